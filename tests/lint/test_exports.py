"""Reports for other programs."""

from __future__ import annotations

import json

from proposer.lint.engine import lint
from proposer.lint.exports import as_github, as_sarif

TEXT = "Your \N{KEYBOARD} log is lost.\n\N{KEYBOARD}\N{PILE OF POO} Write to ana@glaze-kiln.com, 100% free, please.\n"


def test_github_gets_one_escaped_command_a_finding() -> None:
    report = lint(TEXT)
    lines = as_github("a,b.txt", TEXT, report).splitlines()
    assert len(lines) == len(report.findings) >= 1
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert all("file=a%2Cb.txt,line=" in line for line in lines)


def test_a_line_break_in_a_message_cannot_end_the_command() -> None:
    report = lint("Write to ana@glaze\n-kiln.com or ana@glaze-kiln.com now.\n")
    assert len(as_github("a.txt", "x\n" * 9, report).splitlines()) == len(report.findings)


def test_sarif_counts_columns_in_utf16_units() -> None:
    log = json.loads(as_sarif("letter.txt", TEXT, lint(TEXT)))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    found = next(result for result in run["results"] if result["ruleId"] == "CON001")
    region = found["locations"][0]["physicalLocation"]["region"]
    line = TEXT.splitlines()[1].encode("utf-16-le")
    words = line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")
    assert words == "ana@glaze-kiln.com"
    assert {result["ruleId"] for result in run["results"]} == {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_a_clean_text_gives_an_empty_sarif_log() -> None:
    text = "Two probes in one second, and a reading is lost."
    run = json.loads(as_sarif("letter.txt", text, lint(text)))["runs"][0]
    assert run["results"] == run["tool"]["driver"]["rules"] == []
