from __future__ import annotations

import importlib.util
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
HALVES = ("seen", "unseen")
FLOORS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "corpus" / "floors.toml").read_text(encoding="utf-8"))
GUARDED = [(half, name) for half in HALVES for name in FLOORS[half] if name != "silence"]
CATEGORIES = {
    *("contact_info", "move_off_platform", "off_platform_payment", "free_work", "scam_risk"),
    *("pushy", "desperate", "urgency", "tone", "over_promise", "unsupported_claim", "instruction", "milestone"),
    *("generic_opener", "slop", "life_story", "parroting", "proofread", "placeholder"),
    *("too_many_questions", "too_long", "preview", "wall_of_text", "formatting"),
}
KEYS = {"id", "text", "role", "stage", "kind", "context", "profile", "job", "expect", "allow", "why"}


@cache
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_measure", HERE / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def judged(half: str) -> list[Any]:
    judged_texts: list[Any] = measure().judge(measure().read_half(half))
    return judged_texts


@pytest.mark.parametrize(("half", "category"), GUARDED)
def test_the_linter_keeps_its_floor(half: str, category: str) -> None:
    score = measure().scores_of(judged(half)).get(category)
    assert score is not None, f"no text of the {half} half expects {category}"
    floor = FLOORS[half][category]
    assert score.precision >= floor["precision"], f"{score.false} false findings beside {score.hits} right ones"
    assert score.recall >= floor["recall"], f"{score.missed} missed beside {score.hits} found"


@pytest.mark.parametrize("half", HALVES)
def test_the_linter_is_silent_on_innocent_texts(half: str) -> None:
    silent, innocent = measure().silence_of(judged(half))
    assert innocent > 0
    assert silent / innocent >= FLOORS[half]["silence"], (
        f"{innocent - silent} of {innocent} innocent texts are reported"
    )


@pytest.mark.parametrize("half", HALVES)
def test_every_finding_lies_inside_its_text(half: str) -> None:
    for one in judged(half):
        for finding in one.findings:
            assert 0 <= finding.start <= finding.end <= len(one.row["text"]), one.row["id"]


@pytest.mark.parametrize("half", HALVES)
def test_labels_are_well_formed(half: str) -> None:
    rows = measure().read_half(half)
    for row in rows:
        name = row.get("id")
        assert row.keys() <= KEYS, f"{name}: unknown keys {sorted(row.keys() - KEYS)}"
        assert row["role"] in {"freelancer_draft", "client_message", "job_post"}, name
        assert row["stage"] in {"pre_contract", "active_contract"}, name
        assert row["text"].strip(), name
        assert row["why"].strip(), name
        expect, allow = set(row["expect"]), set(row.get("allow", ()))
        assert expect | allow <= CATEGORIES, f"{name}: {sorted((expect | allow) - CATEGORIES)}"
        assert not expect & allow, f"{name}: a category is both expected and allowed"
    assert [name for name, count in Counter(row["id"] for row in rows).items() if count > 1] == []


def test_no_text_stands_in_both_halves() -> None:
    seen, unseen = ({row["text"] for row in measure().read_half(half)} for half in HALVES)
    assert seen
    assert unseen
    assert seen & unseen == set()


def test_the_corpus_holds_as_many_innocent_texts_as_bad_ones() -> None:
    rows = [row for half in HALVES for row in measure().read_half(half)]
    assert len(rows) >= 600
    assert sum(not row["expect"] for row in rows) >= 0.48 * len(rows)
