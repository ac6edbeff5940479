"""Tools, languages and products that a post names, spelled as the field spells them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from proposer.analysis.clauses import lowered
from proposer.models.job import JobPost
from proposer.resources import DATA
from proposer.text.document import words_of


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool of the table."""

    name: str
    group: str
    """What it is for: `language`, `shop`, `cloud` and so on."""
    cautious: bool
    """Whether its name is also an everyday word."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A tool where the text names it."""

    tool: Tool
    start: int
    end: int


@lru_cache(maxsize=1)
def load_tools() -> dict[str, Tool]:
    """All spellings in lower case, each with its tool."""
    table = tomllib.loads((DATA / "tools.toml").read_text("utf-8"))
    cautious = frozenset(table.pop("cautious")["names"])
    tools: dict[str, Tool] = {}
    for group, names in table.items():
        for name, spellings in names.items():
            tool = Tool(name, group, name in cautious)
            for spelling in (name, *spellings):
                tools.setdefault(spelling.lower(), tool)
    return tools


_BEFORE = 100
"""Characters; no word before a name is longer."""
_FIRST = r"(?:\w+|\.\w+)"
_BEGIN = re.compile(rf"(?<![\w.@/#-]){_FIRST}")
_GOES_ON = re.compile(r"[\w@#+]|\.\w|-\w")
"""Behind a spelling, what makes it a part of something longer."""


@lru_cache(maxsize=1)
def _spellings() -> dict[str, tuple[str, ...]]:
    """Spellings by their first word, the longest first: one look-up for a word of the text, and no great pattern."""
    found: dict[str, list[str]] = {}
    for spelling in sorted(load_tools(), key=len, reverse=True):
        first = re.match(_FIRST, spelling)
        if first is not None:
            found.setdefault(first.group(), []).append(spelling)
    return {first: tuple(spellings) for first, spellings in found.items()}


@lru_cache(maxsize=1)
def _dotted() -> tuple[str, ...]:
    """Those first words that begin with a stop."""
    return tuple(first for first in _spellings() if first[0] == ".")


def find_mentions(text: str) -> list[Mention]:
    """Every tool named in a text, in order."""
    return list(_mentions(text))


@lru_cache(maxsize=64)
def _mentions(text: str) -> tuple[Mention, ...]:
    known, low, free = _spellings(), lowered(text), 0
    mentions = []
    firsts = [*(known.keys() & words_of(low)), *filter(low.__contains__, _dotted())]
    for start, first in sorted(place for word in firsts for place in _places(low, word)):
        if start < free:
            continue
        for spelling in known[first]:
            end = start + len(spelling)
            if low.startswith(spelling, start) and not _GOES_ON.match(low, end):
                free = end
                tool = load_tools()[spelling]
                if not tool.cautious or _meant(text, start, end, tool):
                    mentions.append(Mention(tool, start, end))
                break
    return tuple(mentions)


def _places(low: str, first: str) -> Iterator[tuple[int, str]]:
    """Where a word that begins a spelling stands as a whole word."""
    start = low.find(first)
    while start >= 0:
        match = _BEGIN.match(low, start)
        if match and match.end() == start + len(first):
            yield start, first
        start = low.find(first, start + 1)


def find_stack(job: JobPost) -> tuple[Tool, ...]:
    """The tools of a post: those of its title first, then in the order of the text, then those of its skill tags."""
    text = job.description
    found = [mention.tool for mention in (*find_mentions(job.title), *find_mentions(text))]
    named = [load_tools().get(skill.lower()) for skill in job.skills[:6]]
    return tuple(dict.fromkeys([*found, *(tool for tool in named if tool is not None)]))


def _meant(text: str, start: int, end: int, tool: Tool) -> bool:
    """Whether an everyday word is used as a name: exact case, and after a small word or a comma."""
    if text[start:end] != tool.name:
        return False
    before = text[max(0, start - _BEFORE) : start].rstrip(" (")
    return before[-1:].isalnum() and before.split()[-1].islower()
