"""Freelancers and their profiles: loaded, checked, made public, and chosen for a job with a reason."""

from proposer.profiles.choice import Choice, choose_profile, explain_choice
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
from proposer.profiles.skills import RankedEvidence, match_skills, rank_evidence, same_skills, spell_skill
from proposer.profiles.toml_source import Problem

__all__ = [
    "DEFAULT_FREELANCER",
    "Choice",
    "Problem",
    "RankedEvidence",
    "check_file",
    "choose_profile",
    "explain_choice",
    "find_profile",
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
