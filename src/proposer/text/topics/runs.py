"""Runs of words and of word classes: what the classifiers mostly see of a sentence, and weights to look them up in.

A sentence holds hundreds of runs, so no name is put together for one that is only looked up: weights lie under the
first word of their runs, and what is written of a word is read when the word first stands in a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from proposer.text.topics.lexicon import Lexicons, load_lexicon
from proposer.text.topics.model import Judge, Sums, pack, read_topics

LEXICONS = ("payment", "moves", "unpaid")
MARKS = ("", *(name[0] for name in LEXICONS))
"""What the names of runs begin with: nothing for words, the first letter of a lexicon for its classes."""
SKIPS = (2, 3)
"""How far apart the two words of a loose pair may stand."""
REACH = 25
"""How many classes later the second of a wide pair may stand."""
EVERYDAY = frozenset({"*helping", "*and"})
NEXT, LOOSE, WIDE = " ", "..", "~"
"""What stands between the two words of a run's name: neighbours, with words between, however far apart."""
_KINDS = (NEXT, LOOSE, WIDE)


class Row(NamedTuple):
    """The words of a sentence, or its words and classes by one lexicon."""

    mark: str
    words: Sequence[str]
    telling: Sequence[str] = ()
    """The classes that make wide pairs: a refusal at the end of a sentence, say."""


class Runs(NamedTuple):
    """All runs of a sentence."""

    rows: Sequence[Row]
    size: int
    """How many they are, those over the edges too; a run that stands there twice counts twice."""


Told = dict[str, str | int]
"""Weights by the second word of a run: as they are written, and packed from their first use on."""
Entry = tuple[int, Told, Told, Told]
"""The packed weights of a word alone, and those of its runs by `_KINDS`."""
Block = dict[str, str | Entry]
"""By the first word of a run: what is written of it, or what was read of that."""
_SILENT: Entry = (0, {}, {}, {})
_PART, _CELL = "\t\t", "\t"
_PAST = ("",) * SKIPS[-1]
"""Stands behind the last words of a sentence; no run ends on it."""


@cache
def _lexicons() -> Lexicons:
    return Lexicons(*map(load_lexicon, LEXICONS))


def runs_of(words: Sequence[str]) -> Runs:
    """Read a sentence as runs; of classes those in which one stands, since the rest is known from the words."""
    rows = [Row("", words)]
    size = len(words) * (2 + len(SKIPS))
    for name, classes in zip(LEXICONS, _lexicons().read(words), strict=True):
        named = [word for word in classes if word[0] == "*"]
        if named:
            telling = [word for word in named if word not in EVERYDAY]
            rows.append(Row(name[0], classes, telling))
            size += len(named) * (3 + 2 * len(SKIPS)) + len(telling) * min(len(telling) - 1, 2 * REACH) // 2
    return Runs(rows, size)


def run_names(runs: Runs) -> Iterator[str]:
    """The names of the runs, as the fit knows them."""
    for mark, words, telling in runs.rows:
        named = [not mark or word[0] == "*" for word in words]
        for place, word in enumerate(words):
            if named[place]:
                yield mark + word
            for away, kind in ((1, NEXT), *((skip, LOOSE) for skip in SKIPS)):
                other = place + away
                if other < len(words) and (named[place] or named[other]):
                    yield f"{mark}{word}{kind}{words[other]}"
        for place, word in enumerate(telling):
            yield from (f"{mark}{word}{WIDE}{other}" for other in telling[place + 1 : place + REACH])


class RunModel(Judge):
    """Linear weights for several topics over runs, and over features that are no runs."""

    def __init__(self, source: str) -> None:
        """Read what `write_runs` writes."""
        head, *blocks = source.split("\n\n")
        super().__init__(head)
        self._blocks: dict[str, Block] = {}
        for mark, block in zip(MARKS, blocks, strict=True):
            lines = block.splitlines()
            self._blocks[mark] = dict(zip(lines[::2], lines[1::2], strict=True))

    def add(self, features: Iterable[str]) -> Sums:
        """Add the weights of features that are no runs."""
        found = [self._entry(self._blocks[""], feature)[0] for feature in features]
        return Sums(sum(found), len(found))

    def add_runs(self, runs: Runs) -> Sums:
        """Add the weights of the runs of a sentence."""
        total = 0
        for mark, words, telling in runs.rows:
            block = self._blocks[mark]
            total += self._near(block, words)
            if telling:
                total += self._wide(block, telling)
        return Sums(total, runs.size)

    def _near(self, block: Block, words: Sequence[str]) -> int:
        total = 0
        next_, loose_, looser = ([*words[away:], *_PAST] for away in (1, *SKIPS))
        for word, told, one, two, three in zip(words, map(block.get, words), next_, loose_, looser, strict=False):
            if told is None:
                continue
            alone, following, loose, _ = told if told.__class__ is tuple else self._entry(block, word)
            total += alone
            if one in following:
                total += _weight(following, one)
            if two in loose:
                total += _weight(loose, two)
            if three in loose:
                total += _weight(loose, three)
        return total

    def _wide(self, block: Block, telling: Sequence[str]) -> int:
        total = 0
        for place, word in enumerate(telling):
            wide = self._entry(block, word)[3]
            for other in telling[place + 1 : place + REACH] if wide else ():
                if other in wide:
                    total += _weight(wide, other)
        return total

    def _entry(self, block: Block, word: str) -> Entry:
        """The weights of a word's runs, read at their first use."""
        told = block.get(word, _SILENT)
        if isinstance(told, str):
            alone, *runs = told.split(_PART)
            following, loose, wide = (_by_word(one.split(_CELL)) if one else {} for one in runs)
            told = block[word] = (pack(alone), following, loose, wide)
        return told


def _by_word(cells: Sequence[str]) -> Told:
    return dict(zip(cells[::2], cells[1::2], strict=True))


def _weight(told: Told, word: str) -> int:
    """The weights of one run, packed at their first use."""
    weight = told[word]
    if isinstance(weight, str):
        weight = told[word] = pack(weight)
    return weight


def write_runs(weights: Mapping[str, str]) -> str:
    """The text of a file of run weights without its head: a block for each mark, and two lines for each first word."""
    blocks: dict[str, dict[str, dict[str, list[str]]]] = {mark: {} for mark in MARKS}
    for name, told in sorted(weights.items()):
        mark = name[0] if "*" in name else ""
        bare = name[len(mark) :]
        kind = min((one for one in _KINDS if one in bare), key=bare.index, default="")
        first, _, second = bare.partition(kind) if kind else (bare, "", "")
        cells = [second, told] if kind else [told]
        blocks[mark].setdefault(first, {one: [] for one in ("", *_KINDS)})[kind].extend(cells)
    return "\n\n".join(
        "\n".join(
            line
            for first, parts in sorted(block.items())
            for line in (first, _PART.join(map(_CELL.join, parts.values())))
        )
        for block in blocks.values()
    )


@cache
def load_runs(name: str) -> RunModel:
    """Load a model that comes with the package."""
    return RunModel(read_topics(name))
