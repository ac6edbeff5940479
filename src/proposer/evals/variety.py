"""How alike the texts of a set are: shared openers and shared runs of five words, in two passes over the set.

A count over runs of words needs no comparison of each text with each other. It is kept in a table of fixed size, so
that memory does not grow with the number of texts.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from proposer.evals.result import Score
from proposer.text.document import words_of
from proposer.text.view import lower

NAME = "variety"
WHAT = "How much of the text stands in no other text of its set: openers and runs of five words."
RUN = 5
OPENER = 4
"""First words that two letters should not share."""
OFTEN = 0.2
"""The share of a set's other texts with the same opener from which it counts in full."""
BAR = 0.5
_BITS = 20
"""Of a print, that name its cell in a row of the table: the lowest in the first row, the highest in the second."""
_LOW, _HIGH = (1 << _BITS) - 1, 32 - _BITS


class Prints(NamedTuple):
    """What is kept of a text to tell whether others are like it."""

    opener: int
    runs: array[int]
    """A number for each distinct run of words that is not known, such as the evidence is."""
    is_short: bool
    """Whether the text has no run of words at all."""

    def to_bytes(self) -> bytes:
        """Give it in a few bytes a run."""
        return array("I", [self.opener, self.is_short, *self.runs]).tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Prints:
        """Read what `to_bytes` gave, on the same machine."""
        opener, is_short, *runs = array("I", data)
        return cls(opener, array("I", runs), bool(is_short))


def take_prints(text: str, known: str = "") -> Prints:
    """Take what a text is compared by; runs of words that stand in `known` are not held against it."""
    words = words_of(lower(text))
    runs = dict.fromkeys(_runs(words))
    unknown = runs.keys() - _known_runs(known) if known else runs
    return Prints(_print(words[:OPENER]), array("I", [run for run in runs if run in unknown]), len(words) < RUN)


class Texts:
    """Counts in how many texts each run of words stands. Of a case with repeats, only the first text is counted."""

    def __init__(self) -> None:
        self._rows = bytearray(1 << _BITS), bytearray(1 << _BITS)
        self._openers: Counter[int] = Counter()
        self.size = 0

    def add(self, prints: Prints) -> None:
        """Count a text."""
        self.size += 1
        self._openers[prints.opener] += 1
        first, second = self._rows
        for run in prints.runs:
            if first[run & _LOW] < 255:
                first[run & _LOW] += 1
            if second[run >> _HIGH] < 255:
                second[run >> _HIGH] += 1

    def judge(self, prints: Prints, *, counted: bool = True) -> Score:
        """Say how much of a text stands in no other; `counted` says whether it is one of those that were added."""
        own = int(counted)
        others = self.size - own
        if others < 1 or prints.is_short:
            return Score(scorer=NAME, value=1.0, passed=True, reason="there is no other text to be like")
        first, second = self._rows
        shared = sum(first[run & _LOW] > own and second[run >> _HIGH] > own for run in prints.runs)
        alike = shared / len(prints.runs) if prints.runs else 0.0
        same = self._openers[prints.opener] - own
        opener = min(1.0, same / max(1.0, OFTEN * others))
        value = round((1 - alike) * (1 - 0.5 * opener), 4)
        reason = f"{alike:.0%} of its runs of {RUN} words stand in other texts; {same} of {others} open alike"
        return Score(scorer=NAME, value=value, passed=value >= BAR, reason=reason)


@lru_cache(maxsize=8)
def _known_runs(known: str) -> frozenset[int]:
    return frozenset(_runs(words_of(known)))


def _runs(words: Sequence[str]) -> list[int]:
    coded = [word.encode("utf-8", "surrogatepass") for word in words]
    text = b" ".join(coded)
    starts = [0, *accumulate(len(word) + 1 for word in coded)]
    crc32 = zlib.crc32
    return [crc32(text[start : end - 1]) for start, end in zip(starts, starts[RUN:], strict=False)]


def _print(words: Sequence[str]) -> int:
    return zlib.crc32(" ".join(words).encode("utf-8", "surrogatepass"))
