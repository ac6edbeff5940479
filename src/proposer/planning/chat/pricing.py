"""By what a client would like to pay: by the piece, in bulk, in shares before and after."""

from __future__ import annotations

import re

from proposer.planning.chat.case import Case
from proposer.text.lexicon import APPS, PHONE

_WAYS = "|".join(name for name in (*APPS, *PHONE, "paypal") if name.isalpha())
"""Ways to talk or to pay, of which `per WhatsApp` names one in other languages."""
UNIT = re.compile(
    r"\b(?:per|for (?:each|every)|(?:price|cost|charge|rate) (?:for|by) (?:an?|one|each)"
    r"|(?:price\w?|pricing|charge\w?|bill\w?|pay|paid|quote) by the) "
    r"(?P<x>(?!(?:hour|day|week|month|year|word|page|line|minute|part|piece|person|user|seat|client|customer|order"
    r"|location|click|lead|milestone|way|cent|project|end|time|rest|site visit|team|company|look|book|deadline"
    rf"|{_WAYS})s?\b"
    r"|\w+ed\b|\w+ing\b)"
    r"[a-z]{3,})\b",
    re.IGNORECASE,
)
"""A price for one of a row: `per icon`, `for each article`."""
_FEW = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|ten|twelve)"
VOLUME = re.compile(
    r"\b(?:volume|bulk|quantity|package|all together|one by one|more (?:of them|orders|work)"
    r"|regular(?:ly)?|long[- ]term"
    rf"|{_FEW} (?:\w+ )?(?:a|per|each|every) (?:month|week|year)|every (?:month|week)"
    rf"|(?:if|when) (?:we|i) (?:take|order|book|buy|send) (?:all|more|several|{_FEW}))\b",
    re.IGNORECASE,
)
"""Words for more of the same, from which a lower price could follow."""
SHARES = re.compile(
    r"\b(?:\d{1,2} ?(?:%|percent)|half) (?:\w+ )?"
    r"(?:now|up ?front|first|before|in advance|at the (?:start|beginning))\b",
    re.IGNORECASE,
)
"""A payment in shares."""


def unit_priced(case: Case) -> str:
    """Give the thing for each of which the client would like a price; nothing where they name none."""
    found = UNIT.search(case.turn)
    return found["x"].lower() if found and case.is_early else ""


def asks_for_volume(case: Case) -> bool:
    """Whether the wish to pay less rests on more of the same, so that the piece need not be smaller."""
    return case.is_early and VOLUME.search(case.turn) is not None and not case.has("scope_change")
