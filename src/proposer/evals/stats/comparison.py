"""Comparison of two runs over the same cases: difference, interval, p and verdict."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from operator import getitem

from proposer.evals.stats.intervals import FEWEST_CASES, resampled, unseen
from proposer.evals.stats.values import (
    ALPHA,
    LEVEL,
    UNIT,
    Comparison,
    Interval,
    Verdict,
    bounded,
    numbers,
    whole_steps,
)

_EXACT_CASES = 12
_MOST_DRAWS = 4_999
_ENOUGH_HITS = 100
_BITS = 40
"""Of the largest score; a difference that needs more is rounding."""


def paired_difference(
    before: Sequence[float],
    after: Sequence[float],
    *,
    bounds: tuple[float, float] | None = UNIT,
    level: float = LEVEL,
) -> Comparison:
    """Compare scores of the same cases: mean difference, bootstrap interval over cases, sign-flip permutation p.

    The p is exact up to 12 changed cases. Beyond, random flips are drawn until 100 reach the difference (Besag and
    Clifford 1991) or 4,999 are drawn; it is then valid, but never below 0.0002.

    Args:
        before: The mean of each case, see `case_means`.
        after: The same cases in the same order.
        bounds: What a score can be at all; None where there is no limit, as with tokens.
        level: Confidence of the interval, 0.5..0.99.

    Raises:
        ValueError: Unequal lengths, a value that is no finite number or out of bounds, a level out of range.
    """
    differences = _differences(bounded(numbers(before, "case"), bounds), bounded(numbers(after, "case"), bounds))
    n = len(differences)
    steps, _ = whole_steps(differences)
    sizes = [abs(value) for value in steps if value]
    observed = abs(sum(steps))
    exact = len(sizes) <= _EXACT_CASES
    mean = math.fsum(differences) / n if n else None
    return Comparison(
        difference=mean,
        interval=_interval(differences, mean, None if bounds is None else bounds[1] - bounds[0], level),
        p=_flipped(sizes, observed) if exact else _sampled(sorted(sizes), observed),
        n=n,
        raised=sum(value > 0 for value in steps),
        lowered=sum(value < 0 for value in steps),
        test="sign-flip" if exact else "sampled sign-flip",
    )


def compare_passes(before: Sequence[bool], after: Sequence[bool], *, level: float = LEVEL) -> Comparison:
    """Compare pass or fail of the same cases: difference of the pass rates, bootstrap interval, exact McNemar p.

    With repeats there are shares instead of passes: use `paired_difference`.

    Raises:
        ValueError: Unequal lengths, or a value that is neither pass nor fail.
    """
    for place, value in enumerate((*before, *after)):
        if value not in (0, 1):
            raise ValueError(f"case {place % max(1, len(before))}: {value!r} is neither pass nor fail")
    differences = _differences(numbers(before, "case"), numbers(after, "case"))
    raised, lowered = differences.count(1.0), differences.count(-1.0)
    n = len(differences)
    mean = (raised - lowered) / n if n else None
    return Comparison(
        difference=mean,
        interval=_interval(differences, mean, 1.0, level),
        p=mcnemar_exact(raised, lowered),
        n=n,
        raised=raised,
        lowered=lowered,
        test="exact McNemar",
    )


def mcnemar_exact(b: int, c: int) -> float:
    """Two-sided p of the exact McNemar test: the binomial test that b of b + c flips are half of them.

    Raises:
        ValueError: A count below 0.
    """
    if min(b, c) < 0:
        raise ValueError(f"flips cannot be fewer than none: {b}, {c}")
    flips = b + c
    tail = sum(math.comb(flips, k) for k in range(min(b, c) + 1))
    return min(1.0, 2 * tail / (1 << flips))


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Adjust the p of several comparisons by Holm's step-down: the chance of any false alarm among them stays at alpha.

    Returns:
        The adjusted p, under the same keys in the same order.

    Raises:
        ValueError: A p outside 0..1.
    """
    for name, p in p_values.items():
        if not 0 <= p <= 1:
            raise ValueError(f"{name}: p = {p!r} must lie between 0 and 1")
    adjusted, largest = {}, 0.0
    for rank, (name, p) in enumerate(sorted(p_values.items(), key=lambda item: item[1])):
        largest = max(largest, min(1.0, p * (len(p_values) - rank)))
        adjusted[name] = largest
    return {name: adjusted[name] for name in p_values}


def verdict(
    comparison: Comparison,
    adjusted_p: float | None = None,
    *,
    tolerance: float = 0.0,
    higher_is_better: bool = True,
    alpha: float = ALPHA,
) -> Verdict:
    """Say which way the scores went.

    Better or worse takes all three: the difference exceeds the tolerance, its interval excludes 0, and p <= alpha.

    Args:
        comparison: Of one scorer.
        adjusted_p: The p from `holm` where several scorers are judged; the comparison's own by default.
        tolerance: The largest difference that does not matter, in the unit of the scores.
        higher_is_better: False for costs.
        alpha: Chance of a false alarm where nothing changed.

    Raises:
        ValueError: A p that is no number from 0 to 1, or a tolerance that is no number from 0 on.
    """
    p = comparison.p if adjusted_p is None else adjusted_p
    if not 0 <= p <= 1:
        raise ValueError(f"p = {p!r} must lie between 0 and 1")
    if not tolerance >= 0:
        raise ValueError(f"tolerance {tolerance!r} must not be below 0")
    if comparison.difference is None or comparison.interval is None:
        return "cannot tell"
    if p > alpha or 0.0 in comparison.interval or abs(comparison.difference) <= tolerance:
        return "cannot tell"
    return "better" if (comparison.difference > 0) == higher_is_better else "worse"


def _differences(before: list[float], after: list[float]) -> list[float]:
    if len(before) != len(after):
        raise ValueError(f"{len(before)} cases before and {len(after)} after; compare the cases that both have")
    # What subtraction leaves of equal scores reached by different sums is no difference.
    step = math.ldexp(1.0, math.frexp(max(map(abs, (*before, *after)), default=0.0))[1] - _BITS)
    return [round((new - old) / step) * step for old, new in zip(before, after, strict=True)]


def _interval(differences: list[float], mean: float | None, span: float | None, level: float) -> Interval | None:
    interval = resampled(differences, level)
    if interval is not None or mean is None or span is None or len(differences) < FEWEST_CASES:
        return interval
    # All moved alike: cases unlike them may not have moved, or moved all the way. That some moved the other way is
    # granted only where none moved, else no shift of all cases, however clear, could ever be told.
    return unseen(mean, len(differences), low=0.0 if mean > 0 else -span, high=0.0 if mean < 0 else span, level=level)


def _flipped(sizes: list[float], observed: float) -> float:
    """Enumerate all ways to flip the signs; the share that lies as far from 0 as what was observed is p."""
    sums = [0.0]
    for size in sizes:
        sums = [total + sign for total in sums for sign in (size, -size)]
    return sum(abs(total) >= observed for total in sums) / len(sums)


def _sampled(sizes: list[float], observed: float) -> float:
    # Eight signs at a time: one random byte picks one of the 256 signed sums of eight values.
    tables = [_signed_sums(sizes[start : start + 8]) for start in range(0, len(sizes), 8)]
    generator = random.Random(len(sizes))  # noqa: S311
    hits = 0
    for draws in range(1, _MOST_DRAWS + 1):
        hits += abs(sum(map(getitem, tables, generator.randbytes(len(tables))))) >= observed
        if hits == _ENOUGH_HITS:
            return hits / draws
    return (hits + 1) / (_MOST_DRAWS + 1)


def _signed_sums(sizes: list[float]) -> list[float]:
    sums = [0.0]
    for size in [*sizes, *[0.0] * (8 - len(sizes))]:
        sums = [total + sign for total in sums for sign in (size, -size)]
    return sums
