"""Reads a sentence as a row of one-letter symbols, so that a rule about meaning is a short pattern over kinds of words.

With `P` for words of paying, `m` for `me`, `p` for `by` and `R` for a payment route, `please pay me by PayPal` is
`xPmpR`, in any of the languages whose words the table holds. In the patterns

    ~{n}   stands for up to n symbols, none of which denies (`N`, `4`) or ends the clause (`;`)
    _{n}   stands for up to n words that say nothing (`.`) or only help (`x`)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple

from proposer.text.lexicon import COMMON

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,]\d+)*+|[$\u20ac\u00a3\u20b9%@]|(?<=\s)-+(?=\s)|[;:,?!()\n]")
_SPACED = re.compile(r"(?<!\w)[a-z](?:[ .*_-][a-z]){3,11}(?!\w)")
_ELIDED = frozenset(("l", "d", "j", "n", "s", "m", "t", "c", "qu"))
_MARKS = {";": ";", "-": ";", "(": ";", ")": ",", "\n": ";", ":": ":", ",": ",", "?": "?", "!": ",", "%": "%", "@": "."}
_CURRENCIES = "$\u20ac\u00a3\u20b9"
OTHER = "."
_AROUND = 9
"""A shielding word protects what stands within so many symbols of it."""
_NEW_SUBJECT = re.compile(r",[&x.]?(?=[x.]?[iYTPH])")
"""Here somebody else begins to act: what stands before it shields no longer."""


class Row(NamedTuple):
    """One sentence as symbols, and where each symbol's words stand in it."""

    symbols: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the words behind some symbols."""
        return self.places[start][0], self.places[max(start, end - 1)][1]


class Way:
    """One way of doing something: patterns, and what must or must not stand around them."""

    def __init__(self, *patterns: str, also: str = "", near: str = "", never: str = "") -> None:
        self._source = "|".join(patterns)
        self._also, self._near, self._never = also, near, never

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _compile(self._source)

    @cached_property
    def _terms(self) -> tuple[re.Pattern[str] | None, ...]:
        return tuple(_compile(part) if part else None for part in (self._also, self._near, self._never))

    def first(
        self, clause: str, sentence: str, before: str, refused: Callable[[str, re.Match[str]], bool]
    ) -> re.Match[str] | None:
        """The first place in a clause where this is done, not shielded and not refused.

        `also` must stand in the sentence, `near` there or in the sentence before, `never` not around the place.
        """
        for match in self._pattern.finditer(clause):
            also, near, never = self._terms
            if (also and not also.search(sentence)) or (near and not near.search(sentence) and not near.search(before)):
                return None
            opened = max((mark.end() for mark in _NEW_SUBJECT.finditer(clause, 0, match.start() + 1)), default=0)
            around = clause[max(opened, match.start() - _AROUND) : match.end() + _AROUND]
            if not (never and never.search(around)) and not refused(clause, match):
                return match
        return None


def _compile(source: str) -> re.Pattern[str]:
    source = re.sub(r"~\{(\d+)\}", r"[^;N4]{0,\1}?", source)
    return re.compile(re.sub(r"_\{(\d+)\}", r"[.x]{0,\1}", source))


class Table:
    """The words of each symbol; `_` joins the words of one entry.

    The longest entry wins; of one entry under two symbols, the later.
    """

    __slots__ = ("_entries", "_seconds", "_single")

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
        self._seconds = {first: frozenset(rest[0] for rest in found) for first, found in entries.items()}
        self._entries = {
            first: tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
            for first, found in entries.items()
        }

    def words(self, symbols: str, ordinary: frozenset[str] = frozenset()) -> frozenset[str]:
        """One word of each entry of these symbols, unless all its words are `ordinary`; cut as `words_of` cuts."""
        entries: list[tuple[tuple[str, ...], str]] = [((word,), symbol) for word, symbol in self._single.items()]
        for first, found in self._entries.items():
            entries += [((first, *rest), symbol) for rest, symbol in found]
        common = ordinary | COMMON
        chosen = (
            [word for word in words if len(words) == 1 or word not in common]
            for words, symbol in entries
            if symbol in symbols
        )
        rarest = (min(words, key=lambda word: (-len(word), word)) for words in chosen if words)
        return frozenset(word.partition("'")[0] for word in rarest)

    def read(self, sentence: str) -> Row:
        """Read one lower-case sentence."""
        tokens = list(_TOKEN.finditer(sentence))
        words = [token.group() for token in tokens]
        spaced = {match.start(): match for match in _SPACED.finditer(sentence)}
        seconds, single = self._seconds, self._single
        symbols: list[str] = []
        places: list[tuple[int, int]] = []
        at, stop = 0, len(tokens)
        while at < stop:
            word = words[at]
            start, end = tokens[at].span()
            if start in spaced:
                match = spaced[start]
                symbols.append(single.get(re.sub("[^a-z]", "", match.group()), OTHER))
                places.append(match.span())
                while at < stop and tokens[at].start() < match.end():
                    at += 1
                continue
            size = 1
            joined = word in seconds and at + 1 < stop and words[at + 1] in seconds[word]
            if joined or "'" in word:
                symbol, size = self._symbol(words, at)
                end = tokens[at + size - 1].end()
            else:
                symbol = single.get(word) or _mark(word)
            symbols.append(symbol)
            places.append((start, end))
            at += size
        return Row("".join(symbols), tuple(places))

    def _symbol(self, words: list[str], at: int) -> tuple[str, int]:
        word = words[at]
        for form in _forms(word):
            for rest, symbol in self._entries.get(form, ()):
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    return symbol, 1 + len(rest)
            if form in self._single:
                return self._single[form], 1
        return _mark(word), 1


def _mark(word: str) -> str:
    """The symbol of a word that no table holds: a number, a currency, a punctuation mark, or anything else."""
    if word[0].isalpha():
        return OTHER
    if word[0].isdigit():
        return "#"
    return "$" if word in "$\u20ac\u00a3\u20b9" else _MARKS.get(word[0], OTHER)


def _forms(word: str) -> tuple[str, ...]:
    """The word, and what stands before its apostrophe (`upwork's`) or after an elision (`l'argent`)."""
    head, apostrophe, tail = word.partition("'")
    if not apostrophe:
        return (word,)
    return word, (tail if head in _ELIDED and len(tail) > 1 else head)
