"""Language of a text, offline: by script, then by the small words that every sentence needs."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Set
from functools import cache

from proposer.resources import DATA
from proposer.text.document import blanking

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "[\u3040-\u30ff]"),
    ("ko", "[\uac00-\ud7af\u1100-\u11ff]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("ar", "[\u0620-\u064a\u0671-\u06d3]"),
    ("he", "[\u05d0-\u05ea]"),
    ("ru", "[\u0400-\u04ff]"),
    ("el", "[\u0370-\u03ff]"),
    ("hi", "[\u0900-\u097f]"),
    ("bn", "[\u0980-\u09ff]"),
    ("ta", "[\u0b80-\u0bff]"),
    ("th", "[\u0e00-\u0e7f]"),
    ("ka", "[\u10a0-\u10ff]"),
    ("hy", "[\u0530-\u058f]"),
)
_ANY_SCRIPT = re.compile("|".join(script for _, script in _SCRIPTS))
_NAMES = """
ar Arabic|bn Bengali|ca Catalan|cs Czech|da Danish|de German|el Greek|en English|es Spanish|fa Persian|fi Finnish
fr French|he Hebrew|hi Hindi|hu Hungarian|hy Armenian|id Indonesian|it Italian|ja Japanese|ka Georgian|ko Korean
nb Norwegian|nl Dutch|no Norwegian|pl Polish|pt Portuguese|ro Romanian|ru Russian|sv Swedish|ta Tamil|th Thai
tr Turkish|uk Ukrainian|vi Vietnamese|zh Chinese
"""
_LETTERS = blanking(str.isalpha)
_CLEARLY = 1.2
"""How many times as often as those of English the small words of another language must stand."""
_MOST_READ = 8000
_DENSE = {"zh", "ja", "ko", "th"}


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language that most of a text is in; `en` when there is too little to tell (D-46)."""
    return max(
        language_shares(text).items(), key=lambda item: (item[1], item[0] == "en", item[0]), default=("en", 0.0)
    )[0]


def language_name(code: str) -> str:
    """English name of a language by its code, as profiles write it; the code itself when it is none of ours."""
    names = dict(pair.split(" ", 1) for pair in _NAMES.replace("\n", "|").split("|") if pair)
    return names.get(code, code)


def language_shares(text: str) -> dict[str, float]:
    """Share of each language that a text holds; empty when nothing can be told."""
    text = text[:_MOST_READ] + text[-_MOST_READ:] if len(text) > 2 * _MOST_READ else text
    weights = {} if text.isascii() else _by_script(text)
    words = Counter(_words(text.lower()))
    latin = words.total() if text.isascii() else sum(count for word, count in words.items() if word < "\u0250")
    if latin:
        weights[_by_words(words)] = float(latin)
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.items()} if total else {}


def _words(low: str) -> list[str]:
    if low.isascii():
        return low.translate(_LETTERS).split()
    for sign in set(low):  # far faster than a pattern, or than `str.translate` with more than plain characters
        if not sign.isalnum() or sign.isdecimal():
            low = low.replace(sign, " ")
    return low.split()


def _by_script(text: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    if not _ANY_SCRIPT.search(text):
        return weights
    for code, script in _SCRIPTS:
        count = len(re.findall(script, text))
        if count:  # a word is about five letters of an alphabet, two signs of a dense script
            weights[code] = count / (2 if code in _DENSE else 5)
    if "ja" in weights:
        weights["ja"] += weights.pop("zh", 0.0)
    if "ru" in weights and re.search("[іїєґ]", text.lower()):
        weights["uk"] = weights.pop("ru")
    if "ar" in weights and re.search("[پچژگ]", text):
        weights["fa"] = weights.pop("ar")
    return weights


def _by_words(words: Counter[str]) -> str:
    """The Latin-script language whose small words stand most often; English unless another clearly leads."""
    present = set(words)
    english = _count(words, present & _known()["en"])
    if _count(words, present & _foreign()) <= english * _CLEARLY:
        return "en"  # all others together do not lead, as in most posts
    counts = {code: _count(words, present & known) for code, known in _known().items()}
    best = max(counts, key=lambda code: (counts[code], code))
    return best if counts[best] >= 3 and counts[best] > english * _CLEARLY else "en"


def _count(words: Counter[str], some: Set[str]) -> int:
    return sum(map(words.__getitem__, some))


@cache
def _foreign() -> frozenset[str]:
    """The small words of all languages but English."""
    return frozenset[str]().union(*(words for code, words in _known().items() if code != "en"))


@cache
def _known() -> dict[str, frozenset[str]]:
    table = tomllib.loads((DATA / "languages.toml").read_text("utf-8"))
    return {code: frozenset(words.split()) for code, words in table.items()}
