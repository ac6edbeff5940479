"""What the linter is told about a message of a plan, whole or in part."""

from __future__ import annotations

from collections.abc import Sequence

from proposer.models.context import LintContext
from proposer.models.draft import Layout
from proposer.models.plan import Plan

Cited = tuple[tuple[int, int, tuple[str, ...]], ...]
"""Where each section stands in the text, and the evidence its writer cites."""


def lint_context(plan: Plan, layout: Layout, secrets: Sequence[str] = ()) -> LintContext:
    """Give the context in which a laid-out message of a plan is linted."""
    return _context(plan, tuple((one.start, one.end, one.evidence) for one in layout.sections), tuple(secrets))


def section_context(plan: Plan, text: str, evidence: tuple[str, ...]) -> LintContext:
    """Give the context in which one section is linted by itself."""
    return _context(plan, ((0, len(text), evidence),), ())


def _context(plan: Plan, cited: Cited, secrets: tuple[str, ...]) -> LintContext:
    return LintContext(
        role="freelancer_draft",
        stage=plan.stage.value,
        kind=plan.kind,
        job=plan.job,
        reading=plan.reading,
        profile=plan.profile,
        thread=plan.thread,
        plan=plan,
        said=plan.said,
        cited=cited,
        secrets=secrets,
    )
