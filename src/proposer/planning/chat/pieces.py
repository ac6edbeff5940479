"""The first piece of work that a conversation has named: by the client, or by the freelancer with a price."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from proposer.models.thread import Message
from proposer.planning.chat.case import Case
from proposer.planning.chat.foreign import name_foreign
from proposer.planning.chat.money import sum_named
from proposer.planning.chat.naming import (
    MOST_WORDS,
    PIECE,
    name_answer,
    name_loosely,
    name_piece,
    name_priced,
)
from proposer.planning.chat.questions import is_english
from proposer.text.document import read, words_of
from proposer.text.paid import names_no_pay

ECHO = 6
"""Words of the client that may stand in a row."""
DESCRIBED = f"the part I described{PIECE}"
"""For a part that the freelancer has named in words that make no short name."""
PRICED = f"the part named above at that price{PIECE}"
"""The same for a part that the freelancer has put a price on."""
CHOSEN = f"the part you named{PIECE}"
"""The same for a part that the client has named."""
AGREED = f"the part we agreed on here{PIECE}"
"""The same where the client says yes to what the freelancer wrote."""
ARTICLES = frozenset({"the", "a", "an", "one", "that", "this", "your"})
NEXT = "the part you describe, finished for your review"
"""The same in running work."""
EACH = re.compile(
    r"(?:[$€£]\s?|(?=\d[\d.]* ?(?:[$€£]|usd|eur|dollars?|euros?|bucks)))(?P<n>\d{1,5}(?:\.\d\d?)?)"
    r"\s?(?:[$€£]|usd|eur|dollars?|euros?|bucks)?\s?(?:a|an|per|each|/)\s?(?P<unit>[a-z]{3,})\b",
    re.IGNORECASE,
)
OPEN_PART = "the first part, as it is settled here before it starts"
"""The same where nobody has named a part yet and the client begins all the same."""
UNNAMED = frozenset({DESCRIBED, PRICED, CHOSEN, AGREED, NEXT, OPEN_PART})
"""Words that only point at a part, so that nothing is known of what comes first in it."""
UNDESCRIBED: dict[str, object] = dict.fromkeys(("begins", "needs", "leads_on", "goal", "review"), "")
"""What is not said of a piece that the catalogue does not describe."""
ASKED_FIRST = re.compile(r"\b(?:what|which)\b[^.?!]*\b(?:first|start with|begin with|most)\b[^.?!]*\?", re.IGNORECASE)
"""A question for the part that comes first."""
NEXT_ONE = re.compile(
    r"\bthe next (?P<x>one|article|chapter|page|lesson|module|episode|video|post|email|label|screen|unit|section)"
    r"(?!\s+(?:about|on|for|with|is|:|will|should))\b",
    re.IGNORECASE,
)
"""The next of a row, of which nothing else is said."""
ONE_OF_ROW = re.compile(r"\b(?P<x>[a-z]{3,}) (?:\d{1,3}|one|two|three)\b", re.IGNORECASE)
LIKE_LAST = ", made like the last one and ready for your review"
YES = re.compile(
    r"\W*(?:yes|agreed|perfect|great|ok|okay|good|fine|sounds|deal|go ahead|done|that one)\b", re.IGNORECASE
)


NUMBER_ONLY = re.compile(r"(?:the|a) (?:first |next )?(?:part|one|piece|milestone|step)(?:,|$)", re.IGNORECASE)
"""A name that only counts: `the first part`."""
POINTS = re.compile(
    r"\b(?:first|start(?:ing)? with|begin(?:ning)? with"
    r"|(?:just|only) (?:the|one|an?|our|my|this|that)|this one|that one|one of)\b",
    re.IGNORECASE,
)
"""Words that point at a part of the work."""


class Piece(NamedTuple):
    """A piece of work that somebody named."""

    text: str
    by_client: bool
    amount: float | None


TRIED = re.compile(r"\b(?:tests?|trials?|auditions?)\b", re.IGNORECASE)
"""What a client wants for nothing, by its name."""


def find_piece(case: Case) -> Piece | None:
    """Give the first piece that the talk names, but for a test or a gift that a client wants without pay."""
    piece = _named(case)
    if piece is None or not (piece.by_client and case.has("free_work")):
        return piece
    return None if TRIED.search(piece.text) or names_no_pay(piece.text.lower()) else piece


def _named(case: Case) -> Piece | None:
    """The client's words in the latest turn, then what was offered before."""
    if answered := _answered(case):
        return Piece(answered, by_client=True, amount=sum_named(case.turn))
    ready = case.chat.signal == "high" and not case.turns.answered
    if ready and not case.is_early and (following := NEXT_ONE.search(case.turn)):
        return Piece(_following(following["x"], case), by_client=True, amount=sum_named(case.turn))
    if ready and (taken := _taken(case)):
        return taken
    if ready and (named := name_piece(case.turn, echo=ECHO)):
        return Piece(named, by_client=True, amount=sum_named(case.turn) or _each(case, named))
    if ready and (short := name_loosely(case.turn, echo=ECHO)):
        return Piece(f"{short}{PIECE}", by_client=True, amount=sum_named(case.turn) or _each(case, short))
    if ready and (foreign := name_foreign(case.turn)):
        return Piece(f'the part you named ("{foreign}"){PIECE}', by_client=True, amount=sum_named(case.turn))
    message = _stated(case)
    if message is not None:
        by_client = message.author == "client"
        named = name_piece(message.text, echo=ECHO if by_client else MOST_WORDS, ordered=by_client)
        if named:
            return Piece(named, by_client, sum_named(message.text))
    return _priced(case) or _offered(case) or _unnamed(case, message)


def _answered(case: Case) -> str:
    """The part with which the client answers the question what should come first."""
    before = case.turns.before
    asked = before is not None and not case.turns.answered and ASKED_FIRST.search(before.text)
    return name_answer(case.turn, echo=ECHO) if asked else ""


def _following(kind: str, case: Case) -> str:
    """The next of a row of pieces, by its kind where the client names it: `article 3 is fine, go on with the next`."""
    counted = ONE_OF_ROW.search(case.turn)
    word = counted["x"].lower() if kind.lower() == "one" and counted else kind.lower()
    return f"the next {word}{LIKE_LAST}"


def _taken(case: Case) -> Piece | None:
    """The part that the freelancer has offered or priced right before, where the client takes it by words of it."""
    if case.turns.before is None:
        return None
    short = name_loosely(case.turn, echo=ECHO)
    offered = _priced(case, case.turns.before.messages) or _offered(case, case.turns.before.messages)
    if offered is None or offered.text == PRICED or not short:
        return None
    named = {*words_of(short.lower())} - ARTICLES
    if not named or not named <= {*words_of(offered.text.lower())}:
        return None
    text = offered.text if "," in offered.text else f"{offered.text}{PIECE}"
    return offered._replace(text=text, amount=sum_named(case.turn) or offered.amount)


def _offered(case: Case, messages: Sequence[Message] | None = None) -> Piece | None:
    """The part with which the freelancer has offered to begin, the latest one."""
    for message in reversed(case.thread.messages if messages is None else messages):
        named = name_piece(message.text, ordered=False) if message.author == "freelancer" else ""
        if named:
            return Piece(named, by_client=False, amount=None)
    return None


def _stated(case: Case) -> Message | None:
    """The message in which the reading found the first piece."""
    for item in case.chat.checklist:
        if item.name == "first_deliverable" and item.state == "yes" and item.span is not None:
            number = item.span.field.removeprefix("message:")
            if number.isdigit() and int(number) < len(case.thread.messages):
                return case.thread.messages[int(number)]
    return None


def _unnamed(case: Case, message: Message | None) -> Piece | None:
    """A part that was named in words that make no short name; it is referred to, so that nothing else is proposed."""
    closing = case.chat.signal == "high" and case.chat.move != "decline_and_redirect"
    if message is None or not closing or not is_english(message.text):
        return None
    own = message.author == "client"
    if own and not (POINTS.search(message.text) or (case.turns.before is not None and YES.match(case.turn))):
        return None  # nothing there that one could hold, so nothing was named
    text = CHOSEN if own else DESCRIBED
    if not case.is_early:
        text = NEXT
    elif own and case.turns.before is not None and YES.match(case.turn):
        text = AGREED
    return Piece(text, own, sum_named(message.text))


def _each(case: Case, named: str) -> float | None:
    """What the freelancer asks for one of a kind, where the piece is one: `$80 a mail` for the first mail."""
    told = {*words_of(named.lower())}
    for message in reversed(case.thread.messages):
        for match in EACH.finditer(message.text) if message.author == "freelancer" else ():
            if match["unit"].lower() in told:
                return float(match["n"])
    return None


def _priced(case: Case, messages: Sequence[Message] | None = None) -> Piece | None:
    """The part that the freelancer has put a fixed price on, the latest one."""
    for message in reversed(case.thread.messages if messages is None else messages):
        if message.author != "freelancer":
            continue
        for sentence in reversed(read(message.text).sentences):
            words = message.text[sentence.start : sentence.end]
            amount = sum_named(words)
            if amount is not None:
                named = name_priced(words) or name_piece(words, ordered=False)
                if not named or NUMBER_ONLY.match(named):
                    offered = _offered(case, [message])
                    named = offered.text if offered is not None else PRICED
                return Piece(named, by_client=False, amount=amount)
    return None
