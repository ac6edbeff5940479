"""Sentences and list items of a post, as offsets; quotes and dashes made alike without moving a character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ALIKE = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛‹›`´′", "'"),
    **dict.fromkeys("–—‒―−", "-"),
    "\u00a0": " ",
    "\t": " ",
}
_STOP = re.compile(r"""[.!?]{1,3}["')\]*]{0,3}(?=\s)|\n""")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|no|nr|dr|mr|mrs|ms|st)|\b[A-Za-z]|(?:^|\n)\s*\d{1,2})\.$", re.IGNORECASE
)
_COUNTED = re.compile(r"(?<=\s)(\d{1,2})\.$")
_BELOW = re.compile(r"\s*\n\s*")
_POINTING = re.compile(
    r"\b(?:this|the following|the exact) (?:\w+ )?(?:word|phrase|line|sentence|code|text)\b", re.IGNORECASE
)
"""Says that the words stand in the next line."""
_LONGEST = 800
"""Characters of the longest clause; sentences of real posts are shorter."""


class Clause:
    """One sentence or list item; two are the same only if they are one object, so that they make cheap keys."""

    __slots__ = ("end", "low", "reach", "start")

    def __init__(self, start: int, end: int, reach: int, low: str = "") -> None:
        """Take its place, where the line it announces with a colon ends, else its own end, and its lower-case words."""
        self.start = start
        self.end = end
        self.reach = reach
        self.low = low

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
    for char in sorted(
        _ALIKE.keys() & set(text)
    ):  # many times as fast as `str.translate`, which asks for each character
        text = text.replace(char, _ALIKE[char])
    return text


@lru_cache(maxsize=64)
def strings_in(text: str, strings: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some lower-case strings that a text holds, so that its clauses need not be searched for the others."""
    return tuple(filter(lowered(text).__contains__, strings))


@lru_cache(maxsize=32)
def lowered(text: str) -> str:
    """The same text in lower case; offsets stay.

    Patterns without regard to case are two to four times as slow as the same patterns over lower-case text, since only
    the latter skip a branch by its first letter.
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[0] for char in text)


@lru_cache(maxsize=32)
def split_clauses(text: str) -> tuple[Clause, ...]:
    """Sentences and lines of levelled text, in order. A stop inside quotes ends none."""
    clauses: list[Clause] = []
    start = 0
    for match in _STOP.finditer(text):
        cut = match.end()
        if text[match.start()] != "\n":
            number = _inline_number(text, start, match)
            if number:
                clauses += _pieces(text, start, number)
                start = number
                continue
            if _goes_on(text, start, match):
                continue
        clauses += _pieces(text, start, cut)
        start = cut
    clauses += _pieces(text, start, len(text))
    return tuple(clauses)


def _pieces(text: str, start: int, end: int) -> Iterator[Clause]:
    """One clause, or more where it has no stop for so long that patterns would grow slow; none of mere white space."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        yield from _clause(text, start, cut)
        start = cut
    yield from _clause(text, start, end)


def _inline_number(text: str, start: int, match: re.Match[str]) -> int:
    """Where a number begins that counts the next item of a list within a line, `answer: 1. … 2. …`; else 0."""
    if match.group() != "." or not text[match.start() - 1 : match.start()].isdigit():
        return 0
    counted = _COUNTED.search(text, max(start, match.start() - 4), match.end())
    if counted is None or counted.start(1) <= start:
        return 0
    value = int(counted.group(1))
    line = text.rfind("\n", 0, counted.start(1)) + 1
    before = text[line : counted.start(1)]
    follows = before.rstrip().endswith(":") if value == 1 else f" {value - 1}. " in before
    return counted.start(1) if follows else 0


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    line = text.rfind("\n", start, match.start()) + 1
    if text[match.end() - 1] in "\"'" and text[match.end() + 1 : match.end() + 2].islower():
        return True  # the sentence goes on behind what it quotes
    before = text[max(start, line, match.end() - 400) : match.end()]
    if before.count('"') % 2 == 1 and '"' in text[match.end() : match.end() + 200].split("\n", maxsplit=1)[0]:
        return True
    return bool(match.group() == "." and _ABBREVIATION.search(before[-12:]))


def _clause(text: str, start: int, end: int) -> tuple[Clause, ...]:
    piece = text[start:end].lstrip()
    start = end - len(piece)
    end = start + len(piece.rstrip())
    return (Clause(start, end, _reach(text, start, end), lowered(text)[start:end]),) if piece else ()


def _reach(text: str, start: int, end: int) -> int:
    below = _BELOW.match(text, end) if end < len(text) else None
    if not below:
        return end
    head = text[start:end].rstrip("*_ ")
    announced = head.endswith((":", "-", ",", "with", "word", "phrase", "line", "as", "text"))
    announced = announced or (_POINTING.search(head) is not None and not head.endswith((".", "!", "?")))
    quoted = text[below.end() : below.end() + 1] in {'"', "'", "[", "*"} and not head.endswith((".", "!", "?"))
    if not (announced or quoted):
        return end
    stop = text.find("\n", below.end())
    return len(text) if stop < 0 else stop
