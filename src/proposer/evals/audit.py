"""The audit of a suite: every recording accounted for, where each comes from, and no key in any file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from proposer.errors import InputError, SuiteError
from proposer.evals.files import PART
from proposer.evals.library import Found, find_answer, find_orphans, find_repairs, label_of, recorded_files, shown
from proposer.evals.recording import FILE, FOLDER, find_keys, read_recording, write_recording
from proposer.evals.runner import Choice, Trial, trials_of
from proposer.evals.suite import AnswerSet, Suite
from proposer.evals.workbench import Workbench

CLEAN, KEY_FOUND, BAD, UNFIT = 0, 1, 2, 3


class SetAudit(NamedTuple):
    """What is there of one set."""

    name: str
    type: str
    states: dict[str, int]
    """How many answers are `ok`, `missing`, `stale` and `edited`."""
    origins: dict[str, int]
    """How many recordings are `live` and `written`."""


class Audit(NamedTuple):
    """What an audit found."""

    sets: tuple[SetAudit, ...]
    problems: tuple[str, ...]
    """Answers that are not usable, orphans, half-written files: the suite cannot be trusted."""
    notes: tuple[str, ...]
    """Recorded repairs that nothing asks for any more."""
    keys: tuple[str, ...]
    """Files that hold what looks like a key or a private field."""
    bad: tuple[str, ...]
    """Cases and recordings that cannot be read."""

    @property
    def exit_code(self) -> int:
        """2 for a file that cannot be used, 3 for recordings that do not fit, 1 for a key, 0 for none of these."""
        return BAD if self.bad else UNFIT if self.problems else KEY_FOUND if self.keys else CLEAN


def audit(suite: Suite) -> Audit:
    """Look at every recording of a suite."""
    bench = Workbench(suite)
    found: dict[str, Counter[str]] = {answers.name: Counter() for answers in suite.sets}
    problems, bad = [], []
    for trial in trials_of(suite, Choice()):
        try:
            bench.plan(trial.case)
            state = _state(bench, trial)
        except InputError as error:
            bad.append(f"{trial.answers.name}/{trial.case.id}: {error}")
            continue
        if state is not None:
            found[trial.answers.name][state.state] += 1
            if state.state != "ok":
                problems.append(f"{state.state}: {trial.answers.name}/{trial.case.id}: {state.detail}")
    problems += [f"orphan: {place}: its case or its prompt version is gone; delete it" for place in find_orphans(suite)]
    problems += [f"half-written: {shown(path, suite)}" for path in sorted((suite.folder / FOLDER).rglob(f".*{PART}"))]
    origins = _origins(suite)
    return Audit(
        sets=tuple(
            SetAudit(one.name, one.type, dict(sorted(found[one.name].items())), origins.get(one.name, {}))
            for one in suite.sets
        ),
        problems=tuple(problems),
        notes=tuple(_unused_repairs(bench)),
        keys=tuple(_keys(suite, bench)),
        bad=tuple(dict.fromkeys(bad)),
    )


def _state(bench: Workbench, trial: Trial) -> Found | None:
    return None if trial.answers.type == "composer" else find_answer(bench, *trial)


def _origins(suite: Suite) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {}
    for path in recorded_files(suite):
        parts = path.relative_to(suite.folder / FOLDER).parts
        if len(parts) == 3 and FILE.match(path.name):
            counts.setdefault(parts[0], Counter())[read_recording(path).origin.type] += 1
    return {name: dict(sorted(count.items())) for name, count in counts.items()}


def _unused_repairs(bench: Workbench) -> Iterable[str]:
    """Repairs whose first answer is not the one that they were asked after: harmless, since a miss counts openly."""
    for answers in bench.suite.sets:
        for case in bench.suite.cases if answers.type == "live" else ():
            repairs = find_repairs(bench, answers, case)
            first = find_answer(bench, answers, case) if repairs else None
            if first is not None and first.state != "ok":
                yield f"unused repair: {answers.name}/{case.id}"


def _keys(suite: Suite, bench: Workbench) -> Iterable[str]:
    secrets = tuple(dict.fromkeys(text for case in suite.cases for text in bench.secrets(case)))
    for path in sorted(suite.folder.rglob("*")):
        if not path.is_file() or "profiles" in path.relative_to(suite.folder).parts:
            continue
        own = secrets if path.is_relative_to(suite.folder / FOLDER) else ()
        text = path.read_bytes().decode("utf-8", "replace")
        for name in find_keys(text, own):
            yield f"{shown(path, suite)}: holds {name}"


def sign(suite: Suite, answers: AnswerSet, cases: Iterable[str] = ()) -> tuple[str, ...]:
    """Give hand-written answers their key and hash, after a person has read them; names the files that changed.

    Raises `SuiteError` for a set that is not written by hand.
    """
    if answers.type != "written":
        raise SuiteError(
            f"set {answers.name} is {answers.type}: only hand-written answers are signed; record it instead"
        )
    bench, chosen, changed = Workbench(suite), set(cases), []
    for case in suite.cases:
        path = suite.folder / FOLDER / answers.name / label_of(bench, answers, case.kind) / f"{case.id}.json"
        if not path.is_file() or (chosen and case.id not in chosen):
            continue
        recording = read_recording(path)
        if recording.origin.type != "written":
            raise SuiteError(f"{path}: origin.type: a {recording.origin.type} answer cannot be signed as hand-written")
        signed = recording.signed(bench.written_key(case))
        if (signed.key, signed.response_sha256) != (recording.key, recording.response_sha256):
            write_recording(path, signed, bench.secrets(case))
            changed.append(shown(path, suite))
    return tuple(changed)
