"""What the classifier of positions sees: the words before a demanded string and those behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from proposer.analysis.leaning.features import Rows, Token
from proposer.analysis.leaning.spans import kinds_of

NEAR = 5
"""Words so close to the string count apart."""


def place_features(rows: Rows, number: int, start: int, end: int, taken: Sequence[tuple[int, int]] = ()) -> set[str]:
    """Everything that is seen around a string; `taken` are other demanded strings, which bound what belongs to it."""
    row = rows[number]
    left = max([b for _, b in taken if b <= start], default=row.clause.start)
    right = min([a for a, _ in taken if a >= end], default=row.clause.end)
    before = [token for token in row.tokens if left <= token.start and token.end <= start]
    after = [token for token in row.tokens if end <= token.start and token.end <= right]
    found = {"left:none" if not before else "left", "right:none" if not after else "right"}
    found.update(_side("b", before[::-1]))
    found.update(_side("a", after))
    if len(before) < 4 and number:
        found.update(f"p:{kind}" for kind in _classes(rows[number - 1].tokens))
    if len(after) < 4 and number + 1 < len(rows):
        found.update(f"n:{kind}" for kind in _classes(rows[number + 1].tokens))
    return found


def _side(mark: str, tokens: Sequence[Token]) -> Iterator[str]:
    words = [token.word for token in tokens]
    kinds = kinds_of(tokens)
    yield from (f"{mark}{word}" for word in words)
    yield from (f"{mark}{kind}" for kind in kinds)
    yield from (f"{mark}.{kind}" for kind in kinds[:NEAR])
    yield from (f"{mark}1{kind}" for kind in kinds[:1])
    yield from (f"{mark}{a} {b}" for a, b in pairwise(words))
    yield from (f"{mark}{a} {b}" for a, b in pairwise(kinds))


def _classes(tokens: Sequence[Token]) -> set[str]:
    return {kind for kind in kinds_of(tokens) if kind[0] == "*"}
