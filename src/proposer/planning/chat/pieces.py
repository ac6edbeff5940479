"""The first piece of work that a conversation has named: by the client, or by the freelancer with a price."""

from __future__ import annotations

from typing import NamedTuple

from proposer.models.thread import Message
from proposer.planning.chat.case import Case
from proposer.planning.chat.money import find_money
from proposer.planning.chat.naming import MOST_WORDS, name_loosely, name_piece, name_priced
from proposer.text.document import read

ECHO = 6
"""Words of the client that may stand in a row."""
DESCRIBED = "the part described above, as one finished piece for your review"
"""For a part that the freelancer has priced in words that make no short name."""


CHOSEN = "the part you named, finished as one piece for your review"
"""The same for a part that the client has named."""


class Piece(NamedTuple):
    """A piece of work that somebody named."""

    text: str
    by_client: bool
    amount: float | None


def find_piece(case: Case) -> Piece | None:
    """Give the first piece that the talk names: the client's words in the latest turn, then what was offered before."""
    ready = case.chat.signal == "high" and not case.turns.answered
    if ready and (named := name_piece(case.turn, echo=ECHO)):
        return Piece(named, by_client=True, amount=_figure(case.turn))
    if ready and (short := name_loosely(case.turn, echo=ECHO - 1)):
        named = f"the part you named, {short}, finished for your review"
        return Piece(named, by_client=True, amount=_figure(case.turn))
    message = _stated(case)
    if message is not None:
        by_client = message.author == "client"
        named = name_piece(message.text, echo=ECHO if by_client else MOST_WORDS, ordered=by_client)
        if named:
            return Piece(named, by_client, _figure(message.text))
    return _priced(case) or _offered(case) or _unnamed(case, message)


def _offered(case: Case) -> Piece | None:
    """The part with which the freelancer has offered to begin, the latest one."""
    for message in reversed(case.thread.messages):
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
    if message is None or case.chat.signal != "high":
        return None
    own = message.author == "client"
    return Piece(CHOSEN if own else DESCRIBED, own, _figure(message.text))


def _figure(text: str) -> float | None:
    amounts = [one.amount for one in find_money(text) if not one.hourly]
    return amounts[0] if len(amounts) == 1 else None


def _priced(case: Case) -> Piece | None:
    """The part that the freelancer has put a fixed price on, the latest one."""
    for message in reversed(case.thread.messages):
        if message.author != "freelancer":
            continue
        for sentence in reversed(read(message.text).sentences):
            words = message.text[sentence.start : sentence.end]
            amounts = [one.amount for one in find_money(words) if not one.hourly]
            if len(amounts) == 1:
                return Piece(name_priced(words) or DESCRIBED, by_client=False, amount=amounts[0])
    return None
