"""Whether a letter answers a question, and whether the profile could."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposer.lint.claims import claims
from proposer.lint.support import content_words
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_ITEM = Pattern(r"^[ \t]*(?:q|question |answer |a)?(\d{1,2})[.):]", re.MULTILINE | re.IGNORECASE)
_MONEY = r"[$€£]\s?\d|\b\d+\s?(?:usd|eur|gbp|dollars|euros?|pounds)\b|\b(?:hourly|rate|per hour|an hour)\b"
_TIME = r"\b(?:hours?|days?|weeks?|months?|weekend|tomorrow|today|monday|tuesday|wednesday|thursday|friday)\b"
_TOLD_BY_TOPIC = {
    "rate": Pattern(_MONEY),
    "price": Pattern(rf"{_MONEY}|\b(?:price|prices|cost|costs|quote|estimate|milestone)\b"),
    "timeline": Pattern(rf"{_TIME}|\b(?:date|deadline|estimate)\b"),
    "availability": Pattern(rf"{_TIME}|\b(?:start|available|availability|free)\b"),
    "location": Pattern(r"\b(?:time ?zone|utc|gmt|cet|est|pst|based in|live in|i'm in|i am in|work from|located)\b"),
    "language": Pattern(r"\b(?:speak|native|fluent|conversational|english|language|languages)\b"),
    "samples": Pattern(r"https?://|\bwww\.|\b(?:portfolio|samples?|examples?|link|attached|profile)\b"),
}
"""What an answer holds, by what the question is about."""
_HONEST = Pattern(
    r"\b(?:i|we) (?:have not|haven't|have never|did not|didn't|do not|don't|am not)\b"
    r"|\bnot in my\b|\bthe nearest\b"
)
_REPLYING = Pattern(r"\b(?:your|the) (?:[\w-]+ )?questions?\b|\byou ask(?:ed)?\b|\bto answer\b")
"""Words that introduce an answer."""
_ENOUGH = 0.25
"""The share of a question's words that one sentence must hold to be its answer."""
_ASKING = frozenset(
    table(
        """how many much long would could should will does please tell describe explain share provide list name give
        want need know think project work working experience able"""
    )
)
_DURATION = Pattern(r"\bhow (?:many (?:hours|days|weeks|months)|fast|quick)", re.IGNORECASE)


def is_answered(document: Document, question: str, place: int, total: int) -> bool:
    """Whether a letter answers the question that stands at `place`, counted from 1, among `total`."""
    numbers = {int(match.group(1)) for match in _ITEM.finditer(document.view.lower)}
    if place in numbers or len(numbers) >= total:
        return True
    topic = _topic(question)
    if topic in _TOLD_BY_TOPIC and _TOLD_BY_TOPIC[topic].search(document.view.lower):
        return True
    if topic == "experience" and (_HONEST.search(document.view.lower) or claims(document)):
        return True
    asked = {word[:5] for word in content_words(question.lower()) if word not in _ASKING}
    if not asked:
        return True
    shared = [len(asked & {word[:5] for word in sentence.words}) for sentence in document.sentences]
    most = max(shared, default=0)
    return most / len(asked) >= _ENOUGH or (most > 0 and bool(_REPLYING.search(document.view.lower)))


def can_answer(context: LintContext, question: str) -> bool:
    """Whether the profile, or what the person said, holds what the question asks for."""
    profile, topic = context.profile, _topic(question)
    if profile is None or any(_topic(fact) == topic for fact in context.said):
        return True
    held: dict[str, object] = {
        "rate": profile.rate,
        "availability": profile.availability.hours_per_week or profile.availability.start,
        "location": profile.country or profile.time_zone,
        "language": profile.languages,
        "samples": profile.links or any(item.link for item in profile.evidence),
        "experience": profile.evidence or profile.overview,
    }
    return bool(held.get(topic, True))


def _topic(text: str) -> str:
    from proposer.planning.topics import topic_of

    return "timeline" if _DURATION.search(text) else topic_of(text)
