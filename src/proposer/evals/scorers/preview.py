"""The first 150 characters carry the client's need; 230 is the latest (D-16, D-35)."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject, marks
from proposer.lint.rules.prv001_preview import LATEST, STRICT

LATE, GENERIC = 0.5, 0.25


def _score(subject: Subject) -> Judged:
    named = subject.findings("preview")
    generic = subject.findings("generic_opener")
    late = [found for found in named if found.end - found.start <= STRICT]
    value = 1.0 if not named else LATE if late else 0.0
    if generic:
        value = min(value, GENERIC)
    found = (*named, *generic)
    reason = "; ".join(one.message for one in found) or f"the job is named within {STRICT} characters"
    return Judged(value, reason, marks(found))


SCORER = Scorer(
    name="preview",
    what=f"Whether the first {STRICT} to {LATEST} characters, all that a client's list shows, name the client's need.",
    score=_score,
    applies=lambda _, plan: plan.job is not None,
)
