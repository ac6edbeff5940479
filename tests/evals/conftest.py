"""A small suite in a folder of its own, with its own copy of the prompts, and answers to put into it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from proposer.evals.audit import sign
from proposer.evals.recording import Origin, Recording, place_of, write_recording
from proposer.evals.suite import Case, Suite, load_suite
from proposer.evals.workbench import Workbench
from proposer.models.llm import Completion, Usage

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "evals"

POSTS = {
    "kiln": "Kiln log in Postgres\nOur pottery school fires 14 kilns. The controllers write CSV files, nobody reads "
    "them. We want a Python job that loads the kiln logs into Postgres every night and mails us when a firing stopped "
    "early.\n\nHow would you notice that a file is missing?",
    "ferry": "Ferry timetable on a phone\nReact page with the timetable of 3 ferries for islanders, readable in bright "
    "sun. Data is a Google Sheet kept by the harbour master.\n\nStart your reply with the word HALYARD.",
}
SUITE = """
now = 2026-03-02T09:00:00Z
freelancer = "marit-s"
home = "home"
sample = ["posts/kiln.md", "posts/ferry.md"]

[thresholds]
answered = { pass_rate = 1.0 }
compliance = { pass_rate = 1.0 }

[sets.composer]
type = "composer"
gate = "absolute"
"""
LIVE = '\n[sets.clay]\ntype = "live"\n'
WRITTEN = '\n[sets.hand]\ntype = "written"\ngate = "absolute"\n'

ANSWER: dict[str, Any] = {
    "opening": {"text": "A firing that stopped early should wake somebody before the clay cools.", "evidence": []},
    "approach": {"text": "I would load one night of kiln logs and count the files that are missing.", "evidence": []},
    "proof": {
        "text": "I wrote a nightly ETL job that collects rate sheets from 14 carrier portals into PostgreSQL.",
        "evidence": ["carrier-rates-etl"],
    },
    "next_step": {"text": "One kiln as a first milestone is a good start. Send me its files here.", "evidence": []},
}

MakeSuite = Callable[..., Path]


@pytest.fixture
def make_suite(tmp_path: Path) -> MakeSuite:
    """Give a function that writes a suite and returns its folder; text is added to `suite.toml`."""

    def make(extra: str = "", cases: tuple[str, ...] = ("ferry", "kiln"), suite: str = SUITE) -> Path:
        folder = tmp_path / "evals"
        shutil.copytree(ROOT / "prompts", folder / "home" / "prompts", dirs_exist_ok=True)
        for name in ("posts", "cases/cover_letter"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for name, text in POSTS.items():
            (folder / "posts" / f"{name}.md").write_text(text, "utf-8")
        for name in cases:
            (folder / "cases" / "cover_letter" / f"{name}.toml").write_text(f'post = "posts/{name}.md"\n', "utf-8")
        (folder / "suite.toml").write_text(suite + extra, "utf-8")
        return folder

    return make


def completion(answer: object = None, **more: Any) -> Completion:
    """Give what a model could have sent."""
    text = json.dumps(ANSWER if answer is None else answer)
    usage = Usage(prompt_tokens=900, completion_tokens=200, cached_tokens=0)
    return Completion(**{"text": text, "model": "clay-2", "usage": usage, **more})


def record_live(suite: Suite, case: Case, answer: Completion | None = None, **more: Any) -> Path:
    """Put a recording of the set `clay` where it belongs."""
    bench = Workbench(suite)
    answers = suite.set_named("clay")
    request = bench.request(case, answers)
    path = place_of(suite.folder, "clay", f"{case.kind}@{bench.prompt(case.kind).version}", case.id)
    recording = Recording(
        case=case.id,
        kind=case.kind,
        origin=Origin(type="live", model="clay-2", endpoint="loopback", date="2026-03-02"),
        request=request,
        completion=None if "error" in more else answer or completion(),
        **more,
    )
    write_recording(path, recording.signed(request.fingerprint))
    return path


@pytest.fixture
def live(make_suite: MakeSuite) -> Path:
    """Give a suite whose set `clay` is recorded in full."""
    folder = make_suite(LIVE)
    suite = load_suite(folder)
    for case in suite.cases:
        record_live(suite, case)
    return folder


def write_by_hand(folder: Path, case: str, answer: object, name: str = "hand") -> Path:
    """Put a hand-written answer where it belongs, and sign it."""
    path = folder / "recordings" / name / "cover_letter" / f"{case}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    held = {"schema_version": 1, "case": case, "kind": "cover_letter", "origin": {"type": "written"}, "answer": answer}
    path.write_text(json.dumps(held), "utf-8")
    suite = load_suite(folder)
    sign(suite, suite.set_named(name), (case,))
    return path


def edit(path: Path, old: str, new: str) -> None:
    """Change a file in one place."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def kit() -> SimpleNamespace:
    """Give what tests of suites need; test modules cannot import from here."""
    return SimpleNamespace(
        ANSWER=ANSWER,
        LIVE=LIVE,
        WRITTEN=WRITTEN,
        SHIPPED=SHIPPED,
        completion=completion,
        record_live=record_live,
        write_by_hand=write_by_hand,
        edit=edit,
    )
