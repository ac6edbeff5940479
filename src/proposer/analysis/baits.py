"""Text addressed to a machine reader: strings it is baited to print, and attempts to steer it (D-33)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from proposer.analysis.clauses import Clause, level, lowered, split_clauses, strings_in
from proposer.analysis.cues import cue, has_cue, verb_families
from proposer.analysis.quotes import find_quoted
from proposer.analysis.required import Words, shape_of, take_words
from proposer.models.base import Span
from proposer.models.reading import Instruction, Position

_DEMAND = re.compile(
    r"\b(?:includ(?:e|ing)|contain(?:ing)?|mention|writ(?:e|ing)|typ(?:e|ing)|add|put|use|say|insert|state|print"
    r"|output|(?:reply|respond|answer|start|begin|end)"
    r"(?: (?:your|their|its|the|it|any)(?: \w{4,12}){0,2}| back)? with|start by saying|place|append|prepend"
    r"|call yourself|sign (?:it )?as)\b",
    re.IGNORECASE,
)
_MACHINES = (
    *("a.i.", "llm", "gpt", "claude", "gemini", "copilot", "language model"),
    *("artificial intelligence", "automated", "machine"),
)
_SHORT_NAMES = re.compile(r"\bai|bots?\b")
"""Apart from the others, since `email` and `both` hold them too."""
_LEVERS = (
    *(
        "instruction",
        "prompt",
        "rules",
        "guideline",
        "direction",
        "command",
        "constraint",
        "context",
        "programming",
        "system",
    ),
    *("assistant", "you are now", "you are no", "<", "["),
)
"""For cheap tests: a clause without such a word speaks to no machine and steers none."""
_START = re.compile(r"\b(?:start|begin|first (?:line|word|sentence)|top|beginning)\b", re.IGNORECASE)
_PASSIVE = re.compile(r" (?:must|should|has to|needs to|shall) (?:appear|be|stand)\b", re.IGNORECASE)
_BAITING = ("start", "first", "include")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f300-\U0001faff]{0,6}")
_GUARDING = re.compile(
    r"\b(?:prevent|protect|against|resist|detect|guard|block|such as|like|e\.g|for example|attempts?"
    r"|attacks?|injections?|jailbreak\w{0,5}"
    r"|users? (?:who|that|may|might|can|could|try|tries|type)|someone|test(?:s|ing)? (?:for|that"
    r"|whether|if)|able to|ability to)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def find_baits(text: str, field: str) -> tuple[Instruction, ...]:
    """Strings that only a machine reader is told to write; never to be printed."""
    return tuple(_find(text, field))


def _find(text: str, field: str) -> Iterator[Instruction]:
    flat = level(text)
    clauses = split_clauses(flat)
    for number, clause in enumerate(clauses):
        address = machine_address(flat, clause) or steering(flat, clause)
        if address is None:
            continue
        words = _demanded(flat, clause, address.end())
        place = clause
        if words is None and number + 1 < len(clauses) and clause.end - address.end() < 60:
            place = clauses[number + 1]
            words = _demanded(flat, place, place.start)
        if words is None:
            continue
        required = text[words.start : words.end].strip()
        required = required.rstrip(".,;:!?") or required if " " not in required else required
        start = min(address.start(), words.start)
        yield Instruction(
            kind="bait",
            shape=shape_of(required, words),
            required=required,
            position=_position(flat, place),
            audience="ai",
            span=Span(start=start, end=words.end, text=text[start : words.end], field=field),
        )


@lru_cache(maxsize=512)
def machine_address(flat: str, clause: Clause) -> re.Match[str] | None:
    """The words by which a clause speaks to a machine, if it does and if it tells that machine to write something."""
    if not (
        clause.holds(*strings_in(flat, _MACHINES)) or (clause.holds("ai", "bot") and _SHORT_NAMES.search(clause.low))
    ):
        return None
    return cue("machine").search(lowered(flat), clause.start, clause.end)


@lru_cache(maxsize=512)
def steering(flat: str, clause: Clause) -> re.Match[str] | None:
    """The words by which a clause tries to steer the reader of the post, not those that describe such attempts."""
    if not clause.holds(*strings_in(flat, _LEVERS)):
        return None
    for match in cue("steer").finditer(lowered(flat), clause.start, clause.end):
        before = flat[clause.start : match.start()]
        if not (_GUARDING.search(before) or has_cue("product", before)) and not before.rstrip().endswith(('"', "'")):
            return match
    return None


def machine_range(flat: str, clause: Clause, place: int) -> bool:
    """Whether words at `place` are demanded of a machine: they come after the address to it."""
    address = machine_address(flat, clause) or steering(flat, clause)
    return address is not None and place >= address.start()


def _demanded(flat: str, clause: Clause, place: int) -> Words | None:
    for verb in _DEMAND.finditer(flat, place, clause.end):
        emoji = _EMOJI.search(flat, verb.end(), min(clause.end, verb.end() + 40))
        words = take_words(flat, verb.end(), clause)
        if emoji and not (words and words[0].quoted):
            return Words(emoji.start(), emoji.end(), False, "emoji")
        if words:
            return words[0]
    for quoted in find_quoted(flat, place, clause.end, emphasis=False)[:1]:
        if _PASSIVE.match(flat, quoted.outer_end, clause.end):
            return Words(quoted.start, quoted.end, True)
    for family in verb_families():
        verbs = family.pattern.finditer(lowered(flat), place, clause.end) if family.name in _BAITING else ()
        for match in verbs:
            if words := take_words(flat, match.end(), clause):
                return words[0]
    return None


def _position(flat: str, clause: Clause) -> Position:
    return "start" if _START.search(flat, clause.start, clause.end) else "anywhere"
