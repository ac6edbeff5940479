"""A word the client asked for is missing, or stands in the wrong place.

What it does: checks every marker of the plan, or of the reading of the post, at the position the client named.
Why it matters: the marker is how a client sorts out letters that nobody wrote for this post.
Example: "Hi, BLUE here", when the letter must start with BLUE.
Use instead: the marker alone, first thing.
Source: D-19, D-43.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.letters import LETTERS, body_start
from proposer.lint.rule import Hit, Rule
from proposer.models.context import LintContext
from proposer.text.view import lower, normalise

if TYPE_CHECKING:
    from proposer.models.reading import Position
    from proposer.text.document import Document


def _markers(context: LintContext) -> Iterator[tuple[str, Position]]:
    if context.plan:
        yield from ((must.text, must.position) for must in context.plan.must_say)
    elif context.reading and context.kind in (None, *LETTERS):
        for instruction in context.reading.instructions:
            if instruction.kind == "marker" and instruction.exact and instruction.audience == "human":
                yield instruction.required, instruction.position


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    for words, position in dict.fromkeys(_markers(context)):
        wanted = words.strip()
        if not wanted or _stands(document, wanted, position):
            continue
        if position in ("subject", "attachment"):
            yield Hit(0, 0, "info", f"The client wants {wanted!r} in the {position}.", _BY_HAND, needs_human=True)
        elif _stands(document, wanted, "anywhere"):
            yield Hit(0, 0, message=f"{wanted!r} must stand {_WHERE[position]}.")
        else:
            yield Hit(0, 0, message=f"{wanted!r} is missing; the client asked for it {_WHERE[position]}.")


def _stands(document: Document, wanted: str, position: Position) -> bool:
    """Whether the words stand at their place, as whole words; capitals count where the client wrote some."""
    wanted = normalise(wanted).plain.strip()
    text = document.view.plain
    if wanted == lower(wanted):
        text = document.view.lower
    head = r"(?<!\w)" if wanted[:1].isalnum() else ""
    tail = r"(?!\w)" if wanted[-1:].isalnum() else ""
    found = re.compile(head + r"\s+".join(map(re.escape, wanted.split())) + tail)
    if position == "start":
        return bool(found.match(text, len(text) - len(text.lstrip(" \t\r\n\"'*([{"))))
    if position == "first_sentence":
        return bool(found.search(text, 0, _first_sentence_end(document)))
    return position == "anywhere" and bool(found.search(text))


def _first_sentence_end(document: Document) -> int:
    """Where the first sentence ends; a greeting before it is none of its own."""
    begin = body_start(document, LintContext())
    return next((sentence.end for sentence in document.sentences if sentence.end > begin), len(document.view.plain))


_BY_HAND = "Put it there by hand when you send the message."
_WHERE = {"start": "at the very start", "first_sentence": "in the first sentence", "anywhere": "in the message"}


def _reading(words: str, position: str, **more: str) -> dict[str, object]:
    span = {"start": 0, "end": len(words), "text": words}
    one = {"kind": "marker", "shape": "word", "required": words, "position": position, "span": span, **more}
    return {"reading": {"instructions": [one]}}


RULE = Rule(
    code="INS001",
    category="instruction",
    severity="error",
    message="A word the client asked for is missing.",
    suggestion="Write the client's words exactly as given, at the place named.",
    needs=("plan", "reading"),
    check=Custom(_check),
    bad=(
        ("Hi, the import is a clean job.", _reading("BLUE", "start")),
        ("Hi, BLUE it is.", _reading("BLUE", "start")),
        ("The import comes first.", _reading("walnut", "anywhere")),
        ("The import comes first.\nThen walnut.", _reading("walnut", "first_sentence")),
        ("The import comes first.", _reading("walnut", "subject")),
        ("BLUEBERRY shops have the same import.", _reading("BLUE", "start")),
        ("Blue\n\nThe import comes first.", _reading("BLUE", "start")),
        ("The walnuts come first.", _reading("walnut", "anywhere")),
    ),
    good=(
        ("BLUE\n\nHi, the import is a clean job.", _reading("BLUE", "start")),
        ("The import comes first. walnut", _reading("walnut", "anywhere")),
        ("Hi, walnut is read and noted.\nMore below.", _reading("walnut", "first_sentence")),
        ("Hi there,\n\nWalnut is read and noted. The import comes first.", _reading("walnut", "first_sentence")),
        ("Walnut. The import comes first.", _reading("walnut", "start")),
        ("\u201cBLUE\u201d: the import is a clean job.", _reading("BLUE", "start")),
        ("The import comes first.", _reading("walnut", "anywhere", audience="ai")),
        "The import comes first.",
        ("The import comes first.", {"kind": "chat_reply", **_reading("BLUE", "start")}),
    ),
)
