"""What is known for each thing that a client asks: from the profile, the planned milestone, or nothing (D-24, D-31)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from proposer.analysis.wants.notes import find_notes
from proposer.models.job import JobPost
from proposer.models.plan import Point
from proposer.planning.chat.abilities import nearest, points_on, shown
from proposer.planning.chat.case import Case
from proposer.planning.chat.grounded import CHANGE
from proposer.planning.chat.money import find_money, weigh_offer
from proposer.planning.chat.questions import Question, is_choice, trouble_of
from proposer.planning.chat.revisions import find_revisions
from proposer.planning.chat.terms import term_points
from proposer.planning.topics import topic_of

RATE = re.compile(r"\b(?:rates?|hourly|per hour|an hour|by the hour|stundensatz|tarifa|tarif horaire)\b", re.IGNORECASE)
BY_THE_HOUR = re.compile(
    r"\bby the hour\b|\bper (?:page|word|piece|project) or per hour\b"
    r"|\bper hour or\b|\bhourly or\b|\bor (?:hourly|fixed|by the hour)\b|\bfixed or\b"
    r"|\bfixed[- ]price or\b",
    re.IGNORECASE,
)
STRUCTURE = {"fixed": "a fixed price for the first part", "hourly": "by the hour, with a low weekly limit"}
SWAPPED = re.compile(
    r"\bno \w+(?: \w+){0,3} after all\b|\bforget (?:the|about)\b|\binstead of\b|\brather than\b|\bbetter than\b"
    r"|\breplace\b",
    re.IGNORECASE,
)
UNSURE = re.compile(r"\b(?:maybe|perhaps|or both|not sure|don't know)\b", re.IGNORECASE)
CHOICE = re.compile(
    r"\b(?:or (?:just|a|the|your|my|rather|maybe)|which (?:one|tool|platform|of)|\w+ or \w+\?)", re.IGNORECASE
)
"""A question for an opinion between things, which only the person can give."""
SAMPLE = re.compile(
    r"\b(?:samples?|examples?|portfolio|past|previous|earlier|show|see (?:one|two|some|a|any|your|what|something)"
    r"|you(?:'ve| have)? (?:wrote|made|did|done|written|built|designed|drew|drawn|shot|edited|translated))\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:samples?|examples?|portfolio|past|previous|earlier)\b", re.IGNORECASE)
"""Words for work of the past, where a client who begins may ask to see the new work."""
PAID = re.compile(r"\b(?:pay|paid|test|trial)\b", re.IGNORECASE)
SAID = {
    "price": "price",
    "start": "availability",
    "estimate": "timeline",
    "progress": "timeline",
    "deadline": "timeline",
}
"""The topic of a fact from the person that answers a question."""


def is_said(case: Case, topic: str) -> bool:
    """Whether the person has given a fact on a topic of their own."""
    return any(topic_of(fact) == topic or (topic == "availability" and "start" in fact.lower()) for fact in case.said)


def _price(case: Case, words: str) -> Iterator[Point]:
    if (
        case.has("discount")
        or any(one.topic == "budget" for one in case.asked)
        or is_said(case, "price")
        or is_said(case, "rate")
    ):
        return
    planned = case.milestone
    amount = planned.amount if planned and not case.is_blank else None
    by_part = BY_THE_HOUR.search(case.turn) and planned is not None and planned.contract == "fixed"
    if (RATE.search(words) or case.is_blank) and not by_part and case.profile.rate is not None:
        yield Point(topic="rate", words=shown(words), ground=f"my rate is ${case.profile.rate:g} an hour")
    if BY_THE_HOUR.search(case.turn) and planned is not None and case.is_early:
        yield Point(topic="structure", words=shown(words), about=planned.contract, ground=STRUCTURE[planned.contract])
    guess = " as an estimate" if planned and planned.is_estimate else ""
    ground = f"the first deliverable would be ${amount:g}{guess}" if amount is not None else ""
    yield Point(topic="price", words=shown(words), ground=ground)


def _estimate(case: Case, words: str) -> Iterator[Point]:
    if is_said(case, "timeline"):
        return
    days = case.milestone.days if case.milestone and not case.is_blank else None
    ground = f"the first deliverable takes about {days} working days, as an estimate" if days else ""
    yield Point(topic="estimate", words=shown(words), ground=ground, about=str(days or ""))


def _start(case: Case, words: str) -> Iterator[Point]:
    if is_said(case, "availability"):
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


def _capacity(case: Case, words: str) -> Iterator[Point]:
    hours = case.profile.availability.hours_per_week
    if hours is None:
        yield Point(topic="other", words=shown(words))
    else:
        yield Point(topic="hours_free", words=shown(words), ground=f"I have about {hours} hours a week")


def _about(case: Case, words: str) -> Iterator[Point]:
    yield from (
        point.model_copy(update={"topic": "background"}) if point.topic == "experience" else point
        for point in points_on("asks_experience", words, case)
    )


def _budget(_case: Case, words: str) -> Iterator[Point]:
    yield Point(topic="budget", words=shown(words), ground="a first part can be sized to that figure")


def _approach(case: Case, words: str) -> Iterator[Point]:
    asked = JobPost(title="", description=words)
    words = next((one.words for one in case.asked if one.topic == "approach"), words)
    if CHOICE.search(words) or is_choice(words):
        yield from term_points(Question("choice", words), case)
        return
    note = next((note.detail[0] for note in find_notes(asked, case.work.key) if note.detail), "")
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
    if not SAMPLE.search(words) or (case.chat.signal == "high" and not PAST.search(words)):
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
    if case.is_early and case.has("discount") and not CHANGE.search(case.turn):
        return  # `more than we planned` is about the price
    clear = SWAPPED.search(case.turn) and not UNSURE.search(case.turn)
    about = "extra" if not case.is_early else "replaced" if clear else "changed"
    if about == "extra" and (find_revisions(case.turn) or trouble_of(case.turn)):
        about = "extra_besides"
    if about == "replaced":
        yield Point(
            topic="scope", words=shown(words), ground="the new version counts; price and time follow it", about=about
        )
        return
    ground = (
        "it is outside what was agreed; it goes into a new or changed milestone agreed here before it starts"
        if about.startswith("extra")
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


GIVERS: dict[str, Callable[[Case, str], Iterator[Point]]] = {
    "price": _price,
    "estimate": _estimate,
    "start": _start,
    "approach": _approach,
    "samples": _samples,
    "more": _scope,
    "capacity": _capacity,
    "about": _about,
    "budget": _budget,
}
"""Who answers a question that was asked and not read as a situation."""
