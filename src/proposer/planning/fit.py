"""How well each profile of a freelancer matches a post: its skills, and past work that is near (D-14)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from proposer.analysis.factors import scale
from proposer.analysis.wants.work import find_work
from proposer.models.job import JobPost
from proposer.models.people import Evidence, Freelancer, Profile
from proposer.models.reading import Fit, Reading
from proposer.planning.evidence import PLAIN_FAR, RELATED_KIND, SAME_KIND
from proposer.profiles import (
    EvidenceIndex,
    RankedEvidence,
    find_profile,
    index_evidence,
    index_profile,
    load_freelancer,
    load_profiles,
    match_skills,
    public_profile,
    same_skills,
)

_EVIDENCE = ((0, 0), (4, 15), (6.5, 42), (10, 62), (15, 82), (22, 100))
"""Score for how much the nearest piece of evidence shares with the post."""
_MORE = (0.85, 0.15, 0.1)
"""What the nearest, second and third piece count."""
_FULL_COVER = 0.7
"""A profile that holds this share of the tags covers the post: clients tag more than they need."""
_FULL_NAMED = 8.0
"""Points for skills named in the title and the text at which more add nothing."""
_TITLE, _TEXT = 2.5, 1.0
_HEADLINE = 0.6
"""How much it weighs that a profile holds what the title names, where the title names tools or skills."""
_OFFERED_WORK = 0.5
"""What it is worth that a profile offers this kind of work, where the post names few skills or none."""
_HALF, _ASIDE = 0.5, 0.7
"""What is left of a score where the title, half of the tags and the kind of work all speak of another trade."""
_SKILLS = 0.55
"""How much skills weigh against evidence."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One profile, with all it may point to: its skills and those of its evidence."""

    profile: Profile
    skills: tuple[str, ...]
    evidence: frozenset[str]
    works: frozenset[str]
    """The kinds of work for which the profile names a first milestone."""


@dataclass(frozen=True, slots=True)
class Person:
    """A freelancer made ready to be matched with many posts. Nothing private and no NDA client is in the evidence."""

    freelancer: Freelancer
    candidates: tuple[Candidate, ...]
    evidence: tuple[Evidence, ...]
    kinds: Mapping[str, tuple[str, ...]]
    """The two likeliest kinds of work of each piece of evidence, by its id."""
    index: EvidenceIndex
    """The evidence, read."""
    indexes: Mapping[str, EvidenceIndex]
    """The evidence that each profile selects, read; by the profile's slug."""

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The profiles that can be chosen from."""
        return tuple(candidate.profile for candidate in self.candidates)


class _Post(NamedTuple):
    """What a post asks for, the same for all profiles."""

    job: JobPost
    tags: tuple[str, ...]
    headline: tuple[str, ...]
    """The tags that its title names."""
    work: str


def ready_person(profiles: Sequence[Profile], freelancer: Freelancer) -> Person:
    """Join profiles with their owner's public evidence, once for any number of posts."""
    held: dict[str, Evidence] = {}
    candidates = []
    for profile in profiles:
        public = public_profile(profile, freelancer)
        held |= {item.id: item for item in public.evidence}
        shown = [skill for item in public.evidence for skill in (*item.tools, *item.skills)]
        skills = tuple(dict.fromkeys((*public.skills, *shown)))
        works = frozenset(preset.work for preset in profile.milestones)
        candidates.append(Candidate(profile, skills, frozenset(item.id for item in public.evidence), works))
    evidence = tuple(held.values())
    return Person(
        freelancer,
        tuple(candidates),
        evidence,
        {item.id: _kinds(item) for item in evidence},
        index_evidence(evidence),
        {profile.slug: index_profile(profile, freelancer) for profile in profiles},
    )


def load_person(home: Path | None = None, freelancer: str | None = None, profile: str | None = None) -> Person:
    """Load a freelancer with all profiles, or with the one that is named. Raises `ProfileError` for an unknown one."""
    if profile:
        found, owner = find_profile(profile, home, freelancer)
        return ready_person((found,), owner)
    owner = load_freelancer(freelancer, home)
    return ready_person(load_profiles(owner, home), owner)


def _kinds(item: Evidence) -> tuple[str, ...]:
    told = JobPost(title=", ".join(item.skills), description=f"{item.did}. {item.outcome or ''}", skills=item.tools)
    return find_work(told, ())[:2]


def match_profiles(job: JobPost, reading: Reading, person: Person) -> tuple[Fit, ...]:
    """A fit for each profile, in the order of the profiles."""
    tags = tuple(dict.fromkeys((*job.skills, *reading.wants.stack)))
    ranked = person.index.rank(f"{job.text}\n\n{', '.join(job.skills)}")
    work = reading.wants.work
    near = tuple(_with_kind(item, person, work) for item in ranked)
    same = frozenset(key for key, kinds in person.kinds.items() if work != "other" and work in kinds)
    post = _Post(job, tags, match_skills(job.title, tags), work)
    return tuple(_match(post, candidate, near, same) for candidate in person.candidates)


def _with_kind(item: RankedEvidence, person: Person, wanted: str) -> tuple[str, float]:
    """What a piece of evidence shares with the post, and more if it is the same kind of work."""
    kinds = person.kinds[item.id]
    bonus = 0.0 if wanted == "other" or wanted not in kinds else SAME_KIND if kinds[0] == wanted else RELATED_KIND
    return item.id, item.score + bonus if bonus or item.score >= PLAIN_FAR else item.score / 2


def _match(post: _Post, candidate: Candidate, near: Sequence[tuple[str, float]], same_kind: frozenset[str]) -> Fit:
    job, tags, headline, work = post
    own = sorted((pair for pair in near if pair[0] in candidate.evidence), key=lambda pair: -pair[1])[: len(_MORE)]
    proof = math.fsum(share * scale(score, _EVIDENCE) for share, (_, score) in zip(_MORE, own, strict=False))
    tagged = same_skills(candidate.skills, tags)
    in_title = match_skills(job.title, candidate.skills)
    in_text = match_skills(job.description, candidate.skills)
    named = min(1.0, (_TITLE * len(in_title) + _TEXT * len(in_text)) / _FULL_NAMED)
    if headline:
        held = len(same_skills(candidate.skills, headline)) / len(headline)
        named = _HEADLINE * held + (1 - _HEADLINE) * named
    if work in candidate.works:
        named = max(named, _OFFERED_WORK)
    cover = min(1.0, len(tagged) / len(tags) / _FULL_COVER) if tags else named
    skill = 100.0 * (cover + named) / 2
    score = _SKILLS * skill + (1 - _SKILLS) * min(100.0, proof)
    if not (in_title or cover >= _HALF or work in candidate.works or same_kind & candidate.evidence):
        score *= _ASIDE
    skills = tuple(dict.fromkeys((*in_title, *same_skills(tags, candidate.skills), *in_text)))
    evidence = tuple(key for key, worth in own if worth >= PLAIN_FAR)
    return Fit(
        profile=candidate.profile.slug,
        score=round(score, 1),
        skills=skills,
        evidence=evidence,
        reason=_reason(skills, evidence, len(tagged), len(tags)),
    )


def _reason(skills: tuple[str, ...], evidence: tuple[str, ...], tagged: int, tags: int) -> str:
    parts = [f"{tagged} of {tags} tags" if tags else "", f"skills: {', '.join(skills[:6])}" if skills else ""]
    parts.append(f"evidence: {', '.join(evidence)}" if evidence else "no evidence near")
    return "; ".join(part for part in parts if part)
