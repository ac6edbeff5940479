"""A text, read once: its view, its sentences, and where each word stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from proposer.text import sentences as split
from proposer.text.view import View, normalise

if TYPE_CHECKING:
    from proposer.text.candidates.candidate import Candidate

_TABLE = "".join(chr(n) if chr(n).isalnum() or chr(n) == "_" else " " for n in range(128))
_WORDS = re.compile(r"\w+")


class Sentence(NamedTuple):
    """One sentence, with its place in the plain text."""

    number: int
    """Counts from 0."""
    start: int
    end: int
    lower: str
    words: list[str]
    """Its words in order, as `words_of` gives them."""


class Tokens:
    """The words of a sentence; where each starts and ends is worked out at first use."""

    __slots__ = ("_places", "known", "text", "words")

    def __init__(self, text: str, words: list[str]) -> None:
        self.text = text
        self.words = words
        self.known = frozenset(words)
        self._places: list[tuple[int, int]] | None = None

    @property
    def places(self) -> list[tuple[int, int]]:
        """The half-open span of each word, as offsets into the sentence."""
        if self._places is None:
            self._places = [match.span() for match in _WORDS.finditer(self.text)]
        return self._places


def words_of(text: str) -> list[str]:
    """The words of a lower-case text. Apostrophes and hyphens part words: `don't` is `don`, `t`."""
    return text.translate(_TABLE).split() if text.isascii() else _WORDS.findall(text)


@dataclass(frozen=True)
class Document:
    """A text and everything found out about it so far; each part is worked out at first use."""

    view: View
    sentences: tuple[Sentence, ...]
    where: dict[str, list[Sentence]] = field(repr=False)
    """The sentences in which each word stands, in order."""

    @cached_property
    def _tokens(self) -> dict[int, Tokens]:
        return {}

    def tokens(self, sentence: Sentence) -> Tokens:
        """The words of one of its sentences, with their places."""
        known = self._tokens
        if sentence.number not in known:
            known[sentence.number] = Tokens(sentence.lower, sentence.words)
        return known[sentence.number]

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
        """Everything that looks like a way to reach a person, in order of place."""
        from proposer.text.candidates import find

        return find(self)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence in which, or before which, a plain offset stands."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def known(self) -> frozenset[str]:
        """All its words."""
        return frozenset(self.where)

    @cached_property
    def odd_words(self) -> list[str]:
        """The words that are not letters alone: numbers, versions, names in disguise."""
        return [word for word in self.where if not word.isalpha()]

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
    where: dict[str, list[Sentence]] = {}
    for number, (start, end) in enumerate(split.spans(view.plain)):
        low = lower[start:end]
        words = apart[start:end].split() if apart is not None else words_of(low)
        sentence = Sentence(number, start, end, low, words)
        found.append(sentence)
        for word in words:
            if word not in where:
                where[word] = [sentence]
            elif where[word][-1] is not sentence:
                where[word].append(sentence)
    return Document(view, tuple(found), where)
