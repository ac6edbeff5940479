"""Every question that the profile can answer gets its answer, and so does what the client asks to see (D-18, D-19)."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject
from proposer.evals.suite import Case
from proposer.lint.answering import can_answer, is_answered
from proposer.models.plan import Plan

BY_HAND = frozenset({"cv", "other"})
"""Requests that no text can meet, or that say too little to be checked."""


def _asked(case: Case, plan: Plan) -> tuple[str, ...]:
    if case.expect.questions is not None:
        return case.expect.questions
    left = {task.words for task in plan.needs_human}
    questions = [question.text for question in plan.questions]
    requests = [ask.text for ask in plan.reading.requests if ask.topic not in BY_HAND]
    return tuple(dict.fromkeys(text for text in (*questions, *requests) if text not in left))


def _score(subject: Subject) -> Judged:
    asked = [text for text in _asked(subject.case, subject.plan) if can_answer(subject.context, text)]
    if not asked:
        return Judged(1.0, "only the person can answer what is asked")
    total = len(asked)
    open_ones = [
        text for place, text in enumerate(asked, start=1) if not is_answered(subject.document, text, place, total)
    ]
    shown = "; ".join(" ".join(text.split())[:90] for text in open_ones)
    reason = f"no answer to: {shown}" if open_ones else f"all {total} answered"
    return Judged(1 - len(open_ones) / total, reason)


SCORER = Scorer(
    name="answers",
    what="Whether each question, and each thing that the client asks to be told, is answered.",
    score=_score,
    kinds=None,
    applies=lambda case, plan: bool(_asked(case, plan)),
)
