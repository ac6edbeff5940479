"""The turns of phrase behind each flag, and what each means for the freelancer."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from proposer.models.finding import Severity
from proposer.resources import DATA
from proposer.text.pattern import Pattern


@dataclass(frozen=True, slots=True)
class FlagPattern:
    """One flag: what raises it within a clause, and what keeps it from being raised."""

    code: str
    severity: Severity
    reason: str
    advice: str
    hints: tuple[str, ...]
    """Lower-case strings; a clause without any of them, and without a beginning, is not looked at."""
    starts: tuple[str, ...]
    """Strings that serve as such where a word begins with them."""
    begins: Pattern | None
    """The same, with the beginning of the word."""
    pattern: Pattern
    """For levelled text in lower case, as `unless`."""
    unless: Pattern | None
    around: int
    """How many characters around the clause `unless` looks at."""


@cache
def flag_patterns() -> tuple[FlagPattern, ...]:
    """All flags, read from the package's data at first use; a code may come more than once."""
    table = tomllib.loads((DATA / "flags.toml").read_text("utf-8"))
    return tuple(_pattern(row, table["parts"]) for row in table["flags"])


def _pattern(row: dict[str, Any], parts: dict[str, str]) -> FlagPattern:
    starts = tuple(hint[1:] for hint in row["hints"] if hint.startswith("|"))
    return FlagPattern(
        code=row["code"].partition("/")[0],
        severity=row["severity"],
        reason=row["reason"],
        advice=row["advice"],
        hints=tuple(hint for hint in row["hints"] if not hint.startswith("|")),
        starts=starts,
        begins=_begins(starts),
        pattern=_compile(row["patterns"], parts),
        unless=_compile(row["unless"], parts) if "unless" in row else None,
        around=row.get("around", 0),
    )


def _begins(words: tuple[str, ...]) -> Pattern | None:
    return Pattern(rf"\b(?:{'|'.join(map(re.escape, words))})") if words else None


def _compile(alternatives: list[str], parts: dict[str, str]) -> Pattern:
    joined = re.sub(r"%(\w+)%", lambda match: parts[match.group(1)], "|".join(alternatives))
    return Pattern(joined)
