"""The weights of the classifiers: read when a sentence first needs them."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable
from functools import cache, cached_property
from itertools import repeat
from struct import Struct
from typing import Any, NamedTuple

from proposer.resources import DATA

FEWEST = 8
"""A sentence of few words counts as if it had so many features, so that two words do not decide alone."""
SCALE = 1000
"""Weights are written as whole thousandths."""
_LANE = 32
"""Bits for the sum of one topic: sums of whole numbers are the same in any order, and one addition serves all.

No weight is over 25,000, and no window has more than 80,000 features, a sentence of 800 characters far fewer.
"""
_HALF = 1 << (_LANE - 1)
_NOTHING = repeat(0)
"""The weight of each word that has none."""
_FEW = 1500
"""Features looked up one by one in the sorted file before it is worth a table: a short command never needs one."""


class Sums(NamedTuple):
    """What the features of one window add up to."""

    weights: int
    """The sum for each topic, packed into one number."""
    features: int

    def plus(self, other: Sums) -> Sums:
        """What the features of both add up to."""
        return Sums(self.weights + other.weights, self.features + other.features)


class Opening:
    """Word weights that tell whether any topic is possible for a sentence."""

    __slots__ = ("_words", "gate")

    def __init__(self, source: str) -> None:
        """Read a file with the threshold in its first line, and in each other a weight and the words that have it."""
        first, *lines = source.splitlines()
        self.gate = int(first)
        self._words: dict[str, int] = {}
        for line in lines:
            weight, *words = line.split(" ")
            self._words.update(dict.fromkeys(words, int(weight)))

    def weigh(self, words: Iterable[str]) -> int:
        """How far a sentence of these words is above the gate; nearly always it stays below 0."""
        return sum(map(self._words.get, words, _NOTHING)) - self.gate


class Judge:
    """Topics, and what a sum must reach to be one of them."""

    def __init__(self, head: str) -> None:
        """Read the first line of a file: topics, biases and thresholds."""
        names, bias, thresholds = (part.split() for part in head.split("\t")[:3])
        self.topics = tuple(names)
        self._start = tuple((int(a) - int(b)) / SCALE for a, b in zip(bias, thresholds, strict=True))
        lanes = Struct(f"<{len(self.topics)}I")
        self._lanes, self._bytes = lanes.unpack, lanes.size
        self._lift = sum(_HALF << (_LANE * number) for number in range(len(self.topics)))
        """Added to a sum, so that each lane holds a number of its own that is not below zero."""

    def told(self, sums: Sums) -> tuple[float, ...]:
        """What the features of a window add to each topic."""
        lanes = self._lanes((sums.weights + self._lift).to_bytes(self._bytes, "little"))
        return tuple([(lane - _HALF) / SCALE for lane in lanes])

    def scores(self, *parts: Sums) -> tuple[float, ...]:
        """The score of each topic for a window, minus its threshold: above 0 it is found."""
        whole = Sums(sum([part.weights for part in parts]), sum([part.features for part in parts]))
        size = math.sqrt(max(whole.features, FEWEST))
        return tuple([weight / size + start for weight, start in zip(self.told(whole), self._start, strict=True)])


class Model(Judge):
    """Linear weights for several topics over one set of features."""

    def __init__(self, weights: str) -> None:
        """Read a file of which each line but the first is a feature with its weights."""
        super().__init__(weights.partition("\n")[0])
        self._source = weights
        self._asked = 0

    @cached_property
    def _lines(self) -> list[str]:
        """The lines of the file; all but the first are sorted."""
        return self._source.split("\n")

    @cached_property
    def _table(self) -> dict[str, Any]:
        """The weights of each feature: as they are written, and as a number from their first use on."""
        self.__dict__.pop("_lines", None)
        cells = self._source.partition("\n")[2].replace("\n", "\t").split("\t")
        self._source = ""
        return dict(zip(cells[::2], cells[1::2], strict=False))

    def add(self, features: Collection[str]) -> Sums:
        """Add the weights of some features, each of which counts once."""
        if self._asked <= _FEW:
            self._asked += len(features)
            table = self._look_up(features)
        else:
            table = self._table
        try:
            total = sum(filter(None, map(table.get, features)))
        except TypeError:
            for name, weights in zip(features, map(table.get, features), strict=True):
                if weights.__class__ is str:
                    table[name] = pack(weights)
            total = sum(filter(None, map(table.get, features)))
        return Sums(total, len(features))

    def _look_up(self, features: Collection[str]) -> dict[str, Any]:
        """The weights of those features that have any, as they are written."""
        lines = self._lines
        found: dict[str, Any] = {}
        for feature in features:
            place = bisect_left(lines, feature + "\t", 1)
            name, _, weights = lines[place].partition("\t") if place < len(lines) else ("", "", "")
            if name == feature:
                found[feature] = weights
        return found


def pack(line: str) -> int:
    """The weights of one feature as one number, a lane for each topic."""
    total = 0
    for pair in line.split():
        number, _, weight = pair.partition(":")
        total += int(weight) << (_LANE * int(number))
    return total


def read_topics(name: str) -> str:
    """Give a file of `data/topics/`."""
    return (DATA / "topics" / f"{name}.txt").read_text(encoding="utf-8")


@cache
def common_words() -> frozenset[str]:
    """Words that posts and letters are made of; the others are rare."""
    return frozenset(read_topics("posts_common").split())


@cache
def load_opening(name: str) -> Opening:
    """Load what opens the gate of a model: all that most texts need of it."""
    return Opening(read_topics(f"{name}_gate"))


@cache
def load_model(name: str) -> Model:
    """Load a model that comes with the package."""
    return Model(read_topics(name))
