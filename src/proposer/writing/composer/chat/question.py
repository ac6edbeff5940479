"""The question, or the two on which the next step hangs (D-27)."""

from __future__ import annotations

import re

from proposer.writing.composer.chat.wording import Talk, Written, join
from proposer.writing.composer.wording import small

LEADS = (
    "",
    "One thing decides the first step: ",
    "Before I suggest a first step: ",
    "To choose the right first step: ",
    "One thing would help me: ",
)
DATE_LEADS = ("", "One thing would help me to plan it: ")
"""Before a question that decides when and not what."""
OPENING = re.compile(r"\bhave in mind\b|^What is it about\b")
"""The question of a talk in which nothing is known yet; it needs no word before it."""
TWO = (
    "Two things decide the first step.",
    "Two short questions before I suggest a first step.",
    "Two things I would like to know first.",
)
TWO_READY = (
    "For that milestone I need two things from you.",
    "So that the milestone names the right thing, two questions.",
)
"""For a client who wants to begin."""
TOLD = ("Thanks, that helps.", "Thanks, good to know.")
"""A word to a client who has answered."""


THANKS = {
    "high": ("Good, and thank you for the trust.", "Good, then let us make the start a small one."),
    "medium": ("Thanks for writing.", "Thanks for your message."),
    "low": ("Thanks for writing.", "Thanks for your message."),
    "none": ("Thanks for writing.",),
}
"""A word before a message that would be questions alone."""


def write(talk: Talk) -> Written:
    """Questions, the preferred first."""
    asks = [point.ground for point in talk.points("ask")]
    twos = TWO_READY if talk.chat.move == "clarify_first" else TWO
    if [planned.name for planned in talk.plan.sections] == ["question"]:
        first = talk.shuffled(
            "thanks", TOLD if talk.is_answer and talk.chat.signal == "low" else THANKS[talk.chat.signal]
        )[0]
        for lead in talk.shuffled("two", twos) if len(asks) > 1 else ("",):
            yield join(first, lead, *asks), ()
    if len(asks) > 1:
        for lead in talk.shuffled("two", twos):
            yield join(lead, *asks), ()
    for ask in asks[:1]:
        leads = ("",) if OPENING.search(ask) else DATE_LEADS if " date " in ask else LEADS
        for lead in talk.shuffled("lead", leads):
            yield f"{lead}{small(ask)}" if lead else ask, ()
