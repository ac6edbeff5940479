"""What two texts about work have in common, by their telling words."""

from __future__ import annotations

from proposer.models.people import Evidence
from proposer.planning.chat.subject import LINK
from proposer.text.document import words_of
from proposer.text.lexicon import table

SAME = 2
"""Telling words in common from which a piece of evidence is near."""


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
        done draw drawn each ever file finished first from good have hello help into know like made make many month
        much need nice other page part people project shop show small some story such system team that their them then
        there they thing this time used using want week well were what when where which with work worked would
        write written wrote year your"""
    )
)
"""Words that two pieces of work may share without having anything in common."""
