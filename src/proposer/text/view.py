"""The normal form of a text, which maps back to the text as it was given."""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

USUAL = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u00a0": " ",
    "\u2026": ".",
    "\u2022": "*",
    "\u2011": "-",
    "\u202f": " ",
}
"""Typing habits, one character for one: they never cost a text its fast path."""

HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3\U000e0000-\U000e0fff]"
)
"""Characters that show nothing: soft hyphen, joiners, bidi marks, variation selectors, keycaps, tags."""

FOREIGN = re.compile("[\u0300-\u052f\u1c80-\u1c8f\u2776-\u2793\U0001f150-\U0001f189\u0250-\u02af\u13a0-\u13ff]")
"""Characters for which the slow path has work: stray marks, look-alikes, dark circled digits and letters."""

LOOKALIKES = str.maketrans(
    "аеорсухіјѕԁԛԝвкмнтгпАЕОРСУХІЈЅВКМНТԌοανερτικχυηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧɡɑıⅼᎪᏴᏟᎬᎻᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ",
    "aeopcyxijsdqwbkmhtrnAEOPCYXIJSBKMHTGoavepTikxunwABEZHIKMNOPTYXgailABCEHJKLMPRSTVWZ",
)
"""Letters of other scripts that pass for Latin ones; folded only inside a word that also has Latin letters."""

_DARK = {
    **{0x2776 + n: str(n + 1) for n in range(9)},
    **{0x1F150 + n: chr(65 + n) for n in range(26)},
    **{0x1F170 + n: chr(65 + n) for n in range(26)},
}
_WORD = re.compile(r"\w+")
_LATIN = re.compile(r"[A-Za-z]")
_MARKS = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class View:
    """A text in normal form. `plain` and `lower` share offsets; `span` leads back to `original`."""

    original: str
    plain: str
    lower: str
    offsets: array[int] | None = None
    """Original offset of every plain character, and the end; `None` when they are the same."""
    hidden: tuple[tuple[int, str], ...] = ()
    """Plain offset and name (`U+200B`) of every character that was taken out."""
    folded: tuple[int, ...] = ()
    """Plain offsets of letters that only looked Latin."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Lead a half-open span of plain offsets back to the original text."""
        if self.offsets is None:
            return start, end
        if end <= start:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + self._width(end - 1)

    def _width(self, position: int) -> int:
        """How many original characters the plain character at `position` stands for, hidden ones left out."""
        offsets = self.offsets
        assert offsets is not None  # noqa: S101
        here = offsets[position]
        after = position + 1
        while after < len(offsets) - 1 and offsets[after] == here:
            after += 1
        stop = offsets[after]
        while stop - 1 > here and HIDDEN.match(self.original, stop - 1):
            stop -= 1
        return max(stop - here, 1)

    def quirks(self, start: int, end: int) -> str:
        """Say what was undone inside a plain span, or an empty string."""
        names = [name for place, name in self.hidden if start < place < end]
        if any(start <= place < end for place in self.folded):
            names.append("look-alike letters")
        return ", ".join(dict.fromkeys(names))


def normalise(text: str) -> View:
    """Bring a text to its normal form: NFKC, no hidden characters, plain quotes, no look-alikes in mixed words."""
    plain = text
    if not plain.isascii():
        for odd, usual in USUAL.items():
            if odd in plain:
                plain = plain.replace(odd, usual)
        if not plain.isascii() and _needs_work(plain):
            return _rebuild(text)
    return View(text, plain, lower(plain))


def lower(text: str) -> str:
    """Lower-case a text without moving any character."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _needs_work(text: str) -> bool:
    return not unicodedata.is_normalized("NFKC", text) or bool(HIDDEN.search(text)) or bool(FOREIGN.search(text))


@lru_cache(maxsize=4096)
def _compose(cluster: str) -> str:
    """Normal form of one character and the marks on it."""
    out = unicodedata.normalize("NFKC", cluster)
    if out[:1].isascii() or len(out) > 1:
        out = _MARKS.sub("", out) or out
    return "".join(USUAL.get(c, _DARK.get(ord(c), c)) for c in out)


@lru_cache(maxsize=4096)
def _leans(character: str) -> bool:
    """Whether a character attaches to the one before it."""
    return bool(unicodedata.combining(unicodedata.normalize("NFKC", character)[0]))


def _rebuild(text: str) -> View:
    pieces: list[str] = []
    offsets = array("q")
    hidden: list[tuple[int, str]] = []
    size = 0
    cluster, begin = "", 0

    def flush() -> None:
        nonlocal size
        if cluster:
            out = _compose(cluster)
            pieces.append(out)
            offsets.extend([begin] * len(out))
            size += len(out)

    for place, character in enumerate(text):
        if not character.isascii() and HIDDEN.match(character):
            hidden.append((size + len(cluster), f"U+{ord(character):04X}"))
        elif cluster and len(cluster) < 32 and not character.isascii() and _leans(character):
            cluster += character
        else:
            flush()
            cluster, begin = character, place
    flush()
    offsets.append(len(text))
    plain, folded = _fold("".join(pieces))
    return View(text, plain, lower(plain), offsets, tuple(hidden), folded)


def _fold(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold look-alike letters inside words that mix scripts."""
    folded: list[int] = []
    pieces: list[str] = []
    last = 0
    for word in _WORD.finditer(text):
        token = word.group()
        if token.isascii() or not _LATIN.search(token):
            continue
        plain = token.translate(LOOKALIKES)
        if plain != token:
            folded.extend(word.start() + n for n, (a, b) in enumerate(zip(token, plain, strict=True)) if a != b)
            pieces += [text[last : word.start()], plain]
            last = word.end()
    pieces.append(text[last:])
    return "".join(pieces), tuple(folded)
