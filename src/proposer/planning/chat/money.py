"""Amounts of money in a client's words, and what an offer means against the freelancer's floor (D-24)."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from proposer.models.thread import Thread

AMOUNT = re.compile(
    r"(?:(?P<sign>[$€£])\s?(?P<one>\d[\d,]*(?:\.\d+)?)(?P<k1>k)?"
    r"|(?<![\w.])(?P<three>\d{2,3})(?=\s?(?:/|per|an)\s?(?:h|hr|hour)\b)"
    r"|(?<![\w.])(?P<two>\d[\d,]*(?:\.\d+)?)(?P<k2>k)?\s?(?:\$|€|usd|eur|gbp|dollars?|d[o\u00f3]lares|dollari"
    r"|euros?|bucks|quid))"
    r"(?P<unit>\s?(?:/|per|an|a|p)\s?(?:h|hr|hour)\b)?"
    r"(?P<each>\s?(?:/|per|each|an?)\s?(?:word|line|page|piece|image|photo|minute|record|item|row|char|text|article|drawing|icon|post|product"
    r"|label|mail|email|slide|illustration|screen|chapter|video|sku)s?\b)?",
    re.IGNORECASE,
)
BARE = re.compile(
    r"\b(?:for|at|(?<!\d )(?<!% )to|do|only|fund|pay|offer|budget(?: is| of)?|around|max(?:imum)?)\s+(?P<n>\d{2,5})\b"
    r"(?!\s*(?!for\b|max\b|now\b|today\b|or\b|and\b|then\b|if\b|ok\b)[a-z%]|\d)"
    r"|\bis (?P<asked>\d{2,5}) (?:enough|realistic|ok|okay)\b"
    r"|(?<![\w.,])(?P<fixed>\d{2,5})\s+(?:fixed|flat|all[- ]in|in total|total|for (?:everything|it all|all of it))\b",
    re.IGNORECASE,
)


SAME_PRICE = re.compile(
    r"\bsame (?:price|rate|terms|deal|amount|cost|money|conditions)\b|\b(?:price|rate|terms) as (?:before|last time)\b",
    re.IGNORECASE,
)
"""The client keeps the price of the work before."""


RATE = re.compile(
    r"\b(?:(?<!open )(?<!click )(?<!bounce )(?<!conversion )rates?(?! limit)"
    r"|hourly|per hour|an hour|by the hour|stundensatz|tarifa|tarif horaire)\b",
    re.IGNORECASE,
)
BUDGETED = re.compile(
    r"\b(?:budget|max(?:imum)?|spend|(?:i'd|i would|we'd|we would|can|could|will|i'll|only) pay|afford|only have"
    r"|leave it|bucks|yes or no)\b",
    re.IGNORECASE,
)
"""Words for what a client can spend, before any price was named."""


STATED = re.compile(
    r"\b(?:would be|comes? to|(?:I|would|I'd) (?:ask|charge|plan|reckon)|my (?:price|fee) is)\s+(?:about |around )?"
    r"\d{1,3}(?:,?\d{3})?"
    r"(?=\s*(?:each|per|for|as|in all|all in|[.,;!?]|$))",
    re.IGNORECASE,
)
"""A price without a sign, in the freelancer's words."""
SAID_BACK = re.compile(
    r"\b\d{1,5} (?:each|apiece|per|a (?:piece|post|page|article|listing|video|image))\b"
    r"|\b\d{2,5} (?:that )?you (?:named|said|asked|quoted|mentioned|wrote)\b",
    re.IGNORECASE,
)
"""A price without a sign, in the words of either: for one of many, or said back."""


class Money(NamedTuple):
    """An amount in US dollars, as far as its sign tells."""

    amount: float
    hourly: bool


def find_money(text: str) -> tuple[Money, ...]:
    """Give the amounts of a text in order; what a word or a page costs is none of a piece of work."""
    found = []
    for match in AMOUNT.finditer(text):
        if match["each"]:
            continue
        number = (match["one"] or match["two"] or match["three"]).replace(",", "")
        factor = 1000 if match["k1"] or match["k2"] else 1
        found.append(Money(float(number) * factor, bool(match["unit"])))
    if not found:
        found = [
            Money(float(match["n"] or match["fixed"] or match["asked"]), hourly=False) for match in BARE.finditer(text)
        ]
    return tuple(found)


def sum_named(text: str) -> float | None:
    """Give the one sum for a piece of work that a text names; nothing where it names none or several."""
    sums = [one.amount for one in find_money(text) if not one.hourly]
    return sums[0] if len(sums) == 1 else None


def prices_named(thread: Thread) -> bool:
    """Whether the freelancer has named a figure in this talk."""
    told = [one.text for one in thread.messages if one.author == "freelancer"]
    return any(find_money(text) or STATED.search(text) for text in told)


def is_figure_named(thread: Thread) -> bool:
    """Whether either side has named a figure, for the whole or for one of many."""
    told = [one.text for one in thread.messages]
    return prices_named(thread) or any(find_money(text) or SAID_BACK.search(text) for text in told)


def weigh_offer(turn: str, floor: float | None) -> Literal["decline", "smaller"]:
    """Say what to do about a wish for a lower price: offer a smaller piece, or decline when it is below the floor.

    The floor is an hourly rate, or the least that a first milestone may cost.
    """
    offers = find_money(turn)
    if floor is None or not offers:
        return "smaller"
    lowest = min(offers, key=lambda one: one.amount)
    return "decline" if lowest.amount < floor else "smaller"
