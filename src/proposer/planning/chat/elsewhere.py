"""Questions that have their answer elsewhere: in a section that declines, in another answer, in the person's words."""

from __future__ import annotations

import re
from collections.abc import Callable

from proposer.models.plan import Point
from proposer.planning.chat.abilities import WHO
from proposer.planning.chat.case import Case
from proposer.planning.chat.money import find_money
from proposer.planning.chat.questions import FAMILIES, Question

ABLE = re.compile(
    r"\b(?:(?:can|could)(?! (?:it|we|i|this|that|they)\b)|able|help"
    r"|take (?:it |this |that )?(?:on|over)|do (?:this|it|that)|handle|for you|have you|did you"
    r"|do (?:you|u) (?:make|do|design|build|draw|edit|translate|create|offer|take)\b(?! also)"
    r"|had|experience\w*|know|familiar|fix|something (?:that )?you|good at|comfortable|ever|seen|used)\b",
    re.IGNORECASE,
)
"""Words that ask what somebody is able to do, and not how they would do it."""


def offers_access(asked: Question, case: Case) -> bool:
    """Whether a question offers access, which is answered by itself: `could I add you to our analytics`."""
    return case.has("access_for_scoping") and ACCESS.search(asked.words) is not None


ACCESS = re.compile(r"\b(?:add(?:ed)?|invited?|gi?ave?|granted?|shared?)\b.*\b(?:you|access|login)\b", re.IGNORECASE)


def is_away(asked: Question, case: Case) -> bool:
    """Whether a question asks for another way to talk, which a section of its own declines."""
    return case.has("off_platform_call", "off_platform_contact") and AWAY.search(asked.words) is not None


def is_left(asked: Question, case: Case, known: list[Point]) -> bool:
    """Whether a question has its answer elsewhere: in a section that declines, or in the person's words."""
    decide = LEFT.get(asked.topic)
    if decide is not None and decide(asked, case, known):
        return True
    if asked.topic in ("other", "work", "interest"):
        return False
    return asked.topic == "access" or is_away(asked, case)


def _explain(_asked: Question, case: Case, known: list[Point]) -> bool:
    return not case.is_early and _has(known, "trouble")


def _other(asked: Question, case: Case, known: list[Point]) -> bool:
    told = {one.topic for one in known}
    if len(asked.words.split()) <= SHORT and FAMILIES["about"] & told:
        return True  # `Any for small shops?` after a question on past work
    if known and not ASKS.match(asked.words):
        return True  # `an hour or so?` beside a question for the price
    return _is_in_words(asked, case, known)


def _work(asked: Question, case: Case, known: list[Point]) -> bool:
    if _has(known, "scope") and ADDS.search(asked.words):
        return True  # `can you build that in?`, `is that included?` after what is to be added
    return _is_in_words(asked, case, known)


def _is_in_words(asked: Question, case: Case, known: list[Point]) -> bool:
    """Whether the person's words or an answer hold it; `$300 for one page?` is part of the wish to pay less."""
    bare = len(asked.words.split()) <= ECHOED
    priced = case.has("discount") and (bare or bool(find_money(asked.words)))
    troubled = _has(known, "trouble") and len(asked.words.split()) <= POINTING
    return priced or bool(case.said) or troubled or is_covered(asked, known)


def _progress(_asked: Question, _case: Case, known: list[Point]) -> bool:
    return any(one.topic == "trouble" and one.about.startswith("late") for one in known)  # with the apology


def _hosting(asked: Question, _case: Case, known: list[Point]) -> bool:
    return _has(known, "support") and not HOST.search(asked.words)  # what looking after it costs is no server's price


def _choice(asked: Question, _case: Case, _known: list[Point]) -> bool:
    return WHO.search(asked.words) is not None  # `just you or a team` asks who does it


def _bargain(_asked: Question, case: Case, _known: list[Point]) -> bool:
    return case.has("discount") and bool(find_money(case.turn))  # `we pay $25 an hour, is that possible`


def _interest(asked: Question, case: Case, known: list[Point]) -> bool:
    refused = case.has("free_work", "invitation") or any(one.topic == "commission" for one in case.asked)
    return refused or _has(known, "trouble") or _bargain(asked, case, known)


def _has(known: list[Point], topic: str) -> bool:
    return any(one.topic == topic for one in known)


LEFT: dict[str, Callable[[Question, Case, list[Point]], bool]] = {
    "explain": _explain,
    "other": _other,
    "work": _work,
    "progress": _progress,
    "hosting": _hosting,
    "choice": _choice,
    "interest": _interest,
    **dict.fromkeys(("possible", "usable", "confirm"), _bargain),
}
"""When a question of a topic has its answer elsewhere."""
AWAY = re.compile(
    r"\b(?:whatsapp|telegram|slack|messenger|skype|discord|wechat|signal|viber|zoom|teams|linkedin|facebook|instagram|e-?mail|phone"
    r"|number|handle|calendar|calendly|call)\b",
    re.IGNORECASE,
)


def is_covered(asked: Question, known: list[Point]) -> bool:
    """Whether the words of an answer that stands already hold this question; trouble is told by a whole turn."""
    flat = " ".join(asked.words.lower().split())[:40]
    told = (point for point in known if point.topic not in ("said", "trouble"))
    return any(flat in " ".join(point.words.lower().split()) for point in told)


ECHOED = 3
"""Words of a question that only presses the wish before it: `any chance?`."""
ASKS = re.compile(
    r"\W*(?:(?:and|so|but|also|then|ok|hi|hello)\W+)*(?:whats?|when|hows?|which|who|where|why|do|does|did|can|could|would|will|is|are"
    r"|have|has|should (?:i|we|you|it|the|this|that)|shall|may|any|how)\b",
    re.IGNORECASE,
)
"""The form of a question."""
ADDS = re.compile(rf"{ABLE.pattern}|\bincluded\b", re.IGNORECASE)
HOST = re.compile(r"\bhost", re.IGNORECASE)
POINTING = 6
"""Words of a question that only takes up what was told before it: `can you fix it today?`."""
SHORT = 5
"""Words of a question that only goes on from the one before."""
