"""The goal of the work, as an outcome and not in the client's words (D-23)."""

from __future__ import annotations

from proposer.writing.composer.chat.wording import Talk, Written

FRAMES = (
    "With {thing}, the aim as I understand it is that {goal}.",
    "So what counts for {thing} is that {goal}.",
    "For {thing}, I take the aim to be that {goal}.",
)
BARE = ("As I understand it, the aim is that {goal}.", "What counts in the end, as I understand it, is that {goal}.")


def write(talk: Talk) -> Written:
    """Goals, the preferred first."""
    planned = talk.milestone
    if planned is None or not planned.goal:
        return
    named = [frame for frame in FRAMES if not (" for " in talk.thing and "or {thing}" in frame)]
    for frame in talk.shuffled("goal", BARE if talk.thing == "this" else named):
        yield frame.format(thing=talk.thing, goal=planned.goal), ()
