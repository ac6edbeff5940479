import io
import json
import sys
from pathlib import Path

import pytest

from proposer.cli import main

SHOP = {
    "id": "shop-1",
    "title": "Python developer to connect Shopify with QuickBooks Online",
    "description": (
        "Our tile shop sells on Shopify and keeps its books in QuickBooks Online. Please build a Python service that "
        "posts each order, with tax and refunds, and logs every run. Begin your proposal with the word GLAZE so that "
        "we know you read this. How would you handle an order that is changed later? Do not send AI-written proposals."
    ),
    "skills": ["Python", "Shopify", "QuickBooks Online", "API Integration"],
    "hourly_min": 50,
    "hourly_max": 80,
    "posted": "2 hours ago",
    "proposals": "5 to 10",
    "client": {"payment_verified": True, "total_spent": "$12K", "rating": 4.9, "reviews": 14, "hire_rate": "88%"},
}
VIOLIN = {"id": 2, "title": "Second violin", "description": "A quartet needs a second violin for a June wedding."}
NOW = ("--now", "2026-03-10T12:00")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_one_post_as_text_says_all_that_a_person_needs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "job.json").write_text(json.dumps(SHOP))
    assert main(["assess", "job.json", *NOW]) == 0
    out, err = capsys.readouterr()
    first, *_ = out.splitlines()
    assert first.startswith("apply (score ")
    assert first.endswith("7 of 7 factors known)")
    for part in (
        "no boost: no_ai_proposals",
        "bid: $68.00 an hour",
        "Connects: at most",
        "payment verified, hires for 88 % of the posts",
        "5 to 10 proposals",
        "posted 2 hours ago",
        "warning: no_ai_proposals",
        "marker (word, start): exactly 'GLAZE'",
        "question 1 (post): How would you handle an order that is changed later?",
        "terms: ",
    ):
        assert part in out
    assert "PRODUCT" not in out
    assert "invented freelancer" in err


def test_explain_adds_the_arithmetic(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "job.json").write_text(json.dumps(SHOP))
    assert main(["assess", "job.json", "--explain", *NOW]) == 0
    out = capsys.readouterr().out
    assert "FACTOR       WEIGHT  SCORE  PRODUCT  WHY" in out
    assert " / 100 = " in out


def test_standard_input_may_be_a_pasted_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b"# Second violin\n\nA quartet needs a second violin for a June wedding.\n")
    assert main(["assess", "-", *NOW]) == 0
    out = capsys.readouterr().out
    assert out.startswith("skip (score ")
    assert "Connects: at most 0: not worth any" in out


def test_json_gives_the_whole_reading(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "job.json").write_text(json.dumps(SHOP))
    assert main(["assess", "job.json", "--json", "--invited", *NOW]) == 0
    reading = json.loads(capsys.readouterr().out)
    assert reading["advice"] == "apply"
    assert reading["bid"]["connects"] == 0
    assert reading["factors"][0]["name"] == "fit"
    assert {fit["profile"] for fit in reading["fit"]} == {"general", "python-integrations", "web-apps"}


def test_a_profile_that_is_named_is_judged_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "job.json").write_text(json.dumps(SHOP))
    assert main(["assess", "job.json", "--json", "--profile", "kofi-m/dashboards", *NOW]) == 0
    assert [fit["profile"] for fit in json.loads(capsys.readouterr().out)["fit"]] == ["dashboards"]
    assert main(["assess", "job.json", "--json", "--freelancer", "hannah-w", *NOW]) == 0
    shown = {fit["profile"] for fit in json.loads(capsys.readouterr().out)["fit"]}
    assert shown == {"general", "german-translation", "technical-docs"}


def test_the_machine_door_gives_one_line_for_each_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, lines(SHOP, VIOLIN))
    assert main(["assess", "--jsonl", *NOW]) == 0
    out, err = capsys.readouterr()
    first, second = [json.loads(line) for line in out.split("\n")[:-1]]
    assert err == ""
    assert list(first) == [
        *("id", "language", "instructions", "questions", "requests", "flags", "terms", "deliverables"),
        *("fit", "advice", "score"),
    ]
    [marker] = first["instructions"]
    assert set(marker) == {"kind", "shape", "required", "position", "exact", "audience", "span"}
    assert (marker["kind"], marker["shape"], marker["required"], marker["position"]) == (
        "marker",
        "word",
        "GLAZE",
        "start",
    )
    for one in (marker, *first["flags"], *first["questions"]):
        span = one["span"]
        assert set(span) == {"start", "end", "text", "field"}
        assert SHOP["description"][span["start"] : span["end"]] == span["text"]  # type: ignore[index]
    assert [set(flag) for flag in first["flags"]] == [{"code", "severity", "span", "reason"}]
    assert first["advice"] == "apply"
    assert first["fit"]["python-integrations"] > 80
    assert (second["id"], second["advice"], second["flags"]) == (2, "skip", [])


def test_unknown_keys_are_ignored_and_wrong_types_read_as_unknown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = {**SHOP, "mood": "fine", "budget": [], "hourly_min": {"x": 1}, "posted": 5, "client": 7, "skills": None}
    feed(monkeypatch, lines(odd, SHOP))
    assert main(["assess", "--jsonl", *NOW]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["instructions"] == second["instructions"]
    assert isinstance(first["score"], float)


def test_a_bad_line_is_told_in_its_place_and_the_rest_is_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = lines(VIOLIN) + b'{"id": "broken"\n' + lines({"id": "empty"}) + b"\n" + lines(SHOP)
    feed(monkeypatch, data)
    assert main(["assess", "--jsonl", *NOW]) == 2
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["id"] for record in records] == [2, None, "empty", "shop-1"]
    assert ["error" in record for record in records] == [False, True, True, False]
    assert records[1]["error"].startswith("-:2: broken JSON")
    assert records[2]["error"].startswith("-:3: no job post in it")


def test_lone_surrogates_and_separators_do_not_break_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b'{"id": "\\ud800", "title": "\\udfff", "description": "A\\u2028 \\ud800 violin\\u0085."}\n')
    assert main(["assess", "--jsonl", *NOW]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert json.loads(out)["id"] == "?"


def test_the_same_input_gives_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for _ in range(2):
        feed(monkeypatch, lines(SHOP, VIOLIN, SHOP))
        assert main(["assess", "--jsonl", *NOW]) == 0
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert shown[0].splitlines()[0] == shown[0].splitlines()[2]


def test_the_machine_door_reads_a_file_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "posts.jsonl").write_bytes(lines(VIOLIN))
    assert main(["assess", "posts.jsonl", "--jsonl", *NOW]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == 2
    assert main(["assess", "none.jsonl", "--jsonl"]) == 2
    assert (
        capsys.readouterr().err == "proposer: none.jsonl: cannot be read (No such file or directory); check the path\n"
    )


def test_a_whole_export_is_ranked_best_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "posts.jsonl").write_bytes(lines(VIOLIN, {"id": "bad"}, SHOP))
    assert main(["assess", "--rank", "posts.jsonl", *NOW]) == 2
    out, err = capsys.readouterr()
    head, first, second = out.splitlines()
    assert head.split() == ["SCORE", "ADVICE", "FIT", "PROFILE", "FLAGS", "ID", "TITLE"]
    assert first.split()[1:6:2] == ["apply", "python-integrations", "shop-1"]
    assert second.split()[1] == "skip"
    assert err == "posts.jsonl:2: no job post in it; it needs a `description` (and a `title`)\n"


def test_a_ranking_as_json_from_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "posts.csv").write_text(
        'title,description\nSecond violin,For a wedding.\nPython API,"Python API integration with Shopify, please."\n'
    )
    assert main(["assess", "--rank", "posts.csv", "--json", *NOW]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["title"] for row in rows] == ["Python API", "Second violin"]
    assert rows[0]["place"] == "posts.csv:3"
    assert rows[0]["score"] > rows[1]["score"]


def test_weights_of_the_settings_file_are_used(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "job.json").write_text(json.dumps(SHOP))
    (folder / "proposer.toml").write_text("[weights]\nfit = 0\nclient = 3\nclarity = 0\n")
    assert main(["assess", "job.json", "--explain", *NOW]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    weights = {row[0]: row[1] for row in rows if len(row) > 3 and row[0] in {"fit", "client", "freshness"}}
    assert weights["fit"] == "0"
    assert weights["client"] == "3"


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["assess"], "Missing argument 'JOB'"),
        (["assess", "none.md"], "none.md: no such file"),
        (["assess", "--rank", "none.csv"], "none.csv: no such file"),
        (["assess", "x", "--rank", "--jsonl"], "exclude each other"),
        (["assess", "x.csv"], "x.csv is an export of many posts; add --rank or --jsonl"),
        (["assess", "x", "--jsonl", "--explain"], "exclude each other"),
        (["assess", "x", "--now", "tomorrow"], "'tomorrow' is not a date such as 2026-03-09"),
        (["assess", "x", "--profile", "nobody"], "no profile is named 'nobody'"),
        (["assess", "x", "--freelancer", "nobody"], "no freelancer is named 'nobody'"),
    ],
)
def test_wrong_usage_is_told_in_one_line(argv: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert "Traceback" not in err
