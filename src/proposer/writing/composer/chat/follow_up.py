"""The one useful follow-up: the small next step laid out, with nothing asked (D-24, D-29)."""

from __future__ import annotations

from proposer.writing.composer.chat.wording import Talk, Written

FRAMES = (
    "To keep the next step on {thing} easy to look at: a small first milestone could be {deliverable}. {Look}",
    "A thought on {thing} that may help: the first milestone could hold no more than {deliverable}. {Look}",
    "For {thing}, a first step small enough to judge would be {deliverable}. {Look}",
)
LOOK = "You could {review}, and decide on the rest after that."
BARE_LOOK = "It gives you something to look at before the rest is decided."
RUNNING = (
    "A note on {thing}: on my side it can go on from where it stands, and a word here on the last point is enough.",
    (
        "On {thing}, the next part is ready to go on as soon as the last point is settled here; nothing "
        "else is open on my side."
    ),
)


def write(talk: Talk) -> Written:
    """Follow-ups, the preferred first."""
    planned = talk.milestone
    thing = talk.thing if talk.thing != "this" else "the work"
    if not talk.early:
        yield from ((frame.format(thing=thing), ()) for frame in talk.shuffled("running", RUNNING))
    if planned is None:
        return
    look = LOOK.format(review=planned.review) if planned.review else BARE_LOOK
    for frame in talk.shuffled("follow up", FRAMES):
        yield frame.format(thing=thing, deliverable=planned.deliverable, Look=look), ()
