"""The kinds of work, read from the package's data: how to recognise one, and what a careful person says about it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from proposer.resources import DATA


@dataclass(frozen=True, slots=True)
class Crux:
    """What a job of this kind hangs on."""

    on: str
    """A clause or noun phrase that can follow `is`: `which system is right when the two disagree`."""
    so: str
    """A whole sentence that says why it matters."""
    unless: tuple[str, ...] = ()
    """Words of a post that settle it, so that saying it would show the post unread."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something a post of this kind may leave open, with the question that settles it."""

    key: str
    known: tuple[str, ...]
    """Words of a post that settle it."""
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work."""

    key: str
    noun: str
    """What is delivered, as a plain noun."""
    works: str
    """The work itself, as a noun without an article."""
    needs: str
    """What the client would have to give, as a noun phrase: `read access to the books, and the last closing`."""
    match: tuple[str, ...]
    weak: tuple[str, ...]
    tools: tuple[str, ...]
    """Groups of tools that matter here, the most telling first."""
    crux: tuple[Crux, ...]
    steps: tuple[tuple[str, ...], ...]
    """Orders of first steps; a step is a verb phrase in its base form."""
    worry: tuple[str, ...]
    """The likely worry of this client, with an honest answer."""
    asks: tuple[Unknown, ...]
    milestone: tuple[str, ...]
    """A first milestone, as a noun phrase (D-25)."""


@lru_cache(maxsize=1)
def load_works() -> dict[str, Work]:
    """All kinds of work by key, in the order of the files."""
    folder = DATA / "work"
    works: dict[str, Work] = {}
    for name in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml")):
        for key, raw in tomllib.loads(folder.joinpath(name).read_text("utf-8")).items():
            works[key] = _read(key, raw)
    return works


def _read(key: str, raw: dict[str, Any]) -> Work:
    return Work(
        key=key,
        noun=raw["noun"],
        works=raw["works"],
        needs=raw["needs"],
        match=tuple(raw["match"]),
        weak=tuple(raw["weak"]),
        tools=tuple(raw["tools"]),
        crux=tuple(Crux(one["on"], one["so"], tuple(one.get("unless", ()))) for one in raw["crux"]),
        steps=tuple(tuple(steps) for steps in raw["steps"]),
        worry=tuple(raw["worry"]),
        asks=tuple(Unknown(one["key"], tuple(one["known"]), tuple(one["q"])) for one in raw["asks"]),
        milestone=tuple(raw["milestone"]),
    )
