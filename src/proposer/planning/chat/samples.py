"""What can be shown to a client who asks for samples, or wants to see a test first (D-31)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.planning.chat.case import Case
from proposer.planning.chat.grounded import OFFERED
from proposer.planning.chat.likeness import nearest
from proposer.planning.chat.masking import shown

SAMPLE = re.compile(
    r"\b(?:samples?|examples?|portfolio|reels?|past|previous|earlier|show"
    r"|(?:send|share)(?: with)? (?:me|us) (?:one|some|a few|any|two)|see (?:one|two|some|a|any|your|what|something)"
    r"|you(?:'ve| have)? (?:wrote|made|did|done|written|built|designed|drew|drawn|shot|edited|translated))\b",
    re.IGNORECASE,
)
AWAITED = re.compile(r"\bwhen (?:can|could|will|would|do) (?:i|we) (?:first )?see\b", re.IGNORECASE)
"""The new work, for whose first sight the client asks."""
PAST = re.compile(r"\b(?:samples?|examples?|portfolio|past|previous|earlier)\b", re.IGNORECASE)
"""Words for work of the past, where a client who begins may ask to see the new work."""
PRAISED = re.compile(
    r"\b(?:great|love|loved|like|liked|nice|good|saw|seen|impress\w*|beautiful)\b[^.?!]{0,30}\b(?:portfolio|samples?|examples?)\b"
    r"|\b(?:portfolio|samples?) (?:is|are|looks?)\b",
    re.IGNORECASE,
)
"""Praise of what was seen already, after which nothing need be shown."""
HANDED = re.compile(
    r"\b(?:i|we) (?:can|could|will|have|would)?\s?(?:send|share|attach\w*|give|provide)? ?(?:you )?(?:\w+ )?samples\b"
    r"|\bsee (?:something|anything|it|one) (?:working|running|live|finished)\b",
    re.IGNORECASE,
)
"""Samples of the client's own, or the new work, which nobody has to show from the past."""
PAID = re.compile(
    r"\b(?:paid (?:\w+ )?(?:test|trial|task|piece|sample)|trial|test (?:task|job|project|piece|article|page)"
    r"|(?:small|short|do a) test"
    r"|pay (?:you )?for (?:a|the|one|this|it|that))\b",
    re.IGNORECASE,
)
TRIED = re.compile(
    r"\b(?:can|could|would) (?:you|u) (?:\w+ ){1,2}(?:this|one|a) "
    r"(?:paragraph|page|sentence|section|article|screen|post|photo|clip)\b",
    re.IGNORECASE,
)
"""A piece to try, on which the client decides."""


def sample_points(case: Case, words: str) -> Iterator[Point]:
    """Give the point that answers a wish for samples or a test; nothing where the words ask for neither."""
    if (
        AWAITED.search(case.turn)
        or HANDED.search(words)
        or HANDED.search(case.turn)
        or any(one.topic == "draft" for one in case.asked)
    ):
        return
    if case.is_early and OFFERED.search(case.turn) and not PAST.search(words):
        yield Point(topic="paid_test", words=shown(words), ground="a small paid milestone is fine")
        return
    if PRAISED.search(words) and not any(one.topic in ("samples", "ability", "about") for one in case.asked):
        return
    if not SAMPLE.search(words) or (case.chat.signal == "high" and not PAST.search(words)):
        if (PAID.search(words) or TRIED.search(case.turn)) and not case.has("free_work"):
            yield Point(topic="paid_test", words=shown(words), ground="a small paid milestone is fine")
        return
    links = [item for item in case.profile.evidence if item.link and item.id in {one.id for one in case.evidence}]
    if links:
        yield Point(topic="samples", words=shown(words), ground=str(links[0].link), evidence=(links[0].id,))
    elif case.profile.links:
        yield Point(topic="samples", words=shown(words), ground=case.profile.links[0])
    else:
        item, _ = nearest(case, words)
        told = (item.id,) if item else ()
        yield Point(topic="samples", words=shown(words), evidence=told, about="told" if told else "")
