"""The text declares that a person wrote it.

What it does: looks for a declaration to be human, or to have written without a machine, where a post or a plan is
given: the client's own wording, and the usual ones. A warning in a text that did not come with a plan, since the person
may have added it.
Why it matters: only the person can say this; said by a tool it is untrue, and a client who finds out reports it.
Example: "I am a real person, no AI was used here."
Use instead: nothing; the person adds it by hand before sending.
Source: D-19, D-41.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.lint.wording import cited
from proposer.text.pattern import Pattern
from proposer.text.view import lower, normalise

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.models.finding import Severity
    from proposer.text.document import Document

_MACHINE = r"(?:ai|a\.i\.|chatgpt|gpt|llms?|an? (?:bot|robot|machine|chatbot|language model|ai(?: tool)?)|bots?)"
_DECLARED = Pattern(
    r"\b(?:i am|i'm|im) (?:indeed |definitely |certainly |actually |really |100 ?% )?(?:an? )?(?:real |actual |"
    r"living |"
    r"genuine |true )?(?:human(?: being)?|person)\b(?! (?:resources|who|with|of|for|in|rights))"
    rf"|\b(?:i am|i'm|im) not {_MACHINE}(?![\w-])"
    rf"|\b(?:no|not|never|without|zero) (?:by |with |using |any |the help of )*{_MACHINE}[^.\n]{{0,24}}\b(?:used|"
    rf"wrote|written|"
    r"generated|involved|helped|assistance)\b|\b(?:used|using) no ai\b"
    rf"|\b(?:written|typed) (?:entirely |fully |all )?(?:by (?:hand|me|myself|a (?:real )?(?:human|person))|"
    rf"without (?:any )?{_MACHINE})\b"
    r"|\bi (?:personally |really )?(?:wrote|typed) (?:this|it|every word)[^.\n]{0,24}\b(?:myself|by hand|without ai)\b"
    r"|\bhuman[- ]written\b"
)


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    severity: Severity | None = None if context.plan else "warning"
    text = document.view.lower
    patterns: list[re.Match[str]] = list(_DECLARED.finditer(text))
    for instruction in context.reading.instructions if context.reading else ():
        wanted = lower(normalise(instruction.required).plain).strip()
        if instruction.kind == "human" and instruction.exact and wanted:
            patterns += re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text)
    for match in patterns:
        if not cited(document.sentence_at(match.start()), match.start(), match.end()):
            yield Hit(match.start(), match.end(), severity)


def _reading(words: str) -> dict[str, object]:
    span = {"start": 0, "end": len(words), "text": words}
    return {"reading": {"instructions": [{"kind": "human", "shape": "line", "required": words, "span": span}]}}


_ASKED = _reading("I am human")

RULE = Rule(
    code="INS004",
    category="instruction",
    severity="error",
    message="Only the person can declare this: {words}",
    suggestion="Leave it out; add it yourself before sending, if it is so.",
    needs=("plan", "reading"),
    check=Custom(_check),
    bad=(
        ("I am human\n\nThe rooms need about 220 words each.", _ASKED),
        ("The rooms need 220 words each. I'm a real person, by the way.", _ASKED),
        ("I'm not a bot. The rooms need 220 words each.", _reading("proof that you are real")),
        ("No AI was used for this letter.", {"job": "Record a guide. No AI letters please."}),
        ("Signed in green ink: the rooms need 220 words each.", _reading("signed in green ink")),
    ),
    good=(
        ("The rooms need about 220 words each.", _ASKED),
        "I am human, and no AI was used.",
        ("I'm the person who keeps the glossary, so the terms stay alike.", _ASKED),
        ('You ask for the words "I am human"; that line is for you to judge in a call.', _ASKED),
        ("The bot answers until a human takes over.", {"job": "Build a support bot with a handover to people."}),
        ("No AI model is needed here; a lookup table does it.", {"job": "Sort our orders by postcode."}),
    ),
)
