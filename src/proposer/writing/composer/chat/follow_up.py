"""The one useful follow-up: the small next step laid out, with nothing asked (D-24, D-29)."""

from __future__ import annotations

from proposer.planning.chat.catalogue import GENERAL
from proposer.planning.chat.pieces import UNNAMED
from proposer.writing.composer.chat.wording import Talk, Written, unlike

FRAMES = (
    "To keep the next step on {thing} easy to look at: a small first milestone could be {deliverable}. {Look}",
    "A thought on {thing} that may help: the first milestone could hold no more than {deliverable}. {Look}",
    "For {thing}, a first step small enough to judge would be {deliverable}. {Look}",
)
SHORT = "For {thing}: a small first milestone could be {deliverable}."
PLAIN = (
    "For {thing}: I can put a small first part into a few lines here, with what you would hold at its end.",
    "A note on {thing}: it can begin with one small part that stands by itself, and the rest stays open until then.",
)
"""Where no piece can be named."""
LOOK = ("You could {review}, and decide on the rest after that.", "With it you could {review}.")
BARE_LOOK = (
    "It gives you something to look at before the rest is decided.",
    "The rest can stay open until you have seen it.",
)
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
    if planned.deliverable in UNNAMED or (planned.work == GENERAL and planned.source == "catalogue"):
        yield from ((frame.format(thing=thing), ()) for frame in talk.shuffled("plain", _fitting(PLAIN, thing)))
        return
    looks = unlike(LOOK if planned.review else BARE_LOOK, f"{planned.deliverable} {planned.review}")
    looks = talk.shuffled("follow up look", looks)
    fitting = _fitting(FRAMES, thing)
    for turn, frame in enumerate((*talk.shuffled("follow up", fitting), SHORT)):
        look = looks[turn % len(looks)].format(review=planned.review)
        text = frame.format(thing=thing, deliverable=planned.deliverable, Look=look).strip()
        if len(text.split()) <= talk.plan.limits.max_words:
            yield text, ()
    yield from ((frame.format(thing=thing), ()) for frame in talk.shuffled("plain", _fitting(PLAIN, thing)))


def _fitting(frames: tuple[str, ...], thing: str) -> list[str]:
    """The frames that do not say `for` twice in a row: for the forecast for a bakery."""
    return [frame for frame in frames if not (" for " in thing and frame.startswith("For "))]
