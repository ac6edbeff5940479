"""A made-up suite for `eval_speed.py`: recorded answers to the posts of `evals/`, each in words of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from letters import PLANS, RISKS

from proposer.evals.recording import Origin, Recording, place_of, read_recording, write_recording
from proposer.evals.suite import Case, Suite, load_suite
from proposer.evals.workbench import Workbench
from proposer.models.llm import Completion, Usage

ROOT = Path(__file__).parents[1]
KIND, SET = "cover_letter", "recorded"
MORE = (*PLANS, *RISKS)
SAMPLE = 20


def make_suite(folder: Path, answers: int) -> Path:
    """Write a suite with as many cases, each with one recorded answer, over the posts that have one written by hand."""
    shipped = load_suite(ROOT / "evals")
    known = [case for case in shipped.cases if case.kind == KIND and _written(shipped, case).is_file()]
    for name in (f"cases/{KIND}", "posts"):
        (folder / name).mkdir(parents=True)
    texts: dict[str, dict[str, Any]] = {}
    for number in range(answers):
        base, turn = known[number % len(known)], number // len(known)
        post = shipped.folder / (base.post or "")
        (folder / "posts" / post.name).write_bytes(post.read_bytes())
        (folder / "cases" / KIND / f"{base.id}-{turn}.toml").write_text(f'post = "posts/{post.name}"\n', "utf-8")
        texts[f"{base.id}-{turn}"] = _answer(shipped, base, number)
    sample = sorted(f"posts/{path.name}" for path in (folder / "posts").iterdir())[:SAMPLE]
    held = {"now": shipped.now.isoformat(), "freelancer": shipped.freelancer, "home": str(ROOT), "sample": sample}
    lines = [f"{key} = {json.dumps(value)}" for key, value in held.items()]
    lines += [f"[sets.{SET}]", 'type = "live"']
    (folder / "suite.toml").write_text("\n".join(lines) + "\n", "utf-8")
    _record(load_suite(folder), texts)
    return folder


def _written(suite: Suite, case: Case) -> Path:
    return place_of(suite.folder, "written-good", KIND, case.id)


def _answer(suite: Suite, case: Case, number: int) -> dict[str, Any]:
    """A hand-written answer with two sentences more, so that no two are the same."""
    answer: dict[str, Any] = dict(read_recording(_written(suite, case)).answer or {})
    name = "approach" if "approach" in answer else min(answer)
    more = f"{MORE[number % len(MORE)]} Page {number} of the plan has the details."
    return {**answer, name: {**answer[name], "text": f"{answer[name]['text']} {more}"}}


def _record(suite: Suite, texts: dict[str, dict[str, Any]]) -> None:
    bench, answers = Workbench(suite), suite.set_named(SET)
    for case in suite.cases:
        request = bench.request(case, answers)
        recording = Recording(
            case=case.id,
            kind=KIND,
            origin=Origin(type="live", model=SET, endpoint="loopback", date="2026-03-02"),
            request=request,
            completion=Completion(
                text=json.dumps(texts[case.id]),
                model=SET,
                usage=Usage(prompt_tokens=2_000, completion_tokens=300, cached_tokens=0),
            ),
        )
        label = f"{KIND}@{bench.prompt(KIND).version}"
        write_recording(place_of(suite.folder, SET, label, case.id), recording.signed(request.fingerprint))
