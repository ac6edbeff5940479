"""Reads a sentence as a row of one-letter symbols, so that a rule about meaning is a short pattern over kinds of words.

With `P` for words of paying, `m` for `me` and `R` for a payment route, `please pay me by PayPal` is `.PmpR`, in any
of the languages whose words the table holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from proposer.text.lexicon import COMMON

_TOKEN = re.compile(
    r"[^\W\d_]+(?:'[^\W\d_]+)?|\d[\d.,]*+|[$\u20ac\u00a3\u20b9%@]|(?<=\s)-+(?=\s)|[;:,?!()\n]"
)
_SPACED = re.compile(r"(?<!\w)[a-z](?:[ .*_-][a-z]){3,11}(?!\w)")
_ELIDED = frozenset(("l", "d", "j", "n", "s", "m", "t", "c", "qu"))
_MARKS = {";": ";", "-": ";", "(": ";", ")": ",", "\n": ";", ":": ":", ",": ",", "?": "?", "!": ",", "%": "%", "@": "."}
OTHER = "."


class Row(NamedTuple):
    """One sentence as symbols, and where each symbol's words stand in it."""

    symbols: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the words behind some symbols."""
        return self.places[start][0], self.places[max(start, end - 1)][1]


class Table:
    """The words of each symbol. `_` joins the words of one entry; the longest entry wins, a later symbol over an earlier."""

    __slots__ = ("_entries", "_single")

    def __init__(self, words: Mapping[str, str]) -> None:
        self._single: dict[str, str] = {}
        entries: dict[str, dict[tuple[str, ...], str]] = {}
        for symbol, listed in words.items():
            for entry in listed.split():
                first, *rest = entry.replace("-", "_").split("_")
                if rest:
                    entries.setdefault(first, {})[tuple(rest)] = symbol
                else:
                    self._single[first] = symbol
        self._entries = {
            first: tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
            for first, found in entries.items()
        }

    def words(self, symbols: str, ordinary: frozenset[str] = frozenset()) -> frozenset[str]:
        """One word of each entry of these symbols, unless all its words are `ordinary`; cut as `words_of` cuts a text."""
        entries = [((word,), symbol) for word, symbol in self._single.items()]
        for first, found in self._entries.items():
            entries += [((first, *rest), symbol) for rest, symbol in found]
        common = ordinary | COMMON
        rare = (
            min((word for word in words if len(words) == 1 or word not in common), key=lambda word: (-len(word), word), default="")
            for words, symbol in entries
            if symbol in symbols
        )
        return frozenset(word.partition("'")[0] for word in rare if word)

    def read(self, sentence: str) -> Row:
        """Read one lower-case sentence."""
        found = list(_TOKEN.finditer(sentence))
        words = [match.group() for match in found]
        spaced = {match.start(): match for match in _SPACED.finditer(sentence)}
        symbols: list[str] = []
        places: list[tuple[int, int]] = []
        at, size = 0, 1
        while at < len(words):
            start = found[at].start()
            if start in spaced:
                end = spaced[start].end()
                size = sum(start <= match.start() < end for match in found[at : at + end - start])
                symbol = self._single.get("".join(words[at : at + size]), OTHER)
            else:
                symbol, size = self._symbol(words, at)
            symbols.append(symbol)
            places.append((start, found[at + size - 1].end()))
            at += size
        return Row("".join(symbols), tuple(places))

    def _symbol(self, words: list[str], at: int) -> tuple[str, int]:
        """The symbol of the entry that begins at a word, and how many words it takes."""
        word = words[at]
        for form in (word,) if word.isalpha() else _forms(word):
            for rest, symbol in self._entries.get(form, ()):
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    return symbol, 1 + len(rest)
            if form in self._single:
                return self._single[form], 1
        if word[0].isdigit():
            return "#", 1
        return ("$" if word in "$\u20ac\u00a3\u20b9" else _MARKS.get(word[0], OTHER)), 1


def _forms(word: str) -> tuple[str, ...]:
    """The word, and what stands before its apostrophe (`upwork's`) or after an elision (`l'argent`)."""
    head, apostrophe, tail = word.partition("'")
    if not apostrophe:
        return (word,)
    return word, (tail if head in _ELIDED and len(tail) > 1 else head)
