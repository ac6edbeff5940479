"""Fit the weights of `analysis/leaning` to the labelled posts of the corpus. Run as `make topics`.

Three linear models: what each clause of a post leans to, which string of a clause is the one demanded, and where it is
to stand. Labels belong to whole posts, so of the clauses that may have earned a label only the one that the last round
found clearest counts (multiple-instance learning). Thresholds come from cross-validation: the best harmonic mean of
precision and recall over posts. Needs the extra `train`.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from corpus import Row, labelled_rows
from posts import CORPUS, EXACT, FOLDS, INSTRUCTED, LINT, Post, load_posts, words_in
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from proposer.analysis.candidates import find_candidates
from proposer.analysis.leaning.places import place_features
from proposer.analysis.leaning.spans import Strings
from proposer.analysis.leaning.weights import BAIT, REQUEST, TOLD, height_features, opening_words
from proposer.text.document import words_of
from proposer.text.topics.lexicon import load_lexicon
from proposer.text.topics.model import FEWEST, SCALE

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "proposer" / "data" / "topics"
WORDS = ROOT / "src" / "proposer" / "data" / "words"
FLAGS = (
    *("external_application_form", "free_or_unpaid_work", "identity_request"),
    *("offplatform_contact", "offplatform_payment"),
)
"""The flags of which the corpora hold enough; for the others patterns are right more often."""
TOPICS = (TOLD, BAIT, REQUEST, *FLAGS)
POSITIONS = ("start", "first_sentence", "subject", "attachment")
RIGHT = 0.9
"""Of the posts that get a flag, or a request, in folds this share has it."""
STRENGTH, STRING_STRENGTH, PLACE_STRENGTH = 1.0, 0.3, 0.5
"""Inverse of the penalty on large weights."""
RIGHT_STRING = 4.0
"""How much a string that is demanded weighs beside one that is not."""
ROUNDS = 2
NEAR = (-2, -1, 0, 1, 2)
"""Clauses beside a demand speak of it too, so they teach nothing about clauses without one."""
DIM = -0.3
"""A clause that tells so little in folds still teaches which of its strings are demanded."""
RARE = 0.3
"""How fast a feature counts less the more clauses hold it."""
KEPT = 12_000
"""Features kept for each topic, those with the largest weights."""
GATE_STRENGTH = 0.1
COMMON = 8
"""A word of so many texts of the lint corpus is not rare."""
LOST = 0.08
"""Share of the clauses found in folds on which the gate may close; they are the least clear ones."""
CLASS_NAMES = re.findall(r"^(\w+):", (WORDS / "posts.txt").read_text(encoding="utf-8"), re.MULTILINE)


def common_words() -> list[str]:
    """Words of many texts of the lint corpus."""
    count: Counter[str] = Counter()
    for row in labelled_rows(LINT):
        count.update({word for word in words_of(row["text"].lower()) if word.isalpha()})
    return sorted(word for word, times in count.items() if times >= COMMON)


class Vocabulary(NamedTuple):
    """Features with their columns."""

    columns: dict[str, int]
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
        return cls({name: n for n, name in enumerate(names)}, measures * times.sum() / (measures * times).sum())

    def matrix(self, rows: Sequence[Iterable[str]]) -> csr_matrix:
        """Rows of features, scaled as `Model.scores` scales them."""
        data: list[float] = []
        columns: list[int] = []
        ends = [0]
        for row in rows:
            found = set(row)
            known = sorted(self.columns[name] for name in found if name in self.columns)
            columns += known
            data += [self.measures[column] / max(len(found), FEWEST) ** 0.5 for column in known]
            ends.append(len(columns))
        return csr_matrix((data, columns, ends), shape=(len(rows), len(self.columns)))


NOTHING = np.zeros(0)


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
        chosen = sorted({place for bag in bags for place in bag if len(bag) < 4}) or sorted(
            {p for b in bags for p in b}
        )
        weights, bias = np.zeros(self.matrix.shape[1]), -1.0
        for _ in range(ROUNDS if chosen else 0):
            rows = np.concatenate([np.array(chosen, dtype=int), innocent])
            model = LinearSVC(C=STRENGTH, random_state=0).fit(self.matrix[rows], np.arange(len(rows)) < len(chosen))
            weights, bias = model.coef_[0], float(model.intercept_[0])
            scores = self.matrix @ weights + bias
            chosen = sorted({bag[int(np.argmax(scores[bag]))] for bag in bags})
        return Fitted(weights, bias, places=tuple(chosen))

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
        use = train & np.array([post.counts(topic) and "labels" not in post.row for post in posts])
        each, held = held, clauses.highest(held)
        wanted = np.array([bool(post.bags(topic)) for post in posts])
        limit = (threshold if topic in INSTRUCTED else careful_threshold)(held[use], wanted[use])
        if say:
            found = (held > limit) & use
            right = (found & wanted).sum()
            print(
                f"{topic:30} {(wanted & use).sum():4}: precision {right / max(found.sum(), 1):.3f}, "
                f"recall {right / max((wanted & use).sum(), 1):.3f}, threshold {limit:.2f}"
            )
        fitted[topic] = clauses.fit(topic, train)._replace(threshold=limit, held=each - limit)
    return fitted


def threshold(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The threshold with the best harmonic mean of precision and recall."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order])
    best = int(np.argmax(2 * right / (np.arange(1, len(order) + 1) + wanted.sum())))
    return float(scores[order][best] + scores[order][min(best + 1, len(order) - 1)]) / 2


def careful_threshold(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The lowest threshold from which on the wanted share is right."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(wanted[order]) / np.arange(1, len(order) + 1)
    return float(scores[order[max(np.flatnonzero(right >= RIGHT), default=0)]]) - 1e-6


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
    heights = np.max([fitted[topic].held for topic in sorted(INSTRUCTED)], axis=0)
    told = {place for topic in INSTRUCTED for place in fitted[topic].places}
    for number in map(int, np.flatnonzero(train)):
        post, start = clauses.posts[number], int(clauses.starts[number])
        if not post.counts(TOLD):
            continue
        own = heights[start : start + len(post.rows)]
        labels = [one for one in post.row["instructions"] if one["shape"] in EXACT]
        for place, row in enumerate(map(post.rows.__getitem__, range(len(post.rows)))):
            near = max([own[one] for one in (place - 1, place + 1) if 0 <= one < len(own)], default=-9.0)
            if own[place] <= DIM and start + place not in told:
                continue
            ruled = [(one.words.start, one.words.end) for one in find_candidates(post.flat, row.clause)]
            strings = Strings(row, ruled)
            for one in strings.among:
                found.sets.append({*strings.features(one), *height_features(float(own[place]), float(near))})
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


def gate_of(clauses: Clauses, fitted: dict[str, Fitted], train: np.ndarray) -> tuple[float, dict[str, float]]:
    """Word weights that tell clauses that may lean to any topic from those that cannot.

    A word counts by itself and by its class, so that words of a class open the gate that no post has shown yet.
    """
    lexicon = load_lexicon("posts")
    kind = {word: "*" + name for name in CLASS_NAMES for word in lexicon.single_words([name])}
    said = [opening_words(one.low) for post in clauses.posts for one in post.rows.clauses]
    count = Counter(word for words in said for word in set(words))
    names = sorted({*(word for word, times in count.items() if times > 2), *kind.values()})
    columns = {name: n for n, name in enumerate(names)}
    data, ends = [], [0]
    for words in said:
        data += sorted(columns[name] for word in words for name in (word, kind.get(word)) if name in columns)
        ends.append(len(data))
    matrix = csr_matrix((np.ones(len(data)), data, ends), shape=(len(said), len(columns)))
    matrix.sum_duplicates()
    used = np.repeat(train, np.diff(clauses.starts))
    leaning = np.zeros(len(said), dtype=bool)
    leaning[[place for one in fitted.values() for place in one.places]] = True
    height = np.max([one.held for one in fitted.values()], axis=0)
    leaning |= height > 0
    held = np.full(len(said), np.nan)
    folds = np.repeat(np.array([max(0, post.row["fold"]) for post in clauses.posts]), np.diff(clauses.starts))
    for fold in range(FOLDS):
        own = _fit_gate(matrix, leaning, used & (folds != fold))
        held[folds == fold] = matrix[folds == fold] @ own
    judged = used & (height > -5.0) & np.repeat(["labels" not in p.row for p in clauses.posts], np.diff(clauses.starts))
    found = np.sort(held[judged & (height > 0)])
    gate = float(found[int(len(found) * LOST)]) - 1e-6
    print(f"gate opens on {(held[judged & (height <= 0)] > gate).mean():.3f} of all other clauses", file=sys.stderr)
    weights = _fit_gate(matrix, leaning, used)
    words = sorted({*(name for name in names if name[0] != "*"), *kind})
    return gate, {w: _weight(weights, columns, w) + _weight(weights, columns, kind.get(w, "")) for w in words}


def _fit_gate(matrix: csr_matrix, leaning: np.ndarray, used: np.ndarray) -> np.ndarray:
    model = LogisticRegression(
        C=GATE_STRENGTH, class_weight="balanced", max_iter=1000, solver="liblinear", random_state=0
    )
    weights: np.ndarray = model.fit(matrix[used], leaning[used]).coef_[0]
    return weights


def _weight(weights: np.ndarray, columns: dict[str, int], name: str) -> float:
    return float(weights[columns[name]]) if name in columns else 0.0


def digest() -> str:
    """The sha256 over the corpora and the word list, so that stale weights can be told."""
    found = hashlib.sha256()
    for path in (*sorted(CORPUS.glob("*.jsonl")), *sorted(LINT.glob("*.jsonl"))):
        found.update(path.read_bytes())
    found.update((WORDS / "posts.txt").read_bytes())
    return found.hexdigest()


def as_source(vocabulary: Vocabulary, fitted: dict[str, Fitted]) -> str:
    """A model as the text of its file: sorted, in whole thousandths."""
    head = (
        " ".join(fitted),
        " ".join(str(round(one.bias * SCALE)) for one in fitted.values()),
        " ".join(str(round(one.threshold * SCALE)) for one in fitted.values()),
        digest(),
    )
    weights = [np.rint(_largest(one.weights) * vocabulary.measures * SCALE).astype(int) for one in fitted.values()]
    lines = []
    for name, column in vocabulary.columns.items():
        told = [f"{number}:{own[column]}" for number, own in enumerate(weights) if own[column]]
        if told:
            lines.append(f"{name}\t{' '.join(told)}")
    return "\n".join(("\t".join(head), *sorted(lines))) + "\n"


def _largest(weights: np.ndarray) -> np.ndarray:
    kept = weights.copy()
    kept[np.argsort(-np.abs(weights), kind="stable")[KEPT:]] = 0.0
    return kept


def fit_strings(clauses: Clauses, train: np.ndarray, fitted: dict[str, Fitted]) -> str:
    """Fit the ranker of strings."""
    examples = string_examples(clauses, train, fitted)
    vocabulary = Vocabulary.of(examples.sets)
    model = LinearSVC(C=STRING_STRENGTH * 16, random_state=0, class_weight={False: 1.0, True: RIGHT_STRING})
    model.fit(vocabulary.matrix(examples.sets), np.array(examples.wanted))
    return as_source(vocabulary, {"demanded": Fitted(model.coef_[0], float(model.intercept_[0]))})


def fit_places(posts: Sequence[Post]) -> str:
    """Fit the positions; where none of them fits, a string may stand anywhere."""
    examples = place_examples(posts)
    vocabulary = Vocabulary.of(examples.sets)
    matrix = vocabulary.matrix(examples.sets)
    fitted = {}
    for name in POSITIONS:
        wanted = np.array([one == name for one in examples.wanted])
        model = LinearSVC(C=PLACE_STRENGTH * 8, random_state=0).fit(matrix, wanted)
        fitted[f"at_{name}"] = Fitted(model.coef_[0], float(model.intercept_[0]))
    return as_source(vocabulary, fitted)


def fit_all(posts: Sequence[Post], train: np.ndarray, clauses: Clauses, *, say: bool = False) -> dict[str, str]:
    """Every file of the model, fitted to some posts, by name."""
    fitted = fit_clauses(clauses, train, say=say)
    gate, opening = gate_of(clauses, fitted, train)
    words = [f"{word}\t{round(weight * SCALE)}" for word, weight in sorted(opening.items()) if round(weight * SCALE)]
    return {
        "posts": as_source(clauses.vocabulary, fitted),
        "posts_gate": "\n".join((str(round(gate * SCALE)), *words)) + "\n",
        "posts_strings": fit_strings(clauses, train, fitted),
        "posts_places": fit_places([post for post, used in zip(posts, train, strict=True) if used]),
    }


def main() -> int:
    """Fit everything and write it."""
    TARGET.joinpath("posts_common.txt").write_text("\n".join(common_words()) + "\n", encoding="utf-8")
    posts = load_posts()
    for name, source in fit_all(posts, np.ones(len(posts), dtype=bool), Clauses(posts), say=True).items():
        (TARGET / f"{name}.txt").write_text(source, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
