"""Text addressed to a machine reader: strings it is baited to print, and attempts to steer it (D-33)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from proposer.analysis.clauses import Clause, lowered, strings_in
from proposer.analysis.cues import cue, has_cue

_MACHINES = (
    *("a.i.", "llm", "gpt", "claude", "gemini", "copilot", "language model"),
    *("artificial intelligence", "automated", "machine"),
)
_SHORT = ("ai", "bot")
_SHORT_NAMES = re.compile(r"\bai|bots?\b")
"""Apart from the others, since `email` and `both` hold them too."""
_LEVERS = (
    *(
        "instruction",
        "prompt",
        "rules",
        "guideline",
        "direction",
        "command",
        "constraint",
        "context",
        "programming",
        "system",
    ),
    *("assistant", "you are now", "you are no", "<", "["),
)
"""For cheap tests: a clause without such a word speaks to no machine and steers none."""
_GUARDING = re.compile(
    r"\b(?:prevent|protect|against|resist|detect|guard|block|such as|like|e\.g|for example|attempts?"
    r"|attacks?|injections?|jailbreak\w{0,5}"
    r"|users? (?:who|that|may|might|can|could|try|tries|type)|someone|test(?:s|ing)? (?:for|that"
    r"|whether|if)|able to|ability to)\b",
    re.IGNORECASE,
)


def for_machines(flat: str, clauses: Sequence[Clause]) -> frozenset[int]:
    """The clauses that speak to a machine reader or try to steer it, by number."""
    held = [one for strings in (_MACHINES, _SHORT, _LEVERS) for one in strings_in(flat, strings)]
    return frozenset(
        number
        for number, clause in enumerate(clauses)
        if clause.holds(*held) and (machine_address(flat, clause) or steering(flat, clause))
    )


def steered(flat: str, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that try to steer the reader of a post."""
    held = strings_in(flat, _LEVERS)
    return [clause for clause in clauses if clause.holds(*held) and steering(flat, clause)]


def machine_address(flat: str, clause: Clause) -> re.Match[str] | None:
    """The words by which a clause speaks to a machine, if it does and if it tells that machine to write something."""
    if not (clause.holds(*strings_in(flat, _MACHINES)) or (clause.holds(*_SHORT) and _SHORT_NAMES.search(clause.low))):
        return None
    return _address(flat, clause)


@lru_cache(maxsize=64)
def _address(flat: str, clause: Clause) -> re.Match[str] | None:
    return cue("machine").search(lowered(flat), clause.start, clause.end)


def steering(flat: str, clause: Clause) -> re.Match[str] | None:
    """The words by which a clause tries to steer the reader of the post, not those that describe such attempts."""
    return _lever(flat, clause) if clause.holds(*strings_in(flat, _LEVERS)) else None


@lru_cache(maxsize=64)
def _lever(flat: str, clause: Clause) -> re.Match[str] | None:
    for match in cue("steer").finditer(lowered(flat), clause.start, clause.end):
        before = flat[clause.start : match.start()]
        if not (_GUARDING.search(before) or has_cue("product", before)) and not before.rstrip().endswith(('"', "'")):
            return match
    return None


def machine_range(flat: str, clause: Clause, place: int) -> bool:
    """Whether words at `place` are demanded of a machine: they come after the address to it."""
    address = machine_address(flat, clause) or steering(flat, clause)
    return address is not None and place >= address.start()
