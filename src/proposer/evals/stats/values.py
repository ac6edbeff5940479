"""What statistics take and give: checked numbers, and values that always carry their n."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["better", "worse", "cannot tell"]

LEVEL = 0.95
ALPHA = 0.05
UNIT = (0.0, 1.0)
"""The bounds of a score."""

_LARGEST = 1e15
"""Nothing that an eval measures is larger, and no sum of such values overflows."""
_BITS = 30
"""Of the largest value; with up to 2**22 cases a sum then fits into a float exactly."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval in the unit of its values, bounds included."""

    low: float
    high: float
    level: float = LEVEL

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over cases, or a share of cases."""

    mean: float | None
    """None where there is no case."""
    interval: Interval | None
    """None where the cases are too few, or too alike, to give one."""
    n: int
    """Cases, not repeats."""
    values: int
    """Repeats of all cases together."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from `before` to `after`, over the same cases."""

    difference: float | None
    """Mean of `after` minus mean of `before`, in the unit of the scores; None where there is no case."""
    interval: Interval | None
    """Of the difference; None where the cases are too few, or too alike, to give one."""
    p: float
    """Two-sided, not yet adjusted for other comparisons."""
    n: int
    """Pairs, which is cases."""
    raised: int
    """Cases whose score is higher in `after`."""
    lowered: int
    """Cases whose score is lower in `after`."""
    test: Literal["sign-flip", "sampled sign-flip", "exact McNemar"]
    """Where `p` comes from."""


def numbers(values: Iterable[float], what: str) -> list[float]:
    """Give the values as floats.

    Raises:
        ValueError: A value is no finite number.
    """
    checked = []
    for place, value in enumerate(values):
        if not isinstance(value, (int, float)) or not abs(value) <= _LARGEST:
            raise ValueError(f"{what} {place}: {value!r} is no finite number; count it as an error, not as a value")
        checked.append(float(value))
    return checked


def bounded(values: list[float], bounds: tuple[float, float] | None) -> list[float]:
    """Give the values back.

    Raises:
        ValueError: A value lies outside the bounds.
    """
    if bounds is not None:
        for place, value in enumerate(values):
            if not bounds[0] <= value <= bounds[1]:
                raise ValueError(f"case {place}: {value!r} lies outside {bounds[0]:g}..{bounds[1]:g}; give its bounds")
    return values


def case_means(values_by_case: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Average the repeats of each case.

    Raises:
        ValueError: A case has no value, or one that is no finite number.
    """
    means = []
    for place, repeats in enumerate(values_by_case):
        if not len(repeats):
            raise ValueError(f"case {place}: no value; leave the case out and count it as an error")
        if len(repeats) == 1 and type(repeats[0]) is float and abs(repeats[0]) <= _LARGEST:
            means.append(repeats[0])  # as nearly always: a case is seldom repeated
        else:
            means.append(math.fsum(numbers(repeats, f"case {place}, repeat")) / len(repeats))
    return tuple(means)


def whole_steps(values: Sequence[float]) -> tuple[list[float], float]:
    """Round values to whole multiples of a step, about a billionth of the largest, and give them sorted, with the step.

    Sums of whole numbers are exact, so they depend neither on order nor on how a Python version adds floats, and two
    sums that ought to be equal are.
    """
    largest = max(map(abs, values), default=0.0)
    step = math.ldexp(1.0, max(math.frexp(largest)[1] - _BITS, -1000))
    return sorted(float(round(value / step)) for value in values), step
