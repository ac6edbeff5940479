"""No more questions than the move allows: one useful question moves a talk on (D-22, D-27)."""

from __future__ import annotations

from proposer.evals.result import Mark
from proposer.evals.scoring import CHATS, Judged, Scorer, Subject
from proposer.lint.rules.qst001_too_many_questions import find_asked

OVER = 0.5
"""What each question above the limit takes away."""


def _score(subject: Subject) -> Judged:
    expected = subject.case.expect.max_questions
    most = subject.plan.limits.max_questions if expected is None else expected
    asked = find_asked(subject.document, subject.context)
    view = subject.document.view
    spans = []
    for number, sentence in enumerate(asked, start=1):
        start, end = view.span(sentence.start, sentence.end)
        spans.append(Mark(start=start, end=end, note=f"question {number} of at most {most}"))
    return Judged(max(0.0, 1 - OVER * max(0, len(asked) - most)), f"{len(asked)} of at most {most}", tuple(spans))


SCORER = Scorer(
    name="question_count",
    what="Whether a chat message asks no more questions than its move allows.",
    score=_score,
    kinds=CHATS,
)
