"""What two texts about work have in common, by their telling words."""

from __future__ import annotations

import re

from proposer.models.people import Evidence
from proposer.planning.chat.case import Case
from proposer.planning.chat.questions import without_questions
from proposer.planning.chat.subject import LINK
from proposer.planning.evidence import NEAR
from proposer.profiles import rank_evidence
from proposer.text.document import words_of
from proposer.text.lexicon import table

SAME = 2
"""Telling words in common from which a piece of evidence is near."""
CLOSE = 5.0
"""Score of shared words from which a piece of evidence answers a question by itself."""
POINTING = re.compile(r"\b(?:this|such|these|those|similar|like (?:this|that|it|ours))\b", re.IGNORECASE)
"""Words that ask for work like what the client has told of."""


def nearest(case: Case, words: str = "") -> tuple[Evidence | None, bool]:
    """Give the piece of past work nearest to the talk, and whether it is near."""
    by_id = {item.id: item for item in case.profile.evidence}
    told = f"{case.thread.title} {words}"
    if POINTING.search(words):
        told = f"{told} {without_questions(case.turn, case.asked)}"
    chosen = [(by_id[one.id], one.score) for one in case.evidence if one.id in by_id]
    alike = [
        item for item, score in chosen if is_near(told, case.thing, item) or (score >= NEAR and shared(told, item) > 0)
    ]
    if alike:
        return max(alike, key=lambda item: shared(told, item)), True
    if chosen:
        return chosen[0][0], False
    ranked = rank_evidence(told, case.profile.evidence)
    if ranked and ranked[0].score >= CLOSE:
        return by_id[ranked[0].id], is_near("", case.thing, by_id[ranked[0].id])
    best = max(case.profile.evidence, key=lambda item: shared(told, item), default=None)
    common = shared(told, best) if best else 0
    return (best, best is not None and is_near(told, case.thing, best)) if common else (None, False)


def is_near(told: str, thing: str, item: Evidence) -> bool:
    """Whether a piece of past work has something in common with what is told, or made the same sort of thing."""
    return shared(told, item) >= SAME or _same_thing(thing, item)


def _same_thing(thing: str, item: Evidence) -> bool:
    """Whether a piece of past work made the same sort of thing: `labels` for a cidery, and a label system before."""
    head = LINK.split(thing)[0].split()[-1:] if thing else []
    return bool((stems(" ".join(head)) - GENERAL) & stems(item.did))


GENERAL = frozenset({"system", "tool", "site", "website", "service", "platform", "text", "file", "guide", "report"})
"""Names of things that say little of the work behind them."""


def shared(told: str, item: Evidence) -> int:
    """Count the telling words that a piece of evidence shares with a talk."""
    own = stems(f"{item.did} {item.outcome or ''} {' '.join((*item.skills, *item.tools))}")
    return len(stems(told) & own)


def stems(text: str) -> frozenset[str]:
    """Give the telling words of a text, without the end of a plural."""
    words = (word for word in words_of(text.lower()) if len(word) > 3 and word not in IDLE)
    return frozenset(word.removesuffix("s") for word in words)


IDLE = frozenset(
    table(
        """about after again also been before best both build built came come comes company could curious design
        done draw drawn each instead ever file finished first from good have hello help into know like made make many
        month much need nice other page part people project shop show small some story such system team that their
        them then there they thing this time used using want week well were what when where which with work worked would
        write written wrote year your"""
    )
)
"""Words that two pieces of work may share without having anything in common."""
