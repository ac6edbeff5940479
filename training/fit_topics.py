"""Fit the weights of `text/topics` to the labelled texts of the lint corpus. Run as `make topics`.

For each topic a linear support-vector machine learns from sentences and pairs of neighbours. Labels belong to whole
texts, so of a bad text only the window that the last round found worst counts as bad (multiple-instance learning).
Thresholds come from cross-validation: the lowest at which the wanted share of what is found is right. Needs the extra
`train`.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from corpus import Row, labelled_rows
from joblib import Parallel, delayed
from linear import Topic, careful_threshold, coarse, digest_of, fit_line, gate_source, runs_source, sparse
from posts import LINTED, SCAM
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from proposer.analysis.wants.table import load_works
from proposer.lint.engine import all_rules
from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule
from proposer.text.document import read
from proposer.text.topics import features
from proposer.text.topics.judge import ASKED, FRONT, OPENING
from proposer.text.topics.model import FEWEST, SCALE
from proposer.text.topics.runs import LEXICONS, run_names, runs_of

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "lint" / "corpus" / "seen"
CHATS = ROOT / "tests" / "analysis" / "chat_corpus" / "seen"
POSTS = ROOT / "tests" / "analysis" / "corpus" / "seen"
TARGET = ROOT / "src" / "proposer" / "data" / "topics"
CATEGORIES = {
    "payment": "off_platform_payment",
    "move": "move_off_platform",
    "contact": "contact_info",
    "unpaid": "free_work",
    "scam": "scam_risk",
    "pushy": "pushy",
    "desperate": "desperate",
    "urgency": "urgency",
    "tone": "tone",
    "promise": "over_promise",
    "opener": "generic_opener",
    "life": "life_story",
    "slop": "slop",
}
SITUATIONS = {
    "off_platform_contact": "move_off_platform",
    "off_platform_call": "move_off_platform",
    "off_platform_payment": "off_platform_payment",
    "free_work": "free_work",
    "suspicious_file": "scam_risk",
}
"""What a situation of a chat means for the linter; other details of contact and risk are not labelled there."""
FLAGS = {
    **{flag: LINTED[flag] for flag in ("offplatform_payment", "free_or_unpaid_work")},
    "identity_request": frozenset({SCAM}),
}
"""What a flag of a post means for the linter."""
EITHER = {
    **dict.fromkeys(("offplatform_contact", "external_application_form"), LINTED["offplatform_contact"]),
    "policy_red_flag": frozenset({SCAM}),
    "paid_test": LINTED["free_or_unpaid_work"],
}
"""Flags beside which a category is not labelled."""
WORD_LISTS = (*LEXICONS, features.FRAMES)
BEFORE_CONTRACT = frozenset({"move", "contact"})
DRAFTS = frozenset({"pushy", "desperate", "urgency", "tone", "promise", "opener", "life", "slop"})
STRENGTH = 1.0
"""Inverse of the penalty on large weights."""
ROUNDS = 2
FOLDS = 3
BLOCK = 30
"""Neighbouring lines of a file go into the same fold: twins stand side by side."""
TIMES = 2
"""How often an example of a rule stands in the training texts."""
TWINS = "pairs_"
"""Texts written as look-alikes of one another: they teach, and say nothing about how common a look-alike is."""
FIRST_THRESHOLD = -0.3
"""What stands for each threshold while the topics of the messages before are not known yet: near all found so far."""
MANNERS = ("pushy", "desperate", "urgency", "tone")
RIGHT = {
    "payment": 0.93,
    "unpaid": 0.9,
    "move": 0.9,
    "scam": 0.9,
    "promise": 0.93,
    "slop": 0.98,
    "opener": 0.95,
    "life": 0.95,
    **dict.fromkeys(MANNERS, 0.92),
}
"""Of what a threshold lets through in cross-validation, this share is right, and `USUALLY` for the other topics. The
corpus holds far more look-alikes than real mail, so in real mail more of it is right. Work without pay and another
channel have the most wordings and are missed most; manners are warnings, and rare; worn phrases come from so few
writers that cross-validation flatters them."""
USUALLY = 0.92
RARE = 0.2
"""How fast a feature counts less the more texts hold it: rare words tell more, common ones tell little."""
KEPT = {"payment": 30_000, "move": 30_000, "contact": 30_000, "unpaid": 30_000, "scam": 16_000}
"""Features kept for a topic, those with the largest weights, and `MOSTLY` for the other topics. The weights of those
that stay are fitted again: they have to say what the others said."""
MOSTLY = 8_000
LOST = 0.014
"""Share of the windows that are found which the gate may close on."""
LINKS = 3
"""From so many links on a text may be called a dump of them, which says nothing about its words."""
_SLOT = re.compile(r"\{\w+\|([^}]*)\}")


class Text(NamedTuple):
    """One labelled text as features."""

    row: Row
    words: tuple[tuple[str, ...], ...]
    sentences: tuple[tuple[str, ...], ...]
    sizes: tuple[int, ...]
    """How many features each sentence counts as."""
    frames: tuple[tuple[str, ...], ...]


def chat_turns() -> list[Row]:
    """The labelled client turns of the chat corpus, whose situations say which topics they lean to."""
    found = (_as_turn(row) for row in labelled_rows(CHATS))
    return [row for row in found if row is not None]


def _as_turn(row: Row) -> Row | None:
    label = row.get("expect", row)
    also = row.get("also", ())
    open_to = also.get("situations", ()) if isinstance(also, dict) else also
    text, before = row.get("text", ""), row.get("before", "")
    if "messages" in row:
        authors = [message["author"] for message in row["messages"]]
        first = max((n + 1 for n, author in enumerate(authors) if author != "client"), default=0)
        text = "\n\n".join(message["text"] for message in row["messages"][first:])
        before = row["messages"][first - 1]["text"] if first else ""
    if not text.strip() or row["stage"] not in ("pre_contract", "active_contract"):
        return None
    expect = sorted({SITUATIONS[one] for one in label["situations"] if one in SITUATIONS})
    allow = sorted({SITUATIONS[one] for one in open_to if one in SITUATIONS} | {"contact_info", "scam_risk"})
    allow = [one for one in allow if one not in expect]
    turn = {"id": TWINS, "text": text, "role": "client_message", "stage": row["stage"], "expect": expect}
    return {**turn, "allow": allow, "context": before}


def job_posts() -> list[Row]:
    """The labelled posts of the corpus of readings: whole posts are mostly innocent, sentence by sentence."""
    rows = []
    for row in labelled_rows(POSTS):
        if "labels" not in row:
            post = {"id": row["id"], "text": row["description"], "role": "job_post", "stage": "pre_contract"}
            expect = sorted({name for flag in row["flags"] for name in FLAGS.get(flag, ())})
            allow = sorted({name for flag in row["flags"] for name in EITHER.get(flag, ())} - {*expect})
            rows.append({**post, "expect": expect, "allow": allow})
    return rows


def own_sentences() -> list[Row]:
    """What the built-in composer says about kinds of work: nobody may doubt it."""
    rows: list[Row] = []
    for work in load_works().values():
        told = [f"I would {step}." for order in work.steps for step in order]
        told += [question for ask in work.asks for question in ask.questions]
        told += [f"A first milestone could be {milestone}." for milestone in work.milestone]
        told += [f"This hangs on {crux.on}. {crux.so}" for crux in work.crux]
        told += [f"From you I would need {work.needs}.", *work.worry]
        rows += [
            {"id": TWINS, "text": text, "role": "freelancer_draft", "stage": "pre_contract", "expect": []}
            for text in (_SLOT.sub(r"\1", one) for one in told)
        ]
    return rows


def examples() -> list[Row]:
    """The examples of all rules. They must hold, so each counts several times: no good one leans to any topic."""
    rows: list[Row] = []
    for rule in all_rules():
        topics = [topic for topic, category in CATEGORIES.items() if category == rule.category]
        for bad, told in ((True, rule.bad), (False, rule.good)):
            for text, differs in ((one, {}) if isinstance(one, str) else one for one in told):
                row = {"id": TWINS, "text": text, "role": rule.roles[0], "stage": "pre_contract", **differs}
                if not bad:
                    rows += [{**row, "expect": []}] * TIMES
                elif topics and isinstance(rule.check, Leans):
                    rows += [{**row, "expect": [rule.category], "topic": topics[0]}] * TIMES
    return rows


def digest(folder: Path = CORPUS) -> str:
    """The sha256 over everything that teaches and the word lists, so that stale weights can be told."""
    words = ROOT / "src" / "proposer" / "data" / "words"
    lists = (words / f"{name}.txt" for name in sorted(WORD_LISTS))
    kinds = sorted((ROOT / "src" / "proposer" / "data" / "work").glob("*.toml"))
    teaching = (path for one in (folder, CHATS, POSTS) for path in sorted(one.glob("*.jsonl")))
    paths = (*teaching, *lists, *kinds)
    return digest_of(paths, (told_by(rule) for rule in all_rules()))


def told_by(rule: Rule) -> str:
    """The examples of a rule and what they stand for, as one text."""
    return json.dumps([rule.code, rule.category, rule.roles, rule.bad, rule.good], sort_keys=True)


def as_text(row: Row) -> Text:
    """Read one text as the classifiers see it."""
    document = read(row["text"])
    words = tuple(tuple(features.tokens(document, sentence)) for sentence in document.sentences) or (("^", "$"),)
    frames = tuple(features.frames_of(found) for found in words)
    runs = tuple(map(runs_of, words))
    around = tuple(
        tuple(features.frame_features(frames[number], *features.around(frames, number))) for number in range(len(words))
    )
    sentences = tuple((*run_names(own), *beside) for own, beside in zip(runs, around, strict=True))
    sizes = tuple(own.size + len(beside) for own, beside in zip(runs, around, strict=True))
    return Text(row, words, sentences, sizes, frames)


class Windows(NamedTuple):
    """The windows of many texts as a matrix."""

    matrix: csr_matrix
    owner: np.ndarray
    """The text that each window belongs to."""
    last: np.ndarray
    """The number of each window's last sentence."""

    def of(self, topic: str) -> np.ndarray:
        """The windows in which a topic can stand."""
        return np.flatnonzero(self.last < (FRONT if topic in OPENING else np.inf))

    def only(self, chosen: np.ndarray) -> Windows:
        """Some of the windows."""
        return Windows(self.matrix[chosen], self.owner[chosen], self.last[chosen])


class Vocabulary(NamedTuple):
    """The features that count, and how much each does."""

    places: dict[str, int]
    measures: np.ndarray


def windows(texts: Sequence[Text], vocabulary: Vocabulary, prompted: Sequence[Sequence[str]]) -> Windows:
    """Each sentence and each pair of neighbours, with what holds for the whole text."""
    places, measures = vocabulary
    rows: list[list[tuple[int, float]]] = []
    owner: list[int] = []
    lasts: list[int] = []
    for number, text in enumerate(texts):
        common = features.text_features(
            len(text.frames), text.row["role"], prompted[number], has_note=bool(text.row.get("context"))
        )
        spans = [(place, place + 1) for place in range(len(text.sentences))]
        spans += [(place, place + 2) for place in range(len(text.sentences) - 1)]
        for start, stop in spans:
            span = text.sentences[start:stop]
            counts = Counter(feature for part in (*span, common) for feature in part)
            size = max(sum(text.sizes[start:stop]) + len(common), FEWEST) ** 0.5
            known = sorted((places[one], count / size) for one, count in counts.items() if one in places)
            rows.append([(column, value * measures[column]) for column, value in known])
            owner.append(number)
            lasts.append(stop - 1)
    return Windows(sparse(rows, len(places)), np.array(owner), np.array(lasts))


def fit(topic: str, found: Windows, bad: np.ndarray, train: np.ndarray) -> tuple[np.ndarray, float, np.ndarray]:
    """Fit one topic on the texts of `train`. Gives its weights, the bias, and the windows taken as bad."""
    labels = bad[found.owner]
    inside = train[found.owner]
    chosen = inside.copy()
    best = np.zeros(0, dtype=int)
    for _ in range(ROUNDS):
        line = fit_line(found.matrix[chosen], labels[chosen], strength=STRENGTH)
        best = worst_windows(line.scores(found.matrix), found.owner, np.flatnonzero(bad & train))
        chosen = inside & ~labels
        chosen[best] = True
    line = fit_line(found.matrix[chosen], labels[chosen], strength=STRENGTH, kept=KEPT.get(topic, MOSTLY))
    return line.weights, line.bias, best


def worst_windows(scores: np.ndarray, owner: np.ndarray, texts: np.ndarray) -> np.ndarray:
    """Of each text the window with the highest score, the first one of equals."""
    starts = np.searchsorted(owner, texts, side="left")
    ends = np.searchsorted(owner, texts, side="right")
    return np.array([start + int(np.argmax(scores[start:end])) for start, end in zip(starts, ends, strict=True)])


def text_scores(scores: np.ndarray, owner: np.ndarray, count: int) -> np.ndarray:
    """The highest score of each text's windows."""
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, owner, scores)
    return highest


def folds(rows: Sequence[Row]) -> np.ndarray:
    """The fold of each text."""
    return np.array([(number // BLOCK) % FOLDS for number in range(len(rows))])


def counted(topic: str, row: Row) -> bool:
    """Whether a text says anything about a topic: it is neither arguable nor outside its stage or role."""
    if CATEGORIES[topic] in row.get("allow", ()) or row.get("topic", topic) != topic:
        return False
    if topic in BEFORE_CONTRACT and row["stage"] != "pre_contract":
        return False
    if topic == "tone" and "tone" in row["expect"] and _links(row["text"]) >= LINKS:
        return False
    return not (topic in DRAFTS and row["role"] != "freelancer_draft")


def _links(text: str) -> int:
    return sum(one.kind in ("site", "profile") for one in read(text).candidates)


def vocabulary_of(texts: Sequence[Text], prompted: Sequence[Sequence[str]]) -> Vocabulary:
    """The features that stand in at least two texts."""
    count: Counter[str] = Counter()
    for text, topics in zip(texts, prompted, strict=True):
        common = features.text_features(
            len(text.frames), text.row["role"], topics, has_note=bool(text.row.get("context"))
        )
        count.update(frozenset[str]().union(common, *text.sentences))
    names = sorted(name for name, times in count.items() if times > 1)
    times = np.array([count[name] for name in names])
    measures = times**-RARE
    return Vocabulary(
        {name: number for number, name in enumerate(names)}, measures * times.sum() / (measures * times).sum()
    )


class Fitted(NamedTuple):
    """One topic."""

    weights: np.ndarray
    bias: float
    threshold: float
    worst: np.ndarray
    """The windows of bad texts that count as bad."""
    report: str


def fit_topic(topic: str, rows: Sequence[Row], found: Windows, *, held_out: bool) -> Fitted:
    """Fit one topic on all texts that count for it; with `held_out` its threshold comes from folds."""
    use = np.array([counted(topic, row) for row in rows])
    bad = np.array([CATEGORIES[topic] in row["expect"] for row in rows]) & use
    chosen = found.of(topic)
    found = found.only(chosen)
    weights, bias, worst = fit(topic, found, bad, use)
    limit, report = hold_out(topic, rows, found, bad, use) if held_out else (FIRST_THRESHOLD, "")
    return Fitted(weights, bias, limit, chosen[worst], report)


def hold_out(topic: str, rows: Sequence[Row], found: Windows, bad: np.ndarray, use: np.ndarray) -> tuple[float, str]:
    """The threshold of a topic by cross-validation, and what it finds there."""
    places = folds(rows)
    held = np.full(len(rows), -np.inf)
    for fold in range(FOLDS):
        weights, bias, _ = fit(topic, found, bad, use & (places != fold))
        own = text_scores(found.matrix @ weights + bias, found.owner, len(rows))
        held[places == fold] = own[places == fold]
    real = use & np.array([not row["id"].startswith(TWINS) for row in rows])
    limit = careful_threshold(held[real], bad[real], RIGHT.get(topic, USUALLY))
    hits = (held >= limit) & real
    precision = (hits & bad).sum() / max(hits.sum(), 1)
    recall = (hits & bad).sum() / max((real & bad).sum(), 1)
    report = f"{topic:10} {bad.sum():5} bad of {use.sum():5}: in folds precision {precision:.3f}, recall {recall:.3f}"
    return limit, report


def prompts_of(rows: Sequence[Row], fitted: dict[str, Fitted], vocabulary: Vocabulary) -> list[tuple[str, ...]]:
    """For each text the topics that the message before it leans to."""
    notes = [as_text({"text": row["context"], "role": "client_message"}) for row in rows if row.get("context")]
    found = windows(notes, vocabulary, [()] * len(notes))
    leans: list[list[str]] = [[] for _ in notes]
    for topic in sorted(ASKED):
        one = fitted[topic]
        scores = text_scores(found.matrix @ one.weights + one.bias, found.owner, len(notes))
        for number in np.flatnonzero(scores > one.threshold):
            leans[number].append(topic)
    told = iter(leans)
    return [tuple(sorted(next(told))) if row.get("context") else () for row in rows]


def gate_of(
    texts: Sequence[Text], rows: Sequence[Row], found: Windows, fitted: dict[str, Fitted]
) -> tuple[float, dict[str, float]]:
    """Word weights that tell sentences that may lean to any topic from those that cannot."""
    sentences = [(number, place) for number, text in enumerate(texts) for place in range(len(text.words))]
    places = {pair: line for line, pair in enumerate(sentences)}
    count = Counter(word for text in texts for words in text.words for word in set(words[1:-1]))
    vocabulary = {word: n for n, word in enumerate(sorted(word for word, times in count.items() if times > 1))}
    said = [[vocabulary[one] for one in texts[n].words[place][1:-1] if one in vocabulary] for n, place in sentences]
    matrix = sparse([[(column, 1.0) for column in sorted(columns)] for columns in said], len(vocabulary))
    matrix.sum_duplicates()
    spans = {span for one in fitted.values() for span in (_span(found, texts, window) for window in one.worst)}
    labels = np.zeros(len(sentences), dtype=bool)
    for number, span in spans:
        labels[[places[number, place] for place in span]] = True
    innocent = np.array([not rows[number]["expect"] for number, _ in sentences])
    chosen = labels | innocent
    model = LogisticRegression(C=3.0, class_weight="balanced", max_iter=1000, solver="liblinear", random_state=0)
    weights = coarse(model.fit(matrix[chosen], labels[chosen]).coef_[0])
    scores = matrix @ weights
    clear = {
        _span(found, texts, window)
        for one in fitted.values()
        for window in one.worst[found.matrix[one.worst] @ one.weights + one.bias > one.threshold]
    }
    highest = sorted(max(scores[places[number, place]] for place in span) for number, span in clear)
    gate = float(highest[int(len(highest) * LOST)]) - 1e-6
    print(f"gate opens on {(scores[innocent] > gate).mean():.3f} of all innocent sentences", file=sys.stderr)
    names = sorted(vocabulary, key=vocabulary.__getitem__)
    return gate, {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def _span(found: Windows, texts: Sequence[Text], window: int) -> tuple[int, tuple[int, ...]]:
    number = int(found.owner[window])
    place = window - int(np.searchsorted(found.owner, number, side="left"))
    count = len(texts[number].sentences)
    return number, ((place,) if place < count else (place - count, place - count + 1))


def main() -> int:
    """Fit everything and write it."""
    rows = [*labelled_rows(CORPUS), *chat_turns(), *job_posts(), *own_sentences(), *examples()]
    texts = [as_text(row) for row in rows]
    prompted: list[tuple[str, ...]] = [()] * len(rows)
    for last in (False, True):
        vocabulary = vocabulary_of(texts, prompted)
        found = windows(texts, vocabulary, prompted)
        # Processes, not threads: those would share the one source of random numbers that liblinear has.
        learnt = Parallel(n_jobs=-1)(
            delayed(fit_topic)(topic, rows=rows, found=found, held_out=last) for topic in CATEGORIES
        )
        fitted = dict(zip(CATEGORIES, learnt, strict=True))
        if not last:
            prompted = prompts_of(rows, fitted, vocabulary)
    print("\n".join(one.report for one in fitted.values()))
    gate, opening = gate_of(texts, rows, found, fitted)
    topics = {
        name: Topic(one.bias, one.threshold, np.rint(one.weights * (vocabulary.measures * SCALE)).astype(int))
        for name, one in fitted.items()
    }
    (TARGET / "lint.txt").write_text(runs_source(vocabulary.places, topics, digest()), encoding="utf-8")
    (TARGET / "lint_gate.txt").write_text(gate_source(gate, opening), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
