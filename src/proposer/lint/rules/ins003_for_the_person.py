"""The post asks for something that only a person can do.

What it does: lists the post's instructions that are left to the person, and the plan's open tasks.
Why it matters: a tool must not declare to be human, nor attach or record things; the person decides and does it.
Example: "Write 'I am a real person' and attach a voice note."
Use instead: the person's own words, added before sending.
Source: D-19.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    tasks = [task.what for task in context.plan.needs_human] if context.plan else []
    if not tasks and context.reading:
        tasks = [
            f"The client asks the applicant for this: {' '.join(instruction.required.split())}"
            for instruction in context.reading.instructions
            if instruction.kind == "human" or (instruction.kind == "marker" and not instruction.exact)
        ]
    if tasks:
        yield Hit(0, 0, message=" ".join(dict.fromkeys(tasks)), needs_human=True)


def _reading(words: str, kind: str = "human") -> dict[str, object]:
    span = {"start": 0, "end": len(words), "text": words}
    return {"reading": {"instructions": [{"kind": kind, "shape": "task", "required": words, "span": span}]}}


RULE = Rule(
    code="INS003",
    category="instruction",
    severity="info",
    message="The client asks for something only you can do.",
    suggestion="Do it yourself before you send the message, if you want to.",
    needs=("plan", "reading"),
    check=Custom(_check),
    bad=(
        ("The import comes first.", _reading("write that you are a person")),
        ("The import comes first.", _reading("the sixth word of this post")),
        ("", _reading("record a voice note")),
    ),
    good=(
        "The import comes first.",
        ("The import comes first.", {"job": "Import our orders into the new shop."}),
        ("walnut\nThe import comes first.", _reading("walnut", "marker")),
        ("The import comes first.", _reading("solstice", "bait")),
        ("", {}),
    ),
)
