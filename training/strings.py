"""Which strings of a clause are the ones demanded, and where they are to stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from corpus import Row
from leanings import KEPT, Clauses, Fitted, Vocabulary, as_source
from linear import fit_line
from posts import EXACT, SPOKEN, Post, words_in

from proposer.analysis.leaning.places import place_features
from proposer.analysis.leaning.spans import Strings
from proposer.analysis.leaning.weights import TASK, TOLD, Heights, height_features

POSITIONS = ("start", "first_sentence", "subject", "attachment")
STRING_STRENGTH, PLACE_STRENGTH = 4.8, 4.0
"""Inverse of the penalty on large weights, for strings and for positions."""
RIGHT_STRING = 4.0
"""How much a string that is demanded weighs beside one that is not."""
DIM = -0.3
"""A clause that tells so little in folds still teaches which of its strings are demanded."""


class Examples(NamedTuple):
    """Sets of features, each with whether it is wanted."""

    sets: list[set[str]]
    wanted: list[Any]


def _is_wanted(text: str, label: Row) -> bool:
    said, wanted = words_in(text), words_in(label["required"])
    if label["shape"] == "fill_in" and len(wanted) > 1:
        return said[: len(wanted)] == wanted and len(said) <= len(wanted) + 2
    return said == wanted


def string_examples(clauses: Clauses, train: np.ndarray, fitted: dict[str, Fitted]) -> Examples:
    """The strings of all clauses that seem to tell somebody something, rightly or not."""
    found = Examples([], [])
    heights = np.max([fitted[topic].held for topic in sorted(SPOKEN)], axis=0)
    told = {place for topic in SPOKEN for place in fitted[topic].places}
    for number in map(int, np.flatnonzero(train)):
        post, start = clauses.posts[number], int(clauses.starts[number])
        if not post.counts(TOLD):
            continue
        own = heights[start : start + len(post.rows)]
        tasks = fitted[TASK].held[start : start + len(post.rows)]
        labels = [one for one in post.row["instructions"] if one["shape"] in EXACT]
        for place, row in enumerate(map(post.rows.__getitem__, range(len(post.rows)))):
            near = max([own[one] for one in (place - 1, place + 1) if 0 <= one < len(own)], default=-9.0)
            if own[place] <= DIM and start + place not in told:
                continue
            strings = Strings(row)
            told_so = height_features(Heights(float(own[place]), float(near), float(tasks[place])))
            for one in strings.among:
                found.sets.append({*strings.features(one), *told_so})
                found.wanted.append(any(_is_wanted(post.flat[one.start : one.end], label) for label in labels))
    return found


def place_examples(posts: Sequence[Post]) -> Examples:
    """The demanded strings of all posts, and clauses that demand something without fixed words."""
    found = Examples([], [])
    for post in posts:
        spans = []
        for label in post.row["instructions"]:
            spans += [(label, *place) for place in _places_of(post, label)[:1]]
        for label, number, start, end in spans:
            taken = [(a, b) for _, n, a, b in spans if n == number and (a, b) != (start, end)]
            found.sets.append(place_features(post.rows, number, start, end, taken))
            found.wanted.append(label["position"])
    return found


def _places_of(post: Post, label: Row) -> list[tuple[int, int, int]]:
    numbers = post.clauses_of(label)
    if label["shape"] not in EXACT:
        return [(number, end, end) for number in numbers[:1] for end in [post.rows.clauses[number].end]]
    return [
        (number, one.start, one.end)
        for number in numbers
        for one in Strings(post.rows[number]).among
        if _is_wanted(post.flat[one.start : one.end], label)
    ]


def fit_strings(clauses: Clauses, train: np.ndarray, fitted: dict[str, Fitted]) -> str:
    """Fit the ranker of strings."""
    examples = string_examples(clauses, train, fitted)
    vocabulary = Vocabulary.of(examples.sets)
    wanted = np.array(examples.wanted)
    counts = np.where(wanted, RIGHT_STRING, 1.0)
    line = fit_line(vocabulary.matrix(examples.sets), wanted, strength=STRING_STRENGTH, counts=counts, kept=KEPT)
    return as_source(vocabulary, {"demanded": Fitted(*line)})


def fit_places(posts: Sequence[Post]) -> str:
    """Fit the positions; where none of them fits, a string may stand anywhere."""
    examples = place_examples(posts)
    vocabulary = Vocabulary.of(examples.sets)
    matrix = vocabulary.matrix(examples.sets)
    fitted = {}
    for name in POSITIONS:
        wanted = np.array([one == name for one in examples.wanted])
        fitted[f"at_{name}"] = Fitted(*fit_line(matrix, wanted, strength=PLACE_STRENGTH, kept=KEPT))
    return as_source(vocabulary, fitted)
