"""The first milestone lacks a trait.

What it does: reads what the closing message proposes as the first milestone, and says which of the four traits it
lacks: specific, reviewable, connected to the project, small.
Why it matters: a client agrees to a first step that is easy to picture, easy to judge and cheap to lose.
Example: "First milestone: build the platform, $8,000."
Use instead: "First milestone: the login screen with two test accounts, on a link that you can open."
Source: D-25, D-28.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import BEFORE, Gate, Hit, Rule

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    from proposer.text.closing import judge_first_milestone

    judged = judge_first_milestone(document, project_words(context))
    if judged is None:
        if document.sentences and "?" not in document.view.plain:
            yield Hit(0, len(document.view.plain), message="No first milestone is named.")
        return
    first, traits = judged
    if not traits.ok:
        yield Hit(first.start, first.end, message=f"The first milestone is {'; '.join(traits.reasons)}.")


def project_words(context: LintContext) -> str:
    """Give everything that tells what the project is."""
    texts = [context.note]
    if context.job:
        texts.append(context.job.text)
    if context.thread:
        texts += [context.thread.project or "", *(message.text for message in context.thread.messages)]
    return "\n".join(texts)


_GO = {"note": "Ready when you are. Which milestone do I create for the ferry booking app?"}

RULE = Rule(
    code="MIL001",
    category="milestone",
    severity="warning",
    message="The first milestone lacks a trait.",
    suggestion="Name one deliverable that the client can open and judge, and leave the rest for later.",
    kinds=("milestone_close",),
    stages=BEFORE,
    check=Custom(_check, Gate(always=True)),
    bad=(
        ("First milestone: build the platform, $8,000. Create it and I begin.", _GO),
        ("The first milestone could be 12 hours of development. Create it and I begin.", _GO),
        ("Milestone one is general support for the ferry app at $300. Create it and I begin.", _GO),
        ("Let's start with phase one. Please create the milestone.", _GO),
        ("The first milestone could be a poster for a bakery, $90. Create it and I begin.", _GO),
        ("I'd propose one milestone with the whole migration of all 9 sites. Please fund it.", _GO),
    ),
    good=(
        (
            (
                "The first milestone could be the timetable screen for one ferry line, on a link you can open. "
                "Create it at $300 and I begin with your March times."
            ),
            _GO,
        ),
        (
            "I'd suggest the booking flow as a clickable wireframe as milestone one. If that fits, create it for $250.",
            _GO,
        ),
        ("Milestone 1: a seat map for one ferry, with a test booking you can run. You can set it up at $400.", _GO),
        ("Before a milestone, one point: do guests pay on board or in the app?", _GO),
        ("First milestone: build the platform, $8,000.", {"kind": "chat_reply"}),
    ),
)
