"""Turns of phrase that tell an applicant's task from a product's description."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from proposer.analysis.clauses import lowered
from proposer.resources import DATA
from proposer.text.pattern import Pattern


@cache
def cue(name: str) -> re.Pattern[str]:
    """A compiled turn of phrase, for levelled text in lower case."""
    return re.compile("|".join(_table()[name]))


def has_cue(name: str, text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a turn of phrase occurs within a range of levelled text."""
    if end is None:  # a piece that is looked at once; only whole texts are worth keeping in lower case
        return cue(name).search(text.lower(), start) is not None
    return cue(name).search(lowered(text), max(0, start), end) is not None


@dataclass(frozen=True, slots=True)
class VerbFamily:
    """Verbs of writing that are alike; what follows a match is what is demanded. The pattern is for lower-case text."""

    name: str
    pattern: Pattern
    hints: tuple[str, ...]
    """Lower-case strings; a clause without any of them holds no verb of this family."""


@cache
def verb_families() -> tuple[VerbFamily, ...]:
    """Verbs of writing, by family."""
    table = _table()
    return tuple(
        VerbFamily(name, Pattern("|".join(verbs)), tuple(table["hints"].get(name, ("",))))
        for name, verbs in table["families"].items()
    )


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((DATA / "cues.toml").read_text("utf-8"))
