"""What the next message answers, in the order in which the client asks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from proposer.analysis.wants.notes import find_notes
from proposer.models.job import JobPost
from proposer.models.plan import HumanTask, Point
from proposer.planning.answers import sentence_of
from proposer.planning.chat.abilities import ability_points, nearest, personal_points, shown
from proposer.planning.chat.case import Case
from proposer.planning.chat.money import find_money, weigh_offer
from proposer.planning.topics import topic_of
from proposer.text.document import read

RATE = re.compile(r"\b(?:rates?|hourly|per hour|an hour|by the hour|stundensatz|tarifa|tarif horaire)\b", re.IGNORECASE)
CALL = re.compile(
    r"\b(?:calls?|(?:quick|short|little) chat|meet|meeting|video|talk live|speak live|zoom)\b", re.IGNORECASE
)
CHOICE = re.compile(
    r"\b(?:or (?:just|a|the|your|my|rather|maybe)|which (?:one|tool|platform|of)|\w+ or \w+\?)", re.IGNORECASE
)
"""A question for an opinion between things, which only the person can give."""
SAMPLE = re.compile(
    r"\b(?:samples?|examples?|portfolio|past|previous|earlier|show|see (?:one|two|some|a|any|your|what|something)"
    r"|you(?:'ve| have)? (?:wrote|made|did|done|written|built|designed|drew|drawn|shot|edited|translated))\b",
    re.IGNORECASE,
)
PAID = re.compile(r"\b(?:pay|paid|test|trial)\b", re.IGNORECASE)
MOST = 4


def find_points(case: Case) -> tuple[Point, ...]:
    """Give what the message answers; each thing once, the client's order kept."""
    found: dict[tuple[str, str], Point] = {}
    for point in sorted(_all(case), key=lambda one: _place(one, case)):
        found.setdefault((point.topic, point.about), point)
    return _without_doubles(tuple(found.values()))[:MOST]


def tasks_of_points(points: tuple[Point, ...]) -> tuple[HumanTask, ...]:
    """Give what only the person can add to these answers."""
    return tuple(
        HumanTask(what=TASKS[point.topic].format(words=point.words), words=point.words)
        for point in points
        if point.topic in TASKS and not point.ground
    )


TASKS = {
    "start": 'say when you can start (--say "can start Monday")',
    "hours": "say whether your hours suit the client",
    "licence": 'say whether you hold what is asked for: "{words}"',
    "who": 'say who does the work: "{words}"',
    "years": 'say how many years (--say): "{words}"',
    "language": 'say how well you speak it: "{words}"',
    "samples": "add a sample of past work, as a link or a file here",
    "price": "name an amount (--say, or `proposer close --amount`)",
    "other": 'answer this yourself (--say): "{words}"',
    "work": "say where the work stands (--say), so that the reply can tell it",
}


def _all(case: Case) -> Iterator[Point]:
    yield from _own(case)
    yield from ability_points(case)
    for situation, give in BY_SITUATION.items():
        if case.has(situation):
            yield from give(case, case.words_of(situation))
    yield from _rest(case)


def _place(point: Point, case: Case) -> int:
    """Where the client's words for a point begin, so that answers follow the questions."""
    start = point.words.removesuffix("...")[:24]
    at = " ".join(case.turn.split()).find(start) if start else -1
    return at if at >= 0 else 10_000


def _without_doubles(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Tell a piece of evidence once, and leave experience out where a tool already showed it."""
    kept: list[Point] = []
    for point in points:
        told = {item for other in kept for item in other.evidence}
        topics = {other.topic for other in kept}
        if point.topic in {"experience", "fit"} and ({"experience", "fit", "tool"} & topics):
            continue
        repeats = bool(told & {*point.evidence})
        bare = {"evidence": (), "ground": "" if point.topic == "no_tool" else point.ground}
        kept.append(point.model_copy(update=bare) if repeats else point)
    return tuple(kept)


def _own(case: Case) -> Iterator[Point]:
    """The person's own facts: each stands in the message, in the place of what it answers."""
    for fact in case.said:
        topic = topic_of(fact)
        if topic == "availability" or re.search(r"\bstart\b", fact, re.IGNORECASE):
            yield Point(
                topic="start",
                about="said",
                ground=sentence_of(fact),
                words=case.words_of("start_date") if case.has("start_date") else "",
            )
        else:
            yield Point(topic="said", about=fact[:20], ground=sentence_of(fact))


def _is_said(case: Case, topic: str) -> bool:
    return any(topic_of(fact) == topic or (topic == "availability" and "start" in fact.lower()) for fact in case.said)


def _price(case: Case, words: str) -> Iterator[Point]:
    if case.has("discount") or _is_said(case, "price") or _is_said(case, "rate"):
        return
    planned = case.milestone
    amount = planned.amount if planned and not case.is_blank else None
    if (RATE.search(words) or case.is_blank) and case.profile.rate is not None:
        yield Point(topic="rate", words=shown(words), ground=f"my rate is ${case.profile.rate:g} an hour")
    guess = " as an estimate" if planned and planned.is_estimate else ""
    ground = f"the first deliverable would be ${amount:g}{guess}" if amount is not None else ""
    yield Point(topic="price", words=shown(words), ground=ground)


def _estimate(case: Case, words: str) -> Iterator[Point]:
    if _is_said(case, "timeline"):
        return
    days = case.milestone.days if case.milestone and not case.is_blank else None
    ground = f"the first deliverable takes about {days} working days, as an estimate" if days else ""
    yield Point(topic="estimate", words=shown(words), ground=ground, about=str(days or ""))


def _start(case: Case, words: str) -> Iterator[Point]:
    if _is_said(case, "availability"):
        return
    here = case.profile.availability
    if here.start is not None:
        day = f"{here.start.day} {here.start:%B}"
        yield Point(topic="start", words=shown(words), ground=f"I can start on {day}", about="day")
    elif here.hours_per_week is not None:
        yield Point(topic="hours_free", words=shown(words), ground=f"I have about {here.hours_per_week} hours a week")
        yield Point(topic="start", words=shown(words), about="unknown")
    else:
        yield Point(topic="start", words=shown(words), about="unknown")


def _approach(case: Case, words: str) -> Iterator[Point]:
    asked = JobPost(title="", description=words)
    note = next((note.detail[0] for note in find_notes(asked, case.work.key) if note.detail), "")
    if not note and CHOICE.search(words):
        yield Point(topic="other", words=shown(words))
        return
    if not note and not case.is_sure:
        yield Point(topic="approach", words=shown(words), about="general")
        return
    steps = case.work.steps[int(case.seed[:8], 16) % len(case.work.steps)]
    first, then = (re.sub(r"\{tool\|([^}]*)\}", r"\1", step) for step in steps[:2])
    yield Point(
        topic="approach",
        words=shown(words),
        ground=note or f"I would first {first}, and then {then}",
        about="note" if note else "steps",
    )


def _samples(case: Case, words: str) -> Iterator[Point]:
    if not SAMPLE.search(words):
        if PAID.search(words) and not case.has("free_work"):
            yield Point(topic="paid_test", words=shown(words), ground="a small paid milestone is fine")
        return
    links = [item for item in case.profile.evidence if item.link and item.id in {one.id for one in case.evidence}]
    if links:
        yield Point(topic="samples", words=shown(words), ground=str(links[0].link), evidence=(links[0].id,))
    elif case.profile.links:
        yield Point(topic="samples", words=shown(words), ground=case.profile.links[0])
    else:
        item, _ = nearest(case, words)
        told = (item.id,) if item else ()
        yield Point(topic="samples", words=shown(words), evidence=told, about="told" if told else "")


def _discount(case: Case, words: str) -> Iterator[Point]:
    told = f"{words} {case.turn}"
    verdict = weigh_offer(told, case.floor)
    unit = "hour" if any(one.hourly for one in find_money(told)) else ""
    ground = (
        "the price for the same work stays; a smaller first deliverable costs less"
        if verdict == "smaller"
        else "the offer is declined politely"
    )
    yield Point(topic="discount", words=shown(words), ground=ground, about=f"{verdict} {unit}".strip())


def _scope(case: Case, words: str) -> Iterator[Point]:
    about = "extra" if not case.is_early else "changed"
    ground = (
        "it is outside what was agreed; it goes into a new or changed milestone agreed here before it starts"
        if about == "extra"
        else "which version counts is settled before any milestone is set"
    )
    yield Point(topic="scope", words=shown(words), ground=ground, about=about)


def _scoping(case: Case, words: str) -> Iterator[Point]:
    if case.chat.move != "decline_and_redirect":
        yield Point(
            topic="scoping", words=shown(words), ground="only the access that is needed, and the talk stays here"
        )


def _vague(case: Case, words: str) -> Iterator[Point]:
    if case.chat.signal != "low" or not case.has("fit_check", "asks_experience", "price", "approach"):
        yield Point(topic="vague", words=shown(words), ground="two stages: first a small part, then the rest")


BY_SITUATION: dict[str, Callable[[Case, str], Iterator[Point]]] = {
    "price": _price,
    "estimate": _estimate,
    "start_date": _start,
    "approach": _approach,
    "access_for_scoping": _scoping,
    "sample_or_test": _samples,
    "discount": _discount,
    "scope_change": _scope,
    "vague": _vague,
}


def _rest(case: Case) -> Iterator[Point]:
    """What no situation covers: a call here, ordinary work talk, a question of another kind."""
    answered = {"accept_politely", "follow_up_once", "wait"}
    if case.chat.move in answered or case.has("off_platform_call", "off_platform_contact"):
        return
    if CALL.search(case.turn) and case.is_early and case.chat.move != "decline_and_redirect":
        yield Point(topic="call", words=shown(case.turn), ground="a call by Upwork's own tool is fine")
        return
    if [name for name in case.chat.situations if name not in {"invitation", "vague"}]:
        return
    asked = [sentence for sentence in read(case.turn).sentences if sentence.lower.rstrip().endswith("?")]
    about = list(personal_points(case.turn, case)) if asked and case.is_early and not case.has("vague") else []
    if about:
        yield from about
        return
    if not case.is_early:
        if not case.said:
            yield Point(topic="work", words=shown(case.turn), about="asked" if asked else "told")
    elif asked and not case.has("invitation", "vague") and not case.said:
        yield Point(topic="other", words=shown(case.turn[asked[-1].start : asked[-1].end]))
