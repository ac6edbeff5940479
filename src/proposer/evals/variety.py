"""How alike the texts of a set are: shared openers and shared runs of five words, in two passes over the set.

A count over runs of words needs no comparison of each text with each other. It is kept in a table of fixed size, so
that memory does not grow with the number of texts.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence

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
_ROWS, _CELLS = 2, 1 << 20


class Texts:
    """Counts in how many texts each run of words stands. Of a case with repeats, only the first text is counted."""

    def __init__(self) -> None:
        self._cells = [bytearray(_CELLS) for _ in range(_ROWS)]
        self._openers: Counter[int] = Counter()
        self.size = 0

    def add(self, text: str, known: str = "") -> None:
        """Count a text; what stands in `known`, such as the evidence, is not held against it."""
        words = words_of(lower(text))
        self.size += 1
        self._openers[_hash(words[:OPENER])] += 1
        for cells in _cells(words, known):
            for row, cell in enumerate(cells):
                if self._cells[row][cell] < 255:
                    self._cells[row][cell] += 1

    def judge(self, text: str, known: str = "", *, counted: bool = True) -> Score:
        """Say how much of a text stands in no other; `counted` says whether it is one of those that were added."""
        words = words_of(lower(text))
        own = int(counted)
        others = self.size - own
        if others < 1 or len(words) < RUN:
            return Score(scorer=NAME, value=1.0, passed=True, reason="there is no other text to be like")
        runs = list(_cells(words, known))
        shared = sum(min(self._cells[row][cell] for row, cell in enumerate(cells)) > own for cells in runs)
        alike = shared / len(runs) if runs else 0.0
        same = self._openers[_hash(words[:OPENER])] - own
        opener = min(1.0, same / max(1.0, OFTEN * others))
        value = round((1 - alike) * (1 - 0.5 * opener), 4)
        reason = f"{alike:.0%} of its runs of {RUN} words stand in other texts; {same} of {others} open alike"
        return Score(scorer=NAME, value=value, passed=value >= BAR, reason=reason)


def _cells(words: Sequence[str], known: str) -> Iterator[tuple[int, int]]:
    """The cells of each distinct run of words that is not known."""
    seen: set[int] = set()
    for at in range(len(words) - RUN + 1):
        run = words[at : at + RUN]
        one = _hash(run)
        if one in seen or (known and " ".join(run) in known):
            continue
        seen.add(one)
        yield one % _CELLS, zlib.adler32(" ".join(run).encode(), one) * 2654435761 % (1 << 32) % _CELLS


def _hash(words: Sequence[str]) -> int:
    return zlib.crc32(" ".join(words).encode("utf-8", "surrogatepass"))
