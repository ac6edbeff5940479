"""Claims of experience rest on evidence: figures, names, tools, credentials and cited work (D-31)."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject, marks
from proposer.lint.claims import claims


def _score(subject: Subject) -> Judged:
    found = subject.findings("unsupported_claim")
    career = subject.plan.stage != "pre_contract"
    made = len(claims(subject.document, career=career))
    if not found:
        return Judged(1.0, f"{made} claims, all supported" if made else "claims no experience")
    worth = sum(1.0 if finding.severity == "error" else 0.5 for finding in found)
    told = "; ".join(dict.fromkeys(finding.message for finding in found))
    return Judged(max(0.0, 1 - worth / max(made, len(found))), told, marks(found))


SCORER = Scorer(
    name="grounding",
    what="Whether every claim of experience is supported by the evidence, the post, or what the person said.",
    score=_score,
    kinds=None,
)
