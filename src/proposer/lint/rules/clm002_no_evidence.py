"""A claim of past work cites no evidence.

What it does: in a message whose sections name their evidence, finds sentences that tell of past work in a section that
names none, or names evidence the profile does not have.
Why it matters: evidence is the only ground on which a claim of experience may stand.
Example: "I built three of these last year", in a section without evidence.
Use instead: the section's evidence id, or a sentence about this job.
Source: D-31.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.claims import Claim, claims
from proposer.lint.facts import HARD, facts
from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.lint.support import Support, cited_by, content_words, stated_support

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_ENOUGH = 0.6
"""The share of a claim's words that the profile's own prose, or one fact from the person, must hold."""


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    if context.profile is None or not context.cited:
        return
    known = {item.id for item in context.profile.evidence}
    for claim in claims(document, career=context.stage != "pre_contract"):
        start, _ = document.view.span(claim.start, claim.end)
        ids = cited_by(context, start)
        if not claim.past or ids is None or known.intersection(ids):
            continue
        if not _is_stated(document, claim, stated_support(context)):
            yield Hit(claim.start, claim.end)


def _is_stated(document: Document, claim: Claim, stated: Support) -> bool:
    """Whether the profile's prose or the person says just this."""
    told = content_words(document.view.lower[claim.begin : claim.stop])
    hard = (fact for fact in facts(document, claim) if fact.kind in HARD)
    return bool(told) and stated.share(told) >= _ENOUGH and all(stated.holds(fact) for fact in hard)


_PROFILE = {
    "overview": "I build imports for shops.",
    "evidence": [{"id": "orders", "did": "built an import for a shop"}],
}

RULE = Rule(
    code="CLM002",
    category="unsupported_claim",
    severity="error",
    message="This section tells of past work and cites no evidence for it: {words}",
    suggestion="Cite the evidence it rests on, or write about this job instead.",
    needs=("cited",),
    check=Custom(_check),
    bad=(
        ("I built an import for a shop.", {"profile": _PROFILE, "cited": [[0, 40, []]]}),
        ("I have built imports before.", {"profile": _PROFILE, "cited": [[0, 40, ["unknown-id"]]]}),
        ("My last client kept the import for good.", {"profile": _PROFILE, "cited": [[0, 50, []]]}),
    ),
    good=(
        ("I built an import for a shop.", {"profile": _PROFILE, "cited": [[0, 40, ["orders"]]]}),
        ("I built an import for a shop.", {"profile": _PROFILE}),
        ("I would read the export first.", {"profile": _PROFILE, "cited": [[0, 40, []]]}),
        ("I have not built an importer of this size.", {"profile": _PROFILE, "cited": [[0, 60, []]]}),
        ("The import runs every night and writes a log.", {"profile": _PROFILE, "cited": [[0, 60, []]]}),
        ("There is nothing close among my past projects.", {"profile": _PROFILE, "cited": [[0, 60, []]]}),
        (
            "I built an export for a bakery.",
            {"profile": _PROFILE, "cited": [[0, 60, []]], "said": ["built an export for a bakery"]},
        ),
        "I built an import for a shop.",
    ),
)
