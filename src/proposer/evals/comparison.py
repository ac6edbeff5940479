"""Whether one run is better than another: the same cases, paired, with what flipped."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from proposer.errors import SuiteError
from proposer.evals.result import Outline, RunResult
from proposer.evals.stats import Comparison, Verdict, compare_passes, holm, paired_difference, verdict
from proposer.models.base import Value

SCHEMA: Literal[1] = 1
Key = tuple[str, str]
"""Kind and scorer."""
ALL_KINDS = "all kinds"
"""Stands for the kind where a scorer is compared over the cases of every kind."""


class Paired(Value):
    """One case under one scorer: its repeats averaged."""

    value: float | None = None
    """Nothing where no repeat had a value."""
    passed: float = 0.0
    """The share of repeats that passed."""


class Flip(Value):
    """One case that passed on one side only, or whose score moved."""

    case: str
    before: float | None = None
    after: float | None = None
    was_passed: bool = False
    is_passed: bool = False
    reason: str = ""
    """Why, on the later side."""


class Change(Value):
    """One scorer, before and after."""

    kind: str
    """A kind of message, or `all kinds`."""
    scorer: str
    n: int
    """Cases with a score on both sides."""
    before: float | None = None
    after: float | None = None
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    """The 95 % interval of the difference, over cases."""
    p: float = 1.0
    """Of the permutation test over score differences."""
    adjusted_p: float | None = None
    """By Holm, over the gated scorers; nothing for the others."""
    gained: int = 0
    lost: int = 0
    """Cases that pass only after, and only before."""
    passes_p: float = 1.0
    """Of the exact McNemar test; with repeats, of the permutation test over pass shares."""
    verdict: Verdict = "cannot tell"
    flips: tuple[Flip, ...] = ()
    """Cases that lost their pass, then those that gained it, then the other changes, the largest first."""


class ComparedRuns(Value):
    """Two sets of answers to the same cases."""

    schema_version: Literal[1] = SCHEMA
    before: str
    after: str
    verdict: Verdict
    changes: tuple[Change, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    """Cases that only one side has; they are not compared."""


def table_of(results: Iterable[Outline]) -> dict[Key, dict[str, Paired]]:
    """Give the scores of answered and failed cases by kind and scorer, then by case; repeats are averaged."""
    raw: dict[Key, dict[str, list[tuple[float | None, bool]]]] = {}
    for result in results:
        for score in result.scores:
            cases = raw.setdefault((result.kind, score.scorer), {})
            cases.setdefault(result.case, []).append((score.value, score.passed))
    return {key: {case: _average(scores) for case, scores in cases.items()} for key, cases in raw.items()}


def _average(scores: Sequence[tuple[float | None, bool]]) -> Paired:
    values = [value for value, _ in scores if value is not None]
    return Paired(
        value=math.fsum(values) / len(values) if values else None,
        passed=sum(passed for _, passed in scores) / len(scores),
    )


def compare_tables(
    before: Mapping[Key, Mapping[str, Paired]],
    after: Mapping[Key, Mapping[str, Paired]],
    *,
    gated: Iterable[Key] = (),
    tolerance: float = 0.0,
    reasons: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Change, ...]:
    """Compare scorer by scorer. Holm's correction goes over the gated ones, or over all where none is gated."""
    pairs: dict[Key, tuple[Change, Comparison]] = {}
    for key in after:
        if key in before:
            pairs[key] = _compare(key, before[key], after[key], reasons or {})
    chosen = [key for key in gated if key in pairs] or list(pairs)
    adjusted = holm({"\n".join(key): pairs[key][1].p for key in chosen})
    changes = []
    for key, (change, compared) in pairs.items():
        p = adjusted.get("\n".join(key))
        told = verdict(compared, p, tolerance=tolerance)
        changes.append(change.model_copy(update={"adjusted_p": p, "verdict": told}))
    return tuple(changes)


def _compare(
    key: Key, before: Mapping[str, Paired], after: Mapping[str, Paired], reasons: Mapping[tuple[str, str], str]
) -> tuple[Change, Comparison]:
    both = [case for case in after if case in before]
    old, new = [before[case] for case in both], [after[case] for case in both]
    valued = [(one.value, two.value) for one, two in zip(old, new, strict=True) if None not in (one.value, two.value)]
    olds = [one for one, _ in valued if one is not None]
    news = [two for _, two in valued if two is not None]
    compared = paired_difference(olds, news)
    flips = [
        Flip(
            case=case,
            before=one.value,
            after=two.value,
            was_passed=one.passed == 1,
            is_passed=two.passed == 1,
            reason=reasons.get((case, key[1]), ""),
        )
        for case, one, two in zip(both, old, new, strict=True)
        if (one.value, one.passed) != (two.value, two.passed)
    ]
    change = Change(
        kind=key[0],
        scorer=key[1],
        n=len(valued),
        before=math.fsum(olds) / len(olds) if olds else None,
        after=math.fsum(news) / len(news) if news else None,
        difference=compared.difference,
        low=compared.interval.low if compared.interval else None,
        high=compared.interval.high if compared.interval else None,
        p=compared.p,
        gained=sum(two.passed > one.passed for one, two in zip(old, new, strict=True)),
        lost=sum(two.passed < one.passed for one, two in zip(old, new, strict=True)),
        passes_p=_passes(old, new).p,
        flips=tuple(sorted(flips, key=_worst_first)),
    )
    return change, compared


def _passes(old: Sequence[Paired], new: Sequence[Paired]) -> Comparison:
    before, after = [one.passed for one in old], [one.passed for one in new]
    if {*before, *after} <= {0.0, 1.0}:
        return compare_passes([bool(one) for one in before], [bool(one) for one in after])
    return paired_difference(before, after)


def _worst_first(flip: Flip) -> tuple[int, float, str]:
    rank = 0 if flip.was_passed and not flip.is_passed else 1 if flip.is_passed and not flip.was_passed else 2
    return rank, (flip.after or 0.0) - (flip.before or 0.0), flip.case


def compare(
    before: RunResult, after: RunResult, before_set: str | None = None, after_set: str | None = None
) -> ComparedRuns:
    """Compare a set of one run with a set of another; two runs of the same sets need no names where there is one each.

    Raises `SuiteError` when it is not clear which sets to compare, or no case is in both.
    """
    one, two = _pick(before, before_set, after), _pick(after, after_set, before)
    old = [result for result in before.cases if result.set == one]
    new = [result for result in after.cases if result.set == two]
    gated = [(row.kind, row.scorer) for row in after.rows if row.gate and row.set == two]
    reasons = {(result.case, score.scorer): score.reason for result in new for score in result.scores}
    tables = [table_of(one.outline for one in side) for side in (old, new)]
    changes = compare_kinds(tables[0], tables[1], gated, reasons)
    had, has = (
        dict.fromkeys(one.case for one in old if one.scores),
        dict.fromkeys(one.case for one in new if one.scores),
    )
    if not changes or not any(change.n for change in changes):
        raise SuiteError(f"{one} and {two} share no scored case; run both over the same cases")
    return ComparedRuns(
        before=one,
        after=two,
        verdict=overall(changes),
        changes=changes,
        only_before=tuple(case for case in had if case not in has),
        only_after=tuple(case for case in has if case not in had),
    )


def compare_kinds(
    before: Mapping[Key, Mapping[str, Paired]],
    after: Mapping[Key, Mapping[str, Paired]],
    gated: Iterable[Key] = (),
    reasons: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Change, ...]:
    """Compare scorer by scorer within each kind, and over all kinds of a scorer together.

    What is compared over all kinds decides: the few cases of one kind would seldom tell a difference from chance.
    """
    tables = [_with_all_kinds(before), _with_all_kinds(after)]
    keys = [*gated] or [*after]
    deciding = dict.fromkeys(_deciding(key, tables) for key in keys)
    return compare_tables(*tables, gated=deciding, reasons=reasons)


def _with_all_kinds(table: Mapping[Key, Mapping[str, Paired]]) -> dict[Key, Mapping[str, Paired]]:
    """Put before a table, for each scorer of more than one kind, its cases of all kinds."""
    pooled: dict[Key, dict[str, Paired]] = {}
    kinds: Counter[str] = Counter()
    for (_, scorer), cases in table.items():
        pooled.setdefault((ALL_KINDS, scorer), {}).update(cases)
        kinds[scorer] += 1
    return {**{key: cases for key, cases in pooled.items() if kinds[key[1]] > 1}, **table}


def _deciding(key: Key, tables: Sequence[Mapping[Key, object]]) -> Key:
    pooled = ALL_KINDS, key[1]
    return pooled if all(pooled in table for table in tables) else key


def overall(changes: Iterable[Change]) -> Verdict:
    """Say which way a run went: worse if any gated scorer is worse, better if one is better and none worse."""
    told = {change.verdict for change in changes if change.adjusted_p is not None}
    return "worse" if "worse" in told else "better" if "better" in told else "cannot tell"


def _pick(run: RunResult, name: str | None, other: RunResult) -> str:
    names = [one.set for one in run.sets]
    if name is not None:
        if name not in names:
            raise SuiteError(f"the run has no set {name!r}; it has {', '.join(names)}")
        return name
    if len(names) == 1:
        return names[0]
    shared = [one for one in names if one in {two.set for two in other.sets}]
    if len(shared) == 1:
        return shared[0]
    raise SuiteError(f"name the set to compare with --set: the run has {', '.join(names)}")
