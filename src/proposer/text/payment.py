"""Finds where a text takes the money, the fee or the contract away from the platform. Knows nothing of rules.

Sentences are read as symbols (`payment_words.py`), and `payment_ways.py` lists the ways of taking payment outside. What
shields a match is a word of building or a third party that pays, a refusal, the other side's words repeated, and the
official fee for leaving (D-06).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.text.document import words_of
from proposer.text.payment_words import APPS, CORE, ORDINARY, WORDS
from proposer.text.symbols import Row, Table, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proposer.text.document import Document, Sentence

DealKind = Literal["route", "mention", "direct", "fee", "split"]
"""`route`: a way to pay outside; `mention`: an app that is named, though no word says what for; `direct`: hiring or
paying outside whatever the way; `fee`: getting around the fee; `split`: a contract for a part, or closed early."""


class Deal(NamedTuple):
    """One place where payment leaves the platform, in plain offsets."""

    kind: DealKind
    start: int
    end: int


_GATES: dict[DealKind, str] = {
    "route": "[Rrt38G@]",
    "direct": "[d6UX=ZOBKLMv5>N]",
    "fee": "[F%KL=]",
    "split": "[JKkCSlnqA]",
}
"""The ways of a kind are tried on a clause that holds one of these."""
_FOLDED = (
    (re.compile(r"O[.xupdH]{0,2}[KLJ]"), "X"),
    (re.compile(r"[Wa][.xupdH]{0,2}[KJ]|W[.xup]{0,2}L|a[.x]{0,2}L|N[px]{1,2}[.x]?[KL]|N[KL]|N9x?[KL]"), "="),
    (re.compile(r"N[.x]?k|W[.x]?k"), "Z"),
)
"""Outside the platform, without the platform, without a contract: read as one symbol each, whatever the words."""
_AMONG_US = re.compile(r"[imyYuKP1$]|^.{0,6}$")
_SHIELDED = re.compile(r"[woEQI]|e[^;]{0,8}K|K[.x]?p[.x]?R|xR[H.]")
_OFFICIAL = re.compile(r"(?<![NS])(?<![NS].)(?<![NS]..)(?<![NS]...)[*]")
"""The conversion fee, unless it is denied just before."""
_REOPENED = re.compile(r",[.x]?[iYLxTPHhl]|&[.x]?[iYLxTPHh]|[.x]i|:")
"""Ends what a negation before it denies."""
_ANSWERED = re.compile(r",|&[.x]?[iYLxTPHh]|[.]i|:")
"""Ends what is repeated of the other side's words."""
_DENIED_AFTER = re.compile(r"[.xpGyumHkKJM8X$12A]{0,4}N|[^;:?N4]{0,10}4")


@cache
def _table() -> Table:
    return Table(WORDS)


@cache
def _ways() -> tuple[tuple[DealKind, re.Pattern[str], tuple[Way, ...]], ...]:
    from proposer.text.payment_ways import DIRECT, FEE, ROUTE, SPLIT

    ways: dict[DealKind, tuple[Way, ...]] = {"route": ROUTE, "direct": DIRECT, "fee": FEE, "split": SPLIT}
    return tuple((kind, re.compile(gate), ways[kind]) for kind, gate in _GATES.items())


@cache
def _apps() -> frozenset[str]:
    return frozenset(APPS.split())


@cache
def gate_words() -> frozenset[str]:
    """The words without one of which no text speaks of paying outside."""
    return _table().words(CORE, frozenset(ORDINARY.split()))


def find(document: Document) -> Iterator[Deal]:
    """Give the deals of a text, in order of sentence; some of them overlap."""
    opened = document.where.keys() & gate_words()
    sentences = {sentence.number: sentence for word in opened for sentence in document.where[word]}
    rows = {number: _table().read(sentence.lower) for number, sentence in sorted(sentences.items())}
    for number, row in rows.items():
        before, after = (rows[near].symbols if near in rows else "" for near in (number - 1, number + 1))
        around = f"{before};{row.symbols};{after}"
        if _OFFICIAL.search(around):
            continue
        yield from _deals(sentences[number], row, before)
        if "w" not in around:
            yield from _mentions(sentences[number], row)


def _deals(sentence: Sentence, row: Row, before: str) -> Iterator[Deal]:
    symbols = _fold(row.symbols)
    begin = 0
    for clause in symbols.split(";"):
        for kind, gate, ways in _ways():
            if not gate.search(clause):
                continue
            for way in ways:
                match = way.first(clause, symbols, before, _is_harmless)
                if match is not None:
                    start, end = row.span(begin + match.start(), begin + match.end())
                    yield Deal(kind, sentence.start + start, sentence.start + end)
        begin += len(clause) + 1


def _mentions(sentence: Sentence, row: Row) -> Iterator[Deal]:
    """Payment apps named in a clause of which nothing says that they are built, sold, known, quoted or refused."""
    begin = 0
    for clause in row.symbols.split(";"):
        if _AMONG_US.search(clause) and not _SHIELDED.search(clause):
            for match in re.finditer("[Rt]", clause):
                start, end = row.span(begin + match.start(), begin + match.end())
                named = "".join(words_of(sentence.lower[start:end]))
                if named in _apps() and not _is_refused(clause, match):
                    yield Deal("mention", sentence.start + start, sentence.start + end)
        begin += len(clause) + 1


def _fold(symbols: str) -> str:
    for pattern, symbol in _FOLDED:
        for match in pattern.finditer(symbols):
            symbols = symbols[: match.start()] + symbol.ljust(len(match[0]), "x") + symbols[match.end() :]
    return symbols


def _is_harmless(clause: str, match: re.Match[str]) -> bool:
    return _is_refused(clause, match) or _is_quoted(clause, match)


def _is_refused(clause: str, match: re.Match[str]) -> bool:
    before = clause[: match.start()]
    last = max(before.rfind("N"), before.rfind("4"))
    if last >= 0 and not _REOPENED.search(clause, last, match.start() + 1):
        return True
    return bool(_DENIED_AFTER.match(clause, match.end()))


def _is_quoted(clause: str, match: re.Match[str]) -> bool:
    last = clause[: match.start()].rfind("Q")
    return last >= 0 and not _ANSWERED.search(clause, last + 2, match.start() + 1)
