"""Postal addresses: a street with its number, where it is somebody's own or stands with a post code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_STREET_WORDS = frozenset(
    table(
        """street st avenue ave road rd lane ln boulevard blvd drive court square terrace way close row mews place
        crescent hill grove gardens quay wharf alley plaza highway parkway circle walk calle rua rue via viale piazza
        corso avenida avenue allée chemin ул улица box"""
    )
)
_SUFFIX = (
    r"(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|court|square|terrace|way|close|row|mews|place|"
    r"crescent|hill|grove|gardens|quay|wharf|alley|plaza|highway|parkway|circle|walk)"
)
_UNIT = r"(?:,?\s+(?:suite|apt|unit|floor|#)\.?\s*\w+)?"
_GERMAN_END = r"(?:straße|strasse|gasse|weg|platz|allee|ufer|damm)"
_SHAPES = (
    Pattern(rf"\b\d{{1,5}}[a-zA-Z]?,?\s+(?:[A-Z][\w'.-]*\s+){{1,4}}(?i:{_SUFFIX})\b\.?(?i:{_UNIT})"),
    Pattern(rf"\b[A-ZÄÖÜ][\w-]{{2,30}}?(?i:{_GERMAN_END}|str\.)\s\d{{1,4}}\s?[a-z]?\b"),
    Pattern(r"\b(?:Calle|Rua|Avenida|Via|Viale|Piazza|Corso|Ул\.|ул\.)\s(?:\w+\s){0,3}[A-ZÁÉÍÓÚА-Я][\w'.-]*,?\s(?:n[ºo°.]\s?)?\d{1,5}\b"),
    Pattern(r"\b\d{1,4}(?:\s?bis)?,?\s(?:rue|avenue|boulevard|place|allée|chemin)\s(?:de\s|du\s|des\s|la\s|le\s|l'|d'){0,2}[A-ZÉ][\w'-]+"),
    Pattern(r"\b(?i:p\.?\s?o\.?\s?box)\s\d{1,6}\b"),
)
_SMALL = Pattern(rf"\b\d{{1,5}}[a-z]?,?\s+(?:[a-z][\w'.-]*\s+){{1,3}}(?:street|st|avenue|ave|road|rd|lane|boulevard|blvd|terrace)\b\.?{_UNIT}")
_GERMAN_GATE = ("straße", "strasse", "gasse", "platz", "allee", "str.", "damm", "ufer", "weg ")
_OWN = Pattern(
    r"\b(?:my|our|me|us|i'm|i am|i live|come by|come to|come over|come in|visit|drop in|drop by|drop off|drop it|stop by|meet|mi|"
    r"meine?r?|unser|mon|notre|minha|moja|мой|наш|find us|find me)\b"
)
_HOME = Pattern(r"\b(?:my|our|i live|come by|visit|drop in|drop by|stop by|meet me)\b")
_POST_CODE = Pattern(
    r"[\s,]{1,3}(?:\w+[\s,]{1,3}){0,3}(?:[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b|\d{4,5}(?:-\d{3,4})?\b\s*[a-zäöü]|[a-z]{2}\s\d{5}\b)"
)
_CITY = 60
"""Characters after a street in which its post code stands."""


def find(document: Document) -> Iterator[Candidate]:
    """Give the postal addresses of a text."""
    view = document.view
    streets = not document.where.keys().isdisjoint(_STREET_WORDS)
    if streets or any(end in view.lower for end in _GERMAN_GATE):
        for shape in _SHAPES:
            for match in shape.finditer(view.plain):
                if _is_somebodys(document, match.start(), match.end(), _OWN):
                    yield Candidate("address", match.start(), match.end(), match.group())
    if streets:
        for match in _SMALL.finditer(view.lower):
            if _is_somebodys(document, match.start(), match.end(), _HOME, alone=True):
                yield Candidate("address", match.start(), match.end(), match.group())


def _is_somebodys(document: Document, start: int, end: int, own: Pattern, *, alone: bool = False) -> bool:
    """Whether the sentence says whose address it is, or a post code makes it a full one."""
    if own.search(document.sentence_at(start).lower):
        return True
    return not alone and bool(_POST_CODE.match(document.view.lower[end : end + _CITY]))
