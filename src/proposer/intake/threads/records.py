"""One conversation with named fields: an object of JSON, a TOML file, a line of an export."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from proposer.errors import ThreadError
from proposer.intake.threads.clock import hours_since, plain_hours
from proposer.intake.threads.names import Label, assign, read_label
from proposer.intake.threads.papers import read_letter, read_post, read_stage
from proposer.intake.threads.plain import plain_line, plain_text
from proposer.intake.threads.talk import is_newest_first
from proposer.models.thread import Message, Stage, Thread

_KEYS: dict[str, tuple[str, ...]] = {
    "messages": ("messages", "thread", "conversation", "chat", "history"),
    "author": ("author", "role", "from", "sender", "by", "name", "who"),
    "text": ("text", "body", "message", "content"),
    "hours_ago": ("hoursago", "agehours"),
    "sent_at": ("sentat", "time", "timestamp", "date", "createdat", "sent"),
    "letter": ("letter", "coverletter", "proposal"),
    "job": ("job", "jobpost", "post"),
}


def read_record(
    record: Mapping[str, Any],
    source: str,
    *,
    client: str | None = None,
    stage: Stage | None = None,
    now: datetime,
    folder: Path | None = None,
) -> Thread:
    """A conversation from named fields; unknown keys are ignored, a value of the wrong type reads as unknown.

    Raises `ThreadError` when it holds no messages, or when it cannot be told who wrote one.
    """
    fields = {_plain_key(key): value for key, value in record.items()}
    given = _pick(fields, "messages", list)
    if given is None:
        raise ThreadError(
            f"{source}: no conversation in it; it needs `messages`, a list of objects with author and text"
        )
    rows = list(_rows(given, source))
    if given and not rows:
        raise ThreadError(f"{source}: no messages in it; each one needs an `author` and a `text`")
    parts = assign([label for label, _, _ in rows], {}, client or plain_line(fields.get("client")), source)
    messages = [_message(parts[label.key], text, row, now) for label, text, row in rows if label.role != "platform"]
    if is_newest_first([-one.hours_ago if one.hours_ago is not None else None for one in messages]):
        messages.reverse()
    return Thread(
        id=_id(fields.get("id")) or "",
        stage=stage or read_stage(fields.get("stage")) or Stage.PRE_CONTRACT,
        messages=tuple(messages),
        project=plain_line(fields.get("project")),
        letter=read_letter(_pick(fields, "letter", str), folder),
        deadline=_day(fields.get("deadline")),
        job=read_post(_pick(fields, "job", (str, Mapping)), folder),
        source=source,
    )


def _plain_key(key: object) -> str:
    return re.sub(r"[^a-z]", "", str(key).lower())


def _pick(fields: Mapping[str, object], name: str, kind: Any) -> Any:
    return next((fields[key] for key in _KEYS[name] if isinstance(fields.get(key), kind)), None)


def _rows(given: Sequence[object], source: str) -> Iterator[tuple[Label, str, Mapping[str, object]]]:
    for number, item in enumerate(given, 1):
        row = {_plain_key(key): value for key, value in item.items()} if isinstance(item, Mapping) else {}
        text = plain_text(_pick(row, "text", str) or "")
        if not text.strip():
            continue
        author = plain_line(_pick(row, "author", str))
        label = read_label(author) if author else None
        if label is None:
            raise ThreadError(f"{source}: message {number} has no author; write `client` or `freelancer`")
        yield label, text, row


def _message(author: Any, text: str, row: Mapping[str, object], now: datetime) -> Message:
    sent = _instant(_pick(row, "sent_at", (str, datetime, int, float)), now)
    told = _pick(row, "hours_ago", (int, float))
    hours = _hours(told) if told is not None else None
    return Message(author=author, text=text, hours_ago=hours_since(sent, now) if hours is None else hours, sent_at=sent)


def _hours(value: float) -> float | None:
    try:
        number = float(value)
    except OverflowError:
        return None
    return plain_hours(number) if math.isfinite(number) and not isinstance(value, bool) else None


def _instant(value: object, now: datetime) -> datetime | None:
    """A moment from ISO 8601, a TOML date and time, or seconds since 1970; without a zone it is in that of `now`."""
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value.strip())
        elif isinstance(value, int | float) and not isinstance(value, bool):
            value = datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo else value.replace(tzinfo=now.tzinfo)


def _id(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**300 else None
    return plain_line(value)


def _day(value: object) -> str | None:
    return value.isoformat() if isinstance(value, date) else plain_line(value)
