"""The message is longer than a client will read.

What it does: counts words and characters; a letter may have 300 words, a chat message 150, anything 550 words or the
plan's limit of characters.
Why it matters: clients skim; past the first screen a letter costs attention and wins nothing.
Example: a letter of 400 words.
Use instead: the first step, one proof, one question.
Source: D-35.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

LETTERS = (None, "cover_letter", "invitation_reply", "invitation_decline")
LETTER_WORDS, CHAT_WORDS, MOST_WORDS, MOST_CHARACTERS = 300, 150, 550, 5000
_WORD = Pattern(r"\S++")


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    limit = LETTER_WORDS if context.kind in LETTERS else CHAT_WORDS
    most = context.plan.limits.max_chars if context.plan else MOST_CHARACTERS
    original = document.view.original
    words = document.word_count if document.most_words > limit else 0
    size = len(original)
    end = len(document.view.plain)
    if size > most:
        message = f"{size:,} characters; the platform takes {most:,}."
        yield Hit(min(most, end), end, severity="error", message=message)
    elif words > limit:
        starts = [match.start() for match in _WORD.finditer(document.view.plain)]
        message = f"{words} words; {limit} is the most a client reads here."
        yield Hit(starts[limit], end, severity="error" if words > MOST_WORDS else "warning", message=message)


RULE = Rule(
    code="LEN001",
    category="too_long",
    severity="warning",
    message="Too long.",
    suggestion="Keep the first step, one proof and one question; cut the rest.",
    check=Custom(_check),
    bad=(
        "The import runs nightly and writes a log. " * 40,
        ("The import runs nightly and writes a log. " * 20, {"kind": "chat_reply"}),
        "ledger " * 560,
        "reconciliation, " * 320,
    ),
    good=(
        "The import runs nightly and writes a log. " * 20,
        ("The import runs nightly and writes a log. " * 15, {"kind": "chat_reply"}),
        "Short and done.",
        "",
        "One line.\n\nAnother line.",
    ),
)
