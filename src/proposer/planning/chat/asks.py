"""The questions that a message may ask: those that change the next step and have not been asked (D-22, D-27)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from proposer.analysis.chat.first_piece import is_goal
from proposer.analysis.wants.tools import find_mentions
from proposer.models.thread import Stage
from proposer.planning.chat.asking import is_of_talk, may_ask
from proposer.planning.chat.case import Case
from proposer.planning.chat.catalogue import choose_entry, is_asked, load_catalogue
from proposer.planning.chat.gates import EXISTING, proposed_words
from proposer.planning.chat.naming import name_loosely, name_piece
from proposer.planning.chat.questions import fault_of, trouble_of, without_orders
from proposer.planning.chat.trade import said_besides
from proposer.text.document import read, words_of

SLOT = re.compile(r"\{(\w+)\|([^}]*)\}")
GOAL = (
    "What would you like to have at the end that you do not have today?",
    "What result are you after?",
)
TAKE = (
    "What would you like me to take on first?",
    "What should the first piece of work be, in a sentence or two?",
)
BLANK = ("What do you have in mind?", "What is it about, in a sentence or two?")
USED = re.compile(r"\b(?:apps?|tool|platform|software|website|site|portal|bot|dashboard|game)\b", re.IGNORECASE)
"""Something that people use."""
TORN = re.compile(r"\b(?:maybe|perhaps|everything|not sure)\b", re.IGNORECASE)
"""Words of a client who has not settled on a part."""
TOLD = 7
"""Words of a client from which something is said of the work, even if no name for it is plain."""
BARE_TURN = 5
"""Words of a turn that says nothing of the work yet."""
USER = (
    "Who will use it, and for what first?",
    "Who is it for, and what should they manage with it first?",
    "Who will use it, and what should they get done with it first?",
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
REPEATS = (
    "Does it happen every time, or only in certain cases?",
    "Since when does it happen, and was anything changed around that day?",
)
DATE = ("Is there a date by which you need it?", "Is there a date by which it has to be ready?")
DATED = re.compile(
    r"\bthe \d+(?:st|nd|rd|th)\b|\b(?:by|before|until|till|deadline|asap|urgent\w*|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|tomorrow|tonight|today"
    r"|(?:this|next) (?:week|month)|january|february|march|april|june|july|august|september|october|november"
    r"|december)\b",
    re.IGNORECASE,
)
"""Words for a date, after which nobody asks for one."""
STARTS = re.compile(
    r"\bexists?\b|\bempty page\b|\bto start from\b|\bwritten already\b|\bcontent written\b", re.IGNORECASE
)
"""A question for what there is to start from."""
HELD = re.compile(
    r"\b(?:(?:we|i) (?:already )?have|(?:we|i)'ve got|(?:in|on|from|to) (?:my|our) [a-z]+"
    r"|attached|ready|existing|our (?:current|present|old)"
    r"|(?:text|content|copy|script|manuscript|draft|data)s? (?:is|are)"
    r" (?:all |already )?(?:done|finished|written|there|final))\b",
    re.IGNORECASE,
)
"""Words that tell what there is."""
WORKED_ON = re.compile(
    r"\b(?:(?:fix|mov|migrat|upgrad|updat|clean|rewrit|redesign|proofread|translat|convert|improv|optimi[sz])\w*"
    r"|edit|slow|broken)\b",
    re.IGNORECASE,
)
"""Words for work on something that is there, after which nobody asks what there is."""
PRESUMES = re.compile(
    r"\bdo you (?:run|use|have)\b|\b(?:is|are) (?:the|your) (?:current|present|old)\b|\brunning today\b"
    r"|\bedited by other\b|\bof your data\b|\btest (?:company|system)\b",
    re.IGNORECASE,
)
"""A question that takes for granted that something exists."""
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


LEADS = re.compile(r"\b(?:who|where|when|which|how (?:many|much|long|often))\b", re.IGNORECASE)
"""What a question asks for; one of a kind that the client has just answered is not asked again."""
WHICH_HALF = "Which half would help you most if it were finished first?"


def find_asks(
    case: Case, most: int, *, changed: bool = False, held: bool = False, alone: bool = False
) -> tuple[str, ...]:
    """Give the questions worth asking next, at most `most`, none that the freelancer has asked before.

    `changed` says that the work has become another than it was; `held` that the message leaves a question of the client
    open, beside which one that any work leaves open would seem to evade it; `alone` that it answers nothing.
    """
    asked = [words_of(message.text.lower()) for message in case.thread.messages if message.author == "freelancer"]
    before = case.turns.before.text if case.turns.before is not None else ""
    answered = {one.lower() for one in LEADS.findall(before)} if "?" in before else set()
    found: list[str] = []
    for question in filter(lambda one: may_ask(one, case), _wanted(case, changed=changed, alone=alone)):
        words = {word.removesuffix("s") for word in words_of(question.lower())} - COMMON
        if (leads := LEADS.match(question)) and leads[0].lower() in answered:
            continue
        if any(len(words & {word.removesuffix("s") for word in text}) >= SAME * len(words) for text in asked):
            continue
        if (held or case.thread.stage is Stage.ENDED) and question in (*FIRST, *BASIS, *DATE):
            continue
        if question in BASIS and WORKED_ON.search(case.told):
            continue
        if question in (*FIRST, *BASIS) and case.chat.move != "clarify_first" and proposed_words(case):
            continue  # the freelancer has said how it begins
        if found and question in (*FIRST, *BASIS, *DATE) and case.chat.move != "clarify_first":
            break  # asked where nothing else is open
        found.append(question)
        if len(found) == most:
            break
    return tuple(found)


def _wanted(case: Case, *, changed: bool, alone: bool) -> Iterator[str]:
    if case.chat.move == "clarify_first":
        yield from _to_begin(case, changed=changed)
        return
    if case.is_unread:
        yield _one(case, "first", FIRST)  # what was told may answer any other
        return
    if case.is_blank and (case.thread.stage is Stage.ENDED or len(case.told.split()) <= BARE_TURN):
        yield _one(case, "goal", GOAL) if len(case.turn.split()) > TOLD else _one(case, "blank", BLANK)
    if case.is_unshaped and case.thread.title and any(one.topic == "price" for one in case.asked):
        yield _one(case, "first", FIRST) if HELD.search(case.told) else _one(case, "basis", BASIS)
    if case.has("vague") and case.thread.title and (not case.is_sure or TORN.search(case.turn)):
        yield _one(case, "first", FIRST)
    if not is_told(case) and not case.is_sure:
        used = case.has("vague") and USED.search(case.turn)
        yield from (_one(case, "user", USER) if used else _one(case, "goal", GOAL), _one(case, "basis", BASIS))
    elif changed and case.is_early:
        yield _one(case, "replaces", REPLACES)
    over = case.thread.stage is Stage.ENDED
    if case.chat.move == "shape_plan" and case.is_unshaped and not over and case.has("price", "estimate", "discount"):
        yield _one(case, "first", FIRST) if HELD.search(case.told) else _one(case, "basis", BASIS)
    if trouble_of(case.turn) and fault_of(case.told):
        yield _one(case, "repeats", REPEATS)
    yield from _of_work(case)
    yield from _of_any(case, alone=alone)


def _to_begin(case: Case, *, changed: bool) -> Iterator[str]:
    """What is to be known before a milestone for a client who wants to begin."""
    states = {item.name: item.state for item in case.chat.checklist}
    torn = any(OR.search(one.lower) and not one.lower.rstrip().endswith("?") for one in read(case.turn).sentences)
    if changed:
        yield _one(case, "replaces", REPLACES)
    elif torn:
        yield _one(case, "which", WHICH)
    if states.get("goal") != "yes" and not case.thing and not is_goal(case.thread.title):
        yield _one(case, "take", TAKE)
        if not (HELD.search(case.turn) or any(one.topic == "needs" for one in case.asked)):
            yield _one(case, "basis", BASIS)
        return
    named = name_piece(case.turn) or name_loosely(case.turn, echo=MOST_ECHO) or BEGINS.search(case.turn)
    if not named and (changed or not torn):
        yield _one(case, "first", FIRST)
    if not (HELD.search(case.turn) or any(one.topic == "needs" for one in case.asked)):
        yield _one(case, "basis", BASIS)


def is_told(case: Case) -> bool:
    """Whether the client has said what the work is, if only in some words of a turn."""
    goal = next((item.state for item in case.chat.checklist if item.name == "goal"), "unknown")
    if case.thing or case.has("vague"):
        return bool(case.thing) or (case.is_sure and bool(case.reading.wants.deliverables))
    if case.reading.wants.deliverables or case.thread.title:
        return True
    if case.chat.move == "decline_and_redirect":
        return False  # its words are about the talk and not about the work
    return goal == "yes" or len(without_orders(case.told).split()) >= TOLD


def _of_any(case: Case, *, alone: bool) -> Iterator[str]:
    """What any work leaves open; a date is asked only alone or where time is spoken of."""
    if case.thread.stage is Stage.ENDED and not case.has("ready_to_start", "price", "estimate", "fit_check"):
        return
    if fault_of(case.told):
        yield _one(case, "repeats", REPEATS)
    timely = case.chat.move in ("decline_and_redirect", "clarify_first") or case.has("estimate", "start_date")
    if (alone or timely) and not DATED.search(case.told) and case.thread.stage is not Stage.ENDED:
        yield _one(case, "date", DATE)
    if not HELD.search(case.told):
        yield _one(case, "basis", BASIS)
    if case.chat.move != "answer_and_ask" or (alone and (not case.is_sure or case.is_unshaped)):
        yield _one(case, "first", FIRST)


def _of_work(case: Case) -> Iterator[str]:
    """What a post of this kind leaves open."""
    told = case.told.lower()
    entry = choose_entry(load_catalogue()[case.kind], case.thread.title, said_besides(case.thread), case.seed)
    if case.thread.stage is Stage.ENDED:
        return
    if entry.ask and is_asked(entry, told):
        yield entry.ask
        return
    if not case.is_sure:
        return
    open_ones = [ask for ask in case.work.asks if not any(word in told for word in ask.known)]
    for ask in sorted(open_ones, key=lambda one: one.key not in case.reading.wants.unknowns):
        question = SLOT.sub(r"\2", _one(case, ask.key, ask.questions))
        known = (STARTS.search(question) and HELD.search(told)) or ("theme" in question and "theme" not in told)
        if (
            not known
            and is_of_talk(question, case)
            and (not PRESUMES.search(question) or EXISTING.search(told) or find_mentions(case.thread.title))
        ):
            yield question


def _one(case: Case, name: str, options: tuple[str, ...]) -> str:
    return min(options, key=lambda text: hashlib.sha256(f"{case.seed}\n{name}\n{text}".encode()).hexdigest())
