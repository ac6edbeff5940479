"""The exact words that the client asked for, each at its place (D-19, D-43)."""

from __future__ import annotations

from dataclasses import replace

from proposer.evals.result import Mark
from proposer.evals.scoring import Judged, Scorer, Subject
from proposer.evals.suite import Case
from proposer.lint.engine import run
from proposer.lint.rules.ins001_marker import RULE
from proposer.models.finding import Finding
from proposer.models.plan import MustSay, Plan

IN_TEXT = frozenset({"start", "anywhere", "first_sentence"})
"""Positions that a text can have; subjects and attachments are the person's."""


def _wanted(case: Case, plan: Plan) -> tuple[MustSay, ...]:
    asked = plan.must_say if case.expect.markers is None else case.expect.markers
    return tuple(dict.fromkeys(must for must in asked if must.position in IN_TEXT))


def _score(subject: Subject) -> Judged:
    wanted = _wanted(subject.case, subject.plan)
    missed: list[Finding] = []
    for must in wanted:
        plan = subject.plan.model_copy(update={"must_say": (must,)})
        missed += run(subject.document, replace(subject.context, plan=plan), (RULE,)).errors
    reason = "; ".join(found.message for found in missed) or f"all {len(wanted)} at their place"
    spans = tuple(Mark(start=0, end=min(len(subject.text), 40), note=found.message) for found in missed)
    return Judged(1 - len(missed) / len(wanted), reason, spans)


SCORER = Scorer(
    name="instructions",
    what="Whether the words that the client asked for stand where they were asked for.",
    score=_score,
    applies=lambda case, plan: bool(_wanted(case, plan)),
)
