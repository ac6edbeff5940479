"""Text as a person would have typed it, with a way back to the original (D-46).

Nothing of the client's words is lost: what is removed is invisible or markup, and what is replaced reads the same.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing that cleaning took out or replaced, with offsets into the original text."""

    what: str
    start: int
    end: int
    text: str
    """The characters themselves; for tag characters the ASCII text that they hid."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One substitution: runs of text kept as they were, as starts in the new text, starts in the old, and lengths."""

    new: tuple[int, ...]
    old: tuple[int, ...]
    lengths: tuple[int, ...]

    def back(self, offset: int) -> int:
        place = bisect_right(self.new, offset) - 1
        return self.old[place] + min(offset - self.new[place], self.lengths[place])


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Cleaned text, the way back to the original, and what was taken out."""

    text: str
    steps: tuple[_Step, ...]
    removed: tuple[Removal, ...]

    def origin(self, offset: int) -> int:
        """Offset in the original text of an offset in the cleaned one."""
        for step in reversed(self.steps):
            offset = step.back(offset)
        return offset

    @property
    def notes(self) -> tuple[str, ...]:
        """What was taken out, one line for each kind, with how many times."""
        counts: dict[str, int] = {}
        for removal in self.removed:
            counts[removal.what] = counts.get(removal.what, 0) + 1
        hidden = [f"hidden text: {one.text!r}" for one in self.removed if one.what == "tag characters"]
        return (*(f"{what} ({count})" for what, count in sorted(counts.items())), *hidden)


_Replace = Callable[[re.Match[str]], tuple[str, str | None]]
"""What stands instead of a match, and the name it is reported under, if it is reported."""


def clean_text(text: str) -> Cleaned:
    """The text without entities, markup, invisible and look-alike characters and idle white space."""
    if _is_clean(text):
        return Cleaned(text, (), ())
    steps: list[_Step] = []
    removed: list[Removal] = []
    for is_needed, pattern, replace in _passes(text):
        if is_needed(text):  # plain tests of the text as it is by now: most posts need one pass or two
            text = _run(text, pattern, replace, steps, removed)
    ordered = sorted(removed, key=lambda one: (one.start, one.end, one.what))
    return Cleaned(text, tuple(steps), tuple(ordered))


def _is_clean(text: str) -> bool:
    """Whether no pass would change it: printable ASCII without entities, tags or idle spaces."""
    plain = text.isascii() and text.isprintable() and "&" not in text and "<" not in text
    return plain and "  " not in text and not text.startswith(" ") and not text.endswith(" ")


def clean_line(text: str) -> str:
    """A short field, cleaned, on one line."""
    return " ".join(clean_text(text).text.split())


def _run(text: str, pattern: re.Pattern[str], replace: _Replace, steps: list[_Step], removed: list[Removal]) -> str:
    parts: list[str] = []
    new, old, lengths = [0], [0], []
    done = size = 0
    for match in pattern.finditer(text):
        instead, what = replace(match)
        if instead == match.group():
            continue
        kept = match.start() - done
        parts += (text[done : match.start()], instead)
        lengths.append(kept)
        size += kept + len(instead)
        done = match.end()
        new.append(size)
        old.append(done)
        if what:
            removed.append(_removal(what, match, steps))
    if len(new) == 1:
        return text
    lengths.append(len(text) - done)
    parts.append(text[done:])
    steps.append(_Step(tuple(new), tuple(old), tuple(lengths)))
    return "".join(parts)


def _removal(what: str, match: re.Match[str], steps: list[_Step]) -> Removal:
    start, end = match.span()
    for step in reversed(steps):
        start, end = step.back(start), step.back(end)
    shown = match.group()
    if what == "tag characters":
        shown = "".join(chr(ord(char) - 0xE0000) for char in shown if 0xE0020 <= ord(char) < 0xE007F)
    return Removal(what, start, end, shown)


def hides_text(text: object) -> bool:
    """Whether a text carries words that no person sees: runs of tag or of zero-width characters."""
    if not isinstance(text, str) or text.isascii() or not re.search(_UNSEEN, text):
        return False
    return re.search(_HIDDEN, text) is not None


_UNSEEN = "[\U000e0020-\U000e007e\u200b-\u200d\u2060-\u2064\ufeff]{4}"
"""For a cheap test: looking back at each character takes far longer than looking for the first of these."""
_HIDDEN = (
    "(?<!\U0001f3f4)(?<![\U000e0020-\U000e007e])[\U000e0020-\U000e007e]{4,}|[\u200b-\u200d\u2060-\u2064\ufeff]{8,}"
)


def _passes(text: str) -> tuple[tuple[Callable[[str], bool], re.Pattern[str], _Replace], ...]:
    table = _table()
    entity = ((_holds("&"), table["entity"], _unescape),) * 3
    has_markup = ("<" in text and table["html"].search(text)) or "&lt;br" in text.lower()
    markup = ((_holds("<"), table["tag"], _untag),) if has_markup else ()
    return (
        (_holds(*"\r\u2028\u2029\x85\x0b\x0c"), table["newline"], lambda _: ("\n", None)),
        *entity,
        *markup,
        (_is_odd, table["odd"], _plain),
        (lambda one: one.endswith(" ") or _holds("  ", "\t", " \n")(one), table["space"], _squeeze),
        (_holds("\n\n\n"), table["blank"], lambda _: ("\n\n", None)),
        (lambda one: one != one.strip(), table["ends"], lambda _: ("", None)),
    )


def _holds(*strings: str) -> Callable[[str], bool]:
    return lambda text: any(one in text for one in strings)


def _is_odd(text: str) -> bool:
    """Whether it holds a character that is taken out or replaced."""
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return False
    return _table()["any"].search(text) is not None


_ODD = (
    "\U000e0000-\U000e007f",
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f",
    "\ud800-\udfff",
    "\u00ad\u200b\u2060-\u2064\ufeff\u180e",
    "\u200c\u200d",
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "\U000e0100-\U000e01ef",
    "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000",
    "\U0001d400-\U0001d7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f130-\U0001f149",
)
"""Characters that are taken out or replaced, a run of one kind at once."""
_SINGLE = frozenset({_ODD[2], _ODD[4], _ODD[7]})
"""Those that are taken out or replaced one by one."""


@cache
def _table() -> dict[str, re.Pattern[str]]:
    return {
        "newline": re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]"),
        "entity": re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"),
        "html": re.compile(r"<br\s{0,3}/?>|</(?:p|li|ul|ol|div|strong|b)>", re.IGNORECASE),
        "tag": re.compile(r"</?(?:br|p|li|ul|ol|div|strong|b|em|i|u|span)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE),
        "any": re.compile(f"[{''.join(_ODD)}]"),
        "odd": re.compile(
            "\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f|"  # a regional flag, not hidden text
            + "|".join(f"[{kind}]" if kind in _SINGLE else f"[{kind}]+" for kind in _ODD)
        ),
        "space": re.compile(r"[ \t]{2,}|\t| (?=\n|\Z)"),  # a single space within a line stays as it is
        "blank": re.compile(r"\n{3,}"),
        "ends": re.compile(r"\A\s+|\s+\Z"),
    }


def _unescape(match: re.Match[str]) -> tuple[str, str | None]:
    return html.unescape(match.group()), "HTML entities"


def _untag(match: re.Match[str]) -> tuple[str, str | None]:
    name = match.group().strip("</>").split()[0].lower().rstrip("/")
    closing = match.group().startswith("</")
    if name == "br" or (closing and name in {"p", "li", "div"}):
        return "\n", "HTML tags"
    return ("- " if name == "li" else ""), "HTML tags"


def _plain(match: re.Match[str]) -> tuple[str, str | None]:
    found = match.group()
    code = ord(found[0])
    if code == 0x1F3F4:
        return found, None
    if 0xE0000 <= code <= 0xE007F:
        return "", "tag characters"
    if 0xE0100 <= code <= 0xE01EF:
        return "", "variation selectors"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd", "broken characters"
    return _plain_low(match, found, code)


def _plain_low(match: re.Match[str], found: str, code: int) -> tuple[str, str | None]:
    if code < 0x20 or 0x7F <= code <= 0x9F:
        return "", "control characters"
    if code in (0x200C, 0x200D):
        return ("", "zero-width characters") if _joins_nothing(match) else (found, None)
    if code in (0xAD, 0x200B, 0xFEFF, 0x180E) or 0x2060 <= code <= 0x2064:
        return "", "zero-width characters"
    if code in (0x61C, 0x200E, 0x200F) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return "", "direction marks"
    if found.isspace():
        return " ", "no-break spaces"
    return unicodedata.normalize("NFKC", found), "styled letters"


def _joins_nothing(match: re.Match[str]) -> bool:
    """Whether a joiner stands beside plain text: in emoji and in Persian or Indic words it has a meaning."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before or not after or before < "\u0300" or after < "\u0300" or before.isspace() or after.isspace()


def _squeeze(match: re.Match[str]) -> tuple[str, str | None]:
    text, start, end = match.string, match.start(), match.end()
    if end == len(text) or text[end] == "\n":
        return "", None
    if start == 0 or text[start - 1] == "\n":
        return match.group(), None
    return " ", None
