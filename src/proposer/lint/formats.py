"""Shows a report: text for people, JSON for programs, lines for archives."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from proposer.lint.exports import as_github, as_sarif
from proposer.lint.places import Lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from proposer.models.finding import Finding, LintReport

JSON_VERSION = 1
LINE_KEYS = ("code", "category", "severity", "message", "start", "end", "suggestion")
"""What `lint --jsonl` tells of a finding."""
_WIDTH = 100
"""Characters of a line that are shown around a finding."""


def as_text(path: str, text: str, report: LintReport) -> str:
    """Each finding as `path:line:column code severity message`, its line, a caret, and the suggestion; then a count."""
    lines = Lines(text)
    parts = [_show(path, lines, finding) for finding in report.findings]
    return "\n".join([*parts, _count(report)]) + "\n"


def as_json(path: str, text: str, report: LintReport) -> str:
    """One versioned JSON object; a later version only adds keys."""
    lines = Lines(text)
    findings = [{**finding.model_dump(), **lines.place(finding.start)._asdict()} for finding in report.findings]
    whole = {"version": JSON_VERSION, "path": path, "ok": report.ok, "findings": findings}
    return json.dumps(whole, indent=2, ensure_ascii=True) + "\n"


def as_line(given_id: object, report: LintReport) -> str:
    """One line of `lint --jsonl`."""
    findings = [{key: getattr(finding, key) for key in LINE_KEYS} for finding in report.findings]
    return json.dumps({"id": given_id, "findings": findings}) + "\n"


def error_line(given_id: object, error: str) -> str:
    """The line of `lint --jsonl` for a line that could not be judged."""
    return json.dumps({"id": given_id, "error": error, "findings": []}) + "\n"


FORMATS: dict[str, Callable[[str, str, LintReport], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""Each format of `lint --format`, by name."""


def _show(path: str, lines: Lines, finding: Finding) -> str:
    place = lines.place(finding.start)
    head = f"{path}:{place.line}:{place.column} {finding.code} {finding.severity} {printable(finding.message)}"
    line = lines.line(place.line)
    left = max(0, place.column - 1 - _WIDTH // 2)
    shown = line[left : left + _WIDTH]
    caret = place.column - 1 - left
    width = max(1, min(finding.end - finding.start, len(shown) - caret))
    body = [head, f"  | {printable(shown)}", f"  | {' ' * caret}{'^' * width}"]
    if finding.suggestion:
        body.append(f"  = {finding.suggestion}")
    return "\n".join(body)


def _count(report: LintReport) -> str:
    if not report.findings:
        return "clean"
    counts = dict.fromkeys(("error", "warning", "info"), 0)
    for finding in report.findings:
        counts[finding.severity] += 1
    plural = {"error": "errors", "warning": "warnings", "info": "infos"}
    return ", ".join(f"{n} {name if n == 1 else plural[name]}" for name, n in counts.items() if n)


def printable(text: str) -> str:
    """A text for a terminal: one character for one, but no control, hidden or lone surrogate characters."""
    return "".join(c if c.isprintable() else " " if c in "\t\n\r" else "\N{MIDDLE DOT}" for c in text)
