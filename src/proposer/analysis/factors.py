"""What a post and its page say about whether to apply, apart from the freelancer: scores from 0 to 100 (D-12, D-13).

A factor of which nothing is known has no score; a part of a factor of which nothing is known is left out of its mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from proposer.analysis.age import hours_ago, read_moment
from proposer.models.job import Activity, ClientFacts, JobPost
from proposer.models.reading import FactorScore, Flag, Reading

Scale = Sequence[tuple[float, float]]
Part = tuple[float, float | None, str]
"""Weight, score from 0 to 100 or unknown, and the fact in words."""

_PROPOSALS: Scale = ((0, 100), (5, 92), (10, 78), (15, 64), (20, 52), (35, 36), (50, 20), (100, 5))
_INTERVIEWING: Scale = ((0, 100), (1, 80), (3, 55), (6, 25), (12, 5))
_INVITES: Scale = ((0, 100), (2, 85), (5, 60), (15, 25), (40, 5))
_HIRED: Scale = ((0, 100), (1, 10), (3, 0))
_FRESH: Scale = (
    *((0, 100), (1, 98), (6, 92), (24, 80), (72, 62), (168, 45), (336, 30), (730, 18), (2190, 6), (8766, 0)),
)
_HIRE_RATE: Scale = ((0, 5), (20, 25), (40, 50), (60, 72), (75, 88), (90, 100))
_RATING: Scale = ((1, 0), (3, 10), (4, 45), (4.5, 75), (4.8, 95), (5, 100))
_SPENT: Scale = ((0, 30), (100, 45), (1_000, 62), (10_000, 85), (50_000, 100))
_YEARS: Scale = ((0, 50), (1, 65), (3, 90), (5, 100))
_WORDS: Scale = ((0, 0), (8, 10), (20, 32), (40, 50), (80, 66), (150, 75), (600, 75), (1500, 60))
_OLD, _SEEN, _FEW = 120.0, 72.0, 10
"""Hours after which a post is old, hours within which the client has looked at it, and few proposals."""
_OPPORTUNITY = 85.0
_CUT = re.compile(r"(?:\.\.\.|…)\s*(?:read |see |show )?more\W*\Z", re.IGNORECASE)
_LIST = re.compile(r"\n\s*(?:[-*•●▪→]|\d{1,2}[.)])\s")
_COST = {"error": 50.0, "warning": 20.0, "info": 0.0}


def scale(value: float, points: Scale) -> float:
    """The score of a value on a line through points; flat before the first and after the last."""
    before = points[0]
    for point in points:
        if value <= point[0]:
            width = point[0] - before[0]
            return point[1] if not width else before[1] + (point[1] - before[1]) * (value - before[0]) / width
        before = point
    return before[1]


def mean_factor(name: str, parts: Iterable[Part]) -> FactorScore:
    """The weighted mean of the parts that are known; unknown when none is."""
    known = [(weight, score, fact) for weight, score, fact in parts if score is not None]
    total = sum(weight for weight, _, _ in known)
    if not total:
        return FactorScore(name=name, score=None, reason="unknown")
    mean = sum(weight * score for weight, score, _ in known) / total
    return FactorScore(name=name, score=round(mean, 1), reason=", ".join(fact for _, _, fact in known))


def post_factors(job: JobPost, reading: Reading, now: datetime, *, invited: bool = False) -> tuple[FactorScore, ...]:
    """Competition, freshness, the client's record, clarity and red flags of one post."""
    return (
        rate_client(job.client, now),
        rate_competition(job.activity, invited=invited),
        rate_clarity(job, reading),
        rate_flags(reading.flags),
        rate_freshness(job, now),
    )


def rate_competition(activity: Activity, *, invited: bool = False) -> FactorScore:
    """How many others are after the job, and how far the client is with them; an invitation lifts it."""
    low, high = activity.proposals_min, activity.proposals_max
    count = None if low is None else (low + high) / 2 if high is not None else low * 1.2
    shown = f"{low} proposals" if low == high else f"{low} to {high} proposals" if high else f"{low}+ proposals"
    facts: tuple[tuple[float, float | None, Scale, str], ...] = (
        (4, count, _PROPOSALS, shown),
        (2, activity.interviewing, _INTERVIEWING, f"{activity.interviewing} interviewing"),
        (1, activity.invites_sent, _INVITES, f"{activity.invites_sent} invites sent"),
        (4 if activity.hires else 0, activity.hires, _HIRED, f"{activity.hires} hired already"),
    )
    parts: list[Part] = [
        (weight, None if value is None else scale(value, points), fact) for weight, value, points, fact in facts
    ]
    if invited:
        parts.append((4, 100.0, "you are invited"))
    return mean_factor("competition", parts)


def rate_freshness(job: JobPost, now: datetime) -> FactorScore:
    """How new the post is; an old one with few proposals that the client still looks at is an opportunity."""
    age = hours_ago(job.posted, now)
    if age is None:
        return FactorScore(name="freshness", score=None, reason="unknown")
    seen = hours_ago(job.activity.last_viewed, now)
    most = job.activity.proposals_max
    if age >= _OLD and seen is not None and seen <= _SEEN and most is not None and most <= _FEW:
        fact = f"posted {say_age(age)} ago, yet few proposals and the client looked {say_age(seen)} ago: an opportunity"
        return FactorScore(name="freshness", score=max(_OPPORTUNITY, round(scale(age, _FRESH), 1)), reason=fact)
    return FactorScore(name="freshness", score=round(scale(age, _FRESH), 1), reason=f"posted {say_age(age)} ago")


def say_age(hours: float) -> str:
    """A span of time in words: `less than an hour`, `5 hours`, `3 days`, `4 months`."""
    if hours < 1:
        return "less than an hour"
    for unit, length in (("year", 8766.0), ("month", 730.0), ("day", 24.0), ("hour", 1.0)):
        if hours >= length * (2 if unit == "year" else 1):
            count = int(hours / length)
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "an hour"


def rate_client(client: ClientFacts, now: datetime) -> FactorScore:
    """What the client has done on the platform so far; a newcomer's empty record is unknown, not bad."""
    hire_rate = _hire_rate(client)
    rating = client.rating if client.rating and client.reviews != 0 else None
    since = read_moment(f"1 {client.member_since}") or read_moment(client.member_since or "")
    years = (now - since).days / 365.25 if since and since < now else None
    verified = {True: 100.0, False: 20.0}.get(client.payment_verified) if client.payment_verified is not None else None
    stars = f"{rating:g} stars" + (f" of {client.reviews} reviews" if client.reviews else "") if rating else ""
    return mean_factor(
        "client",
        (
            (3, verified, "payment verified" if client.payment_verified else "payment not verified"),
            (3, _on(hire_rate, _HIRE_RATE), f"hires for {hire_rate or 0:.0f} % of the posts"),
            (2, _on(rating, _RATING), stars),
            (2, _on(client.total_spent, _SPENT), f"${client.total_spent or 0:,.0f} spent"),
            (1, _on(years, _YEARS), f"member for {years or 0:.0f} years"),
        ),
    )


def _on(value: float | None, points: Scale) -> float | None:
    return None if value is None else scale(value, points)


def _hire_rate(client: ClientFacts) -> float | None:
    """The hire rate, or what hires and posts give; with two posts or fewer and no hire there is none to speak of."""
    posted = client.jobs_posted
    if client.hire_rate is not None:
        return client.hire_rate if client.hire_rate or posted is None or posted > 2 else None
    if client.hires is None or not posted:
        return None
    return min(100.0, 100.0 * client.hires / posted) if client.hires or posted > 2 else None


def rate_clarity(job: JobPost, reading: Reading) -> FactorScore:
    """How well the text says what is wanted; of a text that an export has cut off nothing can be said."""
    if ("..." in job.description or "…" in job.description) and _CUT.search(job.description):
        return FactorScore(name="clarity", score=None, reason="the text is cut off")
    words = len(job.description.split())
    wants = reading.wants
    facts = [
        (12.0, bool(wants.deliverables), "names what is to be made", "names nothing that is to be made"),
        (6.0, bool(wants.outcome or wants.problem), "says why", ""),
        (5.0, bool(wants.stack or job.skills), "names tools or skills", ""),
        (4.0, bool(_LIST.search(f"\n{job.description}")), "has lists", ""),
        (3.0, bool(wants.deadline or job.duration), "says how long", ""),
    ]
    score = scale(words, _WORDS) + sum(points if held else 0.0 for points, held, _, _ in facts)
    said = [fact for _, held, yes, no in facts if (fact := yes if held else no)]
    if not wants.deliverables:
        score -= 8.0
    return FactorScore(
        name="clarity", score=round(min(100.0, max(0.0, score)), 1), reason=", ".join((f"{words} words", *said))
    )


def rate_flags(flags: Sequence[Flag]) -> FactorScore:
    """What the flags leave of a hundred points."""
    worth = 100.0 - sum(_COST[flag.severity] for flag in flags)
    told = [flag.code for flag in flags if flag.severity != "info"]
    return FactorScore(name="red_flags", score=max(0.0, worth), reason=", ".join(told) or "none found")
