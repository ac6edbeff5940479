"""The weights of the classifiers of posts, and the scores they give each clause."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from proposer.analysis.clauses import Clause, level, split_clauses
from proposer.analysis.leaning.features import Rows, features_of
from proposer.analysis.leaning.parts import Part, cut, part_features
from proposer.analysis.leaning.places import place_features
from proposer.analysis.leaning.spans import Candidate, Strings
from proposer.models.reading import Position
from proposer.text.coverage import meets
from proposer.text.document import words_of
from proposer.text.topics.model import Sums, load_model, load_opening

CLAUSES, ASKS, STRINGS, PLACES = "posts", "posts_asks", "posts_strings", "posts_places"
"""The models: what a clause leans to, what its parts ask for, which string of it is demanded, where that stands."""
ASKED = "asked_"
"""Stands before what a part asks for among the topics of `ASKS`."""
ASKS_FROM = -0.35
"""How clearly a clause must ask for anything, for `ASKS` to say what."""
TOLD, BAIT, TASK, REQUEST = "told", "bait", "task", "request"
"""Tells an applicant to write something, tells a machine, tells either without fixed words, asks for something."""
TOPICS = (TOLD, BAIT, TASK, REQUEST)
"""What is no flag among the topics of the model."""
NOWHERE: Position = "anywhere"
STRING, MORE = 0.9, 0.3
"""How clear the clearest string of a clause must be, and any other."""
OWN, LOOSE = 1.0, 5.0
"""How much less is needed the more clearly a clause tells something, how much more if it does so without such words."""
EVERYDAY = 1.0
"""How much more for words that neither a mark nor their rareness sets apart."""
SIGNS = ("?", ":", '"', "'", "[")
LEADS = frozenset({"start", "begin", "open", "put", "write", "type", "mention"})
"""First words of clauses that are always looked at."""
NOTHING: dict[str, float] = {}


class Heights(NamedTuple):
    """How clearly a clause tells somebody to write something."""

    told: float
    near: float
    """The same of the clauses beside it."""
    task: float
    """How clearly it does so without fixed words."""


class Judged:
    """A levelled text with what each of its clauses leans to."""

    __slots__ = ("_scores", "flat", "rows")

    def __init__(self, text: str) -> None:
        self.flat = level(text)
        self.rows = Rows(self.flat, split_clauses(self.flat))
        self._scores: dict[int, dict[str, float]] = {}
        opening, model = load_opening(CLAUSES), None
        for number, clause in enumerate(self.rows.clauses):
            words = opening_words(clause.low)
            opened = opening.weigh(words) > 0 or (words and words[0] in LEADS)
            if opened and any(map(str.isalpha, words)):
                model = model or load_model(CLAUSES)
                scores = model.scores(model.add(features_of(self.rows, number)))
                self._scores[number] = dict(zip(model.topics, scores, strict=True))

    @property
    def clauses(self) -> Sequence[Clause]:
        """Its sentences and list items."""
        return self.rows.clauses

    @property
    def opened(self) -> tuple[int, ...]:
        """The clauses that are looked at, in order."""
        return tuple(self._scores)

    def score(self, number: int, topic: str) -> float:
        """How clearly a clause leans to a topic: above 0 it does."""
        return self._scores.get(number, NOTHING).get(topic, -1.0)

    def asked(self, number: int) -> tuple[Part, ...]:
        """What each part of a clause asks for; nothing for a clause that hardly asks for anything."""
        height = self.score(number, REQUEST)
        if height <= ASKS_FROM:
            return ()
        model, clause = load_model(ASKS), self.clauses[number]
        names = [topic.removeprefix(ASKED) for topic in model.topics]
        places = cut(self.flat, clause.start, clause.end)
        found = []
        for which, place in enumerate(places):
            seen = part_features(self.rows, number, places, which) | ask_features(height)
            found.append(Part(*place, dict(zip(names, model.scores(model.add(seen)), strict=True))))
        return tuple(found)

    def told(self, number: int) -> float:
        """How clearly a clause tells a reader, whoever it is, to write something."""
        return max(self.score(number, TOLD), self.score(number, BAIT))

    def heights(self, number: int) -> Heights:
        """How clearly a clause and those beside it tell a reader something."""
        return Heights(self.told(number), max(self.told(number - 1), self.told(number + 1)), self.score(number, TASK))

    def strings(self, number: int) -> list[tuple[float, Candidate]]:
        """The strings that a clause tells somebody to write, the clearest first; none overlaps another."""
        heights = self.heights(number)
        strings = Strings(self.rows[number])
        scored = _rank(strings, height_features(heights))
        least = STRING - OWN * heights.told + LOOSE * max(0.0, heights.task)
        kept: list[tuple[float, Candidate]] = []
        for score, one in sorted(scored, key=lambda pair: (-pair[0], pair[1].start, pair[1].end)):
            if score <= (MORE if kept else least):
                break
            if not kept and strings.is_everyday(one) and score <= least + EVERYDAY:
                continue
            if heights.near <= 0 and self._is_whole(number, one):
                continue  # words that stand by themselves are demanded by what stands beside them, or not at all
            if not meets([(other.start, other.end) for _, other in kept], one.start, one.end):
                kept.append((score, one))
        return kept

    def _is_whole(self, number: int, one: Candidate) -> bool:
        """Whether a string is all that a clause says, but for its marks."""
        clause = self.clauses[number]
        outside = self.flat[clause.start : one.start] + self.flat[one.end : clause.end]
        return not any(map(str.isalnum, outside))

    def position(self, number: int, start: int, end: int, taken: Sequence[tuple[int, int]] = ()) -> Position:
        """Where the words between two places are to stand."""
        model = load_model(PLACES)
        scores = model.scores(model.add(place_features(self.rows, number, start, end, taken)))
        best = max(range(len(scores)), key=lambda place: (scores[place], -place))
        return model.topics[best].removeprefix("at_") if scores[best] > 0 else NOWHERE  # type: ignore[return-value]


def _rank(strings: Strings, told: Sequence[str]) -> list[tuple[float, Candidate]]:
    """The strings of a clause with their scores; what several of them share is added up once."""
    model = load_model(STRINGS)
    shared = model.add(told)
    left: dict[tuple[int, str], Sums] = {}
    right: dict[tuple[int, str], Sums] = {}
    found = []
    for one in strings.among:
        before, behind = (one.first, one.form), (one.last, one.form)
        if before not in left:
            left[before] = model.add(strings.left(one))
        if behind not in right:
            right[behind] = model.add(strings.right(one))
        found.append((model.scores(shared, left[before], right[behind], model.add(strings.own(one)))[0], one))
    return found


def height_features(heights: Heights) -> tuple[str, ...]:
    """How clearly a clause tells somebody something, as features of its strings."""
    return tuple(f"{name}={_step(one)}" for name, one in zip(Heights._fields, heights, strict=True))


def ask_features(height: float) -> set[str]:
    """How clearly a clause asks for anything, as a feature of its parts."""
    return {f"asks={_step(height)}"}


def _step(score: float) -> int:
    return max(-3, min(5, math.floor(score * 5)))


def opening_words(low: str) -> list[str]:
    """What opens the gate of a clause in lower case: its words, and its signs."""
    return words_of(low) + [sign for sign in SIGNS if sign in low]


@lru_cache(maxsize=32)
def judge(text: str) -> Judged:
    """Read one text of a post; kept, since several conclusions rest on it."""
    return Judged(text)
