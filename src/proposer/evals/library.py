"""The recordings of a suite: which answer belongs to a case, and what is missing, stale, edited or left over."""

from __future__ import annotations

import difflib
import json
import os
import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from proposer.errors import SuiteError
from proposer.evals.recording import FILE, FOLDER, Recording, place_of, read_recording
from proposer.evals.suite import AnswerSet, Case, Suite
from proposer.evals.workbench import Workbench
from proposer.models.llm import Completion, Request
from proposer.resources import find_folder

State = Literal["ok", "missing", "stale", "edited"]
DIFF_LINES = 60
"""Lines of a prompt's difference that are shown."""
TURNS = (1, 2)
"""Repairs that an answer can have."""


class Found(NamedTuple):
    """What the library holds for one answer."""

    state: State
    path: Path
    recording: Recording | None = None
    request: Request | None = None
    """The request as it would be made now; nothing for a written answer."""
    detail: str = ""


def find_answer(bench: Workbench, answers: AnswerSet, case: Case, repeat: int = 0) -> Found:
    """Find the recorded answer to a case and hold it against what would be asked today.

    Raises an `InputError` for a case that cannot be planned and a file that is no recording.
    """
    request = bench.request(case, answers) if answers.type == "live" else None
    key = bench.request_key(case, answers) if request else bench.written_key(case)
    path = place_of(bench.suite.folder, answers.name, label_of(bench, answers, case.kind), case.id, repeat)

    def unfit(state: State, told: str, recording: Recording | None = None) -> Found:
        return Found(state, path, recording, request, f"{told}\n  {record_command(bench.suite, answers, case.id)}")

    if not path.is_file():
        return unfit("missing", f"no recording {shown(path, bench.suite)}")
    recording = read_recording(path)
    if recording.case != case.id or recording.kind != case.kind or recording.repeat != repeat:
        raise SuiteError(f"{path}: case: holds {recording.kind} {recording.case!r}, not what its path says")
    if recording.origin.type != answers.type:
        raise SuiteError(
            f"{path}: origin.type: a {recording.origin.type} answer in the {answers.type} set {answers.name}"
        )
    is_same = recording.key == key and recording.request == request  # so its fingerprint need not be worked out again
    if recording.has_other_response if is_same else recording.is_edited:
        return unfit("edited", f"{shown(path, bench.suite)} was changed by hand", recording)
    if recording.key != key:
        told = prompt_diff(recording.request, request) if request else "the case's inputs or sections have changed"
        return unfit("stale", told, recording)
    return Found("ok", path, recording, request)


def find_repairs(bench: Workbench, answers: AnswerSet, case: Case, repeat: int = 0) -> dict[str, Completion]:
    """Give the recorded repairs of an answer by the fingerprint of their request. One that was edited is not given."""
    repairs = {}
    label = label_of(bench, answers, case.kind)
    for turn in TURNS:
        path = place_of(bench.suite.folder, answers.name, label, case.id, repeat, turn)
        if path.is_file():
            recording = read_recording(path)
            if recording.completion is not None and not recording.is_edited:
                repairs[recording.key] = recording.completion
    return repairs


def label_of(bench: Workbench, answers: AnswerSet, kind: str) -> str:
    """Name the folder of a kind's recordings: with the prompt's version where a prompt was asked."""
    return kind if answers.type == "written" else f"{kind}@{bench.prompt(kind).version}"


def record_command(suite: Suite, answers: AnswerSet, case: str) -> str:
    """Give the command that makes an answer valid again."""
    where = "" if suite.folder.name == "evals" and not suite.folder.is_absolute() else f" --dir {_quoted(suite.folder)}"
    if answers.type == "written":
        return f"proposer eval check{where} --sign {answers.name} --case {case}   # after reading it"
    return f"proposer eval record{where} --set {_quoted(answers.name)} --case {case}{_runner_of(suite, answers)}"


def _runner_of(suite: Suite, answers: AnswerSet) -> str:
    """Say that a set is recorded from a model file, where its recordings tell: its name is no name of a server."""
    for path in sorted((suite.folder / FOLDER / answers.name).glob("*/*.json"))[:1]:
        origin = read_recording(path).origin
        if origin.endpoint == "local":
            name = origin.model.rpartition("-")[0]
            return f" --model {_quoted(f'local:{name}.gguf')}"
    return ""


def _quoted(text: object) -> str:
    return shlex.quote(str(text))


def shown(path: Path, suite: Suite) -> str:
    """Name a file by its path inside the suite."""
    return path.relative_to(suite.folder).as_posix()


def prompt_diff(old: Request | None, new: Request | None) -> str:
    """Give a unified diff of two requests: first the messages, then the parameters that differ."""
    lines = list(difflib.unified_diff(_lines(old), _lines(new), "recorded prompt", "prompt of today", n=1, lineterm=""))
    more = [f"... {len(lines) - DIFF_LINES} lines more"] if len(lines) > DIFF_LINES else []
    return "\n".join([*lines[:DIFF_LINES], *more])


def _lines(request: Request | None) -> list[str]:
    if request is None:
        return []
    held = request.model_dump(mode="json", exclude={"messages", "response_schema"})
    lines = [f"{key}: {value!r}" for key, value in sorted(held.items())]
    lines += json.dumps(request.response_schema, indent=1, sort_keys=True, ensure_ascii=False).split("\n")
    for message in request.messages:
        lines += [f"[{message.role}]", *message.content.split("\n")]
    return lines


def recorded_files(suite: Suite) -> Iterator[Path]:
    """Give every file in the folder of recordings, in order."""
    root = suite.folder / FOLDER
    yield from (path for path in sorted(root.rglob("*")) if path.is_file() and not path.name.startswith("."))


def find_orphans(suite: Suite, answers: Iterable[AnswerSet] | None = None) -> tuple[str, ...]:
    """Name recordings whose set, case or prompt version does not exist, and files that are no recordings."""
    names = None if answers is None else {one.name for one in answers}
    kinds = {case.id: case.kind for case in suite.cases}
    root = suite.folder / FOLDER
    orphans: list[str] = []
    for folder, inner, files in os.walk(root):
        inner.sort()
        parts = Path(folder).relative_to(root).parts
        if names is not None and parts and parts[0] not in names:
            continue
        is_claimed = _claims_of(parts, kinds, suite)
        left = (name for name in files if not name.startswith(".") and not is_claimed(name))
        orphans += (shown(Path(folder, name), suite) for name in left)
    return tuple(sorted(orphans))


def _claims_of(parts: tuple[str, ...], kinds: Mapping[str, str], suite: Suite) -> Callable[[str], bool]:
    """Say which names of files in a folder of recordings belong to a case of the suite."""
    if len(parts) != 2:
        return lambda _: False
    kind, _, version = parts[1].partition("@")
    answers = suite.set_named(parts[0])
    if (answers.type == "written") != (not version) or (version and not _has_version(kind, version, suite)):
        return lambda _: False
    wanted = {name for name, known in kinds.items() if known == kind}
    if answers.cases is not None:
        wanted.intersection_update(answers.cases)
    return lambda name: (match := FILE.match(name)) is not None and match["case"] in wanted


def _has_version(kind: str, version: str, suite: Suite) -> bool:
    return any((root / kind / f"{version}.j2").is_file() for root in find_folder("prompts", suite.home))
