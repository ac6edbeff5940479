"""The piece of past work that a client points at by its name: `the tea shop`, `your transit app`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from proposer.models.people import Evidence
from proposer.models.plan import Point
from proposer.planning.chat.case import Case
from proposer.planning.chat.catalogue import stem
from proposer.planning.chat.masking import shown
from proposer.planning.chat.questions import Question
from proposer.text.document import words_of
from proposer.text.lexicon import table

NAMING = re.compile(
    r"(?=\b(?:the|your|that|you (?:did|made|built|wrote|drew|designed|translated|set up) (?:an? |some )?)\s*"
    r"(?P<x>(?:[\w-]+\s+){1,4}[\w-]+))",
    re.IGNORECASE,
)
"""Words that may be the name of a piece of work."""
LEAST = 2
"""Words of a name that a piece of past work has to hold."""
EMPTY = frozenset(table("a an and at by for from in into of on one or that the this to with you your"))
LOOKS_BACK = re.compile(
    r"\b(?:did|was|were|had|went|worked|how many|there|results?|outcome|happened|turned out|still)\b", re.IGNORECASE
)
"""Words of a question for what was done, and what came of it."""
LASTING = re.compile(r"\bstill (?:in use|us\w+|run\w*|work\w*|liv\w+|there|happy)\b", re.IGNORECASE)
RESULT = re.compile(
    r"\b(?:in the end|did (?:it|that|this) go|fewer|us(?:e|ing) it|work(?:ed)? out|results?|outcome|turned out"
    r"|after(?:wards)?|go up|went up"
    r"|improve\w*|increase\w*|better|change\w*|help(?:ed)?|happened)\b",
    re.IGNORECASE,
)
"""Words for what came of it."""


def pointed_at(case: Case) -> Evidence | None:
    """Give the piece of past work that the latest turn names, by two words that are not both the present work's."""
    present = _stems(case.thread.title)
    best: tuple[int, Evidence | None] = (LEAST - 1, None)
    for found in NAMING.finditer(case.turn):
        for item in case.profile.evidence:
            held = _stems(found["x"]) & _stems(f"{item.id.replace('-', ' ')} {item.did}")
            if len(held) > best[0] and not held <= present:
                best = (len(held), item)
    return best[1]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text.lower()) if word not in EMPTY)


def past_points(case: Case, asked: Iterable[Question]) -> Iterator[Point]:
    """Give what is known of the work that a client points at, where they ask about it."""
    back = [one.words for one in asked if LOOKS_BACK.search(one.words)]
    item = pointed_at(case) if back and case.is_early else None
    if item is None:
        return
    told = [words for words in back if not LASTING.search(words)]
    if told:
        result = item.outcome is not None and any(RESULT.search(words) for words in told)
        about = "result" if result else "named"
        yield Point(topic="experience", words=shown(told[0]), about=about, ground=f"I {item.did}", evidence=(item.id,))
    for words in back:
        if LASTING.search(words):
            yield Point(topic="lasting", words=shown(words), ground="asked there before it is answered")
            return
