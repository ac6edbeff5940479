"""The letter opens with words that would fit any job.

What it does: looks at the first two sentences of a letter, greeting and required marker aside; if they pitch the
writer
and hold no word beyond those of any pitch, they are generic. With the post at hand, a pitch that shares no
distinctive word
with it is generic too.
Why it matters: the first two sentences decide whether a letter is opened; these say nothing of the client's job.
Example: "I am a hard-working professional. I have read your post and I am interested."
Use instead: "Your rota breaks when a shift crosses midnight. I would split those shifts before anything else."
Source: D-16, D-17, D-47.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from proposer.lint.hollow import hollow_words
from proposer.lint.kinds import Custom
from proposer.lint.letters import LETTERS, body_start
from proposer.lint.rule import BEFORE, Gate, Hit, Rule
from proposer.text.document import words_of

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.models.job import JobPost
    from proposer.text.document import Document, Sentence

_PITCH = frozenset(
    words_of(
        """apply applying application interested interest excited thrilled eager passionate passion opportunity position
        candidate fit perfect skills skill experience experienced expertise expert background freelancer professional
        specialist confident hardworking reliable dedicated seasoned hire hiring search searching job post posting
        posted project requirements requirement description similar needs quality success talented motivated services
        solution team role qualified proposal listing alley introduce myself"""
    )
)
_BESIDE_A_PITCH = frozenset(
    words_of(
        """work ready complete deadline field deliver start discuss profile portfolio samples available quick quickly
        immediately"""
    )
)
"""Words that belong to a pitch only where one of the others stands too."""
_TOLD = _PITCH | _BESIDE_A_PITCH
_OPENERS, _LEAST_WORDS, _MARKER_WORDS = 2, 12, 3
"""Sentences judged; words without which a text is only a fragment; words of a line that is a greeting or a marker."""
_PITCHED, _STRONG = 2, 3
"""Pitch words that make an opener a pitch; and those that do even if it names a tool the post does not know."""
_YEARS = re.compile(r"\b\d+\+?\s*(?:\+\s*)?(?:years?|yrs?)\b|\b100\s?%|\b24/7\b")
_NAMED = re.compile(
    r"\b(?:my name is|my name's|this is|myself|i am|i'm|im) ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?=[\s,.!]|$)",
    re.IGNORECASE,
)
_REPLIES = frozenset(words_of("yes no sure ok okay understood agreed right absolutely exactly correct"))
"""A text without a kind that begins with one of these answers somebody: it is no letter."""
_LETTER_KINDS = (None, *LETTERS)


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    if context.kind not in _LETTER_KINDS or not _may_pitch(document):
        return
    body = body_start(document, context)
    opening = _opening(document, body)
    if len(opening) < _OPENERS or (context.kind is None and not _REPLIES.isdisjoint(opening[0].words[:1])):
        return
    if sum(word in _TOLD for one in opening for word in one.words) < _PITCHED or document.word_count < _LEAST_WORDS:
        return
    start, end = max(opening[0].start, body), opening[-1].end
    text = _without_the_writer(document.view.plain[start:end])
    words = words_of(text)
    pitch = sum(word in _PITCH for word in words)
    telling = [word for word in words if word not in hollow_words()]
    beside = sum(word in _BESIDE_A_PITCH for word in words)
    if pitch and pitch + beside >= _PITCHED and not telling:
        yield Hit(start, end)
    elif context.job is not None and pitch >= _STRONG and not _shares(words, context.job):
        yield Hit(start, end, message="The first two sentences name nothing that stands in the post.")


def _may_pitch(document: Document) -> bool:
    """Whether the text holds words enough of a pitch, wherever they stand."""
    told = _TOLD & document.known
    return (
        len(told) >= _PITCHED or sum(one.words.count(word) for word in told for one in document.sentences) >= _PITCHED
    )


def _opening(document: Document, start: int) -> list[Sentence]:
    """The first two sentences of the letter itself."""
    found: list[Sentence] = []
    for sentence in document.sentences:
        if sentence.end <= start:
            continue
        lower = document.view.lower[max(sentence.start, start) : sentence.end]
        if not found and len(words_of(lower)) <= _MARKER_WORDS:
            continue
        found.append(sentence)
        if len(found) == _OPENERS:
            break
    return found


def _without_the_writer(text: str) -> str:
    """Leave out the writer's name and the years of practice, which say nothing of the job."""
    named = _NAMED.search(text)
    if named and named[1][0].isupper():
        text = text[: named.start(1)] + text[named.end(1) :]
    return _YEARS.sub(" ", text).lower()


def _shares(words: list[str], job: JobPost) -> bool:
    terms = _terms(job)
    return not terms or any(_stem(word) in terms for word in words)


@lru_cache(maxsize=32)
def _terms(job: JobPost) -> frozenset[str]:
    """The stems of the distinctive words of a post."""
    words = words_of(" ".join((job.title, job.description, *job.skills)).lower())
    return frozenset(_stem(word) for word in words if len(word) > 2 and word not in hollow_words())


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


_JOB = {
    "job": "Refunds reach our QuickBooks ledger twice. Find out why the Stripe webhook fires again.",
    "kind": "cover_letter",
}

RULE = Rule(
    code="OPN001",
    category="generic_opener",
    severity="warning",
    message="The first two sentences would fit any job.",
    suggestion="Open with the thing the client wants done, and what you would look at first.",
    stages=BEFORE,
    check=Custom(_check, gate=Gate(words=_PITCH)),
    bad=(
        (
            "I am a hard-working professional with great passion. I have read your post and I am interested in working "
            "with you."
        ),
        (
            "Hello Sir, my name is Tomas and I have 9 years of experience. I am confident that I can complete your "
            "project on time."
        ),
        "Dear Hiring Manager,\n\nI am excited to apply for this opportunity. My skills match what you need.",
        "Hi! Are you looking for a reliable expert? Your search is over, since I have done many similar projects.",
        (
            (
                "Hi, I am a seasoned WordPress expert with strong skills. I have experience in many similar projects "
                "and can start today."
            ),
            _JOB,
        ),
    ),
    good=(
        "Your rota breaks when a shift crosses midnight. I would split those shifts before anything else.",
        "I am a cartographer, and your ferry map needs two scales. The harbour cannot be read at the small one.",
        ("Your refunds reach the ledger twice. My experience with webhooks says to look at the retries first.", _JOB),
        ("I can start on it once the offer is there. My experience is in the profile.", {"kind": "chat_reply"}),
        "Sounds good, thanks. I can start tomorrow.",
        "Yes, that project fits my skills. I have experience with similar work and can start on Monday.",
        "I am interested in your project.",
        "Thank you for the invitation to the seed catalogue. Cross-references are what I'd settle first.",
        "Hola Inés: el calendario de riego mezcla litros por planta y por hilera. Empezaría por una sola medida.",
    ),
)
