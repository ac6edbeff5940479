"""Reports for other programs: GitHub's workflow commands and SARIF 2.1.0."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from proposer.lint.engine import all_rules
from proposer.lint.places import Lines
from proposer.version import __version__

if TYPE_CHECKING:
    from proposer.models.finding import Finding, LintReport

_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
_SARIF = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_github(path: str, text: str, report: LintReport) -> str:
    """One workflow command for each finding, which GitHub shows beside the line."""
    lines = Lines(text)
    return "".join(_command(path, lines, finding) for finding in report.findings)


def _command(path: str, lines: Lines, finding: Finding) -> str:
    start, end = lines.place(finding.start), lines.place(max(finding.start, finding.end - 1))
    where = f"file={_escape(path, ':,')},line={start.line},endLine={end.line},col={start.column}"
    title = f"{finding.code} {finding.category}"
    return f"::{_GITHUB[finding.severity]} {where},title={title}::{_escape(finding.message)}\n"


def _escape(text: str, also: str = "") -> str:
    """Escape what would end a workflow command, or one of its properties."""
    return "".join(f"%{ord(c):02X}" if c in "%\r\n" or c in also else c for c in text)


def as_sarif(path: str, text: str, report: LintReport) -> str:
    """One SARIF log with the rules that fired; columns count UTF-16 code units, as its default is."""
    lines = Lines(text)
    fired = {finding.code for finding in report.findings}
    rules = [
        {
            "id": rule.code,
            "name": rule.category,
            "defaultConfiguration": {"level": _SARIF[rule.severity]},
            "help": {"text": rule.suggestion},
        }
        for rule in all_rules()
        if rule.code in fired
    ]
    driver = {"name": "proposer", "semanticVersion": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "results": [_result(path, lines, finding) for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(path: str, lines: Lines, finding: Finding) -> dict[str, Any]:
    start, end = lines.place(finding.start), lines.place(finding.end)
    region = {
        "startLine": start.line,
        "startColumn": _units(lines.line(start.line), start.column),
        "endLine": end.line,
        "endColumn": _units(lines.line(end.line), end.column),
    }
    where = {"artifactLocation": {"uri": path}, "region": region}
    return {
        "ruleId": finding.code,
        "level": _SARIF[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": where}],
    }


def _units(line: str, column: int) -> int:
    """Turn a column in characters into one in UTF-16 code units."""
    return column + sum(ord(character) > 0xFFFF for character in line[: column - 1])
