"""Verbs of writing with the words they demand, and how much speaks for each being meant for the applicant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from proposer.analysis.clauses import Clause
from proposer.analysis.cues import cue, has_cue, verb_families
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
    r"\b(?:at|on|to|in|from) (?:the )?(?:very )?(?:top|beginning|start|head|front)\b|\bfirst (?:(?:two|three|few) )?(?:line"
    r"|word|words|thing|lines|phrase)\b"
    r"|\bopening (?:line|word)|\bbefore anything else\b|\bal (?:principio|inicio|comienzo)\b|\bau d[ée]but\b"
    r"|\b(?:am|zu) (?:anfang|beginn)\b|\ball'inizio\b|\bno in[íi]cio\b",
    re.IGNORECASE,
)
_FIRST_SENTENCE = re.compile(
    r"\b(?:first|opening|1st) (?:sentence|couple of sentences|two sentences|paragraph)\b", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"\bsubject\b|\b(?:as|in) (?:the |your )?(?:title|heading) of your\b|\bproposal title\b", re.IGNORECASE
)
_UNWANTED = re.compile(
    r"\b(?:is|are|be|get|gets|will be|go|goes) (?:\w{3,12} )?(?:declined?|ignored|rejected|deleted|skipped|archived"
    r"|discarded|disqualified|to the (?:bin|trash))\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\W{0,4}(?:where|wherever|whenever|when (?:the|it)|if (?:the|it)|each time|(?:in|for|on) (?:each|every)|per)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"\b(?:line|sentence)\b", re.IGNORECASE)
_DOER = re.compile(
    r"^\W*(?:please note:? )?(?:all |only |the |any |most )?(?:serious |good |interested |qualified |careful )?"
    r"(?:applicants?|candidates?|freelancers|bidders|those (?:of you )?who|(?:every|any)(?:one|body) who|whoever)\b[^,:;]{0,60}$",
    re.IGNORECASE,
)
_REFERRED = re.compile(
    r"\b(?:include|put|use|mention|write|add|quote|say|type|drop|place|give|repeat|use|need) (?:it|this|that)\b", re.IGNORECASE
)
_LEADS = re.compile(
    r"\b(?:send|state|include|give|mention|share|provide|tell|reply|respond|apply|write|list|quote|add|want|need)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"(?<![^\n])[ \t#*_]{0,6}(?:how to (?:apply|respond|reply)|to (?:apply|respond)|(?:your )?(?:applications?|proposals?|cover letter)"
    r"|applying|apply(?: now)?|when (?:applying|you apply)|what (?:to|you should|we want you to) (?:send|include|submit)"
    r"|application (?:process|instructions|requirements|steps)|(?:please )?(?:in|with) your (?:application|proposal|bid|cover letter))"
    r"[^\n]{0,60}\n{1,2}(?P<items>(?:[ \t]{0,6}(?:[-*•●▪→>✅✔+]|\(?\d{1,2}[.):]|[a-h][.)])[^\n]{1,400}(?:\n|$)){1,14})",
    re.IGNORECASE,
)
_SO = re.compile(r"\W{0,2}\bso (?:that |i |we )", re.IGNORECASE)
_FINISH = re.compile(r"(?:complete|finish|fill in)\b", re.IGNORECASE)
_GAP = re.compile(r"_{2,}|\.{3}|…")
_NOUN_FIRST = re.compile(
    r"\b(?:the|this) (?:(?:code|secret|magic|key) ?)?(?:word|phrase) (?P<words>[^\s\",.;:!?]{2,30})"
    r"(?= (?:is (?:missing|not|absent)|(?:must|should|has to|needs to) (?:be|appear|stand)|appears\b))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?<!\bonly )\b(?:proposals|letters|bids|applications|pitches) (?:that|which)\b[^,;]*$", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:proposals?|applications?|bids?|cover ?letters?|messages?|repl(?:y|ies)|responses?|letters?|submissions?)"
    r" (?:\w{2,8}ly )?(?:must|should|has to|have to|needs? to|is to|are to|shall)(?: \w{2,8}ly)? $",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\W*(?:please|pls|plz|thanks|thank you|thx)?\W*", re.IGNORECASE)
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
    if not clause.holds(*_HINTS) and not in_application_list(text, clause.start):
        return
    seen: set[int] = set()
    for family, pattern in verb_families():
        for match in pattern.finditer(text, clause.start, clause.end):
            for words in take_words(text, match.end(), clause, "line" if _LINE.search(match.group()) else ""):
                if words.start in seen or _denied(text, clause, match) or _unled(text, clause, match, family):
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
    *("attach", "name the", "name your", "yours", "propues", "postul", "candidat", "bewerb", "nachricht", "mensaje"),
    *("solicitud", "offerta", "risposta", "messaggio", "sollicit", "your note", "something", "attention", "file name", "sentence", "attached"),
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
    for match in _NOUN_FIRST.finditer(text, clause.start, clause.end):
        words = Words(*match.span("words"), False, "word")
        if words.start not in seen and _score(text, clause, match, "passive", words) >= _ENOUGH:
            seen.add(words.start)
            yield _candidate(text, clause, match.start(), "passive", words)


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
    if family.startswith("start"):
        return "start"
    if _FIRST_SENTENCE.search(around):
        return "first_sentence"
    if family == "first" or _START_PLACE.search(around):
        return "start"
    return "attachment" if _ATTACHED.search(around) and family != "include" else "anywhere"


def _denied(text: str, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the verb is negated, unless failing to do it is what gets an applicant ignored."""
    if match.group().lower() in {"without", "missing", "lacking", "no"}:
        return not has_cue("sanction", text, clause.start, clause.end + 120)
    before = text[max(clause.start, match.start() - 22) : match.start()].rpartition(",")[2]
    if match.group().lower().startswith(("starting", "beginning", "opening")) and not before.endswith(" not "):
        return _UNWANTED.search(text, match.end(), clause.end) is not None
    if not has_cue("negation", before + " ") or re.search(r"\b(?:forget|fail|neglect|skip|hesitate) to\s?$", before):
        return False
    meant = has_cue("target", text, clause.start, clause.end) or _DOER.search(text[clause.start : match.start()])
    return not (meant and has_cue("sanction", text, match.end(), clause.end + 120))


def _unled(text: str, clause: Clause, match: re.Match[str], family: str) -> bool:
    """Whether a word in a list has no verb before it that asks for the list, nor a heading above it."""
    if family != "listed" or in_application_list(text, clause.start):
        return False
    return not _LEADS.search(text, clause.start, match.start())


@lru_cache(maxsize=32)
def _application_lists(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span("items") for match in _LIST.finditer(text))


def in_application_list(text: str, place: int) -> bool:
    """Whether a place stands in a list under a heading such as `How to apply`."""
    return any(start <= place < end for start, end in _application_lists(text))


def _score(text: str, clause: Clause, match: re.Match[str], family: str, words: Words) -> float:
    start, end = clause.start, max(clause.end, words.end)
    outside = text[start : words.start] + " " + text[words.end : end]
    before = text[start : words.start]
    score = 0.0
    if has_cue("target", outside) or in_application_list(text, start):
        score += 2.5 if _SUBJECT.search(outside) or _START_PLACE.search(outside) else 2
    elif has_cue("weak_target", match.group()):
        score += 1.2
    elif has_cue("weak_target", outside):
        score += 0.6
    checked = has_cue("read_check", text, start, end)
    score += 1.5 if checked or has_cue("read_check", text, start - _AROUND, end + _AROUND) else 0
    score += 1 if has_cue("sanction", text, start, end + _AROUND) else 0
    score += 1 if re.search(r"\bread\b", text[words.start : words.end], re.IGNORECASE) else 0
    score += 0.7 if has_cue("applying", text, start - 2 * _AROUND, end) else 0
    score += 0.5 if words.quoted else 0
    score += 1 if words.noun else 0
    score += _ordered(text, clause, match, family, words)
    score += {"first": 0.6, "code": 1, "code_is": 1, "titled": 1.4, "named": 1.4}.get(family, 0)
    if family in {"code", "code_is", "subject"} and has_cue("target", text, start - _AROUND, end + _AROUND):
        score += 2 if family != "subject" and _REFERRED.search(text, end, end + _AROUND) else 1
    score += 1.4 if _DOER.search(before) else 0
    score += 0.6 if _MODAL.search(text[clause.start : match.start()]) else 0
    score += 0.5 if words.quoted and re.compile(r"(?:I|We)\b").match(text, words.start) else 0
    if _of_product(before) or has_cue("for_others", before):
        score -= 3
    elif not (has_cue("target", outside) or checked) and has_cue("product_place", outside):
        score -= 2
    if _RELATIVE.search(before) and not has_cue("sanction", text, start, end):
        score -= 2
    return score - (2.5 if _CONDITION.match(text, words.end, clause.end) else 0)


def _of_product(before: str) -> bool:
    """Whether the words before a demand make it one of the product; `it` may also be the application."""
    for match in cue("product").finditer(before):
        if not (match.group().lower().startswith(("it ", "they ")) and has_cue("target", before[: match.start()])):
            return True
    return False


def _ordered(text: str, clause: Clause, match: re.Match[str], family: str, words: Words) -> float:
    """How much the mood of the clause says that somebody is told to write, and where."""
    if not _bids(text, clause, match):
        return 0.0
    before, after = text[clause.start : match.start()].lower(), text[words.end : clause.end]
    polite = before.rstrip().endswith(("please", "kindly", "pls")) and has_cue("weak_target", match.group())
    score = (0.9 if polite else 0.6) + (0.5 if _SO.match(after) else 0)
    score += 1.4 if _FINISH.match(match.group()) and _GAP.search(text, words.start, words.end) else 0
    score += 0.8 if family != "start" and _START_PLACE.search(after) else 0
    score += 0.6 if family == "named" and ("attach" in before or " your " in match.group().lower()) else 0
    alone = family == "start" and words.quoted and not before.strip() and _ALONE.fullmatch(after)
    return score + (1.4 if alone and not text[clause.reach :].strip() else 0)


def _bids(text: str, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the verb stands where an order stands: first in the clause, or after `please` and the like."""
    before = text[clause.start : match.start()].strip(" *->•\u25cf\u25aa\u2192\u2705([#_1234567890.)").lower()
    return not before or before.endswith(
        ("please", "kindly", "you must", "pls", "just", "also", "then", "and", ",", ":", "-", "you should", "forget to", "ask you to", "want you to", "like you to", "need you to", "please do", "pls do", "by the way", "btw")
    )
