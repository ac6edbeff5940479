"""Conversations read into `Thread`: pasted chats, transcripts, Markdown, TOML, JSON and JSON lines.

Names become `client` and `freelancer`; the words of a message stay as they were written. Hours are counted to `now`,
which needs a time zone; times without one are read in it. Without a `now` it is the present moment.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from proposer.errors import FileError, InputError, ThreadError
from proposer.intake.threads.clock import hours_since
from proposer.intake.threads.events import Event
from proposer.intake.threads.front import split_front
from proposer.intake.threads.names import Author, assign
from proposer.intake.threads.papers import read_letter, read_post, read_stage
from proposer.intake.threads.plain import plain_line, plain_text
from proposer.intake.threads.records import read_record
from proposer.intake.threads.talk import Talk, read_talk
from proposer.json_lines import load_line, numbered_lines, usable_id
from proposer.models.thread import Message, Stage, Thread
from proposer.resources import MAX_BYTES, decode, read_bytes

__all__ = ["Row", "parse_lines", "parse_record", "parse_thread", "read_thread"]

Format = Literal["text", "json", "toml"]
_SUFFIXES: dict[str, Format] = {".txt": "text", ".md": "text", ".markdown": "text", ".json": "json", ".toml": "toml"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of JSON lines: a conversation, or what is wrong with it."""

    place: str
    """File and line."""
    id: str | int | None
    thread: Thread | None
    error: str | None = None
    """One line that names the place; set when there is no conversation."""


def read_thread(
    path: str | Path, *, client: str | None = None, stage: Stage | None = None, now: datetime | None = None
) -> Thread:
    """A conversation from a file: text, Markdown, TOML or JSON by its suffix, any other suffix by what it holds.

    `job:` and `letter:` in it may name files in the same folder. Raises `FileError` and `ThreadError`, and `JobError`
    for a post that is named and cannot be read.
    """
    path = Path(path)
    data = read_bytes(path, pipes=True)
    given = _Given(str(path), client, stage, _present(now), path.parent)
    return _parse(data, given, _SUFFIXES.get(path.suffix.lower()))


def parse_thread(
    data: bytes | str,
    *,
    source: str = "text",
    client: str | None = None,
    stage: Stage | None = None,
    now: datetime | None = None,
) -> Thread:
    """A conversation from text, or from bytes as they came from a pipe; its format is recognised.

    `client` is the client's name, or several with commas, where the text does not tell; `stage` goes before what it
    tells. Raises `FileError` for bytes that are no text and `ThreadError` for a text that holds no conversation.
    """
    return _parse(data, _Given(source, client, stage, _present(now), None), None)


def parse_record(
    record: Mapping[str, Any],
    *,
    source: str = "text",
    client: str | None = None,
    stage: Stage | None = None,
    now: datetime | None = None,
) -> Thread:
    """A conversation from named fields; unknown keys are ignored, a value of the wrong type reads as unknown.

    Raises `ThreadError` when it holds no messages, or when it cannot be told who wrote one.
    """
    return read_record(record, source, client=client, stage=stage, now=_present(now))


def parse_lines(lines: bytes | Iterable[bytes], source: str = "-", *, now: datetime | None = None) -> Iterator[Row]:
    """Conversations of JSON lines, split at line feeds alone; empty lines are left out, a bad one costs no other."""
    moment = _present(now)
    for number, line in numbered_lines(lines.split(b"\n") if isinstance(lines, bytes) else lines):
        yield _parse_line(line, f"{source}:{number}", moment)


@dataclass(frozen=True, slots=True)
class _Given:
    """What the caller says about a text."""

    source: str
    client: str | None
    stage: Stage | None
    now: datetime
    folder: Path | None


def _present(now: datetime | None) -> datetime:
    moment = datetime.now().astimezone() if now is None else now
    return moment if moment.tzinfo else moment.astimezone()


def _parse(data: bytes | str, given: _Given, form: Format | None) -> Thread:
    text = decode(data, given.source) if isinstance(data, bytes) else data
    if len(text) > MAX_BYTES:
        raise FileError(f"{given.source}: longer than {MAX_BYTES:,} characters; keep only the last messages")
    text = text.removeprefix("\ufeff")
    if not plain_text(text).strip():
        raise ThreadError(f"{given.source}: no conversation in it; the text is empty")
    if form == "toml" or (form is None and "\n[[messages]]\n" in f"\n{text.replace(chr(13), '')}\n"):
        return _from_object(_load_toml(text, given.source), given)
    if form == "json":
        return _from_object(_load_json(text, given.source), given)
    if form is None and text.lstrip()[:1] in {"{", "["}:
        guess = _guess_json(text)
        if isinstance(guess, dict | list):
            return _from_object(guess, given)
    return _from_text(plain_text(text), given)


def _from_object(value: object, given: _Given) -> Thread:
    if isinstance(value, list):
        whole = [item for item in value if isinstance(item, Mapping) and isinstance(item.get("messages"), list)]
        if len(whole) > 1:
            raise ThreadError(f"{given.source}: holds {len(whole)} conversations; keep one, or give them as JSON lines")
        value = whole[0] if whole else {"messages": value}
    if not isinstance(value, Mapping):
        raise ThreadError(f"{given.source}: not a conversation; JSON must be one object with `messages`")
    try:
        return read_record(
            value, given.source, client=given.client, stage=given.stage, now=given.now, folder=given.folder
        )
    except RecursionError:
        raise ThreadError(f"{given.source}: nested too deeply; keep `messages` with author and text") from None


def _from_text(text: str, given: _Given) -> Thread:
    front, rest = split_front(text)
    wanted = given.client or plain_line(front.get("client"))
    told = read_stage(front.get("stage"))
    if told is None and "stage" in front:
        names = ", ".join(stage.value for stage in Stage)
        raise ThreadError(f"{given.source}: stage {front['stage'][:40]!r} is unknown; write one of {names}")
    talk = read_talk(rest, wanted, given.now)
    if not talk.turns:
        raise ThreadError(
            f"{given.source}: no messages found; begin each with `Client:` or `Me:`, or paste the chat with its names"
        )
    parts = assign([turn.label for turn in talk.turns], _hints(talk.events), wanted, given.source)
    return Thread(
        id=plain_line(front.get("id")) or "",
        stage=given.stage or told or _stage(talk.events),
        messages=tuple(_messages(talk, parts, given.now)),
        project=plain_line(front.get("project")),
        letter=read_letter(front.get("letter"), given.folder),
        deadline=plain_line(front.get("deadline")),
        job=read_post(front.get("job"), given.folder),
        source=given.source,
    )


def _messages(talk: Talk, parts: Mapping[str, Author], now: datetime) -> Iterator[Message]:
    for turn in talk.turns:
        hours = hours_since(turn.sent, now)
        yield Message(author=parts[turn.label.key], text=turn.text, hours_ago=hours, sent_at=turn.sent)


def _hints(events: Iterable[Event]) -> dict[str, Author]:
    return {event.who: event.side for event in events if event.who and event.side}


def _stage(events: Iterable[Event]) -> Stage:
    told = [event.stage for event in events if event.stage]
    return told[-1] if told else Stage.PRE_CONTRACT


def _parse_line(line: bytes, place: str, now: datetime) -> Row:
    try:
        value = load_line(line, place, MAX_BYTES)
    except InputError as error:
        return Row(place, None, None, str(error))
    if not isinstance(value, dict):
        return Row(place, None, None, f"{place}: not a conversation; expected an object with `messages`")
    known = usable_id(value.get("id"))
    try:
        return Row(place, known, read_record(value, place, now=now))
    except InputError as error:
        return Row(place, known, None, str(error))
    except RecursionError:
        return Row(place, known, None, f"{place}: nested too deeply")


def _load_toml(text: str, source: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ThreadError(f"{source}: broken TOML: {reason}; fix it, or save the chat as .txt") from None


def _load_json(text: str, source: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ThreadError(f"{source}: broken JSON at {place}: {error.msg}; fix it, or save the chat as .txt") from None
    except (ValueError, RecursionError):
        raise ThreadError(f"{source}: JSON that cannot be read: a number too long, or nested too deeply") from None


def _guess_json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
