"""Finds everything that looks like a way to reach a person or to pay one. Patterns only; not what they mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates import address, email, handle, link, payee, phone, pointer
from proposer.text.candidates.candidate import Candidate, CandidateKind

if TYPE_CHECKING:
    from proposer.text.document import Document

__all__ = ["Candidate", "CandidateKind", "find"]


def find(document: Document) -> tuple[Candidate, ...]:
    """Give all candidates in order of place; of two that overlap, the more telling one stays."""
    taken: list[Candidate] = []
    for detector in (payee, email, handle, pointer, link, phone, address):
        found = [*detector.find(document)]
        if found:
            starts = [candidate.start for candidate in taken]
            free = (candidate for candidate in found if _is_free(candidate, taken, starts))
            taken = sorted((*taken, *_apart(free)), key=_place)
    return tuple(taken)


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, -candidate.end


def _is_free(candidate: Candidate, taken: list[Candidate], starts: list[int]) -> bool:
    """Whether no earlier detector took any of these characters."""
    after = bisect_left(starts, candidate.end)
    return after == 0 or taken[after - 1].end <= candidate.start


def _apart(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Of one detector's candidates that overlap, keep the first and longest."""
    end = -1
    for candidate in sorted(candidates, key=_place):
        if candidate.start >= end:
            yield candidate
            end = candidate.end
