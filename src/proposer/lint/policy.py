"""What it means to name a route to a person: kind, frame, stage and exception decide, never the word alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposer.text.frames import Frame, act, exception, frame, is_test_data
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import ContactException, LintContext
    from proposer.models.finding import Severity
    from proposer.text.candidates import Candidate, CandidateKind
    from proposer.text.document import Document

IDENTITIES: frozenset[CandidateKind] = frozenset(
    {"email", "phone", "handle", "profile", "invite", "meeting", "booking", "form", "address"}
)
"""With one of these in hand a person can be reached; naming it in a refusal still gives it away."""

HARMLESS: dict[CandidateKind, frozenset[Frame]] = {
    "channel": frozenset({"refusal", "deferral", "quotation", "product", "neutral"}),
    "site": frozenset(
        {"refusal", "deferral", "quotation", "product", "neutral", "request", "acceptance", "disclosure"}
    ),
}
"""Frames in which a kind is no finding. The identities share one row."""
_IDENTITY_ROW: frozenset[Frame] = frozenset({"product"})

EXCUSED: dict[ContactException, frozenset[CandidateKind]] = {
    "enterprise": IDENTITIES | {"channel"},
    "legal": frozenset({"email", "phone", "address", "form"}),
    "access": frozenset({"email", "handle"}),
}
"""What each exception of D-07 allows to be shared. Job talk stays on Upwork all the same."""

_ENTERPRISE = Pattern(r"\b(?:client plan:\s*)?enterprise(?: (?:client|plan|account))?\b", re.IGNORECASE)


def judge(candidate: Candidate, document: Document, context: LintContext) -> tuple[Severity | None, Frame]:
    """Say how bad a candidate is here, or `None`, and in which frame it stands."""
    if candidate.kind == "channel" and act(document, candidate.start, candidate.end) == "neutral":
        return None, "neutral"  # no act, no finding: the shields need no look
    stands = frame(document, candidate.start, candidate.end)
    if stands in HARMLESS.get(candidate.kind, _IDENTITY_ROW):
        return None, stands
    if candidate.kind in IDENTITIES:
        if candidate.kind in ("email", "phone", "handle") and is_test_data(document, candidate.start):
            return None, stands
        if stands == "quotation" or _is_excused(candidate, document, context):
            return "info", stands
    elif context.exception == "enterprise" or _ENTERPRISE.search(context.note):
        return "info", stands
    return "error", stands


def _is_excused(candidate: Candidate, document: Document, context: LintContext) -> bool:
    granted = context.exception or ("enterprise" if _ENTERPRISE.search(context.note) else None)
    granted = granted or exception(document, candidate.start)
    return granted is not None and candidate.kind in EXCUSED[granted]
