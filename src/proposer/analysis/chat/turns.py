"""Who spoke last and when: the client's latest turn, what stood before it, and what has been sent since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from proposer.analysis.chat.steering import without_steering
from proposer.models.base import Span
from proposer.models.thread import Message, Thread

FOLLOW_UP_GAP = 20.0
"""Hours: a freelancer's message so long after the answer is a follow-up; sooner it is part of the answer."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One side's messages in a row, as one text of lines."""

    first: int
    """The number of its first message in the thread."""
    messages: tuple[Message, ...]
    text: str
    """Its messages, one after the other; what speaks to the tool is spaces, so that no reading rests on it (D-33)."""

    @property
    def written(self) -> str:
        """The same as it was written."""
        return _joined(self.messages)

    def span(self, start: int, end: int) -> Span:
        """Lead offsets into `text` to the message in which they start."""
        number, begin = self.first, 0
        for place, message in enumerate(self.messages):
            after = begin + len(message.text)
            if start <= after or place == len(self.messages) - 1:
                inside, stop = max(0, start - begin), max(0, min(end, after) - begin)
                return Span(start=inside, end=stop, text=message.text[inside:stop], field=f"message:{number}")
            number, begin = number + 1, after + 1
        return Span(start=0, end=0, text="", field=f"message:{self.first}")


@dataclass(frozen=True, slots=True)
class Turns:
    """A conversation seen from the moment in which the freelancer looks at it."""

    all: tuple[Turn, ...]
    """Turns of both sides in order; neighbours have different authors."""
    client: Turn | None
    """The client's latest turn; `None` when the client never wrote."""
    before: Turn | None
    """The freelancer's turn right before it."""
    after: Turn | None
    """What the freelancer wrote after it."""
    earlier: tuple[Turn, ...]
    """The client's turns before the latest one."""
    hours: float | None
    """Hours since the client's last message; `None` when unknown."""
    sent_at: datetime | None
    """The moment of the client's last message, where the day is known."""

    @property
    def answered(self) -> bool:
        """Whether the freelancer spoke last."""
        return self.client is None or self.after is not None


def take_turns(thread: Thread, now: datetime | None = None) -> Turns:
    """Part a conversation into turns; `now` counts hours for messages that know their day, and gives others one."""
    turns = tuple(_turns(thread.messages))
    places = [place for place, turn in enumerate(turns) if turn.messages[0].author == "client"]
    if not places:
        after = turns[-1] if turns else None
        return Turns(turns, None, None, after, (), None, None)
    last = places[-1]
    latest = turns[last].messages[-1]
    hours = hours_ago(latest, now)
    return Turns(
        all=turns,
        client=turns[last],
        before=turns[last - 1] if last else None,
        after=turns[last + 1] if last + 1 < len(turns) else None,
        earlier=tuple(turns[place] for place in places[:-1]),
        hours=hours,
        sent_at=_moment(latest, hours, now),
    )


def _turns(messages: Sequence[Message]) -> Iterator[Turn]:
    place = 0
    for _, run in groupby(messages, key=lambda message: message.author):
        messages = tuple(run)
        text = _joined(messages)
        yield Turn(place, messages, without_steering(text) if messages[0].author == "client" else text)
        place += len(messages)


def _joined(messages: Iterable[Message]) -> str:
    return "\n".join(message.text for message in messages)


def hours_ago(message: Message, now: datetime | None) -> float | None:
    """Hours between a message and now, never below 0; `None` when unknown."""
    if message.sent_at is not None and now is not None and message.sent_at.tzinfo is not None:
        return max(0.0, (now - message.sent_at).total_seconds() / 3600)
    return message.hours_ago


def _moment(message: Message, hours: float | None, now: datetime | None) -> datetime | None:
    if message.sent_at is not None or now is None or hours is None:
        return message.sent_at
    try:
        return now - timedelta(hours=hours)
    except OverflowError:
        return None


def follow_ups(turns: Turns, now: datetime | None = None) -> int:
    """How many messages went out after the answer to the client's latest turn; those that belong to it are none."""
    if turns.after is None or turns.client is None:
        return 0
    times = [hours_ago(message, now) for message in turns.after.messages]
    first = times[0]
    return sum(1 for time in times[1:] if first is not None and time is not None and first - time >= FOLLOW_UP_GAP)
