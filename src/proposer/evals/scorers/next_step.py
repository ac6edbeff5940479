"""The message ends with a next step that stays on the platform (D-17, D-37).

In a chat a plain question is a step of its own, and a no, a thank-you or ordinary work talk needs none.
"""

from __future__ import annotations

import re

from proposer.evals.result import Mark
from proposer.evals.scoring import CHATS, LETTERS, Judged, Scorer, Subject, marks
from proposer.evals.suite import Case
from proposer.models.plan import Plan
from proposer.models.thread import Stage
from proposer.text.closing import asked_steps, contract_steps, milestone_sentences
from proposer.text.document import Sentence

LAST = 3
"""Sentences at the end of a letter in which the step must stand; a chat message is short enough to hold it anywhere."""
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
_LATER = re.compile(r"\b(?:until|before|once|when)\b.*\bcontract (?:is|runs|starts)\b")
"""A sentence that puts something off names no step."""
VAGUE = 0.5
ENDING = frozenset({"accept_politely", "wait"})
"""Moves that lead to no step."""


def _applies(case: Case, plan: Plan) -> bool:
    if case.is_letter:
        return True
    move = case.expect.move or (plan.reading.chat.move if plan.reading.chat else "")
    is_talk = move == "answer_and_ask" and plan.stage is not Stage.PRE_CONTRACT
    return case.kind != "invitation_decline" and move not in ENDING and not is_talk


def _score(subject: Subject) -> Judged:
    away = subject.findings(*AWAY, errors=True)
    if away:
        return Judged(0.0, "the way on leaves the platform or the contract", marks(away))
    document = subject.document
    is_chat = not subject.case.is_letter
    steps = asked_steps(document) if is_chat else contract_steps(document)
    firm = {one.number for one in (*milestone_sentences(document), *steps)}
    ending = document.sentences[-LAST:]
    if is_chat:
        ending = tuple(sentence for sentence in document.sentences if not _LATER.search(sentence.lower))
    for sentence in ending:
        if sentence.number in firm or _STEP.search(sentence.lower):
            return Judged(1.0, "a next step on the platform", (_mark(subject, sentence, "next step"),))
    for sentence in ending:
        if _ASKED.search(sentence.lower) or sentence.lower.rstrip().endswith("?"):
            told = "asks what the next step hangs on" if is_chat else "asks for something, and names no step"
            return Judged(1.0 if is_chat else VAGUE, told, (_mark(subject, sentence, "asks"),))
    return Judged(0.0, "ends without a next step")


def _mark(subject: Subject, sentence: Sentence, note: str) -> Mark:
    start, end = subject.document.view.span(sentence.start, sentence.end)
    return Mark(start=start, end=end, note=note)


SCORER = Scorer(
    name="next_step",
    what="Whether the text ends with a concrete next step on the platform.",
    score=_score,
    kinds=tuple(dict.fromkeys((*LETTERS, *CHATS))),
    applies=_applies,
)
