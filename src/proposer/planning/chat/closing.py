"""Whether there is something to close: a price that suits, and a client who wants to begin (D-22, D-24)."""

from __future__ import annotations

import re
from dataclasses import replace

from proposer.models.plan import PlannedMilestone
from proposer.models.reading import ChatReading
from proposer.planning.chat.case import Case
from proposer.planning.chat.discounts import is_compared
from proposer.planning.chat.money import find_money, prices_named, sum_named, weigh_offer
from proposer.planning.chat.pieces import EACH
from proposer.planning.chat.questions import without_questions
from proposer.text.document import words_of
from proposer.text.lexicon import table


def is_too_low(case: Case) -> bool:
    """Whether the client offers so far below the floor that there is nothing to close."""
    return case.has("discount") and not is_compared(case.turn) and weigh_offer(case.turn, case.floor) == "decline"


def is_less(case: Case, chat: ChatReading) -> bool:
    """Whether the client offers less than was asked, which no reading saw: no close before that is settled."""
    return case.has("discount") and "discount" not in chat.situations


DOUBTS = frozenset(
    table(
        """about accuracy ability ai choice experience handle harder legal nda opinion possible privacy problem results
        samples second shared spread suggest takeover trust usable worth"""
    )
)
YES = re.compile(
    r"\b(?:yes|go|start|begin|hired?|offer|contract|milestone|fund\w*|deal|ok|okay|let'?s|ready|agreed?|approved?|proceed"
    r"|sure|perfect|great|set up|go with|take (?:the|that)|\w+ it is)\b",
    re.IGNORECASE,
)


MUSED = re.compile(r"\b(?:thinks?|thought|says?|said|wonders?|suggests?) [^.?!\n]*", re.IGNORECASE)
"""What somebody thinks, which is no order."""


def is_in_doubt(case: Case) -> bool:
    """Whether all that the client does is to ask about the freelancer: nothing to close yet."""
    told = MUSED.sub(" ", without_questions(case.turn, case.asked))
    if any(one.topic == "suggest" for one in case.asked):
        return True
    return bool(case.asked) and all(one.topic in DOUBTS for one in case.asked) and not YES.search(told)


def is_served(case: Case) -> bool:
    """Whether a client in running work only asks for something beside it: nothing new to fund."""
    asked = not case.is_early and bool(case.asked) and all(one.topic in SERVED for one in case.asked)
    return asked and not BEGINS.search(case.turn)


SERVED = frozenset({"work", "more", "progress", "explain", "view"})
BEGINS = re.compile(
    r"\b(?:next|start\w*|begin\w*|go (?:ahead|on)|continue|hire|fund\w*|offer|contract|another|new|set up|let'?s)\b",
    re.IGNORECASE,
)
"""Words for more work."""


CHEAPER = re.compile(
    r"\b(?:cheap\w*|discount\w*|lower\w*|match|less|expensive|reduc\w+|come down|too (?:high|much)|others?|another)\b",
    re.IGNORECASE,
)


def with_budget(case: Case, planned: PlannedMilestone) -> Case:
    """The case with a wish to pay less where the client's own figure is below the first part, and without where not.

    It counts only where the freelancer has named no figure yet.
    """
    rate = case.profile.rate
    hourly = [one.amount for one in find_money(case.turn) if one.hourly]
    if case.is_early and rate and hourly and max(hourly) < rate and not prices_named(case.thread):
        wished = tuple(dict.fromkeys((*case.chat.situations, "discount")))
        return replace(case, chat=case.chat.model_copy(update={"situations": wished}))
    if case.is_early and EACH.search(case.turn) and not CHEAPER.search(case.turn) and not prices_named(case.thread):
        left = tuple(name for name in case.chat.situations if name != "discount")
        return replace(case, chat=case.chat.model_copy(update={"situations": left}))
    told = None if is_compared(case.turn) else sum_named(case.turn)
    if not case.is_early or told is None or planned.amount is None or prices_named(case.thread) or case.is_blank:
        return case
    if any(f"{told:g}" in words_of(one.text) for one in case.thread.messages if one.author == "freelancer"):
        return case  # the freelancer's own figure, said back
    names = set(case.chat.situations)
    if told < planned.amount:
        if any(one.topic == "budget" for one in case.asked):
            return case  # a question, which has an answer of its own
        names.add("discount")
    elif not CHEAPER.search(case.turn):
        names.discard("discount")
    if names == set(case.chat.situations):
        return case
    kept = tuple(name for name in (*case.chat.situations, "discount") if name in names)
    return replace(case, chat=case.chat.model_copy(update={"situations": kept}))


def asks_for_less(case: Case, planned: PlannedMilestone) -> bool:
    """Whether the client asks if a figure will do that the planned piece costs more than: to be settled first."""
    asked = any(one.topic in ("budget", "price") for one in case.asked)
    told = sum_named(case.turn)
    return asked and told is not None and planned.amount is not None and told < planned.amount
