"""`proposer reply` and `proposer close` write; `proposer inbox` lists what is due."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proposer.cli import main

PROFILE = ("--profile", "python-integrations")
THREAD = """project: Sync of Shopify orders into Xero

Client (2 hours ago): What would this cost, roughly?
"""
QUIET = """project: Sync of Shopify orders into Xero

Client (3 hours ago): Thanks, clear.

Me (2 hours ago): Good. Tell me when the demo company is ready.
"""


@pytest.fixture
def thread(tmp_path: Path) -> Path:
    """A conversation in which the client asks for the price."""
    path = tmp_path / "thread.md"
    path.write_text(THREAD, encoding="utf-8")
    return path


def test_the_message_goes_to_stdout_and_everything_else_to_stderr(
    thread: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["reply", str(thread), *PROFILE]) == 0
    out, err = capsys.readouterr()
    assert "$520" in out
    assert "move shape_plan" in err
    assert "sample:" in err
    assert "move" not in out


def test_a_fact_of_the_person_stands_in_the_message(thread: Path, capsys: pytest.CaptureFixture[str]) -> None:
    thread.write_text("project: Sync of Shopify orders into Xero\n\nClient (1 hours ago): When can you start?\n")
    assert main(["reply", str(thread), *PROFILE, "--say", "can start Monday"]) == 0
    assert "I can start Monday." in capsys.readouterr().out


def test_a_wait_prints_nothing_and_gives_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "quiet.md"
    path.write_text(QUIET, encoding="utf-8")
    assert main(["reply", str(path), *PROFILE]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "nothing to send" in err


def test_a_wait_as_json_is_a_draft_without_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "quiet.md"
    path.write_text(QUIET, encoding="utf-8")
    assert main(["reply", str(path), *PROFILE, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == ""


def test_the_draft_as_json_holds_the_plan_and_no_private_word(thread: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reply", str(thread), *PROFILE, "--json"]) == 0
    out = capsys.readouterr().out
    draft = json.loads(out)
    assert draft["kind"] == "chat_reply"
    assert draft["plan"]["milestone"]["amount"] == 520.0
    for secret in ("Solvangsdatter", "price_floor", "0143", "Nordkai"):
        assert secret not in out


def test_the_prompt_can_be_shown_before_any_call(thread: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reply", str(thread), *PROFILE, "--model", "m", "--show-prompt"]) == 0
    assert "The conversation so far" in capsys.readouterr().out


def test_declining_is_a_choice_of_the_person(thread: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reply", str(thread), *PROFILE, "--decline"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Thank")
    assert "?" not in out


def test_the_close_names_what_the_person_decided(thread: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["close", str(thread), *PROFILE, "--milestone", "one order in a Xero demo company", "--amount", "300"])
    assert code == 0
    out = capsys.readouterr().out
    assert "one order in a Xero demo company" in out
    assert "$300" in out


def test_the_message_can_be_written_to_a_file(thread: Path, tmp_path: Path) -> None:
    target = tmp_path / "message.txt"
    assert main(["reply", str(thread), *PROFILE, "--out", str(target)]) == 0
    assert "$520" in target.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["close", "THREAD", "--amount", "0"], "amount"),
        (["close", "missing.md"], "missing.md"),
        (["reply", "THREAD", "--base-url", "http://localhost:1"], "--model"),
        (["reply", "THREAD", "--profile", "nobody"], "nobody"),
        (["reply", "THREAD", "--out", "no/such/folder/x.txt"], "folder"),
        (["inbox", "missing"], "not a folder"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    thread: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(thread) if one == "THREAD" else one for one in arguments]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert "Traceback" not in err


def inbox(folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, list[str], str]:
    code = main(["inbox", str(folder), "--now", "2031-05-20T12:00", *more])
    out, err = capsys.readouterr()
    return code, out.splitlines(), err


def write_json(folder: Path, name: str, stage: str, *messages: tuple[str, float, str], **fields: str) -> None:
    rows = [{"author": author, "hours_ago": hours, "text": text} for author, hours, text in messages]
    (folder / f"{name}.json").write_text(json.dumps({"stage": stage, "messages": rows, **fields}))


def test_the_inbox_lists_what_presses_most_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(tmp_path, "waits", "pre_contract", ("client", 5, "Thanks."), ("freelancer", 4, "Which shop is it?"))
    write_json(tmp_path, "fresh", "pre_contract", ("client", 0.5, "What would it cost?"))
    write_json(tmp_path, "two", "pre_contract", ("client", 3, "What would it cost?"))
    write_json(tmp_path, "day", "pre_contract", ("client", 30, "What would it cost?"))
    write_json(tmp_path, "week", "active_contract", ("client", 170, "Is the draft ready?"))
    write_json(
        tmp_path,
        "quiet",
        "pre_contract",
        ("client", 100, "Interesting, what would you suggest?"),
        ("freelancer", 99, "One page first. Which figures matter most to you?"),
    )
    write_json(
        tmp_path,
        "late",
        "active_contract",
        ("client", 1, "Fine."),
        ("freelancer", 0.5, "Good."),
        deadline="2031-05-21T09:00",
    )
    code, lines, _ = inbox(tmp_path, capsys)
    assert code == 0
    assert [line.split(":")[0].split()[-1] for line in lines] == [
        "week.json",
        "late.json",
        "day.json",
        "two.json",
        "fresh.json",
        "quiet.json",
        "waits.json",
    ]


def test_the_inbox_as_json_gives_an_object_for_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(tmp_path, "day", "pre_contract", ("client", 30, "What would it cost?"))
    _, lines, _ = inbox(tmp_path, capsys, "--json")
    found = json.loads(lines[0])
    assert (found["file"], found["due"], found["hours"]) == ("day.json", "day", 30.0)


def test_a_broken_file_costs_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.json").write_text("{")
    write_json(tmp_path, "day", "pre_contract", ("client", 30, "What would it cost?"))
    code, lines, err = inbox(tmp_path, capsys)
    assert code == 2
    assert len(lines) == 1
    assert "broken.json" in err


def test_an_empty_folder_says_what_it_looked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, err = inbox(tmp_path, capsys)
    assert (code, lines) == (0, [])
    assert "no conversations" in err
