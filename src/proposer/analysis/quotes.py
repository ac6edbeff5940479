"""Strings in quotes, brackets or emphasis."""

from __future__ import annotations

import re
from dataclasses import dataclass

_QUOTED = re.compile(
    r'"(?P<double>[^"\n]{1,300})"'
    r"|''(?P<twice>[^'\n]{1,300})''"
    r"|(?<!\w)'(?P<single>(?:[^'\n]|(?<=\w)'(?=\w)){1,300})'(?!\w)"
)
_EMPHASIS = re.compile(
    r"\*\*(?P<bold>[^*\n]{1,200})\*\*|\*(?P<star>[^*\s][^*\n]{0,200})\*|\[(?P<square>[^\[\]\n]{1,200})\]"
    r"|(?<!\w)_(?P<low>[^_\s][^_\n]{0,200})_(?!\w)|<(?P<angle>[^<>\n]{1,100})>|\{(?P<curly>[^{}\n]{1,100})\}|__(?P<under>[^_\n]{1,100})__"
)
_UNCLOSED = re.compile(r'"(?P<open>[^"\n]{1,120})$')


@dataclass(frozen=True, slots=True)
class Quoted:
    """A marked string: offsets of its words, and of the whole with its marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int


def find_quoted(text: str, start: int, end: int, *, emphasis: bool = True) -> tuple[Quoted, ...]:
    """Strings in quote marks of levelled text; if there are none, those in brackets or emphasis."""
    for pattern in (_QUOTED, _UNCLOSED, _EMPHASIS):
        if pattern is _EMPHASIS and not emphasis:
            break
        found = tuple(quoted for match in pattern.finditer(text, start, end) if (quoted := _strip(match)))
        if found:
            return found
    return ()


def _lone_mark(text: str, end: int) -> bool:
    """Whether one underscore of emphasis ends here; two or more are a blank to fill."""
    return text[end - 1] == "_" and text[end - 2] != "_"


def _strip(match: re.Match[str]) -> Quoted | None:
    name = match.lastgroup
    if name is None:
        return None
    start, end = match.span(name)
    text = match.string
    while start < end and (text[start].isspace() or text[start] in "*_\"'"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*,;:" or _lone_mark(text, end)):
        end -= 1
    return Quoted(start, end, match.start(), match.end()) if end > start else None
