"""Chat text as it was typed: nothing of it is lost but invisible characters and idle space."""

from __future__ import annotations

import re
from functools import cache


def plain_text(text: str) -> str:
    """The text with plain line ends and spaces; spaces within a line stay, since code and lists rest on them."""
    return _table()["blank"].sub("\n\n", _tidy(text)).strip("\n")


def plain_line(value: object) -> str | None:
    """A short field on one line, or `None` for what is no text or says nothing."""
    line = " ".join(_tidy(value).split()) if isinstance(value, str) else ""
    return line or None


def _tidy(text: str) -> str:
    table = _table()
    text = table["newline"].sub("\n", text)
    text = table["space"].sub(" ", text)
    text = table["broken"].sub("\ufffd", text)
    text = table["hidden"].sub("", text)
    return "\n".join(row.rstrip() for row in text.split("\n"))


@cache
def _table() -> dict[str, re.Pattern[str]]:
    return {
        "newline": re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]"),
        "space": re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"),
        "broken": re.compile("[\ud800-\udfff]"),
        "hidden": re.compile(
            "(?<!\U0001f3f4)(?<![\U000e0020-\U000e007e])[\U000e0000-\U000e007f]+"  # not within a regional flag
            "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u180e]+"
        ),
        "blank": re.compile(r"\n{3,}"),
    }
