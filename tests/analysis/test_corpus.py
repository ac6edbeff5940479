from __future__ import annotations

import hashlib
import importlib.util
import json
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from proposer.analysis.instructions import find_instructions
from proposer.intake import parse_job

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "corpus" / "floors.toml").read_text(encoding="utf-8"))
KINDS = {"marker", "bait", "claim", "human"}
SHAPES = {"word", "phrase", "line", "fill_in", "task", "question", "computed"}
POSITIONS = {"start", "anywhere", "first_sentence", "subject", "attachment"}
CODES = {
    *("no_ai_proposals", "external_application_form", "offplatform_contact", "offplatform_payment"),
    *("free_or_unpaid_work", "paid_test", "client_says_stay_on_platform", "policy_red_flag", "identity_request"),
    "ai_directed",
}
TOPICS = {
    *("samples", "rate", "price", "timeline", "availability", "approach", "experience", "cv", "location", "other"),
}
ROOT = HERE.parents[1]


@cache
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("analysis_measure", HERE / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HALVES = measure().HALVES


@cache
def judged(half: str) -> list[Any]:
    judged_posts: list[Any] = measure().judge(measure().read_half(half))
    return judged_posts


def is_read_right(row: dict[str, Any]) -> bool:
    found = find_instructions(parse_job(json.dumps({"title": row["title"], "description": row["description"]})))
    labels = row["instructions"]
    return len(found) == len(labels) and all(
        any(one.position == label["position"] and measure().matches(label, one) for one in found) for label in labels
    )


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("what", ["instructions", "flags", "requests"])
def test_the_reading_keeps_its_floor(half: str, what: str) -> None:
    of = {
        "instructions": measure().instruction_score,
        "flags": lambda posts: measure().flag_scores(posts)["all"],
        "requests": measure().request_score,
    }
    score = of[what](judged(half))
    assert score.hits > 0
    assert score.precision >= FLOORS[half][what]["precision"], f"{score.false} false beside {score.hits} right ones"
    assert score.recall >= FLOORS[half][what]["recall"], f"{score.missed} missed beside {score.hits} found"


@pytest.mark.parametrize("half", HALVES)
def test_what_is_found_stands_where_and_is_what_the_label_says(half: str) -> None:
    for field in ("position", "shape"):
        share = measure().agreement(judged(half), field)
        assert share.total > 0
        assert share.rate >= FLOORS[half][field], f"{field}: {share.hits} of {share.total}"
    questions = measure().question_agreement(judged(half))
    assert questions.rate >= FLOORS[half]["questions"], f"questions: {questions.hits} of {questions.total}"


@pytest.mark.parametrize("innocent", [False, True])
def test_single_sentences_keep_their_floor(innocent: bool) -> None:
    rows = [row for row in measure().read_lines() if innocent == (not row["instructions"])]
    wrong = [row["description"] for row in rows if not is_read_right(row)]
    floor = FLOORS["sentences"]["innocent" if innocent else "demands"]
    assert len(rows) >= 150
    assert 1 - len(wrong) / len(rows) >= floor, f"{len(wrong)} of {len(rows)}\n" + "\n".join(wrong)


def test_the_weights_were_fitted_to_the_corpora_and_the_word_list_as_they_are() -> None:
    digest = hashlib.sha256()
    folders = (HERE / "corpus" / "seen", ROOT / "tests" / "lint" / "corpus" / "seen")
    words = ROOT / "src" / "proposer" / "data" / "words"
    for folder in folders:
        for path in sorted(folder.glob("*.jsonl")):
            digest.update(path.read_bytes())
    digest.update((words / "posts.txt").read_bytes())
    for name in ("posts", "posts_asks", "posts_places", "posts_strings"):
        head = (ROOT / "src" / "proposer" / "data" / "topics" / f"{name}.txt").read_text(encoding="utf-8").split("\n")
        assert head[0].split("\t")[3] == digest.hexdigest(), "run make topics"


@pytest.mark.parametrize("half", HALVES)
def test_labels_are_well_formed(half: str) -> None:
    for row in measure().read_half(half):
        assert row["why"].strip(), row["id"]
        assert set(row["flags"]) <= CODES, row["id"]
        assert set(row.get("requests", ())) <= TOPICS, row["id"]
        assert row["questions"] >= 0, row["id"]
        for label in row["instructions"]:
            assert label["kind"] in KINDS, row["id"]
            assert label["shape"] in SHAPES, row["id"]
            assert label["position"] in POSITIONS, row["id"]
            assert label["required"].strip(), row["id"]


def test_the_corpus_is_large_varied_and_largely_innocent() -> None:
    rows = [row for half in HALVES for row in measure().read_half(half)]
    assert len(rows) >= 640
    assert [name for name, count in Counter(row["id"] for row in rows).items() if count > 1] == []
    assert sum(not row["instructions"] for row in rows) >= 0.4 * len(rows)
    labels = [label for row in rows for label in row["instructions"]]
    assert {label["kind"] for label in labels} == KINDS
    assert {label["shape"] for label in labels} == SHAPES
    assert {label["position"] for label in labels} == POSITIONS
    assert {code for row in rows for code in row["flags"]} == CODES
    assert min(len(row["description"]) for row in rows) < 80
    assert max(len(row["description"]) for row in rows) > 3_500
