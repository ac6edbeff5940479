"""What a wish to pay less means: a smaller piece, one half, a volume, or a price that is declined (D-24)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.planning.chat.case import Case
from proposer.planning.chat.masking import shown
from proposer.planning.chat.money import BUDGETED, RATE, find_money, prices_named, weigh_offer
from proposer.planning.chat.pricing import asks_for_volume
from proposer.planning.chat.terms import GROUNDS

HALF = re.compile(
    r"\bhalf (?:of(?! (?:your|the|that|this) (?:price|rate|fee|quote|cost|budget|sum|amount)\b)|the (?!price))\b"
    r"[^.?!]*\b(?:half|now|first|later|price)\b",
    re.IGNORECASE,
)
"""One half of the work for its share of the price."""
OTHERS = re.compile(
    r"\b(?:another|other|others|someone|somebody|a (?:guy|freelancer|friend|colleague|agency|student))\b[^.?!]*"
    r"\b(?:quot\w*|offer\w*|ask\w*|charg\w*|does|do|for|said|wants?|takes?)\b"
    r"|\b(?:got|have|received|had|getting) (?:an? |other |cheaper |lower )+(?:offer|quote|bid)s?\b",
    re.IGNORECASE,
)
"""The price of somebody else."""
OWN = re.compile(r"\b(?:match|can you do (?:it|that|this)|take it or leave|same price)\b", re.IGNORECASE)
"""The client makes the price their own offer."""


def discount_points(case: Case, words: str) -> Iterator[Point]:
    """Give the point that answers a wish to pay less."""
    if asks_for_volume(case) and weigh_offer(case.turn, case.floor) != "decline" and not find_money(case.turn):
        yield Point(topic="volume", words=shown(words), ground=GROUNDS["volume"])
        return
    if HALF.search(case.turn):
        yield Point(topic="half", words=shown(words), ground=GROUNDS["half"])
        return
    told = f"{words} {case.turn}"
    compared = is_compared(case.turn)
    verdict = "smaller" if compared else weigh_offer(told, case.floor)
    unit = "others" if compared and not prices_named(case.thread) else ""
    if not unit and (any(one.hourly for one in find_money(told)) or RATE.search(case.turn)):
        unit = "hour"
    figures = find_money(case.turn)
    if verdict == "smaller" and not unit and not prices_named(case.thread):
        unit = f"${figures[0].amount:,g}" if len(figures) == 1 or (figures and BUDGETED.search(case.turn)) else ""
    if verdict == "smaller" and not unit and not prices_named(case.thread):
        unit = "open"
    ground = (
        "the price for the same work stays; a smaller first deliverable costs less"
        if verdict == "smaller"
        else "the offer is declined politely"
    )
    yield Point(topic="discount", words=shown(words), ground=ground, about=f"{verdict} {unit}".strip())


def is_compared(turn: str) -> bool:
    """Whether the figure in a turn is what somebody else asks, and not what the client offers."""
    return OTHERS.search(turn) is not None and OWN.search(turn) is None
