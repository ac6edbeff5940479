"""What all fits share: rows of features as a matrix, thresholds from held-out scores, models as texts of files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from proposer.text.topics.model import FEWEST, SCALE
from proposer.text.topics.runs import write_runs

_ONE_THREAD = threadpool_limits(limits=1)
"""Several threads add up in an order of their own, so that no two fits would be the same."""


class Topic(NamedTuple):
    """One topic of a model as it is written."""

    bias: float
    threshold: float
    weights: np.ndarray
    """For each feature, in whole thousandths."""


def sparse(rows: Iterable[Sequence[tuple[int, float]]], width: int) -> csr_matrix:
    """Rows of columns, each with its value, as a matrix."""
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns += [column for column, _ in row]
        data += [value for _, value in row]
        ends.append(len(columns))
    return csr_matrix((data, columns, ends), shape=(len(ends) - 1, width))


def feature_matrix(
    sets: Iterable[Iterable[str]],
    names: Sequence[str],
    measures: np.ndarray,
    length: Callable[[frozenset[str]], int] = len,
) -> csr_matrix:
    """Sets of features as rows, scaled as `Model.scores` scales them; features without a name in `names` only count."""
    places = {name: number for number, name in enumerate(names)}
    rows = []
    for found in map(frozenset, sets):
        size = max(length(found), FEWEST) ** 0.5
        known = sorted(places[feature] for feature in found if feature in places)
        rows.append([(column, measures[column] / size) for column in known])
    return sparse(rows, len(names))


class Line(NamedTuple):
    """Weights with their bias."""

    weights: np.ndarray
    bias: float

    def scores(self, matrix: csr_matrix) -> np.ndarray:
        """The score of each row."""
        return matrix @ self.weights + self.bias


def fit_line(
    matrix: csr_matrix,
    wanted: np.ndarray,
    *,
    strength: float,
    counts: np.ndarray | None = None,
    kept: int | None = None,
) -> Line:
    """Fit a linear support-vector machine to rows, each of which may count more or less.

    With `kept` only so many features stay, those with the largest weights, and they are fitted again: they have to say
    what the others said.
    """
    model = LinearSVC(C=strength, random_state=0).fit(matrix, wanted, counts)
    weights, bias = model.coef_[0], float(model.intercept_[0])
    if kept is None or np.count_nonzero(weights) <= kept:
        return Line(weights, bias)
    stay = np.sort(np.argsort(-np.abs(weights), kind="stable")[:kept])
    again = fit_line(matrix[:, stay], wanted, strength=strength, counts=counts)
    weights = np.zeros(matrix.shape[1])
    weights[stay] = again.weights
    return Line(weights, again.bias)


def held_out(
    matrix: csr_matrix,
    wanted: np.ndarray,
    use: np.ndarray,
    folds: np.ndarray,
    *,
    strength: float,
    counts: np.ndarray | None = None,
    kept: int | None = None,
) -> np.ndarray:
    """The score of each row by weights that have not seen its fold; only the rows of `use` teach, each by its count."""
    held = np.zeros(len(wanted))
    for fold in np.unique(folds):
        train = use & (folds != fold)
        taught = None if counts is None else counts[train]
        line = fit_line(matrix[train], wanted[train], strength=strength, counts=taught, kept=kept)
        held[folds == fold] = line.scores(matrix[folds == fold])
    return held


def best_threshold(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The threshold with the best harmonic mean of precision and recall."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order])
    best = int(np.argmax(2 * right / (np.arange(1, len(order) + 1) + wanted.sum())))
    return float(scores[order][best] + scores[order][min(best + 1, len(order) - 1)]) / 2


def careful_threshold(scores: np.ndarray, wanted: np.ndarray, share: float) -> float:
    """The lowest threshold from which on this share is right."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order]) / np.arange(1, len(order) + 1)
    return float(scores[order[max(np.flatnonzero(right >= share), default=0)]]) - 1e-6


def model_source(names: Iterable[str], topics: Mapping[str, Topic], digest: str) -> str:
    """A model as the text of its file: a line for each feature, sorted."""
    lines = (f"{name}\t{weights}" for name, weights in sorted(_weights(names, topics).items()))
    return "\n".join((_head(topics, digest), *lines)) + "\n"


def runs_source(names: Iterable[str], topics: Mapping[str, Topic], digest: str) -> str:
    """A model over runs as the text of its file."""
    return f"{_head(topics, digest)}\n\n{write_runs(_weights(names, topics))}"


def _head(topics: Mapping[str, Topic], digest: str) -> str:
    bias = " ".join(str(round(one.bias * SCALE)) for one in topics.values())
    thresholds = " ".join(str(round(one.threshold * SCALE)) for one in topics.values())
    return "\t".join((" ".join(topics), bias, thresholds, digest))


def _weights(names: Iterable[str], topics: Mapping[str, Topic]) -> dict[str, str]:
    """What is written of each feature that has a weight."""
    found = {}
    for column, name in enumerate(names):
        told = [
            f"{number}:{int(one.weights[column])}" for number, one in enumerate(topics.values()) if one.weights[column]
        ]
        if told:
            found[name] = " ".join(told)
    return found


def coarse(weights: np.ndarray) -> np.ndarray:
    """The weights of a gate in hundredths, so that many words share one."""
    return np.asarray(np.round(weights, 2))


def gate_source(gate: float, opening: Mapping[str, float]) -> str:
    """A gate as the text of its file: its height, then each weight with the words that have it."""
    shared: dict[int, list[str]] = {}
    for word, weight in sorted(opening.items()):
        if round(weight * SCALE):
            shared.setdefault(round(weight * SCALE), []).append(word)
    lines = (" ".join((str(weight), *words)) for weight, words in sorted(shared.items()))
    return "\n".join((str(round(gate * SCALE)), *lines)) + "\n"


def digest_of(paths: Iterable[Path], more: Iterable[str] = ()) -> str:
    """The sha256 over some files and some texts, so that stale weights can be told."""
    found = hashlib.sha256()
    for path in paths:
        found.update(path.read_bytes())
    for text in more:
        found.update(text.encode())
    return found.hexdigest()
