"""Safe fixes: replacements that change how a text looks and not what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposer.lint.engine import lint

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.models.finding import LintReport

MOST_ROUNDS = 5
"""A fix may lay another bare; after so many rounds the rest is left to the person."""


def fix(text: str, context: LintContext) -> tuple[str, LintReport]:
    """Apply every safe fix until none is left, and give the text with the report of what it still holds."""
    report = lint(text, context)
    for _ in range(MOST_ROUNDS):
        changed = apply_fixes(text, report)
        if changed == text:
            break
        text, report = changed, lint(changed, context)
    return text, report


def apply_fixes(text: str, report: LintReport) -> str:
    """Apply the fixes of a report once, from the end, leaving out any that overlaps one already applied."""
    limit = len(text)
    for finding in sorted(report.findings, key=lambda found: (found.start, found.end), reverse=True):
        if finding.fix is not None and finding.end <= limit:
            text = text[: finding.start] + finding.fix + text[finding.end :]
            limit = finding.start
    return text


def show_difference(path: str, before: str, after: str) -> str:
    """Give a unified diff of a fix, or nothing when nothing changed."""
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"{path} before", f"{path} fixed"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
