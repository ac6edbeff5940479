"""Suites and cases: what is wrong is named with its file and key."""

from pathlib import Path
from typing import get_args

import pytest

from proposer.cli import main
from proposer.errors import SuiteError
from proposer.evals.recording import read_recording
from proposer.evals.scoring import CHATS
from proposer.evals.suite import Move, Signal, Situation, load_suite

SHIPPED = Path(__file__).parents[2] / "evals"


@pytest.mark.parametrize(
    ("case", "told"),
    [
        ("post = 3", "ferry.toml: post: "),
        ('post = "posts/none.md"', "ferry.toml: post: no such file: 'posts/none.md'"),
        ('colour = "red"\npost = "posts/ferry.md"', "ferry.toml: colour: "),
        ('id = "other"\npost = "posts/ferry.md"', "ferry.toml: id: is given by the file's own path"),
        ("", "ferry.toml: post: is missing"),
        ('post = "posts/ferry.md"\n[expect]\nmention = "boat"', "ferry.toml: expect.mention: "),
        (
            'post = "posts/ferry.md"\n[expect]\nmarkers = [{ text = "A", position = "middle" }]',
            "expect.markers.0.position",
        ),
        ("post = ", "ferry.toml: is not TOML: "),
        ('post = "posts/ferry.md"\nthread = "posts/ferry.md"', "ferry.toml: thread: a cover_letter answers a job post"),
        ('post = "posts/ferry.md"\namount = 20', "ferry.toml: milestone: only a milestone_close takes"),
        ('post = "posts/ferry.md"\n[expect]\nsignal = "warm"', "ferry.toml: expect.signal: "),
        ('post = "posts/ferry.md"\n[expect]\nsituations = ["pricing"]', "ferry.toml: expect.situations.0: "),
        ('post = "posts/ferry.md"\n[expect]\nmove = "close"', "ferry.toml: expect.move: "),
    ],
)
def test_a_wrong_case_is_told_with_file_and_key(make_suite, case: str, told: str) -> None:
    folder = make_suite()
    (folder / "cases" / "cover_letter" / "ferry.toml").write_text(case, "utf-8")
    with pytest.raises(SuiteError) as caught:
        load_suite(folder)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_kind_that_there_is_not_is_told(make_suite) -> None:
    folder = make_suite()
    (folder / "cases" / "postcard").mkdir()
    (folder / "cases" / "postcard" / "one.toml").write_text('post = "posts/ferry.md"', "utf-8")
    with pytest.raises(SuiteError, match=r"one\.toml: kind: "):
        load_suite(folder)


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        ('[sets.x]\ntype = "guess"', "sets.x: type: "),
        ('[sets.x]\ntype = "live"\ncases = ["raft"]', "sets.x.cases: no case is called 'raft'"),
        ("sets = 3", "suite.toml: "),
        ('[sets.x]\ntype = "live"\nsamples = 0', "sets.x: samples: "),
    ],
)
def test_a_wrong_set_is_told_with_file_and_key(make_suite, extra: str, told: str) -> None:
    with pytest.raises(SuiteError) as caught:
        load_suite(make_suite(f"\n{extra}\n"))
    assert told in str(caught.value)


def test_a_threshold_for_a_scorer_that_there_is_not_is_refused(make_suite, capsys) -> None:
    folder = make_suite("\n[thresholds.complience]\nmean = 1.0\n")
    assert main(["eval", "run", "--dir", str(folder)]) == 2
    assert "thresholds.complience" in capsys.readouterr().err


def test_a_folder_without_a_suite_is_bad_input(tmp_path: Path, capsys) -> None:
    assert main(["eval", "run", "--dir", str(tmp_path)]) == 2
    assert "suite.toml: no such file; name the suite's folder with --dir" in capsys.readouterr().err


def test_a_chat_without_a_conversation_is_told(make_suite) -> None:
    folder = make_suite()
    (folder / "cases" / "follow_up").mkdir()
    (folder / "cases" / "follow_up" / "quiet.toml").write_text('post = "posts/ferry.md"', "utf-8")
    with pytest.raises(SuiteError, match=r"quiet\.toml: thread: is missing; name the file of the conversation"):
        load_suite(folder)


def test_the_shipped_suite_has_what_it_promises() -> None:
    suite = load_suite(SHIPPED)
    letters = [case for case in suite.cases if case.is_letter]
    hostile = [case for case in suite.cases if "hostile" in case.tags]
    chats = [case for case in suite.cases if not case.is_letter and case not in hostile]
    assert len([case for case in letters if case not in hostile]) >= 30
    assert len(chats) >= 25
    assert len(hostile) >= 10
    assert len([case for case in hostile if not case.is_letter]) >= 3
    assert len(suite.sample) == 20
    tags = {tag for case in letters for tag in case.tags}
    assert tags >= {"bait", "claim", "free-work", "no-ai", "wall-of-text", "other-language", "injection"}


def test_the_live_set_covers_letters_chats_and_hostile_cases_and_is_held_to_its_own_baseline() -> None:
    suite = load_suite(SHIPPED)
    live = suite.set_named("smollm2-135m")
    assert (live.type, live.gate) == ("live", "baseline")
    wanted = [case for case in suite.cases if live.wants(case)]
    assert len(wanted) >= 20
    assert len({case.kind for case in wanted}) >= 4
    assert len([case for case in wanted if "hostile" in case.tags]) >= 3
    for path in (SHIPPED / "recordings" / live.name).rglob("*.json"):
        told = read_recording(path)
        assert told.request is not None
        assert (told.origin.type, told.origin.endpoint, told.request.model) == ("live", "local", live.name)


def test_the_shipped_chats_cover_every_kind_move_signal_and_situation() -> None:
    chats = [case for case in load_suite(SHIPPED).cases if not case.is_letter]
    told = [case.expect for case in chats]
    assert {case.kind for case in chats} == {*CHATS}
    assert {one.move for one in told} == {*get_args(Move)}
    assert {one.signal for one in told} == {*get_args(Signal)}
    assert {name for one in told for name in one.situations or ()} == {*get_args(Situation)}
    assert [case.id for case in chats if case.expect.situations is None or case.expect.max_questions is None] == []


def test_every_shipped_case_says_why_it_is_there() -> None:
    assert [case.id for case in load_suite(SHIPPED).cases if not case.about.endswith(".")] == []
