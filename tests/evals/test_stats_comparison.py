"""Comparisons, against figures worked out by hand and what must hold for any data."""

from __future__ import annotations

import itertools
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.evals.stats import (
    Comparison,
    Interval,
    auc,
    compare_passes,
    holm,
    mcnemar_exact,
    paired_difference,
    verdict,
)

SCORES = st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 1.0]))
PAIRS = st.lists(st.tuples(SCORES, SCORES), max_size=40)


def drawn(seed: int, n: int) -> list[float]:
    """Scores whose distribution leans to the right end, as those of letters do."""
    generator = random.Random(seed)
    return [generator.betavariate(5, 2) for _ in range(n)]


# Comparisons


def test_mcnemar_refuses_a_negative_count() -> None:
    with pytest.raises(ValueError, match="fewer than none"):
        mcnemar_exact(3, -1)


@settings(max_examples=40)
@given(st.integers(0, 6), st.integers(0, 6), st.integers(0, 20))
def test_sign_flips_of_passes_are_mcnemar(raised: int, lowered: int, same: int) -> None:
    before = [False] * raised + [True] * lowered + [True] * same
    after = [True] * raised + [False] * lowered + [True] * same
    passes, scores = compare_passes(before, after), paired_difference(before, after)
    assert passes.p == pytest.approx(scores.p)
    assert (passes.raised, passes.lowered, passes.n) == (raised, lowered, raised + lowered + same)
    assert (passes.difference, passes.interval) == (scores.difference, scores.interval)


def test_a_difference_counts_what_rose_and_what_fell() -> None:
    comparison = paired_difference([0.5, 0.5, 0.5, 0.2, 1.0, 0.0], [0.75, 0.5, 0.25, 0.2, 1.0, 0.5])
    assert comparison.difference == pytest.approx(0.5 / 6)
    assert (comparison.n, comparison.raised, comparison.lowered) == (6, 2, 1)


def test_what_rounding_leaves_of_equal_scores_is_no_difference() -> None:
    comparison = paired_difference([0.1 + 0.2] * 20, [0.3] * 20)
    assert (comparison.difference, comparison.p, comparison.raised, comparison.lowered) == (0, 1, 0, 0)


@pytest.mark.parametrize("n", [0, 1, 4])
def test_too_few_pairs_cannot_tell(n: int) -> None:
    comparison = paired_difference([0.0] * n, [1.0] * n)
    assert (comparison.n, comparison.interval) == (n, None)
    assert comparison.difference == (1.0 if n else None)
    assert verdict(comparison) == "cannot tell"


def test_a_run_against_itself_shows_no_change_but_not_certainty() -> None:
    scores = drawn(1, 60)
    comparison = paired_difference(scores, scores)
    assert (comparison.difference, comparison.p, verdict(comparison)) == (0, 1, "cannot tell")
    assert comparison.interval is not None
    assert (comparison.interval.low, comparison.interval.high) == pytest.approx((-0.0596, 0.0596), abs=5e-5)


@pytest.mark.parametrize(("shift", "expected"), [(0.02, "better"), (-0.02, "worse"), (1.0, "better")])
def test_an_equal_shift_of_all_cases_is_told(shift: float, expected: str) -> None:
    start = 0.0 if shift > 0 else 0.5
    comparison = paired_difference([start] * 20, [start + shift] * 20)
    assert comparison.interval is not None
    assert shift in Interval(comparison.interval.low - 1e-9, comparison.interval.high + 1e-9)
    assert verdict(comparison) == expected


def test_unequal_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="2 cases before and 1 after"):
        paired_difference([0.1, 0.2], [0.1])
    with pytest.raises(ValueError, match="1 cases before and 0 after"):
        compare_passes([True], [])


def test_a_share_is_neither_pass_nor_fail() -> None:
    with pytest.raises(ValueError, match=r"case 1: 0\.5 is neither"):
        compare_passes([True, False], [True, 0.5])  # type: ignore[list-item]


SWAPPED = {"better": "worse", "worse": "better", "cannot tell": "cannot tell"}


@settings(max_examples=40)
@given(PAIRS)
def test_swapping_the_runs_mirrors_everything(pairs: list[tuple[float, float]]) -> None:
    before, after = [old for old, _ in pairs], [new for _, new in pairs]
    there, back = paired_difference(before, after), paired_difference(after, before)
    assert (there.p, there.raised, there.lowered) == (back.p, back.lowered, back.raised)
    if there.difference is not None:
        assert back.difference == -there.difference
    if there.interval is not None:
        assert back.interval == Interval(-there.interval.high, -there.interval.low)
        assert there.difference is not None
        assert there.interval.low - 1e-9 <= there.difference <= there.interval.high + 1e-9
    assert verdict(back) == SWAPPED[verdict(there)]
    assert verdict(there, higher_is_better=False) == SWAPPED[verdict(there)]


@settings(max_examples=40)
@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_pairs_changes_nothing(pairs: list[tuple[float, float]], generator: random.Random) -> None:
    shuffled = generator.sample(pairs, len(pairs))
    assert paired_difference([a for a, _ in shuffled], [b for _, b in shuffled]) == paired_difference(
        [a for a, _ in pairs], [b for _, b in pairs]
    )


# Many comparisons, and the verdict


def test_holm_gives_the_known_example() -> None:
    given_p = {"c": 0.03, "a": 0.01, "d": 0.005, "b": 0.04}
    assert list(holm(given_p).items()) == [
        ("c", pytest.approx(0.06)),
        ("a", pytest.approx(0.03)),
        ("d", pytest.approx(0.02)),
        ("b", pytest.approx(0.06)),
    ]


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 1)))
def test_holm_keeps_the_order_of_the_p_values_and_never_lowers_one(p_values: dict[str, float]) -> None:
    adjusted = holm(p_values)
    assert list(adjusted) == list(p_values)
    names = sorted(p_values, key=lambda name: p_values[name])
    assert all(adjusted[a] <= adjusted[b] for a, b in itertools.pairwise(names))
    assert all(p_values[name] <= adjusted[name] <= min(1, p_values[name] * len(p_values)) for name in names)


@pytest.mark.parametrize("p", [math.nan, -0.1, 1.1])
def test_a_p_out_of_range_is_refused(p: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        holm({"slop": p})
    with pytest.raises(ValueError, match="between 0 and 1"):
        verdict(told(0.1, 0.05, 0.15, 0.01), p)


def told(difference: float, low: float, high: float, p: float) -> Comparison:
    return Comparison(difference, Interval(low, high), p, 30, 10, 5, "sampled sign-flip")


@pytest.mark.parametrize(
    ("comparison", "adjusted", "tolerance", "expected"),
    [
        (told(0.1, 0.05, 0.15, 0.01), None, 0, "better"),
        (told(-0.1, -0.15, -0.05, 0.01), None, 0, "worse"),
        (told(0.1, 0.05, 0.15, 0.01), 0.05, 0, "better"),
        (told(0.1, 0.05, 0.15, 0.01), 0.051, 0, "cannot tell"),
        (told(0.1, -0.01, 0.21, 0.01), None, 0, "cannot tell"),
        (told(0.1, 0, 0.2, 0.01), None, 0, "cannot tell"),
        (told(-0.1, -0.15, -0.05, 0.01), None, 0.1, "cannot tell"),
        (told(-0.1, -0.15, -0.05, 0.01), None, 0.09, "worse"),
    ],
)
def test_a_verdict_takes_difference_interval_and_p(
    comparison: Comparison, adjusted: float | None, tolerance: float, expected: str
) -> None:
    assert verdict(comparison, adjusted, tolerance=tolerance) == expected


@pytest.mark.parametrize("tolerance", [-0.1, math.nan])
def test_a_tolerance_below_none_is_refused(tolerance: float) -> None:
    with pytest.raises(ValueError, match="tolerance"):
        verdict(told(0.1, 0.05, 0.15, 0.01), tolerance=tolerance)


# Telling good from bad


@pytest.mark.parametrize(
    ("good", "bad", "expected"),
    [
        ([0.9, 0.8], [0.1, 0.2], 1.0),
        ([0.1], [0.9], 0.0),
        ([0.5, 0.5], [0.5], 0.5),
        ([1.0, 0.5], [0.5, 0.0], 0.875),
        ([], [0.5], None),
        ([0.5], [], None),
    ],
)
def test_auc_counts_ties_half(good: list[float], bad: list[float], expected: float | None) -> None:
    assert auc(good, bad) == expected


@given(st.lists(SCORES, min_size=1, max_size=25), st.lists(SCORES, min_size=1, max_size=25))
def test_auc_counts_every_pair(good: list[float], bad: list[float]) -> None:
    pairs = [(g > b) + (g == b) / 2 for g in good for b in bad]
    assert auc(good, bad) == pytest.approx(sum(pairs) / len(pairs))
