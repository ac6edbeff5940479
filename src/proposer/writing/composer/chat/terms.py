"""The answers on terms: what is settled in writing, and what is openly not known yet (D-26a, D-27)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.writing.composer.chat.wording import Talk
from proposer.writing.composer.wording import sentence

PLAIN: dict[str, tuple[str, ...]] = {
    "revisions": (
        (
            "I would count one round of your remarks into the first part; for the later parts we write the "
            "number down first."
        ),
        "For the first part I would put in one round of your remarks; the number for the rest we agree on in writing.",
    ),
    "files": (
        "The files you get, the editable ones among them, I would list in the milestone before it starts.",
        "Which files you get I would write into the milestone, the editable ones by name.",
    ),
    "rights": (
        "What I make for you is yours once it is paid; I would write that line into the milestone.",
        "It is yours when it is paid, and so that it stands in writing I would put it into the milestone.",
    ),
    "trust": (
        (
            "You see each part here before the next one is agreed, and the money stays in the milestone "
            "until you approve it."
        ),
        "That is why I like small parts: each is shown here, and nothing is released before you have approved it.",
    ),
    "budget": (
        (
            "That depends on what it should cover. I would rather size a first part to that figure than "
            "squeeze the whole in."
        ),
        "For a first part of that size, yes; what fits into it I would write down here before you decide.",
    ),
    "nda": (
        "An agreement on secrecy is a normal wish; you can send it here, and I read it before I say yes.",
        "Please send the NDA here in the chat; I will read it and answer before you share anything.",
    ),
    "support": (
        (
            "What happens after the hand-over I would write into the milestone: for how long I mend faults, "
            "and what counts as new work."
        ),
        (
            "That we should settle in writing before the start: for how long I mend faults, and from where "
            "on it is new work."
        ),
    ),
    "accuracy": (
        "An honest figure I can only give after a test on your own material; that is what the first part is for.",
        "Any figure now would be a guess. It can be measured on your own material, and I would start with that.",
    ),
    "communication": (
        "You hear from me here at each step that can be looked at, and in between if something is unclear.",
        "I write here whenever there is something to look at; a fixed day for it we can agree on as well.",
    ),
    "setup": (
        "You send an offer here with that part as its first milestone and fund it; once it is active, I start.",
        "It takes one offer on Upwork with a single funded milestone; I begin when it is active.",
    ),
    "interest": ("Yes, it does interest me.", "Yes, gladly."),
    "here": ("Yes, I am here.", "Yes, I am here and reading."),
}
CALL = (
    "A call is fine; I will confirm the time here.",
    "Yes, let us talk. Whether that time works I will confirm here.",
)
PAYMENT = {
    "fixed": (
        "You fund the milestone on Upwork before the start, and it is released once you have approved the part.",
        "Payment runs through a milestone here: funded before the start, released when you have approved the work.",
    ),
    "hourly": ("The hours run through Upwork's own tracker and its weekly bill.",),
}
NEEDS = ("From you I would need {needs}.", "What I would need: {needs}.", "To begin I need {needs}.")
NO_NEEDS = ("Only a few lines on what should be there at the end, and what exists already.",)
IN_TIME = (
    "Whether that date works I will say once I have seen the material, and before you set anything up{time}.",
    "I do not want to say yes to the date unseen: show me what there is, and I will answer here{time}.",
)
IN_CLOSE = (
    "Whether that date works I will tell you here as soon as I have what I need.",
    "The date I will confirm here as soon as I have what I need from you.",
)
TIME = "; as an estimate, the first part takes about {days} working days"
PLACE = ("I work from {country}.", "I am in {country}.")
RULES = (
    (
        "I have no past project under {about} that I could name here, so I would ask for your rules on "
        "it before the start."
    ),
    "Openly: none of the work I can show here was done under {about}. I would want your rules on it in writing first.",
)
OTHER = (
    "That I want to check before I answer, so that you get a fact and not a guess.",
    "I would rather check that point than guess, and will write the answer here.",
    "I do not want to guess at that; the answer will stand here as soon as I have checked it.",
)
OTHER_ON = (
    "On {about} I would rather check than guess; the answer will stand here.",
    "About {about} I do not want to guess. I will check it and write you here.",
)
PROGRESS = (
    "I will check where {about} stands and write you the date here.",
    "The date for {about} I will write here as soon as I have looked at what is left.",
)
LATE = (
    "I am sorry about the wait. I will check where {about} stands and give you a date here.",
    "You are right to ask, and I am sorry for the delay. I will write here where {about} stands and when you get it.",
)
UPSET = (
    "I am sorry about that, and thanks for saying it plainly. I will go over {about} and write here what I change.",
    "That should not have happened, and I am sorry. I will look at {about} again and tell you here what changes.",
)
FAULT = (
    "I am sorry for the trouble. I will look into {about} and write here what I find.",
    "Thanks, I will go after {about} and write here what caused it and what I change.",
)
TOLD = (
    "Thanks, that is clear. I will see to it and write here when it is done.",
    "Thanks, noted. You hear from me here as soon as it is done.",
    "Understood, thank you. I take it up and tell you here when it is done.",
)
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


def write_term(talk: Talk, point: Point) -> Iterator[str]:
    """Give answers on a term; nothing where the topic is none."""
    if point.topic in PLAIN:
        yield from PLAIN[point.topic]
    elif point.topic == "paying":
        planned = talk.milestone
        yield from PAYMENT[planned.contract if planned is not None else "fixed"]
    elif point.topic == "rules" and point.ground:
        yield sentence(point.ground)
    elif point.topic in NAMED:
        named, bare, default = NAMED[point.topic]
        about = point.about or default
        yield from (frame.format(about=about) for frame in (named if about else bare))
    elif point.topic in DETAILED:
        closing = point.topic == "deadline" and talk.plan.kind == "milestone_close"
        yield from IN_CLOSE if closing else DETAILED[point.topic](point)


CHOICE = (
    "I would decide that after a look at what you have today, and give you the reason here.",
    "Either can be right. I would look at what is there today first and then tell you which, with the reason.",
)
CHOICE_OF = (
    "Between {about} I would decide after a look at what you have today, and give you the reason here.",
    "That depends on what you have today. I would look at it first and then tell you which of {about}, and why.",
)
NAMED: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "other": (OTHER_ON, OTHER, ""),
    "progress": (PROGRESS, PROGRESS, "it"),
    "rules": (RULES, RULES, "that norm"),
    "choice": (CHOICE_OF, CHOICE, ""),
}
"""Answers that name what they are about; those for where that has no short name, or a word for it."""


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
    elif point.about:
        yield from (frame.format(about=point.about) for frame in ASKED_ON)
    else:
        yield from ASKED


def _needs(point: Point) -> Iterator[str]:
    needs = point.ground.removeprefix("needed: ")
    yield from (frame.format(needs=needs) for frame in NEEDS) if needs else NO_NEEDS


def _deadline(point: Point) -> Iterator[str]:
    time = TIME.format(days=point.about) if point.about not in ("", "1") else ""
    yield from (frame.format(time=time) for frame in IN_TIME)


def _place(point: Point) -> Iterator[str]:
    country = point.ground.removeprefix("I work from ")
    yield from (frame.format(country=country) for frame in PLACE) if country else OTHER


DETAILED = {"needs": _needs, "deadline": _deadline, "place": _place}
TOPICS = (*PLAIN, "paying", *NAMED, *DETAILED)
