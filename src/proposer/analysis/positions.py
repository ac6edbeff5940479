"""Where the words that a client demands should stand."""

from __future__ import annotations

import re

from proposer.analysis.clauses import Clause
from proposer.analysis.required import Words
from proposer.models.reading import Position

START_PLACE = re.compile(
    r"\b(?:at|on|to|in|from) (?:the )?(?:very )?(?:top|beginning|start|head|front)\b|\bfirst"
    r" (?:(?:two|three|few) )?(?:line"
    r"|word|words|thing|lines|phrase)\b"
    r"|\bopening (?:line|word)|\bbefore anything else\b|\bfirst in your\b|\bau d[ée]but\b"
    r"|\bal (?:principio|inicio|comienzo)\b"
    r"|\b(?:am|zu) (?:anfang|beginn)\b|\ball'inizio\b|\bno in[íi]cio\b",
    re.IGNORECASE,
)
_FIRST_SENTENCE = re.compile(
    r"\b(?:first|opening|1st) (?:sentence|couple of sentences|two sentences|paragraph)\b", re.IGNORECASE
)
SUBJECT = re.compile(
    r"\bsubject\b|\b(?:as|in|to) (?:the |your )?(?:title|heading) of your\b|\bproposal title\b", re.IGNORECASE
)
_ATTACHED = re.compile(r"\battach\w{0,5}\b|\bfile ?name\b", re.IGNORECASE)


def find_position(text: str, clause: Clause, end: int) -> Position:
    """Where a clause wants its words, judged by the words of the clause up to `end`."""
    around = text[clause.start : end]
    if SUBJECT.search(around):
        return "subject"
    if _FIRST_SENTENCE.search(around):
        return "first_sentence"
    return "start" if START_PLACE.search(around) else "anywhere"


def position_of(text: str, clause: Clause, family: str, words: Words) -> Position:
    """Where the words of a demand should stand, by the family of its verb and the words around them."""
    around = text[clause.start : words.start] + " | " + text[words.end : clause.end]
    if family in {"subject", "titled"} or SUBJECT.search(around):
        return "subject"
    if family == "named":
        return "attachment"
    if family.startswith("start"):
        return "start"
    if _FIRST_SENTENCE.search(around):
        return "first_sentence"
    if family == "first" or START_PLACE.search(around):
        return "start"
    return "attachment" if _ATTACHED.search(around) and family != "include" else "anywhere"
