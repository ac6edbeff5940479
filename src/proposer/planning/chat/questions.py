"""The questions of a client's turn, one by one, so that none stays without an answer, whatever else was read (D-27)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from proposer.analysis.chat.steering import find_steering
from proposer.planning.chat.objects import object_of
from proposer.resources import DATA
from proposer.text.document import words_of
from proposer.text.lexicon import everyday_words, table
from proposer.text.sentences import spans


class Question(NamedTuple):
    """One question, as the client put it."""

    topic: str
    """What it asks for; `other` where no topic fits."""
    words: str


_WH = r"(?:whats?|when|hows?|which|who|where|why)"
_DO = r"(?:do|does|did|can|could|would|will|is|are|have|has|should|shall)"
_WHOM = r"(?:you|u|we|i|it|the|there|my|our|they)"
_SPLIT = re.compile(
    rf"\s*[,;:]\s+(?:(?:and|or|also|plus|but|roughly|about|then)\s+)*(?={_WH}\b|{_DO}\s{_WHOM}\b)"
    rf"|\s+(?:and|plus)\s+(?:also\s+)?(?={_WH}\b|{_DO}\s{_WHOM}\b|(?:in|for|by|on|to|with) (?:which|what)\b)"
    r"|(?:(?<=day)|(?<=tomorrow)|(?<=now)|(?<=soon)|(?<=week))\s+and\s+"
    r"(?=(?:finish|deliver|have (?:it|everything) (?:done|ready)|be (?:done|ready|finished))\b)"
    r"|\s+and\s+(?=(?:are|is|will|does)\s+(?:\w+\s+){1,2}(?:included|possible|extra|available|part))"
    r"|\s+&\s+(?=(?:when|how|what)\b)"
    r"|\s*(?<![\w$])\(?\d{1,2}[).]\s+(?=[a-z])",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\W*(?:(?:is (?:that|this|it) |would that be )?(?:ok|okay|right|yes|no|deal|correct|fine|yours))\W*", re.IGNORECASE
)
FAMILIES: dict[str, frozenset[str]] = {
    "price": frozenset({"price", "rate", "discount", "structure"}),
    "about": frozenset({"experience", "fit", "background", "doubt"}),
    "budget": frozenset({"price", "rate", "discount", "budget"}),
    "capacity": frozenset({"hours_free"}),
    "start": frozenset({"start", "hours_free"}),
    "estimate": frozenset({"estimate", "deadline", "progress"}),
    "deadline": frozenset({"deadline"}),
    "possible": frozenset({"possible", "usable", "deadline", "legal"}),
    "usable": frozenset({"possible", "usable"}),
    "approach": frozenset({"approach", "choice"}),
    "choice": frozenset({"choice"}),
    "trust": frozenset({"trust", "free_work", "payment"}),
    "samples": frozenset({"samples", "paid_test", "experience"}),
    "talk": frozenset({"talk"}),
    "ability": frozenset(
        {"experience", "fit", "tool", "no_tool", "years", "who", "licence", "language", "hours", "rules"}
    ),
    "interest": frozenset({"fit", "experience", "tool", "no_tool", "free_work"}),
    "more": frozenset({"scope", "free_work"}),
    "other": frozenset(),
}
"""Points that answer a question of a topic."""


def find_questions(turn: str, *, early: bool) -> tuple[Question, ...]:
    """Give the questions of a turn in order; what is addressed to a machine asks nothing (D-33)."""
    text = without_orders(turn)
    found: list[Question] = []
    for start, end in spans(text):
        sentence = text[start:end].strip()
        if not sentence.rstrip("\"')] ").endswith("?") and not any(
            one.search(sentence) for one in patterns("unmarked").values()
        ):
            continue
        before = text[:start].rstrip().splitlines()[-1:] if start else []
        clauses = [clause.strip() for clause in _SPLIT.split(sentence) if clause and not _TAG.fullmatch(clause)]
        asked = [one for one in (_question(clause, early=early) for clause in clauses) if one is not None]
        asked = [_resolved(one, before[0], early=early) if before else one for one in asked]
        if not clauses and before and (named := _named_before(before[0], early=early)):
            asked = [Question(named, sentence)]
        found += [one for one in asked if one.topic not in _PLAIN or one.words.endswith("?") or len(asked) == 1]
    return tuple(dict.fromkeys(found))


def _resolved(asked: Question, before: str, *, early: bool) -> Question:
    """A question for `that` with the topic of what stands before it: `It is personal data. How do you handle that?`."""
    if asked.topic not in POINTING or not POINTED.search(asked.words):
        return asked
    named = _named_before(before, early=early)
    return asked._replace(topic=named) if named else asked


def _named_before(before: str, *, early: bool) -> str:
    """The topic that the last statement before a question names: `We'd need an NDA. Is that ok?`."""
    named = _question(without_orders(before).rstrip(". ").split(". ")[-1], early=early)
    return named.topic if named is not None and named.topic in NAMING else ""


POINTING = frozenset({"handle", "other", "opinion", "approach", "ability", "estimate", "usable", "possible"})
NAMING = frozenset(
    {"privacy", "security", "secrecy", "nda", "rights", "safety", "quality", "revisions", "upkeep", "inside", "results"}
)
"""Topics that a statement names by its nouns, so that a question after it needs no more than `that`."""
POINTED = re.compile(
    r"\b(?:handle|do|with|about|like|of|take|under) (?:that|this|it|those|these)\b|\b(?:that|this) take\b",
    re.IGNORECASE,
)


def without_orders(turn: str) -> str:
    """Give a turn without the clauses that are addressed to a machine."""
    for one in find_steering(turn):
        turn = turn[: one.start] + re.sub(r"[^\n]", " ", turn[one.start : one.end]) + turn[one.end :]
    return turn


def trouble_of(turn: str) -> str:
    """Give what kind of trouble a turn of running work tells of; nothing where it tells of none."""
    text = as_happened(turn)
    return next((name for name, pattern in patterns("trouble").items() if pattern.search(text)), "")


SUPPOSED = re.compile(
    r"\bwhat (?:happens |would happen |do (?:you|we) do )?(?:if|when)\b[^.?!\n]*"
    r"|\b(?:would|will|could|might|does|can) (?:it|this|that|they) (?:[a-z]+ ){0,2}"
    r"(?:slow|break|affect|hurt|crash|fail|lose|damage)\b[^.?!\n]*",
    re.IGNORECASE,
)
"""Trouble that has not happened."""


def as_happened(turn: str) -> str:
    """Give what a turn tells of the client's own, without what is only supposed: `would it slow down our site`."""
    return SUPPOSED.sub(" ", without_orders(turn))


def mood_of(turn: str) -> str:
    """Give what a turn without a question tells of the client's mind: `pause`, `doubt`, or nothing."""
    text = without_orders(turn)
    return next((name for name, pattern in patterns("moods").items() if pattern.search(text)), "")


def is_handing_over(words: str) -> bool:
    """Whether words ask for something that is there already and only has to be sent."""
    return SEND.search(words) is not None


def fault_of(text: str, kind: str = "fault") -> str:
    """Give the thing in which a client tells of trouble, as a noun phrase to them; nothing where none is plain."""
    text = DEVICE.sub(" ", SUPPOSED.sub(" ", text))
    for start, end in spans(text):
        for clause in _SPLIT.split(text[start:end]):
            told = SAID_BY.sub("", clause)
            if patterns("trouble")[kind].search(told) and (thing := object_of(told)):
                return thing
    return ""


SAID_BY = re.compile(
    r"^.*?\b(?:says?|said|tells? (?:us|me)|told (?:us|me)|reports?|complains?|thinks?) (?:that )?", re.IGNORECASE
)
"""Who has told of a fault."""
DEVICE = re.compile(
    r"\b(?:on|in|with) (?:my|the|our|an?) (?:pc|ipad|iphone|phone|mobile|laptop|computer|tablet|browser|screen)s?\b"
    r"(?: of (?:the |our |my )?\w+)?",
    re.IGNORECASE,
)
"""Where a fault shows, which is not the thing that has it."""


def without_questions(turn: str, asked: Iterable[Question]) -> str:
    """Give what a turn says besides some of its questions."""
    for one in asked:
        turn = turn.replace(one.words, " ")
    return turn


def is_choice(words: str) -> bool:
    """Whether words ask which of two ways is better."""
    return patterns("early")["choice"].search(words) is not None


def wishes_call(words: str) -> bool:
    """Whether words hold a wish to talk; talk about calls is none, and neither is one that is not wanted."""
    told = NO_CALL.sub(" ", words)
    return any(patterns("early")[name].search(told) for name in ("talk", "talk_2"))


NO_CALL = re.compile(
    r"\b(?:don't|do not|no|not|without|never|hate)\b[^.?!,;]{0,20}\b(?:calls?|chats?|meetings?|zoom)\b", re.IGNORECASE
)


SEND = re.compile(
    r"\b(?:send|share|upload|give) (?:me |us |over |also )*[^.?!\n]{0,20}\b(?:files?|invoice|link|source|originals?"
    r"|script|code|draft|pdf|logo|photos?"
    r"|screens?|images?|png|jpe?g|pages?|fonts?|log-?ins?|exports?|recording|version|logs?|lists?|screenshots?|spreadsheet)\b",
    re.IGNORECASE,
)
"""An order for something that is there, which is handed over and not made."""
_PLAIN = frozenset({"other", "work"})


def is_english(words: str, share: float = 0.5) -> bool:
    """Whether so many of the words of a turn or a question are everyday English."""
    told = [word for word in words_of(words.lower()) if word.isalpha()]
    return sum(word in SMALL or word in everyday_words() for word in told) >= share * len(told)


SMALL = frozenset(
    table(
        """a ahead am an and are as at be been but by can could did do does don done fine from get give go good
        great had has have hello help here hey hi hired how i if in is it just let like ll look make many
        me money more much my need nice no not now of ok okay on one only or our out pay pls please price
        re s see send set should so soon start t take tell thanks that the them then there they this thx
        to two u up us ve want we week what when which who why will with work would yes you your"""
    )
)
"""Short words that the list of everyday words leaves out."""


def _question(clause: str, *, early: bool) -> Question | None:
    clause = PASSED_ON.sub(r"\g<aux> \g<who> ", clause)
    if len(clause.split()) < 2 and not re.search(
        r"\b(?:price|cost|rate|when|problem|realistic|interested|thoughts|doable|possible|why|next)\b",
        clause,
        re.IGNORECASE,
    ):
        return None
    topics = patterns("early" if early else "running")
    name = next((topic for topic, pattern in topics.items() if pattern.search(clause)), "other" if early else "work")
    name = name.removesuffix("_2")
    return None if name in _PLAIN and not is_english(clause, FEW) else Question(name, clause)


PASSED_ON = re.compile(
    r"^.*\b(?:asks?|asking|wonders?|wondering|wants? to know|would like to know) (?:if|whether) "
    r"(?P<who>you|we|i|it|they|this|that) (?P<aux>can|could|would|will|do|are|is) ",
    re.IGNORECASE,
)
"""Somebody else's question that the client passes on."""
FEW = 0.4
"""The same for a question, in which names and terms weigh more."""


@cache
def patterns(table: str) -> dict[str, re.Pattern[str]]:
    """Give the patterns of a table of the data file, in their order."""
    raw = tomllib.loads((DATA / "questions.toml").read_text("utf-8"))[table]
    frame = r"\b(?:{})\b" if table == "grounds" else "{}"
    return {name: re.compile(frame.format("|".join(parts)), re.IGNORECASE) for name, parts in raw.items()}
