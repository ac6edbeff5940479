"""The closing message names no step in the contract.

What it does: looks for the one thing the client does next on the platform: create or fund the milestone, send or accept
the offer.
Why it matters: a close that ends without a step leaves the client to design it.
Example: "A first milestone would hold the import of one price list."
Use instead: "If that fits, create the milestone for the import of one price list."
Source: D-23, D-26.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import BEFORE, Gate, Hit, Rule

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    from proposer.text.closing import contract_steps, milestone_sentences

    named = milestone_sentences(document)
    if named and not contract_steps(document):
        yield Hit(named[0].start, named[0].end)


RULE = Rule(
    code="MIL002",
    category="milestone",
    severity="warning",
    message="A milestone is named, but no step in the contract.",
    suggestion="Say what the client does next on Upwork, such as creating the milestone.",
    kinds=("milestone_close",),
    stages=BEFORE,
    check=Custom(_check, Gate(always=True)),
    bad=(
        "A first milestone would hold the import of one price list, with a report of odd rows.",
        "I'd start with the wireframe of the seat map, so that you can look at it first.",
        "The first step is one screen: the timetable of line 3, on a test link.",
    ),
    good=(
        "The first milestone is the import of one price list. Create it for $200 and I begin with the March file.",
        "I'd start with the wireframe of the seat map. You can set it up as a milestone of $150.",
        "A first piece could be the timetable of line 3. If you send the offer, I begin with the times.",
        "One seat map as the first milestone, $180; once it's funded I need the plan of the deck.",
        "Which of the two lines is the more urgent one?",
    ),
)
