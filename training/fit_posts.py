"""Fit the weights of `analysis/leaning` to the labelled posts of the corpus. Run as `make topics`.

Four linear models: what each clause of a post leans to, what one that asks for something asks for, which string of a
clause is the one demanded, and where it is to stand. Labels belong to whole posts, so of the clauses that may have
earned a label only the one that the last round found clearest counts (multiple-instance learning). Thresholds come
from cross-validation over authors: the best harmonic mean of precision and recall over posts, or a share that is
right. Needs the extra `train`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np
from asked import fit_asks
from corpus import labelled_rows
from leanings import Clauses, Fitted, as_source, fit_clauses
from linear import coarse, gate_source, sparse
from posts import FOLDS, LINT, ROOT, WORDS, Post, load_posts
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from strings import fit_places, fit_strings

from proposer.analysis.leaning.weights import REQUEST, opening_words
from proposer.text.document import words_of
from proposer.text.topics.lexicon import load_lexicon

TARGET = ROOT / "src" / "proposer" / "data" / "topics"
GATE_STRENGTH = 0.1
COMMON = 8
"""A word of so many texts of the lint corpus is not rare."""
LOST = 0.04
"""Share of the clauses found in folds on which the gate may close; they are the least clear ones."""
CLASS_NAMES = re.findall(r"^(\w+):", (WORDS / "posts.txt").read_text(encoding="utf-8"), re.MULTILINE)


def common_words() -> list[str]:
    """Words of many texts of the lint corpus."""
    count: Counter[str] = Counter()
    for row in labelled_rows(LINT):
        count.update({word for word in words_of(row["text"].lower()) if word.isalpha()})
    return sorted(word for word, times in count.items() if times >= COMMON)


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
    matrix = sparse(
        [
            [
                (column, 1.0)
                for column in sorted(columns[n] for word in words for n in (word, kind.get(word)) if n in columns)
            ]
            for words in said
        ],
        len(columns),
    )
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
    return coarse(model.fit(matrix[used], leaning[used]).coef_[0])


def _weight(weights: np.ndarray, columns: dict[str, int], name: str) -> float:
    return float(weights[columns[name]]) if name in columns else 0.0


def fit_all(posts: Sequence[Post], train: np.ndarray, clauses: Clauses, *, say: bool = False) -> dict[str, str]:
    """Every file of the model, fitted to some posts, by name."""
    fitted = fit_clauses(clauses, train, say=say)
    gate, opening = gate_of(clauses, fitted, train)
    return {
        "posts": as_source(clauses.vocabulary, fitted),
        "posts_asks": fit_asks(clauses, train, fitted[REQUEST].held, say=say),
        "posts_gate": gate_source(gate, opening),
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
