"""What each clause of a post leans to: clauses as rows of features, fitted with labels of whole posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from linear import Line, Topic, best_threshold, careful_threshold, feature_matrix, fit_line, model_source
from posts import FOLDS, INSTRUCTED, ORDINARY, Post, digest
from scipy.sparse import csr_matrix

from proposer.analysis.leaning.weights import BAIT, REQUEST, TASK, TOLD
from proposer.text.topics.model import SCALE

FLAGS = (
    *("ai_directed", "client_says_stay_on_platform", "external_application_form", "free_or_unpaid_work"),
    *("identity_request", "no_ai_proposals", "offplatform_contact", "offplatform_payment", "paid_test"),
    "policy_red_flag",
)
TOPICS = (TOLD, BAIT, TASK, REQUEST, *FLAGS)
RIGHT = dict.fromkeys(
    (
        *("client_says_stay_on_platform", "free_or_unpaid_work", "no_ai_proposals", "offplatform_contact"),
        "policy_red_flag",
    ),
    0.94,
)
"""Of the posts that get a flag, in folds this share has it, and `USUALLY` for the others and for requests: of these the
work itself speaks most, in real posts more than here."""
USUALLY = 0.9
STRENGTH = 1.0
"""Inverse of the penalty on large weights."""
ROUNDS = 2
SMALL = 3
"""Clauses of a label that has few."""
NEAR = (-2, -1, 0, 1, 2)
"""Clauses beside a demand speak of it too, so they teach nothing about clauses without one."""
RARE = 0.3
"""How fast a feature counts less the more clauses hold it."""
KEPT = 8_000
"""Features kept for each topic, those with the largest weights."""
NOTHING = np.zeros(0)


class Vocabulary(NamedTuple):
    """Features with their columns."""

    names: list[str]
    measures: np.ndarray
    """How much each counts."""

    @classmethod
    def of(cls, sets: Iterable[Iterable[str]]) -> Vocabulary:
        """Those that stand in at least two of some sets."""
        count: Counter[str] = Counter()
        for one in sets:
            count.update(set(one))
        names = sorted(name for name, times in count.items() if times > 1)
        times = np.array([count[name] for name in names])
        measures = times**-RARE
        return cls(names, measures * times.sum() / (measures * times).sum())

    def matrix(self, rows: Sequence[Iterable[str]]) -> csr_matrix:
        """Rows of features, scaled as `Model.scores` scales them."""
        return feature_matrix(rows, self.names, self.measures)


class Fitted(NamedTuple):
    """One topic."""

    weights: np.ndarray
    bias: float
    threshold: float = 0.0
    places: tuple[int, ...] = ()
    """The clauses that count as leaning to it."""
    held: np.ndarray = NOTHING
    """The score of each clause by weights that have not seen its post, less the threshold; far below 0 without one."""


class Clauses:
    """All clauses of some posts as a matrix."""

    def __init__(self, posts: Sequence[Post]) -> None:
        self.posts = posts
        self.vocabulary = Vocabulary.of(set().union(*post.features) for post in posts)
        self.matrix = self.vocabulary.matrix([found for post in posts for found in post.features])
        self.starts = np.cumsum([0, *(len(post.rows) for post in posts)])

    def fit(self, topic: str, train: np.ndarray) -> Fitted:
        """Fit one topic on some posts."""
        bags, innocent = self._bags(topic, train)
        first = in_small(bags) or sorted({place for bag in bags for place in bag})
        return fit_bags(self.matrix, bags, innocent, first)

    def _bags(self, topic: str, train: np.ndarray) -> tuple[list[list[int]], np.ndarray]:
        bags: list[list[int]] = []
        innocent: list[int] = []
        for number in map(int, np.flatnonzero(train)):
            post, start = self.posts[number], int(self.starts[number])
            if not post.counts(topic):
                continue
            own = post.bags(topic)
            bags += [[start + place for place in bag] for bag in own]
            able = {place + step for bag in own for place in bag for step in (NEAR if topic in INSTRUCTED else (0,))}
            innocent += [start + place for place in range(len(post.rows)) if place not in able]
        return bags, np.array(innocent, dtype=int)

    def highest(self, scores: np.ndarray) -> np.ndarray:
        """The highest score of each post's clauses."""
        return np.array([scores[a:b].max(initial=-9.0) for a, b in zip(self.starts, self.starts[1:], strict=False)])


def in_small(bags: Sequence[Sequence[int]]) -> list[int]:
    """The rows of bags that hold so few that most of them are right."""
    return sorted({row for bag in bags for row in bag if len(bag) <= SMALL})


def fit_bags(matrix: csr_matrix, bags: Sequence[Sequence[int]], innocent: np.ndarray, chosen: Sequence[int]) -> Fitted:
    """Fit one topic, of which one row of each bag has it; `chosen` are the rows to begin with."""
    line = Line(np.zeros(matrix.shape[1]), -1.0)
    for _ in range(ROUNDS if chosen else 0):
        rows = np.concatenate([np.array(chosen, dtype=int), innocent])
        line = fit_line(matrix[rows], np.arange(len(rows)) < len(chosen), strength=STRENGTH, kept=KEPT)
        scores = line.scores(matrix)
        chosen = sorted({bag[int(np.argmax(scores[bag]))] for bag in bags})
    return Fitted(*line, places=tuple(chosen))


def fit_clauses(clauses: Clauses, train: np.ndarray, *, say: bool = False) -> dict[str, Fitted]:
    """Fit every topic on some posts, with a threshold from folds."""
    posts = clauses.posts
    folds = np.array([post.row["fold"] for post in posts])
    fitted = {}
    for topic in TOPICS:
        held = np.full(clauses.matrix.shape[0], -9.0)
        for fold in range(FOLDS):
            one = clauses.fit(topic, train & (folds != fold))
            own = np.repeat(folds == fold, np.diff(clauses.starts))
            held[own] = (clauses.matrix @ one.weights + one.bias)[own]
        use = train & np.array([post.counts(topic) and _is_judged(topic, post) for post in posts])
        each, held = held, clauses.highest(held)
        wanted = np.array([bool(post.bags(topic)) for post in posts])
        told = held[use], wanted[use]
        right = RIGHT.get(topic, USUALLY)
        limit = best_threshold(*told) if topic in INSTRUCTED else careful_threshold(*told, right)
        if say:
            report(topic, (held > limit)[use], wanted[use], limit)
        fitted[topic] = clauses.fit(topic, train)._replace(threshold=limit, held=each - limit)
    return fitted


def _is_judged(topic: str, post: Post) -> bool:
    """Whether a post has a say in the threshold of a topic; flags are too rare for ordinary posts alone."""
    return "labels" not in post.row and (topic in FLAGS or post.row["file"] in ORDINARY)


def report(topic: str, found: np.ndarray, wanted: np.ndarray, limit: float) -> None:
    """Say how a topic fares in folds."""
    right = (found & wanted).sum()
    print(
        f"{topic:30} {wanted.sum():4}: precision {right / max(found.sum(), 1):.3f}, "
        f"recall {right / max(wanted.sum(), 1):.3f}, threshold {limit:.2f}"
    )


def as_source(vocabulary: Vocabulary, fitted: dict[str, Fitted]) -> str:
    """A model as the text of its file: sorted, in whole thousandths."""
    topics = {
        name: Topic(
            one.bias,
            one.threshold,
            np.rint(one.weights * vocabulary.measures * SCALE).astype(int),
        )
        for name, one in fitted.items()
    }
    return model_source(vocabulary.names, topics, digest())
