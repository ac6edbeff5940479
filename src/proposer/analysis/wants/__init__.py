"""What a client wants: the kind of work, what is to be made or done, with which tools, and what is left open."""

from __future__ import annotations

from proposer.models.job import JobPost
from proposer.models.reading import Wants

MOST_TOOLS = 12


def find_wants(job: JobPost) -> Wants:
    """What the client wants, as far as the post says. Deterministic; spans point into the title or description."""
    from proposer.analysis.wants import facts
    from proposer.analysis.wants.deliverables import find_deliverables
    from proposer.analysis.wants.table import load_works
    from proposer.analysis.wants.tools import find_stack
    from proposer.analysis.wants.work import find_work

    deliverables = find_deliverables(job)
    work = find_work(job, deliverables)[0]
    return Wants(
        work=work,
        outcome=facts.find_sentence(job, facts.OUTCOME),
        problem=facts.find_sentence(job, facts.PROBLEM),
        deliverables=deliverables,
        stack=tuple(tool.name for tool in find_stack(job))[:MOST_TOOLS],
        constraints=facts.find_constraints(job),
        deadline=facts.find_deadline(job),
        unknowns=facts.find_unknowns(job, load_works()[work]),
    )
