"""What it means to name a route to a person: kind, frame, stage and exception decide, never the word alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposer.text.document import read
from proposer.text.frames import exception
from proposer.text.moves import is_the_work
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import ContactException, LintContext
    from proposer.models.finding import Severity
    from proposer.text.candidates import Candidate, CandidateKind
    from proposer.text.document import Document
    from proposer.text.moves import Move

IDENTITIES: frozenset[CandidateKind] = frozenset(
    {"email", "phone", "handle", "profile", "invite", "meeting", "booking", "form", "address", "pointer"}
)
"""With one of these in hand a person can be reached; naming it in a refusal still gives it away."""

EXCUSED: dict[ContactException, frozenset[CandidateKind]] = {
    "enterprise": IDENTITIES,
    "legal": frozenset({"email", "phone", "address", "form"}),
    "access": frozenset({"email", "handle"}),
}
"""What each exception of D-07 allows to be shared. Job talk stays on Upwork all the same."""

_ENTERPRISE = Pattern(r"\b(?:client plan:\s*)?enterprise(?: (?:client|plan|account))?\b", re.IGNORECASE)


_BEFORE_HIRING = Pattern(
    r"\b(?:interview|apply|applicant|application|shortlist|candidate|discuss|before (?:hiring|we hire)|first)"
)
"""Words by which a post speaks of the time before the contract."""


_REPEATED = Pattern(
    r"\b(?:you|client|they|he|she)(?:'ve| have)? (?:wrote|said|sent|gave|mentioned|listed|shared|posted|put|"
    r"left|named)\b[^.!?\n]{0,60}$"
    r"|\byour (?:post|message|note|brief|listing) (?:says|said|lists|names|mentions|has|gives)\b[^.!?\n]{0,60}$"
)
"""The other side's own details, repeated."""


def judge(candidate: Candidate, document: Document, context: LintContext) -> Severity | None:
    """Say how bad a route to a person is here, or `None`."""
    if is_the_work(document, candidate):
        return None
    if _REPEATED.search(
        document.view.lower[document.sentence_at(candidate.start).start : candidate.start]
    ) or _is_excused(candidate, document, context):
        return "info"
    return "error"


def judge_move(move: Move, document: Document, context: LintContext) -> Severity | None:
    """Say how bad it is to leave the platform here, or `None`."""
    if context.role == "job_post" and move.kind == "talk" and not _BEFORE_HIRING.search(document.view.lower):
        return None
    if move.mail and exception(document, move.start) is not None:
        return None
    return "info" if context.exception == "enterprise" or _ENTERPRISE.search(context.note) else "error"


def _noted(document: Document, context: LintContext) -> ContactException | None:
    """An exception named by the message before, as long as the text itself moves no talk."""
    if not context.note or document.moves:
        return None
    before = read(context.note)
    found = (exception(before, sentence.start) for sentence in before.sentences)
    return next((one for one in found if one is not None), None)


def _is_excused(candidate: Candidate, document: Document, context: LintContext) -> bool:
    granted = context.exception or ("enterprise" if _ENTERPRISE.search(context.note) else None)
    granted = granted or exception(document, candidate.start) or _noted(document, context)
    return granted is not None and candidate.kind in EXCUSED[granted]
