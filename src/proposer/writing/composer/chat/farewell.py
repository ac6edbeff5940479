"""A no or a thank-you, taken kindly (D-21)."""

from __future__ import annotations

from proposer.models.thread import Stage
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
THANKED_WORK = (
    "You are welcome. If anything turns up with {thing}, just write here.",
    "You are welcome. If something on {thing} needs a change, a line here is enough.",
)


def write(talk: Talk) -> Written:
    """Farewells, the preferred first."""
    thing = talk.thing if talk.thing != "this" else "the project"
    options: tuple[str, ...] = THANKED if talk.plan.stage is Stage.PRE_CONTRACT else THANKED_WORK
    if "rejection" in talk.chat.situations:
        options = REJECTED
    yield from ((frame.format(thing=thing), ()) for frame in talk.shuffled("farewell", options))
