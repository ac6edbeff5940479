"""What a person can choose for `proposer lint`: leave out, accept, fix, and other formats."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from proposer.cli import main

DOUBLED = "Two probes in one second, and a reading is lost for for good.\n"


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A letter with a warning, in the working folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "letter.txt"
    file.write_text(DOUBLED)
    return file


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The codes that `lint` reports with these arguments."""
    main(["lint", *arguments, "--format", "json"])
    return [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]]


def test_accepting_keeps_a_file_and_silences_the_finding(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "PRF001" in found(capsys, "letter.txt")
    assert main(["lint", "letter.txt", "--accept"]) == 0
    assert "kept in .proposer-accepted" in capsys.readouterr().err
    assert (letter.parent / ".proposer-accepted").is_file()
    assert found(capsys, "letter.txt") == []


def test_an_accepted_finding_that_is_gone_is_reported(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", "letter.txt", "--accept"])
    letter.write_text("Two probes in one second, and a reading is lost.\n")
    capsys.readouterr()
    assert main(["lint", "letter.txt"]) == 0
    assert "unused: PRF001" in capsys.readouterr().err


def test_contact_is_never_accepted_before_a_contract(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter.write_text("Message me on WhatsApp and we can talk.\n")
    assert main(["lint", "letter.txt", "--accept"]) == 1
    assert "always shows" in capsys.readouterr().err
    assert main(["lint", "letter.txt", "--ignore", "MOV001"]) == 2


def test_an_ignored_code_that_matched_nothing_is_reported(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "letter.txt", "--ignore", "prf001", "--ignore", "TON001"]) == 0
    err = capsys.readouterr().err
    assert "unused: TON001" in err
    assert "PRF001" not in err


def test_codes_ignored_in_the_settings_are_left_out_quietly(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (letter.parent / "proposer.toml").write_text('ignore = ["PRF001", "TON001"]\n')
    assert main(["lint", "letter.txt"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("clean\n", "")


def test_settings_cannot_switch_contact_off(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (letter.parent / "proposer.toml").write_text('ignore = ["MOV001"]\n')
    assert main(["lint", "letter.txt"]) == 2
    assert "cannot be left out" in capsys.readouterr().err


def test_fix_changes_the_file_and_shows_the_difference(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "letter.txt", "--fix"]) == 0
    assert letter.read_text() == DOUBLED.replace("for for", "for")
    assert "-Two probes" in capsys.readouterr().err


def test_fix_of_standard_input_prints_the_text_alone(
    letter: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DOUBLED.encode())))
    assert main(["lint", "-", "--fix"]) == 0
    out, err = capsys.readouterr()
    assert out == DOUBLED.replace("for for", "for")
    assert "clean" in err


@pytest.mark.parametrize("style", ["github", "sarif"])
def test_other_formats_come_through(letter: Path, style: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "letter.txt", "--format", style]) == 0
    assert "PRF001" in capsys.readouterr().out
