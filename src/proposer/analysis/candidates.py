"""Verbs of writing with the words they demand, and how much speaks for each being meant for the applicant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proposer.analysis.clauses import Clause
from proposer.analysis.cues import has_cue, verb_families
from proposer.analysis.quotes import find_quoted
from proposer.analysis.required import Words, take_words
from proposer.models.reading import Position

_ENOUGH = 2.4
_AROUND = 160

_PASSIVE = re.compile(
    r"[^\w\n]{0,3}(?: ?(?:at|in|on) the [\w ]{3,20})? ?\b(?:should|must|needs? to|has to|have to"
    r"|is to|to|shall|is|are)\b (?:be|appear|start|stand|included"
    r"|mentioned|the (?:very )?first|as the (?:first|subject))\b"
    r"|[^\w\n]{0,3} as (?:the|your) (?:very )?(?:first|subject|opening|title)\b|[^\w\n]{0,3} in (?:the|your) subject\b",
    re.IGNORECASE,
)
_START_PLACE = re.compile(
    r"\b(?:at|on|to|in|from) (?:the )?(?:very )?(?:top|beginning|start|head|front)\b|\bfirst (?:line"
    r"|word|words|thing|lines|phrase)\b"
    r"|\bopening (?:line|word)|\bbefore anything else\b",
    re.IGNORECASE,
)
_FIRST_SENTENCE = re.compile(
    r"\b(?:first|opening|1st) (?:sentence|couple of sentences|two sentences|paragraph)\b", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"\bsubject\b|\b(?:as|in) (?:the |your )?(?:title|heading) of your\b|\bproposal title\b", re.IGNORECASE
)
_ATTACHED = re.compile(r"\battach\w{0,5}\b|\bfile ?name\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Demanded words, where they should stand, and the words of the post that say so."""

    words: Words
    position: Position
    start: int
    end: int


def find_candidates(text: str, clause: Clause) -> Iterator[Candidate]:
    """Demands that one clause makes of the applicant."""
    if not clause.holds(*_HINTS):
        return
    seen: set[int] = set()
    for family, pattern in verb_families():
        for match in pattern.finditer(text, clause.start, clause.end):
            for words in take_words(text, match.end(), clause):
                if words.start in seen or _denied(text, clause, match):
                    continue
                if _score(text, clause, match, family, words) >= _ENOUGH:
                    seen.add(words.start)
                    yield _candidate(text, clause, match.start(), family, words)
    yield from _passives(text, clause, seen)


_HINTS = (
    *(
        "propos",
        "appl",
        "cover",
        "bid",
        "messag",
        "repl",
        "respon",
        "letter",
        "read",
        "human",
        "bot",
        "word",
        "phrase",
        "subject",
    ),
    *("first", "start with", "begin", "ignor", "code", "pitch", "submission", "start job", "job with"),
)


def _passives(text: str, clause: Clause, seen: set[int]) -> Iterator[Candidate]:
    for quoted in find_quoted(text, clause.start, clause.end, emphasis=False):
        match = _PASSIVE.match(text, quoted.outer_end, clause.end)
        if match is None or quoted.start in seen:
            continue
        words = Words(quoted.start, quoted.end, True)
        if _score(text, clause, match, "passive", words) >= _ENOUGH:
            seen.add(quoted.start)
            yield _candidate(text, clause, quoted.outer_start, "passive", words)


def _candidate(text: str, clause: Clause, start: int, family: str, words: Words) -> Candidate:
    end = words.end + 1 if words.quoted and words.end < len(text) else words.end
    return Candidate(words, _position(text, clause, family, words), min(start, words.start), end)


def find_position(text: str, clause: Clause, end: int) -> Position:
    """Where a clause wants its words, judged by the words of the clause up to `end`."""
    around = text[clause.start : end]
    if _SUBJECT.search(around):
        return "subject"
    if _FIRST_SENTENCE.search(around):
        return "first_sentence"
    return "start" if _START_PLACE.search(around) else "anywhere"


def _position(text: str, clause: Clause, family: str, words: Words) -> Position:
    around = text[clause.start : words.start] + " | " + text[words.end : clause.end]
    if family in {"subject", "titled"} or _SUBJECT.search(around):
        return "subject"
    if family == "named":
        return "attachment"
    if family == "start":
        return "start"
    if _FIRST_SENTENCE.search(around):
        return "first_sentence"
    if family == "first" or _START_PLACE.search(around):
        return "start"
    return "attachment" if _ATTACHED.search(around) and family != "include" else "anywhere"


def _denied(text: str, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the verb is negated, unless failing to do it is what gets an applicant ignored."""
    if match.group().lower() in {"without", "missing", "lacking"}:
        return not has_cue("sanction", text, clause.start, clause.end + 120)
    before = text[max(clause.start, match.start() - 22) : match.start()]
    if not has_cue("negation", before + " ") or re.search(r"\b(?:forget|fail|neglect|skip|hesitate) to\s?$", before):
        return False
    return not (
        has_cue("sanction", text, match.end(), clause.end + 120) and has_cue("target", text, clause.start, clause.end)
    )


def _score(text: str, clause: Clause, match: re.Match[str], family: str, words: Words) -> float:
    start, end = clause.start, max(clause.end, words.end)
    outside = text[start : words.start] + " " + text[words.end : end]
    before = text[start : words.start]
    score = 0.0
    if has_cue("target", outside):
        score += 2
    elif has_cue("weak_target", match.group()) or has_cue("weak_target", outside):
        score += 0.6
    score += 1.5 if has_cue("read_check", text, start - _AROUND, end + _AROUND) else 0
    score += 1 if has_cue("sanction", text, start, end + _AROUND) else 0
    score += 1 if re.search(r"\bread\b", text[words.start : words.end], re.IGNORECASE) else 0
    score += 0.7 if has_cue("applying", text, start - 2 * _AROUND, end) else 0
    score += 0.5 if words.quoted else 0
    score += 1 if words.noun else 0
    score += 0.6 if _bids(text, clause, match) else 0
    score += {"first": 0.6, "code": 1, "code_is": 1, "titled": 1.4, "named": 1.4}.get(family, 0)
    score += (
        1 if family in {"code", "code_is", "subject"} and has_cue("target", text, start - _AROUND, end + _AROUND) else 0
    )
    if has_cue("product", before) or has_cue("for_others", before):
        score -= 3
    elif not has_cue("target", outside) and has_cue("product_place", outside):
        score -= 2
    return score


def _bids(text: str, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the verb stands where an order stands: first in the clause, or after `please` and the like."""
    before = text[clause.start : match.start()].strip(" *->•\u25cf\u25aa\u2192\u2705([#_1234567890.)").lower()
    return not before or before.endswith(
        ("please", "kindly", "you must", "pls", "just", "also", "then", "and", ",", ":", "-", "you should", "forget to")
    )
