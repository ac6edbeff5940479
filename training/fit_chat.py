"""Fit the weights of `analysis/chat` to the labelled turns of the chat corpus. Run as `make topics`.

For each situation and each signal a linear support-vector machine learns from whole turns. A situation that a label
file allows either way does not count for that turn, nor does such a signal. Thresholds come from cross-validation over
whole files, since a file has one author and new chats have none of them: the best harmonic mean of precision and
recall. Needs the extra `train`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from corpus import Row, read_rows
from joblib import Parallel, delayed
from linear import Topic, best_threshold, digest_of, feature_matrix, fit_line, held_out, model_source
from scipy.sparse import csr_matrix

from proposer.analysis.chat.features import LETTERS, Turn, length, see
from proposer.analysis.chat.situations import BEFORE_CONTRACT
from proposer.analysis.chat.weights import MARK, SIGNALS
from proposer.models.thread import Stage
from proposer.text.topics.model import SCALE

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "analysis" / "chat_corpus" / "seen"
TARGET = ROOT / "src" / "proposer" / "data" / "topics" / "chat.txt"
WORDS = ROOT / "src" / "proposer" / "data" / "words"
TIMED = "gone_quiet"
"""The one situation that is told by the clock."""
CLOSED = "rejection"
"""The one situation that a thread keeps when the freelancer wrote last."""
CHEAPER, PRICED = "discount", "price"
"""Authors differ in whether a wish for the first asks for the second too: there the second teaches nothing."""
UNUSUAL = frozenset({"fourteenth", "sixteenth", "seventeenth", "nineteenth"})
"""Files of threads whose turns are very long, or hint at everything: they teach, and choose no thresholds."""
STRENGTH = 1.5
"""Inverse of the penalty on large weights."""
FOLDS = 6
"""Groups of files."""
WHOLE = 3.0
"""How much more a turn of a whole thread counts than one that was written by itself."""
CLASS = re.compile(r"[cs][?!]?\*\w+")
BOOST = 5.0
"""How much more a class by itself counts than the words around it."""
FADE = 0.8
"""How much less runs of letters count."""
PLAIN = 2.7
"""How much everything else counts; the three make up for `RARE`, so that the penalty keeps its measure."""
RARE = 0.25
"""How fast a feature counts less the more turns hold it."""
KEPT = 12_000
"""Features kept for each topic, those with the largest weights."""


class Labelled(NamedTuple):
    """A turn with its labels."""

    turn: Turn
    situations: frozenset[str]
    either: frozenset[str]
    """Situations that count neither way."""
    signal: str
    signal_or: frozenset[str]
    """Other signals that a label allows."""
    answered: bool
    """The freelancer wrote after it, so that its situations are not labelled."""
    whole: bool
    """It is part of a whole thread."""
    ordinary: bool
    """That thread is as long and as plain as real ones."""
    fold: int


def load(folder: Path = CORPUS) -> list[Labelled]:
    """Every labelled turn, in the order of files and lines."""
    files = enumerate(sorted(folder.glob("*.jsonl")))
    rows = ((row, path.stem not in UNUSUAL, number % FOLDS) for number, path in files for row in read_rows(path))
    return [found for row, ordinary, fold in rows if (found := as_labelled(row, fold, ordinary=ordinary))]


def as_labelled(row: Row, fold: int = 0, *, ordinary: bool = True) -> Labelled | None:
    """Read a thread or a single turn; nothing for a thread in which the client never wrote."""
    project, stage = row.get("project") or "", row["stage"]
    if "messages" not in row:
        turn = Turn(row["text"], stage, project, row.get("before") or "")
        either, other = (frozenset(row.get(key) or ()) for key in ("also", "also_signal"))
        situations = frozenset(row["situations"])
        return Labelled(turn, *_taught(situations, either), row["signal"], other, False, False, False, fold)
    messages = row["messages"]
    stop = max((n + 1 for n, one in enumerate(messages) if one["author"] == "client"), default=0)
    if not stop:
        return None
    start = stop
    while start and messages[start - 1]["author"] == "client":
        start -= 1
    turn = Turn(
        "\n".join(one["text"] for one in messages[start:stop]),
        stage,
        project,
        "\n".join(one["text"] for one in messages[_run(messages, start) : start]),
        tuple(one["text"] for one in messages[:start] if one["author"] == "client"),
    )
    also, expect = row.get("also", {}), row["expect"]
    either, other = (frozenset(also.get(key, ())) for key in ("situations", "signal"))
    situations = frozenset(expect["situations"]) - {TIMED}
    labels = (*_taught(situations, either), expect["signal"], other)
    return Labelled(turn, *labels, stop < len(messages), True, ordinary, fold)


def _taught(situations: frozenset[str], either: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What a turn teaches, and what it says nothing of."""
    if CHEAPER not in situations:
        return situations, either
    return situations - {PRICED}, either | {PRICED}


def _run(messages: Sequence[dict[str, Any]], stop: int) -> int:
    """Where the freelancer's messages before `stop` begin."""
    while stop and messages[stop - 1]["author"] == "freelancer":
        stop -= 1
    return stop


class Features(NamedTuple):
    """Turns as rows of features."""

    matrix: csr_matrix
    names: list[str]
    boost: np.ndarray
    """What the weights of each feature are multiplied by when they are written."""


def matrix_of(rows: Sequence[Labelled]) -> Features:
    """The turns as rows of features that stand in at least two of them."""
    found = [see(row.turn) for row in rows]
    sets = [one.common.union(*one.sentences) for one in found]
    count = Counter(feature for features in sets for feature in features)
    names = sorted(feature for feature, times in count.items() if times > 1)
    boost = np.array([boost_of(name) / count[name] ** RARE for name in names])
    return Features(feature_matrix(sets, names, boost, length), names, boost)


def boost_of(name: str) -> float:
    """How much a feature counts before the turns that hold it are counted."""
    return BOOST if CLASS.fullmatch(name) else FADE if name[0] == LETTERS else PLAIN


class Fitted(NamedTuple):
    """One topic."""

    weights: np.ndarray
    bias: float
    threshold: float
    report: str = ""


class Turns(NamedTuple):
    """The turns to fit to, row by row."""

    matrix: csr_matrix
    folds: np.ndarray
    counts: np.ndarray
    """How much each counts."""
    ordinary: np.ndarray
    """Those of ordinary whole threads: thresholds are chosen there, since real chats are such."""


def fit_topic(name: str, turns: Turns, wanted: np.ndarray, use: np.ndarray, *, moved: bool) -> Fitted:
    """Fit one topic on the turns that count for it; with `moved` its threshold comes from folds."""
    matrix, folds, counts, ordinary = turns
    limit, report = 0.0, ""
    if moved:
        held = held_out(matrix, wanted, use, folds, strength=STRENGTH, counts=counts, kept=KEPT)
        judged = use & ordinary
        limit = best_threshold(held[judged], wanted[judged])
        found = (held > limit) & judged
        right = (found & wanted).sum()
        parts = f"precision {right / max(found.sum(), 1):.3f}, recall {right / wanted[judged].sum():.3f}"
        report = f"{name:22} {wanted[judged].sum():4} of {judged.sum():5}: in folds {parts}"
    line = fit_line(matrix[use], wanted[use], strength=STRENGTH, counts=counts[use], kept=KEPT)
    return Fitted(*line, limit, report)


def digest() -> str:
    """The sha256 over the corpus and the word lists, so that stale weights can be told."""
    return digest_of((*sorted(CORPUS.glob("*.jsonl")), *sorted(WORDS.glob("*.txt"))))


def main() -> int:
    """Fit everything and write it."""
    rows = load()
    found = matrix_of(rows)
    fresh = np.array([not row.answered for row in rows])
    counts = np.array([WHOLE if row.whole else 1.0 for row in rows])
    ordinary = np.array([row.ordinary for row in rows])
    turns = Turns(found.matrix, np.array([row.fold for row in rows]), counts / counts.mean(), ordinary)
    early = np.array([row.turn.stage == Stage.PRE_CONTRACT for row in rows])
    every = np.ones(len(rows), dtype=bool)
    tasks = []
    for topic in sorted({name for row in rows for name in row.situations} - {TIMED}):
        wanted = np.array([topic in row.situations for row in rows])
        use = wanted | np.array([topic not in row.either for row in rows])
        use &= (every if topic == CLOSED else fresh) & (early if topic in BEFORE_CONTRACT else every)
        tasks.append((topic, wanted, use, True))
    for signal in SIGNALS:
        wanted = np.array([row.signal == signal for row in rows])
        use = wanted | np.array([signal not in row.signal_or for row in rows])
        tasks.append((MARK + signal, wanted, use, False))
    # Processes, not threads: those would share the one source of random numbers that liblinear has.
    fitted = Parallel(n_jobs=-1)(
        delayed(fit_topic)(topic, turns, wanted, use, moved=moved) for topic, wanted, use, moved in tasks
    )
    print("\n".join(one.report for one in fitted if one.report))
    topics = {
        topic: Topic(one.bias, one.threshold, np.rint(one.weights * found.boost * SCALE).astype(int))
        for (topic, *_), one in zip(tasks, fitted, strict=True)
    }
    TARGET.write_text(model_source(found.names, topics, digest()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
