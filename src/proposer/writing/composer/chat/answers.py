"""The answers: what the client asked, each thing once, in the client's order (D-27)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from proposer.models.plan import Point
from proposer.planning.chat.sections import ABILITIES, answered_points
from proposer.writing.composer.chat import experience, figures, running, terms
from proposer.writing.composer.chat.value import VALUE
from proposer.writing.composer.chat.wording import VARIANTS, Talk, Written, join
from proposer.writing.composer.wording import sentence

MANY = 2
"""Answers from which each is given in its short form."""
YES = re.compile(r"Yes[,.] (?:and close to this: )?")
HOURS_FREE = "{ground} for new work"
COUNTED = "; how many {unit} that makes I can say once the first is done"
APPROACH = (
    "How I would go about it I write here in a few lines, before anything is agreed.",
    "Let me think that through; how I would go about it I put here in a few lines.",
)
CALL = (
    (
        "A call is fine. Upwork's own call tool here in the chat works for it, and I will note what we "
        "settle in writing afterwards."
    ),
    "Yes, a call through Upwork suits me. What we agree on I will sum up here afterwards.",
)
SCOPING = (
    (
        "For a look at the scope you can add me with read access to just that part; the address for the invitation "
        "follows here. Price, time and terms we keep in this chat until a contract is active."
    ),
    (
        "Yes, read access to just that part helps to see the scope; the address for the invitation follows here. The "
        "talk about the job itself stays in this chat until a contract is active."
    ),
)
PAID_TEST = (
    "Yes, a small paid piece is a good way to start; it can be a milestone of its own here.",
    "A paid test is fine with me. As a milestone of its own it is quickly set up here.",
)
WHO = (
    "The contract would be with me, and I answer for all of the work.",
    "You would deal with me from start to end, and I answer for the result.",
)


def write(talk: Talk) -> Written:
    """Answers, the preferred first."""
    points = [point for point in answered_points(talk.plan.points, talk.plan.kind) if not _is_spared(talk, point)]
    points.sort(key=lambda point: point.topic == "samples" and bool(point.ground))  # a link ends no sentence
    topics = {point.topic for point in points}
    if len(points) > MANY:
        talk = replace(talk, lean=max(talk.lean, 1))
    for turn in range(VARIANTS):
        texts: list[str] = []
        evidence: list[str] = []
        for point in points:
            options = list(_options(talk, point))
            if options:
                order = talk.shuffled(f"answer {point.topic}", options)
                texts.append(
                    _once(order[turn % len(order)], texts, counted=point.topic == "tool" and "years" in topics)
                )
                evidence += list(point.evidence)
        yield join(*texts), tuple(dict.fromkeys(evidence))


def _once(text: str, before: list[str], *, counted: bool) -> str:
    """A sentence without its `Yes` where one stands before it, or where years were asked for."""
    again = YES.match(text) is not None and (counted or any(YES.match(one) for one in before))
    return _first_up(YES.sub("", text, count=1)) if again else text


def _is_spared(talk: Talk, point: Point) -> bool:
    """Whether another section of the message tells it, or a short message can do without it."""
    if talk.lean and point.topic == "hours_free":
        return True
    if figures.is_told_with_piece(talk, point.topic):
        return True
    return talk.plan.kind == "invitation_reply" and point.topic in ABILITIES


def _options(talk: Talk, point: Point) -> Iterator[str]:
    give = BY_TOPIC.get(point.topic)
    if give is not None:
        yield from give(talk, point)
    elif point.ground:
        yield sentence(point.ground)


def _language(talk: Talk, point: Point) -> Iterator[str]:
    spoken = [f"{one.name} ({one.level})" for one in talk.plan.profile.languages]
    if spoken and point.about.startswith("not "):
        yield f"I do not offer {point.about.removeprefix('not ')}. My languages: {', '.join(spoken)}."
    elif spoken:
        yield f"{'Yes. ' * (point.about == 'yes')}My languages: {', '.join(spoken)}."


def _hours(_talk: Talk, point: Point) -> Iterator[str]:
    if point.ground:
        yield sentence(f"My hours: {point.ground}" if point.ground != point.about else point.ground)


def _licence(_talk: Talk, point: Point) -> Iterator[str]:
    if point.ground:
        yield f"What I hold: {point.ground}."
    else:
        yield "I have none that I could name here, so please count me as without one."


def _approach(_talk: Talk, point: Point) -> Iterator[str]:
    if point.about == "general":
        yield from APPROACH
    else:
        yield sentence(point.ground)


def _call(talk: Talk, _point: Point) -> Iterator[str]:
    yield from CALL if talk.early else terms.CALL


def _hours_free(_talk: Talk, point: Point) -> Iterator[str]:
    counted = COUNTED.format(unit=point.about) if point.about else ""
    yield sentence(HOURS_FREE.format(ground=point.ground) + counted)


def _plain(options: tuple[str, ...]) -> Callable[[Talk, Point], Iterator[str]]:
    def give(_talk: Talk, point: Point) -> Iterator[str]:
        yield from (option.replace("{ground}", _first_up(point.ground)) for option in options)

    return give


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


BY_TOPIC: dict[str, Callable[[Talk, Point], Iterator[str]]] = {
    "experience": experience.write_experience,
    "background": experience.write_background,
    "fit": experience.write_fit,
    "tool": experience.write_tool,
    "no_tool": experience.write_no_tool,
    "years": experience.write_years,
    "samples": experience.write_samples,
    "language": _language,
    "hours": _hours,
    "licence": _licence,
    "who": _plain(WHO),
    "price": figures.write_price,
    "structure": figures.write_structure,
    "estimate": figures.write_estimate,
    "start": figures.write_start,
    "hours_free": _hours_free,
    "approach": _approach,
    "talk": _call,
    "work": running.write_work,
    "trouble": running.write_work,
    "revision": running.write_revision,
    "paid_test": _plain(PAID_TEST),
    "scoping": _plain(SCOPING),
    "discount": _plain(VALUE),
    **dict.fromkeys(terms.TOPICS, terms.write_term),
}
