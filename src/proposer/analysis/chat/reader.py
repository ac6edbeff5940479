"""Puts the parts of the reading of a conversation together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from proposer.analysis.chat.cautions import find_cautions, holds, without_papers
from proposer.analysis.chat.checklist import read_checklist
from proposer.analysis.chat.move import Seen, decide
from proposer.analysis.chat.person import find_needs
from proposer.analysis.chat.settled import next_to_settle, read_settled
from proposer.analysis.chat.signal import read_signal
from proposer.analysis.chat.silence import read_silence
from proposer.analysis.chat.situations import find_situations
from proposer.analysis.chat.turns import Turn, Turns, take_turns
from proposer.models.base import Span
from proposer.models.reading import ChatReading, FoundSituation, Signal
from proposer.models.thread import Stage, Thread


class Heard(NamedTuple):
    """What the client's latest turn says."""

    signal: Signal
    span: Span | None
    reason: str
    found: tuple[FoundSituation, ...]


def read_conversation(thread: Thread, now: datetime | None = None) -> ChatReading:
    """Read a conversation whole."""
    turns = take_turns(thread, now)
    return conclude(thread, turns, _hear(thread, turns, turns.client), now)


def _hear(thread: Thread, turns: Turns, turn: Turn | None) -> Heard:
    """Signal and situations of one client turn, in the light of what stood before it."""
    if turn is None:
        return Heard("none", None, "the client has not written", ())
    place = turns.all.index(turn)
    before = turns.all[place - 1].text if place else ""
    earlier = tuple(one.text for one in turns.all[:place] if one.messages[0].author == "client")
    found = find_situations(turn.text, stage=thread.stage.value, project=thread.title, before=before, earlier=earlier)
    signal = read_signal(turn.text, stage=thread.stage.value, project=thread.title, before=before, earlier=earlier)
    situations = tuple(
        FoundSituation(name=one.name, span=turn.span(one.start, one.end), score=one.score) for one in found
    )
    span = None if signal.signal == "none" else turn.span(*signal.span)
    return Heard(signal.signal, span, signal.reason, situations)


def _why(heard: Heard) -> str:
    if heard.span is None:
        return "no buying signal" if heard.found else heard.reason or "no buying signal"
    return f"signal {heard.signal}: {heard.span.text!r}"


def conclude(thread: Thread, turns: Turns, heard: Heard, now: datetime | None = None) -> ChatReading:
    """Conclude everything else from signal and situations."""
    names = frozenset(one.name for one in heard.found)
    silence = read_silence(
        turns,
        stage=thread.stage,
        closed="rejection" in names,
        thanked="thanks_only" in names,
        now=now,
    )
    found = heard.found if not turns.answered else tuple(one for one in heard.found if one.name == "rejection")
    checklist = read_checklist(thread, turns, wants_to_begin=heard.signal == "high" and not turns.answered)
    settled = read_settled(turns, deliverable=checklist.items[1])

    def asks(turn: Turn) -> Iterable[str]:
        return [one.name for one in _hear(thread, turns, turn).found]

    flags = find_cautions(turns, found, thread.stage, asks)
    found = without_papers(found, flags)
    identity = thread.stage is not Stage.ACTIVE_CONTRACT and any(flag.code == "identity_request" for flag in flags)
    listed = (*dict.fromkeys(one.name for one in found), *(("gone_quiet",) if silence.quiet else ()))
    if identity and not found:
        heard = heard._replace(signal="none", span=None)
    elsewhere = frozenset(one.name for one in found if not any(holds(span, one.span) for span in silence.announced))
    seen = Seen(heard.signal, frozenset(listed), elsewhere, identity, turns, silence, checklist, thread.stage)
    move = decide(seen)
    return ChatReading(
        signal=heard.signal,
        situations=listed,
        move=move.name,
        max_questions=move.max_questions,
        checklist=checklist.items,
        settled=settled,
        reasons=(*move.reasons, _why(heard)),
        signal_span=heard.span,
        found=found,
        flags=flags,
        needs_human=find_needs(turns, frozenset(listed), flags, thread.stage),
        kind=move.kind,
        next_to_settle=next_to_settle(settled),
    )
