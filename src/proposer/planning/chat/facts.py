"""What is known for each thing that a client asks: from the profile, the planned milestone, or nothing (D-24, D-31)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from proposer.analysis.wants.notes import find_notes
from proposer.models.job import JobPost
from proposer.models.plan import Point
from proposer.models.thread import Stage
from proposer.planning.chat.abilities import points_on
from proposer.planning.chat.answerable import is_answerable
from proposer.planning.chat.asking import is_of_talk
from proposer.planning.chat.beside import aspect_of
from proposer.planning.chat.case import Case
from proposer.planning.chat.discounts import discount_points
from proposer.planning.chat.masking import shown
from proposer.planning.chat.milestones import is_apart
from proposer.planning.chat.money import BUDGETED, RATE, SAME_PRICE, find_money, sum_named
from proposer.planning.chat.pieces import EACH
from proposer.planning.chat.pricing import SHARES, asks_for_volume, unit_priced
from proposer.planning.chat.questions import Question, is_choice, mood_of
from proposer.planning.chat.samples import sample_points
from proposer.planning.chat.scope import ESTIMATED, scope_points
from proposer.planning.chat.terms import GROUNDS, term_points
from proposer.planning.topics import topic_of

BY_THE_HOUR = re.compile(
    r"\bby the hour\b|\bper (?:page|word|piece|project) or per hour\b"
    r"|\bper hour or\b|\bhourly or\b|\bor (?:a |an )?(?:hourly|fixed|flat|by the hour)\b|\bfixed or\b"
    r"|\bfixed[- ]price or\b|\bfixed price (?:possible|ok|okay)\b|\b(?:do|work (?:on|with|for)) (?:a )?fixed price\b",
    re.IGNORECASE,
)
PER_PIECE = re.compile(r"\b(?:per|by the|a price for each|cents? a) (?:word|page|line|minute)\b(?! or)", re.IGNORECASE)
STRUCTURE = {"fixed": "a fixed price for the first part", "hourly": "by the hour, with a low weekly limit"}
CHOICE = re.compile(
    r"\b(?:or (?:just|a|the|your|my|rather|maybe)|which (?:one|tool|platform|of)|\w+ or \w+\?)", re.IGNORECASE
)
"""A question for an opinion between things, which only the person can give."""
HOURS_ASKED = re.compile(r"\b(?:how many|number of|many) hours\b", re.IGNORECASE)
COUNTED = re.compile(r"\bhow many (?P<x>\w+)\b", re.IGNORECASE)
HOURS = frozenset({"hours", "days", "time"})
TOLD_ELSEWHERE = frozenset(
    {
        "privacy",
        "failure",
        "handle",
        "safety",
        "support",
        "results",
        "checker",
        "absence",
        "secrecy",
        "gathering",
        "setup",
        "fees",
        "upkeep",
    }
)
HOW = frozenset({"approach", "choice", "explain", "other", "suggest", "possible"})
"""Topics of questions by which the words for an approach are meant."""
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


def _is_priced_elsewhere(case: Case) -> bool:
    """Whether what reads like a question for the price is one for something else, or has its answer elsewhere."""
    asked = {one.topic for one in case.asked}
    if case.has("discount") and not asks_for_volume(case):
        return True
    if "budget" in asked or is_said(case, "price") or is_said(case, "rate"):
        return True
    if "worth" in asked or asked & {"fees", "price"} == {"fees"}:
        return True  # a reason is asked for, or who pays the platform, and no figure
    if "stages" in asked and SHARES.search(case.turn):
        return True  # how the sum is split
    # the scope has a section of its own, which tells what a change does to the price
    return case.has("scope_change") and ESTIMATED.search(case.turn) is not None


def _price(case: Case, words: str) -> Iterator[Point]:
    if _is_priced_elsewhere(case):
        return
    if SAME_PRICE.search(case.turn):
        yield Point(
            topic="structure", words=shown(words), about="same", ground="the price of last time, confirmed here"
        )
        return
    if case.is_early and EACH.search(case.turn):
        yield from _budget(case, case.turn)
        return
    planned = case.milestone
    amount = planned.amount if planned and not case.is_unshaped else None
    by_part = BY_THE_HOUR.search(case.turn) and planned is not None and planned.contract == "fixed"
    if (
        (RATE.search(words) or (case.is_unshaped and case.chat.signal != "high"))
        and not by_part
        and case.profile.rate is not None
    ):
        yield Point(topic="rate", words=shown(words), ground=f"my rate is ${case.profile.rate:g} an hour")
    if planned is not None and (unit := unit_priced(case)):
        yield Point(
            topic="structure", words=shown(words), about=f"each {unit}", ground=f"per {unit}; the first one sets it"
        )
    elif PER_PIECE.search(case.turn) and planned is not None and case.is_early:
        yield Point(topic="structure", words=shown(words), about="part", ground="by the part, so that the sum is known")
    elif BY_THE_HOUR.search(case.turn) and planned is not None and case.is_early:
        yield Point(topic="structure", words=shown(words), about=planned.contract, ground=STRUCTURE[planned.contract])
    guess = " as an estimate" if planned and planned.is_estimate else ""
    ground = f"the first deliverable would be ${amount:g}{guess}" if amount is not None else ""
    yield Point(topic="price", words=shown(words), ground=ground)


def _estimate(case: Case, words: str) -> Iterator[Point]:
    if is_said(case, "timeline"):
        return
    if any(one.topic == "results" for one in case.asked) and not any(one.topic == "estimate" for one in case.asked):
        return  # `in how many months will we be first` is no question for the time of the work
    if any(one.topic == "missed" for one in case.asked):
        return
    if not case.is_early and case.has("price"):
        return  # a quote for what comes next asks for no date of the present part
    if not case.is_early:
        yield Point(topic="progress", words=shown(words))
        return
    days = case.milestone.days if case.milestone and not case.is_unshaped else None
    hours = _hours_of(case) if HOURS_ASKED.search(case.turn) else None
    time = f"{hours} hours" if hours else str(days or "")
    told = time if hours else f"{days} working days"
    ground = f"the first deliverable takes about {told}, as an estimate" if time else ""
    yield Point(topic="estimate", words=shown(words), ground=ground, about=time)


def _hours_of(case: Case) -> int | None:
    """The hours of the first deliverable: its own, or what its price makes at the freelancer's rate."""
    planned, rate = case.milestone, case.profile.rate
    if planned is None or case.is_unshaped:
        return None
    if planned.hours:
        return planned.hours
    return round(planned.amount / rate) if planned.amount and rate else None


WANTED_BACK = re.compile(
    r"\b(?:like|want|need|love|hire|book) (?:to (?:hire|book|have|work with) )?you\b|\byour help\b", re.IGNORECASE
)
"""Words of a former client who has more work."""


def _start(case: Case, words: str) -> Iterator[Point]:
    if is_said(case, "availability"):
        return
    if case.thread.stage is Stage.ENDED and WANTED_BACK.search(case.turn):
        yield Point(topic="interest", words=shown(case.turn), ground="yes")
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
        unit = COUNTED.search(words)
        about = unit["x"].lower() if unit and unit["x"].lower() not in HOURS else ""
        yield Point(topic="hours_free", words=shown(words), about=about, ground=f"I have about {hours} hours a week")


def _about(case: Case, words: str) -> Iterator[Point]:
    if mood_of(case.turn) == "doubt":
        yield Point(topic="doubt", words=shown(words), ground=GROUNDS["doubt"])
        return
    own = case.profile.evidence[:1]
    for point in points_on("asks_experience", "", case):
        topic = "background" if point.topic == "experience" else point.topic
        changes: dict[str, object] = {"words": shown(words), "topic": topic}
        if point.about == "none" and own:
            changes |= {"about": "far", "ground": f"I {own[0].did}", "evidence": (own[0].id,)}
        yield point.model_copy(update=changes)


def _budget(case: Case, words: str) -> Iterator[Point]:
    each = EACH.search(words)
    if each:
        about = f"${float(each['n']):g} {each['unit'].lower()}"
        yield Point(topic="each", words=shown(words), about=about, ground="settled on the first two or three")
        return
    if not find_money(case.turn) and not BUDGETED.search(case.turn):
        yield from term_points(Question("other", words), case)  # `is that enough` of something other than money
        return
    told = sum_named(case.turn)
    planned = case.milestone.amount if case.milestone and not case.is_unshaped else None
    fits = planned is not None and told is not None and told >= planned
    ground = "the first part fits into it" if fits else "a first part can be sized to that figure"
    yield Point(topic="budget", words=shown(words), about=f"${told:,g}" if fits else "", ground=ground)


def _approach(case: Case, words: str) -> Iterator[Point]:
    if any(one.topic in TOLD_ELSEWHERE for one in case.asked) and not any(one.topic in HOW for one in case.asked):
        return  # `how do you protect it` asks for no plan of the work
    asked = JobPost(title="", description=words)
    words = next((one.words for one in case.asked if one.topic == "approach"), words)
    if CHOICE.search(words) or is_choice(words):
        choice = Question("choice", words)
        yield from term_points(choice if is_answerable(choice, case) else choice._replace(topic="other"), case)
        return
    if part := aspect_of(words, case):
        yield Point(topic="handle", words=shown(words), about=part, ground=GROUNDS["handle"])
        return
    note = next((note.detail[0] for note in find_notes(asked, case.work.key) if note.detail), "")
    if not note and (not case.is_sure or is_apart(case)):
        begins = case.milestone.begins if case.milestone and not case.is_unshaped else ""
        ground = f"I would begin with {begins}, and show you what comes of it" if begins else ""
        yield Point(topic="approach", words=shown(words), about="begins" if begins else "general", ground=ground)
        return
    steps = case.work.steps[int(case.seed[:8], 16) % len(case.work.steps)]
    first, then = (re.sub(r"\{tool\|([^}]*)\}", r"\1", step) for step in steps[:2])
    if not (note or is_of_talk(f"{first} {then}", case)):
        yield Point(topic="approach", words=shown(words), about="general")
        return
    yield Point(
        topic="approach",
        words=shown(words),
        ground=note or f"I would first {first}, and then {then}",
        about="note" if note else "steps",
    )


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
    "sample_or_test": sample_points,
    "discount": discount_points,
    "scope_change": scope_points,
    "vague": _vague,
}


GIVERS: dict[str, Callable[[Case, str], Iterator[Point]]] = {
    "price": _price,
    "estimate": _estimate,
    "start": _start,
    "approach": _approach,
    "samples": sample_points,
    "more": scope_points,
    "capacity": _capacity,
    "about": _about,
    "budget": _budget,
}
"""Who answers a question that was asked and not read as a situation."""
