"""Chooses among one freelancer's profiles for a job, and says why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from proposer.errors import ProfileError
from proposer.models.job import JobPost
from proposer.models.people import Freelancer, Profile
from proposer.profiles.skills import EvidenceIndex, RankedEvidence, index_evidence, match_skills, same_skills

TAG, TITLE, BODY = 3.0, 3.0, 1.0
"""What a skill is worth in the post's tags, in its title, and in its description."""
EVIDENCE_SHARE = 0.25
"""How much the three nearest items of evidence weigh against skills."""
CLEAR_SIGN = 3.0
"""Evidence counts as matched from here: below it only ordinary words are shared."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The profile chosen for a job, and why."""

    profile: Profile
    freelancer: Freelancer
    reason: str
    """One sentence for the person."""
    matched_skills: tuple[str, ...] = ()
    matched_evidence: tuple[str, ...] = ()
    """Ids, the nearest first."""
    warning: str | None = None
    """Set when no profile fits."""


@dataclass(frozen=True, slots=True)
class _Match:
    profile: Profile
    score: float
    skill_score: float
    skills: tuple[str, ...]
    evidence: tuple[str, ...]
    enough: bool
    """Whether it has enough in common: a skill in the title, two anywhere, or half of the tags."""


def choose_profile(
    job: JobPost,
    profiles: Sequence[Profile],
    freelancer: Freelancer,
    hints: Iterable[str] = (),
    indexes: Mapping[str, EvidenceIndex] | None = None,
) -> Choice:
    """Choose the profile that fits a job best; a specialised one goes before the general one when it fits.

    `hints` are further names of tools or skills that the post is known to ask for; they count as tags.
    `indexes` holds what `index_profile` gives for each profile, by its slug, when many posts are read. The same input
    always gives the same choice. Raises `ProfileError` when there is no profile, or one of another person.
    """
    if not profiles:
        raise ProfileError(f"{freelancer.slug} has no profile; add one beside freelancer.toml")
    stranger = next((profile for profile in profiles if profile.freelancer != freelancer.slug), None)
    if stranger is not None:
        raise ProfileError(f"profile {stranger.slug!r} belongs to {stranger.freelancer!r}, not to {freelancer.slug!r}")
    tags = (*job.skills, *hints)
    matches = [
        _match(job, tags, one, (indexes or {}).get(one.slug) or index_profile(one, freelancer)) for one in profiles
    ]
    general = next((match for match in matches if match.profile.general), None)
    special = [match for match in matches if match is not general]
    fitting = sorted((m for m in special if _fits(m, general)), key=lambda m: (-m.score, m.profile.slug))
    if len(fitting) > 1 and general is not None and fitting[0].score == fitting[1].score:
        both = f"{fitting[0].profile.slug} and {fitting[1].profile.slug}"
        return _chosen(general, freelancer, f"{both} fit this post equally, so the general profile covers both")
    if fitting:
        return _chosen(fitting[0], freelancer, "fits this post best")
    if general is not None and general.enough:
        return _chosen(general, freelancer, "no specialised profile fits this post as well")
    return _fall_back(general or max(matches, key=lambda match: match.score), freelancer)


def _fits(match: _Match, general: _Match | None) -> bool:
    """Say whether a specialised profile fits: enough in common, and more than half of what the general one has."""
    return match.enough and (general is None or 2 * match.skill_score > general.skill_score)


def explain_choice(
    job: JobPost,
    profile: Profile,
    freelancer: Freelancer,
    hints: Iterable[str] = (),
    because: str = "asked for by name",
) -> Choice:
    """Say what a profile that was chosen otherwise, as by its name, has in common with a job."""
    return _chosen(_match(job, (*job.skills, *hints), profile, index_profile(profile, freelancer)), freelancer, because)


def index_profile(profile: Profile, freelancer: Freelancer) -> EvidenceIndex:
    """Read the evidence that a profile selects, for any number of posts."""
    return index_evidence([item for item in freelancer.evidence if item.id in profile.evidence])


def _match(job: JobPost, tags: Sequence[str], profile: Profile, index: EvidenceIndex) -> _Match:
    ranked = index.rank(f"{job.text}\n\n{', '.join(tags)}")
    near = [item for item in ranked if item.score >= CLEAR_SIGN]
    in_tags = same_skills(tags, profile.skills)
    in_title = match_skills(job.title, profile.skills)
    in_body = match_skills(job.description, profile.skills)
    skill_score = TAG * len(in_tags) + TITLE * len(in_title) + BODY * len(in_body)
    named = {*in_tags, *in_title, *in_body}
    skills = tuple(skill for skill in profile.skills if skill in named)
    score = skill_score + EVIDENCE_SHARE * _sum_best(near)
    enough = bool(in_title) or len(skills) > 1 or (bool(in_tags) and 2 * len(in_tags) >= len(tags))
    return _Match(profile, round(score, 3), skill_score, skills, tuple(item.id for item in near[:3]), enough)


def _sum_best(near: Sequence[RankedEvidence]) -> float:
    return sum(item.score for item in near[:3])


def _chosen(match: _Match, freelancer: Freelancer, because: str) -> Choice:
    parts = []
    if match.skills:
        parts.append(f"skills in the post: {', '.join(match.skills)}")
    if match.evidence:
        parts.append(f"nearest evidence: {', '.join(match.evidence)}")
    found = "; ".join(parts) or "nothing in the post matches its skills"
    reason = f"{because} ({found})"
    return Choice(match.profile, freelancer, reason, match.skills, match.evidence)


def _fall_back(match: _Match, freelancer: Freelancer) -> Choice:
    kind = "general" if match.profile.general else "nearest"
    choice = _chosen(match, freelancer, f"no profile fits, so the {kind} one is used")
    warning = (
        f"no profile of {freelancer.slug} fits this post; the {kind} profile {match.profile.slug!r} is used: "
        "check that this work is yours to do"
    )
    return Choice(choice.profile, freelancer, choice.reason, choice.matched_skills, choice.matched_evidence, warning)
