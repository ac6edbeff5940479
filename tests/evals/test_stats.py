"""Rates and means, against figures worked out by hand and what must hold for any data."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.evals.stats import (
    Interval,
    auc,
    case_means,
    compare_passes,
    intervals,
    mean_interval,
    paired_difference,
    pass_rate,
    wilson,
)

SCORES = st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 1.0]))
LISTS = st.lists(SCORES, max_size=40)
PAIRS = st.lists(st.tuples(SCORES, SCORES), max_size=40)


def singles(values: Sequence[float]) -> list[list[float]]:
    return [[value] for value in values]


# Rates


@pytest.mark.parametrize(
    ("passed", "n", "low", "high"),
    [(17, 20, 0.6396, 0.9476), (30, 30, 0.8865, 1), (0, 30, 0, 0.1135), (1, 1, 0.2065, 1), (0, 0, 0, 1)],
)
def test_wilson_gives_the_known_intervals(passed: int, n: int, low: float, high: float) -> None:
    interval = wilson(passed, n)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_contains_the_rate_and_mirrors(counts: tuple[int, int]) -> None:
    passed, n = counts
    interval, mirrored = wilson(passed, n), wilson(n - passed, n)
    assert passed / n in interval
    assert 0 <= interval.low < interval.high <= 1
    assert (1 - mirrored.high, 1 - mirrored.low) == pytest.approx((interval.low, interval.high), abs=1e-12)


def test_a_pass_rate_averages_repeats_and_counts_cases() -> None:
    rate = pass_rate([[True, True, False, False], [True], [True], [False]])
    assert (rate.mean, rate.n, rate.values) == (0.625, 4, 7)
    assert rate.interval == wilson(2.5, 4)


@pytest.mark.parametrize(("passed", "n"), [(-1, 3), (4, 3), (math.nan, 3)])
def test_wilson_refuses_impossible_counts(passed: float, n: int) -> None:
    with pytest.raises(ValueError, match="between 0 and n"):
        wilson(passed, n)


# Means


def test_repeats_are_averaged_within_their_case() -> None:
    spread, alone = [[0.0, 0.5, 1.0], [0.25], [1.0, 0.5], [0.5], [0.0]], [[0.5], [0.25], [0.75], [0.5], [0.0]]
    assert case_means(spread) == case_means(alone)
    assert mean_interval(spread).interval == mean_interval(alone).interval
    assert (mean_interval(spread).n, mean_interval(spread).values) == (5, 8)


def test_more_cases_narrow_the_interval_and_a_higher_level_widens_it() -> None:
    def width(n: int, level: float) -> float:
        interval = mean_interval(singles([0.2, 0.4, 0.9, 0.5] * (n // 4)), level=level).interval
        assert interval is not None
        return interval.high - interval.low

    assert width(160, 0.95) == pytest.approx(width(40, 0.95) / 2, rel=0.1)
    assert width(40, 0.8) < width(40, 0.95) < width(40, 0.99)


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [([1.0] * 30, 0.8843, 1), ([0.0] * 30, 0, 0.1157), ([0.5] * 30, 0.4421, 0.5579), ([0.3] * 1, None, None)],
)
def test_equal_cases_do_not_make_the_mean_certain(values: list[float], low: float | None, high: float | None) -> None:
    estimate = mean_interval(singles(values))
    assert estimate.mean == values[0]
    if low is None or high is None:
        assert estimate.interval is None
    else:
        assert estimate.interval is not None
        assert (estimate.interval.low, estimate.interval.high) == pytest.approx((low, high), abs=5e-5)


def test_equal_cases_without_bounds_give_no_interval() -> None:
    assert mean_interval(singles([812.0] * 30), bounds=None).interval is None


@pytest.mark.parametrize(("n", "mean"), [(0, None), (1, 0.5), (4, 0.5)])
def test_too_few_cases_give_no_interval_but_their_number(n: int, mean: float | None) -> None:
    estimate = mean_interval(singles([0.5, 0.2, 0.8, 0.5][:n]))
    assert (estimate.interval, estimate.n) == (None, n)
    assert estimate.mean == (None if mean is None else pytest.approx(mean))


@settings(max_examples=40)
@given(LISTS)
def test_an_interval_contains_the_mean_and_stays_within_the_bounds(values: list[float]) -> None:
    estimate = mean_interval(singles(values))
    if estimate.interval is not None:
        assert estimate.mean is not None
        assert estimate.interval.low - 1e-9 <= estimate.mean <= estimate.interval.high + 1e-9
        assert -1e-9 <= estimate.interval.low <= estimate.interval.high <= 1 + 1e-9


@settings(max_examples=40)
@given(LISTS, st.randoms(use_true_random=False))
def test_the_order_of_cases_changes_nothing(values: list[float], generator: random.Random) -> None:
    shuffled = generator.sample(values, len(values))
    assert mean_interval(singles(shuffled)) == mean_interval(singles(values))


@settings(max_examples=40)
@given(st.lists(st.floats(-1e6, 1e6), min_size=5, max_size=20))
def test_the_interval_of_negated_values_is_the_mirror(values: list[float]) -> None:
    ours = mean_interval(singles(values), bounds=None).interval
    negated = mean_interval(singles([-value for value in values]), bounds=None).interval
    assert negated == (ours and Interval(-ours.high, -ours.low))


def test_resampling_is_the_same_on_every_machine() -> None:
    few = singles([0.125, 0.25, 0.5, 0.75, 0.875, 1.0, 0.0, 0.625])
    many = singles([place % 9 / 8 for place in range(300)])
    uneven = singles([0.0, 0.0, *[1.0] * 298])
    assert mean_interval(few).interval == Interval(0.1875, 0.796875)
    assert mean_interval(many).interval == Interval(0.4594632344941298, 0.5330863716329137)
    assert mean_interval(uneven).interval == Interval(0.9766666666666667, 1.0)


@pytest.mark.parametrize(
    "value",
    [
        lambda place: place % 101 / 100,
        lambda place: float(place % 8 != 0),
        lambda place: 1.0 if place % 7 else place % 5 / 5,
        lambda place: (place % 101 / 100) ** 0.2,
    ],
)
@pytest.mark.parametrize("n", [101, 400])
def test_of_many_cases_the_interval_is_what_resampling_gives(
    value: Callable[[int], float], n: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = singles([value(place) for place in range(n)])
    worked_out = mean_interval(values).interval
    monkeypatch.setattr(intervals, "_EVEN", -1.0)
    drawn = mean_interval(values).interval
    assert drawn is not None
    assert worked_out is not None
    assert worked_out != drawn
    width = drawn.high - drawn.low
    assert abs(worked_out.low - drawn.low) < 0.06 * width
    assert abs(worked_out.high - drawn.high) < 0.06 * width


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf, None, "0.5", 1e300])
@pytest.mark.parametrize(
    "function",
    [
        lambda value: mean_interval([[0.5], [value]]),
        lambda value: pass_rate([[True], [value]]),
        lambda value: paired_difference([0.5], [value]),
        lambda value: compare_passes([value], [True]),
        lambda value: auc([0.5], [value]),
    ],
)
def test_what_is_no_finite_number_is_refused(function: Callable[[object], object], wrong: object) -> None:
    with pytest.raises(ValueError, match=r"no finite number|neither pass nor fail"):
        function(wrong)


def test_a_case_without_a_value_is_refused() -> None:
    with pytest.raises(ValueError, match="case 1: no value"):
        mean_interval([[0.5], []])


@pytest.mark.parametrize("value", [-0.01, 1.01])
def test_a_score_out_of_bounds_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match=r"outside 0\.\.1"):
        mean_interval([[value]])
    with pytest.raises(ValueError, match=r"outside 0\.\.1"):
        paired_difference([0.5], [value])


@pytest.mark.parametrize("level", [0, 0.4, 0.999, 95, math.nan])
def test_a_level_that_resampling_cannot_carry_is_refused(level: float) -> None:
    with pytest.raises(ValueError, match="must lie between"):
        mean_interval(singles([0.1, 0.2]), level=level)
