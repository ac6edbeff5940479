"""Tools, languages and products that a post names, spelled as the field spells them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from proposer.models.job import JobPost


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
    table = tomllib.loads(files("proposer.data").joinpath("tools.toml").read_text("utf-8"))
    cautious = frozenset(table.pop("cautious")["names"])
    tools: dict[str, Tool] = {}
    for group, names in table.items():
        for name, spellings in names.items():
            tool = Tool(name, group, name in cautious)
            for spelling in (name, *spellings):
                tools.setdefault(spelling.lower(), tool)
    return tools


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.@/#-]){_branches(load_tools())}(?![\w@#+]|\.\w|-\w)", re.IGNORECASE)


def _branches(spellings: Iterable[str]) -> str:
    """A pattern for any of some spellings, the longest first, that looks at each letter of the text once."""
    by_letter: dict[str, list[str]] = {}
    for spelling in sorted(spellings):
        by_letter.setdefault(spelling[:1], []).append(spelling[1:])
    ends = "" in by_letter
    parts = [re.escape(letter) + _branches(rest) for letter, rest in by_letter.items() if letter]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"


def find_mentions(text: str) -> list[Mention]:
    """Every tool named in a text, in order."""
    mentions = []
    for match in _pattern().finditer(text):
        tool = load_tools()[match.group().lower()]
        if tool.cautious and not _meant(text, match, tool):
            continue
        mentions.append(Mention(tool, match.start(), match.end()))
    return mentions


def find_stack(job: JobPost) -> tuple[Tool, ...]:
    """The tools of a post: those of its title first, then in the order of the text, then those of its skill tags."""
    text = job.description
    found = [mention.tool for mention in (*find_mentions(job.title), *find_mentions(text))]
    named = [load_tools().get(skill.lower()) for skill in job.skills[:6]]
    return tuple(dict.fromkeys([*found, *(tool for tool in named if tool is not None)]))


def _meant(text: str, match: re.Match[str], tool: Tool) -> bool:
    """Whether an everyday word is used as a name: exact case, and after a small word or a comma."""
    before = text[: match.start()].rstrip(" (")
    return match.group() == tool.name and before[-1:].isalnum() and before.split()[-1:][0].islower()
