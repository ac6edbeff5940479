"""What it means to name a route to a person or a payee: kind, frame, stage and exception decide, not the word alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposer.text.document import read
from proposer.text.frames import exception
from proposer.text.paid import is_paid_test
from proposer.text.pattern import Pattern
from proposer.text.topics import lean
from proposer.text.topics.routes import reaches

if TYPE_CHECKING:
    from proposer.models.context import ContactException, LintContext
    from proposer.models.finding import Severity
    from proposer.text.candidates import Candidate, CandidateKind
    from proposer.text.document import Document
    from proposer.text.topics import Leaning

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

CLEAR = 0.2
"""How clearly words must ask for contact details where they already draw the talk to another channel, and draw it there
so that no exception holds."""
OWNED = frozenset({"my", "mine", "your", "yours", "our"})
"""Says whose channel it is: `here is my WhatsApp` gives a detail."""
_ENTERPRISE = Pattern(r"\b(?:client plan:\s*)?enterprise(?: (?:client|plan|account))?\b", re.IGNORECASE)


_REPEATED = Pattern(
    r"\b(?:you|client|they|he|she)(?:'ve| have)? (?:wrote|said|sent|gave|mentioned|listed|shared|posted|put|"
    r"left|named)\b[^.!?\n]{0,60}$"
    r"|\byour (?:post|message|note|brief|listing) (?:says|said|lists|names|mentions|has|gives)\b[^.!?\n]{0,60}$"
)
"""The other side's own details, repeated."""


def judge(candidate: Candidate, document: Document, context: LintContext) -> Severity | None:
    """Say how bad a route to a person is here, or `None` where it is what the work is about."""
    if is_excepted(candidate, document, context):
        return "info"
    return "error" if reaches(document, candidate, context.role) else None


def is_excepted(candidate: Candidate, document: Document, context: LintContext) -> bool:
    """Whether the other side named it first, or a documented exception covers it (D-07)."""
    before = document.view.lower[document.sentence_at(candidate.start).start : candidate.start]
    if _REPEATED.search(before):
        return True
    granted = _granted(candidate.start, document, context)
    return granted is not None and candidate.kind in EXCUSED[granted]


def judge_leaning(leaning: Leaning, document: Document, context: LintContext) -> Severity | None:
    """Say how bad it is that a place leans towards a topic, or `None` where a route in it is reported already.

    A test that is said to be paid is no work without pay.
    """
    if leaning.topic == "unpaid" and is_paid_test(document.sentence_at(leaning.start).lower):
        return None
    if leaning.topic not in ("move", "contact"):
        return "error"
    if _granted(leaning.start, document, context) is not None:
        return "info"
    if leaning.topic == "contact":
        told = _is_said_already(leaning, document, context) or _is_a_mere_channel(leaning, document, context)
        return None if told else "error"
    return "error"


def _is_said_already(leaning: Leaning, document: Document, context: LintContext) -> bool:
    """Whether the sentence holds a route that another rule reports."""
    sentence = document.sentence_at(leaning.start)
    return any(
        candidate.kind in IDENTITIES and judge(candidate, document, context) == "error"
        for candidate in document.candidates
        if sentence.start <= candidate.start < max(sentence.end, leaning.end)
    )


def _is_a_mere_channel(leaning: Leaning, document: Document, context: LintContext) -> bool:
    """Whether the words draw the talk to another channel, and neither clearly ask for details nor say whose it is."""
    if leaning.score >= CLEAR or document.sentence_at(leaning.start).known & OWNED:
        return False
    return _draws_away(leaning.start, leaning.end, document, context)


def _draws_away(start: int, end: int, document: Document, context: LintContext, least: float = 0.0) -> bool:
    """Whether words within a plain span move the talk, at least as clearly as that."""
    return any(
        one.topic == "move" and one.score >= least and one.start < end and start < one.end
        for one in lean(document, context.role, context.note)
    )


def _noted(context: LintContext) -> ContactException | None:
    """An exception named by the message before."""
    if not context.note:
        return None
    before = read(context.note)
    found = (exception(before, sentence.start) for sentence in before.sentences)
    return next((one for one in found if one is not None), None)


def _granted(start: int, document: Document, context: LintContext) -> ContactException | None:
    """The exception that holds at a place: told beside the text, or by its own words.

    The latter covers no sentence that clearly moves the talk: even then it stays on Upwork (D-07).
    """
    named = _told(context)
    if named is None:
        named = exception(document, start)
        sentence = document.sentence_at(start)
        if named is not None and _draws_away(sentence.start, sentence.end, document, context, CLEAR):
            return None
    return named


def _told(context: LintContext) -> ContactException | None:
    """The exception that is given, or told by the message before."""
    return context.exception or ("enterprise" if _ENTERPRISE.search(context.note) else _noted(context))
