"""A message, with its whole story."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from proposer.models.base import Value
from proposer.models.finding import Finding, LintReport
from proposer.models.llm import Usage
from proposer.models.plan import MessageKind, Plan

Writer = Literal["model", "composer"]


class Section(Value):
    """One written section: plain text and the evidence it rests on."""

    name: str
    text: str
    evidence: tuple[str, ...] = ()


class PlacedSection(Value):
    """A section where it stands in the message."""

    name: str
    text: str
    evidence: tuple[str, ...] = ()
    writer: Writer = "composer"
    start: int
    end: int


class Layout(Value):
    """A laid-out message: its text, and where each section stands in it. Markers stand outside every section."""

    text: str
    sections: tuple[PlacedSection, ...] = ()


class Attempt(Value):
    """One completion, or one composing, and what the linter said of the message it led to."""

    number: int
    writer: Writer
    purpose: Literal["write", "json_repair", "repair", "compose"]
    sections: tuple[str, ...] = ()
    """Names of the sections it wrote."""
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    """Why it gave nothing usable."""
    fingerprint: str | None = None
    model: str | None = None
    finish_reason: str | None = None
    usage: Usage = Field(default_factory=Usage)
    cached: bool = False
    dialect: str | None = None


class Draft(Value):
    """A drafted message. `text` is what a person may review and send; the rest is how it came to be."""

    kind: MessageKind
    text: str
    sections: tuple[PlacedSection, ...]
    report: LintReport
    plan: Plan
    writer: Literal["model", "composer", "mixed"]
    model: str | None = None
    prompt_version: str | None = None
    fingerprint: str | None = None
    """Fingerprint of the first request, if a model was asked."""
    attempts: tuple[Attempt, ...] = ()
    usage: Usage = Field(default_factory=Usage)
    """Sum over the attempts that were not cached."""
    warnings: tuple[str, ...] = ()
    sample_profile: bool = False
    answers: tuple[str, ...] = ()
    """One text for each screening question of the form (D-36), in order; empty where only the person can answer."""

    @property
    def ok(self) -> bool:
        """Whether no finding is an error."""
        return self.report.ok
