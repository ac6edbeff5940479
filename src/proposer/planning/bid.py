"""What to offer for a job and how many Connects it is worth, against the profile's rate (D-13, D-15, D-34)."""

from __future__ import annotations

import re
from typing import Literal

from proposer.analysis.factors import mean_factor, scale
from proposer.analysis.platform import Figures, load_figures
from proposer.models.job import JobPost
from proposer.models.people import MilestonePreset, Profile
from proposer.models.reading import Bid, FactorScore, Reading

_OFFERED = ((0.25, 0), (0.4, 12), (0.6, 40), (0.8, 70), (1.0, 95), (1.2, 100))
"""Score for what the client offers, in shares of what the profile asks."""
_PAID = ((0.2, 5), (0.5, 40), (0.8, 75), (1.0, 95), (1.3, 100))
"""Score for what the client has paid by the hour before, in shares of the profile's rate."""
_SMALLEST = 4.0
"""Hours that the smallest job is taken to last where the profile names no first milestone of its own."""
_OPEN = re.compile(
    r"\b(?:placeholder|(?:budget|price|amount|rate)[^.!?\n]{0,40}\b(?:negotiable|flexible|open|not (?:fixed|final)"
    r"|to be (?:discussed|agreed|decided))|(?:open to|make|send|name) (?:\w{2,8} )?(?:offers?|your price|quotes?))\b",
)
_OPEN_HINTS = (
    *("placeholder", "negotiable", "flexible", "open", "not fixed", "not final", "to be discussed", "to be agreed"),
    *("to be decided", "offer", "your price", "quote"),
)
"""For a cheap test: each way above holds one of these."""
_WORTH = ((35, 8), (50, 14), (65, 20), (80, 27), (100, 32))
"""Connects that an application of a score is worth before any boost."""


def rate_budget(job: JobPost, profile: Profile, work: str) -> FactorScore:
    """What the client offers and has paid before, against what the profile asks; an open budget is unknown."""
    paid = job.client.avg_hourly
    parts = [
        _offered(job, profile, work),
        (1.0, None if not paid else scale(paid / profile.rate, _PAID), f"paid ${paid or 0:g} an hour on average"),
    ]
    return mean_factor("budget", parts)


def _offered(job: JobPost, profile: Profile, work: str) -> tuple[float, float | None, str]:
    if _is_open(job.description.lower()):
        return 3.0, None, ""
    top = job.hourly_max or job.hourly_min
    if job.job_type != "fixed" and top:
        return 3.0, scale(top / profile.rate, _OFFERED), f"up to ${top:g} an hour against your ${profile.rate:g}"
    if job.budget and not is_placeholder(job.budget):
        preset = find_preset(profile, work)
        needed = preset.amount if preset and preset.amount else _SMALLEST * profile.rate
        fact = f"${job.budget:,.0f} pays {say_hours(job.budget / profile.rate)} at your rate of ${profile.rate:g}"
        return 3.0, scale(job.budget / needed, _OFFERED), fact
    return 3.0, None, ""


def _is_open(low: str) -> bool:
    """Whether a description, in lower case, names no fixed price or asks for one."""
    return any(hint in low for hint in _OPEN_HINTS) and _OPEN.search(low) is not None


def is_placeholder(budget: float | None) -> bool:
    """Whether a fixed budget is the smallest that the form takes, put there because something had to be."""
    return budget is not None and budget <= load_figures().budget_least


def say_hours(hours: float) -> str:
    """Working hours in words: `20 minutes`, `1.5 hours`, `40 hours`."""
    if hours < 1:
        return f"{hours * 60:.0f} minutes"
    return f"{hours:.1f} hours" if hours < 10 else f"{hours:,.0f} hours"


def find_preset(profile: Profile, work: str) -> MilestonePreset | None:
    """The profile's own first milestone for a kind of work, if it names one with a price."""
    return next((preset for preset in profile.milestones if preset.work == work and preset.amount), None)


def suggest_bid(job: JobPost, reading: Reading, profile: Profile, *, invited: bool) -> Bid:
    """An amount with its reason, and a ceiling for Connects; `reading` must hold advice, score and factors."""
    amount, unit, reason = _amount(job, reading, profile)
    figures = load_figures()
    if amount is not None:
        reason = f"{reason}; {_net(amount, figures)}"
    connects, why = _connects(job, reading, figures, invited=invited)
    return Bid(amount=amount, unit=unit, reason=reason, connects=connects, connects_reason=why)


def _amount(
    job: JobPost, reading: Reading, profile: Profile
) -> tuple[float | None, Literal["hour", "project", "milestone"], str]:
    preset = find_preset(profile, reading.wants.work)
    if job.job_type == "fixed" or (job.job_type is None and job.budget):
        known = job.budget is not None and not is_placeholder(job.budget)
        if known and (preset is None or (job.budget or 0) >= (preset.amount or 0)):
            return job.budget, "project", "the client's budget; agree the scope it covers, with a first milestone"
        if preset is not None:
            return preset.amount, "milestone", f"a first milestone of your own: {preset.deliverable}"
        return None, "project", "no budget is given; name a price after the scope, starting with a first milestone"
    low, high, rate = job.hourly_min, job.hourly_max or job.hourly_min, profile.rate
    if low and rate < low:
        return low, "hour", f"the client's range starts above your rate of ${rate:g}"
    if high and rate > high:
        return (
            rate,
            "hour",
            f"your rate; the client's range ends at ${high:g}, so offer a smaller first part, no discount",
        )
    return rate, "hour", "your rate lies within the client's range" if high else "your rate; the client gives no range"


def _net(amount: float, figures: Figures) -> str:
    least, most = (amount * (1 - fee / 100) for fee in (figures.fee_most, figures.fee_least))
    fee = f"{figures.fee_least:g} to {figures.fee_most:g} %"
    return f"leaves ${least:,.2f} to ${most:,.2f} after the fee of {fee} (as of {figures.fee_as_of})"


def _connects(job: JobPost, reading: Reading, figures: Figures, *, invited: bool) -> tuple[int, str]:
    if reading.advice == "skip":
        return 0, "not worth any"
    if invited:
        return figures.connects_invited, "answering an invitation costs none"
    score = reading.score or 0.0
    cost = job.connects
    if reading.advice == "apply_boost":
        boost = figures.boost_limit if score >= 92 else figures.boost_strong if score >= 85 else figures.boost_usual
        base = cost if cost is not None else figures.connects_median
        shown = f"{base} to apply" if cost is not None else f"about {base} to apply"
        most = f"{boost}{_dollars(base + boost, figures)}"
        return (
            base + boost,
            f"{shown}, and a boost that starts at {figures.boost_start} and ends at {most}",
        )
    worth = round(scale(score, _WORTH))
    if cost is None:
        worth = min(worth, figures.connects_most)
        return worth, f"a score of {score:.0f} is worth so many; no boost{_dollars(worth, figures)}"
    if cost > worth:
        return (
            worth,
            f"the post costs {cost}, more than a score of {score:.0f} is worth; no boost{_dollars(worth, figures)}",
        )
    return cost, f"what the post costs; no boost{_dollars(cost, figures)}"


def _dollars(connects: int, figures: Figures) -> str:
    return f" (${connects * figures.connect_price:.2f})"
