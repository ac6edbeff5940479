"""What the linter says."""

from __future__ import annotations

from typing import Literal

from proposer.models.base import Value

Severity = Literal["error", "warning", "info"]


class Finding(Value):
    """One finding, with a half-open span of character offsets into the linted text itself."""

    code: str
    category: str
    severity: Severity
    message: str
    start: int
    end: int
    suggestion: str = ""
    """What to write instead, or what to do; itself clean."""
    fix: str | None = None
    """A safe replacement for the span, if there is one."""
    needs_human: bool = False


class LintReport(Value):
    """All findings of one text, in order of place."""

    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make a text unfit to send."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    @property
    def ok(self) -> bool:
        """Whether no finding is an error."""
        return not self.errors
