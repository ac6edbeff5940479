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

from proposer.lint.claims import cited_by, claims
from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    if context.profile is None or not context.cited:
        return
    known = {item.id for item in context.profile.evidence}
    for claim in claims(document):
        start, _ = document.view.span(claim.start, claim.end)
        ids = cited_by(context, start)
        if claim.past and ids is not None and not known.intersection(ids):
            yield Hit(claim.start, claim.end)


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
        "I built an import for a shop.",
    ),
)
