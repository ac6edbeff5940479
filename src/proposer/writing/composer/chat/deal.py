"""What keeps the deal moving after something was declined (D-10)."""

from __future__ import annotations

from proposer.writing.composer.chat import next_step
from proposer.writing.composer.chat.wording import Talk, Written, join
from proposer.writing.composer.wording import small

STEP = (
    "On the work itself: a small {ordinal} milestone could be {deliverable}.",
    "For the work, I would begin with {deliverable}.",
    "As for the next step, the {ordinal} milestone could be {deliverable}.",
)
ASK = ("To take the work further here: ", "So that we can go on here: ", "About the work itself: ")
RUNNING = (
    "On the work nothing changes; I go on as agreed and report here.",
    "The present milestone goes on as agreed.",
)
PLAIN = (
    "Write me here what you would like done first, and I will answer with a small first step.",
    "If you tell me here what should be finished first, I can suggest a small first step.",
)
LEAVE = ("If that works for you, I am glad to go on here. If not, I wish you well with the project.",)


def write(talk: Talk) -> Written:
    """Ways on, the preferred first."""
    codes = {flag.code for flag in talk.chat.flags}
    if "walk_away" in codes:
        yield LEAVE[0], ()
        return
    if "rejection" in talk.chat.situations:
        yield f"All the best with {'the project' if talk.thing == 'this' else talk.thing}; this chat stays open.", ()
        return
    planned = talk.milestone
    ready = talk.chat.signal in ("medium", "high")
    if planned is not None and (ready or talk.points("free_work")) and talk.early:
        steps = [text for text, _ in next_step.write(talk)] if ready and not talk.lean else [""]
        for turn, frame in enumerate(talk.shuffled("deal", STEP)):
            step = frame.format(ordinal=talk.ordinal, deliverable=planned.deliverable)
            yield join(step, steps[turn % len(steps)]), ()
    if not talk.early:
        yield from ((text, ()) for text in talk.shuffled("running", RUNNING))
    for point in talk.points("ask"):
        for lead in talk.shuffled("deal ask", ASK):
            yield f"{lead}{small(point.ground)}", ()
    yield from ((text, ()) for text in talk.shuffled("plain deal", PLAIN))
