"""Runs the rules that can fire over a text that is read once."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar, get_args

from proposer.errors import ConfigError
from proposer.lint import rules as rule_package
from proposer.lint.rule import Hit, Need, Rule
from proposer.models.context import LintContext
from proposer.models.finding import Finding, LintReport
from proposer.text.document import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proposer.models.job import JobPost
    from proposer.models.reading import Reading
    from proposer.text.candidates import CandidateKind
    from proposer.text.document import Document
    from proposer.text.topics import Topic

MOST_HITS = 200
"""What one rule finds in one text at most; nobody reads further, and no text can make the work endless."""
K = TypeVar("K")


class Selection(NamedTuple):
    """The rules for one sort of text, indexed by what opens their gates."""

    always: tuple[int, ...]
    words: dict[str, tuple[int, ...]]
    needles: dict[str, dict[str, tuple[int, ...]]]
    """By a character that must stand in the text first, which is the quicker question."""
    kinds: dict[CandidateKind, tuple[int, ...]]
    topics: dict[Topic, tuple[int, ...]]
    rules: tuple[Rule, ...]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the package, by code. Found by walking it: a new module needs no entry anywhere."""
    names = sorted(module.name for module in pkgutil.iter_modules(rule_package.__path__))
    modules = (importlib.import_module(f"{rule_package.__name__}.{name}") for name in names)
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.code))


def lint(text: str, context: LintContext | None = None) -> LintReport:
    """Judge one text. Spans of the findings are offsets into `text` itself.

    Raises `ConfigError` when no rule is there to judge such a text: silence must never mean that nothing looked.
    """
    context = context or LintContext()
    if context.job is not None and context.reading is None:
        context = replace(context, reading=_read_post(context.job))
    return run(text, context, all_rules())


@lru_cache(maxsize=32)
def _read_post(job: JobPost) -> Reading:
    from proposer.analysis import read_post

    return read_post(job)


def run(text: str, context: LintContext, rules: tuple[Rule, ...]) -> LintReport:
    """Judge one text by the given rules."""
    selection = _select(rules, context)
    document = read(text)
    found: list[Finding] = []
    for number, opened in _live(document, selection, context).items():
        rule = selection.rules[number]
        hits = list(islice(rule.check.hits(document, context, opened), MOST_HITS))
        last = -1
        for hit in sorted(hits, key=_place) if len(hits) > 1 else hits:
            if hit.start >= last:
                found.append(_finding(document, rule, hit))
                last = max(hit.end, hit.start + 1)
    found.sort(key=lambda finding: (finding.start, finding.end, finding.code))
    return LintReport.model_construct(findings=tuple(found))


_NEEDS: tuple[Need, ...] = get_args(Need)
_selections: dict[tuple[object, ...], Selection] = {}
_MOST_SELECTIONS = 200


def _select(rules: tuple[Rule, ...], context: LintContext) -> Selection:
    """The rules for one sort of text. Rules are equal only to themselves, so no set of them passes for another."""
    given = tuple([bool(getattr(context, need)) for need in _NEEDS])
    key = (rules, context.role, context.stage, context.kind, given)
    if key not in _selections:
        if len(_selections) >= _MOST_SELECTIONS:
            _selections.clear()
        _selections[key] = _index(tuple(rule for rule in rules if rule.judges(context)), context)
    return _selections[key]


def _index(rules: tuple[Rule, ...], context: LintContext) -> Selection:
    if not rules:
        raise ConfigError(f"no rules ran: none is for role {context.role!r} at stage {context.stage!r}")
    gates = [rule.check.gate for rule in rules]
    return Selection(
        always=tuple(number for number, gate in enumerate(gates) if gate.always),
        words=_invert(gate.words for gate in gates),
        needles=_by_sign(_invert(gate.needles for gate in gates)),
        kinds=_invert(gate.kinds for gate in gates),
        topics=_invert(gate.topics for gate in gates),
        rules=rules,
    )


def _invert(keys: Iterable[Iterable[K]]) -> dict[K, tuple[int, ...]]:
    """From keys by number to numbers by key."""
    inverted: dict[K, list[int]] = {}
    for number, group in enumerate(keys):
        for key in group:
            inverted.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in inverted.items()}


def _by_sign(needles: dict[str, tuple[int, ...]]) -> dict[str, dict[str, tuple[int, ...]]]:
    """Group needles by a character of theirs, one that is no letter where there is one."""
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    for needle, numbers in needles.items():
        sign = min(
            needle, key=lambda character: (character.isspace(), character.isalnum(), character in ",.-'", character)
        )
        found.setdefault(sign, {})[needle] = numbers
    return found


def _live(document: Document, selection: Selection, context: LintContext) -> dict[int, list[str]]:
    """The numbers of the rules whose gate this text opens, each with the words that opened it."""
    live: dict[int, list[str]] = {number: [] for number in selection.always}
    words = selection.words
    for word in [word for word in document.where if word in words]:
        for number in words[word]:
            if number in live:
                live[number].append(word)
            else:
                live[number] = [word]
    for number in _opened(document, selection, context):
        live.setdefault(number, [])
    return live


def _opened(document: Document, selection: Selection, context: LintContext) -> Iterator[int]:
    """The numbers of the rules whose gate something else than a word opens, some of them twice."""
    lower = document.view.lower
    for sign, needles in selection.needles.items():
        if sign in lower:
            for needle, numbers in needles.items():
                if needle in lower:
                    yield from numbers
    if selection.kinds:
        for kind in {candidate.kind for candidate in document.candidates}:
            yield from selection.kinds.get(kind, ())
    if selection.topics:
        from proposer.text.topics import lean

        for topic in {leaning.topic for leaning in lean(document, context.role, context.note)}:
            yield from selection.topics.get(topic, ())


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
