"""What rules know of letters: which kinds are one, and where the letter itself begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.models.plan import MessageKind
    from proposer.text.document import Document

LETTERS: tuple[MessageKind, ...] = ("cover_letter", "invitation_reply")
"""Kinds a client reads in a list of applications."""

_GREETING = Pattern(
    r"\s*(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hola|bonjour|hallo|ola|olá|namaste)\b"
    r"[^\n.!?,]{0,40}[,.!?\n]\s*",
    re.IGNORECASE,
)


def body_start(document: Document, context: LintContext) -> int:
    """The plain offset at which the letter begins, markers at the start and the greeting left out."""
    text = document.view.plain
    place = 0
    for words in start_markers(context):
        found = text.find(words)
        if found >= 0 and not text[place:found].strip():
            place = found + len(words)
    greeting = _GREETING.match(text, place)
    return greeting.end() if greeting else place


def start_markers(context: LintContext) -> tuple[str, ...]:
    """The exact words that must open the message."""
    if context.plan:
        return tuple(must.text for must in context.plan.must_say if must.position == "start")
    if context.reading:
        return tuple(
            instruction.required
            for instruction in context.reading.instructions
            if instruction.kind == "marker" and instruction.position == "start"
        )
    return ()
