"""The questions that a message may ask: those that change the next step and have not been asked (D-22, D-27)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from proposer.analysis.chat.first_piece import is_goal
from proposer.analysis.wants.tools import find_mentions
from proposer.planning.chat.case import Case
from proposer.planning.chat.naming import name_loosely, name_piece
from proposer.text.document import read, words_of

SLOT = re.compile(r"\{(\w+)\|([^}]*)\}")
GOAL = (
    "What should be there at the end that is not there today?",
    "What is it that you would like to have at the end?",
    "What would you like to have at the end that is not there today?",
)
BLANK = ("What do you have in mind?", "What is it about, in a sentence or two?")
BARE_TURN = 5
"""Words of a turn that says nothing of the work yet."""
USER = (
    "Who will use it, and for what first?",
    "Who is it for, and what should they manage with it first?",
    "Who will work with it from day to day?",
)
FIRST = (
    "Which part would help you most if it were finished first?",
    "Which single part should be finished first, so that you can already use it?",
    "If only one part could be ready next, which one should it be?",
)
BASIS = (
    "What exists already that I can start from: files, texts, an earlier version?",
    "What is there to start from today, even if it is rough?",
)
REPLACES = (
    "Does the new version take the place of what we talked about, or come on top of it?",
    "Should the change replace the earlier plan, or be added to it?",
)
WHICH = (
    "Of the two, which one should be finished first?",
    "Which of the two comes first for you?",
)
SUCCESS = (
    "What would make you say that the first part was worth it?",
    "By what would you notice that it works?",
    "What has to be true at the end for you to call it done?",
)
PRESUMES = re.compile(
    r"\bdo you (?:run|use|have)\b|\b(?:is|are) (?:the|your) (?:current|present|old)\b|\brunning today\b"
    r"|\bof your data\b|\btest (?:company|system)\b",
    re.IGNORECASE,
)
"""A question that takes for granted that something exists."""
EXISTS = re.compile(
    r"\b(?:our|my|existing|current|old|present|already|today|fix\w*|mov(?:e|ing)|migrat\w+|upgrad\w+|updat\w+|slow"
    r"|broken|we (?:use|have|run)|i (?:use|have|run)|clean\w*)\b",
    re.IGNORECASE,
)
"""Words of a client who has something already."""
BEGINS = re.compile(r"\b(?:start|begin|starting|beginning) with\b", re.IGNORECASE)
OR = re.compile(r"\bor\b")
SAME, MOST_ECHO = 0.6, 8
"""The share of a question's words that an earlier one may not hold."""
COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "is",
        "are",
        "it",
        "you",
        "your",
        "i",
        "to",
        "of",
        "for",
        "in",
        "on",
        "and",
        "or",
        "what",
        "which",
        "who",
        "would",
        "should",
        "be",
        "that",
        "this",
        "do",
        "does",
    ]
)


def find_asks(case: Case, most: int, *, changed: bool = False) -> tuple[str, ...]:
    """Give the questions worth asking next, at most `most`, none that the freelancer has asked before.

    `changed` says that the work has become another than it was.
    """
    asked = [words_of(message.text.lower()) for message in case.thread.messages if message.author == "freelancer"]
    found: list[str] = []
    for question in _wanted(case, changed=changed):
        words = {*words_of(question.lower())} - COMMON
        if any(len(words & {*text}) >= SAME * len(words) for text in asked):
            continue
        found.append(question)
        if len(found) == most:
            break
    return tuple(found)


def _wanted(case: Case, *, changed: bool) -> Iterator[str]:
    states = {item.name: item.state for item in case.chat.checklist}
    if case.chat.move == "clarify_first":
        torn = any(OR.search(one.lower) and not one.lower.rstrip().endswith("?") for one in read(case.turn).sentences)
        if changed:
            yield _one(case, "replaces", REPLACES)
        elif torn:
            yield _one(case, "which", WHICH)
        if states.get("goal") != "yes" and not case.thing and not is_goal(case.thread.title):
            yield from (_one(case, "goal", GOAL), _one(case, "user", USER))
        named = name_piece(case.turn) or name_loosely(case.turn, echo=MOST_ECHO) or BEGINS.search(case.turn)
        if not named and (changed or not torn):
            yield _one(case, "first", FIRST)
        yield _one(case, "basis", BASIS)
        return
    if case.is_blank and len(case.told.split()) <= BARE_TURN:
        yield _one(case, "blank", BLANK)
    if not case.thing and (states.get("goal") != "yes" or case.has("vague")):
        yield from (_one(case, "goal", GOAL), _one(case, "basis", BASIS))
    elif changed and case.is_early:
        yield _one(case, "replaces", REPLACES)
    yield from _of_work(case)
    yield from (_one(case, "success", SUCCESS), _one(case, "first", FIRST))


def _of_work(case: Case) -> Iterator[str]:
    """What a post of this kind leaves open."""
    told = case.told.lower()
    if not case.is_sure:
        return
    open_ones = [ask for ask in case.work.asks if not any(word in told for word in ask.known)]
    for ask in sorted(open_ones, key=lambda one: one.key not in case.reading.wants.unknowns):
        question = SLOT.sub(r"\2", _one(case, ask.key, ask.questions))
        if not PRESUMES.search(question) or EXISTS.search(told) or find_mentions(case.thread.title):
            yield question


def _one(case: Case, name: str, options: tuple[str, ...]) -> str:
    return min(options, key=lambda text: hashlib.sha256(f"{case.seed}\n{name}\n{text}".encode()).hexdigest())
