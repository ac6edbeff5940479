"""Named classes of words: `paypal` and `zelle` are both a `route`. Data in `data/words/`, a file for each lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from proposer.resources import DATA

NOTHING = "-"
"""The class of phrases that only look like one of another class."""
Tails = dict[str, list[tuple[tuple[str, ...], str]]]
"""By their second word: the words that go on an entry after it, and its class; the longest first."""


class Lexicon:
    """Reads words as classes. Of entries that begin alike the longest wins."""

    def __init__(self, source: str) -> None:
        """Read lines of the form `class: word two_words don't ...`; a line that begins with a space goes on."""
        named: dict[str, str] = {}
        self.longer: dict[str, list[tuple[str, str]]] = {}
        """Entries of several words by their first word: the rest, and the class."""
        for line in source.replace("\n ", " ").splitlines():
            name, _, entries = line.partition(":")
            name = name if name == NOTHING else "*" + name
            for entry in entries.replace("'", "_").replace("-", "_").split():
                first, _, rest = entry.partition("_")
                if rest:
                    self.longer.setdefault(first, []).append((rest, name))
                else:
                    named[first] = name
        self._named = {word: name for word, name in named.items() if name != NOTHING}
        self._tails: dict[str, Tails] = {}
        self._alone = Lexicons(self)

    def read(self, words: Sequence[str]) -> list[str]:
        """Give a class, as `*name`, or the word itself for each place; an entry of several words is one place."""
        return self._alone.read(words)[0]

    def tails(self, first: str) -> Tails:
        """What goes on the entries that begin with a word; of two entries that are the same the later one counts."""
        if first not in self._tails:
            found: Tails = {}
            unique = {tuple(rest.split("_")): name for rest, name in self.longer.get(first, ())}
            for (second, *rest), name in sorted(unique.items(), key=lambda item: (-len(item[0]), item[0])):
                found.setdefault(second, []).append((tuple(rest), name))
            self._tails[first] = found
        return self._tails[first]

    def replace(self, words: tuple[str, ...], places: Sequence[int]) -> list[str]:
        """The same as `read`, where it is known at which places an entry of several words may begin."""
        classes = [*map(self._named.get, words, words)]
        found: list[str] = []
        done = 0
        for first in places:
            tails = self.tails(words[first]).get(words[first + 1]) if first >= done else None
            for rest, name in tails or ():
                end = first + 2 + len(rest)
                if not rest or words[first + 2 : end] == rest:
                    found += classes[done:first]
                    found.append(words[first] if name == NOTHING else name)
                    done = end
                    break
        return found + classes[done:] if done else classes

    def single_words(self, names: Sequence[str]) -> frozenset[str]:
        """The entries of one word of some classes."""
        return frozenset(word for word, name in self._named.items() if name[1:] in names)


class Lexicons:
    """Several lexicons, read at once: where an entry of several words may begin is looked up for all together."""

    def __init__(self, *lexicons: Lexicon) -> None:
        self._lexicons = lexicons
        self._firsts = frozenset[str]().union(*(lexicon.longer for lexicon in lexicons))
        self._seconds: dict[str, frozenset[str]] = {}

    def read(self, words: Sequence[str]) -> list[list[str]]:
        """Give what each lexicon reads."""
        words = tuple(words)
        firsts, seconds = self._firsts, self._seconds
        places = [
            place
            for place, (first, second) in enumerate(pairwise(words))
            if first in firsts and second in (seconds.get(first) or self._after(first))
        ]
        return [lexicon.replace(words, places) for lexicon in self._lexicons]

    def _after(self, first: str) -> frozenset[str]:
        """The words that may follow one with which an entry begins."""
        self._seconds[first] = frozenset[str]().union(*(lexicon.tails(first) for lexicon in self._lexicons))
        return self._seconds[first]


@cache
def load_lexicon(name: str) -> Lexicon:
    """Load a lexicon that comes with the package, when a text first needs it."""
    return Lexicon((DATA / "words" / f"{name}.txt").read_text(encoding="utf-8"))
