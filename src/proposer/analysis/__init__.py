"""What a post says, asks, forbids and risks: conclusions with the words they rest on, and no model call."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proposer.models.job import JobPost
    from proposer.models.reading import Reading


def read_post(job: JobPost) -> Reading:
    """Everything that is concluded from one post. Deterministic; the same post gives the same reading."""
    from proposer.analysis.flags import find_flags
    from proposer.analysis.instructions import find_instructions
    from proposer.analysis.language import detect_language
    from proposer.analysis.questions import find_questions
    from proposer.analysis.requests import find_requests
    from proposer.analysis.terms import find_terms
    from proposer.analysis.wants import find_wants
    from proposer.models.reading import Reading

    return Reading(
        language=detect_language(job.text),
        instructions=find_instructions(job),
        questions=find_questions(job),
        requests=find_requests(job),
        wants=find_wants(job),
        terms=find_terms(job),
        flags=find_flags(job),
    )
