"""Baselines: the scores that a set had when somebody last found them good, case by case."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from proposer.evals.comparison import Change, Key, Paired, compare_tables, table_of
from proposer.evals.files import build, read_json, write_atomically
from proposer.evals.result import Outline
from proposer.models.base import Value

SCHEMA: Literal[1] = 1
FOLDER = "baselines"


class Baseline(Value):
    """What a set scored."""

    schema_version: Literal[1]
    set: str
    scores: dict[str, dict[str, dict[str, tuple[float | None, float]]]]
    """Kind, scorer and case to the mean value and the share of repeats that passed."""

    def table(self) -> dict[Key, dict[str, Paired]]:
        """Give it as comparisons take it."""
        return {
            (kind, scorer): {case: Paired(value=value, passed=passed) for case, (value, passed) in cases.items()}
            for kind, scorers in self.scores.items()
            for scorer, cases in scorers.items()
        }


def baseline_path(folder: Path, answers: str) -> Path:
    """Give the file of a set's baseline."""
    return folder / FOLDER / f"{answers}.json"


def read_baseline(folder: Path, answers: str) -> Baseline | None:
    """Read a set's baseline, if it has one. Raises `SuiteError` for a file that is none."""
    path = baseline_path(folder, answers)
    return build(Baseline, read_json(path), str(path)) if path.is_file() else None


def write_baseline(folder: Path, answers: str, results: Iterable[Outline]) -> Path:
    """Keep what a set scored as its baseline."""
    scores: dict[str, dict[str, dict[str, tuple[float | None, float]]]] = {}
    for (kind, scorer), cases in table_of(one for one in results if one.set == answers).items():
        held = {
            case: (None if one.value is None else round(one.value, 4), round(one.passed, 4))
            for case, one in cases.items()
        }
        scores.setdefault(kind, {})[scorer] = held
    path = baseline_path(folder, answers)
    data = Baseline(schema_version=SCHEMA, set=answers, scores=scores).model_dump(mode="json")
    write_atomically(path, json.dumps(data, indent=1, sort_keys=True) + "\n")
    return path


def fallen(baseline: Baseline, results: Iterable[Outline], gated: Iterable[Key], tolerance: float) -> list[Change]:
    """Give the scorers whose mean, or share of passes, fell by more than the tolerance over the cases that both have.

    Replayed answers do not vary, so on these cases a fall is real; whether it is one on other cases is the p's matter.
    """
    after = table_of(one for one in results if one.set == baseline.set)
    changes = compare_tables(baseline.table(), after, gated=gated, tolerance=tolerance)
    return [change for change in changes if _has_fallen(change, baseline.table(), after, tolerance)]


def _has_fallen(
    change: Change,
    before: Mapping[Key, Mapping[str, Paired]],
    after: Mapping[Key, Mapping[str, Paired]],
    tolerance: float,
) -> bool:
    key = change.kind, change.scorer
    both = [case for case in after[key] if case in before[key]]
    lost = sum(before[key][case].passed - after[key][case].passed for case in both) / max(len(both), 1)
    return (change.difference or 0.0) < -tolerance - 1e-9 or lost > tolerance + 1e-9
