"""What a conversation says, with no model call: signal, situations, checklist, flags, and the next move."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from proposer.models.reading import ChatReading
    from proposer.models.thread import Thread

__all__ = ["read_chat"]


def read_chat(thread: Thread, *, now: datetime | None = None) -> ChatReading:
    """Read a conversation. Deterministic; the same thread and moment give the same reading.

    `now`, with a time zone, counts the hours of messages whose day is known, and gives a day to the others; without it
    the hours of the messages count.
    """
    from proposer.analysis.chat.reader import read_conversation

    return read_conversation(thread, now)
