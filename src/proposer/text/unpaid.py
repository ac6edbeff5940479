"""Finds where work without pay is offered or asked for. Knows nothing of rules.

Sentences are read as symbols (`unpaid_words.py`), and `unpaid_ways.py` lists the ways. Work is free when a word says
so, when it comes before the contract, or when somebody decides about the pay once it is done. Past samples, paid tests
and free things as a topic are none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.text.symbols import Table, Way
from proposer.text.unpaid_words import CORE, ORDINARY, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proposer.text.document import Document

FavourKind = Literal["offer", "ask"]

_REOPENED = re.compile(r";|,[.x]?[iYVvs]|&[.x]?[iYVvs]")
"""Ends what a negation before it denies."""
_DENIED_AFTER = re.compile(r"[.xTS]{0,4}N")


class Favour(NamedTuple):
    """One place where work without pay is offered or asked for, in plain offsets."""

    start: int
    end: int


@cache
def _table() -> Table:
    return Table(WORDS)


@cache
def _ways(kind: FavourKind) -> tuple[Way, ...]:
    from proposer.text.unpaid_ways import ASKS, OFFERS

    return OFFERS if kind == "offer" else ASKS


@cache
def gate_words() -> frozenset[str]:
    """The words without one of which no text speaks of work without pay."""
    return _table().words(CORE, frozenset(ORDINARY.split()))


def find(document: Document, kind: FavourKind) -> Iterator[Favour]:
    """Give the places where work is offered, or asked for, without pay."""
    opened = document.where.keys() & gate_words()
    last, before = -1, ""
    for number in sorted({sentence.number for word in opened for sentence in document.where[word]}):
        sentence = document.sentences[number]
        row = _table().read(sentence.lower)
        if number != last + 1:
            before = _table().read(document.sentences[number - 1].lower).symbols
        for way in _ways(kind):
            match = way.first(row.symbols, row.symbols, before, _is_refused)
            if match is not None:
                start, end = row.span(match.start(), match.end())
                yield Favour(sentence.start + start, sentence.start + end)
        last, before = number, row.symbols


def _is_refused(symbols: str, match: re.Match[str]) -> bool:
    last = symbols.rfind("N", 0, match.start())
    if last >= 0 and not _REOPENED.search(symbols, last, match.start() + 1):
        return True
    return "N" not in match.group() and bool(_DENIED_AFTER.match(symbols, match.end()))
