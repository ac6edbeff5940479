"""No pressure, no begging, no chasing, no lecture (D-21, D-27, D-29)."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject, marks, tell


def _score(subject: Subject) -> Judged:
    found = subject.findings(
        "desperate", "pushy", "urgency", "too_many_questions", codes=("TON001", "TON002", "TON003", "OVP001")
    )
    return Judged(0.5 ** len(found), tell(found, "calm"), marks(found))


SCORER = Scorer(
    name="calm",
    what="Whether the text puts no pressure on the client, and does not beg, promise, chase or lecture.",
    score=_score,
    kinds=None,
)
