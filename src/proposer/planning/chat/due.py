"""What is due in a conversation: an answer, a warning before a deadline, one follow-up, or nothing (D-29)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

from proposer.analysis.chat.turns import take_turns
from proposer.models.reading import ChatReading
from proposer.models.thread import Stage, Thread

Kind = Literal["week", "deadline", "day", "hours", "new", "follow_up", "waiting"]
ORDER: tuple[Kind, ...] = ("week", "deadline", "day", "hours", "new", "follow_up", "waiting")
"""What presses most comes first."""
SOON, LATE, WEEK = 2.0, 24.0, 168.0
"""Hours: best practice, the ordinary limit, and the very latest on an active contract."""
WARNING = 24.0
"""Hours before a deadline at which a client must know that it will be missed."""


class Due(NamedTuple):
    """What one conversation waits for."""

    kind: Kind
    hours: float | None
    """Hours since the client wrote, or until the deadline; `None` when unknown."""
    why: str


def find_due(thread: Thread, chat: ChatReading, now: datetime) -> Due:
    """Give what presses most in a conversation; `now` has a time zone."""
    found = [*_answer(thread, chat, now), *_deadline(thread, now)]
    return min(found, key=lambda due: ORDER.index(due.kind))


def _answer(thread: Thread, chat: ChatReading, now: datetime) -> list[Due]:
    if chat.move == "follow_up_once":
        return [Due("follow_up", _hours(thread, now), "one useful follow-up, and then no more")]
    reason = next(iter(chat.reasons), "")
    turns = take_turns(thread, now)
    if turns.answered:
        return [Due("waiting", turns.hours, reason)]
    hours = turns.hours
    active = thread.stage is Stage.ACTIVE_CONTRACT
    if chat.move == "wait":
        return [Due("waiting", hours, reason)]
    if hours is None:
        return [Due("new", None, "unanswered; it is unknown since when")]
    if active and hours >= WEEK - LATE:
        over = "over" if hours >= WEEK else "nearly"
        return [Due("week", hours, f"unanswered for {over} 7 days on an active contract, the very latest")]
    if hours >= LATE:
        return [Due("day", hours, "unanswered for over 24 hours")]
    if hours >= SOON:
        return [Due("hours", hours, "unanswered for over 2 hours")]
    return [Due("new", hours, "unanswered")]


def _hours(thread: Thread, now: datetime) -> float | None:
    return take_turns(thread, now).hours


def _deadline(thread: Thread, now: datetime) -> list[Due]:
    """The warning that a deadline is near; one without a date that can be read is told as such."""
    if thread.deadline is None or thread.stage is not Stage.ACTIVE_CONTRACT:
        return []
    moment = read_deadline(thread.deadline, now)
    if moment is None:
        return [Due("new", None, f"deadline {thread.deadline!r} has no date that can be read; write it as 2026-05-20")]
    hours = (moment - now).total_seconds() / 3600
    if hours < 0:
        return [Due("deadline", hours, f"the deadline {thread.deadline} has passed")]
    if hours <= WARNING:
        return [Due("deadline", hours, f"the deadline {thread.deadline} is near: if it cannot be met, say so now")]
    return []


def read_deadline(text: str, now: datetime) -> datetime | None:
    """Give the moment of a deadline written as ISO 8601; a day alone ends with that day, in the zone of `now`."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        try:
            moment = datetime.fromisoformat(text.strip())
        except ValueError:
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
    return datetime.combine(day, time(), tzinfo=now.tzinfo) + timedelta(days=1)
