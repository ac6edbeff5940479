"""Answers in running work: what went wrong, what is taken up, handed over or changed (D-27)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.writing.composer.chat.wording import Talk

LATE = (
    "I am sorry about the wait. I will check where {about} stands and give you a date here.",
    "You are right to ask, and I am sorry for the delay. I will write here where {about} stands and when you get it.",
)
UPSET = (
    "I am sorry about that, and thanks for saying it plainly. I will go over {about} and write here what I change.",
    "Thank you for saying so openly, and I am sorry. I will look at {about} again and tell you here what changes.",
)
FAULT = (
    "I am sorry for the trouble. I will look into {about} and write here what I find.",
    "Sorry for the trouble, and thanks for telling me. I will look into {about} and write here what caused it.",
)
TOLD = (
    "Thanks, that is clear. I will see to it and write here when it is done.",
    "Thanks, noted. You hear from me here as soon as it is done.",
    "Understood, thank you. I take it up and tell you here when it is done.",
)
PRAISE = (
    "Thank you, that is good to hear. I go on from there.",
    "Glad to hear that, thank you. I go on as planned.",
)
HOLD = (
    "Understood, I leave that where it is until I hear from you.",
    "Fine, I stop there for now and go on with it as soon as you say so.",
)
SEEN = (
    "Thanks for pointing that out. I look at it and write here what I change.",
    "Thank you, I had better look at that. You hear here what comes of it.",
)
KNOWN = (
    "Thanks for letting me know. I take it into account and write here if it changes anything.",
    "Thanks, that is good to know. I go by that, and write here should it change anything.",
)
SENT = ("Gladly, I will put {about} here.", "Of course; you get {about} here.")
ASKED = (
    "I will check that and write the answer here, so that you get a fact and not a guess.",
    "Let me look at it first; the answer follows here.",
    "I will have a look and write here what I find.",
)
ASKED_ON = (
    "I will look at {about} and write here what I find.",
    "Let me check {about} first; the answer follows here.",
)
REVISED = (
    "The changes to what is there go into the present part; I write here when they are done.",
    "I take the changes to what is there into the present part and tell you here when they are in.",
)
REVISED_ON = (
    "The change to {about} goes into the present part; I write here when it is done.",
    "I take the change to {about} into the present part and tell you here when it is in.",
)
TROUBLE = {"late": LATE, "upset": UPSET, "fault": FAULT}


def write_revision(_talk: Talk, point: Point) -> Iterator[str]:
    """A change to what is there, which asks for no milestone of its own."""
    yield from (frame.format(about=point.about) for frame in REVISED_ON) if point.about else REVISED


def write_work(_talk: Talk, point: Point) -> Iterator[str]:
    """Answers in running work that only the person can fill: it is taken up, and the result follows."""
    if point.topic == "trouble":
        trouble, _, about = point.about.partition(" ")
        yield from (frame.format(about=about or "it") for frame in TROUBLE[trouble])
    elif point.about == "told":
        yield from TOLD
    elif point.about == "praise":
        yield from PRAISE
    elif point.about == "hold":
        yield from HOLD
    elif point.about == "seen":
        yield from SEEN
    elif point.about == "noted":
        yield from KNOWN
    elif point.about.startswith("send"):
        yield from (frame.format(about=point.about[5:] or "it") for frame in SENT)
    elif point.about:
        yield from (frame.format(about=point.about) for frame in ASKED_ON)
    else:
        yield from ASKED
