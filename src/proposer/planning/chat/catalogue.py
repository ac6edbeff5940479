"""The catalogue of first milestones by type of project, read from the package's data (D-25)."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from proposer.analysis.wants.tools import load_tools
from proposer.resources import DATA
from proposer.text.document import words_of
from proposer.text.lexicon import table

SLOT = re.compile(r"\{(\w+)\|([^}]*)\}")
GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Entry:
    """One first milestone of a type of project; texts may hold slots."""

    deliverable: str
    review: str
    leads: str
    needs: str
    begins: str
    hours: int
    when: tuple[str, ...] = ()
    """Words of the client that ask for this one."""
    hourly: bool = False
    apart: bool = False
    """Whether it is of another sort than the usual piece of its type: subtitles among translations."""
    goal: str = ""
    """What the client has in the end, where the goals of the type say something else."""
    ask: str = ""
    """The question on which a piece of this sort hangs, where those of the kind of work are beside the point."""
    small: str = ""
    """A smaller piece of this sort, where that of the type would be of another."""


@dataclass(frozen=True, slots=True)
class ProjectType:
    """One type of project."""

    name: str
    works: tuple[str, ...]
    words: tuple[str, ...]
    goals: tuple[str, ...]
    first: tuple[Entry, ...]
    small: str
    """A smaller piece, for a client who wants to spend less (D-24)."""
    small_hours: int


@cache
def load_catalogue() -> dict[str, ProjectType]:
    """Give all types of project by name, in the order of the file."""
    raw = tomllib.loads((DATA / "milestones.toml").read_text("utf-8"))
    return {
        name: ProjectType(
            name=name,
            works=tuple(one["works"]),
            words=tuple(one["words"]),
            goals=tuple(one["goals"]),
            small=one["small"]["deliverable"],
            small_hours=one["small"]["hours"],
            first=tuple(Entry(**{**entry, "when": tuple(entry.get("when", ()))}) for entry in one["first"]),
        )
        for name, one in raw.items()
    }


def choose_entry(kind: ProjectType, line: str, told: str, seed: str) -> Entry:
    """Give the entry that the client's words fit best; the first one where none fits, and the seed for a tie.

    The line that says what the work is counts more than what the client wrote besides.
    """
    counts = {
        entry: 2 * count_phrases(line, entry.when) + (1 + entry.apart) * count_phrases(told, entry.when)
        for entry in kind.first
    }
    most = max(counts.values())
    fitting = [entry for entry in kind.first if counts[entry] == most]
    if most == 0:
        return fitting[0]
    return pick(seed, "entry", [entry for entry in fitting if entry.apart and entry.small] or fitting)


def is_asked(entry: Entry, text: str) -> bool:
    """Whether the client's words ask for just this entry, which is of a sort of its own."""
    return entry.apart and count_phrases(text, entry.when) > 0


def is_like_one(text: str, kind: ProjectType) -> bool:
    """Whether the name of a piece has a telling word in common with a piece that is known of a type of project."""
    return any(share_words(text, f"{one.deliverable} {' '.join(one.when)}", least=1) for one in kind.first)


def share_words(one: str, other: str, least: int = 2) -> bool:
    """Whether two names of a piece of work have so many telling words in common."""
    return len(_telling(one) & _telling(other)) >= least


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text.lower()) if len(word) > 3 and word not in PLAIN_WORDS)


def fill(text: str, values: dict[str, str]) -> str:
    """Put what is known into the slots of a text, and the plain words where nothing is."""
    return SLOT.sub(lambda slot: values.get(slot.group(1)) or slot.group(2), text)


def pair_of(names: Sequence[str]) -> str:
    """Give the two systems that a client names, `Shopify and Xero`; nothing unless there are just two or more."""
    systems = [name for name in names if name.lower() in load_tools() and name.lower() not in LANGUAGES]
    return f"{systems[0]} and {systems[1]}" if len(systems) > 1 else ""


PLAIN_WORDS = frozenset(
    table(
        """with that your from each first three finished page pages short list real check
        written changes matter words word text most"""
    )
)
"""Words that many milestones have in common."""
LANGUAGES = frozenset(
    [
        "python",
        "javascript",
        "typescript",
        "php",
        "ruby",
        "java",
        "go",
        "rust",
        "sql",
        "html",
        "css",
        "react",
        "django",
        "laravel",
    ]
)
"""Tools that one builds with and does not connect."""


def pick(seed: str, name: str, options: Sequence[Entry]) -> Entry:
    """Give one of several entries; which one hangs on the seed alone."""
    return min(options, key=lambda one: hashlib.sha256(f"{seed}\n{name}\n{one.deliverable}".encode()).hexdigest())


def count_phrases(text: str, phrases: Iterable[str]) -> int:
    """Count how many of some phrases stand in a text as whole words; one and its plural are the same."""
    flat = _stemmed(text.lower())
    return sum(phrase in flat for phrase in {_stemmed(phrase) for phrase in phrases})


def _stemmed(text: str) -> str:
    return f" {' '.join(map(stem, words_of(text)))} "


def stem(word: str) -> str:
    """Give a word without the end of a plural."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
