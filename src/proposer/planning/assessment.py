"""Whether a post is worth an application: fit, factors, score, advice, bid. No model is called, nothing is private."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime

from proposer.analysis.factors import post_factors
from proposer.config import WEIGHTS
from proposer.models.job import JobPost
from proposer.models.people import Profile
from proposer.models.reading import FactorScore, Fit, Reading
from proposer.planning.advice import Case, advise
from proposer.planning.bid import rate_budget, suggest_bid
from proposer.planning.fit import Person, load_person, match_profiles, ready_person
from proposer.profiles import choose_profile

__all__ = ["Person", "assess", "explain", "load_person", "ready_person"]

CLEARLY_BETTER = 15.0
"""Points of fit."""


def assess(
    job: JobPost,
    reading: Reading,
    person: Person,
    *,
    now: datetime,
    weights: Mapping[str, float] = WEIGHTS,
    invited: bool = False,
) -> Reading:
    """Add fit, factors, score, advice, its reasons and a bid to a reading; `now` must have a time zone.

    Budget and advice are about the profile that a letter would be written from, unless another fits clearly better.
    What is unknown has no score and weighs nothing.
    """
    fits = match_profiles(job, reading, person)
    chosen, fit = _judged(job, fits, person)
    factors = (
        FactorScore(name="fit", score=fit.score, reason=f"{fit.profile}: {fit.reason}"),
        rate_budget(job, chosen, reading.wants.work),
        *post_factors(job, reading, now, invited=invited),
    )
    ordered = tuple(sorted(factors, key=lambda factor: list(WEIGHTS).index(factor.name)))
    score = weigh(ordered, weights)
    known = {factor.name: factor.score for factor in ordered if factor.score is not None}
    told = {factor.name: factor.reason for factor in ordered}
    advice, reasons = advise(Case(job, reading, person.freelancer, fit, known, told, score, invited))
    found = reading.model_copy(
        update={
            "fit": _best_first(fits, chosen.slug),
            "factors": ordered,
            "score": score,
            "advice": advice,
            "reasons": reasons,
        }
    )
    return found.model_copy(update={"bid": suggest_bid(job, found, chosen, invited=invited)})


def _judged(job: JobPost, fits: tuple[Fit, ...], person: Person) -> tuple[Profile, Fit]:
    by_slug = {fit.profile: fit for fit in fits}
    chosen = choose_profile(job, person.profiles, person.freelancer).profile
    best = _best_first(fits, chosen.slug)[0]
    if best.score >= by_slug[chosen.slug].score + CLEARLY_BETTER:
        chosen = next(profile for profile in person.profiles if profile.slug == best.profile)
    return chosen, by_slug[chosen.slug]


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
