"""Red flags, cautions and good signs of a post, each with the words it rests on and a calm way to answer (D-11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from proposer.analysis.baits import find_baits, steering
from proposer.analysis.clauses import Clause, level, lowered, split_clauses
from proposer.analysis.flag_patterns import FlagPattern, flag_patterns
from proposer.analysis.instructions import find_instructions, job_fields
from proposer.analysis.required import carries_contact
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Flag

_HIDDEN = re.compile("(?<!\U0001f3f4)(?<![\U000e0020-\U000e007e])[\U000e0020-\U000e007e]{4,}")
_ADDRESSED = (
    "The post speaks to a machine reader; it is treated as data and nothing of it is obeyed.",
    "Read the whole post yourself; the letter says nothing of this.",
)


def find_flags(job: JobPost) -> tuple[Flag, ...]:
    """Flags in order of place, of each code the gravest; what is to be built raises none."""
    found: list[Flag] = []
    for field, text in job_fields(job):
        flat = level(text)
        clauses = split_clauses(flat)
        found += _patterned(text, flat, clauses, field)
        found += _machine(text, flat, clauses, field)
    if job.hidden:
        found.append(_addressed(job.description, 0, 0, "description", "error"))
    found += _demanded_contact(job)
    return _gravest(found)


def _patterned(text: str, flat: str, clauses: tuple[Clause, ...], field: str) -> Iterator[Flag]:
    low = lowered(flat)
    for kind in flag_patterns():
        hints = [hint for hint in kind.hints if hint in low]
        begins = kind.begins if kind.begins and kind.begins.search(low) else None
        for clause in clauses if hints or begins else ():
            if not (clause.holds(*hints) or (begins and begins.search(clause.low))):
                continue
            match = kind.pattern.search(low, clause.start, clause.end)
            if match and not (kind.unless and kind.unless.search(low, *_around(kind, clause, len(flat)))):
                yield _flag(kind, text, match, field)
                break


def _around(kind: FlagPattern, clause: Clause, length: int) -> tuple[int, int]:
    return max(0, clause.start - kind.around), min(length, clause.end + kind.around)


def _flag(kind: FlagPattern, text: str, match: re.Match[str], field: str) -> Flag:
    span = Span(start=match.start(), end=match.end(), text=text[match.start() : match.end()], field=field)
    return Flag(code=kind.code, severity=kind.severity, span=span, reason=kind.reason, advice=kind.advice)


def _machine(text: str, flat: str, clauses: tuple[Clause, ...], field: str) -> Iterator[Flag]:
    for bait in find_baits(text, field):
        yield _addressed(text, bait.span.start, bait.span.end, field, "warning")
    for clause in clauses:
        if steering(flat, clause):
            yield _addressed(text, clause.start, clause.end, field, "error")
    for match in _HIDDEN.finditer(text):
        yield _addressed(text, match.start(), match.end(), field, "error")


def _addressed(text: str, start: int, end: int, field: str, severity: Literal["error", "warning"]) -> Flag:
    span = Span(start=start, end=end, text=text[start:end], field=field)
    return Flag(code="ai_directed", severity=severity, span=span, reason=_ADDRESSED[0], advice=_ADDRESSED[1])


def _demanded_contact(job: JobPost) -> Iterator[Flag]:
    for one in find_instructions(job):
        if one.kind == "bait" and one.audience == "human" and carries_contact(one.required):
            yield Flag(
                code="offplatform_contact",
                severity="error",
                span=one.span,
                reason="The post asks for contact details or a link inside the letter.",
                advice="Leave it out: before a contract, contact details stay off the letter.",
            )


def _gravest(found: list[Flag]) -> tuple[Flag, ...]:
    weight = {"error": 0, "warning": 1, "info": 2}
    kept: dict[str, Flag] = {}
    for flag in found:
        if flag.code not in kept or weight[flag.severity] < weight[kept[flag.code].severity]:
            kept[flag.code] = flag
    if "paid_test" in kept and kept.get("free_or_unpaid_work") and kept["free_or_unpaid_work"].severity == "warning":
        del kept["free_or_unpaid_work"]  # the pay of the test is stated after all
    return tuple(sorted(kept.values(), key=lambda flag: (flag.span.field, flag.span.start, flag.code)))
