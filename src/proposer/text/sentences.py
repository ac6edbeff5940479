"""Splits a text into sentences, line by line."""

from __future__ import annotations

import re

from proposer.text.lexicon import table

_STOP = re.compile(r"[\n.!?](?:(?<=\n)|[.!?]{0,8}[\"')\]]{0,4}(?!\S))")
"""Begins with one set of characters and has bounds throughout: searched quickly, and in linear time."""
_ABBREVIATED = frozenset(
    table(
        """e.g i.e eg ie mr mrs ms dr prof st vs etc approx dept est inc ltd co corp jr sr fig no vol min max hrs ext
        tel"""
    )
)
LONGEST = 800
"""Characters; a longer run without a full stop is cut at a space, so that no sentence makes a check slow."""
_ENDINGS = frozenset(word[-2:] for word in _ABBREVIATED)
_LOOK_BACK = 24
_LONGEST_WORD = 8
"""No abbreviation, with a bracket before it, is longer than this."""


def spans(text: str) -> list[tuple[int, int]]:
    """Give the half-open span of each sentence, white space around it left out."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        at, end = stop.span()
        sign = text[at]
        if sign == "\n":
            if start < at:
                _add(found, text, start, at)
        elif sign == "." and end - at == 1 and _goes_on(text, at):
            continue
        else:
            _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        stop = _gap_before(text, start, start + LONGEST)
        found.append((start, stop))
        start = stop + (text[stop] == " ")
    if start < end:
        found.append((start, end))


def _gap_before(text: str, start: int, end: int) -> int:
    gap = text.rfind(" ", start, end)
    return gap if gap > start else end


def _goes_on(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to a word: an abbreviation, an initial, a list number."""
    if text[stop - 3 : stop].isalpha() and text[stop - 2 : stop].lower() not in _ENDINGS:
        return False
    low = max(0, stop - _LOOK_BACK)
    start = max(text.rfind(" ", low, stop), text.rfind("\n", low, stop)) + 1
    if stop - start > _LONGEST_WORD and start > low:
        return False
    word = text[max(start, low) : stop].lstrip("(\"'[").lower()
    if word in _ABBREVIATED:
        return True
    return len(word) <= 2 and (start == 0 or text[start - 1] == "\n") and (word.isdigit() or len(word) == 1)
