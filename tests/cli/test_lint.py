"""`proposer lint`: one text, or lines of texts."""

import io
import json
from pathlib import Path

import pytest

from proposer.cli import main
from proposer.lint.inputs import KINDS
from proposer.models.plan import MessageKind

CLEAN = "Your refunds reach the ledger twice; I would look at the webhook handler first.\n"
FAULTY = "Hi [Client Name],\n\nadd me on Tele\u200bgram and we talk.\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return tmp_path / "letter.txt"


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_clean_text_exits_0(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter.write_text(CLEAN, "utf-8")
    assert main(["lint", str(letter)]) == 0
    assert capsys.readouterr().out == "clean\n"


def test_a_finding_shows_its_place_its_line_a_caret_and_what_to_do(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter.write_text(FAULTY, "utf-8")
    assert main(["lint", str(letter)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[0] == f"{letter}:1:4 PLH001 error Placeholder left unfilled: [Client Name]"
    assert out[1:3] == ["  | Hi [Client Name],", "  |    ^^^^^^^^^^^^^"]
    assert out[3].startswith("  = ")
    assert any(line.startswith(f"{letter}:3:1 MOV001 error ") and "U+200B" in line for line in out)
    assert out[-1] == "3 errors"


def test_json_is_versioned_and_its_spans_are_offsets_into_the_file(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter.write_text(FAULTY, "utf-8")
    assert main(["lint", str(letter), "--format", "json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert (shown["version"], shown["ok"], shown["path"]) == (1, False, str(letter))
    first, *_, second = shown["findings"]
    assert FAULTY[first["start"] : first["end"]] == "[Client Name]"
    assert "add me on Tele\u200bgram" in FAULTY[second["start"] : second["end"]]
    assert (second["line"], second["column"], second["category"]) == (3, 1, "move_off_platform")


@pytest.mark.parametrize(
    ("text", "flags", "code"),
    [
        ("Add me on Slack.", [], 1),
        ("Add me on Slack.", ["--stage", "active_contract"], 0),
        ("Mail sam@example.com.", ["--exception", "enterprise"], 0),
        ("Mail sam@example.com.", ["--context", "Client plan: Enterprise"], 0),
        ("Please do an unpaid test first.", ["--role", "client_message"], 1),
        ("Please do an unpaid test first.", ["--role", "client_message", "--stage", "active_contract"], 1),
    ],
)
def test_role_stage_and_context_decide(
    text: str, flags: list[str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, text.encode())
    assert main(["lint", "-", *flags]) == code, capsys.readouterr().out


def test_a_post_with_a_marker_is_held_against_the_text(
    letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    post = tmp_path / "post.md"
    post.write_text("Fix our webhook\n\nRefunds come twice. Start your proposal with the word WALNUT.\n", "utf-8")
    letter.write_text(CLEAN, "utf-8")
    assert main(["lint", str(letter), "--job", str(post)]) == 1
    assert "INS001" in capsys.readouterr().out
    letter.write_text(f"WALNUT\n\n{CLEAN}", "utf-8")
    assert main(["lint", str(letter), "--job", str(post)]) == 0


def test_a_named_profile_is_held_against_the_claims(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter.write_text("I moved 987,654 orders into Zanzibase last year.\n", "utf-8")
    assert main(["lint", str(letter), "--profile", "python-integrations"]) == 1
    assert "CLM001" in capsys.readouterr().out
    assert (
        main(["lint", str(letter), "--profile", "python-integrations", "--say", "moved 987,654 orders, Zanzibase"]) == 0
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"\xff\xfe nonsense", "UTF-8"), (b"zero \x00 byte", "binary"), (b"a" * 1_000_001, "larger")],
)
def test_unusable_standard_input_is_one_line_and_exit_2(
    data: bytes, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, data)
    assert main(["lint", "-"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["lint"], ["lint", "no-such-file.txt"], ["lint", "x", "--jsonl"], ["lint", "-", "--stage", "later"]]
)
def test_wrong_usage_exits_2(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"")
    assert main(arguments) == 2


def test_json_lines_are_judged_in_order_and_a_bad_line_loses_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [
        b'{"id": "a", "text": "Add me on Telegram."}',
        b"not json",
        b'{"id": "b", "text": "Add me on Telegram.", "stage": "active_contract"}',
        b"",
        b"[1, 2]",
        b'{"id": 7, "text": 8}',
        b'{"id": "c", "text": "Fine.", "profile": "no-such-profile"}',
        b"\xff\xfe",
        b'{"id": NaN, "text": "Fine."}',
        b'{"id": "d", "text": "One.\\u2028Two. pay me directly"}',
    ]
    feed(monkeypatch, b"\n".join(given))
    assert main(["lint", "--jsonl"]) == 2
    out = lines(capsys)
    assert [line["id"] for line in out] == ["a", None, "b", None, 7, "c", None, None, "d"]
    assert ["error" in line for line in out] == [False, True, False, True, True, True, True, True, False]
    assert [bool(line["findings"]) for line in out] == [True, *[False] * 7, True]


def test_a_json_line_tells_exactly_what_was_promised(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b'{"id": 1, "text": "Add me on Telegram."}\n')
    assert main(["lint", "--jsonl"]) == 1
    (line,) = lines(capsys)
    finding = line["findings"][0]  # type: ignore[index]
    assert set(line) == {"id", "findings"}
    assert set(finding) == {"code", "category", "severity", "message", "start", "end", "suggestion"}


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, True),
        ({"unknown": {"a": [1]}, "role": 5, "kind": [], "context": 3, "job": 1, "thread": "x"}, True),
        ({"stage": "ended"}, False),
        ({"job": {"description": "Import our orders.", "title": 4, "client": {"rating": "high", "x": 1}}}, True),
        ({"profile": "I build imports for small shops."}, True),
        ({"profile": {"overview": "I build imports.", "evidence": [{"id": "a"}, "b"], "rate": "much"}}, True),
        ({"exception": "enterprise"}, False),
    ],
)
def test_unknown_keys_are_ignored_and_wrong_types_read_as_unknown(
    more: dict[str, object], found: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, json.dumps({"id": 1, "text": "Add me on Telegram.", **more}).encode())
    assert main(["lint", "--jsonl"]) == int(found)
    (line,) = lines(capsys)
    errors = {finding["code"] for finding in line["findings"] if finding["severity"] == "error"}  # type: ignore[attr-defined]
    assert ("MOV001" in errors) is found


def test_a_profile_in_a_json_line_may_be_prose_a_slug_or_an_object(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "I moved 987,654 orders into Zanzibase last year."
    prose = "Over the years I moved 987,654 orders into Zanzibase."
    given = ["python-integrations", prose, {"overview": prose}, {"overview": "I write."}, None]
    rows = [{"id": n, "text": text, "profile": profile} for n, profile in enumerate(given)]
    feed(monkeypatch, "\n".join(json.dumps(row) for row in rows).encode())
    assert main(["lint", "--jsonl"]) == 1
    assert [bool(line["findings"]) for line in lines(capsys)] == [True, False, False, True, False]


def test_the_kinds_of_the_command_line_are_those_of_the_models() -> None:
    assert MessageKind.__args__ == KINDS  # type: ignore[attr-defined]
