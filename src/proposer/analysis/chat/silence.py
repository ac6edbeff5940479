"""What a silence means: whether the client went quiet, what explains it, and whether more is to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from proposer.analysis.chat.dates import find_return
from proposer.analysis.chat.turns import Turn, Turns, follow_ups, hours_ago
from proposer.analysis.chat.wording import first, places
from proposer.models.base import Span
from proposer.models.thread import Stage
from proposer.text.document import Document, read

QUIET_HOURS = 48.0


@dataclass(frozen=True, slots=True)
class Silence:
    """What is known about a silence that the client keeps, or breaks."""

    quiet: bool
    """`gone_quiet`: the freelancer spoke last, over 48 hours passed, and no date explains it."""
    explained: Span | None
    """The client's words that still explain the silence."""
    passed: Span | None
    """The client's words for a time that is over."""
    sure: bool
    """Whether the day was counted by the calendar."""
    follow_ups: int
    open: bool
    """Whether something is left for the client to answer, send or decide."""
    announced: tuple[Span, ...]
    """The client's sentences that announce more, where nothing is asked: an answer would come between."""


def read_silence(turns: Turns, *, stage: Stage, closed: bool, thanked: bool, now: datetime | None = None) -> Silence:
    """Judge the silence after the client's latest turn.

    `closed`: the client has ended the talk; `thanked`: the turn is thanks alone.
    """
    if turns.client is None:
        return Silence(False, None, None, False, 0, open=False, announced=())
    document = read(turns.client.text)
    back = find_return(document, turns.sent_at)
    nudge = first(document, "silence", "no_nudge")
    span = turns.client.span(*document.view.span(back.start, back.end)) if back else None
    ahead = back is not None and turns.hours is not None and turns.hours < back.hours
    explained = span if ahead else turns.client.span(*document.view.span(*nudge)) if nudge else None
    long = turns.hours is not None and turns.hours > QUIET_HOURS
    sent = _follow_ups(turns, now)
    return Silence(
        quiet=turns.answered and not closed and long and explained is None,
        explained=explained,
        passed=span if back and not ahead else None,
        sure=bool(back and back.sure),
        follow_ups=sent,
        open=not closed and _is_open(turns, document, stage, thanked=thanked),
        announced=() if _asks(document) else _announced(turns.client, document),
    )


def _follow_ups(turns: Turns, now: datetime | None) -> int:
    if turns.after is None or turns.client is None:
        return 0
    messages = turns.after.messages
    if any(hours_ago(message, now) is None for message in messages):
        return sum(1 for message in messages[1:] if first(read(message.text), "silence", "chases"))
    return follow_ups(turns, now)


def _is_open(turns: Turns, document: Document, stage: Stage, *, thanked: bool) -> bool:
    after = turns.after.text if turns.after else ""
    left = "?" in after or bool(first(read(after), "silence", "needs"))
    promised = first(document, "silence", "promises") or any(
        first(read(turn.text), "silence", "promises") for turn in turns.earlier[-1:]
    )
    if left or promised:
        return True
    return stage is Stage.PRE_CONTRACT and not thanked


def _announced(turn: Turn, document: Document) -> tuple[Span, ...]:
    sentences = {document.sentence_at(place.start).number for place in places(document, "silence", "more")}
    if not sentences:
        return ()
    return tuple(
        turn.span(*document.view.span(one.start, one.end)) for one in document.sentences if one.number in sentences
    )


def _asks(document: Document) -> bool:
    return any(sentence.lower.rstrip().endswith("?") for sentence in document.sentences)
