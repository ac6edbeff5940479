"""Verbs of writing with the words they demand, as far as enough speaks for their being meant for the applicant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proposer.analysis.clauses import Clause, lowered, strings_in
from proposer.analysis.cues import VerbFamily, has_cue, verb_families
from proposer.analysis.positions import position_of
from proposer.analysis.quotes import find_quoted
from proposer.analysis.required import Words, take_words
from proposer.analysis.weights import ENOUGH, Demand, in_application_list, is_of_applicants, weigh
from proposer.models.reading import Position
from proposer.text.pattern import Pattern

_PASSIVE = Pattern(
    r"[^\w\n]{0,3}(?: ?(?:at|in|on) the [\w ]{3,20})? ?\b(?:should|must|needs? to|has to|have to"
    r"|is to|to|shall|is|are)\b (?:be|appear|start|stand|included"
    r"|mentioned|the (?:very )?first|as the (?:first|subject))\b"
    r"|[^\w\n]{0,3} as (?:the|your) (?:very )?(?:first|subject|opening|title)\b|[^\w\n]{0,3} in (?:the|your) subject\b",
    re.IGNORECASE,
)
_UNWANTED = Pattern(
    r"\b(?:is|are|be|get|gets|will be|go|goes) (?:\w{3,12} )?(?:declined?|ignored|rejected|deleted|skipped|archived"
    r"|discarded|disqualified|to the (?:bin|trash))\b",
    re.IGNORECASE,
)
_FORBIDS = Pattern(
    r"(?:^|[,;:(-] ?|\bplease |\band |\bbut )\W*(?:please )?(?:do not|don't|dont|never|avoid) (?:\w{2,8} )?$",
    re.IGNORECASE,
)
_LINE = Pattern(r"\b(?:line|sentence)\b", re.IGNORECASE)
_LEADS = Pattern(
    r"\b(?:send|state|include|give|mention|share|provide|tell|reply|respond|apply|write|list|quote|add|want|need)\b",
    re.IGNORECASE,
)
_NOUN_FIRST = Pattern(
    r"\b(?:the|this) (?:(?:code|secret|magic|key) ?)?(?:word|phrase) (?P<words>[^\s\",.;:!?]{2,30})"
    r"(?= (?:is (?:missing|not|absent)|(?:must|should|has to|needs to) (?:be|appear|stand)|appears\b))",
    re.IGNORECASE,
)
_AS_FIRST = Pattern(r"(?P<words>[\w#'-]{2,30}) as (?:the|your) (?:very )?(?:first|opening) word\b", re.IGNORECASE)
_HINTS = (
    *("propos", "appl", "cover", "bid", "messag", "repl", "respon", "letter", "read", "human", "bot", "word", "phrase"),
    *("subject", "first", "start with", "begin", "ignor", "code", "pitch", "submission", "start job", "job with"),
    *("attach", "name the", "name your", "yours", "your note", "something", "attention", "file name", "sentence"),
    *("propues", "postul", "candidat", "bewerb", "nachricht", "mensaje", "solicitud", "offerta", "risposta"),
    *("messaggio", "sollicit", "on top"),
)
"""For a cheap test: a clause without such a string, out of any list of what to send, demands nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Demanded words, where they should stand, and the words of the post that say so."""

    words: Words
    position: Position
    start: int
    end: int


def find_candidates(text: str, clause: Clause) -> Iterator[Candidate]:
    """Demands that one clause makes of the applicant."""
    if not clause.holds(*strings_in(text, _HINTS)) and not in_application_list(text, clause.start):
        return
    seen: set[int] = set()
    for family in verb_families():
        if clause.holds(*family.hints):
            yield from _of_family(text, clause, family, seen)
    yield from _passives(text, clause, seen)


def _of_family(text: str, clause: Clause, family: VerbFamily, seen: set[int]) -> Iterator[Candidate]:
    name = family.name
    for match in family.pattern.finditer(lowered(text), clause.start, clause.end):
        for words in take_words(text, match.end(), clause, "line" if _LINE.search(match.group()) else ""):
            if words.start in seen or _denied(text, clause, match) or _unled(text, clause, match, name):
                continue
            if weigh(Demand(text, clause, match, name, words)) >= ENOUGH:
                seen.add(words.start)
                yield _candidate(text, clause, match.start(), name, words)


def _passives(text: str, clause: Clause, seen: set[int]) -> Iterator[Candidate]:
    for quoted in find_quoted(text, clause.start, clause.end, emphasis=False):
        match = _PASSIVE.match(text, quoted.outer_end, clause.end)
        if match is None or quoted.start in seen:
            continue
        words = Words(quoted.start, quoted.end, True)
        if weigh(Demand(text, clause, match, "passive", words)) >= ENOUGH:
            seen.add(quoted.start)
            yield _candidate(text, clause, quoted.outer_start, "passive", words)
    for match in (
        *_NOUN_FIRST.finditer(text, clause.start, clause.end),
        *_AS_FIRST.finditer(text, clause.start, clause.end),
    ):
        words = Words(*match.span("words"), False, "word")
        if words.start not in seen and weigh(Demand(text, clause, match, "passive", words)) >= ENOUGH:
            seen.add(words.start)
            yield _candidate(text, clause, match.start(), "passive", words)


def _candidate(text: str, clause: Clause, start: int, family: str, words: Words) -> Candidate:
    end = words.end + 1 if words.quoted and words.end < len(text) else words.end
    return Candidate(words, position_of(text, clause, family, words), min(start, words.start), end)


def _denied(text: str, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the verb is negated, unless failing to do it is what gets an applicant ignored."""
    if match.group().lower() in {"without", "missing", "lacking", "no"}:
        return not has_cue("sanction", text, clause.start, clause.end + 120)
    before = text[max(clause.start, match.start() - 22) : match.start()].rpartition(",")[2]
    if match.group().lower().startswith(("starting", "beginning", "opening")) and not before.endswith(" not "):
        return _UNWANTED.search(text, match.end(), clause.end) is not None
    if _FORBIDS.search(text[clause.start : match.start()]):
        return True
    if not has_cue("negation", before + " ") or re.search(r"\b(?:forget|fail|neglect|skip|hesitate) to\s?$", before):
        return False
    meant = has_cue("target", text, clause.start, clause.end) or is_of_applicants(text[clause.start : match.start()])
    return not (meant and has_cue("sanction", text, clause.start, clause.end + 120))


def _unled(text: str, clause: Clause, match: re.Match[str], family: str) -> bool:
    """Whether a word in a list has no verb before it that asks for the list, nor a heading above it."""
    if family != "listed" or in_application_list(text, clause.start):
        return False
    return not _LEADS.search(text, clause.start, match.start())
