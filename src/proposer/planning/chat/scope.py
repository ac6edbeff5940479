"""What a wish for more, less or other work means for the agreed work (D-24)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.models.thread import Stage
from proposer.planning.chat.case import Case
from proposer.planning.chat.grounded import CHANGE
from proposer.planning.chat.masking import shown
from proposer.planning.chat.questions import trouble_of
from proposer.planning.chat.revisions import EXTENDS, find_revisions

LESS = re.compile(
    r"\bno (?:more )?\w+ (?:please|any ?more)\b|\b(?:without|leave out|drop|remove|skip|cancel|changed our mind"
    r"|changed my mind)\b",
    re.IGNORECASE,
)
"""Words for a part of running work that falls away."""
SWAPPED = re.compile(
    r"\bno \w+(?: \w+){0,3} after all\b|\bforget (?:the|about)\b|\binstead of\b|\brather than\b|\bbetter than\b"
    r"|\breplace\b",
    re.IGNORECASE,
)
SWAP = re.compile(
    r"\b(?:drop|skip|remove|leave out|without|forget|stop(?: with)?|no longer)\b[^?]*"
    r"\b(?:instead|in (?:its|their) place)\b",
    re.IGNORECASE,
)
"""One part of running work for another."""
ADDED = re.compile(
    r"\b(?:also (?:have|need|want|got)|forgot to|on top|in addition|as well|there(?:'s| is| are) also)\b", re.IGNORECASE
)
"""Words for more of the work, which replaces nothing."""
ESTIMATED = re.compile(r"\bchang\w+ (?:your|the) (?:estimate|price|quote|time\w*|offer)\b", re.IGNORECASE)
"""What a change does to a figure, which changes no work."""
NEXT = re.compile(r"\bnext\b(?! (?:week|month|year|\w+day))", re.IGNORECASE)
"""A piece that follows the present one, which nobody takes for a gift."""
UNSURE = re.compile(r"\b(?:maybe|perhaps|or both|not sure|don't know)\b", re.IGNORECASE)


def scope_points(case: Case, words: str) -> Iterator[Point]:
    """Give the point that answers a wish for more, less or other work."""
    if case.is_early and case.has("discount") and not CHANGE.search(case.turn):
        return  # `more than we planned` is about the price
    if case.thread.stage is Stage.ENDED:
        return  # nothing is agreed any more that could change
    if case.is_early and ADDED.search(case.turn) and not CHANGE.search(ESTIMATED.sub("", case.turn)):
        yield Point(
            topic="scope", words=shown(words), about="added", ground="it adds a part; price and time grow with it"
        )
        return
    clear = SWAPPED.search(case.turn) and not UNSURE.search(case.turn) if case.is_early else SWAP.search(case.turn)
    if clear:
        ground = "the new version counts; price and time follow it"
        yield Point(topic="scope", words=shown(words), ground=ground, about="replaced")
        return
    if not case.is_early and LESS.search(case.turn) and not EXTENDS.search(case.turn):
        yield Point(topic="scope", words=shown(words), about="less", ground="left out from here on")
        return
    about = "changed" if case.is_early else "extra"
    if about == "extra" and (find_revisions(case.turn) or trouble_of(case.turn)):
        about = "extra_besides"
    elif about == "extra" and NEXT.search(case.turn):
        about = "next"
    ground = (
        "it is outside what was agreed; it goes into a new or changed milestone agreed here before it starts"
        if about.startswith("extra")
        else "which version counts is settled before any milestone is set"
    )
    yield Point(topic="scope", words=shown(words), ground=ground, about=about)
