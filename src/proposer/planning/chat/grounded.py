"""What of a reading may steer the next message: situations that the client's own words bear out.

A reading is a judgment of the whole turn and errs now and then. An answer to what nobody asked costs more in a message
than one that is missing, since every question is answered by itself anyway.
"""

from __future__ import annotations

import re

from proposer.analysis.chat.turns import Turns
from proposer.models.reading import ChatReading, Reading
from proposer.planning.chat.money import find_money, sum_named
from proposer.planning.chat.questions import (
    Question,
    is_english,
    is_handing_over,
    patterns,
    trouble_of,
    without_questions,
)
from proposer.planning.chat.revisions import EXTENDS

SIGN = re.compile(r"[$\u20ac\u00a3]")
ASKED = {
    "price": frozenset({"price", "budget"}),
    "estimate": frozenset({"estimate", "deadline", "progress"}),
    "start_date": frozenset({"start", "capacity"}),
    "approach": frozenset({"approach", "choice", "accuracy"}),
}
"""The topics of questions that bear a situation out."""
OPEN = frozenset({"other", "work"})
TALK = re.compile(r"\b(?:are you )?(?:free|available) (?:for|to) (?:a |an |the )?(?:quick |short )?\w+", re.IGNORECASE)
"""Being free for a call, which is no question for a first day."""
FREE = re.compile(r"\b(?:free|available|availability)\b", re.IGNORECASE)
"""The same in a turn that asks for a call."""
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
FIRM = re.compile(
    r"\btake it or leave it\b|\bfinal offer\b|\bnot a (?:dollar|cent) more\b|\b(?:can't|cannot) go (?:higher"
    r"|above|over)\b",
    re.IGNORECASE,
)
TIME = re.compile(r"\b(?:and|&|,)\s*(?:the )?(?:time|when|timing|how long|deadline)\b", re.IGNORECASE)
"""A time asked for in one breath with the price."""
TIMED = re.compile(
    r"\b(?:estimat\w*|quot\w+|ballpark|how (?:long|many|soon|fast)"
    r"|time ?(?:frame|line)|time (?:and|&) (?:money|price|cost)|(?:price|cost|money) (?:and|&) time|when|turnaround"
    r"|deadline|eta)\b",
    re.IGNORECASE,
)
"""Words that ask for a time; `it takes us three hours` tells one."""
OFFERED = re.compile(
    r"\b(?:i|we)(?:'ll|'d| will| would| can)? (?:of course |gladly |also |happily )?pay (?:you )?(?:for )?"
    r"(?:it|them|this|that|those|these|each|the (?:test|sample|trial))\b",
    re.IGNORECASE,
)
"""The client offers to pay for a test."""
REMARKED = re.compile(
    r"\byour (?:rate|price|quote|fee)s? (?:is|are|was|sounds?|seems?|looks?) [^.?!,\n]*", re.IGNORECASE
)
"""What a client remarks on a figure that is known."""
RELEASED = re.compile(
    r"\b(?:you can|please|go ahead|feel free to|let (?:me|us)) (?:now |then |just )?"
    r"(?!close\b|end\b|tell\b|let\b|keep\b|count\b|rest\b|have\b)\w+",
    re.IGNORECASE,
)
"""Words of thanks in running work that release a next step: `you can switch it on`."""
UNSURE = re.compile(
    r"\b(?:not sure|no idea|don't know|unsure|something|anything|some ?how|maybe|perhaps|whatever|stuff|an idea)\b",
    re.IGNORECASE,
)
"""Words of a client who has not decided what the work is."""
FLAWED = re.compile(
    r"\b(?:too (?!please|pls|and|if|but|for|in|with|as|thanks|when|because|so)[a-z]+|typos?|misspel\w+|inconsistent"
    r"|uneven|blurr?y|crowded|cut off)\b",
    re.IGNORECASE,
)
"""What is said of a piece that is to be put right."""
REFUSED = ("off_platform", "suspicious_file")
CALLED = re.compile(r"\b(?:call|ring|phone|number)\b", re.IGNORECASE)


def as_english(reading: Reading, turns: Turns) -> Reading:
    """The reading of a talk whose everyday words are English, whatever language a few names made of it."""
    told = turns.client.text if turns.client is not None else ""
    plain = len(told.split()) >= LONG and is_english(told, PLAINLY)
    return reading.model_copy(update={"language": "en"}) if plain else reading


LONG, PLAINLY = 6, 0.75
"""Words of a turn, and the share of everyday English among them, that leave no doubt on the language."""


def ground(
    chat: ChatReading,
    turns: Turns,
    asked: tuple[Question, ...],
    language: str,
    *,
    early: bool = True,
    named: bool = False,
) -> ChatReading:
    """Give a reading with the situations that the latest turn bears out; in other languages all of them stay.

    `named` says that the client has said what the work is.
    """
    if turns.client is None or language != "en" or not is_english(turns.client.text):
        return chat
    kept = tuple(
        name for name in chat.situations if name not in patterns("grounds") or _holds(name, turns, asked, chat, early)
    )
    if "discount" not in kept and (_is_below(turns) or _is_firm(turns.client.text)):
        kept = (*kept, "discount")
    if named and not UNSURE.search(turns.client.text):
        kept = tuple(name for name in kept if name != "vague")
    if "thanks_only" in kept and RELEASED.search(turns.client.text):
        kept = tuple(name for name in kept if name != "thanks_only")
        asks = max(chat.max_questions, int(early))
        chat = chat.model_copy(update={"move": "answer_and_ask", "max_questions": asks})
    if "free_work" in kept and early and OFFERED.search(turns.client.text):
        chat, kept = _as_paid(chat, tuple(name for name in kept if name not in ("free_work", "discount")))
    return chat if kept == chat.situations else chat.model_copy(update={"situations": kept})


def _as_paid(chat: ChatReading, kept: tuple[str, ...]) -> tuple[ChatReading, tuple[str, ...]]:
    """The reading of a test that is paid, which is no free work."""
    if chat.flags or any(name.startswith(REFUSED) for name in kept):
        return chat, kept
    move = "answer_and_ask" if chat.signal in ("low", "none") else "shape_plan"
    return chat.model_copy(update={"move": move, "kind": "chat_reply"}), kept


def _holds(name: str, turns: Turns, asked: tuple[Question, ...], chat: ChatReading, early: bool) -> bool:
    turn = turns.client.text if turns.client is not None else ""
    text = _heard(name, turn, asked, chat)
    said = patterns("grounds")[name]
    if not said.search(text) and not (name in ("price", "discount") and SIGN.search(text)):
        return False
    settled = trouble_of(turn) or is_handing_over(turn) or FLAWED.search(turn)
    if name == "scope_change" and not early and settled and not EXTENDS.search(turn):
        return False  # what does not work as it should, or only has to be sent, is no extra
    if name == "scope_change":
        told = without_questions(
            turn, [one for one in asked if one.topic in ("choice", "progress", "explain") or OPINION.search(one.words)]
        )
        return (CHANGE if early and turns.before is None else said).search(told) is not None
    if name == "price" and chat.move == "decline_and_redirect" and CALLED.search(turn) and not _priced(asked):
        return False
    topics = {one.topic for one in asked}
    if name == "estimate" and any(one.topic == "price" and TIME.search(one.words) for one in asked):
        return True
    aside = not {"free_work", "access_for_scoping"}.isdisjoint(chat.situations)
    if aside and name in ("price", "estimate") and not topics & ASKED[name]:
        return False  # `so that you can estimate`, `after that we pay` ask for no figure
    if name == "estimate" and topics and not topics & (ASKED[name] | OPEN):
        return TIMED.search(without_questions(turn, asked)) is not None
    if name not in ASKED or not asked or topics & (ASKED[name] | OPEN):
        return True
    return said.search(without_questions(turn, asked)) is not None


def _heard(name: str, turn: str, asked: tuple[Question, ...], chat: ChatReading) -> str:
    """The turn without words that would bear out a situation and mean something else."""
    if name == "price" and not _priced(asked):
        turn = REMARKED.sub(" ", turn)
    if name == "start_date":
        return TALK.sub("", FREE.sub("", turn) if any(one.topic == "talk" for one in asked) else turn)
    return TALK.sub("", turn) if "off_platform_call" in chat.situations else turn


def _priced(asked: tuple[Question, ...]) -> bool:
    return any(one.topic == "price" for one in asked)


def _is_firm(turn: str) -> bool:
    """Whether the client names a figure and says that it is the last one."""
    return FIRM.search(turn) is not None and bool(find_money(turn))


def _is_below(turns: Turns) -> bool:
    """Whether the client names a lower figure than the freelancer has just asked for."""
    if turns.before is None or turns.client is None:
        return False
    wanted, offered = sum_named(turns.before.text), sum_named(turns.client.text)
    return wanted is not None and offered is not None and 0 < offered < wanted
