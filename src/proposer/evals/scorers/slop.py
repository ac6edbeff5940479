"""Stock phrases of machine writing, and the client's own words handed back (D-47).

One phrase in a letter is chance, so one alone does not fail it; the mean over the suite tells.
"""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject, marks, tell

EACH = 0.25


def _score(subject: Subject) -> Judged:
    found = subject.findings("slop", "parroting", "generic_opener", "proofread", codes=("TON004", "TON005"))
    return Judged(max(0.0, 1 - EACH * len(found)), tell(found, "no stock phrases"), marks(found))


SCORER = Scorer(
    name="slop",
    what="How many stock phrases, repeated client's words and slips the text holds.",
    score=_score,
    bar=0.75,
    kinds=None,
)
