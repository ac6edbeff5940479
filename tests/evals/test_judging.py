"""Judging in shares: the same result whatever the number of processes, and little of it held in memory."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from proposer.errors import FileError
from proposer.evals import judging, spool
from proposer.evals.judging import judge_all
from proposer.evals.result import Mark, RunResult, Score, read_result, write_result
from proposer.evals.runner import Choice, Trial, trials_of
from proposer.evals.spool import Pile, Spool
from proposer.evals.suite import load_suite
from proposer.evals.suite_run import run

CASES = tuple(f"{post}-{number}" for number in range(3) for post in ("ferry", "kiln"))


@pytest.fixture
def mixed(make_suite, kit: SimpleNamespace) -> Path:
    """Give a suite of which some answers are missing, one is edited, one unusable, and one case has no owner."""
    folder: Path = make_suite(kit.LIVE + "samples = 2\n", cases=())
    for name in CASES:
        text = f'post = "posts/{name[:-2]}.md"\nsaid = ["It is number {name[-1]}."]\n'
        (folder / "cases" / "cover_letter" / f"{name}.toml").write_text(text, "utf-8")
    lost = folder / "cases" / "cover_letter" / "lost.toml"
    lost.write_text('post = "posts/kiln.md"\nfreelancer = "nobody"\n', "utf-8")
    suite = load_suite(folder)
    for case in suite.cases[:-2]:
        kit.record_live(suite, case)
    path = kit.record_live(suite, suite.cases[1])
    kit.edit(path, "clay cools", "clay warms")
    kit.record_live(suite, suite.cases[2], kit.completion("", finish_reason="length"))
    return folder


@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.parametrize("most", [1, 4, 100])
def test_the_number_of_processes_and_the_size_of_shares_change_nothing(
    mixed: Path, jobs: int, most: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    alone = run(mixed, jobs=1)
    assert {one.outcome for one in alone.cases} == {"scored", "failed", "missing", "edited", "error"}
    monkeypatch.setattr(judging, "MOST_IN_SHARE", most)
    monkeypatch.setattr(spool, "IN_MEMORY", 100)
    write_result(tmp_path / "one.json", alone)
    write_result(tmp_path / "more.json", run(mixed, jobs=jobs))
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "more.json").read_bytes()


def test_answers_come_in_the_order_of_the_run(mixed: Path) -> None:
    suite = load_suite(mixed)
    trials = trials_of(suite, Choice())
    judged = judge_all(suite, trials, jobs=2)
    assert [(one.set, one.case, one.repeat) for one in judged.results] == [
        (trial.answers.name, trial.case.id, trial.repeat) for trial in trials
    ]
    assert [one.label for one in judged.outlines] == [one.label for one in judged.results]
    assert [one.case for one in judged.inputs] == [case.id for case in suite.cases if case.id != "lost"]


def test_each_share_has_one_input_and_whole_cases(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "MOST_IN_SHARE", 4)
    trials = trials_of(load_suite(mixed), Choice())
    shares = judging._share_out(trials)
    assert sorted(place for share in shares for place in share) == list(range(len(trials)))
    cases = [{trials[place].case.id for place in share} for share in shares]
    assert all(len({trials[place].case.post for place in share}) == 1 for share in shares)
    assert sum(map(len, cases)) == len(set().union(*cases))


def test_a_small_run_starts_no_process_and_a_large_one_does(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trials = trials_of(load_suite(mixed), Choice(sets=("clay",)))
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr("threading.active_count", lambda: 1)
    assert judging._processes(trials, 2) == 1
    assert judging._processes(trials * 100, 2) == 2
    monkeypatch.setattr("threading.active_count", lambda: 2)
    assert judging._processes(trials * 100, 2) == 1


def test_the_workbench_forgets_inputs_that_are_done(mixed: Path) -> None:
    from proposer.evals.workbench import Workbench
    from proposer.models.plan import Plan

    suite = load_suite(mixed)
    bench = Workbench(suite)
    gc.collect()
    before = sum(isinstance(one, Plan) for one in gc.get_objects())
    trials = [Trial(suite.set_named("composer"), case) for case in suite.cases if case.id != "lost"]
    for share in judging._share_out(trials):
        judging._judge_share(bench, trials, share)
    gc.collect()
    held = sum(isinstance(one, Plan) for one in gc.get_objects()) - before
    assert held <= 3  # those of the last input


def test_a_spool_equals_what_was_put_in_and_reads_like_a_tuple(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", 64)
    values = tuple(
        Score(scorer=f"s{n}", value=n / 7, reason="Ä\u2028" * n, spans=(Mark(start=0, end=n),)) for n in range(9)
    )
    kept: Spool[Score] = Spool(Score)
    for value in values:
        kept.add(value)
    assert kept == values
    assert values == kept
    assert kept[-1] == values[-1]
    assert kept[2:4] == values[2:4]
    assert kept != values[:-1]
    assert list(reversed(kept)) == list(reversed(values))
    with pytest.raises(IndexError):
        kept[9]


def test_a_result_from_a_spool_is_written_as_any_other(mixed: Path, tmp_path: Path) -> None:
    result = run(mixed, jobs=1)
    path = tmp_path / "run.json"
    write_result(path, result)
    assert json.loads(path.read_text("utf-8")) == json.loads(result.model_dump_json())
    assert read_result(path) == result
    plain = RunResult.model_validate(json.loads(result.model_dump_json()))
    write_result(tmp_path / "plain.json", plain)
    assert (tmp_path / "plain.json").read_bytes() == path.read_bytes()


def test_a_full_disk_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_data: bytes) -> None:
        raise OSError(28, "No space left on device")

    pile = Pile()
    monkeypatch.setattr(pile._file, "write", full)
    with pytest.raises(FileError, match="No space left on device; set TMPDIR"):
        pile.put(b"x")
