"""The phrases by which a conversation shows what it does, read once from `data/chat.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import NamedTuple

from proposer.resources import DATA
from proposer.text.document import Document
from proposer.text.phrases import Lexicon


class Place(NamedTuple):
    """A half-open span of plain offsets in one document."""

    start: int
    end: int


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((DATA / "chat.toml").read_text("utf-8"))


@cache
def phrases(table: str, name: str) -> Lexicon:
    """The phrases of one list."""
    return Lexicon(_tables()[table][name])


@cache
def words(table: str, name: str) -> frozenset[str]:
    """The single words of one list."""
    return frozenset(word for line in _tables()[table][name] for word in line.split())


def names(table: str) -> tuple[str, ...]:
    """The lists of one table, in order."""
    return tuple(_tables()[table])


def places(document: Document, table: str, name: str) -> tuple[Place, ...]:
    """Every place where a phrase of the list stands, in order."""
    found = {Place(start, end) for start, end, _ in phrases(table, name).find(document)}
    return tuple(sorted(found))


def first(document: Document, table: str, name: str) -> Place | None:
    """The first place where a phrase of the list stands."""
    return next(iter(places(document, table, name)), None)
