"""What the client tells the applicant to put into the application, apart from what they want built (D-19, D-43).

Classifiers say which clauses tell the applicant something, which of their strings is the one demanded, and where it is
to stand (`leaning/`); here it is decided how each is treated.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from proposer.analysis.answers import find_answer
from proposer.analysis.baits import for_machines, machine_range
from proposer.analysis.candidates import Candidate, find_candidates
from proposer.analysis.leaning import spans as leaning
from proposer.analysis.leaning.spans import UNMARKED
from proposer.analysis.leaning.weights import BAIT, TOLD, Judged, judge
from proposer.analysis.read_checks import find_read_checks
from proposer.analysis.required import Words, carries_contact, kind_of, shape_of
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Instruction

FAINT, SURE, ANSWER = -0.2, 0.1, 0.5
"""How clearly a clause must tell the reader something: for a verb of writing to be believed, for strings that no such
verb points at, and for a demand without any fixed words."""


MOST = 40
"""Clauses of one text that are looked through for demands; real posts have five at most."""


def find_instructions(job: JobPost) -> tuple[Instruction, ...]:
    """Read-checks, baits, demanded claims and declarations of a post, in order of place; each once."""
    return _read(tuple(job_fields(job)))


@lru_cache(maxsize=8)
def _read(fields: tuple[tuple[str, str], ...]) -> tuple[Instruction, ...]:
    """Kept for a few posts: questions, requests and flags ask for the same instructions."""
    found: list[Instruction] = []
    for field, text in fields:
        found += _merge(sorted(_in_field(text, field), key=lambda one: (one.span.start, one.span.end)))
    return tuple(_merge(found))


def job_fields(job: JobPost) -> Iterator[tuple[str, str]]:
    """Every text of a post in which a client can hide something, by the name its spans carry."""
    yield "title", job.title
    yield "description", job.description
    for number, question in enumerate(job.questions):
        yield f"question:{number}", question


def _in_field(text: str, field: str) -> Iterator[Instruction]:
    judged = judge(text)
    machines = for_machines(judged.flat, judged.clauses)
    demands = {number: _demands(judged, number) for number in _speaking(judged, machines)}
    taken = {number for number, own in demands.items() if own}
    for number, own in demands.items():
        clause = judged.clauses[number]
        addressed = number in machines
        told, bait = judged.score(number, TOLD), judged.score(number, BAIT)
        for one in own:
            for_machine = machine_range(judged.flat, clause, one.words.start) if addressed else bait > max(0.0, told)
            yield _instruction(text, field, one, for_machine=for_machine)
    checks = list(find_read_checks(text, judged, [number for number in demands if number not in taken], field))
    yield from checks
    taken |= {
        number
        for number in demands
        if any(
            one.span.end > judged.clauses[number].start for one in checks if one.span.start < judged.clauses[number].end
        )
    }
    for number in demands:
        if number in taken or field == "title":
            continue
        addressed = number in machines
        height = judged.told(number) if addressed else judged.score(number, TOLD)
        if height > ANSWER and _leads(judged, number, taken):
            yield find_answer(text, judged, number, field, for_machine=addressed)


def _speaking(judged: Judged, machines: frozenset[int]) -> list[int]:
    """The clauses that are looked through for demands, the clearest of them in a text that has very many."""
    found = machines.union(number for number in judged.opened if judged.told(number) > FAINT)
    return sorted(sorted(found, key=lambda number: (-judged.told(number), number))[:MOST])


def _demands(judged: Judged, number: int) -> list[Candidate]:
    """The strings that a clause demands: those that a verb of writing points at, and those that classifiers find."""
    clause = judged.clauses[number]
    found = list(find_candidates(judged.flat, clause))
    if judged.told(number) <= SURE:
        return found
    places = [(one.words.start, one.words.end) for one in found]
    for _, one in judged.strings(number, places):
        if all(one.end <= start or end <= one.start for start, end in places):
            quoted = one.form not in UNMARKED
            words = Words(one.start, one.end, quoted, announced(judged, number, one))
            taken = [place for place in places if place != one[:2]]
            position = judged.position(number, one.start, one.end, taken)
            found.append(Candidate(words, position, clause.start, one.end + (quoted and one.end < clause.end)))
    return found


def _leads(judged: Judged, number: int, taken: set[int]) -> bool:
    """Whether a clause without fixed words is no mere echo of a demand beside it."""
    own = judged.told(number)
    beside = (number - 2, number - 1, number + 1, number + 2)
    return not any(near in taken or judged.told(near) > own for near in beside)


def _instruction(text: str, field: str, one: Candidate, *, for_machine: bool) -> Instruction:
    required = _trim(text, one)
    shape = shape_of(required, one.words)
    span = Span(start=one.start, end=one.end, text=text[one.start : one.end], field=field)
    common = {"shape": shape, "required": required, "position": one.position, "span": span}
    if for_machine:
        return Instruction(kind="bait", audience="ai", **common)
    if carries_contact(required):
        return Instruction(kind="bait", **common)
    kind = kind_of(required) if shape != "fill_in" else "human"
    return Instruction(kind=kind, exact=shape != "fill_in", **common)


def announced(judged: Judged, number: int, one: leaning.Candidate) -> str:
    """The noun before a string: `the word`, `this sentence`."""
    tokens = judged.rows[number].tokens
    before = [token.word for token in tokens[max(0, one.first - 4) : one.first]]
    return next((word for word in reversed(before) if word in ("word", "sentence", "line", "statement", "phrase")), "")


def _trim(text: str, one: Candidate) -> str:
    """The words without a stop that belongs to the client's sentence: one word keeps none."""
    words = text[one.words.start : one.words.end].strip()
    if len(words.split()) == 1 and len(words) > 1:
        return words.rstrip(".,;:!?") or words
    return words if one.words.quoted else words.rstrip(".,;: ")


def _merge(found: list[Instruction]) -> list[Instruction]:
    """Each demand once, at its strictest position."""
    kept: dict[tuple[str, str], Instruction] = {}
    for one in found:
        key = (one.required.casefold().rstrip(".!?"), one.audience)
        if key not in kept:
            kept[key] = one
        elif kept[key].position == "anywhere" and one.position != "anywhere":
            kept[key] = kept[key].model_copy(update={"position": one.position})
    return list(kept.values())
