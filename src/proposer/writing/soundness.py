"""Soundness: faults of a model's text that no rule of the linter is about, since only a machine makes them.

A small model loops, stops in the middle, or hands its instructions back. Such a text breaks no platform rule, and
still nobody would send it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from proposer.models.draft import Section
from proposer.models.llm import Request
from proposer.prompts import Fault

LEAK_WORDS = 8
"""Words in a row of the instructions that count as handing them back; two sections may not share as many."""
LOOP_WORDS, LOOP_TIMES = 3, 3
"""A run of this many words may not occur this often in a section."""
QUOTE_CHARS = 80

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
FENCED = re.compile(r"<([a-z]+-[0-9a-f]{8})>.*?</\1>", re.DOTALL)
FINISHED = re.compile(r"[.!?…。！？؟।][\"')\]”’“»」』）]*$")
LISTED = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+\S")

Run = tuple[str, ...]


def find_unsound(sections: Sequence[Section], request: Request) -> tuple[Fault, ...]:
    """Name the sections of a model that loop, break off, repeat an earlier one or hand the instructions back.

    `request` is the first request: what stands in it outside the fences is instructions.
    """
    rules = instruction_runs(request)
    seen: set[Run] = set()
    faults: list[Fault] = []
    for section in sections:
        words = words_in(section.text)
        own = set(runs_of(words, LEAK_WORDS))
        found = (
            ("prompt_leak", not rules.isdisjoint(own)),
            ("repetition", loops(words) or not own.isdisjoint(seen)),
            ("unfinished", not is_finished(section.text)),
        )
        faults += [
            Fault(section=section.name, category=category, quote=section.text[-QUOTE_CHARS:])
            for category, holds in found
            if holds
        ]
        seen |= own
    return tuple(faults)


def runs(text: str, length: int) -> Iterable[Run]:
    """Give every run of this many words, in lower case."""
    return runs_of(words_in(text), length)


def runs_of(words: Sequence[str], length: int) -> Iterable[Run]:
    """Give every run of this many of some words."""
    return zip(*(words[at:] for at in range(length)), strict=False)


def words_in(text: str) -> list[str]:
    """The words of a text in lower case, as they are compared here."""
    return WORD.findall(text.lower())


def instruction_runs(request: Request) -> frozenset[Run]:
    """Give the runs of words of a request's instructions: its messages without the fenced material."""
    return frozenset().union(*(_unfenced_runs(message.content) for message in request.messages))


@lru_cache(maxsize=8)
def _unfenced_runs(content: str) -> frozenset[Run]:
    return frozenset(runs(FENCED.sub(" ", content), LEAK_WORDS))


def loops(words: Sequence[str]) -> bool:
    """Whether a run of words comes again and again."""
    found = [*runs_of(words, LOOP_WORDS)]
    return len(found) - len({*found}) >= LOOP_TIMES - 1 and max(Counter(found).values()) >= LOOP_TIMES


def is_finished(text: str) -> bool:
    """Whether a text ends as a sentence or a list item does."""
    last = text.rstrip().rsplit("\n", 1)[-1]
    return bool(FINISHED.search(last) or LISTED.match(last))
