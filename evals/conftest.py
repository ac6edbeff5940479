"""`pytest evals/`: every case and scorer as a test item, and every gate of the suite as one more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest

from proposer.evals.result import CaseResult, RunResult, Score
from proposer.evals.runner import ANSWERED, Choice, trials_of
from proposer.evals.scoring import applicable, load_scorers
from proposer.evals.suite import SUITE_FILE, AnswerSet, Suite, load_suite
from proposer.evals.suite_run import run
from proposer.evals.workbench import Workbench


class NotMet(Exception):
    """A score or a gate did not hold; its text is all that there is to tell."""


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.name != SUITE_FILE:
        return None
    found: pytest.Collector = SuiteFile.from_parent(parent, path=file_path)
    return found


class SuiteFile(pytest.File):
    """Collects by planning each case; runs the suite once, when the first item runs."""

    @cached_property
    def suite(self) -> Suite:
        return load_suite(self.path.parent)

    @cached_property
    def result(self) -> RunResult:
        return run(self.suite)

    @cached_property
    def cases(self) -> dict[tuple[str, str, int], CaseResult]:
        return {(one.set, one.case, one.repeat): one for one in self.result.cases}

    def collect(self) -> Iterator[pytest.Item]:
        bench = Workbench(self.suite)
        for answers, case, repeat in trials_of(self.suite, Choice()):
            names = [ANSWERED]
            names += [one.name for one in applicable(load_scorers(), case, bench.plan(case), answers.type)]
            for name in names:
                label = f"{answers.name}::{case.id}" + (f".{repeat}" if repeat else "")
                yield ScoreItem.from_parent(
                    self, name=f"{label}::{name}", answers=answers, key=(answers.name, case.id, repeat), scorer=name
                )
        yield VerdictItem.from_parent(self, name="verdict")


class Item(pytest.Item):
    """An item that shows its reason in place of a trace."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> object:
        if isinstance(excinfo.value, (NotMet, pytest.xfail.Exception)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None, self.name


class ScoreItem(Item):
    """One answer under one scorer. It fails where the suite lets no single case fail; elsewhere it is an `xfail`."""

    def __init__(self, answers: AnswerSet, key: tuple[str, str, int], scorer: str, **more: object) -> None:
        super().__init__(**more)
        self.answers, self.key, self.scorer = answers, key, scorer

    def runtest(self) -> None:
        case: CaseResult = self.parent.cases[self.key]
        score = next((one for one in case.scores if one.scorer == self.scorer), None)
        if score is None or score.error:
            raise NotMet(f"{case.outcome}: {score.reason if score else case.detail}")
        if not score.passed:
            self._not_passed(case, score)

    def _not_passed(self, case: CaseResult, score: Score) -> None:
        told = f"{score.value}: {score.reason}\n\n{case.text}"
        threshold = self.parent.suite.thresholds.get(self.scorer)
        if self.answers.gate == "absolute" and threshold is not None and threshold.pass_rate == 1:
            raise NotMet(told)
        pytest.xfail(told.split("\n", 1)[0])


class VerdictItem(Item):
    """The verdict of `proposer eval run`: gates, baselines, orphans."""

    def runtest(self) -> None:
        if self.parent.result.exit_code:
            raise NotMet("\n".join(self.parent.result.reasons))
