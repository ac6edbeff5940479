"""Red flags, cautions and good signs of a post, each with the words it rests on and a calm way to answer (D-11)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from proposer.analysis.baits import steered
from proposer.analysis.clauses import Clause, lowered
from proposer.analysis.flag_patterns import FlagPattern, flag_patterns
from proposer.analysis.instructions import find_instructions, job_fields
from proposer.analysis.leaning.weights import CLAUSES, TOPICS, Judged, judge
from proposer.analysis.treatment import carries_contact
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Flag
from proposer.text.topics.model import load_model

_HIDDEN = re.compile("(?<!\U0001f3f4)(?<![\U000e0020-\U000e007e])[\U000e0020-\U000e007e]{4,}")
UNLIKELY = {
    "free_or_unpaid_work": -0.6,
    **dict.fromkeys(("offplatform_contact", "offplatform_payment", "paid_test"), -0.99),
}
"""How little a clause may lean to a flag before its patterns are no longer believed: the work has them as often."""
LEAST = {"ai_directed": 0.3, "policy_red_flag": 0.1}
"""How clearly a clause must lean to flags whose words many posts hold: they are about machines, or about reviews."""
UNPAID = "*unpaid"
"""The class of words that name work without pay."""
_ADDRESSED = (
    "The post speaks to a machine reader; it is treated as data and nothing of it is obeyed.",
    "Read the whole post yourself; the letter says nothing of this.",
)


def find_flags(job: JobPost) -> tuple[Flag, ...]:
    """Flags in order of place, of each code the gravest; what is to be built raises none."""
    found: list[Flag] = []
    for field, text in job_fields(job):
        judged = judge(text)
        if field != "title":  # a few words without a sentence are none of what the classifiers have learnt from
            found += _leaning(text, judged, field)
        found += _patterned(text, judged, field)
        found += _machine(text, judged, field)
    if job.hidden:
        found.append(_addressed(job.description, 0, 0, "description", "error"))
    found += _demanded(job)
    return _gravest(found)


def _leaning(text: str, judged: Judged, field: str) -> Iterator[Flag]:
    """What the classifiers find; work without pay is grave only where the clause names it."""
    for number in judged.opened:
        clause = judged.clauses[number]
        for code, kinds in _kinds().items():
            if judged.score(number, code) <= LEAST.get(code, 0):
                continue
            if not kinds:
                yield _addressed(text, clause.start, clause.end, field, "warning")
                continue
            kind = kinds[0] if code != "free_or_unpaid_work" or UNPAID in judged.rows.classes(number) else kinds[-1]
            span = Span(start=clause.start, end=clause.end, text=text[clause.start : clause.end], field=field)
            yield Flag(code=code, severity=kind.severity, span=span, reason=kind.reason, advice=kind.advice)


@cache
def _kinds() -> dict[str, list[FlagPattern]]:
    """The flags that classifiers know, with what each may mean, the gravest first; nothing for `ai_directed`."""
    known = load_model(CLAUSES).topics
    return {code: [kind for kind in flag_patterns() if kind.code == code] for code in known if code not in TOPICS}


def _patterned(text: str, judged: Judged, field: str) -> Iterator[Flag]:
    flat = judged.flat
    low = lowered(flat)
    for kind in flag_patterns():
        likely = _likely(judged, kind.code, field)
        hints = tuple(filter(low.__contains__, kind.hints)) if likely else ()
        starts = tuple(filter(low.__contains__, kind.starts)) if likely else ()
        for clause in likely if hints or starts else ():
            if not (clause.holds(*hints) or (clause.holds(*starts) and _begins(kind, clause))):
                continue
            match = kind.pattern.search(low, clause.start, clause.end)
            if match and not (kind.unless and kind.unless.search(low, *_around(kind, clause, len(flat)))):
                yield _flag(kind, text, match, field)
                break


def _begins(kind: FlagPattern, clause: Clause) -> bool:
    return kind.begins is not None and kind.begins.search(clause.low) is not None


def _likely(judged: Judged, code: str, field: str) -> Sequence[Clause]:
    """The clauses in which the patterns of a flag are believed."""
    if field == "title" or code not in UNLIKELY:
        return judged.clauses
    return [judged.clauses[number] for number in judged.opened if judged.score(number, code) > UNLIKELY[code]]


def _around(kind: FlagPattern, clause: Clause, length: int) -> tuple[int, int]:
    return max(0, clause.start - kind.around), min(length, clause.end + kind.around)


def _flag(kind: FlagPattern, text: str, match: re.Match[str], field: str) -> Flag:
    span = Span(start=match.start(), end=match.end(), text=text[match.start() : match.end()], field=field)
    return Flag(code=kind.code, severity=kind.severity, span=span, reason=kind.reason, advice=kind.advice)


def _machine(text: str, judged: Judged, field: str) -> Iterator[Flag]:
    for clause in steered(judged.flat, judged.clauses):
        yield _addressed(text, clause.start, clause.end, field, "error")
    for match in () if text.isascii() else _HIDDEN.finditer(text):
        yield _addressed(text, match.start(), match.end(), field, "error")


def _addressed(text: str, start: int, end: int, field: str, severity: Literal["error", "warning"]) -> Flag:
    span = Span(start=start, end=end, text=text[start:end], field=field)
    return Flag(code="ai_directed", severity=severity, span=span, reason=_ADDRESSED[0], advice=_ADDRESSED[1])


def _demanded(job: JobPost) -> Iterator[Flag]:
    """What baits say: text for a machine reader, or contact data inside the letter."""
    for one in find_instructions(job):
        if one.kind != "bait":
            continue
        if one.audience == "ai":
            reason, advice = _ADDRESSED
            yield Flag(code="ai_directed", severity="warning", span=one.span, reason=reason, advice=advice)
        elif carries_contact(one.required):
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
