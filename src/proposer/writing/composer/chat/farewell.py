"""A no or a thank-you, taken kindly (D-21)."""

from __future__ import annotations

import re

from proposer.models.thread import Stage
from proposer.planning.chat.orders import PRAISED
from proposer.writing.composer.chat.wording import Talk, Written

REJECTED = (
    (
        "Thanks for letting me know, and good luck with {thing}. If something comes up later, you are "
        "welcome to write here."
    ),
    (
        "Thank you for telling me. I hope all goes well with {thing}; if a part of it comes up again, this chat "
        "stays open."
    ),
    "That is fine, thanks for the clear word. All the best with {thing}.",
)
THANKED = (
    "You are welcome. When you want to go on with {thing}, a line here is enough.",
    "Gladly. If anything about {thing} is unclear, just write here.",
)
NEWS = re.compile(
    r"\b(?:i|we|it|she|he|they)(?:'ve| have| has)? (?:just )?"
    r"(?:passed|won|sold out|went live|launched|made it|got (?:in|accepted|funded))\b"
    r"|\b(?:was|were|got) (?:accepted|published|funded)\b",
    re.IGNORECASE,
)
"""Good news of the client's own."""
PLEASED = (
    "Congratulations, and thank you for telling me. I am glad that my part in it helped.",
    "That is good news, congratulations. Thank you for letting me know.",
)
PRAISED_WORK = (
    "Thank you, that is good to hear. If anything comes up later, just write here.",
    "I am glad that it turned out well; thank you for telling me.",
)
THANKED_WORK = (
    "You are welcome. If anything turns up with {thing}, just write here.",
    "You are welcome. If something on {thing} needs a change, a line here is enough.",
)


def write(talk: Talk) -> Written:
    """Farewells, the preferred first."""
    thing = talk.thing if talk.thing != "this" else "the project"
    options: tuple[str, ...] = THANKED if talk.plan.stage is Stage.PRE_CONTRACT else THANKED_WORK
    if options is THANKED_WORK and NEWS.search(talk.last_turn):
        options = PLEASED
    elif talk.plan.stage is Stage.ENDED and PRAISED.search(talk.last_turn):
        options = PRAISED_WORK
    if "rejection" in talk.chat.situations:
        options = REJECTED
    yield from ((frame.format(thing=thing), ()) for frame in talk.shuffled("farewell", options))
