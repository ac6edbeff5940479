"""Postal addresses."""

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
        """street st avenue ave road rd lane ln boulevard blvd drive court square terrace way close calle rua rue via"""
    )
)
_SUFFIX = r"(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|court|square|terrace|way|close)"
_UNIT = r"(?:,?\s+(?:suite|apt|unit|floor|#)\.?\s*\w+)?"
_TITLED = Pattern(rf"\b\d{{1,5}}[a-zA-Z]?,?\s+(?:[A-Z][\w'.-]*\s+){{1,4}}(?i:{_SUFFIX})\b\.?(?i:{_UNIT})")
_SMALL = Pattern(rf"\b\d{{1,5}}[a-z]?,?\s+(?:[a-z][\w'.-]*\s+){{1,3}}{_SUFFIX}\b\.?{_UNIT}")
_ABROAD = Pattern(r"\b(?:calle|rua|rue)\s+(?:[a-z][\w'.-]*\s+){1,4}\d{1,5}\b")
_HOME = frozenset(table("""address office visit come located live ship mail studio stop drop meet"""))


def find(document: Document) -> Iterator[Candidate]:
    """Give the postal addresses of a text."""
    if document.where.keys().isdisjoint(_STREET_WORDS):
        return
    view = document.view
    patterns = [(_TITLED, view.plain), (_ABROAD, view.lower)]
    if not document.where.keys().isdisjoint(_HOME):
        patterns.append((_SMALL, view.lower))
    for pattern, text in patterns:
        for match in pattern.finditer(text):
            yield Candidate("address", match.start(), match.end(), match.group())
