"""Fit one yes-or-no classifier: a linear support-vector machine whose weights are written as text, sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from linear import Topic, feature_matrix, held_out, model_source
from sklearn.svm import LinearSVC

from proposer.text.topics.model import SCALE

STRENGTH = 1.0
"""Inverse of the penalty on large weights."""
FOLDS = 5
RARE = 0.3
"""How fast a feature counts less the more examples hold it."""


class Example(NamedTuple):
    """One example as features."""

    features: frozenset[str]
    wanted: bool
    block: int
    """Examples of one block are alike, and go into the same fold."""


def fit_single(
    name: str,
    examples: Sequence[Example],
    digest: str,
    *,
    found: float | None = None,
    length: Callable[[frozenset[str]], int] = len,
    boost: Callable[[str], float] = lambda _: 1.0,
) -> str:
    """Fit a model and give the text of its file; `digest` is of what it is fitted to.

    With `found` its threshold keeps this share of the wanted ones in cross-validation; without, it is 0.
    """
    count = Counter(feature for one in examples for feature in one.features)
    names = sorted(feature for feature, times in count.items() if times > 1)
    measures = np.array([boost(feature) / count[feature] ** RARE for feature in names])
    matrix = feature_matrix([one.features for one in examples], names, measures, length)
    measure = 1 / np.sqrt(matrix.power(2).sum(axis=1).mean())
    matrix, measures = matrix * measure, measures * measure
    wanted = np.array([one.wanted for one in examples])
    folds = np.array([one.block % FOLDS for one in examples])
    held = held_out(matrix, wanted, np.ones(len(wanted), dtype=bool), folds, strength=STRENGTH)
    limit = 0.0 if found is None else float(np.sort(held[wanted])[int((1 - found) * wanted.sum())]) - 1e-6
    told = held > limit
    print(
        f"{name}: {wanted.sum()} of {len(examples)} wanted; in folds {(told & wanted).sum()} of them found, "
        f"and {(told & ~wanted).sum()} of the {(~wanted).sum()} others"
    )
    model = LinearSVC(C=STRENGTH, random_state=0).fit(matrix, wanted)
    weights = np.rint(model.coef_[0] * measures * SCALE).astype(int)
    return model_source(names, {name: Topic(float(model.intercept_[0]), limit, weights)}, digest)
