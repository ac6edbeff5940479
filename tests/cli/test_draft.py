"""What `proposer draft` says before the letter, and when it asks a model."""

import io
import json
import sys
from pathlib import Path

import pytest

from proposer.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "jobs"
VIOLIN = "A quartet needs a second violin for a June wedding."
SYNC = (
    "Python developer to connect Shopify with QuickBooks Online\n\n"
    "Our tile shop sells on Shopify and keeps its books in QuickBooks Online. Please build a Python service that posts "
    "each order, with tax and refunds, and logs every run. Add me on Telegram to discuss before we start, and fill in "
    "our Google form."
)
DEAD = ("--model", "m", "--base-url", "http://127.0.0.1:9/v1")
"""A server that must not be asked: a test that opened a socket would fail."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def feed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def draft(capsys: pytest.CaptureFixture[str], *argv: str, code: int = 0) -> tuple[str, list[str]]:
    assert main(["draft", *argv]) == code
    out, err = capsys.readouterr()
    return out, err.splitlines()


def test_profile_and_advice_come_first_each_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    out, notes = draft(capsys, str(EXAMPLES / "shopify-quickbooks.md"))
    assert out.startswith("LEDGER\n")
    assert notes[0].startswith("profile marit-s/python-integrations: ")
    assert notes[1] == "advice: apply, score 99 of 100: nothing speaks against it"
    assert notes[2].startswith("sample: ")


def test_red_flags_follow_with_a_calm_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, SYNC)
    _, notes = draft(capsys, "-")
    assert notes[1].startswith("advice: skip, score ")
    codes = [line.partition(":")[0] for line in notes[2:4]]
    assert codes == ["offplatform_contact", "external_application_form"]
    assert "Upwork Messages" in notes[2]
    assert notes[4].startswith("sample: ")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_post_to_skip_asks_no_model_and_still_gives_a_letter(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    feed(monkeypatch, VIOLIN)
    out, notes = draft(capsys, "-", *DEAD, *(("--json",) if form == "json" else ()))
    told = [line for line in notes if "--anyway" in line]
    assert len(told) == 1
    assert "no model was asked" in told[0]
    assert "other work than the profile offers" in told[0]
    text = json.loads(out)["text"] if form == "json" else out
    assert "Upwork Messages" in text


def test_anyway_asks_the_model(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    feed(monkeypatch, VIOLIN)
    out, notes = draft(capsys, "-", "--anyway", "--model", "gpt-5.4-mini", code=3)
    assert out == ""
    assert "OPENAI_API_KEY" in notes[-1]


def test_without_a_model_only_the_advice_line_tells_of_the_skip(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, VIOLIN)
    first = draft(capsys, "-")
    assert not any("--anyway" in line for line in first[1])
    assert sum("skip" in line for line in first[1]) == 1
    feed(monkeypatch, VIOLIN)
    assert draft(capsys, "-", "--anyway") == first


def test_json_carries_fit_and_advice(capsys: pytest.CaptureFixture[str]) -> None:
    post = str(EXAMPLES / "tender-alerts-page.txt")
    whole = json.loads(draft(capsys, post, "--json", "--now", "2026-03-10")[0])
    reading = whole["plan"]["reading"]
    assert main(["assess", post, "--json", "--now", "2026-03-10"]) == 0
    assert reading == json.loads(capsys.readouterr().out)
    assert reading["advice"] == "apply_boost"
    assert {fit["profile"] for fit in reading["fit"]} == {"general", "python-integrations", "web-apps"}


def test_an_invitation_counts_for_the_advice(capsys: pytest.CaptureFixture[str]) -> None:
    _, notes = draft(capsys, str(EXAMPLES / "tender-alerts-page.txt"), "--invited")
    assert notes[1].startswith("advice: apply, score ")


def test_the_prompt_is_shown_after_the_advice(capsys: pytest.CaptureFixture[str]) -> None:
    out, notes = draft(capsys, str(EXAMPLES / "ios-widget.md"), "--show-prompt")
    assert out.startswith("--- system ---")
    assert notes[1].startswith("advice: skip")
