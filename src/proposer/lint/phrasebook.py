"""The phrases of many checks, searched together: one pass over a text says which of them can stand where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from proposer.text.document import words_of
from proposer.text.phrases import Phrase, inflections, spellings

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence


class Possible(NamedTuple):
    """A phrase that has a word for each of its places in a sentence; whether it stands there is for a check to see."""

    phrase: Phrase
    sentence: Sentence


class Phrasebook:
    """Starred phrases by the number of their check; each is built when its starred word first stands in a text."""

    __slots__ = ("_ready", "_sources", "_words")

    def __init__(self, phrases: Iterable[Iterable[str]]) -> None:
        self._sources: dict[str, list[tuple[int, str]]] = {}
        self._ready: dict[str, list[tuple[int, Phrase, tuple[frozenset[str], ...]]]] = {}
        for number, sources in enumerate(phrases):
            for source in sources:
                for word in starred(source):
                    self._sources.setdefault(word, []).append((number, source))
        self._words = frozenset(self._sources)

    def search(self, document: Document) -> Iterator[tuple[int, Possible]]:
        """Give each phrase that can stand in a sentence, with its number; twice where two starred words stand."""
        ready, starred_words = self._ready, self._words
        for sentence in document.sentences:
            known = sentence.known
            for word in sorted(known & starred_words):
                for number, phrase, beside in ready[word] if word in ready else self._build(word):
                    for needed in beside:
                        if known.isdisjoint(needed):
                            break
                    else:
                        yield number, Possible(phrase, sentence)

    def _build(self, word: str) -> list[tuple[int, Phrase, tuple[frozenset[str], ...]]]:
        phrases = [(number, unstarred(source)) for number, source in self._sources[word]]
        self._ready[word] = [(number, phrase, phrase.beside(word)) for number, phrase in phrases]
        return self._ready[word]


@cache
def unstarred(source: str) -> Phrase:
    """The phrase that a starred one tells, the same each time."""
    return Phrase(source.replace("*", ""))


@cache
def starred(phrase: str) -> tuple[str, ...]:
    """One word of each alternative of the starred token. Raises `ValueError` for a phrase without one."""
    _, star, rest = phrase.partition("*")
    if not star:
        raise ValueError(f"phrase {phrase!r}: star the token that opens its gate")
    found: list[str] = []
    for part in rest.split(None, 1)[0].split("|"):
        if part.isalnum():
            found.append(part)
        elif part.endswith("~"):
            found.extend(inflections(part[:-1]))
        else:
            found.extend(max(words_of(one), key=len) for one in spellings(part.replace("_", " ")))
    return tuple(found)
