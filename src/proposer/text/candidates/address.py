"""Postal addresses: a street with its number, where it is somebody's own or stands with a post code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence

_STREET_WORDS = frozenset(
    table(
        """street st avenue ave road rd lane ln boulevard blvd drive court square terrace way close row mews place
        crescent hill grove gardens quay wharf alley plaza highway parkway circle walk calle rua rue via viale piazza
        corso avenida avenue allée chemin ул улица box sector phase tower nagar colony marg block"""
    )
)
_SUFFIX = (
    r"(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|court|square|terrace|way|close|row|mews|place|"
    r"crescent|hill|grove|gardens|quay|wharf|alley|plaza|highway|parkway|circle|walk)"
)
_UNIT = r"(?:,?\s+(?:suite|apt|unit|floor|#)\.?\s*\w+)?"
_GERMAN_END = r"(?:straße|strasse|gasse|weg|platz|allee|ufer|damm)"
_NUMBERED = Pattern(
    rf"\d{{1,5}}[a-zA-Z]?,?\s+(?:[A-Z][\w'.-]*\s+){{1,4}}(?i:{_SUFFIX})\b\.?(?i:{_UNIT})"
    rf"|\d{{1,4}}(?:-\d{{1,4}})?\s[A-ZÄÖÜ][\w-]{{2,30}}?(?i:{_GERMAN_END})\b"
    r"|\d{1,4}(?:\s?bis)?,?\s(?:rue|avenue|boulevard|place|allée|chemin)\s(?:de\s|du\s|des\s|la\s|le\s|l'|"
    r"d'){0,2}[A-ZÉ][\w'-]+"
)
"""Begins with its number."""
_NAMED = Pattern(
    rf"\b(?:[A-ZÄÖÜ][\w-]{{2,30}}?(?i:{_GERMAN_END}|str\.)\s\d{{1,4}}\s?[a-z]?\b"
    r"|(?:Calle|Rua|Avenida|Via|Viale|Piazza|Corso|Ул\.|"
    r"ул\.)\s(?:\w+\s){0,3}[A-ZÁÉÍÓÚА-Я][\w'.-]*,?\s(?:n[ºo°.]\s?)?\d{1,5}\b"
    r"|(?:[A-Z][\w'-]+\s){1,3}(?:Street|Road|Avenue|Lane|Boulevard)\s\d{1,4}\b"
    r"|(?i:plot|flat|house|h\.?\s?no|apartment|suite|unit|block|shop|villa)\.?\s(?i:no\.?\s)?#?[\dA-Z-]{1,6},?\s"
    r"[^.\n]{0,25}?(?i:sector|street|phase|block|tower|road|lane|gali|nagar|colony|marg)\b[^.\n]{0,12}"
    r")"
)
_BOX = Pattern(r"\bp\.?\s?o\.?\s?box\s\d{1,6}\b")
_SMALL = Pattern(
    rf"\d{{1,5}}[a-z]?,?\s+(?:[a-z][\w'.-]*\s+){{1,3}}(?:street|st|avenue|ave|road|rd|lane|boulevard|blvd|"
    rf"terrace)\b\.?{_UNIT}"
)
_GERMAN_GATE = ("straße", "strasse", "gasse", "platz", "allee", "str.", "damm", "ufer", "weg ")
_OWN = Pattern(
    r"^\W*(?:please |just )?(?:post|ship|mail|send|courier|drop)\b|\b(?:my|our|me|us|i'm|i am|i live|come by|"
    r"come to|come over|come in|visit|drop in|drop by|drop off|drop it|stop by|meet|mi|"
    r"meine?r?|unser|mon|notre|minha|moja|мой|наш|find us|find me)\b"
)
_HOME = Pattern(r"\b(?:my|our|i live|come by|visit|drop in|drop by|stop by|meet me)\b")
_POST_CODE = Pattern(
    r"[\s,]{1,3}(?:\w+[\s,]{1,3}){0,3}(?:[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b|"
    r"\d{4,5}(?:-\d{3,4})?\b\s*[a-zäöü]|[a-z]{2}\s\d{5}\b)"
)
_CITY = 60
"""Characters after a street in which its post code stands."""


def find(document: Document) -> Iterator[Candidate]:
    """Give the postal addresses of a text."""
    if not document.odd_words:
        return  # without a digit there is no address
    view = document.view
    if "box" in document.known:
        for match in _BOX.finditer(view.lower):
            yield Candidate("address", match.start(), match.end(), match.group())
    for sentence in _with_street(document):
        text = view.plain[sentence.start : sentence.end]
        for pattern in (_NUMBERED, _NAMED):
            for match in pattern.finditer(text):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                apart = match.start() == 0 or not text[match.start() - 1].isalnum()
                if apart and _is_somebodys(document, start, end, _OWN):
                    yield Candidate("address", start, end, match.group())
        for match in _SMALL.finditer(sentence.lower):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            apart = match.start() == 0 or not text[match.start() - 1].isalnum()
            if apart and _is_somebodys(document, start, end, _HOME, alone=True):
                yield Candidate("address", start, end, match.group())


def _with_street(document: Document) -> list[Sentence]:
    """The sentences with a word for a street, and a digit in or beside them."""
    found = {sentence.number for sentence in document.holding(_STREET_WORDS)}
    lower = document.view.lower
    for end in _GERMAN_GATE:
        place = lower.find(end)
        while place >= 0:
            found.add(document.sentence_at(place).number)
            place = lower.find(end, place + 1)
    return [document.sentences[number] for number in sorted(found) if _has_digit(document.sentences[number])]


def _has_digit(sentence: Sentence) -> bool:
    return any(not word.isalpha() and any(map(str.isdigit, word)) for word in sentence.words)


def _is_somebodys(document: Document, start: int, end: int, own: Pattern, *, alone: bool = False) -> bool:
    """Whether the sentence says whose address it is, or a post code makes it a full one."""
    if own.search(document.sentence_at(start).lower):
        return True
    return not alone and bool(_POST_CODE.match(document.view.lower[end : end + _CITY]))
