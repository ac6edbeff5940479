"""Recognises the kind of work by its vocabulary, the title counting most, where its own words do not decide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from proposer.analysis.wants.decision import decide
from proposer.analysis.wants.lexicon import load_lexicon, word_set
from proposer.analysis.wants.table import load_works
from proposer.models.job import JobPost
from proposer.models.reading import Deliverable

WORD = re.compile(r"[a-z0-9+#](?:[a-z0-9+#./&'-]*[a-z0-9+#])?")
STRONG, WEAK = 1.0, 0.25
TITLE, OBJECT, CATEGORY, START, BODY, SKILL = 5.0, 3.0, 2.0, 1.2, 0.7, 0.8
START_CHARS = 350
LOOK_AT = 6000
SEEN = 3
"""A word counts at most this often in a body."""
CLIENT = 0.6
"""How much less a word behind `for` in a title counts, which names the client more often than the work."""
ENOUGH = 2.0
"""Below this the kind of work stays `other`."""
SHORT, ENOUGH_SHORT = 400, 1.1
"""A post with fewer characters has room for fewer signs."""

_LETTERS = 2
"""No word is cut so short that fewer are left of it."""

AUTOMATES = re.compile(r"\b(?:automat\w+|api)\b", re.IGNORECASE)
TEACHING = re.compile(
    r"\b(?:tutor\w*|mentor\w*|teach\w*|lessons?|trainer|coach\w*|training (?:in|for|on)|on-the-job training"
    r"|course instructor)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Term:
    rest: list[str]
    """The words after the first."""
    next: str
    """The first of them; empty when there is none."""
    open_end: bool
    kind: str
    weight: float
    name: int
    """A number for kind and words, the same for a strong and a weak term."""


@lru_cache(maxsize=1)
def _terms() -> tuple[dict[str, list[_Term]], dict[str, dict[str, list[_Term]]]]:
    """Terms by their whole first word, and terms by a first word cut short, which lie under its first letters."""
    whole: dict[str, list[_Term]] = {}
    cut: dict[str, list[_Term]] = {}
    names: dict[tuple[str, ...], int] = {}
    for work in load_works().values():
        for weight, patterns in ((STRONG, work.match), (WEAK, work.weak)):
            for pattern in patterns:
                first, *rest = pattern.rstrip("* ").split()
                name = names.setdefault((work.key, first, *rest), len(names))
                term = _Term(rest, rest[0] if rest else "", pattern.endswith("*"), work.key, weight, name)
                (cut if term.open_end and not rest else whole).setdefault(first, []).append(term)
    begun: dict[str, dict[str, list[_Term]]] = {}
    for word in sorted(cut, key=len):
        begun.setdefault(word[:_LETTERS], {})[word] = cut[word]
    return whole, begun


def find_work(job: JobPost, deliverables: Iterable[Deliverable]) -> tuple[str, ...]:
    """Keys of the work table, the likeliest first; `other` where nothing speaks clearly."""
    deliverables = tuple(deliverables)
    scores: defaultdict[str, float] = defaultdict(float)
    _add(scores, job.title, TITLE, 2)
    _lower_client(scores, job.title)
    _add(scores, job.description[:START_CHARS], START, SEEN)
    _add(scores, job.description[START_CHARS:LOOK_AT], BODY, SEEN)
    _add(scores, " , ".join(job.skills), SKILL, 1)
    _add(scores, job.category or "", CATEGORY, 1)
    for place, deliverable in enumerate(deliverables):
        if place < 2:
            _add(scores, f"{deliverable.action} {deliverable.object}", OBJECT / (place + 1), 1)
    order = _order()
    enough = ENOUGH_SHORT if len(job.description) < SHORT else ENOUGH
    ranked = sorted(
        (key for key, score in scores.items() if score >= enough), key=lambda key: (-scores[key], order[key])
    )
    return tuple(dict.fromkeys((*_first(job, ranked, deliverables), *ranked, "other")))


@lru_cache(maxsize=1)
def _order() -> dict[str, int]:
    return {key: place for place, key in enumerate(load_works())}


def _first(job: JobPost, ranked: list[str], deliverables: tuple[Deliverable, ...]) -> tuple[str, ...]:
    """Kinds that go before the ranking: a repair named in the title, software whose subject is another trade."""
    decided = decide(job, ranked)
    if decided is not None:
        return (decided,)
    if not ranked:
        return ()
    if "automation" in ranked and ranked[0] in word_set("automated_trades") and AUTOMATES.search(job.title):
        return ("automation",)
    if "training" in ranked and TEACHING.search(job.title):
        return ("training",)
    head = deliverables[0].object.split()[-1].lower() if deliverables else ""
    if ranked[0] in word_set("trades") and head in word_set("software"):
        return (next((key for key in ranked if key in word_set("built")), "web_app"),)
    return ()


def _lower_client(scores: defaultdict[str, float], title: str) -> None:
    """Take back weight from kinds that only the client's trade speaks for: `website for a photographer`."""
    head, _, tail = title.partition(" for ")
    found = _hits(head) if tail else []
    if not any(term.weight == STRONG for term in found) or any(
        word in load_lexicon().roles for word in head.lower().split()
    ):
        return
    spoken: defaultdict[str, float] = defaultdict(float)
    _add(spoken, tail, TITLE * CLIENT, 2)
    kinds = {term.kind for term in found}
    for kind, score in spoken.items():
        if kind not in kinds:
            scores[kind] -= score


def _add(scores: dict[str, float], text: str, weight: float, most: int) -> None:
    seen: dict[int, int] = {}
    for term in _hits(text):
        count = seen[term.name] = seen.get(term.name, 0) + 1
        if count <= most:
            bonus = 1.0 + 0.25 * len(term.rest)
            scores[term.kind] += weight * term.weight * bonus / count


def _hits(text: str) -> list[_Term]:
    words = WORD.findall(text.lower())
    hits: list[_Term] = []
    for at, known in enumerate(map(_terms_at, words), 1):
        if known is None:
            continue
        whole, cut, is_alone = known
        if is_alone:
            hits += whole
        else:
            near = words[at] if at < len(words) else ""
            hits += [
                term for term in whole if near.startswith(term.next) and (not term.rest or _follows(words, at, term))
            ]
        hits += cut
    return hits


@lru_cache(maxsize=32768)
def _terms_at(word: str) -> tuple[tuple[_Term, ...], tuple[_Term, ...], bool] | None:
    """Terms that may start with a word, and those that its beginning alone speaks for; `None` for most words.

    Last, whether the word is the whole of each term that starts with it.
    """
    whole, cut = _terms()
    started = whole.get(word, ())
    begun = [term for first, terms in cut.get(word[:_LETTERS], {}).items() if word.startswith(first) for term in terms]
    if not (started or begun):
        return None
    return tuple(started), tuple(begun), not any(term.rest for term in started)


def _follows(words: list[str], at: int, term: _Term) -> bool:
    """Whether the rest of a term stands at a place, the last word cut short if its end is open."""
    rest = term.rest
    last = at + len(rest) - 1
    if not term.open_end:
        return words[at : last + 1] == rest
    return last < len(words) and words[last].startswith(rest[-1]) and words[at:last] == rest[:-1]
