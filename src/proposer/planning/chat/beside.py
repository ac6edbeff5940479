"""Questions for something that the past work at hand does not answer: another field, another task."""

from __future__ import annotations

import re

from proposer.analysis.wants.tools import find_mentions
from proposer.models.people import Evidence
from proposer.planning.chat.case import Case
from proposer.planning.chat.catalogue import load_catalogue
from proposer.planning.chat.gates import roots
from proposer.planning.chat.likeness import stems
from proposer.planning.chat.questions import without_questions
from proposer.profiles import same_skills

ONLY = re.compile(r"\s+or (?:only|just)\b[^?.!]*", re.IGNORECASE)
"""The half of a question that is not in doubt: `or only the design`."""


def besides_the_work(words: str, case: Case) -> str:
    """Give the question for something beside the work itself, which no past work answers; nothing where there is none.

    `Can you do this?` asks for the work, and so does one whose words the client or the profile has used before;
    `do you send us the shirts as well` asks for something else.
    """
    questions = [one.words for one in case.asked if one.topic == "ability" and ONLY.sub("", one.words) in words]
    own = " ".join(f"{item.did} {' '.join((*item.skills, *item.tools))}" for item in case.profile.evidence)
    told = f"{case.thread.title} {without_questions(case.told, case.asked)} {' '.join(case.profile.skills)} {own}"
    known = stems(f"{told} {' '.join(load_catalogue()[case.kind].words)}") if questions else frozenset()
    for one in questions:
        asked = stems(one)
        if not asked or THE_WORK.search(one) or 2 * len(asked & known) >= len(asked):
            return ""
    return questions[0] if questions else ""


THE_WORK = re.compile(
    r"\b(?:do|handle|help|take|manage|make|build|fix|sort|solve|create|deliver|tackle)\b(?: \w+){0,2}? ?"
    r"\b(?:it|this|that|these|those|them|us|me|something|everything|all)\b"
    r"(?! (?:in|with|by|before|until|too|under|as)\b)"
    r"|\b(?:find|figure|work) out\b|\blook into\b"
    r"|\b(?:similar|like (?:this|that|ours)|such|before|ever|experience\w*|help)\b",
    re.IGNORECASE,
)
"""Words that ask for the work itself, or for work like it."""


def foreign_field(words: str, case: Case) -> str:
    """Give the field of knowledge that is asked for by name and of which the profile says nothing: `sociology`."""
    field = FIELD_ONLY.search(words)
    if field is None or find_mentions(field["x"]) or same_skills([field["x"]], case.profile.skills):
        return ""
    told = " ".join(f"{item.did} {item.outcome or ''} {' '.join(item.skills)}" for item in case.profile.evidence)
    known = stems(f"{told} {' '.join(case.profile.skills)} {case.thread.title}")
    return "" if not stems(field["x"]) or stems(field["x"]) & known else field["x"]


FIELD_ONLY = re.compile(
    r"\b(?:familiar with|knowledge (?:of|in)|background in|know (?:something|anything|enough) about) "
    r"(?P<x>(?!(?:the|this|that|these|those|our|my|your|it|such|similar|both|how|what|all)\b)[a-z]{4,})"
    r"\b(?! \w+(?:ing|s)\b)",
    re.IGNORECASE,
)
"""A field of one plain word."""


def is_foreign(words: str, item: Evidence | None) -> bool:
    """Whether a field is asked for by name that a piece of evidence says nothing of: experience with chemistry."""
    field = FIELD.search(words)
    if field is None or item is None:
        return False
    asked = stems(field["x"] or "") or frozenset((field["who"] or "").lower().split())
    return bool(asked) and not asked & stems(f"{item.did} {item.outcome or ''} {' '.join((*item.skills, *item.tools))}")


FIELD = re.compile(
    r"\b(?:designed|written|built|made|worked|translated|drawn) for "
    r"(?P<who>(?!me\b|us\b|you\b|it\b|this\b)[\w-]+(?: [\w-]+)?)"
    r"|\b(?:experienced?|background|knowledge|familiar|worked|expertise) (?:with|in|of|on) (?P<x>[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)


def is_other(words: str, item: Evidence) -> bool:
    """Whether something is asked for by name that a piece of evidence did not make: memoirs, and it edited papers."""
    made = MADE.search(words)
    asked = stems(made["x"]) if made else frozenset()
    return bool(asked) and not asked & stems(f"{item.did} {item.outcome or ''} {' '.join((*item.skills, *item.tools))}")


MADE = re.compile(
    r"\b(?:have|did) (?:you|u) (?:ever |already )?(?:handled|edited|translated|designed|built|made|drawn|illustrated"
    r"|done|written|shot|migrated) (?:an? |any )?"
    r"(?P<x>(?!(?:it|this|that|these|those|such|something|anything|similar|one|work|projects?|jobs?|things?|the|like"
    r"|before|for|with|in|many)\b)[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)
"""What somebody is asked to have made."""


def aspect_of(words: str, case: Case) -> str:
    """The one side of the work on which an approach is asked for: `the photos` of a manual; nothing for all of it."""
    found = ASPECT.search(words)
    if found is None or roots(found["x"]) & roots(
        f"{case.thread.title} {' '.join(' '.join(one) for one in case.work.steps)}"
    ):
        return ""
    return f"{'the' if found['a'].lower() == 'the' else 'your'} {found['x']}" if roots(found["x"]) else ""


ASPECT = re.compile(
    r"\bhow (?:would|do|will) (?:you|u) (?:go about|approach|tackle|treat|do) (?P<a>the|our|my) "
    r"(?P<x>[a-z-]+(?: [a-z-]+)?)\W*$",
    re.IGNORECASE,
)
