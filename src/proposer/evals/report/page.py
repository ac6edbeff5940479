"""Builds the page: the template, with style, script and data put in. Equal results give equal bytes."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from html import escape
from importlib import resources
from typing import Any

from proposer.errors import SuiteError
from proposer.evals.comparison import ComparedRuns, compare
from proposer.evals.formats import ERROR_MEANT
from proposer.evals.result import CaseResult, RunResult

SCRIPTS = ("dom", "state", "diff", "text", "plots", "overview", "filters", "answer", "app")
"""In the order in which they build on each other; together they are one script in one scope."""

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""What could begin a tag or an entity, what older scripts took for a line end, and what UTF-8 cannot hold."""

_WORDS = {
    0: "Every gate holds.",
    1: "A gate does not hold.",
    2: "A case cannot be used.",
    3: "A recording is missing, stale, edited or left over.",
}


def compare_for(before: RunResult, after: RunResult | None, sets: Sequence[str] = ()) -> tuple[ComparedRuns, ...]:
    """Compare what a report shows paired: two sets of one run, or two runs set by set.

    Without names, a single run is compared with nothing, and two runs in every set that both have scored. Raises
    `SuiteError` where names do not fit, or two runs have nothing in common.
    """
    if len(sets) > 2 or (after is None and len(sets) == 1):
        raise SuiteError("--set: name two sets of one run, or with two runs at most one set for each")
    if after is None:
        return (compare(before, before, *sets),) if sets else ()
    if sets:
        return (compare(before, after, sets[0], sets[-1]),)
    had, has = _scored(before.cases), _scored(after.cases)
    shared = [name for name in had if any(one in has.get(name, ()) for one in had[name])]
    return tuple(compare(before, after, name, name) for name in shared) or (compare(before, after),)


def _scored(results: Iterable[CaseResult]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for result in results:
        if any(score.value is not None for score in result.scores):
            found.setdefault(result.set, set()).add(result.case)
    return found


def build_page(runs: Sequence[RunResult], names: Sequence[str] = ("",), compared: Sequence[ComparedRuns] = ()) -> str:
    """Give the page for one run, or for two with what their comparison says; `names` are shown to tell them apart."""
    style, script = _read("style.css"), _script()
    parts = {
        "title": escape(_title(runs[-1])),
        "policy": escape(_policy(style, script)),
        "style": style,
        "notice": _notice(runs, names),
        "verdict": escape(runs[-1].verdict),
        "headline": escape(_headline(runs[-1])),
        "extent": escape(_extent(runs[-1])),
        "reasons": "\n".join(f"<li>{escape(reason)}</li>" for reason in runs[-1].reasons),
        "data": embed(page_data(runs, names, compared)),
        "script": script,
    }
    return _fill(_read("page.html"), parts)


def page_data(runs: Sequence[RunResult], names: Sequence[str], compared: Sequence[ComparedRuns]) -> dict[str, Any]:
    """Give what the script works on: the runs' summaries, and their answers and inputs beside them."""
    inputs = [{one.case: one.model_dump(mode="json") for one in run.inputs} for run in runs]
    return {
        "runs": [
            {"name": name, **run.model_dump(mode="json", exclude={"cases", "inputs", "scorers"})}
            for run, name in zip(runs, names, strict=True)
        ],
        "scorers": {name: what for run in runs for name, what in run.scorers.items()},
        "answers": [_answer(one, place) for place, run in enumerate(runs) for one in run.cases],
        "inputs": [inputs[0], *({k: v for k, v in later.items() if v != inputs[0].get(k)} for later in inputs[1:])],
        "compared": [one.model_dump(mode="json") for one in compared],
        "meant": ERROR_MEANT,
    }


def _answer(result: CaseResult, run: int) -> dict[str, Any]:
    """Give an answer without what follows from the rest of it, such as the texts of its sections."""
    held = result.model_dump(mode="json", exclude={"sections": {"__all__": {"text"}}})
    return {"run": run, **{key: value for key, value in held.items() if value not in ("", [], None)}}


def embed(data: object) -> str:
    """Give JSON that can stand in a script element: no tag, comment or entity can begin in it.

    Raises `SuiteError` for a number that JSON does not know.
    """
    try:
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except ValueError:
        raise SuiteError("the result holds a number that is not finite; run the suite again") from None
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _notice(runs: Sequence[RunResult], names: Sequence[str]) -> str:
    """Say first of all what was skipped, and that it was allowed."""
    lines = []
    for run, name in zip(runs, names, strict=True):
        if run.allow_missing:
            skipped = bool(run.reasons) and run.reasons[0].startswith("INCOMPLETE")
            told = run.reasons[0] if skipped else "nothing had to be skipped"
            lines.append(f"{name + ': ' if len(runs) > 1 else ''}{told} (run with --allow-missing)")
    return "".join(f'<p class="notice">{escape(line)}</p>' for line in lines)


def _title(run: RunResult) -> str:
    return f"{run.verdict.capitalize()}: evals of {run.suite}"


def _headline(run: RunResult) -> str:
    return f"{_WORDS.get(run.exit_code, '')} Exit code {run.exit_code}.".strip()


def _extent(run: RunResult) -> str:
    return f"{len(run.cases)} answers to {len({one.case for one in run.cases})} cases."


def _policy(style: str, script: str) -> str:
    """Allow this style and this script and nothing else, so that not even a mistake of ours could run a text."""
    hashes = {name: b64encode(sha256(text.encode()).digest()).decode() for name, text in _blocks(style, script)}
    style_source, script_source = f"'sha256-{hashes['style']}'", f"'sha256-{hashes['script']}'"
    return (
        f"default-src 'none'; style-src {style_source}; script-src {script_source}; base-uri 'none'; form-action 'none'"
    )


def _blocks(style: str, script: str) -> tuple[tuple[str, str], ...]:
    return ("style", style), ("script", script)


def _script() -> str:
    body = "\n".join(_read(f"script/{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{body}}})();\n'


def _read(name: str) -> str:
    return resources.files("proposer.evals.report").joinpath(name).read_text("utf-8")


def _fill(template: str, parts: Mapping[str, str]) -> str:
    """Put parts into their places in one pass: what is put in is never looked through for places."""
    pieces = template.split("@@")
    return "".join(parts[piece] if place % 2 else piece for place, piece in enumerate(pieces))
