"""What the client's latest turn shows, as the reading has it: precision and recall in one figure (F1)."""

from __future__ import annotations

from proposer.evals.scoring import CHATS, Judged, Scorer, Subject
from proposer.models.reading import ChatReading


def _score(subject: Subject) -> Judged:
    chat = subject.plan.reading.chat or ChatReading()
    wanted = {*(subject.case.expect.situations or ())}
    read = {*chat.situations} - ({*subject.case.expect.also} - wanted)
    if read == wanted:
        return Judged(1.0, f"reads {', '.join(chat.situations) or 'none'}")
    missed, extra = sorted(wanted - read), sorted(read - wanted)
    words = {one.name: " ".join(one.span.text.split())[:60] for one in chat.found}
    told = [f"misses {', '.join(missed)}"] if missed else []
    told += [f"adds {name} ({words.get(name, '')!r})" for name in extra]
    return Judged(2 * len(read & wanted) / (len(read) + len(wanted)), "; ".join(told))


SCORER = Scorer(
    name="situations",
    what="Whether the situations of the conversation are those that the case names, none missed and none added.",
    score=_score,
    kinds=CHATS,
    applies=lambda case, _: case.expect.situations is not None,
    of_reading=True,
    when_silent=True,
)
