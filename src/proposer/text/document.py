"""A text, read once: its view, its sentences, and its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import filterfalse
from typing import TYPE_CHECKING, Any

from proposer.text import sentences as split
from proposer.text.view import View, normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from proposer.text.candidates.candidate import Candidate


def blanking(keeps: Callable[[str], bool]) -> str:
    """Give a table for `str.translate` that turns all plain characters but some into spaces.

    With `split` it finds the words of an ASCII text in a third of the time of a pattern.
    """
    return "".join(chr(n) if keeps(chr(n)) else " " for n in range(128))


_TABLE = blanking(lambda sign: sign.isalnum() or sign == "_")
_WORDS = re.compile(r"\w+")
LONG = 12
"""Characters of a long word."""
APART = 3
"""Characters between two words that follow closely on each other at most; more is a new thought."""
_GAPS = (" ", "\n", "\t", "\r")
"""White space as people type it."""
_GAP = re.compile(rf"\W{{{APART + 1}}}")


class Sentence:
    """One sentence, with its place in the plain text; where its words stand is worked out at first use."""

    __slots__ = ("_loose", "_places", "end", "known", "lower", "number", "start", "words")

    def __init__(self, lower: str, words: list[str], number: int = 0, start: int = 0) -> None:
        """Take a lower-case text and its words in order, as `words_of` gives them; `number` counts from 0."""
        self.lower = lower
        self.words = words
        self.known = frozenset(words)
        self.number = number
        self.start = start
        self.end = start + len(lower)
        self._places: list[tuple[int, int]] | None = None
        self._loose: bool | None = None

    @property
    def places(self) -> list[tuple[int, int]]:
        """The half-open span of each word, as offsets into the sentence."""
        if self._places is None:
            self._places = [match.span() for match in _WORDS.finditer(self.lower)]
        return self._places

    def follows(self, number: int) -> bool:
        """Whether the word of this number follows closely on the one before it."""
        if number >= len(self.words):
            return False
        if self._loose is None:
            self._loose = _GAP.search(self.lower) is not None
        return not self._loose or self.places[number][0] - self.places[number - 1][1] <= APART


def words_of(text: str) -> list[str]:
    """The words of a lower-case text. Apostrophes and hyphens part words: `don't` is `don`, `t`."""
    return text.translate(_TABLE).split() if text.isascii() else _WORDS.findall(text)


@dataclass(frozen=True)
class Document:
    """A text and everything found out about it so far; each part is worked out at first use."""

    view: View
    sentences: tuple[Sentence, ...]
    known: frozenset[str] = field(repr=False)
    """All its words."""

    def holding(self, words: Collection[str]) -> list[Sentence]:
        """The sentences in which one of some words stands, in order."""
        if self.known.isdisjoint(words):
            return []
        return [sentence for sentence in self.sentences if not sentence.known.isdisjoint(words)]

    @cached_property
    def cues(self) -> dict[tuple[str, int], list[tuple[int, int]]]:
        """A memo of `frames.py`: where cues of a kind stand in a sentence."""
        return {}

    @cached_property
    def memo(self) -> dict[str, Any]:
        """What those above this layer have found out, by name, so that several rules ask once."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Everything that looks like a way to reach a person or to pay one, in order of place."""
        from proposer.text.candidates import find

        return find(self)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence in which, or before which, a plain offset stands."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def odd_words(self) -> list[str]:
        """The words that are not letters alone: numbers, versions, names in disguise."""
        return sorted(filterfalse(str.isalpha, self.known))

    @cached_property
    def long_words(self) -> list[str]:
        """The words of so many letters that they may hide something."""
        return sorted([word for word in self.known if len(word) >= LONG])

    @cached_property
    def most_words(self) -> int:
        """How many words a reader would count at most, unless odd white space parts them; told at once."""
        return sum(map(self.view.plain.count, _GAPS), 1)

    @cached_property
    def word_count(self) -> int:
        """How many words a reader would count."""
        return len(self.view.plain.split())


def read(text: str) -> Document:
    """Read a text once, for everything that wants to know about it."""
    view = normalise(text)
    lower = view.lower
    apart = lower.translate(_TABLE) if lower.isascii() else None
    found: list[Sentence] = []
    for number, (start, end) in enumerate(split.spans(view.plain)):
        low = lower[start:end]
        words = apart[start:end].split() if apart is not None else words_of(low)
        found.append(Sentence(low, words, number, start))
    return Document(view, tuple(found), frozenset().union(*[sentence.known for sentence in found]))
