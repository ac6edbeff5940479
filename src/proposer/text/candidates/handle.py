"""Names and ids on messengers and social sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.lexicon import APPS, SOCIAL, table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence

_APP = "|".join(
    re.escape(app).replace(r"\ ", r"\s?")
    for app in sorted({*APPS, *SOCIAL, "signal"}, key=lambda app: (-len(app), app))
)
_LABELLED = Pattern(
    rf"\b(?:{_APP})\b(?:\s+(?:id|handle|username|user|name|nick|account|is|me|us|at|as|on|under|by|search|for|"
    rf"it's|contact|tag|add)\b){{0,4}}\s*+[:=\->@]*+\s*+(@?[\w][\w.-]{{2,40}}(?:#\d{{4}})?)"
)
_AT = Pattern(r"(?<![\w@/.`])@([a-z][\w.]{2,40})\b(?![/(:@])")
_DISCORD = Pattern(r"(?<!\w)[\w.]{2,32}#\d{4}\b")
_LIVE = Pattern(r"\blive:[\w.:-]{3,}")
_CONTEXT = Pattern(
    rf"\b(?:{_APP}|tg|ig|handle|username|user name|dm|pm|ping me|message me|add me|find me|text me|reach me|"
    rf"contact me|follow me|hit me|my id|i'm|i am)\b"
)
_CODE = frozenset(
    table(
        """property staticmethod classmethod cached media import override param return returns types babel angular
        nestjs vue component injectable test pytest dataclass app click keyframes font include mixin extend use
        supports everyone here channel todo decorator deprecated"""
    )
)
_SHAPE = Pattern(r"[\d_#]|\w\.\w|^@|^live:")
_PLAIN_WORDS = frozenset(
    table(
        """bot bots api app integration channel group chat call calls business account page pages the and for with from
        your our you"""
    )
)


def find(document: Document) -> Iterator[Candidate]:
    """Give the handles of a text."""
    lower = document.view.lower
    if "@" in lower:
        yield from _at_names(document, lower)
    if "#" in lower and ("discord" in lower or "add" in document.where):
        for match in _DISCORD.finditer(lower):
            yield Candidate("handle", match.start(), match.end(), match.group())
    if "live:" in lower:
        for match in _LIVE.finditer(lower):
            yield Candidate("handle", match.start(), match.end(), match.group())
    for word in document.where.keys() & _APP_WORDS:
        for sentence in document.where[word]:
            yield from _labelled(sentence)


def _labelled(sentence: Sentence) -> Iterator[Candidate]:
    for match in _LABELLED.finditer(sentence.lower):
        name = match.group(1).rstrip(".-")
        if name and _SHAPE.search(name) and not name.isdigit() and name not in _PLAIN_WORDS:
            start = sentence.start + match.start(1)
            yield Candidate("handle", start, start + len(name), name)


_APP_WORDS = frozenset(word for app in (*APPS, *SOCIAL, "signal") for word in re.findall(r"\w+", app))


def _at_names(document: Document, lower: str) -> Iterator[Candidate]:
    for match in _AT.finditer(lower):
        name = match.group(1).rstrip(".")
        if name.split(".")[0] in _CODE:
            continue
        sentence = document.sentence_at(match.start())
        if _CONTEXT.search(sentence.lower):
            yield Candidate("handle", match.start(), match.start() + 1 + len(name), "@" + name)
