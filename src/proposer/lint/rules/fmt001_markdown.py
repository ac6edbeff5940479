"""Markdown that the platform shows as bare signs.

What it does: finds bold and italic marks, headings, links, tables, rules, quotation marks, code fences and words in
backticks. Plain
`- ` lists are fine, and so is code where code is the topic.
Why it matters: a cover letter is plain text; stars and hashes show that it was pasted from somewhere.
Example: "**Plan**: read the file first."
Use instead: "Plan: read the file first."
Source: D-35.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_BOLD = Pattern(r"(?<![\w/*.\\])\*\*(?=[^\s*])([^*\n]{1,200}?)(?<=[^\s*])\*\*(?![\w/*])")
_UNDER = Pattern(r"(?<!\w)__(?=[^\s_])([^_\n]{1,200}?)(?<=[^\s_])__(?!\w)")
_ITALIC = Pattern(r"(?<![\w*/.\\(])\*(?=[^\s*.,)])([^*\n]{1,120}?)(?<=[^\s*(,/])\*(?![\w*/.(])")
_SLANT = Pattern(r"(?<![\w/])_(?=[^\s_])([^_\n]{1,120}? [^_\n]{0,120}?)(?<=[^\s_])_(?!\w)")
_STRUCK = Pattern(r"~~(?=\S)([^~\n]{1,200})(?<=\S)~~")
_LINK = Pattern(r"!?\[([^\]\[\n]{1,120})\]\(((?:https?://|www\.|/|#|mailto:)[^)\s]{0,300})\)")
_TICKS = Pattern(r"(?<!`)`([^`\n]{1,120})`(?!`)")
_FENCE = Pattern(r"^[ \t]*(?:```|~~~)[^\n`]{0,40}(?:\n|\Z)", flags=re.MULTILINE)
_HEADING = Pattern(r"^[ \t]{0,3}#{1,6}[ \t]+(?=\S)(?!of\b)", flags=re.MULTILINE)
_QUOTE = Pattern(r"^[ \t]{0,3}>[ \t]?(?=\S)", flags=re.MULTILINE)
_LINE = Pattern(r"^[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:\* ){2,}\*)[ \t]*(?:\n|\Z)", flags=re.MULTILINE)
_TABLE = Pattern(
    r"^[ \t]{0,9}\|?[ \t]{0,9}:?-{2,40}:?[ \t]{0,9}(?:\|[ \t]{0,9}:?-{2,40}:?[ \t]{0,9}){0,20}\|?[ \t]{0,9}$",
    flags=re.MULTILINE,
)
_PLAIN_TICKS = Pattern(r"[A-Za-z][a-z]*(?:[ '-][A-Za-z]?[a-z]+)*")
_DUNDER = Pattern(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")

_MARKS = (
    ("**", _BOLD, "bold"),
    ("__", _UNDER, "bold"),
    ("*", _ITALIC, "italic"),
    ("_", _SLANT, "italic"),
    ("~~", _STRUCK, "struck out"),
)
_STARTS = (
    ("# ", _HEADING, "heading"),
    (">", _QUOTE, "quotation"),
    ("```", _FENCE, "code fence"),
    ("~~~", _FENCE, "code fence"),
)
_RULED = ("---", "***", "___", "===", "* * *")


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    text = document.view.plain
    tables = tuple(_tables(text))
    for start, end in tables:
        yield Hit(start, end, message=_message("table"))
    for hit in (*_emphasis(document, text), *_lines(text)):
        if not any(start <= hit.start < end for start, end in tables):
            yield hit


def _emphasis(document: Document, text: str) -> Iterator[Hit]:
    for needle, pattern, name in _MARKS:
        for match in pattern.finditer(text) if needle in text else ():
            if pattern is not _UNDER or not _DUNDER.fullmatch(match.group(1)):
                yield Hit(*match.span(), message=_message(name), fix=_inner(document, match))
    for match in _LINK.finditer(text) if "](" in text else ():
        words, address = match.group(1), match.group(2)
        fix = address if words == address else f"{_inner(document, match)} ({address})"
        yield Hit(*match.span(), message=_message("link"), fix=fix)
    for match in _TICKS.finditer(text) if "`" in text else ():
        if _PLAIN_TICKS.fullmatch(match.group(1)):
            yield Hit(*match.span(), message=_message("backticks"), fix=_inner(document, match))


def _lines(text: str) -> Iterator[Hit]:
    for needle, pattern, name in _STARTS:
        for match in pattern.finditer(text) if needle in text else ():
            yield Hit(*match.span(), message=_message(name), fix="")
    for match in _LINE.finditer(text) if any(sign in text for sign in _RULED) else ():
        yield Hit(*match.span(), message=_message("rule"), fix="")


def _tables(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each table: a row of dashes between bars, and the rows of bars around it."""
    last = 0
    for match in _TABLE.finditer(text) if "|" in text and "--" in text else ():
        if "|" not in match.group() or match.start() < last:
            continue
        start, last = match.start(), match.end()
        above = text.rfind("\n", 0, max(start - 1, 0)) + 1
        if "|" in text[above:start]:
            start = above
        while last < len(text):
            below = text.find("\n", last + 1)
            below = len(text) if below < 0 else below
            if "|" not in text[last:below]:
                break
            last = below
        yield start, last


def _inner(document: Document, match: re.Match[str]) -> str:
    start, end = document.view.span(*match.span(1))
    return document.view.original[start:end]


def _message(name: str) -> str:
    return f"The platform does not render Markdown: {name}."


RULE = Rule(
    code="FMT001",
    category="formatting",
    severity="warning",
    message="The platform does not render Markdown.",
    suggestion="Use plain sentences; a list may begin its lines with a hyphen.",
    check=Custom(_check, Gate(needles=("*", "_", "`", "](", "#", "~~", ">", "---", "===", "--|"))),
    bad=(
        "**Plan** for the atlas: read the maps first.",
        "## Approach\nRead the maps, then the index.",
        "The [old index](https://quillmaps.com/index) skips two plates.",
        "| Step | Days |\n|------|------|\n| Maps | 2 |",
        "The atlas first.\n\n---\n\n> the plates as you named them",
        "```\nplates = load('maps.csv')\n```\nThat is how the index starts.",
        "I would call the first piece `homepage` and show it to you.",
        "The *first* plate decides the scale.",
    ),
    good=(
        "Plan for the atlas:\n- read the maps\n- write the index\n- check two plates",
        "The glob lib/**/*.py and the call f(**options, *rest) are both fine.",
        "Row #7 and ticket #88 name the same plate; 3 * 4 * 5 plates are left.",
        "The field `user_id` is empty and `items[0]` is not.",
        "1. Read the maps\n2. Match the names\n3. Write the open rows",
        "The method __init__ reads plates[0] and writes a_b_c.",
        "The well-known price - 40 dollars - stays.",
    ),
)
