"""The first milestone is specific, reviewable, connected and small (D-25)."""

from __future__ import annotations

from proposer.evals.result import Mark
from proposer.evals.scoring import Judged, Scorer, Subject
from proposer.evals.suite import Case
from proposer.lint.rules.mil001_weak_milestone import project_words
from proposer.models.plan import Plan
from proposer.text.closing import judge_first_milestone

TRAITS = ("specific", "reviewable", "connected", "small")


def _applies(case: Case, plan: Plan) -> bool:
    return case.kind == "milestone_close" or (case.expect.move == "shape_plan" and plan.milestone is not None)


def _score(subject: Subject) -> Judged:
    judged = judge_first_milestone(subject.document, project_words(subject.context))
    if judged is None:
        return Judged(0.0, "names no first milestone")
    sentence, traits = judged
    held = sum(getattr(traits, trait) for trait in TRAITS)
    reason = "; ".join(traits.reasons) or ", ".join(TRAITS)
    start, end = subject.document.view.span(sentence.start, sentence.end)
    return Judged(held / len(TRAITS), reason, (Mark(start=start, end=end, note=reason),))


SCORER = Scorer(
    name="milestone",
    what="Whether the first milestone is specific, reviewable, connected to the project, and small.",
    score=_score,
    kinds=("chat_reply", "milestone_close"),
    applies=_applies,
)
