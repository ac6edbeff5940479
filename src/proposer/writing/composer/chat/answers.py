"""The answers: what the client asked, each thing once, in the client's order (D-27)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from proposer.models.plan import Point
from proposer.planning.chat.sections import ABILITIES, answered_points
from proposer.writing.composer.chat.value import VALUE
from proposer.writing.composer.chat.wording import VARIANTS, Talk, Written, join, told
from proposer.writing.composer.wording import sentence

NEAR = ("Yes. I {did}. {Outcome}", "Yes, and close to this: I {did}. {Outcome}", "Yes, I {did}. {Outcome}")
FAR = (
    "Not exactly this. The nearest I have done: I {did}.",
    "Not this very thing. What comes closest: I {did}.",
    "Something near it rather than the same: I {did}.",
)
NONE = (
    (
        "Nothing in my past work is close enough to quote, so I would rather show it on a small first "
        "part than claim it."
    ),
    "No past project of mine is near enough to serve as proof. A small finished part would tell you more.",
)
FIT = (
    "Yes, this fits what I do: I {did}. {Outcome}",
    "Yes, I can take this on. To show the ground I stand on: I {did}.",
    "Yes. The work behind that answer: I {did}. {Outcome}",
)
FIT_FAR = (
    "I think so, and openly: I have not done exactly this. The nearest was when I {did}.",
    "It is next to my usual work rather than in the middle of it. The nearest piece: I {did}.",
)
FIT_NONE = (
    (
        "It would be new ground in my record, and I would rather say so now. A small first part would "
        "show whether it works."
    ),
    (
        "I have no past project like it to point to. If that is fine with you, a small first part is the "
        "fair way to find out."
    ),
)
TOOL = (
    "Yes, {about} is part of my work: I {did}. {Outcome}",
    "Yes, I work with {about}. One example: I {did}.",
    "Yes, with {about}: I {did}. {Outcome}",
)
TOOL_SKILL = ("Yes, I work with {about}.", "Yes, {about} is among the tools I use.")
NO_TOOL = ("I have not used {about} in paid work so far.", "{about} itself has not come up in my paid work.")
NO_TOOL_NEAR = (
    "I have not used {about} in paid work. The nearest I have done: I {did}.",
    "{about} itself has not come up in my paid work. What comes closest: I {did}.",
)
YEARS = (
    "I would rather point to the work than to a number of years: I {did}.",
    "One piece of work says more than a count of years: I {did}.",
)
PRICE = (
    "I would put a price on the first part and not guess at the whole yet.",
    "I would price this by its first part; a figure for the whole would be a guess today.",
    "A fair figure needs a defined piece, so I would price the first part and then the rest from what it shows.",
)
ESTIMATE = (
    ("For the first part I would plan about {time}, as an estimate; the rest I can date once that part is done."),
    ("As an estimate, the first part takes about {time}. A date for the rest would only be a guess before that."),
)
NO_ESTIMATE = (
    (
        "A time for the whole would be a guess today. For the first part I can name one as soon as its "
        "scope stands here."
    ),
    "I would rather date the first part once its scope is written down here than guess at the whole.",
)
START = (
    "The first day I will confirm here before you set anything up.",
    "An exact first day I will confirm in this chat before anything is set up.",
)
HOURS_FREE = ("{ground} for new work.",)
APPROACH = (
    "I would settle what done means for one small part, finish that part, and plan the rest from your remarks.",
    "I would begin with the part that is easiest to judge, show it to you, and go on from what you say to it.",
)
SAMPLE = ("A sample of past work: {ground}", "One piece to look at: {ground}")
SAMPLE_TOLD = ("As for past work, I {did}. {Outcome}", "From past work: I {did}. {Outcome}")
NO_SAMPLE = ("I will pick out a sample of past work and put it here.",)
CALL = (
    (
        "A call is fine. Upwork's own call tool here in the chat works for it, and I will note what we "
        "settle in writing afterwards."
    ),
    "Yes, a call through Upwork suits me. What we agree on I will sum up here afterwards.",
)
WORK_TOLD = (
    "Thanks, that is clear. I will take it up from here and write in this chat what comes of it.",
    "Understood. I will work that in and note the result here.",
)
WORK_ASKED = (
    "I will check that and write the answer here, so that you get a fact and not a guess.",
    "I will look into it and answer here.",
)
OTHER = (
    "That one I want to check before I answer, so that you get a fact and not a guess.",
    "I would rather check that point than guess, and will write the answer here.",
)
SCOPING = (
    (
        "For a look at the scope you can add me with read access to just that part; what the invitation needs I will "
        "add here. Price, time and terms we keep in this chat until a contract is active."
    ),
    (
        "Yes, read access to just that part helps to see the scope, and what the invitation needs I will add here. The "
        "talk about the job itself stays in this chat until a contract is active."
    ),
)
PAID_TEST = (
    "Yes, a small paid piece is a good way to start; it can be a milestone of its own here.",
    "A paid test is fine with me. As a milestone of its own it is quickly set up here.",
)
WHO = ("The contract would be with me, and I answer for all of the work.",)


def write(talk: Talk) -> Written:
    """Answers, the preferred first."""
    points = [point for point in answered_points(talk.plan.points, talk.plan.kind) if not _is_spared(talk, point)]
    for turn in range(VARIANTS):
        texts, evidence = [], []
        for point in points:
            options = list(_options(talk, point))
            if options:
                order = talk.shuffled(f"answer {point.topic}", options)
                texts.append(order[turn % len(order)])
                evidence += list(point.evidence)
        yield join(*texts), tuple(dict.fromkeys(evidence))


def _is_spared(talk: Talk, point: Point) -> bool:
    """Whether another section of the message tells it, or a short message can do without it."""
    if talk.lean and point.topic == "hours_free":
        return True
    return talk.plan.kind == "invitation_reply" and point.topic in ABILITIES


def _options(talk: Talk, point: Point) -> Iterator[str]:
    give = BY_TOPIC.get(point.topic)
    if give is not None:
        yield from give(talk, point)
    elif point.ground:
        yield sentence(point.ground)


def _told(talk: Talk, point: Point, frames: tuple[str, ...]) -> Iterator[str]:
    item = talk.evidence(point.evidence)
    if item is None:
        return
    for frame in frames:
        text = frame.replace("{about}", point.about)
        yield told(text.replace(" {Outcome}", "") if talk.lean or not item.outcome else text, item)


def _experience(talk: Talk, point: Point) -> Iterator[str]:
    if point.about == "none":
        yield from NONE
    else:
        yield from _told(talk, point, NEAR if point.about == "near" else FAR)


def _fit(talk: Talk, point: Point) -> Iterator[str]:
    if point.about == "none":
        yield from FIT_NONE
    else:
        yield from _told(talk, point, FIT if point.about == "near" else FIT_FAR)


def _tool(talk: Talk, point: Point) -> Iterator[str]:
    if point.evidence:
        frames = tuple(frame.replace("is part", "are part") if " and " in point.about else frame for frame in TOOL)
        yield from _told(talk, point, frames)
    else:
        yield from (frame.format(about=point.about) for frame in TOOL_SKILL)


def _no_tool(talk: Talk, point: Point) -> Iterator[str]:
    if point.evidence and not talk.lean:
        yield from _told(talk, point, NO_TOOL_NEAR)
    else:
        yield from (frame.format(about=point.about) for frame in NO_TOOL)


def _language(talk: Talk, _point: Point) -> Iterator[str]:
    spoken = [f"{one.name} ({one.level})" for one in talk.plan.profile.languages]
    if spoken:
        yield f"My languages: {', '.join(spoken)}."


def _hours(_talk: Talk, point: Point) -> Iterator[str]:
    if point.ground:
        yield sentence(f"My hours: {point.ground}" if point.ground != point.about else point.ground)


def _licence(_talk: Talk, point: Point) -> Iterator[str]:
    if point.ground:
        yield f"What I hold: {point.ground}."
    else:
        yield "I hold no such licence that I could name here, so please count me as without one."


def _years(talk: Talk, point: Point) -> Iterator[str]:
    item = talk.evidence([choice.id for choice in talk.plan.evidence])
    if item is not None:
        yield from (told(frame, item) for frame in YEARS)
    else:
        yield from OTHER if point.words else ()


def _price(talk: Talk, _point: Point) -> Iterator[str]:
    yield from PRICE if talk.early else ("I would price it as a piece of its own, before it starts.",)


def _estimate(_talk: Talk, point: Point) -> Iterator[str]:
    time = "one working day" if point.about == "1" else f"{point.about} working days"
    yield from (frame.format(time=time) for frame in ESTIMATE) if point.about else NO_ESTIMATE


def _start(_talk: Talk, point: Point) -> Iterator[str]:
    if point.ground:
        yield sentence(point.ground)
    else:
        yield from START


def _approach(_talk: Talk, point: Point) -> Iterator[str]:
    if point.about == "general":
        yield from APPROACH
    else:
        yield sentence(point.ground)


def _samples(talk: Talk, point: Point) -> Iterator[str]:
    if point.ground:
        yield from (frame.format(ground=point.ground) for frame in SAMPLE)
    elif point.evidence:
        yield from _told(talk, point, SAMPLE_TOLD)
    else:
        yield from NO_SAMPLE


def _plain(options: tuple[str, ...]) -> Callable[[Talk, Point], Iterator[str]]:
    def give(_talk: Talk, point: Point) -> Iterator[str]:
        yield from (option.replace("{ground}", _first_up(point.ground)) for option in options)

    return give


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _work(_talk: Talk, point: Point) -> Iterator[str]:
    yield from WORK_ASKED if point.about == "asked" else WORK_TOLD


BY_TOPIC: dict[str, Callable[[Talk, Point], Iterator[str]]] = {
    "experience": _experience,
    "fit": _fit,
    "tool": _tool,
    "no_tool": _no_tool,
    "language": _language,
    "hours": _hours,
    "licence": _licence,
    "who": _plain(WHO),
    "years": _years,
    "price": _price,
    "estimate": _estimate,
    "start": _start,
    "hours_free": _plain(HOURS_FREE),
    "approach": _approach,
    "samples": _samples,
    "call": _plain(CALL),
    "work": _work,
    "other": _plain(OTHER),
    "paid_test": _plain(PAID_TEST),
    "scoping": _plain(SCOPING),
    "discount": _plain(VALUE),
}
