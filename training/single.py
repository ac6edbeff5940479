"""Fit one yes-or-no classifier: a linear support-vector machine whose weights are written as text, sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from proposer.text.topics.model import FEWEST, SCALE

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
    *,
    found: float | None = None,
    length: Callable[[frozenset[str]], int] = len,
    boost: Callable[[str], float] = lambda _: 1.0,
) -> tuple[str, list[str]]:
    """Fit a model and give the first line of its file, without the digest, and the others.

    With `found` its threshold keeps this share of the wanted ones in cross-validation; without, it is 0.
    """
    count = Counter(feature for one in examples for feature in one.features)
    names = sorted(feature for feature, times in count.items() if times > 1)
    measures = np.array([boost(feature) / count[feature] ** RARE for feature in names])
    matrix = _matrix(examples, names, measures, length)
    measure = 1 / np.sqrt(matrix.power(2).sum(axis=1).mean())
    matrix, measures = matrix * measure, measures * measure
    wanted = np.array([one.wanted for one in examples])
    held = _held_out(matrix, wanted, np.array([one.block % FOLDS for one in examples]))
    limit = 0.0 if found is None else float(np.sort(held[wanted])[int((1 - found) * wanted.sum())]) - 1e-6
    told = held > limit
    print(
        f"{name}: {wanted.sum()} of {len(examples)} wanted; in folds {(told & wanted).sum()} of them found, "
        f"and {(told & ~wanted).sum()} of the {(~wanted).sum()} others"
    )
    model = LinearSVC(C=STRENGTH, random_state=0).fit(matrix, wanted)
    weights = np.rint(model.coef_[0] * measures * SCALE).astype(int)
    head = "\t".join((name, str(round(float(model.intercept_[0]) * SCALE)), str(round(limit * SCALE))))
    return head, sorted(f"{feature}\t0:{weight}" for feature, weight in zip(names, weights, strict=True) if weight)


def write_single(target: Path, head: str, lines: Sequence[str], digest: str) -> None:
    """Write a model with the digest of what it was fitted to."""
    target.write_text("\n".join((f"{head}\t{digest}", *lines)) + "\n", encoding="utf-8")


def _matrix(
    examples: Sequence[Example], names: Sequence[str], measures: np.ndarray, length: Callable[[frozenset[str]], int]
) -> csr_matrix:
    places = {name: number for number, name in enumerate(names)}
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for one in examples:
        known = sorted(places[feature] for feature in one.features if feature in places)
        columns += known
        data += [measures[column] / max(length(one.features), FEWEST) ** 0.5 for column in known]
        ends.append(len(columns))
    return csr_matrix((data, columns, ends), shape=(len(examples), len(names)))


def _held_out(matrix: csr_matrix, wanted: np.ndarray, folds: np.ndarray) -> np.ndarray:
    held = np.zeros(len(wanted))
    for fold in range(FOLDS):
        model = LinearSVC(C=STRENGTH, random_state=0).fit(matrix[folds != fold], wanted[folds != fold])
        held[folds == fold] = model.decision_function(matrix[folds == fold])
    return held
