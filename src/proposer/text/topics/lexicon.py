"""Named classes of words: `paypal` and `zelle` are both a `route`. Data in `data/words/`, a file for each lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from importlib import resources
from itertools import pairwise

from proposer.text.document import words_of

NOTHING = "-"
"""The class of phrases that only look like one of another class."""
Tails = dict[str, list[tuple[list[str], int, str]]]
"""By their first word: words that go on an entry, how many they are, and its class."""


class Lexicon:
    """Reads words as classes. Of entries that begin alike the longest wins."""

    def __init__(self, source: str) -> None:
        """Read lines of the form `class: word two_words ...`; a line that begins with a space goes on."""
        self._single: dict[str, str] = {}
        self._entries: dict[str, list[tuple[str, str]]] = {}
        self._longer: dict[str, Tails] = {}
        name = ""
        for line in source.splitlines():
            if line and not line[0].isspace():
                name, _, line = line.partition(":")  # noqa: PLW2901 (the rest of the line)
            told = NOTHING if name == NOTHING else "*" + name
            for entry in line.split():
                if entry.isalpha():
                    self._single[entry] = told
                    continue
                first, _, rest = entry.partition("_")
                if not rest or not first.isalpha():
                    first, _, rest = " ".join(words_of(entry.replace("_", " "))).partition(" ")
                if rest:
                    self._single.setdefault(first, NOTHING)
                    self._entries.setdefault(first, []).append((rest, told))
                else:
                    self._single[first] = told

    def read(self, words: Sequence[str]) -> list[str]:
        """Give a class, as `*name`, or the word itself for each place; an entry of several words is one place."""
        words = [*words]
        classes = [*map(self._named.get, words, words)]
        entries, longer = self._entries, self._longer
        found: list[str] = []
        done = 0
        for first in [
            at
            for at, (word, after) in enumerate(pairwise(words))
            if word in entries and after in (longer.get(word) or self._sort(word))
        ]:
            at = first + 1
            for rest, size, name in longer[words[first]][words[at]] if first >= done else ():
                if size == 1 or words[at : at + size] == rest:
                    found += classes[done:first]
                    found.append(words[first] if name == NOTHING else name)
                    done = at + size
                    break
        return found + classes[done:]

    @cached_property
    def _named(self) -> dict[str, str]:
        """The class of each word that has one of its own."""
        return {word: name for word, name in self._single.items() if name != NOTHING}

    def _sort(self, first: str) -> Tails:
        """The entries that begin with a word, by the word that follows it, the longest first."""
        tails: Tails = {}
        unique = {tuple(words_of(rest.replace("_", " "))): name for rest, name in self._entries[first]}
        for rest, name in sorted(unique.items(), key=lambda item: (-len(item[0]), item[0])):
            tails.setdefault(rest[0], []).append(([*rest], len(rest), name))
        self._longer[first] = tails
        return tails

    def single_words(self, names: Sequence[str]) -> frozenset[str]:
        """The entries of one word of some classes."""
        return frozenset(word for word, name in self._single.items() if name.removeprefix("*") in names)


@cache
def load_lexicon(name: str) -> Lexicon:
    """Load a lexicon that comes with the package, when a text first needs it."""
    return Lexicon((resources.files("proposer") / "data" / "words" / f"{name}.txt").read_text(encoding="utf-8"))
