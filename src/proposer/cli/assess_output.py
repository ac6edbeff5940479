"""A reading as a person reads it, and as machines do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from proposer.intake.exports import Row
from proposer.models.job import JobPost
from proposer.models.reading import Bid, Reading
from proposer.planning.assessment import explain as explain_score

_LONGEST = 160
_TITLE = 70


def machine_record(key: str | int | None, reading: Reading) -> dict[str, Any]:
    """The keys of one line of the machine door, in their order."""
    return {
        "id": key,
        "language": reading.language,
        "instructions": [one.model_dump() for one in reading.instructions],
        "questions": [one.model_dump() for one in reading.questions],
        "requests": [one.model_dump() for one in reading.requests],
        "flags": [one.model_dump(exclude={"advice"}) for one in reading.flags],
        "terms": list(reading.terms),
        "deliverables": [one.model_dump() for one in reading.wants.deliverables],
        "fit": {fit.profile: fit.score for fit in reading.fit},
        "advice": reading.advice,
        "score": reading.score,
    }


def rank_record(row: Row, job: JobPost, reading: Reading) -> dict[str, Any]:
    """One post of a ranking."""
    return {
        "place": row.place,
        "id": row.id,
        "title": job.title,
        "score": reading.score,
        "advice": reading.advice,
        "reasons": list(reading.reasons),
        "fit": {fit.profile: fit.score for fit in reading.fit},
        "flags": [flag.code for flag in reading.flags],
    }


def show_ranking(found: Sequence[tuple[Row, JobPost, Reading]]) -> str:
    """A table of posts in the given order."""
    rows = []
    for row, job, reading in found:
        best = reading.fit[0]
        flags = ",".join(flag.code for flag in reading.flags if flag.severity != "info")
        name = str(row.id) if row.id is not None else row.place
        rows.append(
            (
                f"{reading.score:.0f}",
                reading.advice or "",
                f"{best.score:.0f}",
                best.profile,
                flags or "-",
                _short(name, 24),
                _short(job.title or job.description, _TITLE),
            )
        )
    return "\n".join(_table(("SCORE", "ADVICE", "FIT", "PROFILE", "FLAGS", "ID", "TITLE"), rows))


def show_reading(reading: Reading, weights: Mapping[str, float], *, explain: bool) -> str:
    """Advice, bid, factors, fit, flags, and what the post asks for, as plain text."""
    parts = [
        _head(reading),
        _bid(reading.bid),
        _factors(reading, weights, explain=explain),
        _fit(reading),
        _flags(reading),
        _asked(reading),
        [f"terms: {', '.join(reading.terms)}"] if reading.terms else [],
    ]
    return "\n\n".join("\n".join(part) for part in map(list, parts) if part)


def _head(reading: Reading) -> Iterator[str]:
    known = sum(factor.score is not None for factor in reading.factors)
    yield f"{reading.advice} (score {reading.score:.0f} of 100, {known} of {len(reading.factors)} factors known)"
    for reason in reading.reasons:
        yield f"  {reason}"


def _bid(bid: Bid | None) -> Iterator[str]:
    if bid is None:
        return
    amount = {"hour": "an hour", "project": "for the project", "milestone": "for a first milestone"}[bid.unit]
    yield f"bid: {f'${bid.amount:,.2f} {amount}' if bid.amount is not None else 'open'}: {bid.reason}"
    yield f"Connects: at most {bid.connects}: {bid.connects_reason}"


def _factors(reading: Reading, weights: Mapping[str, float], *, explain: bool) -> Iterable[str]:
    if explain:
        rows = explain_score(reading, weights)
        return _table(("FACTOR", "WEIGHT", "SCORE", "PRODUCT", "WHY"), rows)
    scores = ((f.name, "unknown" if f.score is None else f"{f.score:.0f}", f.reason) for f in reading.factors)
    return _table(
        ("FACTOR", "SCORE", "WHY"), [(name, score, "" if why == score else why) for name, score, why in scores]
    )


def _fit(reading: Reading) -> Iterable[str]:
    return _table(("PROFILE", "FIT", "WHY"), [(fit.profile, f"{fit.score:.0f}", fit.reason) for fit in reading.fit])


def _flags(reading: Reading) -> Iterator[str]:
    for flag in reading.flags:
        yield f"{flag.severity}: {flag.code}: {flag.reason}"
        yield f"  | {_short(flag.span.text, _LONGEST)}"
        if flag.advice:
            yield f"  = {flag.advice}"


def _asked(reading: Reading) -> Iterator[str]:
    for one in reading.instructions:
        exact = "exactly " if one.exact else ""
        yield f"{one.kind} ({one.shape}, {one.position}): {exact}{_short(one.required, _LONGEST)!r}"
    for question in reading.questions:
        yield f"question {question.number} ({question.source}): {_short(question.text, _LONGEST)}"
    for ask in reading.requests:
        yield f"request {ask.number} ({ask.topic}): {_short(ask.text, _LONGEST)}"
    for deliverable in reading.wants.deliverables:
        yield f"deliverable: {' '.join((deliverable.action, deliverable.object)).strip()}"


def _short(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns as wide as their widest cell, the last one free."""
    table = [head, *rows]
    widths = [max(len(row[place]) for row in table) for place in range(len(head))]
    for row in table:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield "  ".join(cells).rstrip()
