"""Where an offset stands in a text, as people and editors count."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Place(NamedTuple):
    """Where an offset stands, as editors count: lines and columns from 1."""

    line: int
    column: int


class Lines:
    """The lines of a text, split at line feeds only."""

    def __init__(self, text: str) -> None:
        """Find where the lines begin."""
        self.text = text
        self._starts = [0, *(place + 1 for place, character in enumerate(text) if character == "\n")]

    def place(self, offset: int) -> Place:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """One line, counted from 1, without its end."""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end]
