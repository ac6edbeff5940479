"""Directions to a route that stands elsewhere, and routes told in pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_DETAIL = (
    r"(?:contact (?:details|info|information|data)|(?:phone |mobile |cell |whatsapp |direct )?number|e-?mail(?: address)?|"
    r"phone|mail|details|(?:skype|telegram|whatsapp)(?: id| handle| name)?)"
)
_PLACE = (
    r"(?:footer|header|signature|pdf|cv|r[eé]sum[eé]|attachment|attached \w+|web ?site|web ?page|home ?page|site|"
    r"business card|last (?:page|slide)|first page|cover page|image|screenshot|profile (?:picture|photo|image))"
)
_POINTERS = (
    (
        "google",
        Pattern(
            r"\b(?:google|search (?:for|up)?|look up|just search)\s(?:me\b|us\b|(?:my|our) (?:full |last |first )?"
            r"(?:name|company|studio|business|agency|brand|handle|nickname|shop))"
        ),
    ),
    ("before the at|after the at", Pattern(r"\b(?:before|after) the (?:at|@)(?:[- ]?sign|[- ]?symbol)\b")),
    ("phone book", Pattern(r"\b(?:i'm|we're|am|are|me|us|find|listed) [^.\n]{0,30}\bphone book\b")),
    ("qr", Pattern(r"\bqr[ -]?code\b[^\n]{0,90}\b(?:chat|talk|reach|contact|message|add|whatsapp|telegram)\b")),
    (
        "number|mail|details|info|phone|skype|telegram|whatsapp",
        Pattern(
            rf"\b(?:my|our|the) {_DETAIL}(?: is| are|'s|'re| can be found| stands?| sits?)? (?:in|on|at the bottom of|inside) "
            rf"(?:the |my |our |this |an? )?(?:\w+ ){{0,2}}{_PLACE}\b"
        ),
    ),
)
_REST = Pattern(
    r"\b(?:first|1st|starts?|begins?|beginning)\b[^\n]{1,90}?\b(?:second|2nd|last|rest|remaining|ends?|followed by|then|finally|"
    r"other half|continues)\b[^\n]{1,70}"
)
_HALVES = Pattern(
    r"\b(?:first|1st) (?:half|part|bit)\W{1,3}(?:is |= )?(\+?0[\d -]{2,12})[\s\S]{1,300}?\b(?:second|2nd|other|last) (?:half|part|bit)"
    r"\W{1,3}(?:is |= )?(\d[\d -]{2,14})"
)
_TOPIC = Pattern(
    r"\b(?:my (?:\w+ )?(?:number|phone|cell|mobile|whatsapp|e-?mail|mail|address|contact|skype|telegram)|call|ring|reach|"
    r"gmail|google mail|g mail|outlook|hotmail|yahoo)\b"
)
_LOCAL = Pattern(r"\b[a-z]\w*[._]\w+\b")
_MAILS = Pattern(r"\b(?:g-?mail|google'?s? mail|g mail|outlook|hotmail|yahoo|icloud|proton)\b")


def find(document: Document) -> Iterator[Candidate]:
    """Give the directions to a route, and the routes in pieces."""
    lower = document.view.lower
    for gate, pattern in _POINTERS:
        if any(word in lower for word in gate.split("|")):
            for match in pattern.finditer(lower):
                yield Candidate("pointer", match.start(), match.end(), match.group())
    if "half" in document.where or "part" in document.where:
        for match in _HALVES.finditer(lower):
            digits = re.sub(r"\D", "", match[1] + match[2])
            if 7 <= len(digits) <= 15:
                yield Candidate("phone", match.start(), match.end(), digits, "in pieces")
    if not document.where.keys().isdisjoint(("rest", "second", "ends", "followed", "remaining", "last", "then", "other")):
        yield from _pieces(lower)


def _pieces(lower: str) -> Iterator[Candidate]:
    for match in _REST.finditer(lower):
        text = match.group()
        around = lower[max(0, match.start() - 60) : match.end()]
        if not _TOPIC.search(around):
            continue
        digits = re.sub(r"\D", "", text)
        runs = re.findall(r"\d[\d ]{2,}", text)
        if 7 <= len(digits) <= 15 and len(runs) >= 2:
            yield Candidate("phone", match.start(), match.end(), digits, "in pieces")
        elif _LOCAL.search(text) and _MAILS.search(text):
            yield Candidate("email", match.start(), match.end(), text, "in pieces")
