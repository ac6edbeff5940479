"""What each question needs before it may stand in a message: the talk has to fit it and leave it open."""

from __future__ import annotations

import re

from proposer.planning.chat.case import Case
from proposer.planning.chat.gates import BRIEF, EXISTING, is_trade_named, roots
from proposer.planning.chat.questions import is_english, trouble_of, without_questions

UNHURRIED = re.compile(
    r"\bno (?:rush|hurry)\b|\bnot in (?:a|any) (?:rush|hurry)\b|\btake your time\b|\bwhenever\b", re.IGNORECASE
)
"""Words after which nobody asks for a date."""
HAPPENS = re.compile(r"\b(?:does it happen|ever work|error)\b")
"""A question on a fault."""
DATE = re.compile(r"\bdate by which\b")
ANEW = re.compile(r"\bleaning to\b|\bload should it carry\b|\b(?:empty page|on paper|fresh start)\b")
"""A question that takes for granted, or leaves open, that nothing exists yet."""
PARTED = re.compile(r"\bpart\b.*\b(?:first|next)\b")
"""A question for the part that comes first."""


WINS = re.compile(r"\bone should win\b|\bone way only\b")
"""A question on two systems that both may change a record."""
BOTH_WAYS = re.compile(
    r"\b(?:sync\w*|synchron\w*|both|two[- ]way|between|in step|match\w*|stock|inventory|integrat\w+|connect\w*)\b",
    re.IGNORECASE,
)


def may_ask(question: str, case: Case) -> bool:
    """Whether a question fits the talk: no date where there is no hurry, nothing on a fault where nothing is broken."""
    if PARTED.search(question) and BRIEF.search(case.told):
        return False
    if WINS.search(question) and not BOTH_WAYS.search(case.told):
        return False
    if "size" in question and SIZED.search(case.told):
        return False
    if ANEW.search(question) and (EXISTING.search(case.told) or not is_english(case.told)):
        return False
    if HAPPENS.search(question):
        return (case.kind == "repair" or bool(trouble_of(case.told))) and not case.has("invitation")
    return not (DATE.search(question) and UNHURRIED.search(case.told)) and not _is_counted(question, case.told)


SIZED = re.compile(r"\b(?:(?:DIN )?A[3-7]|\d+ ?(?:x|by) ?\d+|\d+ ?(?:cm|mm|inch\w*|px|pixels?))\b", re.IGNORECASE)
"""A size that the client has told."""
COUNTED = re.compile(r"\bhow many (?P<x>\w{3,}?)s?\b", re.IGNORECASE)


def _is_counted(question: str, told: str) -> bool:
    """Whether a question asks for a number that the client has given: `how many minutes` after `about 5 minutes`."""
    asked = COUNTED.search(question)
    return asked is not None and re.search(rf"\b{NUMBER}[- ]{asked['x']}", told, re.IGNORECASE) is not None


NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"


def is_of_talk(question: str, case: Case) -> bool:
    """Whether a question of the trade takes up what the client has named: the trade itself, or a thing in it."""
    if case.kind == "repair" and not trouble_of(case.told):
        return False
    told = without_questions(case.told, [one for one in case.asked if one.topic in ("files", "tools")])
    return is_trade_named(case) or bool(roots(question) & roots(told))
