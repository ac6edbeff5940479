"""How ready the client is to buy, as the reading has it (D-22)."""

from __future__ import annotations

from proposer.evals.scoring import CHATS, Judged, Scorer, Subject
from proposer.models.reading import ChatReading

ORDER = ("low", "medium", "high")
NEAR = 0.5
"""What the next step up or down is worth."""


def _score(subject: Subject) -> Judged:
    chat = subject.plan.reading.chat or ChatReading()
    wanted = subject.case.expect.signal
    words = f", from {' '.join(chat.signal_span.text.split())[:90]!r}" if chat.signal_span else ""
    if chat.signal == wanted:
        return Judged(1.0, f"reads {chat.signal}{words}")
    near = {chat.signal, wanted} <= {*ORDER} and {chat.signal, wanted} != {"low", "high"}
    return Judged(NEAR if near else 0.0, f"reads {chat.signal}{words}; expected {wanted}")


SCORER = Scorer(
    name="signal",
    what="Whether the conversation's buying signal is read as the case says.",
    score=_score,
    kinds=CHATS,
    applies=lambda case, _: case.expect.signal is not None,
    of_reading=True,
    when_silent=True,
)
