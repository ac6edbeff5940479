"""The weights of the classifiers: read when a sentence first needs them."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable
from functools import cache, cached_property
from importlib import resources
from itertools import repeat
from typing import Any, NamedTuple

FEWEST = 8
"""A sentence of few words counts as if it had so many features, so that two words do not decide alone."""
SCALE = 1000
"""Weights are written as whole thousandths."""
_LANE = 40
"""Bits for the sum of one topic: sums of whole numbers are the same in any order, and one addition serves all."""
_HALF, _WHOLE = 1 << (_LANE - 1), 1 << _LANE
_NOTHING = repeat(0)
"""The weight of each word that has none."""
_FEW = 4000
"""Features looked up one by one in the sorted file before it is worth a table: a short command never needs one."""


class Sums(NamedTuple):
    """What the features of one window add up to."""

    weights: tuple[float, ...]
    """For each topic, in the order of `Model.topics`."""
    features: int


class Opening:
    """Word weights that tell whether any topic is possible for a sentence."""

    __slots__ = ("_words", "gate")

    def __init__(self, source: str) -> None:
        """Read a file with the threshold in its first line and a word with its weight in each other."""
        first, *cells = source.replace("\n", "\t").split("\t")
        self.gate = int(first) if first else 0
        self._words = dict(zip(cells[::2], map(int, cells[1::2]), strict=False))

    def weigh(self, words: Iterable[str]) -> int:
        """How far a sentence of these words is above the gate; nearly always it stays below 0."""
        return sum(map(self._words.get, words, _NOTHING)) - self.gate


class Model:
    """Linear weights for several topics over one set of features."""

    def __init__(self, weights: str) -> None:
        """Read topics, biases and thresholds from the first line, and from each other a feature with its weights."""
        self._source = weights
        names, bias, thresholds = (part.split() for part in weights.partition("\n")[0].split("\t")[:3])
        self.topics = tuple(names)
        self.bias = tuple(int(number) / SCALE for number in bias)
        self.thresholds = tuple(int(number) / SCALE for number in thresholds)
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
                    table[name] = _pack(weights)
            total = sum(filter(None, map(table.get, features)))
        return Sums(self._unpack(total), len(features))

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

    def _unpack(self, total: int) -> tuple[float, ...]:
        sums = []
        for _ in self.topics:
            lane = (total + _HALF) % _WHOLE - _HALF
            sums.append(lane / SCALE)
            total = (total - lane) >> _LANE
        return tuple(sums)

    def scores(self, *parts: Sums) -> tuple[float, ...]:
        """The score of each topic for a window, minus its threshold: above 0 it is found."""
        size = math.sqrt(max(sum([part.features for part in parts]), FEWEST))
        return tuple(
            [
                sum(weights) / size + bias - threshold
                for *weights, bias, threshold in zip(
                    *[part.weights for part in parts], self.bias, self.thresholds, strict=True
                )
            ]
        )


def _pack(line: str) -> int:
    """The weights of one feature as one number, a lane for each topic."""
    total = 0
    for pair in line.split():
        number, _, weight = pair.partition(":")
        total += int(weight) << (_LANE * int(number))
    return total


def read_topics(name: str) -> str:
    """Give a file of `data/topics/`."""
    return (resources.files("proposer") / "data" / "topics" / f"{name}.txt").read_text(encoding="utf-8")


@cache
def load_opening(name: str) -> Opening:
    """Load what opens the gate of a model: all that most texts need of it."""
    return Opening(read_topics(f"{name}_gate"))


@cache
def load_model(name: str) -> Model:
    """Load a model that comes with the package."""
    return Model(read_topics(name))
