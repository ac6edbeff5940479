"""The question, or the two on which the next step hangs (D-27)."""

from __future__ import annotations

from proposer.writing.composer.chat.wording import Talk, Written, join
from proposer.writing.composer.wording import small

LEADS = (
    "",
    "One thing decides the first step: ",
    "Before I suggest a first step: ",
    "To choose the right first step: ",
    "One thing would help me: ",
)
TWO = (
    "Two things decide the first step.",
    "Two short questions before I suggest a first step.",
    "Two things I would like to know first.",
)


THANKS = {
    "high": ("Good, and thank you for the trust.", "Good, then let us make the start a small one."),
    "medium": ("Thanks for writing.", "Thanks, gladly."),
    "low": ("Thanks for writing, gladly.", "Thanks for writing."),
    "none": ("Thanks for writing.",),
}
"""A word before a message that would be questions alone."""


def write(talk: Talk) -> Written:
    """Questions, the preferred first."""
    asks = [point.ground for point in talk.points("ask")]
    if [planned.name for planned in talk.plan.sections] == ["question"]:
        first = talk.shuffled("thanks", THANKS[talk.chat.signal])[0]
        for lead in talk.shuffled("two", TWO) if len(asks) > 1 else ("",):
            yield join(first, lead, *asks), ()
    if len(asks) > 1:
        for lead in talk.shuffled("two", TWO):
            yield join(lead, *asks), ()
    for ask in asks[:1]:
        for lead in talk.shuffled("lead", LEADS):
            yield f"{lead}{small(ask)}" if lead else ask, ()
