"""Runs the rules that can fire over a text that is read once."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from proposer.lint import rules as rule_package
from proposer.lint.rule import Hit, Rule
from proposer.lint.selection import select
from proposer.models.context import LintContext
from proposer.models.finding import Finding, LintReport
from proposer.text.document import read

if TYPE_CHECKING:
    from proposer.models.job import JobPost
    from proposer.models.reading import Reading
    from proposer.text.document import Document

MOST_HITS = 200
"""What one rule finds in one text at most; nobody reads further, and no text can make the work endless."""

_USUAL = LintContext()
_SILENCE = LintReport.model_construct(findings=())


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the package, by code. Found by walking it: a new module needs no entry anywhere."""
    names = sorted(module.name for module in pkgutil.iter_modules(rule_package.__path__))
    modules = (importlib.import_module(f"{rule_package.__name__}.{name}") for name in names)
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.code))


def lint(text: str | Document, context: LintContext | None = None) -> LintReport:
    """Judge one text, which may have been read already. Spans of the findings are offsets into `text` itself.

    Raises `ConfigError` when no rule is there to judge such a text: silence must never mean that nothing looked.
    """
    context = context or _USUAL
    if context.job is not None and context.reading is None:
        context = replace(context, reading=_read_post(context.job))
    return run(text, context, all_rules())


@lru_cache(maxsize=32)
def _read_post(job: JobPost) -> Reading:
    from proposer.analysis import read_post

    return read_post(job)


def run(text: str | Document, context: LintContext, rules: tuple[Rule, ...]) -> LintReport:
    """Judge one text by the given rules."""
    selection = select(rules, context)
    document = read(text) if isinstance(text, str) else text
    found: list[Finding] = []
    for number, opened in selection.live(document, context).items():
        rule = selection.rules[number]
        hits = list(islice(rule.check.hits(document, context, opened), MOST_HITS))
        last = -1
        for hit in sorted(hits, key=_place) if len(hits) > 1 else hits:
            if hit.start >= last:
                found.append(_finding(document, rule, hit))
                last = max(hit.end, hit.start + 1)
    if not found:
        return _SILENCE
    found.sort(key=lambda finding: (finding.start, finding.end, finding.code))
    return LintReport.model_construct(findings=tuple(found))


def _place(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _finding(document: Document, rule: Rule, hit: Hit) -> Finding:
    start, end = document.view.span(hit.start, hit.end)
    message = hit.message or rule.message
    if "{words}" in message:
        message = message.replace("{words}", document.view.original[start:end])
    quirks = [quirk for quirk in (hit.disguise, document.view.quirks(hit.start, hit.end)) if quirk]
    if quirks:
        message += f" (disguised: {', '.join(quirks)})"
    return Finding.model_construct(
        code=rule.code,
        category=rule.category,
        severity=hit.severity or rule.severity,
        message=message,
        start=start,
        end=end,
        suggestion=rule.suggestion if hit.suggestion is None else hit.suggestion,
        fix=hit.fix,
        needs_human=hit.needs_human,
    )
