import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.cli import main

CHAT = """Client: Hi! How would you set up the stock sheet, and what would the first part cost?
Me: I'd begin with the flour tab, about 6 hours, so $300. Can you share the current sheet?
Client: Sheet is attached. Let's start with the flour tab, which amount do I enter?
"""
KEYS = [
    "id",
    "signal",
    "situations",
    "move",
    "max_questions",
    "checklist",
    "settled",
    "flags",
    "needs_human",
    "reasons",
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def turn(text: str, **more: object) -> dict[str, object]:
    return {
        "id": "t",
        "stage": "pre_contract",
        "messages": [{"author": "client", "text": text, "hours_ago": 2}],
        **more,
    }


def test_a_chat_is_read_as_text_with_the_move_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "chat.md").write_text(CHAT)
    assert main(["reply", "chat.md", "--plan", "--project", "Stock sheet for a bakery"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("propose_milestone, a milestone_close (at most 1 question)\n")
    for part in (
        "signal: high",
        "situations: ready_to_start",
        "goal: yes: 'Stock sheet for a bakery'",
        "settle next: ",
    ):
        assert part in out


def test_the_plan_as_json_holds_everything(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "chat.md").write_text(CHAT)
    assert main(["reply", "chat.md", "--plan", "--json", "--stage", "active_contract"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(KEYS) <= set(found)
    assert (found["stage"], found["signal"], found["kind"]) == ("active_contract", "high", "milestone_close")
    assert "flour tab" in found["signal_span"]["text"]


def test_standard_input_holds_one_chat(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    feed(monkeypatch, CHAT.encode())
    assert main(["reply", "-", "--plan"]) == 0
    assert "signal: high" in capsys.readouterr().out


def test_each_line_gets_its_reading_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, lines(turn("How much for ten labels?", id=1), turn("Thank you so much!", id="b")))
    assert main(["reply", "--jsonl"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (list(first), first["id"], second["id"]) == (KEYS, 1, "b")
    assert "price" in first["situations"]
    assert first["move"] == "shape_plan"
    assert (second["signal"], second["move"], second["max_questions"]) == ("none", "accept_politely", 0)
    assert [item["name"] for item in first["checklist"]] == ["goal", "first_deliverable", "needed_to_begin"]
    assert len(first["settled"]) == 7


def test_a_flag_has_its_words_and_an_advice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, lines(turn("Please send a scan of your passport.")))
    assert main(["reply", "--jsonl"]) == 0
    (flag,) = json.loads(capsys.readouterr().out)["flags"]
    assert (list(flag), flag["code"]) == (["code", "span", "advice"], "identity_request")
    assert flag["span"]["text"] == "Please send a scan of your passport."


def test_a_bad_line_costs_no_other_and_the_exit_code_is_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, lines(turn("hello")) + b"{\n\n[1]\n" + lines({"id": 7}, turn("hello", id="last")))
    assert main(["reply", "--jsonl"]) == 2
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in found] == ["t", None, None, 7, "last"]
    assert ["error" in line for line in found] == [False, True, True, True, False]


def test_now_sets_the_clock(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    messages = [
        {"author": "client", "text": "Which varnish would you use?", "sent_at": "2026-03-02T09:00:00+00:00"},
        {"author": "freelancer", "text": "A matt one. Is it for outdoors?", "sent_at": "2026-03-02T10:00:00+00:00"},
    ]
    for now, move in (("2026-03-03T09:00", "wait"), ("2026-03-06T09:00", "follow_up_once")):
        feed(monkeypatch, lines({"id": 1, "messages": messages}))
        assert main(["reply", "--jsonl", "--now", now]) == 0
        assert json.loads(capsys.readouterr().out)["move"] == move


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["reply"], "Missing argument 'THREAD'"),
        (["reply", "chat.md", "--jsonl"], "--jsonl reads standard input"),
        (["reply", "--jsonl", "--stage", "ended"], "--jsonl reads standard input"),
        (["reply", "no.md", "--plan"], "no.md"),
        (["reply", "empty.md", "--plan"], "no conversation"),
        (["reply", "chat.md", "--plan", "--now", "soon"], "is not a date"),
    ],
)
def test_wrong_use_is_said_in_a_line(
    arguments: list[str], part: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "chat.md").write_text(CHAT)
    (folder / "empty.md").write_text("\n")
    assert main(arguments) == 2
    assert part in capsys.readouterr().err


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_lines_and_no_trace(data: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        out = io.TextIOWrapper(io.BytesIO())
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        patch.setattr(sys, "stdout", out)
        assert main(["reply", "--jsonl"]) in (0, 2)
        out.flush()
        written = out.buffer.getvalue() if isinstance(out.buffer, io.BytesIO) else b""
    assert all(json.loads(line) for line in written.splitlines())
