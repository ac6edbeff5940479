"""Tells whether a text repeats the post: more than six of its words in a row, or its whole title."""

from __future__ import annotations

import re
from functools import lru_cache

from proposer.models.job import JobPost

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
IN_A_ROW = 6
"""Words of the post that may stand in a row."""
SHORT_TITLE = 2
"""A title this short is only the name of the thing."""


def repeats_post(text: str, job: JobPost) -> bool:
    """Whether a text holds seven words of the post in a row, or its title when that has three words or more."""
    words = _words(text)
    grams = _grams(job.text)
    if any(tuple(words[at : at + IN_A_ROW + 1]) in grams for at in range(len(words) - IN_A_ROW)):
        return True
    title = _words(job.title)
    return len(title) > SHORT_TITLE and f" {' '.join(title)} " in f" {' '.join(words)} "


@lru_cache(maxsize=16)
def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    return frozenset(tuple(words[at : at + IN_A_ROW + 1]) for at in range(len(words) - IN_A_ROW))


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]
