"""Finds skills in a text: whole words, known spellings, and words such as `Go` only where they mean the skill."""

from __future__ import annotations

import math
import re
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress, count
from typing import NamedTuple

from proposer.models.people import Evidence
from proposer.resources import DATA
from proposer.text.document import blanking

Form = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?")
_PLAIN = blanking(str.isalnum)
_BREAK = re.compile(r"[.!?]")


class RankedEvidence(NamedTuple):
    """One item of evidence against a job: the higher the score, the nearer."""

    id: str
    score: float
    worth: Mapping[str, float]
    """The skills, tools and words that both share, with what each adds."""

    @property
    def matched(self) -> tuple[str, ...]:
        """What both share, the rarest first."""
        return tuple(sorted(self.worth, key=lambda term: (-self.worth[term], term)))


@dataclass(frozen=True)
class _Table:
    names: dict[Form, str]
    """Each spelling, as normal words, with the name the field uses."""
    starts: dict[str, tuple[int, ...]]
    """The first word of each spelling, with the lengths of those that start so, the longest first."""
    ambiguous: frozenset[Form]
    """Spellings that are ordinary words too."""
    before: frozenset[str]
    after: frozenset[str]
    stop: frozenset[str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    data = tomllib.loads((DATA / "skills.toml").read_text("utf-8"))
    names: dict[Form, str] = {}
    for name, spellings in data["names"].items():
        for spelling in (name, *spellings):
            names[_normal_form(spelling)] = name
    return _Table(
        names,
        _lengths(names),
        frozenset(tuple(words.split(" ")) for words in data["ambiguous"]["words"]),
        frozenset(data["ambiguous"]["before"]),
        frozenset(data["ambiguous"]["after"]),
        frozenset(_singular(word) for word in data["stop"]["words"]),
    )


def _lengths(forms: Iterable[Form]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for form in forms:
        found.setdefault(form[0], set()).add(len(form))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def spell_skill(skill: str) -> str:
    """Give the name by which the field calls a skill: `JS` is `JavaScript`; an unknown one stays as it is."""
    return _table().names.get(_normal_form(skill), skill.strip())


def same_skills(given: Iterable[str], skills: Iterable[str]) -> tuple[str, ...]:
    """Give those of `skills` that a list of tags names, whatever the spelling, in the order of `skills`."""
    return _known(tuple(skills), _keys(tuple(given))[1])


def match_skills(text: str, skills: Iterable[str]) -> tuple[str, ...]:
    """Give those of `skills` that occur in `text`, in their own spelling and order.

    Words are matched whole (`Java` is not in `JavaScript`), case and known spellings aside, the longest name first
    (`React Native` is not `React`). A skill that is also an ordinary word counts only where it stands as a name.
    """
    wanted = tuple(skills)
    return _known(wanted, _find_names(text, _unknown(wanted)))


def rank_evidence(job_text: str, evidence: Sequence[Evidence]) -> list[RankedEvidence]:
    """Order evidence by how much it shares with a job, the nearest first; ties keep the given order.

    Tools weigh most, then skills, then content words of what was done; what all items share weighs least.
    """
    return index_evidence(evidence).rank(job_text)


def index_evidence(evidence: Sequence[Evidence]) -> EvidenceIndex:
    """Read evidence once, to rank it for any number of jobs."""
    named = tuple(skill for item in evidence for skill in (*item.skills, *item.tools))
    return EvidenceIndex(tuple(map(_read_item, evidence)), _unknown(named))


class _Item(NamedTuple):
    """One piece of evidence, read."""

    id: str
    content: frozenset[str]
    """Content words of what was done."""
    names: tuple[tuple[str, str, float], ...]
    """Key, spelling and weight of each skill, then of each tool."""
    keys: frozenset[str]


def _read_item(item: Evidence) -> _Item:
    weighed = (*((skill, 2.0) for skill in item.skills), *((tool, 3.0) for tool in item.tools))
    names = tuple((_key(name), spell_skill(name), weight) for name, weight in weighed)
    content = _content_words(f"{item.did} {item.outcome or ''}")
    return _Item(item.id, content, names, frozenset(key for key, _, _ in names))


@dataclass(frozen=True, slots=True)
class EvidenceIndex:
    """Evidence that is ready to be ranked."""

    items: tuple[_Item, ...]
    unknown: Mapping[str, Sequence[Form]]
    """Skills and tools that the table of names lacks, by their first word."""

    def rank(self, job_text: str) -> list[RankedEvidence]:
        """Do as `rank_evidence` does."""
        words = _word_set(job_text)
        found = _find_names(job_text, self.unknown)
        shared: list[dict[str, float]] = []
        for item in self.items:
            weights = dict.fromkeys(item.content & words, 1.0)
            if not item.keys.isdisjoint(found):
                weights |= {spelled: weight for key, spelled, weight in item.names if key in found}
                weights = _drop_parts(weights)
            shared.append(weights)
        return sorted(self._score(shared), key=lambda ranked: -ranked.score)

    def _score(self, shared: Sequence[dict[str, float]]) -> list[RankedEvidence]:
        size = len(self.items)
        spread = Counter(chain.from_iterable(shared))
        rarity = {number: math.log(1 + size / number) for number in set(spread.values())}
        ranked = []
        for item, weights in zip(self.items, shared, strict=True):
            worth = {term: weight * rarity[spread[term]] for term, weight in weights.items()}
            ranked.append(RankedEvidence(item.id, round(math.fsum(worth.values()), 3), worth))
        return ranked


def _drop_parts(weights: dict[str, float]) -> dict[str, float]:
    """Drop plain words that only repeat a word of a skill or tool already counted."""
    inside = {word for term, weight in weights.items() if weight > 1 for word in _normal_form(term)}
    return {term: weight for term, weight in weights.items() if weight > 1 or term not in inside}


def _known(skills: tuple[str, ...], keys: Set[str]) -> tuple[str, ...]:
    """Give those of `skills` whose keys are among some, each once."""
    own, all_own = _keys(skills)
    if all_own.isdisjoint(keys):
        return ()
    return tuple(dict.fromkeys(skill for skill, key in zip(skills, own, strict=True) if key in keys and skill.strip()))


@lru_cache(maxsize=256)
def _keys(skills: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Give the key of each skill, and the keys as a set."""
    own = tuple(map(_key, skills))
    return own, frozenset(own)


def _find_names(text: str, unknown: Mapping[str, Sequence[Form]]) -> frozenset[str]:
    """Find the names of the table, and others that it lacks, in one pass; the longest name at a place wins."""
    present = _word_set(text)
    begun = present.intersection(unknown)
    return _names_in(text, frozenset(form for word in begun for form in unknown[word] if present.issuperset(form)))


@lru_cache(maxsize=64)
def _names_in(text: str, extra: frozenset[Form]) -> frozenset[str]:
    """Find names of the table, and those of `extra`, whose words all occur in the text."""
    table = _table()
    names, starts = table.names, table.starts
    if extra:
        own = _lengths(extra)
        starts = starts | {
            word: tuple(sorted({*own[word], *starts.get(word, ())}, reverse=True)) for word in sorted(own)
        }
    words = _words(text)
    hits: list[tuple[int, int, Form]] = []
    free = 0
    for place in compress(count(), map(starts.__contains__, words)):
        if place < free:
            continue
        for size in starts[words[place]]:
            form = words[place : place + size]
            if form in names or form in extra:
                free = place + len(form)
                hits.append((place, free, form))
                break
    return frozenset(names.get(form, " ".join(form)) for form in _drop_ordinary(text, hits))


@lru_cache(maxsize=64)
def _unknown(skills: tuple[str, ...]) -> dict[str, list[Form]]:
    """Give the skills that the table lacks, as normal words, by the first of these."""
    names = _table().names
    found: dict[str, list[Form]] = {}
    for form in map(_normal_form, skills):
        if form and form not in names:
            found.setdefault(form[0], []).append(form)
    return found


def _drop_ordinary(text: str, hits: Sequence[tuple[int, int, Form]]) -> Iterator[Form]:
    """Drop hits on ordinary words that do not stand as names."""
    ambiguous = _table().ambiguous
    edges = {edge for start, end, form in hits if form not in ambiguous for edge in (start, end)}
    for start, end, form in hits:
        if form not in ambiguous:
            yield form
        elif _stands_as_name(text, start, edges):
            edges |= {start, end}
            yield form


@lru_cache(maxsize=8)
def _words(text: str) -> Form:
    """Normal words, read by paragraph: the texts that are read for one post have most paragraphs in common."""
    return tuple(chain.from_iterable(map(_words_of, text.split("\n\n"))))


@lru_cache(maxsize=256)
def _words_of(paragraph: str) -> Form:
    return tuple(map(_norm, _spelled_in(paragraph)))


@lru_cache(maxsize=256)
def _spelled_in(paragraph: str) -> list[str]:
    if paragraph.isascii() and "+" not in paragraph and "#" not in paragraph:
        return paragraph.translate(_PLAIN).split()
    return _WORD.findall(paragraph)


@lru_cache(maxsize=8)
def _spelled(text: str) -> Form:
    """The same words as the text spells them; needed for ordinary words only."""
    return tuple(chain.from_iterable(map(_spelled_in, text.split("\n\n"))))


@lru_cache(maxsize=8)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(_words(text))


def _place(text: str, number: int) -> tuple[int, int]:
    """Where a word stands, by its number; needed only for ordinary words with a capital."""
    numbers, paragraphs = _paragraphs(text)
    at = bisect_right(numbers, number) - 1
    offset, paragraph = paragraphs[at]
    start, end = _places_in(paragraph)[number - numbers[at]]
    return offset + start, offset + end


@lru_cache(maxsize=8)
def _paragraphs(text: str) -> tuple[list[int], list[tuple[int, str]]]:
    """The number of each paragraph's first word; and where each begins, with its text."""
    numbers, paragraphs, offset, number = [], [], 0, 0
    for paragraph in text.split("\n\n"):
        numbers.append(number)
        paragraphs.append((offset, paragraph))
        offset += len(paragraph) + 2
        number += len(_spelled_in(paragraph))
    return numbers, paragraphs


@lru_cache(maxsize=256)
def _places_in(paragraph: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _WORD.finditer(paragraph))


def _stands_as_name(text: str, place: int, edges: set[int]) -> bool:
    """Say whether an ordinary word is used as the name of a skill: `in Go`, `R scripts`, `Python, R`."""
    table, words = _table(), _words(text)
    has_next = place + 1 < len(words)
    cued = has_next and words[place + 1] in table.after
    if not _spelled(text)[place][0].isupper():
        return cued and len(words[place]) > 2
    if cued:
        return True
    start, end = _place(text, place)
    if has_next and place + 1 in edges and not _BREAK.search(text, end, _place(text, place + 1)[0]):
        return True
    if not place or _BREAK.search(text, _place(text, place - 1)[1], start):
        return False
    return words[place - 1] in table.before or place in edges


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
