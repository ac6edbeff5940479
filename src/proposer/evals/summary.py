"""What the scores of a run come to: a row for each set, kind and scorer, with its uncertainty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from proposer.evals.result import Outline, Row, SetSummary, Told
from proposer.evals.stats import mean_interval, pass_rate
from proposer.evals.suite import AnswerSet, Threshold

WORST = 8


def make_rows(results: Sequence[Outline]) -> tuple[Row, ...]:
    """Give a row for each set, kind and scorer, in the order of their first score."""
    groups: dict[tuple[str, str], list[Outline]] = {}
    for result in results:
        groups.setdefault((result.set, result.kind), []).append(result)
    return tuple(
        _row(*key, scorer, group)
        for key, group in groups.items()
        for scorer in dict.fromkeys(score.scorer for result in group for score in result.scores)
    )


def _row(answers: str, kind: str, scorer: str, group: Iterable[Outline]) -> Row:
    values: dict[str, list[float]] = {}
    passes: dict[str, list[bool]] = {}
    failing: list[tuple[float, str]] = []
    errors = 0
    for result, score in _scores(group, scorer):
        passes.setdefault(result.case, []).append(score.passed)
        errors += score.broke
        if score.value is not None:
            values.setdefault(result.case, []).append(score.value)
        if not score.passed:
            failing.append((-1.0 if score.value is None else score.value, result.label))
    mean = mean_interval(list(values.values()))
    rate = pass_rate(list(passes.values()))
    every = [one for case in passes.values() for one in case]
    return Row(
        set=answers,
        kind=kind,
        scorer=scorer,
        n=len(passes),
        mean=mean.mean,
        low=mean.interval.low if mean.interval else None,
        high=mean.interval.high if mean.interval else None,
        passed=sum(every),
        answers=len(every),
        pass_rate=rate.mean,
        pass_low=rate.interval.low if rate.interval else None,
        pass_high=rate.interval.high if rate.interval else None,
        errors=errors,
        worst=tuple(label for _, label in sorted(failing)[:WORST]),
    )


def _scores(group: Iterable[Outline], scorer: str) -> Iterator[tuple[Outline, Told]]:
    return ((result, score) for result in group for score in result.scores if score.scorer == scorer)


def hold(row: Row, threshold: Threshold | None) -> Row:
    """Give a row with what it is held to, and whether it holds. A scorer that broke never holds."""
    if threshold is None:
        return row.model_copy(update={"ok": not row.errors})
    parts = []
    ok = not row.errors
    if threshold.mean is not None:
        parts.append(f"mean >= {threshold.mean:g}")
        ok = ok and row.mean is not None and row.mean >= threshold.mean
    if threshold.pass_rate is not None:
        parts.append(f"pass rate >= {threshold.pass_rate:g}")
        ok = ok and row.pass_rate is not None and row.pass_rate >= threshold.pass_rate
    return row.model_copy(update={"gate": ", ".join(parts), "ok": ok})


def summarise(answers: AnswerSet, results: Sequence[Outline]) -> SetSummary:
    """Count what became of a set's answers, and what they cost."""
    own = [result for result in results if result.set == answers.name]
    count = {
        state: sum(result.outcome == state for result in own)
        for state in ("scored", "failed", "missing", "stale", "edited", "error")
    }
    tokens = [sum(column) for column in zip(*(result.tokens for result in own), strict=True)] or [0, 0, 0]
    answered = count["scored"] + count["failed"]
    return SetSummary(
        set=answers.name,
        type=answers.type,
        gate=answers.gate,
        model=answers.request_model if answers.type == "live" else "",
        answers=len(own),
        scored=count["scored"],
        failed=count["failed"],
        missing=count["missing"],
        stale=count["stale"],
        edited=count["edited"],
        errors=count["error"],
        live=answered if answers.type == "live" else 0,
        written=answered if answers.type == "written" else 0,
        would_repair=sum(result.would_repair for result in own) if answers.type == "live" else 0,
        prompt_tokens=tokens[0],
        completion_tokens=tokens[1],
        cached_tokens=tokens[2],
    )
