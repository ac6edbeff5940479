"""What the statistics promise, by simulation: coverage, false alarms and power, within the error of the simulation."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import pytest

from proposer.evals.stats import holm, mean_interval, paired_difference, verdict

REPEATS = 5


def within(count: int, runs: int, low: float, high: float) -> bool:
    """Tell whether a share lies in low..high, give or take three standard errors of the simulation."""
    error = 3 * math.sqrt(max(low * (1 - low), high * (1 - high)) / runs)
    return low - error <= count / runs <= high + error


def smooth(generator: random.Random) -> list[float]:
    """One score of a case whose quality varies; on average 0.8."""
    return [generator.betavariate(8, 2)]


def clustered(generator: random.Random) -> list[float]:
    """Repeated passes and fails of one case: cases differ far more than repeats do; on average 0.8."""
    chance = generator.betavariate(0.8, 0.2)
    return [float(generator.random() < chance) for _ in range(REPEATS)]


def rarely_failing(generator: random.Random) -> list[float]:
    """Perfect but for two cases of five; on average 0.8."""
    return [generator.random() if generator.random() < 0.4 else 1.0]


@pytest.mark.parametrize("draw", [smooth, clustered, rarely_failing])
@pytest.mark.parametrize(("n", "runs"), [(20, 200), (60, 60)])
def test_95_percent_intervals_cover_95_percent(draw: Callable[[random.Random], list[float]], n: int, runs: int) -> None:
    generator = random.Random(n)
    covered = 0
    for _ in range(runs):
        interval = mean_interval([draw(generator) for _ in range(n)]).interval
        assert interval is not None
        covered += 0.8 in interval
    assert within(covered, runs, 0.94, 0.975)


def test_counting_repeats_as_cases_would_cover_too_little() -> None:
    generator = random.Random(3)
    covered, runs = 0, 200
    for _ in range(runs):
        flat = [[value] for _ in range(20) for value in clustered(generator)]
        interval = mean_interval(flat).interval
        assert interval is not None
        covered += 0.8 in interval
    assert covered / runs < 0.9


def scored(generator: random.Random, n: int, gain: float) -> tuple[list[float], list[float]]:
    """Score the same cases before and after: case qualities differ widely, the change of each is small and noisy."""
    cases = [generator.betavariate(5, 2) * 0.6 + 0.1 for _ in range(n)]
    before = [min(1.0, max(0.0, case + generator.gauss(0, 0.1))) for case in cases]
    after = [min(1.0, max(0.0, case + gain + generator.gauss(0, 0.1))) for case in cases]
    return before, after


def levels(generator: random.Random, n: int, gain: float) -> tuple[list[float], list[float]]:
    """Score the same cases in three steps: most stay as they are, the others are scored afresh."""
    before = [generator.choice((0.0, 0.5, 1.0)) for _ in range(n)]
    after = [generator.choice((0.0, 0.5, 1.0)) if generator.random() < 0.5 else case for case in before]
    return before, after


@pytest.mark.parametrize("score", [scored, levels])
@pytest.mark.parametrize(("n", "runs"), [(20, 200), (60, 60)])
def test_where_nothing_changed_5_percent_of_verdicts_are_false_alarms(
    score: Callable[[random.Random, int, float], tuple[list[float], list[float]]], n: int, runs: int
) -> None:
    generator = random.Random(n)
    verdicts = [verdict(paired_difference(*score(generator, n, 0.0))) for _ in range(runs)]
    assert within(runs - verdicts.count("cannot tell"), runs, 0.03, 0.05)


def test_with_holm_any_of_six_scorers_alarms_falsely_in_5_percent_of_runs() -> None:
    generator = random.Random(6)
    alarms, runs = 0, 40
    for _ in range(runs):
        comparisons = {str(place): paired_difference(*scored(generator, 20, 0.0)) for place in range(6)}
        adjusted = holm({name: comparison.p for name, comparison in comparisons.items()})
        alarms += any(verdict(one, adjusted[name]) != "cannot tell" for name, one in comparisons.items())
    assert within(alarms, runs, 0.0, 0.05)


@pytest.mark.parametrize(("gain", "expected"), [(0.06, "better"), (-0.06, "worse")])
def test_a_real_change_is_found_as_often_as_by_student_and_never_reversed(gain: float, expected: str) -> None:
    generator = random.Random(7)
    runs = 50
    verdicts = [verdict(paired_difference(*scored(generator, 40, gain))) for _ in range(runs)]
    # Student's paired test has a power of 75 % here.
    assert within(verdicts.count(expected), runs, 0.68, 0.78)
    assert verdicts.count(expected) + verdicts.count("cannot tell") == runs
