"""A conversation with a client."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal

from proposer.models.base import Value
from proposer.models.job import JobPost


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
    sent_at: datetime | None = None
    """With a time zone; `None` when the day is unknown."""


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
    job: JobPost | None = None
    """The post that the conversation is about, if known."""
    source: str = "text"

    @property
    def title(self) -> str:
        """What the work is, in a line: as it was given, else the title of the post; may be empty."""
        return self.project or (self.job.title if self.job else None) or ""

    @property
    def last_turn(self) -> str:
        """What the client has written after the freelancer's last message; empty when the freelancer spoke last."""
        turn: list[str] = []
        for message in self.messages:
            turn = [] if message.author == "freelancer" else [*turn, message.text]
        return "\n".join(turn)

    @classmethod
    def read(cls, path: str | Path) -> Thread:
        """Read a conversation from a pasted chat, a Markdown, TOML or JSON file.

        Raises `FileError` for a file that cannot be read and `ThreadError` for one that holds no conversation.
        """
        from proposer.intake.threads import read_thread  # the one upward import: this is only a door

        return read_thread(path)
