"""What the client tells the applicant to put into the application, apart from what they want built (D-19, D-43).

A candidate is a verb with the words it demands. It counts when enough speaks for it: it names the proposal, it checks
that the post was read, it threatens to ignore those who fail, it quotes the words. A sentence about the product speaks
against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from proposer.analysis.baits import find_baits, machine_range
from proposer.analysis.candidates import Candidate, find_candidates
from proposer.analysis.clauses import level, split_clauses
from proposer.analysis.read_checks import find_read_checks, is_computed
from proposer.analysis.required import carries_contact, kind_of, shape_of
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Instruction


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
    flat = level(text)
    clauses = split_clauses(flat)
    baits = find_baits(text, field)
    yield from baits
    taken: list[tuple[int, int]] = []
    for clause in clauses:
        if is_computed(flat, clause):
            continue
        for candidate in find_candidates(flat, clause):
            place = candidate.words.start
            if machine_range(flat, clause, place) or any(bait.span.start <= place < bait.span.end for bait in baits):
                continue
            taken.append((clause.start, clause.reach))
            yield _instruction(text, field, candidate)
    yield from find_read_checks(text, flat, clauses, field, tuple(taken))


def _instruction(text: str, field: str, candidate: Candidate) -> Instruction:
    required = _trim(text, candidate)
    shape = shape_of(required, candidate.words)
    span = Span(start=candidate.start, end=candidate.end, text=text[candidate.start : candidate.end], field=field)
    if carries_contact(required):
        return Instruction(kind="bait", shape=shape, required=required, position=candidate.position, span=span)
    return Instruction(
        kind=kind_of(required) if shape != "fill_in" else "human",
        shape=shape,
        required=required,
        position=candidate.position,
        exact=shape != "fill_in",
        span=span,
    )


def _trim(text: str, candidate: Candidate) -> str:
    """The words without a stop that belongs to the client's sentence: one word keeps none."""
    words = text[candidate.words.start : candidate.words.end].strip()
    if len(words.split()) == 1 and len(words) > 1:
        return words.rstrip(".,;:!?") or words
    return words if candidate.words.quoted else words.rstrip(".,;: ")


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
