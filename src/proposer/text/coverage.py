"""Whether one span lies inside others, or shares a place with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence


def covered(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of `spans`, which are in order and do not overlap, holds the whole of `start` to `end`."""
    place = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return place >= 0 and end <= spans[place][1]


def meets(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of `spans`, in any order, shares a character with `start` to `end`."""
    return any(first < end and start < last for first, last in spans)
