"""The next move is the one that a calm expert makes, and the message makes it and no other (D-22 to D-29)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from proposer.evals.result import Mark
from proposer.evals.scoring import CHATS, Judged, Scorer, Subject
from proposer.lint.rules.qst001_too_many_questions import find_asked
from proposer.models.reading import ChatReading
from proposer.models.thread import Stage
from proposer.text.closing import asked_steps, contract_steps, milestone_sentences
from proposer.text.document import Sentence
from proposer.text.pattern import Pattern

AWAY = ("contact_info", "move_off_platform", "off_platform_payment", "free_work", "scam_risk")
FEWEST = 12
"""Words below which a follow-up leaves nothing useful."""
EACH = 0.5
"""What is left of the score after each fault."""

_IF = Pattern(r"\b(?:if|once|whenever|when (?:you|that)|should (?:you|that)|as soon as)\b")
_FIRST = Pattern(r"\b(?:first|begin|start|milestone)\b")
_DECLINING = Pattern(
    r"\b(?:until|once|before|when|after|as soon as) (?:a |the |our )?contract\b|\bcontract (?:is|starts|runs)\b"
    r"|\b(?:stay|stays|keep|keeps|remain|remains|go on|carry on|talk|write|answer|here) (?:\w+ ){0,4}"
    r"(?:here|upwork|this (?:chat|room))\b|\b(?:on|through|inside) upwork\b"
    r"|\b(?:don't|do not|can't|cannot|can not|won't|not able|rather not|instead|no (?:unpaid|free))\b"
)
_REFUSING = Pattern(
    r"\b(?:can't|cannot|can not|won't|not (?:able|take|the right|free|a fit)|no room|have to (?:pass|decline)|decline"
    r"|pass on|say no|leave (?:it|this) to|unable|not be able)\b"
)


class Fault(NamedTuple):
    """Why a message does not make its move."""

    why: str
    sentences: tuple[Sentence, ...] = ()


def _wait(subject: Subject) -> Iterator[Fault]:
    if subject.text.strip():
        yield Fault("writes where nothing is to be sent", tuple(subject.document.sentences))


def _accept(subject: Subject) -> Iterator[Fault]:
    yield from _asks(subject)
    yield from _closes(subject, "goes on selling")


def _decline_work(subject: Subject) -> Iterator[Fault]:
    if not _says(subject, _REFUSING):
        yield Fault("does not say no")
    yield from _accept(subject)


def _follow_up(subject: Subject) -> Iterator[Fault]:
    found = subject.findings("pushy")
    if found:
        yield Fault(f"chases: {found[0].message}")
    if subject.document.word_count < FEWEST:
        yield Fault("leaves nothing useful")


def _propose(subject: Subject) -> Iterator[Fault]:
    if not milestone_sentences(subject.document):
        yield Fault("names no milestone")
    if not contract_steps(subject.document):
        yield Fault("names no step in the contract")


def _shape(subject: Subject) -> Iterator[Fault]:
    yield from _closes(subject, "asks for the contract without an if", conditional=True)
    if not _says(subject, _FIRST) and not find_asked(subject.document, subject.context):
        yield Fault("names no first step")


def _answer(subject: Subject) -> Iterator[Fault]:
    yield from _closes(subject, "asks for the contract too early")


def _clarify(subject: Subject) -> Iterator[Fault]:
    yield from _closes(subject, "asks for the contract before the work is clear", conditional=True)
    if not find_asked(subject.document, subject.context):
        yield Fault("asks nothing")


def _redirect(subject: Subject) -> Iterator[Fault]:
    found = subject.findings(*AWAY, errors=True)
    if found:
        yield Fault(f"does what it should decline: {found[0].message}")
    elif not _says(subject, _DECLINING):
        yield Fault("does not decline")


MAKES: dict[str, Callable[[Subject], Iterable[Fault]]] = {
    "wait": _wait,
    "accept_politely": _accept,
    "invitation_decline": _decline_work,
    "follow_up_once": _follow_up,
    "propose_milestone": _propose,
    "shape_plan": _shape,
    "answer_and_ask": _answer,
    "clarify_first": _clarify,
    "decline_and_redirect": _redirect,
}
"""How each move shows in a message; the person's decision to decline goes before the move."""


def _asks(subject: Subject) -> Iterator[Fault]:
    asked = find_asked(subject.document, subject.context)
    if asked:
        yield Fault("asks a question", asked)


def _closes(subject: Subject, why: str, *, conditional: bool = False) -> Iterator[Fault]:
    """A call for a contract step; where it may be made under a condition, only one without any."""
    if subject.plan.stage is not Stage.PRE_CONTRACT:
        return
    steps = asked_steps(subject.document)
    if steps and not (conditional and any(_IF.search(step.lower) for step in steps)):
        yield Fault(why, steps)


def _says(subject: Subject, pattern: Pattern) -> bool:
    return bool(pattern.search(subject.document.view.lower))


def _score(subject: Subject) -> Judged:
    wanted = subject.case.expect.move
    read = (subject.plan.reading.chat or ChatReading()).move
    if wanted is not None and read != wanted and subject.origin != "written":
        return Judged(0.0, f"reads {read}, expected {wanted}")
    made = "invitation_decline" if subject.case.kind == "invitation_decline" else wanted or read
    faults = tuple(MAKES[made](subject))
    view = subject.document.view
    spans = tuple(
        Mark(start=start, end=end, note=fault.why)
        for fault in faults
        for start, end in (view.span(one.start, one.end) for one in fault.sentences)
    )
    return Judged(
        EACH ** len(faults) if faults else 1.0, "; ".join(one.why for one in faults) or f"makes {made}", spans
    )


SCORER = Scorer(
    name="move",
    what="Whether the move is the one that the case names, and the message makes it and no other.",
    score=_score,
    kinds=CHATS,
    when_silent=True,
)
