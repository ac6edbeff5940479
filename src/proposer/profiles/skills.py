"""Finds skills in a text: whole words, known spellings, and words such as `Go` only where they mean the skill."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from proposer.models.people import Evidence

Form = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
_BREAK = re.compile(r"[.!?]")


class RankedEvidence(NamedTuple):
    """One item of evidence against a job: the higher the score, the nearer."""

    id: str
    score: float
    matched: tuple[str, ...]
    """The skills, tools and words that both share, the rarest first."""


@dataclass(frozen=True)
class _Table:
    names: dict[Form, str]
    """Each spelling, as normal words, with the name the field uses."""
    starts: dict[str, int]
    """The first word of each spelling, with the length of the longest that starts so."""
    ambiguous: frozenset[str]
    """Spellings that are ordinary words too."""
    before: frozenset[str]
    after: frozenset[str]
    stop: frozenset[str]


class _Word(NamedTuple):
    raw: str
    norm: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _table() -> _Table:
    data = tomllib.loads(files("proposer").joinpath("data/skills.toml").read_text("utf-8"))
    names: dict[Form, str] = {}
    for name, spellings in data["names"].items():
        for spelling in (name, *spellings):
            names[_normal_form(spelling)] = name
    starts: dict[str, int] = {}
    for form in names:
        starts[form[0]] = max(len(form), starts.get(form[0], 0))
    return _Table(
        names,
        starts,
        frozenset(data["ambiguous"]["words"]),
        frozenset(data["ambiguous"]["before"]),
        frozenset(data["ambiguous"]["after"]),
        frozenset(_singular(word) for word in data["stop"]["words"]),
    )


def spell_skill(skill: str) -> str:
    """Give the name by which the field calls a skill: `JS` is `JavaScript`; an unknown one stays as it is."""
    return _table().names.get(_normal_form(skill), skill.strip())


def same_skills(given: Iterable[str], skills: Iterable[str]) -> tuple[str, ...]:
    """Give those of `skills` that a list of tags names, whatever the spelling, in the order of `skills`."""
    tags = {_key(tag) for tag in given}
    return _distinct(skill for skill in skills if _key(skill) in tags)


def match_skills(text: str, skills: Iterable[str]) -> tuple[str, ...]:
    """Give those of `skills` that occur in `text`, in their own spelling and order.

    Words are matched whole (`Java` is not in `JavaScript`), case and known spellings aside, the longest name first
    (`React Native` is not `React`). A skill that is also an ordinary word counts only where it stands as a name.
    """
    wanted = tuple(skills)
    found = _find_names(text, wanted)
    return _distinct(skill for skill in wanted if _key(skill) in found)


def rank_evidence(job_text: str, evidence: Sequence[Evidence]) -> list[RankedEvidence]:
    """Order evidence by how much it shares with a job, the nearest first; ties keep the given order.

    Tools weigh most, then skills, then content words of what was done; what all items share weighs least.
    """
    words = _content_words(job_text)
    found = _find_names(job_text, [skill for item in evidence for skill in (*item.skills, *item.tools)])
    shared: list[dict[str, float]] = []
    for item in evidence:
        weights = dict.fromkeys(_content_words(f"{item.did} {item.outcome or ''}") & words, 1.0)
        weights |= {spell_skill(skill): 2.0 for skill in item.skills if _key(skill) in found}
        weights |= {spell_skill(tool): 3.0 for tool in item.tools if _key(tool) in found}
        shared.append(_drop_parts(weights))
    return sorted(_score(evidence, shared), key=lambda ranked: -ranked.score)


def _score(evidence: Sequence[Evidence], shared: Sequence[dict[str, float]]) -> list[RankedEvidence]:
    spread: dict[str, int] = {}
    for weights in shared:
        for term in weights:
            spread[term] = spread.get(term, 0) + 1
    ranked = []
    for item, weights in zip(evidence, shared, strict=True):
        worth = {term: weight * math.log(1 + len(evidence) / spread[term]) for term, weight in weights.items()}
        matched = tuple(sorted(worth, key=lambda term: (-worth[term], term)))
        ranked.append(RankedEvidence(item.id, round(math.fsum(worth.values()), 3), matched))
    return ranked


def _drop_parts(weights: dict[str, float]) -> dict[str, float]:
    """Drop plain words that only repeat a word of a skill or tool already counted."""
    inside = {word for term, weight in weights.items() if weight > 1 for word in _normal_form(term)}
    return {term: weight for term, weight in weights.items() if weight > 1 or term not in inside}


def _find_names(text: str, skills: Iterable[str]) -> set[str]:
    """Find the known names, and those of `skills`, in one pass; the longest name at a place wins."""
    table = _table()
    extra = {form: None for form in map(_normal_form, skills) if form not in table.names}
    starts: dict[str, int] = {}
    for form in extra:
        if form:
            starts[form[0]] = max(len(form), starts.get(form[0], 0))
    words = _words(text)
    hits: list[tuple[int, int, Form]] = []
    place = 0
    while place < len(words):
        first = words[place].norm
        longest = max(table.starts.get(first, 0), starts.get(first, 0))
        for size in range(min(longest, len(words) - place), 0, -1):
            form = tuple(word.norm for word in words[place : place + size])
            if form in table.names or form in extra:
                hits.append((place, place + size, form))
                place += size - 1
                break
        place += 1
    return {table.names.get(form, " ".join(form)) for form in _drop_ordinary(text, words, hits)}


def _drop_ordinary(text: str, words: Sequence[_Word], hits: Sequence[tuple[int, int, Form]]) -> Iterator[Form]:
    """Drop hits on ordinary words that do not stand as names."""
    ambiguous = _table().ambiguous
    edges = {edge for start, end, form in hits if " ".join(form) not in ambiguous for edge in (start, end)}
    for start, end, form in hits:
        if " ".join(form) not in ambiguous:
            yield form
        elif _stands_as_name(text, words, start, edges):
            edges |= {start, end}
            yield form


@lru_cache(maxsize=8)
def _words(text: str) -> tuple[_Word, ...]:
    return tuple(_Word(found.group(), _norm(found.group()), *found.span()) for found in _WORD.finditer(text))


def _stands_as_name(text: str, words: Sequence[_Word], place: int, edges: set[int]) -> bool:
    """Say whether an ordinary word is used as the name of a skill: `in Go`, `R scripts`, `Python, R`."""
    table, word = _table(), words[place]
    has_next = place + 1 < len(words)
    cued = has_next and words[place + 1].norm in table.after
    if not word.raw[0].isupper():
        return cued and len(word.norm) > 2
    if cued or (has_next and place + 1 in edges and not _BREAK.search(text[word.end : words[place + 1].start])):
        return True
    if not place or _BREAK.search(text[words[place - 1].end : word.start]):
        return False
    return words[place - 1].norm in table.before or place in edges


def _content_words(text: str) -> set[str]:
    stop = _table().stop
    words = {_norm(found.group()) for found in _WORD.finditer(text)}
    return {word for word in words if len(word) > 2 and word not in stop and not word.isdigit()}


def _key(skill: str) -> str:
    form = _normal_form(skill)
    return _table().names.get(form, " ".join(form)) if form else ""


@lru_cache(maxsize=1024)
def _normal_form(name: str) -> Form:
    return tuple(_norm(found.group()) for found in _WORD.finditer(name))


def _norm(word: str) -> str:
    return _singular(word.casefold())


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _distinct(skills: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(skill for skill in skills if skill.strip()))
