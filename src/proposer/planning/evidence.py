"""Chooses the pieces of past work that matter to a post, and says why."""

from __future__ import annotations

from proposer.analysis.wants.work import find_work
from proposer.models.job import JobPost
from proposer.models.people import Evidence, PublicProfile
from proposer.models.plan import EvidenceChoice
from proposer.models.reading import Reading
from proposer.profiles import rank_evidence

NEAR = 6.5
"""From this score a piece of evidence is told as near to the job; below it the letter says that it is not."""
FAR = 4.0
"""Below this score a piece of evidence is not worth telling."""
PLAIN_NEAR = 13.0
"""Evidence of another kind of work is near only when it shares as much as this."""
PLAIN_FAR = 8.0
"""Evidence of another kind of work is worth telling only from here."""
SAME_KIND, PARTLY_KIND, RELATED_KIND = 4.0, 3.0, 1.5
MOST = 3
FAMILIES = (
    frozenset({"ai_app", "computer_vision", "machine_learning", "ai_voice", "ai_media"}),
    frozenset({"dashboard", "data_analysis", "spreadsheet", "statistics"}),
    frozenset({"website", "wordpress", "landing_page", "shop"}),
    frozenset({"web_app", "frontend", "backend"}),
    frozenset({"article", "copywriting", "technical_writing", "editing"}),
    frozenset({"brand", "graphic", "packaging", "illustration", "presentation"}),
    frozenset({"video", "animation"}),
)
"""Kinds of work so alike that one is worth telling where the other is asked for, as related."""


def choose_evidence(job: JobPost, profile: PublicProfile, reading: Reading) -> tuple[EvidenceChoice, ...]:
    """The evidence nearest to a post, best first, each with its reason; empty when nothing is worth telling."""
    tags = ", ".join((*job.skills, *reading.wants.stack))
    ranked = rank_evidence(f"{job.text}\n\n{tags}", profile.evidence)
    by_id = {item.id: item for item in profile.evidence}
    kinds = tuple(key for key in find_work(job, reading.wants.deliverables)[:2] if key != "other")
    choices = []
    for item in ranked:
        bonus, kind = _kind_bonus(by_id[item.id], kinds)
        score = _score(item.score, bonus)
        if score < _least(bonus):
            continue
        shared = ", ".join(item.matched[:4])
        reason = "; ".join(part for part in (f"shares {shared}" if shared else "", kind) if part)
        choices.append(EvidenceChoice(id=item.id, score=round(score, 3), reason=reason or "nearest of the profile"))
    return tuple(sorted(choices, key=lambda choice: -choice.score)[:MOST])


def _score(shared: float, bonus: float) -> float:
    """The score of one piece: what it shares, held below `NEAR` where it is another kind of work."""
    if bonus > RELATED_KIND or shared >= PLAIN_NEAR:
        return shared + bonus
    below = NEAR - 0.5 - 1.0 / (2.0 + shared)
    return min(shared + bonus, below) if bonus else min(shared - PLAIN_FAR, 0.0) + below


def _least(bonus: float) -> float:
    """The score from which evidence is worth telling: another kind of work must share more."""
    return FAR if bonus > RELATED_KIND else NEAR - 1.0


def _kind_bonus(item: Evidence, wanted: tuple[str, ...]) -> tuple[float, str]:
    """What it is worth that a piece of evidence is one of the kinds of work that the post asks for."""
    told = JobPost(title=", ".join(item.skills), description=f"{item.did}. {item.outcome or ''}", skills=item.tools)
    kinds = find_work(told, ())
    shared = [kind for kind in wanted if kind in kinds[:2]]
    if not shared:
        alike = any(wanted[:1] and wanted[0] in family and not family.isdisjoint(kinds[:2]) for family in FAMILIES)
        return (RELATED_KIND, "related work") if alike else (0.0, "")
    if shared[0] != wanted[0]:
        return RELATED_KIND, "related work"
    return (SAME_KIND if wanted[0] == kinds[0] else PARTLY_KIND), "the same kind of work"
