"""Whether a post is worth an application: fit, factors, score, advice, bid. No model is called, nothing is private."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from proposer.analysis.factors import post_factors
from proposer.config import WEIGHTS
from proposer.models.job import JobPost
from proposer.models.reading import FactorScore, Fit, Reading
from proposer.planning.advice import LOWEST_FIT, Case, advise
from proposer.planning.bid import rate_budget, suggest_bid
from proposer.planning.fit import Person, load_person, match_profiles, ready_person
from proposer.profiles import Choice, choose_profile, explain_choice

__all__ = ["Judgement", "Person", "assess", "explain", "judge", "load_person", "ready_person"]

CLEARLY_BETTER = 15.0
"""Points of fit."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A post, judged for a freelancer."""

    reading: Reading
    """With fit, factors, score, advice, reasons and bid."""
    choice: Choice
    """The profile that it was judged for and that a letter is written from."""


def judge(
    job: JobPost,
    reading: Reading,
    person: Person,
    *,
    now: datetime,
    weights: Mapping[str, float] = WEIGHTS,
    invited: bool = False,
    named: bool = False,
) -> Judgement:
    """Choose the profile, and add fit, factors, score, advice, its reasons and a bid to a reading.

    `now` must have a time zone. `named` says that the person asked for the only profile that `person` has. What is
    unknown has no score and weighs nothing.
    """
    fits = match_profiles(job, reading, person)
    choice = _choose(job, reading.wants.stack, fits, person, named=named)
    chosen = choice.profile
    fit = next(fit for fit in fits if fit.profile == chosen.slug)
    factors = (
        FactorScore(name="fit", score=fit.score, reason=f"{fit.profile}: {fit.reason}"),
        rate_budget(job, chosen, reading.wants.work),
        *post_factors(job, reading, now, invited=invited),
    )
    ordered = tuple(sorted(factors, key=lambda factor: list(WEIGHTS).index(factor.name)))
    score = weigh(ordered, weights)
    known = {factor.name: factor.score for factor in ordered if factor.score is not None}
    told = {factor.name: factor.reason for factor in ordered}
    is_scored = any(weights[name] for name in known)
    verdict = advise(Case(job, reading, person.freelancer, fit, known, told, score, is_scored, invited))
    found = reading.model_copy(
        update={
            "fit": _best_first(fits, chosen.slug),
            "factors": ordered,
            "score": score,
            "advice": verdict.advice,
            "reasons": verdict.reasons,
            "asks_first": verdict.asks_first,
        }
    )
    return Judgement(found.model_copy(update={"bid": suggest_bid(job, found, chosen, invited=invited)}), choice)


def assess(
    job: JobPost,
    reading: Reading,
    person: Person,
    *,
    now: datetime,
    weights: Mapping[str, float] = WEIGHTS,
    invited: bool = False,
) -> Reading:
    """Give the reading of `judge`."""
    return judge(job, reading, person, now=now, weights=weights, invited=invited).reading


def _choose(job: JobPost, hints: tuple[str, ...], fits: tuple[Fit, ...], person: Person, *, named: bool) -> Choice:
    """The profile that was asked for, else the one chosen by its skills, else one that fits clearly better."""
    owner = person.freelancer
    if named:
        return explain_choice(job, person.profiles[0], owner, hints)
    choice = choose_profile(job, person.profiles, owner, hints, person.indexes)
    own = next(fit.score for fit in fits if fit.profile == choice.profile.slug)
    best = _best_first(fits, choice.profile.slug)[0]
    if best.score < max(LOWEST_FIT, own + CLEARLY_BETTER):
        return choice
    better = next(profile for profile in person.profiles if profile.slug == best.profile)
    return explain_choice(job, better, owner, hints, f"fits this post clearly better than {choice.profile.slug}")


def weigh(factors: tuple[FactorScore, ...], weights: Mapping[str, float]) -> float:
    """The weighted mean of the factors that are known, 0 to 100; 50 when none that weighs anything is."""
    known = [(weights[factor.name], factor.score) for factor in factors if factor.score is not None]
    total = math.fsum(weight for weight, _ in known)
    return round(math.fsum(weight * score for weight, score in known) / total, 1) if total else 50.0


def explain(reading: Reading, weights: Mapping[str, float] = WEIGHTS) -> tuple[tuple[str, ...], ...]:
    """The arithmetic of the score as rows of name, weight, score, product and reason; the last row is the sum."""
    rows = []
    products, total = [], 0.0
    for factor in reading.factors:
        weight = weights[factor.name]
        if factor.score is None:
            rows.append((factor.name, f"{weight:g}", "unknown", "", factor.reason))
            continue
        products.append(weight * factor.score)
        total += weight
        rows.append((factor.name, f"{weight:g}", f"{factor.score:.1f}", f"{weight * factor.score:.1f}", factor.reason))
    sum_of = math.fsum(products)
    told = f"{sum_of:.1f} / {total:g} = {reading.score}" if total else "no factor that weighs anything is known"
    return (*rows, ("score", f"{total:g}", f"{reading.score}", f"{sum_of:.1f}", told))


def _best_first(fits: tuple[Fit, ...], chosen: str) -> tuple[Fit, ...]:
    return tuple(sorted(fits, key=lambda fit: (-fit.score, fit.profile != chosen, fit.profile)))
