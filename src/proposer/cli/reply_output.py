"""The reading of a conversation as a person reads it, and as machines do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proposer.models.reading import ChatReading, ChecklistItem
from proposer.models.thread import Thread

_LONGEST = 100


def machine_record(key: str | int | None, reading: ChatReading) -> dict[str, Any]:
    """The keys of one line of the machine door, in their order."""
    return {
        "id": key,
        "signal": reading.signal,
        "situations": list(reading.situations),
        "move": reading.move,
        "max_questions": reading.max_questions,
        "checklist": [one.model_dump() for one in reading.checklist],
        "settled": [one.model_dump() for one in reading.settled],
        "flags": [one.model_dump(include={"code", "span", "advice"}) for one in reading.flags],
        "needs_human": list(reading.needs_human),
        "reasons": list(reading.reasons),
    }


def plan_record(thread: Thread, reading: ChatReading) -> dict[str, Any]:
    """Everything that is known of one conversation."""
    return {"id": thread.id, "stage": thread.stage.value, "project": thread.project, **reading.model_dump(mode="json")}


def show_plan(reading: ChatReading) -> str:
    """The reading as lines, the move first."""
    return "\n".join(_lines(reading))


def _lines(reading: ChatReading) -> Iterator[str]:
    kind = f", a {reading.kind}" if reading.kind else ""
    yield f"{reading.move}{kind} (at most {_counted(reading.max_questions)})"
    for reason in reading.reasons:
        yield f"  {_short(reason)}"
    words = f": {_short(reading.signal_span.text)!r}" if reading.signal_span else ""
    yield f"signal: {reading.signal}{words}"
    yield f"situations: {', '.join(reading.situations) or 'none'}"
    yield from (f"  {one.name}: {_short(one.span.text)!r}" for one in reading.found)
    yield "checklist:"
    yield from (_item(one) for one in reading.checklist)
    yield "in writing before a contract:"
    yield from (_item(one) for one in reading.settled)
    if reading.next_to_settle:
        yield f"settle next: {reading.next_to_settle}"
    for flag in reading.flags:
        yield f"{flag.severity}: {flag.code}: {_short(flag.span.text)!r}"
        yield f"  {flag.advice}"
    yield from (f"for you: {_short(need, 300)}" for need in reading.needs_human)


def _item(item: ChecklistItem) -> str:
    words = f": {_short(item.span.text)!r}" if item.span and item.span.text else ""
    return f"  {item.name.replace('_', ' ')}: {item.state}{words}"


def _counted(number: int) -> str:
    return f"{number} question" + ("" if number == 1 else "s")


def _short(text: str, longest: int = _LONGEST) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: longest - 3].rstrip() + "..."
