"""Whether to apply: boost, apply, apply with the deciding question first, or skip; and why (D-11 to D-15)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from proposer.intake.places import is_country
from proposer.models.job import JobPost
from proposer.models.people import Freelancer
from proposer.models.reading import Fit, Reading
from proposer.planning.bid import is_placeholder
from proposer.planning.deciding import QUESTIONS
from proposer.planning.tongue import is_listed, tongue_name

Advice = Literal["apply_boost", "apply", "apply_with_question", "skip"]

WALK_AWAY = frozenset({"policy_red_flag", "identity_request", "offplatform_payment"})
"""Flags whose work is not to be taken at any price (D-09, D-11)."""
LOWEST_SCORE, LOWEST_FIT, LOWEST_BUDGET = 45.0, 25.0, 12.0
"""Below these a post is skipped."""
ASK_SCORE, ASK_FIT, ASK_BUDGET, ASK_CLARITY = 56.0, 45.0, 40.0, 40.0
"""Below these the letter leads with the deciding question."""
BOOST_SCORE, BOOST_FIT, BOOST_CLIENT = 76.0, 80.0, 60.0
BOOST_OTHERS = {"budget": 60.0, "clarity": 50.0, "competition": 25.0}
"""All are needed for a boost, the others as far as they are known; a crowd is no reason against it, a lost race is."""
_ONLY = (
    re.compile(
        r"freelancers (?:located|based|living) in (?:the )?(?P<place>[a-z .']{2,40}?)(?: may apply| only|[.)]|$)",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<place>u\.?s\.?a?\.?|u\.?k\.?|[a-z ]{3,30}?)(?: located freelancers)? only\b", re.IGNORECASE),
)
_SHORT = {
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "united states of america": "united states",
}


@dataclass(frozen=True, slots=True)
class Case:
    """All that the advice rests on."""

    job: JobPost
    reading: Reading
    """With flags; its fit, factors and advice are not looked at."""
    freelancer: Freelancer
    fit: Fit
    """Of the chosen profile."""
    scores: Mapping[str, float]
    """Of the factors that are known, by name."""
    reasons: Mapping[str, str]
    score: float
    is_scored: bool
    """Whether a factor that weighs anything is known; without one the score says nothing."""
    invited: bool


class Cause(NamedTuple):
    """One reason for an advice."""

    why: str
    asks: str = ""
    """What the letter would ask first because of it, as in `Reading.asks_first`."""


class Verdict(NamedTuple):
    """The advice, its reasons with the weightiest first, and what the letter asks first, if it asks."""

    advice: Advice
    reasons: tuple[str, ...]
    asks_first: str = ""


def advise(case: Case) -> Verdict:
    """Whether to apply, and why."""
    for advice, finders in _STEPS:
        causes = tuple(cause for find in finders for cause in find(case))
        if causes:
            asks = next((cause.asks for cause in causes if cause.asks), "start")
            reasons = tuple(cause.why for cause in causes)
            return Verdict(advice, reasons, asks if advice == "apply_with_question" else "")
    gaps = () if case.invited else _boost_gaps(case)
    if case.invited or gaps:
        return Verdict("apply", ("nothing speaks against it", *gaps[:1]))
    return Verdict("apply_boost", (f"an excellent match: {case.fit.reason}",))


def _grave_flags(case: Case) -> Iterator[Cause]:
    errors = [flag for flag in case.reading.flags if flag.severity == "error"]
    for flag in errors:
        if flag.code in WALK_AWAY or (len(errors) > 1 and flag.code != "ai_directed"):
            yield Cause(f"{flag.code}: {flag.reason}")


def _shut_out(case: Case) -> Iterator[Cause]:
    place = only_place(case.job.location or "")
    own = (case.freelancer.country or "").strip().lower()
    if place and own and place != _SHORT.get(own, own):
        yield Cause(f"only freelancers in {place.title()} may apply, and the profile says {case.freelancer.country}")


def only_place(location: str) -> str | None:
    """The country that a location line asks for, in lower case; regions cannot be judged."""
    for pattern in _ONLY:
        match = pattern.search(location)
        if match:
            name = match["place"].replace(".", "").strip().lower()
            name = _SHORT.get(name, name)
            return name if is_country(name) else None
    return None


def _too_far(case: Case) -> Iterator[Cause]:
    if case.fit.score < LOWEST_FIT:
        yield Cause(f"the post asks for other work than the profile offers ({case.fit.reason})")


def _too_little(case: Case) -> Iterator[Cause]:
    if case.scores.get("budget", 100.0) < LOWEST_BUDGET:
        yield Cause(f"far below a fair price: {case.reasons['budget']}")


def _too_weak(case: Case) -> Iterator[Cause]:
    if case.is_scored and case.score < LOWEST_SCORE:
        worst = sorted(case.scores, key=lambda name: (case.scores[name], name))[:2]
        told = "; ".join(f"{name.replace('_', ' ')}: {case.reasons[name]}" for name in worst)
        yield Cause(f"a score of {case.score:.0f} ({told})")


def _other_flags(case: Case) -> Iterator[Cause]:
    for flag in case.reading.flags:
        if flag.severity == "error" or flag.code == "free_or_unpaid_work":
            yield Cause(f"{flag.code}: {flag.advice or flag.reason}", flag.code if flag.code in QUESTIONS else "")


def _tongue(case: Case) -> Iterator[Cause]:
    code, languages = case.reading.language, case.freelancer.languages
    if languages and not is_listed(languages, code):
        why = f"ask first which language the work is in: the post is in {tongue_name(code)}"
        yield Cause(f"{why}, and the profile does not list it", "language")


def _open_points(case: Case) -> Iterator[Cause]:
    if is_placeholder(case.job.budget):
        least = f"${case.job.budget:g} is only the smallest that the form takes"
        yield Cause(f"ask first what the budget is: {least}", "budget")
    if case.scores.get("budget", 100.0) < ASK_BUDGET:
        yield Cause(f"ask first what the budget is meant to cover: {case.reasons['budget']}", "cover")
    if case.scores.get("clarity", 100.0) < ASK_CLARITY:
        yield Cause(f"ask first what is to be made: {case.reasons['clarity']}", "result")
    if case.fit.score < ASK_FIT:
        yield Cause(f"ask first what the first part of the work is: the match is thin ({case.fit.reason})", "part")
    elif case.is_scored and case.score < ASK_SCORE:
        yield Cause(f"ask first what decides the start: a score of {case.score:.0f} is middling", "start")


_Finder = Callable[[Case], Iterator[Cause]]
_STEPS: tuple[tuple[Advice, tuple[_Finder, ...]], ...] = (
    ("skip", (_grave_flags, _shut_out)),
    ("skip", (_too_far, _too_little, _too_weak)),
    ("apply_with_question", (_other_flags, _tongue, _open_points)),
)


def _boost_gaps(case: Case) -> tuple[str, ...]:
    """What a boost lacks; with nothing known of the client it is not worth its Connects."""
    gaps = []
    if case.fit.score < BOOST_FIT:
        gaps.append(f"no boost: a fit of {case.fit.score:.0f} is not excellent")
    if case.score < BOOST_SCORE:
        gaps.append(f"no boost: a score of {case.score:.0f} is not excellent")
    if "client" not in case.scores:
        gaps.append("no boost: nothing is known of the client")
    elif case.scores["client"] < BOOST_CLIENT:
        gaps.append(f"no boost: the client's record is thin ({case.reasons['client']})")
    gaps += [f"no boost: {flag.code}" for flag in case.reading.flags if flag.severity == "warning"]
    weak = [name for name, least in BOOST_OTHERS.items() if case.scores.get(name, least) < least]
    gaps += [f"no boost: {name} is weak ({case.reasons[name]})" for name in weak]
    return tuple(gaps)
