"""Undoes spellings in which digits and signs stand for letters: `t3l3gr4m`, `wh@tsapp`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proposer.text.document import Sentence

CHANNELS = ("messenger", "call_app", "email", "phone")
"""Classes of the lexicon `moves`."""
_LEET = (str.maketrans("01345$@7", "oleassat"), str.maketrans("01345$@7", "oieassat"))
_SIGNED = re.compile(r"(?<![\w@.])\w{1,12}[@$]\w{1,12}(?![\w@.])")


@cache
def _names() -> frozenset[str]:
    """The one-word names of channels."""
    from proposer.text.topics.lexicon import load_lexicon

    return frozenset(word for word in load_lexicon("moves").single_words(CHANNELS) if len(word) > 3)


@cache
def undisguise(word: str) -> str | None:
    """The channel that a word of letters, digits and signs stands for, in as many characters; else `None`."""
    if word.isalpha() or word.isdigit():
        return None
    plain = (word.translate(table) for table in _LEET)
    return next((name for name in plain if name in _names()), None)


def disguised(words: Iterable[str], lower: str) -> list[str]:
    """The words of a text that name a channel in disguise."""
    signed = [match.group() for match in _SIGNED.finditer(lower)] if "@" in lower or "$" in lower else []
    return [word for word in (*words, *signed) if not word.isalpha() and undisguise(word)]


def undisguised(sentence: Sentence) -> str:
    """A sentence with its disguised channels spelled out; no character moves."""
    lower = sentence.lower
    for word in disguised(sentence.words, lower):
        lower = lower.replace(word, undisguise(word) or word)
    return lower
