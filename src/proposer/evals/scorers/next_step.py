"""The letter ends with a next step that stays on the platform (D-17, D-37)."""

from __future__ import annotations

import re

from proposer.evals.result import Mark
from proposer.evals.scoring import Judged, Scorer, Subject, marks
from proposer.text.closing import contract_steps, milestone_sentences
from proposer.text.document import Sentence

LAST = 3
"""Sentences at the end in which the step must stand."""
AWAY = ("contact_info", "move_off_platform", "off_platform_payment", "free_work")

_PLACE = r"(?:upwork(?:'s)?|messages|messenger|here|this (?:chat|room|thread|post))"
_DOING = (
    r"(?:send|sending|share|sharing|write|writing|message|reply|answer|tell|let me know|invite|agree|confirm|give|pick|"
    r"call|chat|talk|begin|start|starting|open|set up|look at|go through)"
)
_STEP = re.compile(
    rf"\b{_DOING}\b.*\b{_PLACE}\b|\b{_PLACE}\b.*\b{_DOING}\b|\bfirst (?:milestone|paid|step|piece|part)\b"
)
_ASKED = re.compile(rf"\b(?:if you|could you|can you|would you|please|once you|when you)\b.*\b{_DOING}\b")
"""A request to the client that says what to do, wherever it is to be done."""
VAGUE = 0.5


def _score(subject: Subject) -> Judged:
    away = subject.findings(*AWAY, errors=True)
    if away:
        return Judged(0.0, "the way on leaves the platform or the contract", marks(away))
    document = subject.document
    firm = {one.number for one in (*milestone_sentences(document), *contract_steps(document))}
    ending = document.sentences[-LAST:]
    for sentence in ending:
        if sentence.number in firm or _STEP.search(sentence.lower):
            return Judged(1.0, "a next step on the platform", (_mark(subject, sentence, "next step"),))
    for sentence in ending:
        if _ASKED.search(sentence.lower) or sentence.lower.rstrip().endswith("?"):
            return Judged(VAGUE, "asks for something, and names no step", (_mark(subject, sentence, "asks"),))
    return Judged(0.0, "ends without a next step")


def _mark(subject: Subject, sentence: Sentence, note: str) -> Mark:
    start, end = subject.document.view.span(sentence.start, sentence.end)
    return Mark(start=start, end=end, note=note)


SCORER = Scorer(
    name="next_step",
    what="Whether the text ends with a concrete next step on the platform.",
    score=_score,
)
