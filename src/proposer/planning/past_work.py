"""Answers on past work: what the evidence shows, and an honest no where it shows nothing (D-31)."""

from __future__ import annotations

import re

from proposer.analysis.wants.tools import find_mentions
from proposer.models.people import Evidence, PublicProfile
from proposer.models.plan import EvidenceChoice
from proposer.planning.evidence import NEAR
from proposer.profiles import same_skills

LONGEST_ANSWER = 230
NEAREST = "What comes nearest is told below."
NAME = re.compile(r"(?<=[a-z,(] )([A-Z][A-Za-z0-9.+#]*(?:-[A-Z][\w]+)?(?: [A-Z][A-Za-z0-9.+#]+){0,2})")
"""A name in the middle of a question."""
NO_NAME = re.compile(r"I'm|English|[A-Z]{1,5}s?")
Told = tuple[str, tuple[str, ...], str]


def tell_samples(_words: str, profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]) -> Told:
    """Links to past work that may be shown, the nearest first."""
    by_id = {item.id: item for item in profile.evidence}
    shown = [by_id[choice.id] for choice in evidence if choice.id in by_id and by_id[choice.id].link]
    if shown:
        return f"One sample of past work: {shown[0].link}", (shown[0].id,), ""
    if profile.links:
        return f"Samples of past work are collected at {profile.links[0]}", (), ""
    return "", (), "work samples"


def tell_experience(words: str, profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]) -> Told:
    """Yes with the evidence that shows it, else an honest no with what comes nearest."""
    asked = [mention.tool.name for mention in find_mentions(words)]
    for name in asked:
        held = _holding(name, profile, evidence)
        if held is not None and evidence and held.id == evidence[0].id:
            return f"Yes, with {name}; the piece of work below shows how.", (held.id,), ""
        if held is not None:
            told = f"Yes, with {name}: I {held.did}."
            return told if len(told) <= LONGEST_ANSWER else f"Yes, I have used {name} in paid work.", (held.id,), ""
    nearest = f" {NEAREST}" if evidence else ""
    if asked:
        return f"I have not used {asked[0]} in paid work.{nearest}", (), ""
    named = [name for name in NAME.findall(words) if not NO_NAME.fullmatch(name)]
    if named and _holding(named[0], profile, evidence) is None:
        return f"{named[0]} has not come up in my paid work so far.{nearest}", (), "whether this is so"
    return tell_project(words, profile, evidence)


def tell_project(_words: str, profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]) -> Told:
    """The nearest project, which the letter tells in full."""
    by_id = {item.id: item for item in profile.evidence}
    if evidence and evidence[0].score >= NEAR and evidence[0].id in by_id:
        return "The nearest project of mine is the one I describe below.", (evidence[0].id,), ""
    return "", (), "which of your projects fits this question"


def _holding(name: str, profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]) -> Evidence | None:
    """The chosen evidence, or else any, that names a tool."""
    order = {choice.id: place for place, choice in enumerate(evidence)}
    ranked = sorted(profile.evidence, key=lambda item: order.get(item.id, len(order)))
    return next((item for item in ranked if same_skills([name], (*item.tools, *item.skills))), None)
