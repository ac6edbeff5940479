"""A conversation with a client."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from proposer.models.base import Value


class Stage(StrEnum):
    """The stage decides what is allowed (D-01)."""

    PRE_CONTRACT = "pre_contract"
    ACTIVE_CONTRACT = "active_contract"
    ENDED = "ended"


class Message(Value):
    """One message of a thread."""

    author: Literal["client", "freelancer"]
    text: str
    hours_ago: float | None = None
    """Hours before now; `None` when the time is unknown."""


class Thread(Value):
    """A conversation, oldest message first."""

    id: str = ""
    stage: Stage = Stage.PRE_CONTRACT
    messages: tuple[Message, ...] = ()
    project: str | None = None
    """A line that says what the work is."""
    letter: str | None = None
    """The cover letter that was sent, if known."""
    deadline: str | None = None
    source: str = "text"
