"""The statistics against scipy's."""

from __future__ import annotations

import math
import random
import statistics

import pytest
from scipy import stats

from proposer.evals.stats import mcnemar_exact, mean_interval, paired_difference, wilson


def drawn(seed: int, n: int) -> list[float]:
    """Scores whose distribution leans to the right end, as those of letters do."""
    generator = random.Random(seed)
    return [generator.betavariate(5, 2) for _ in range(n)]


@pytest.mark.parametrize(("passed", "n"), [(0, 7), (3, 7), (41, 60), (199, 200)])
@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
def test_wilson_agrees(passed: int, n: int, level: float) -> None:
    theirs = stats.binomtest(passed, n).proportion_ci(level, method="wilson")
    ours = wilson(passed, n, level)
    assert (ours.low, ours.high, ours.level) == pytest.approx((theirs.low, theirs.high, level), abs=1e-12)


@pytest.mark.parametrize("n", [20, 60])
def test_the_interval_is_the_bca_widened_for_few_cases(n: int) -> None:
    generator = random.Random(n)
    values = [generator.expovariate(1) for _ in range(n)]
    level = 2 * stats.norm.cdf(stats.t.ppf(0.975, n - 1) * math.sqrt(n / (n - 1))) - 1
    theirs = stats.bootstrap(
        (values,), lambda x, axis: x.mean(axis), confidence_level=level, n_resamples=9_999, method="BCa", rng=1
    ).confidence_interval
    ours = mean_interval([[value] for value in values], bounds=None).interval
    assert ours is not None
    # so far out in the tail 2,000 resamples have a standard error of 2 % of the width: four of them are allowed
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.08 * (theirs.high - theirs.low))


@pytest.mark.parametrize("n", [10, 40])
@pytest.mark.parametrize("level", [0.5, 0.9, 0.95])
def test_the_interval_of_even_values_is_that_of_student(n: int, level: float) -> None:
    values = [(place + 0.5) / n for place in range(n)]
    low, high = stats.t.interval(level, n - 1, 0.5, statistics.stdev(values) / math.sqrt(n))
    ours = mean_interval([[value] for value in values], level=level).interval
    assert ours is not None
    assert (ours.low, ours.high) == pytest.approx((low, high), abs=0.06 * (high - low))


@pytest.mark.parametrize(("b", "c"), [(0, 1), (0, 6), (5, 5), (3, 12), (40, 17), (900, 1000)])
def test_mcnemar_is_the_binomial_test(b: int, c: int) -> None:
    assert mcnemar_exact(b, c) == pytest.approx(stats.binomtest(b, b + c).pvalue, rel=1e-9)


@pytest.mark.parametrize("n", [2, 6, 12])
def test_exact_sign_flips_agree(n: int) -> None:
    before, after = drawn(n, n), drawn(n + 100, n)
    theirs = stats.permutation_test(
        (after, before),
        lambda x, y, axis: (x - y).mean(axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=math.inf,
    )
    ours = paired_difference(before, after)
    assert ours.test == "sign-flip"
    assert ours.difference == pytest.approx(theirs.statistic)
    assert ours.p == pytest.approx(theirs.pvalue)


@pytest.mark.parametrize(("n", "shift"), [(13, 0.1), (40, 0.0), (40, 0.08), (200, 0.03)])
def test_sampled_sign_flips_agree(n: int, shift: float) -> None:
    generator = random.Random(n)
    differences = [generator.gauss(shift, 0.2) for _ in range(n)]
    theirs = stats.permutation_test(
        (differences, [0.0] * n),
        lambda x, y, axis: (x - y).mean(axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=9_999,
        batch=1_000,
        rng=1,
    )
    ours = paired_difference([0.0] * n, differences, bounds=None)
    assert ours.test == "sampled sign-flip"
    assert ours.p == pytest.approx(theirs.pvalue, rel=0.3, abs=0.001)
