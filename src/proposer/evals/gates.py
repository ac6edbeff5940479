"""The verdict of a run and its exit code: one function, so that the two can never differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from proposer.errors import SuiteError
from proposer.evals.baseline import fallen, read_baseline
from proposer.evals.result import Outline, Row, SetSummary
from proposer.evals.scoring import load_scorers
from proposer.evals.suite import AnswerSet, Suite, Threshold
from proposer.evals.summary import hold

PASSED, FAILED, BAD_CASE, INCOMPLETE = 0, 1, 2, 3
SHOWN = 6


class Verdict(NamedTuple):
    """What a run came to."""

    verdict: Literal["passed", "failed", "incomplete"]
    exit_code: int
    reasons: tuple[str, ...]
    rows: tuple[Row, ...]
    """The rows, each with what it is held to and whether it holds."""


@dataclass(frozen=True, slots=True)
class Demands:
    """What a run is held to, beside its sets' own gates."""

    allow_missing: bool = False
    fail_under: Mapping[str, float] = field(default_factory=dict)
    """By scorer, the least mean; `""` is for every scorer."""
    fail_on_regression: bool = False
    is_whole: bool = True
    """Whether the whole suite was run, so that orphans and silent scorers count."""


def conclude(
    suite: Suite,
    sets: Sequence[AnswerSet],
    summaries: Sequence[SetSummary],
    rows: Sequence[Row],
    results: Sequence[Outline],
    orphans: Sequence[str],
    demands: Demands,
) -> Verdict:
    """Give verdict, exit code and reasons.

    3: a recording is missing, stale, edited or left over. 2: a case cannot be used. 1: a gate failed, or nothing was
    scored. 0: none of these.
    """
    held = _held(suite, sets, rows, demands)
    notes, incomplete = _incomplete(summaries, results, orphans, demands)
    bad = [f"{one.label}: {one.detail}" for one in results if one.outcome == "error"]
    failed = [line for answers in sets for line in _failures(suite, answers, held, results, demands)]
    if not any(one.outcome == "scored" for one in results):
        failed.insert(0, "nothing was scored; a run that judges no answer does not pass")
    reasons = (*notes, *bad, *incomplete, *failed)
    if bad:
        return Verdict("failed", BAD_CASE, reasons, held)
    if incomplete:
        return Verdict("incomplete", INCOMPLETE, reasons, held)
    return Verdict("failed", FAILED, reasons, held) if failed else Verdict("passed", PASSED, reasons, held)


def check_thresholds(suite: Suite, names: Sequence[str]) -> None:
    """Refuse a threshold for a scorer that there is not: it would hold nothing. Raises `SuiteError`."""
    for key in suite.thresholds:
        if key.rpartition("/")[2] not in names:
            raise SuiteError(f"{suite.folder}: thresholds.{key}: no scorer has that name; known: {', '.join(names)}")


def _held(suite: Suite, sets: Sequence[AnswerSet], rows: Sequence[Row], demands: Demands) -> tuple[Row, ...]:
    gates = {answers.name: answers.gate for answers in sets}
    done = []
    for row in rows:
        threshold = threshold_of(suite, row) if gates[row.set] in ("absolute", "below") else None
        least = demands.fail_under.get(row.scorer, demands.fail_under.get(""))
        if least is not None and gates[row.set] != "below":
            mean = max(least, threshold.mean or 0.0) if threshold else least
            threshold = Threshold(mean=mean, pass_rate=threshold.pass_rate if threshold else None)
        done.append(hold(row, threshold))
    return tuple(done)


def threshold_of(suite: Suite, row: Row) -> Threshold | None:
    """The threshold of a row: one for its kind comes before one for all kinds."""
    return suite.thresholds.get(f"{row.kind}/{row.scorer}") or suite.thresholds.get(row.scorer)


def _incomplete(
    summaries: Sequence[SetSummary], results: Sequence[Outline], orphans: Sequence[str], demands: Demands
) -> tuple[list[str], list[str]]:
    """What was skipped openly, and what keeps the run from being complete."""
    counts = {state: [one for one in results if one.outcome == state] for state in ("missing", "stale", "edited")}
    notes, incomplete = [], []
    skipped = len(counts["missing"]) + len(counts["stale"])
    if demands.allow_missing and skipped:
        total = sum(summary.answers for summary in summaries)
        notes.append(
            f"INCOMPLETE: {skipped} of {total} answers were skipped "
            f"({len(counts['missing'])} missing, {len(counts['stale'])} stale)"
        )
    for state, found in counts.items():
        if not demands.allow_missing or state == "edited":
            incomplete += [f"{state}: {one.label}: {one.detail}" for one in found[:SHOWN]]
            incomplete += [f"{state}: {len(found) - SHOWN} more"] if len(found) > SHOWN else []
    incomplete += [f"orphan: {place}: its case or its prompt version is gone; delete it" for place in orphans]
    return notes, incomplete


def _failures(
    suite: Suite, answers: AnswerSet, rows: Sequence[Row], results: Sequence[Outline], demands: Demands
) -> list[str]:
    """Why a set does not pass its gate."""
    own = [row for row in rows if row.set == answers.name]
    mine = [one for one in results if one.set == answers.name]
    lines = [f"{row.set}: {row.kind} {row.scorer}: the scorer broke {row.errors} times" for row in own if row.errors]
    if answers.gate == "below":
        return [*lines, *_below(answers, own, mine)]
    lines += [_short(row) for row in own if not row.ok and not row.errors]
    if answers.gate == "absolute":
        lines += [f"{one.label}: {one.detail}" for one in mine if one.outcome == "failed"]
        lines += _silent(suite, answers, own) if demands.is_whole else []
    if answers.gate == "baseline" or demands.fail_on_regression:
        lines += _regressions(suite, answers, own, mine)
    return lines


def _short(row: Row) -> str:
    mean = "none" if row.mean is None else f"{row.mean:.3f}"
    rate = "none" if row.pass_rate is None else f"{row.pass_rate:.0%}"
    worst = ", ".join(row.worst[:3])
    told = f"mean {mean}, pass rate {rate}, n = {row.n}; worst: {worst or 'none'}"
    return f"{row.set}: {row.kind} {row.scorer}: expected {row.gate}; {told}"


def _silent(suite: Suite, answers: AnswerSet, rows: Sequence[Row]) -> list[str]:
    scored = {name for row in rows for name in (row.scorer, f"{row.kind}/{row.scorer}")}
    unasked = {one.name for one in load_scorers() if one.of_reading} if answers.type == "written" else set()
    return [
        f"{answers.name}: {key}: has a threshold and judged nothing"
        for key in suite.thresholds
        if key not in scored and key.rpartition("/")[2] not in unasked
    ]


def _below(answers: AnswerSet, rows: Sequence[Row], results: Sequence[Outline]) -> list[str]:
    """A set of bad answers passes when it falls below the thresholds, each of its answers for a reason of its own."""
    if not results:
        return []
    lines = [] if any(not row.ok for row in rows) else [f"{answers.name}: bad answers reach every threshold"]
    gated = {row.scorer for row in rows if row.gate}
    sound = (
        one for one in results if one.outcome == "scored" and all(s.passed for s in one.scores if s.scorer in gated)
    )
    return [*lines, *(f"{one.label}: a bad answer passes every gated scorer" for one in sound)]


def _regressions(suite: Suite, answers: AnswerSet, rows: Sequence[Row], results: Sequence[Outline]) -> list[str]:
    if not any(one.scores for one in results):
        return []
    baseline = read_baseline(suite.folder, answers.name)
    if baseline is None:
        if answers.gate != "baseline":
            return []
        return [f"{answers.name}: has no baseline; look at its answers and keep them with --save-baseline"]
    gated = [(row.kind, row.scorer) for row in rows if threshold_of(suite, row)]
    lines = []
    for change in fallen(baseline, results, gated, suite.tolerance):
        before, after = (f"{value:.3f}" if value is not None else "none" for value in (change.before, change.after))
        worst = ", ".join(flip.case for flip in change.flips[:3])
        lines.append(
            f"{answers.name}: {change.kind} {change.scorer}: fell from {before} to {after} (tolerance "
            f"{suite.tolerance:g}, n = {change.n}, p = {change.p:.3f}, {change.lost} lost their pass); worst: {worst}"
        )
    return lines
