"""What a post says of its problem, its hopes, its limits and its date, and what it leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from proposer.analysis.clauses import lowered, strings_in
from proposer.analysis.wants.table import Work
from proposer.models.job import JobPost
from proposer.text.sentences import spans


class Sign(NamedTuple):
    """A turn of phrase that makes a sentence count."""

    pattern: re.Pattern[str]
    """For lower-case text."""
    hints: tuple[str, ...]
    """For a cheap test: whatever the pattern finds holds one of these."""


PROBLEM = Sign(
    re.compile(
        r"\b(?:problem|issue|error|fail(?:s|ed|ing)?|broken|stopped|struggl\w+|manually|by hand|too slow|messy"
        r"|time-consuming|not working|doesn'?t work|can(?:no|')t)\b",
    ),
    (
        *("problem", "issue", "error", "fail", "broken", "stopped", "struggl", "manually", "by hand", "too slow"),
        *("messy", "time-consuming", "not working", "t work", "cannot", "can't"),
    ),
)
OUTCOME = Sign(
    re.compile(
        r"\b(?:so that|in order to|the goal is|our goal|my goal|the aim|objective is|we want to be able|end result"
        r"|would like to be able)\b",
    ),
    ("so that", "in order to", " goal", "the aim", "objective is", "to be able", "end result"),
)
DEADLINE = re.compile(
    r"\b(?:by|before|until|within|no later than|due)\s+(?:the\s+)?(?:end of\s+)?(?:next\s+"
    r"|this\s+)?(?:\d{1,3}\s+(?:hours?|days?|weeks?|months?)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)(?:\s+\d{1,2})?|week|month|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)\b"
    r"|\b(?:asap|urgent(?:ly)?|immediately)\b",
)
CONSTRAINT = Sign(
    re.compile(
        r"\b(?:must (?:not|be|have|work)|only|required to|no (?:plugins?|code|third)|without|native speaker|nda|hipaa"
        r"|gdpr|overlap|time ?zone)\b",
    ),
    (
        *("must ", "only", "required to", "no plugin", "no code", "no third", "without", "native speaker", "nda"),
        *("hipaa", "gdpr", "overlap", "time zone", "timezone"),
    ),
)
LOOK_AT = 6000
LONGEST = 300
MOST = 5


def find_sentence(job: JobPost, sign: Sign) -> str | None:
    """The first sentence of moderate length that a turn of phrase occurs in."""
    return next(_sentences(job, sign), None)


def find_constraints(job: JobPost) -> tuple[str, ...]:
    """Sentences that set a limit, in order."""
    return tuple(islice(_sentences(job, CONSTRAINT), MOST))


def find_deadline(job: JobPost) -> str | None:
    """The words of a date or an urgency."""
    text = job.description[:LOOK_AT]
    match = DEADLINE.search(lowered(text))
    return text[match.start() : match.end()] if match else None


def find_unknowns(job: JobPost, work: Work) -> tuple[str, ...]:
    """Keys of what the post leaves open, in the order of the work table."""
    text = job.text.lower()
    return tuple(ask.key for ask in work.asks if not any(known in text for known in ask.known))


def _sentences(job: JobPost, sign: Sign) -> Iterator[str]:
    """Sentences of moderate length that a turn of phrase occurs in."""
    text = job.description[:LOOK_AT]
    hints = strings_in(text, sign.hints)
    if hints and sign.pattern.search(lowered(text)):
        for sentence, low in _split(text):
            if any(hint in low for hint in hints) and sign.pattern.search(low):
                yield sentence


@lru_cache(maxsize=8)
def _split(text: str) -> tuple[tuple[str, str], ...]:
    """Sentences of moderate length, as they are and in lower case; each post is searched for several things."""
    found = (text[start:end] for start, end in spans(text) if end - start <= LONGEST)
    return tuple((sentence, sentence.lower()) for sentence in found)
