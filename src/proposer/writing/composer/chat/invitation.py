"""An invitation, answered or declined: thanks, why it fits, and a wish (D-20)."""

from __future__ import annotations

from proposer.planning.chat.sections import ABILITIES
from proposer.writing.composer.chat.wording import Talk, Written, told
from proposer.writing.composer.wording import sentence

THANKS = (
    "Thank you for the invitation to work on {thing}.",
    "Thanks for inviting me to work on {thing}.",
)
THANKS_WRITING = ("Thank you for writing to me about {thing}.", "Thanks for thinking of me for {thing}.")
NEAR = (
    "It is close to work I have done: I {did}. {Outcome}",
    "Why it fits: I {did}. {Outcome}",
    "The nearest piece from my own work: I {did}. {Outcome}",
)
FAR = (
    "It is next to my usual work. The nearest I have done: I {did}.",
    "Openly, I have not done exactly this. What comes closest: I {did}.",
)
NONE = ("I have no past project close enough to quote, and would rather show it on a small first part.",)
TRADE = ("It is the kind of work I do.", "This is the kind of work I take on.")
"""Where it is the freelancer's trade and no past project is close."""
DECLINE = (
    "I will leave this one to others, and would rather say so now than keep you waiting.",
    "This one I have to pass on, and I say so early so that you can go on with your choice.",
)
WISH = (
    "I hope you find the right person for it.",
    "All the best with it.",
)


def thanks(talk: Talk) -> Written:
    """Thanks that name the work."""
    invited = "invitation" in talk.chat.situations
    thing = talk.thing if talk.thing != "this" else "your project"
    yield from (
        (frame.format(thing=thing), ()) for frame in talk.shuffled("thanks", THANKS if invited else THANKS_WRITING)
    )


def fit(talk: Talk) -> Written:
    """Why it fits, by one piece of past work."""
    point = next(iter(talk.points(*ABILITIES)), None)
    item = talk.evidence(point.evidence) if point else None
    if point is None or item is None:
        trade = point is not None and point.about == "trade"
        yield from ((text, ()) for text in talk.shuffled("no fit", TRADE if trade else NONE))
        return
    frames = FAR if point.topic == "no_tool" or point.about == "far" else NEAR
    for frame in talk.shuffled("fit", frames):
        text = frame.replace(" {Outcome}", "") if talk.lean or not item.outcome else frame
        yield told(text, item), (item.id,)


def decline(talk: Talk) -> Written:
    """A clear no, with the person's own reason if there is one."""
    reasons = " ".join(sentence(point.ground) for point in talk.points("said", "start"))
    for text in talk.shuffled("decline", DECLINE):
        yield f"{text} {reasons}".strip(), ()
        yield text, ()


def wish(talk: Talk) -> Written:
    """A short wish."""
    yield from ((text, ()) for text in talk.shuffled("wish", WISH))
