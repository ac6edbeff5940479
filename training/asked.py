"""What the clauses of posts ask for, of those that ask for anything."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from leanings import Clauses, Fitted, Vocabulary, as_source, fit_bags, in_small, report
from linear import careful_threshold
from posts import FOLDS, ORDINARY

from proposer.analysis.leaning.weights import ASKED, ASKS_FROM, REQUEST, ask_features

ASKED_FOR = tuple(
    ASKED + name
    for name in ("approach", "availability", "cv", "experience", "location", "price", "rate", "samples", "timeline")
)
RIGHT_ASK = 0.8
"""Of the posts that ask for a thing, in folds this share does. Authors differ most in what they call by which topic."""


class Asks:
    """The clauses that ask for something."""

    def __init__(
        self, vocabulary: Vocabulary, sets: Sequence[set[str]], chosen: np.ndarray, owner: np.ndarray, clauses: Clauses
    ) -> None:
        self.vocabulary = vocabulary
        self.matrix = vocabulary.matrix(sets)
        self.owner = owner
        places = {int(place): row for row, place in enumerate(chosen)}
        self.bags: dict[str, list[list[int]]] = {}
        for topic in ASKED_FOR:
            self.bags[topic] = [
                [places[start + one] for one in bag if start + one in places]
                for number in np.unique(owner)
                for start in [int(clauses.starts[number])]
                for bag in clauses.posts[number].bags(topic)
            ]

    def fit(self, topic: str, train: np.ndarray) -> Fitted:
        """Fit one topic on some of the clauses."""
        able = np.zeros(len(self.owner), dtype=bool)
        able[[row for bag in self.bags[topic] for row in bag]] = True
        innocent = np.flatnonzero(train & ~able)
        bags = [bag for bag in self.bags[topic] if bag and train[bag[0]]]
        return fit_bags(self.matrix, bags, innocent, in_small(bags))


def fit_asks(clauses: Clauses, train: np.ndarray, heights: np.ndarray, *, say: bool = False) -> str:
    """Fit what the clauses that ask for something ask for; `heights` says how clearly each asks for anything."""
    owner = np.repeat(np.arange(len(clauses.posts)), np.diff(clauses.starts))
    labelled = np.array([post.counts(REQUEST) and post.row["fold"] >= 0 for post in clauses.posts])
    chosen = np.flatnonzero((heights > ASKS_FROM) & (labelled & train)[owner])
    sets = [_ask_set(clauses, int(owner[place]), int(place), float(heights[place])) for place in chosen]
    asks = Asks(Vocabulary.of(sets), sets, chosen, owner[chosen], clauses)
    fitted = {}
    for topic in ASKED_FOR:
        held = np.full(len(chosen), -9.0)
        for fold in range(FOLDS):
            own = np.array([clauses.posts[number].row["fold"] == fold for number in asks.owner])
            one = asks.fit(topic, ~own)
            held[own] = (asks.matrix @ one.weights + one.bias)[own]
        posts = np.array([n for n in np.unique(asks.owner) if clauses.posts[n].row["file"] in ORDINARY])
        scores = np.array([held[asks.owner == number].max() for number in posts])
        wanted = np.array([bool(clauses.posts[number].bags(topic)) for number in posts])
        limit = careful_threshold(scores, wanted, RIGHT_ASK)
        if say:
            report(topic, scores > limit, wanted, limit)
        fitted[topic] = asks.fit(topic, np.ones(len(chosen), dtype=bool))._replace(threshold=limit)
    return as_source(asks.vocabulary, fitted)


def _ask_set(clauses: Clauses, number: int, place: int, height: float) -> set[str]:
    post, own = clauses.posts[number], place - int(clauses.starts[number])
    clause = post.rows.clauses[own]
    return post.features[own] | ask_features(post.flat[clause.start : clause.end], height)
