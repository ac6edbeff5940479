"""The base of every value."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value. Unknown fields are errors; validators are built at first use, so importing is cheap."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Value):
    """Words that a conclusion rests on, as half-open character offsets into one field of its source."""

    start: int
    end: int
    text: str
    """The words themselves, so that a span can be read without its source."""
    field: str = "description"
    """`title`, `description`, `question:N` of a job post, or `message:N` of a thread (N counts from 0)."""
