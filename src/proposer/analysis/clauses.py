"""Sentences and list items of a post, as offsets; quotes and dashes made alike without moving a character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›`´′", "'"),
        **dict.fromkeys("–—‒―−", "-"),
        "\u00a0": " ",
        "\t": " ",
    }
)
_STOP = re.compile(r"""[.!?]{1,3}["')\]*]{0,3}(?=\s)|\n""")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|no|nr|dr|mr|mrs|ms|st)|\b[A-Za-z]|(?:^|\n)\s*\d{1,2})\.$", re.IGNORECASE
)
_LONGEST = 800
"""Characters of the longest clause; sentences of real posts are shorter."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence or list item."""

    start: int
    end: int
    reach: int
    """End of the next line, if this clause announces it with a colon; else the same as `end`."""
    low: str = ""
    """Its words in lower case, for cheap tests before the patterns; not aligned with the offsets."""

    def holds(self, *strings: str) -> bool:
        """Whether any of some lower-case strings occurs in it."""
        low = self.low
        for one in strings:  # noqa: SIM110  a plain loop is twice as fast, and this is the innermost test of all
            if one in low:
                return True
        return False


@lru_cache(maxsize=32)
def level(text: str) -> str:
    """The same text with one form of each quote mark and dash; offsets stay."""
    return text.translate(_ALIKE)


@lru_cache(maxsize=32)
def split_clauses(text: str) -> tuple[Clause, ...]:
    """Sentences and lines of levelled text, in order. A stop inside quotes ends none."""
    clauses: list[Clause] = []
    start = 0
    for match in _STOP.finditer(text):
        cut = match.end()
        if match.group() != "\n" and _goes_on(text, start, match):
            continue
        clauses += _pieces(text, start, cut)
        start = cut
    clauses += _pieces(text, start, len(text))
    return tuple(clauses)


def _pieces(text: str, start: int, end: int) -> Iterator[Clause]:
    """One clause, or more where it has no stop for so long that patterns would grow slow."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        if text[start:cut].strip():
            yield _clause(text, start, cut)
        start = cut
    if text[start:end].strip():
        yield _clause(text, start, end)


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    line = text.rfind("\n", start, match.start()) + 1
    if match.group()[-1] in "\"'" and text[match.end() + 1 : match.end() + 2].islower():
        return True  # the sentence goes on behind what it quotes
    before = text[max(start, line, match.end() - 400) : match.end()]
    if before.count('"') % 2 == 1 and '"' in text[match.end() : match.end() + 200].split("\n", maxsplit=1)[0]:
        return True
    return bool(match.group() == "." and _ABBREVIATION.search(before[-12:]))


def _clause(text: str, start: int, end: int) -> Clause:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Clause(start, end, _reach(text, start, end), text[start:end].lower())


def _reach(text: str, start: int, end: int) -> int:
    head = text[start:end].rstrip("*_ ")
    below = re.compile(r"\s*\n\s*").match(text, end)
    if not below:
        return end
    announced = head.endswith((":", "-", ",", "with", "word", "phrase", "line", "as", "text"))
    quoted = text[below.end() : below.end() + 1] in {'"', "'", "[", "*"} and not head.endswith((".", "!", "?"))
    if not (announced or quoted):
        return end
    stop = text.find("\n", below.end())
    return len(text) if stop < 0 else stop
