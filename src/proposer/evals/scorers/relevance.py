"""The past work that is told is work that matters to this post."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject
from proposer.evals.suite import Case
from proposer.models.plan import Plan


def _fitting(case: Case, plan: Plan) -> tuple[str, ...]:
    chosen = tuple(choice.id for choice in plan.evidence)
    return chosen if case.expect.evidence is None else case.expect.evidence


def _score(subject: Subject) -> Judged:
    fitting = _fitting(subject.case, subject.plan)
    told = tuple(dict.fromkeys(item for section in subject.layout.sections for item in section.evidence))
    if not told:
        return Judged(0.0, f"tells none of the work that fits: {', '.join(fitting)}")
    near = [item for item in told if item in fitting]
    beside = [item for item in told if item not in fitting]
    reason = f"tells {', '.join(near) or 'nothing that fits'}" + (
        f"; beside the point: {', '.join(beside)}" * bool(beside)
    )
    return Judged(len(near) / len(told), reason)


SCORER = Scorer(
    name="relevance",
    what="Whether the pieces of evidence that the letter rests on are those that fit the post.",
    score=_score,
    bar=0.5,
    applies=lambda case, plan: bool(_fitting(case, plan)),
)
