"""The platform's rules, by category of the linter's findings (D-02 to D-09, D-27, D-32, D-40)."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject, marks, tell

CATEGORIES = (
    "contact_info",
    "move_off_platform",
    "off_platform_payment",
    "free_work",
    "scam_risk",
    "placeholder",
    "over_promise",
)


def _score(subject: Subject) -> Judged:
    found = subject.findings(*CATEGORIES, errors=True)
    return Judged(0.5 ** len(found), tell(found, "breaks no platform rule"), marks(found))


SCORER = Scorer(
    name="compliance",
    what="Whether the text breaks a rule of the platform: contact, payment, free work, promises, placeholders.",
    score=_score,
    kinds=None,
)
