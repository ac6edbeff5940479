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
        content, skills, tools = _traits(item.did, item.outcome, item.skills, item.tools)
        weights = dict.fromkeys(content & words, 1.0)
        weights |= {spelled: 2.0 for key, spelled in skills if key in found}
        weights |= {spelled: 3.0 for key, spelled in tools if key in found}
        shared.append(_drop_parts(weights))
    return sorted(_score(evidence, shared), key=lambda ranked: -ranked.score)


_Names = tuple[tuple[str, str], ...]


@lru_cache(maxsize=256)
def _traits(
    did: str, outcome: str | None, skills: tuple[str, ...], tools: tuple[str, ...]
) -> tuple[frozenset[str], _Names, _Names]:
    """Content words of a piece of evidence, and the keys of its skills and tools with their spelling."""
    return (
        _content_words(f"{did} {outcome or ''}"),
        tuple((_key(skill), spell_skill(skill)) for skill in skills),
        tuple((_key(tool), spell_skill(tool)) for tool in tools),
    )


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


def _find_names(text: str, skills: Iterable[str]) -> frozenset[str]:
    """Find the known names, and those of `skills`, in one pass; the longest name at a place wins."""
    present = _word_set(text)
    return _names_in(text, frozenset(form for form in _unknown(tuple(skills)) if present.issuperset(form)))


@lru_cache(maxsize=64)
def _names_in(text: str, extra: frozenset[Form]) -> frozenset[str]:
    """Find names of the table, and those of `extra`, whose words all occur in the text."""
    table = _table()
    names, starts = table.names, table.starts
    if extra:
        starts = dict(starts)
        for form in extra:
            starts[form[0]] = max(len(form), starts.get(form[0], 0))
    words = _words(text)
    hits: list[tuple[int, int, Form]] = []
    free = 0
    for place in [place for place, word in enumerate(words) if word in starts]:
        if place < free:
            continue
        for size in range(min(starts[words[place]], len(words) - place), 0, -1):
            form = words[place : place + size]
            if form in names or form in extra:
                hits.append((place, place + size, form))
                free = place + size
                break
    return frozenset(names.get(form, " ".join(form)) for form in _drop_ordinary(text, hits))


@lru_cache(maxsize=64)
def _unknown(skills: tuple[str, ...]) -> tuple[Form, ...]:
    """Give the skills that the table lacks, as normal words."""
    names = _table().names
    return tuple(form for form in map(_normal_form, skills) if form and form not in names)


def _drop_ordinary(text: str, hits: Sequence[tuple[int, int, Form]]) -> Iterator[Form]:
    """Drop hits on ordinary words that do not stand as names."""
    ambiguous = _table().ambiguous
    edges = {edge for start, end, form in hits if " ".join(form) not in ambiguous for edge in (start, end)}
    for start, end, form in hits:
        if " ".join(form) not in ambiguous:
            yield form
        elif _stands_as_name(text, start, edges):
            edges |= {start, end}
            yield form


@lru_cache(maxsize=8)
def _words(text: str) -> Form:
    return tuple(map(_norm, _WORD.findall(text)))


@lru_cache(maxsize=8)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(_words(text))


@lru_cache(maxsize=8)
def _places(text: str) -> tuple[tuple[int, int], ...]:
    """Where each word stands; needed for ordinary words only."""
    return tuple(found.span() for found in _WORD.finditer(text))


def _stands_as_name(text: str, place: int, edges: set[int]) -> bool:
    """Say whether an ordinary word is used as the name of a skill: `in Go`, `R scripts`, `Python, R`."""
    table, words, places = _table(), _words(text), _places(text)
    start, end = places[place]
    has_next = place + 1 < len(words)
    cued = has_next and words[place + 1] in table.after
    if not text[start].isupper():
        return cued and len(words[place]) > 2
    if cued or (has_next and place + 1 in edges and not _BREAK.search(text[end : places[place + 1][0]])):
        return True
    if not place or _BREAK.search(text[places[place - 1][1] : start]):
        return False
    return words[place - 1] in table.before or place in edges


@lru_cache(maxsize=256)
def _content_words(text: str) -> frozenset[str]:
    stop = _table().stop
    return frozenset(word for word in _word_set(text) if len(word) > 2 and word not in stop and not word.isdigit())


@lru_cache(maxsize=4096)
def _key(skill: str) -> str:
    form = _normal_form(skill)
    return _table().names.get(form, " ".join(form)) if form else ""


@lru_cache(maxsize=4096)
def _normal_form(name: str) -> Form:
    return tuple(_norm(found.group()) for found in _WORD.finditer(name))


@lru_cache(maxsize=32768)
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
