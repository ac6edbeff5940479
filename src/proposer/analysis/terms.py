"""The few terms that make a post this post, against a background of other posts."""

from __future__ import annotations

import math
import re
import tomllib
from collections import Counter
from functools import cache, lru_cache
from heapq import heapify, heappop

from proposer.analysis.clauses import level
from proposer.models.job import JobPost
from proposer.resources import DATA

_WORD = r"[^\W_][\w+#'’]*(?:[.\-&](?=\w)[\w+#'’]+)*"
_BREAK = r"\.(?=\s|$)|[,;:!?()\[\]{}\"“”•|/\n]|\s-\s|\s–\s"
_PIECE = re.compile(f"({_WORD})|{_BREAK}")
"""A word, as its group, or a stop, with an empty one."""
_SHARES = {"everywhere": 0.5, "often": 0.12, "sometimes": 0.04}
_RARE = 0.004
_LETTER = re.compile(r"[^\W\d]")
_MARKED = re.compile(r"[A-Z].*[A-Z]|[a-z][A-Z]|\d|[+#.]")
_FEWEST, _MOST = 3, 6
_LONGEST = 3
_LETTERS = frozenset({"c", "r"})
"""Languages that are named by one letter."""
_QUALITY = ("ing", "ed", "ly", "ive", "ful", "ous", "able", "ness", "ment")
"""Endings of words that praise, or say how something is done."""
_URL = re.compile(r"(?:https?://|www\.)\S{1,500}|\S{1,80}@\S{1,80}")


def find_terms(job: JobPost) -> tuple[str, ...]:
    """Three to six terms, most distinctive first, spelled as in the post; fewer only if the post has fewer words."""
    text = level(f"{job.title}\n{job.title}\n{job.description}")
    if "//" in text or "@" in text or "www." in text:
        text = _URL.sub("\n", text)
    named = {skill.casefold() for skill in job.skills} | {word.casefold() for word in job.title.split()}
    weights, spelled = _weigh(text, named)
    chosen: list[str] = []
    best = max(weights.values(), default=0.0)
    ranked = [(-weight, term) for term, weight in weights.items()]
    heapify(ranked)  # not sorted: a few of some hundred are asked for
    while ranked:
        weight, term = heappop(ranked)
        if len(chosen) == _MOST or (len(chosen) >= _FEWEST and -weight < best * 0.22):
            break
        if not _repeats(term, chosen):
            chosen.append(term)
    return tuple(spelled[term] for term in chosen)


def _weigh(text: str, named: set[str]) -> tuple[dict[str, float], dict[str, str]]:
    """The weight of each term by its folded form, and how the post spells it."""
    runs = _runs(text)
    shown = [word for run in runs for word in run]
    terms = [word.casefold() for word in shown]
    counts = Counter(terms)
    recurs = [counts[term] > 1 for term in terms]
    groups = _groups(runs, recurs)
    shown += [" ".join(shown[start:end]) for start, end in groups]
    terms += [" ".join(terms[start:end]) for start, end in groups]
    counts.update(terms[len(recurs) :])
    spelled = _spell(shown, terms)
    return {
        term: _worth(term, count, spelled[term], term in named)
        for term, count in counts.items()
        if (_stands(term, count) if " " in term else len(term) > 1 or term in _LETTERS)
    }, spelled


def _groups(runs: list[list[str]], recurs: list[bool]) -> list[tuple[int, int]]:
    """Groups of words within a run, as places in the row of all words; one can only recur if each of its words does."""
    groups = []
    first = 0
    for run in runs:
        last = first + len(run)
        for start in range(first, last - 1):
            end = start + 1
            while recurs[start] and end < min(start + _LONGEST, last) and recurs[end]:
                end += 1
                groups.append((start, end))
        first = last
    return groups


def _spell(shown: list[str], terms: list[str]) -> dict[str, str]:
    """Each term as it is first written with a capital, else as it is first written."""
    spelled = dict(zip(reversed(terms), reversed(shown), strict=True))
    capitals = [(term, word) for term, word in zip(terms, shown, strict=True) if not word.islower()]
    return spelled | dict(reversed(capitals))


def _runs(text: str) -> list[list[str]]:
    """Stretches of words without a stop or a word that every post has."""
    runs: list[list[str]] = []
    run: list[str] = []
    for word in map(_kept, _PIECE.findall(text)):
        if word:
            run.append(word)
        elif run:
            runs.append(run)
            run = []
    return [*runs, run] if run else runs


@lru_cache(maxsize=20_000)
def _kept(piece: str) -> str:
    """A word; empty for what ends a stretch: a word that every post has, a mere number, one too long, a stop."""
    word = piece.rstrip("'’")
    parts = _share(word.casefold()) >= 0.5 or not (word.isalpha() or _LETTER.search(word)) or len(word) > 40
    return "" if parts else word


def _stands(term: str, count: int) -> bool:
    """Whether a group of words can be a term: only if it recurs (the title is read twice)."""
    words = term.split()
    return count > 1 and (len(words) == _LONGEST or any(_share(word) <= 0.04 for word in words))


@lru_cache(maxsize=20_000)
def _worth(term: str, count: int, spelled: str, is_named: bool) -> float:
    words = term.split() if " " in term else (term,)
    rarity = _rarity(term) if len(words) == 1 else sum(map(_rarity, words)) / len(words)
    weight = (1 + math.log(count)) * rarity * (1 + 0.25 * (len(words) - 1)) if count > 1 else rarity
    if is_named:
        weight *= 1.3
    elif count == 1 and spelled.islower():
        weight *= 0.3 if term.endswith(_QUALITY) else 0.5  # said once, in passing
    if not (spelled.isalpha() and spelled.islower()):
        weight *= _mark(spelled)
    return weight if len(words) > 1 or _share(term) < 0.12 else weight * 0.3


def _mark(spelled: str) -> float:
    """How much more a term counts for signs and capitals that make it a name."""
    if _MARKED.search(spelled) and not spelled.isupper():
        return 1.25
    return 1.1 if spelled[:1].isupper() else 1.0


def _rarity(word: str) -> float:
    return -math.log(_share(word))


def _repeats(term: str, chosen: list[str]) -> bool:
    stems = {word.rstrip("s") for word in term.split()}
    return any(stems & {word.rstrip("s") for word in other.split()} for other in chosen)


@lru_cache(maxsize=20_000)
def _share(word: str) -> float:
    table = _background()
    word = word.replace("’", "'").removesuffix("'s")
    share = table.get(word)
    if share is None and word.endswith("s"):
        share = table.get(word[:-1])
    return share if share is not None else _RARE


@cache
def _background() -> dict[str, float]:
    tiers = tomllib.loads((DATA / "background.toml").read_text("utf-8"))
    return {word: share for tier, share in reversed(_SHARES.items()) for word in tiers[tier].split()}
