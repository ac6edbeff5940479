"""The name of the first piece in another language than English, in the client's own words."""

from __future__ import annotations

import re

from proposer.planning.chat.subject import UNFIT
from proposer.text.document import read

_WORDS = r"(?P<x>[^.;!?,\n]{3,60})"
_FEW_WORDS = r"(?:de[mnrs] |die |das )?(?P<x>[^.;!?,\n]{3,60}?)"
FOREIGN_NAMED = (
    rf"\b(?:empezar|comenzar|empecemos|comencemos|empezamos)\s+(?:con|por)\s+{_WORDS}",
    rf"\b(?:commencer|commen\u00e7ons|d\u00e9buter)\s+(?:par|avec)\s+{_WORDS}",
    rf"\bmit\s+{_FEW_WORDS}\s+(?:anfangen|beginnen|starten)\b",
    rf"\b(?:fangen|beginnen|starten)\s+(?:wir|sie)\s+mit\s+{_FEW_WORDS}(?:\s+an\b|[.!?,]|$)",
    rf"\b(?:come\u00e7ar|comecemos|vamos come\u00e7ar)\s+(?:com|por|pel[ao])\s+{_WORDS}",
    rf"\b(?:iniziare|cominciare|iniziamo|cominciamo)\s+(?:con|da|dal|dalla)\s+{_WORDS}",
    rf"\b(?:beginnen|begin|starten)\s+met\s+{_WORDS}",
)
"""Ways to name what comes first in other languages."""


def name_foreign(text: str) -> str:
    """Give the client's own words for the first piece in another language than English, to be quoted."""
    for pattern in FOREIGN_NAMED:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            phrase = " ".join(match["x"].split())
            if 1 < len(phrase.split()) <= 5 and not read(phrase).candidates and not UNFIT.search(phrase):
                return phrase
    return ""
