"""A paragraph is too long to be skimmed.

What it does: finds a paragraph of more than 90 words. A line break ends a paragraph, unless the line was only wrapped.
Why it matters: clients skim; one block of text hides the step and the proof that stand in its middle.
Example: eight sentences without a blank line.
Use instead: two or three short paragraphs, or a plain list.
Source: D-16, D-18.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

MOST = 90


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    text = document.view.plain
    if not any(_gaps(block, 0, len(block)) >= MOST for block in text.split("\n\n")):
        return
    for start, end in _paragraphs(text):
        if _gaps(text, start, end) < MOST:
            continue
        words = len(text[start:end].split())
        if words > MOST:
            yield Hit(start, end, message=f"A paragraph of {words} words; {MOST} is the most that is skimmed.")


def _gaps(text: str, start: int, end: int) -> int:
    """The places at which words may part, one fewer than the words there are at most; told at once."""
    return text.count(" ", start, end) + text.count("\n", start, end)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each paragraph. A line that breaks off and goes on in lower case is one with the next."""
    begin, place = 0, 0
    while (stop := text.find("\n", place)) >= 0:
        if not (text[stop - 1 : stop].isalnum() and text[stop + 1 : stop + 2].islower()):
            yield begin, stop
            begin = stop + 1
        place = stop + 1
    yield begin, len(text)


_LINE = "The reader takes the header first and skips the rows that nobody filled. "

RULE = Rule(
    code="WAL001",
    category="wall_of_text",
    severity="warning",
    message="A paragraph is too long.",
    suggestion="Break it where the thought turns: the step, the proof, the question.",
    check=Custom(_check),
    bad=(
        _LINE * 8,
        f"The import comes first.\n\n{_LINE * 9}\n\nThe rest can wait.",
        ("and then the importer reads the next sheet of that folder\n" * 12, {"kind": "chat_reply"}),
    ),
    good=(
        _LINE * 6,
        f"{_LINE * 5}\n\n{_LINE * 5}",
        "\n".join([f"- {_LINE.strip()}"] * 9),
        f"{_LINE * 4}\n{_LINE * 4}",
        "One line, and nothing more.",
    ),
)
