"""Freelancers and their profiles: loaded, checked, made public, and chosen for a job with a reason."""

from proposer.profiles.choice import Choice, choose_profile, explain_choice, index_profile
from proposer.profiles.disclosure import public_profile, secret_strings
from proposer.profiles.loading import (
    DEFAULT_FREELANCER,
    check_file,
    find_profile,
    list_freelancers,
    list_profiles,
    load_freelancer,
    load_profile,
    load_profiles,
)
from proposer.profiles.skills import (
    EvidenceIndex,
    RankedEvidence,
    index_evidence,
    match_skills,
    rank_evidence,
    same_skills,
    spell_skill,
)
from proposer.profiles.toml_source import Problem

__all__ = [
    "DEFAULT_FREELANCER",
    "Choice",
    "EvidenceIndex",
    "Problem",
    "RankedEvidence",
    "check_file",
    "choose_profile",
    "explain_choice",
    "find_profile",
    "index_evidence",
    "index_profile",
    "list_freelancers",
    "list_profiles",
    "load_freelancer",
    "load_profile",
    "load_profiles",
    "match_skills",
    "public_profile",
    "rank_evidence",
    "same_skills",
    "secret_strings",
    "spell_skill",
]
