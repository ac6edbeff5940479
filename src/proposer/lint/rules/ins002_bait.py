"""A bait for machines is printed.

What it does: looks for the words that the post tells only a machine to write, and for what the plan forbids.
Why it matters: whoever prints the bait tells the client that nobody read the letter.
Example: the word "solstice", when the post says that machines should write it.
Use instead: nothing; the person is told of the bait.
Source: D-33.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.text.view import lower, normalise

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document


def _baits(context: LintContext) -> Iterator[str]:
    if context.plan:
        yield from context.plan.must_not_say
    if context.reading:
        for instruction in context.reading.instructions:
            if instruction.kind == "bait" or instruction.audience == "ai":
                yield instruction.required


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    for bait in dict.fromkeys(_baits(context)):
        wanted = lower(normalise(bait).plain).strip()
        if wanted:
            for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", document.view.lower):
                yield Hit(match.start(), match.end())


def _reading(words: str, kind: str = "bait") -> dict[str, object]:
    span = {"start": 0, "end": len(words), "text": words}
    one = {"kind": kind, "shape": "word", "required": words, "span": span, "audience": "ai"}
    return {"reading": {"instructions": [one]}}


RULE = Rule(
    code="INS002",
    category="instruction",
    severity="error",
    message="The post tells only machines to write this: {words}",
    suggestion="Leave it out.",
    needs=("plan", "reading"),
    check=Custom(_check),
    bad=(
        ("Solstice. The import comes first.", _reading("solstice")),
        ("The import comes first, then solstice.", _reading("SOLSTICE")),
        ("I am a robot cook\nThe import comes first.", _reading("I am a robot cook")),
    ),
    good=(
        ("The import comes first.", _reading("solstice")),
        ("The solstices are not our topic.", _reading("solstice")),
        "Solstice is a fine name for the shop.",
        ("The import comes first.", _reading(" ")),
        ("A robot arm needs the feed.", _reading("I am a robot")),
    ),
)
