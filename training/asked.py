"""What the parts of clauses ask for, of those clauses that ask for anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from leanings import Clauses, Fitted, Vocabulary, as_source, fit_bags, in_small, report
from linear import careful_threshold
from posts import FOLDS, ORDINARY, Post

from proposer.analysis.clauses import level
from proposer.analysis.leaning.parts import cut, part_features
from proposer.analysis.leaning.weights import ASKED, ASKS_FROM, REQUEST, ask_features

ASKED_FOR = tuple(
    ASKED + name
    for name in ("approach", "availability", "cv", "experience", "location", "price", "rate", "samples", "timeline")
)
RIGHT_ASK = 0.8
"""Of the posts that ask for a thing, in folds this share does. Authors differ most in what they call by which topic."""


class Row(NamedTuple):
    """A part of a clause."""

    post: int
    clause: int
    start: int
    end: int
    seen: set[str]

    def holds(self, start: int, end: int) -> bool:
        """Whether most of a part, or most of some words, is the same as the other."""
        return 2 * (min(self.end, end) - max(self.start, start)) >= min(self.end - self.start, end - start)


class Asks:
    """The parts of the clauses that ask for something."""

    def __init__(self, posts: Sequence[Post], rows: Sequence[Row]) -> None:
        self.rows = rows
        self.vocabulary = Vocabulary.of(row.seen for row in rows)
        self.matrix = self.vocabulary.matrix([row.seen for row in rows])
        self.owner = np.array([row.post for row in rows])
        places: dict[int, list[int]] = {}
        for place, row in enumerate(rows):
            places.setdefault(row.post, []).append(place)
        self.bags = {
            topic: [bag for number, own in places.items() for bag in self._bags(posts[number], own, topic)]
            for topic in ASKED_FOR
        }

    def _bags(self, post: Post, own: Sequence[int], topic: str) -> Iterator[list[int]]:
        """For each label of a topic the parts that may have earned it: those of its words, or of its clauses."""
        name = topic.removeprefix(ASKED)
        told = post.row.get("request_words", {}).get(name, ())
        if not told:
            yield from ([place for place in own if self.rows[place].clause in bag] for bag in post.bags(topic))
        for words in told:
            start = post.flat.find(level(words))
            yield [place for place in own if start >= 0 and self.rows[place].holds(start, start + len(words))]

    def fit(self, topic: str, train: np.ndarray) -> Fitted:
        """Fit one topic on some of the parts."""
        able = np.zeros(len(self.owner), dtype=bool)
        able[[row for bag in self.bags[topic] for row in bag]] = True
        innocent = np.flatnonzero(train & ~able)
        bags = [bag for bag in self.bags[topic] if bag and train[bag[0]]]
        return fit_bags(self.matrix, bags, innocent, in_small(bags))


def fit_asks(clauses: Clauses, train: np.ndarray, heights: np.ndarray, *, say: bool = False) -> str:
    """Fit what the clauses that ask for something ask for; `heights` says how clearly each asks for anything."""
    posts = clauses.posts
    labelled = np.array([post.counts(REQUEST) and post.row["fold"] >= 0 for post in posts])
    numbers = map(int, np.flatnonzero(labelled & train))
    asks = Asks(posts, [row for number in numbers for row in _rows(clauses, number, heights)])
    fitted = {}
    for topic in ASKED_FOR:
        held = np.full(len(asks.rows), -9.0)
        for fold in range(FOLDS):
            own = np.array([posts[number].row["fold"] == fold for number in asks.owner])
            one = asks.fit(topic, ~own)
            held[own] = (asks.matrix @ one.weights + one.bias)[own]
        judged = np.array([n for n in np.unique(asks.owner) if posts[n].row["file"] in ORDINARY])
        scores = np.array([held[asks.owner == number].max() for number in judged])
        wanted = np.array([bool(posts[number].bags(topic)) for number in judged])
        limit = careful_threshold(scores, wanted, RIGHT_ASK)
        if say:
            report(topic, scores > limit, wanted, limit)
        fitted[topic] = asks.fit(topic, np.ones(len(asks.rows), dtype=bool))._replace(threshold=limit)
    return as_source(asks.vocabulary, fitted)


def _rows(clauses: Clauses, number: int, heights: np.ndarray) -> Iterator[Row]:
    post, first = clauses.posts[number], int(clauses.starts[number])
    for clause, one in enumerate(post.rows.clauses):
        height = float(heights[first + clause])
        if height <= ASKS_FROM:
            continue
        places = cut(post.flat, one.start, one.end)
        for which, (start, end) in enumerate(places):
            seen = part_features(post.rows, clause, places, which) | ask_features(height)
            yield Row(number, clause, start, end, seen)
