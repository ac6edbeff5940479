"""The same proof is given twice.

What it does: compares the sentences in which the writer says what they have done; two that share nearly all their words
say the same thing.
Why it matters: a repeated proof sounds nervous, and the space belongs to the client's job.
Example: "I built a rota for a swim club. Again, I built a rota for a swim club."
Use instead: give it once, with the detail that fits this job.
Source: D-21, D-24.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.document import words_of
from proposer.text.lexicon import COMMON

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_DONE = frozenset(
    words_of(
        """built made wrote written designed developed created delivered fixed migrated translated edited drew ran
        launched automated wired moved worked done shipped led managed trained illustrated recorded produced
        scraped integrated rebuilt redesigned tested set completed helped"""
    )
)
_SELF = frozenset({"i", "my", "we", "our"})
_EMPTY = frozenset(
    (*COMMON, *_SELF, "said", "mentioned", "already", "told", "above", "too", "once", "previously", "noted", "again")
)
_TWICE = 2
_SHARED, _SHARE, _MOST = 3, 0.75, 60
"""Words in common at least, their share of the shorter sentence, and how many sentences are compared at most."""


def _check(document: Document, _: LintContext) -> Iterator[Hit]:
    told = document.holding(_DONE)
    if len(told) < _TWICE:
        return
    seen: list[frozenset[str]] = []
    for sentence in told[:_MOST]:
        words = sentence.known
        if words.isdisjoint(_SELF):
            continue
        telling = words - _EMPTY
        for earlier in seen:
            shared = len(telling & earlier)
            if shared >= _SHARED and shared >= _SHARE * min(len(telling), len(earlier)):
                yield Hit(sentence.start, sentence.end)
                break
        seen.append(telling)


RULE = Rule(
    code="TON004",
    category="tone",
    severity="warning",
    message="Says the same proof again.",
    suggestion="Give each proof once, with the detail that fits this job.",
    check=Custom(_check, gate=Gate(words=_DONE)),
    bad=(
        "I built a rota for a swim club. As I said, I built a rota for a swim club.",
        (
            "I translated forty museum labels into Welsh. The deadline was short. I have translated forty museum "
            "labels into Welsh."
        ),
        "I wrote the tide parser for Ostend. To repeat: I wrote the tide parser for Ostend.",
    ),
    good=(
        "I built a rota for a swim club. I also built the booking form of that club.",
        "I translated forty museum labels into Welsh. The glossary came from the museum.",
        "The parser reads the header. The parser writes the rows.",
        "I wrote the first chapter in May. I wrote the index in June.",
        "I fixed the login. I fixed the cart.",
    ),
)
