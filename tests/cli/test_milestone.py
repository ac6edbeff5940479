import io
import json
import sys

import pytest

from proposer.cli import main

GOOD = "Sketch of the cellar map with three wine regions, as a PDF you can mark up"


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_good_milestone_has_four_traits(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["milestone", GOOD, "--project", "Map of a wine cellar"]) == 0
    assert capsys.readouterr().out == "specific: yes\nreviewable: yes\nconnected: yes\nsmall: yes\n"


def test_a_weak_one_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["milestone", "Begin the work"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("specific: no\nreviewable: no\n")
    assert "not specific: it names no deliverable" in out


def test_one_judgement_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    feed(monkeypatch, GOOD.encode())
    assert main(["milestone", "-", "--json"]) == 0
    traits = {"specific": True, "reviewable": True, "connected": True, "small": True, "reasons": []}
    assert json.loads(capsys.readouterr().out) == traits


def test_each_line_gets_its_judgement_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    records = ({"id": "a", "project_type": "Mapping", "text": GOOD}, {"id": 2, "text": "Do everything"})
    feed(monkeypatch, b"".join(json.dumps(record).encode() + b"\n\n" for record in records))
    assert main(["milestone", "--jsonl"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert list(first) == ["id", "specific", "reviewable", "connected", "small", "reasons"]
    assert (first["id"], first["small"], first["reasons"]) == ("a", True, [])
    assert (second["id"], second["specific"]) == (2, False)


@pytest.mark.parametrize(
    ("line", "key", "part"),
    [
        (b"{", None, "line 1: broken JSON at column"),
        (b"[]", None, "line 1: is a list; give an object with `id` and `text`"),
        (b'{"id": NaN, "text": "a"}', None, "line 1: JSON that cannot be read: no number"),
        (b'{"id": 3}', 3, "line 1: `text` is missing"),
        (b'{"id": "x", "text": "a", "project_type": 4}', "x", "line 1: `project_type` is no string"),
        (b"\xff", None, "line 1: not UTF-8 at byte 0"),
        (b"[" * 100_000, None, "line 1: JSON that cannot be read: no number, a number too long, or nested too deeply"),
    ],
)
def test_a_bad_line_costs_no_other_and_the_exit_code_is_2(
    line: bytes, key: object, part: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, line + b'\n{"id": "next", "text": "Logo sketch for a cidery"}\n')
    assert main(["milestone", "--jsonl"]) == 2
    bad, good = (json.loads(found) for found in capsys.readouterr().out.splitlines())
    assert bad["id"] == key
    assert bad["error"].startswith(part)
    assert good["id"] == "next"


@pytest.mark.parametrize("arguments", [["milestone"], ["milestone", "words", "--jsonl"]])
def test_wrong_use_is_said_in_a_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err
