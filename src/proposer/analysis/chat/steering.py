"""Text of a client that speaks to the tool instead of the freelancer: a flag, and no part of the reading (D-33)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from proposer.analysis.baits import machine_address, steering
from proposer.analysis.chat.wording import phrases, words
from proposer.analysis.clauses import Clause, level, split_clauses
from proposer.models.thread import Thread
from proposer.text.document import Sentence, words_of
from proposer.text.lexicon import CLASSES


class Steered(NamedTuple):
    """A clause that tries to steer the tool, as half-open offsets into the text."""

    start: int
    end: int
    judged: bool
    """Whether it holds no wish of the client's, such as a way to reach somebody, so that nothing of it counts."""


FENCED = re.compile(
    r"<(?P<tag>system|instructions?|prompt|assistant|admin|developer|ai|sys)\b[^<>\n]{0,40}>.*?(?:</(?P=tag)\s*>|\n|\Z)"
    r"|\[(?P<box>system|inst|sys|assistant|admin)\b[^\[\]\n]{0,40}\].*?(?:\[/(?P=box)\]|\n|\Z)"
    r"|^[ \t#*>-]{0,6}(?:system|assistant|developer|admin)(?: (?:message|prompt|note|override))?[ \t*]{0,3}:[^\n]*",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
"""A passage set apart as if it came from the machinery: none of it is the client's own word."""


TO_HUMANS = re.compile(
    r"\b(?:(?:and|now) )?(?:for|to) (?:the|any|a) (?:humans?|persons?|people|freelancer)(?: \w+){0,2}[:,]",
    re.IGNORECASE,
)
"""How a client turns from the tool to its person."""


@lru_cache(maxsize=64)
def find_steering(text: str) -> tuple[Steered, ...]:
    """The clauses that give orders to the tool and the passages made up as its own, in order of place."""
    fenced = [match.span() for match in FENCED.finditer(text)]
    return tuple(sorted([*(Steered(start, end, judged=True) for start, end in fenced), *_steered(text, fenced)]))


def _steered(text: str, fenced: list[tuple[int, int]]) -> Iterator[Steered]:
    flat = level(text)
    for start, end in fenced:
        flat = flat[:start] + _blank(flat[start:end]) + flat[end:]
    for clause in split_clauses(flat):
        if steering(flat, clause) or machine_address(flat, clause) or _orders_the_tool(clause):
            yield Steered(clause.start, clause.end, judged=not _wishes(clause))


def _wishes(clause: Clause) -> bool:
    """Whether a clause also holds something that a client can want of a person."""
    said = Sentence(clause.low, words_of(clause.low))
    wished = words("tool", "wished_words") | channels()
    return not wished.isdisjoint(said.words) or phrases("tool", "wished").within(said)


@cache
def channels() -> frozenset[str]:
    """The words that alone name a way to reach somebody."""
    return frozenset(name for name in CLASSES["channel"] if name.isalpha())


def _orders_the_tool(clause: Clause) -> bool:
    """Whether a clause tells its reader to drop its instructions, or to hand them out."""
    return phrases("tool", "orders").within(Sentence(clause.low, words_of(clause.low)))


def client_texts(thread: Thread) -> tuple[str, ...]:
    """What the client wrote, message by message, without what is nobody's wish."""
    return tuple(without_steering(one.text) for one in thread.messages if one.author == "client")


def without_steering(text: str) -> str:
    """The text with every clause that is nobody's wish turned to spaces, so that offsets stay."""
    found = [one for one in find_steering(text) if one.judged]
    for one in found:
        text = text[: one.start] + _blank(text[one.start : one.end]) + text[one.end :]
    return TO_HUMANS.sub(lambda match: _blank(match.group()), text) if found else text


def _blank(piece: str) -> str:
    return "".join(char if char == "\n" else " " for char in piece)
