"""The answers on terms: what is settled in writing, and what is openly not known yet (D-26a, D-27)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.planning.chat.restated import ASKING, BOTH
from proposer.planning.chat.sections import answered_points
from proposer.writing.composer.chat import doubts, practical
from proposer.writing.composer.chat.wording import Talk
from proposer.writing.composer.wording import sentence

PLAIN: dict[str, tuple[str, ...]] = (
    doubts.PLAIN
    | practical.PLAIN
    | {
        "revisions": (
            (
                "I would include one round of your remarks in the first part; for the later parts we write the "
                "number down first."
            ),
            "The first part includes one round of your remarks; for the rest we agree on a number in writing.",
        ),
        "files": (
            "I would list the files you get in the milestone before it starts, the editable ones included.",
            "I would write into the milestone which files you get, the editable ones by name.",
        ),
        "rights": (
            "What I make for you is yours once it is paid; I would write that line into the milestone.",
            "The work is yours once it is paid; so that it stands in writing, I would put that into the milestone.",
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
            "An NDA is a normal wish; you can send it here, and I will read it and answer you.",
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
            "I can only give an honest figure after a test on your own material; that is what the first part is for.",
            "Any figure now would be a guess. It can be measured on your own material, and I would start with that.",
        ),
        "communication": (
            "You hear from me here at each step that can be looked at, and in between if something is unclear.",
            "I write here whenever there is something to look at; a fixed day for it we can agree on as well.",
        ),
        "setup": (
            "You send me an offer here on Upwork with the first part as its milestone and fund it; then I start.",
            "The next step is an offer here on Upwork with one small milestone; once it is funded, I begin.",
        ),
        "interest": ("Yes, gladly.", "Yes, I would like to help with that."),
        "here": ("Yes, I am here.", "Yes, I am here and reading."),
    }
)
POSSIBLE = re.compile(r"whether (?:this|that|it) (?:is|would be) (?:\w+ )?(?:possible|doable|feasible|realistic)")
FILES = (
    "Yes, the {files} are included; the milestone would list what you get.",
    "Yes, you get the {files}, and the milestone would say so.",
)
BUDGET_FITS = (
    "With {figure} the first part is covered; what of the rest fits in I would plan from what it shows.",
    "{figure} is enough for a good first part. How far it carries the rest I can tell you after that part.",
)
BUDGET_IN_CLOSE = (
    "Whether {figure} covers everything shows once we have begun; for the beginning it is enough.",
    "{figure} is enough to begin; how far it carries I can tell you once we have seen what the work takes.",
)
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
NO_NEEDS = ("For the start what exists already: files, texts, an earlier version. The rest I ask as it comes up.",)
IN_TIME = (
    "Let me look at what there is first; then you get a clear yes or no on the date here{time}.",
    "Once I have seen what there is, I tell you here whether the date works, before you set anything up{time}.",
)
IN_CLOSE = (
    "I will tell you here whether that date works as soon as I have what I need.",
    "I will confirm the date here as soon as I have what I need from you.",
)
TIME = ". As an estimate, the first part takes about {days} working days"
EACH = (
    (
        "A price by the {unit} is fine with me; I would settle on the first part whether "
        "{amount} holds, so that nobody guesses."
    ),
    "By the {unit} works for me. Whether {amount} fits I can say for certain once the first part is done.",
)
PLACE = ("I work from {country}.", "I am in {country}.")
RULES = (
    (
        "I have no past project under {about} that I could name here, so I would ask for your rules on "
        "it before the start."
    ),
    "None of the work I can show here was done under {about}, so I would ask for your rules on it in writing first.",
)
HANDLE = (
    "For {about} I would agree on a rule with you first and try it on one real case before more is built on it.",
    "With {about} I begin on one real case, so that you see how it is solved before the rest is planned.",
)
HANDLE_BARE = (
    "I would try it on one real case first and show you here how it is solved, before more is built on it.",
    "By one real case first: you see here how it is solved, and only then the rest is built on it.",
)
COUNT = (
    "How many {about} it takes I would say after a look at what is there; the first part does not hang on it.",
    "The number of {about} follows from what you have today; once I have seen that, I name it here with its price.",
)
USING = (
    "{about} can be an option. I would hold it against what you need first, and name what speaks for and against it.",
    "I would not rule {about} out. Before we settle on it I would check what it does not cover, and tell you here.",
)
PHYSICAL = (
    "What the milestone covers are the finished files; {about} I will confirm here before the start.",
    "My part as I see it ends with the finished files. I will tell you here {about}, before you plan with it.",
)
OTHER = (
    "Let me check that properly; I will come back to you on it here.",
    "That one I need to check first; the answer follows here.",
)
OTHER_POSSIBLE = (
    "I would look at the details first; then you get a clear yes or no here.",
    "Let me look at the details; you get a clear yes or no here before anything is set up.",
)
"""For a question whether what was told can be done at all."""
OTHER_BOTH = (
    "Those I need to check before I answer; both answers follow here.",
    "Both I would rather check than guess; the answers follow here.",
)
OTHER_TOLD = (
    "I will tell you here {about}, before anything is agreed.",
    "You get a clear answer here on {about}, before anything is set up.",
)
OTHER_ON = (
    "Let me check {about} before I answer; I will come back to you on it here.",
    "I need to look into {about} first; the answer follows here.",
)
PROGRESS = (
    "Let me check where {about} stands; you get the date here.",
    "I will look at what is left on {about} and give you the date here.",
)


def write_term(talk: Talk, point: Point) -> Iterator[str]:
    """Give answers on a term; nothing where the topic is none."""
    if point.topic == "budget" and point.about:
        fits = BUDGET_IN_CLOSE if talk.plan.kind == "milestone_close" else BUDGET_FITS
        yield from (frame.format(figure=point.about) for frame in fits)
    elif point.topic == "files" and point.about:
        yield from (frame.format(files=point.about) for frame in FILES)
    elif point.topic in PLAIN:
        yield from PLAIN[point.topic]
    elif point.topic == "paying":
        planned = talk.milestone
        yield from PAYMENT[planned.contract if planned is not None else "fixed"]
    elif point.topic in ("rules", "tools") and point.ground:
        yield sentence(point.ground)
    elif point.topic == "choice" and (known := _choice(point.about)):
        yield from known
    elif point.topic == "other":
        yield from _other(talk, point)
    elif point.topic in NAMED:
        named, bare, default = NAMED[point.topic]
        about = point.about or default
        yield from (frame.format(about=about) for frame in (named if about else bare))
    elif point.topic in DETAILED:
        closing = point.topic == "deadline" and talk.plan.kind == "milestone_close"
        yield from IN_CLOSE if closing else DETAILED[point.topic](point)


def _other(talk: Talk, point: Point) -> Iterator[str]:
    """Say what is still to be told, in the client's words where they can be said back."""
    if point.about == BOTH:
        yield from OTHER_BOTH
    elif POSSIBLE.fullmatch(point.about):
        yield from OTHER_POSSIBLE
    elif point.about.startswith(ASKING):
        yield from (frame.format(about=point.about) for frame in OTHER_TOLD)
    elif point.about and len(answered_points(talk.plan.points, talk.plan.kind)) > 1:
        yield from (frame.format(about=point.about) for frame in OTHER_ON)
    else:
        yield from OTHER


def _choice(about: str) -> tuple[str, ...]:
    """Answers where one or both of two are the freelancer's own, or nothing is named; nothing where that is not so."""
    if about == "open":
        return CHOICE_OPEN
    held, _, names = about.partition(" ")
    frames = {"all": CHOICE_BOTH, "own": CHOICE_OWN}.get(held, ())
    return tuple(frame.format(names=names) for frame in frames)


CHOICE = (
    "Either is possible. Tell me which you prefer, or I look at what is there and suggest one, with the reason.",
    "Both can work. If you have no preference, I would look at what is there first and then tell you which, and why.",
)
CHOICE_OPEN = (
    "I would look at what you have today first and then recommend one, with the reason.",
    "That depends on what you have today; I would look at it first and then suggest one, with the reason.",
)
CHOICE_BOTH = (
    "I work with both {names}; which of them fits I would say after a look at what you have today.",
    "Both are part of my work, {names}. Take the one your people know; if neither, I suggest one with the reason.",
)
CHOICE_OWN = (
    "I would take {names}, since it is what I work with.",
    "{names} would be my choice, since I work with it.",
)
CHOICE_OF = (
    "Between {about} I would decide after a look at what you have today, and give you the reason here.",
    "That depends on what you have today. I would look at it first and then tell you which of {about}, and why.",
)
NAMED: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "progress": (PROGRESS, PROGRESS, "it"),
    "rules": (RULES, RULES, "that norm"),
    "choice": (CHOICE_OF, CHOICE, ""),
    "using": (USING, USING, "that way"),
    "handle": (HANDLE, HANDLE_BARE, ""),
    "count": (COUNT, COUNT, "pieces"),
}
"""Answers that name what they are about; those for where that has no short name, or a word for it."""


def _needs(point: Point) -> Iterator[str]:
    needs = point.ground.removeprefix("needed: ")
    yield from (frame.format(needs=needs) for frame in NEEDS) if needs else NO_NEEDS


def _deadline(point: Point) -> Iterator[str]:
    time = TIME.format(days=point.about) if point.about not in ("", "1") else ""
    yield from (frame.format(time=time) for frame in IN_TIME)


def _place(point: Point) -> Iterator[str]:
    country = point.ground.removeprefix("I work from ")
    yield from (frame.format(country=country) for frame in PLACE) if country else OTHER


def _each(point: Point) -> Iterator[str]:
    amount, _, unit = point.about.partition(" ")
    yield from (frame.format(amount=amount, unit=unit) for frame in EACH)


def _physical(point: Point) -> Iterator[str]:
    yield from (frame.format(about=point.about or "whether I can do that too") for frame in PHYSICAL)


DETAILED = {"physical": _physical, "each": _each, "needs": _needs, "deadline": _deadline, "place": _place}
TOPICS = (*PLAIN, "paying", "tools", "other", *NAMED, *DETAILED)
