"""A claim of past work shares no word with what is known of the person.

What it does: takes the telling words of each clause in which the person did something, and asks whether the evidence
that its section cites, or else the profile and what the person said, holds any of them.
Why it matters: a made-up project needs no number and no name to be made up.
Example: "I set up the irrigation of two vineyards", when the profile tells of bookkeeping alone.
Use instead: a piece of work that the evidence tells of, or an open word that this one would be new.
Source: D-31.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.claims import claims
from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.lint.support import cited_by, content_words, own_support

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_TELLING = 3
"""Words that a clause must hold before it can be called unknown."""
_RICH, _ENOUGH = 6, 0.2
"""A clause of so many words must share this much."""


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    if context.profile is None:
        return
    for claim in claims(document, career=context.stage != "pre_contract"):
        if not (claim.past and claim.report):
            continue
        told = content_words(document.view.lower[claim.end : claim.stop])
        start, _ = document.view.span(claim.start, claim.end)
        if len(told) < _TELLING:
            continue
        share = own_support(context, cited_by(context, start) or None).share(told)
        if not share or (len(told) >= _RICH and share < _ENOUGH):
            yield Hit(claim.start, claim.end)


_PROFILE = "Bookkeeper for restaurants. I close the books of twelve kitchens each month in Xero and sort out sales tax."

RULE = Rule(
    code="CLM004",
    category="unsupported_claim",
    severity="warning",
    message="Nothing that is known of the person tells of this work.",
    suggestion="Tell of work that the evidence holds, or say that this would be new.",
    needs=("profile",),
    check=Custom(_check),
    bad=(
        ("I designed the irrigation pumps of an olive farm near Bari.", {"profile": _PROFILE}),
        ("I've illustrated children's stories about whales and lighthouses.", {"profile": _PROFILE}),
        ("Last spring I trained a model that grades apples by colour.", {"profile": _PROFILE}),
    ),
    good=(
        ("I sorted out the sales tax of a pizza kitchen.", {"profile": _PROFILE}),
        ("I have not designed irrigation pumps for an olive farm.", {"profile": _PROFILE}),
        ("I would design the irrigation pumps of your olive farm.", {"profile": _PROFILE}),
        ("I have done this before.", {"profile": _PROFILE}),
        "I designed the irrigation pumps of an olive farm.",
        ("I read about your olive farm, its pumps and its wells.", {"profile": _PROFILE}),
        (
            "I designed the irrigation pumps of an olive farm.",
            {"profile": _PROFILE, "said": ["I also designed irrigation pumps"]},
        ),
    ),
)
