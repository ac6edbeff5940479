"""How well a score tells good from bad."""

from __future__ import annotations

from collections.abc import Sequence

from proposer.evals.stats.values import numbers


def auc(good: Sequence[float], bad: Sequence[float]) -> float | None:
    """Chance that a good one scores higher than a bad one, a tie counting half (Mann and Whitney's U over n * m).

    Returns:
        0..1, where 0.5 is no better than chance; None where one side is empty.

    Raises:
        ValueError: A value is no finite number.
    """
    goods, bads = sorted(numbers(good, "good")), sorted(numbers(bad, "bad"))
    if not goods or not bads:
        return None
    below = upto = doubled = 0
    for value in goods:
        while below < len(bads) and bads[below] < value:
            below += 1
        upto = max(upto, below)
        while upto < len(bads) and bads[upto] == value:
            upto += 1
        doubled += below + upto
    return doubled / (2 * len(goods) * len(bads))
