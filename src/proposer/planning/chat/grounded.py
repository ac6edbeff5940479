"""What of a reading may steer the next message: situations that the client's own words bear out.

A reading is a judgment of the whole turn and errs now and then. An answer to what nobody asked costs more in a message
than one that is missing, since every question is answered by itself anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from proposer.analysis.chat.turns import Turns
from proposer.models.reading import ChatReading
from proposer.planning.chat.money import find_money
from proposer.planning.chat.questions import Question, is_english, patterns

SIGN = re.compile(r"[$\u20ac\u00a3]")
ASKED = {
    "price": frozenset({"price", "budget"}),
    "estimate": frozenset({"estimate", "deadline", "progress"}),
    "start_date": frozenset({"start", "capacity"}),
    "approach": frozenset({"approach", "choice", "accuracy"}),
}
"""The topics of questions that bear a situation out."""
OPEN = frozenset({"other", "work"})
TALK = re.compile(r"\b(?:are you )?free (?:for|to) (?:a |an |the )?(?:quick |short )?\w+", re.IGNORECASE)
"""Being free for a call, which is no question for a first day."""
CHANGE = re.compile(
    r"\b(?:instead|rather|after all|forget|no longer|drop|replac\w*|chang\w*|swap\w*|different|better than|dream\w*"
    r"|now (?:want|need|think)|skip|leave out)\b",
    re.IGNORECASE,
)
"""Words for another version of the work; the weaker ones need something that was said before."""
OPINION = re.compile(
    r"\b(?:do you think|or should|should (?:we|i)|would you (?:replace|rather|recommend))\b", re.IGNORECASE
)
"""A question for advice, and no change of the work."""
CALLED = re.compile(r"\b(?:call|ring|phone|number)\b", re.IGNORECASE)


def ground(
    chat: ChatReading, turns: Turns, asked: tuple[Question, ...], language: str, *, early: bool = True
) -> ChatReading:
    """Give a reading with the situations that the latest turn bears out; in other languages all of them stay."""
    if turns.client is None or language != "en" or not is_english(turns.client.text):
        return chat
    kept = tuple(
        name for name in chat.situations if name not in patterns("grounds") or _holds(name, turns, asked, chat, early)
    )
    if "discount" not in kept and _is_below(turns):
        kept = (*kept, "discount")
    return chat if kept == chat.situations else chat.model_copy(update={"situations": kept})


def _holds(name: str, turns: Turns, asked: tuple[Question, ...], chat: ChatReading, early: bool) -> bool:
    turn = turns.client.text if turns.client is not None else ""
    text = TALK.sub("", turn) if "off_platform_call" in chat.situations else turn
    said = patterns("grounds")[name]
    if not said.search(text) and not (name in ("price", "discount") and SIGN.search(text)):
        return False
    if name == "scope_change":
        told = _without(
            turn, [one for one in asked if one.topic in ("choice", "progress") or OPINION.search(one.words)]
        )
        return (CHANGE if early and turns.before is None else said).search(told) is not None
    if name == "price" and chat.move == "decline_and_redirect" and CALLED.search(turn) and not _priced(asked):
        return False
    topics = {one.topic for one in asked}
    aside = not {"free_work", "access_for_scoping"}.isdisjoint(chat.situations)
    if aside and name in ("price", "estimate") and not topics & ASKED[name]:
        return False  # `so that you can estimate`, `after that we pay` ask for no figure
    if name not in ASKED or not asked or topics & (ASKED[name] | OPEN):
        return True
    return said.search(_without(turn, asked)) is not None


def _without(turn: str, asked: Iterable[Question]) -> str:
    """What a turn says besides these questions."""
    for one in asked:
        turn = turn.replace(one.words, " ")
    return turn


def _priced(asked: tuple[Question, ...]) -> bool:
    return any(one.topic == "price" for one in asked)


def _is_below(turns: Turns) -> bool:
    """Whether the client names a lower figure than the freelancer has just asked for."""
    if turns.before is None or turns.client is None:
        return False
    wanted = [one.amount for one in find_money(turns.before.text) if not one.hourly]
    offered = [one.amount for one in find_money(turns.client.text) if not one.hourly]
    return len(wanted) == 1 and len(offered) == 1 and 0 < offered[0] < wanted[0]
