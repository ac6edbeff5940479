"""`proposer inbox`: a folder of conversations, listed by what is due."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import click

from proposer.analysis.chat import read_chat
from proposer.cli.options import Moment
from proposer.cli.output import note
from proposer.errors import FileError, InputError
from proposer.intake.threads import read_thread
from proposer.models.reading import ChatReading
from proposer.planning.chat.due import ORDER, Due, find_due

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".json", ".toml"})
SHOWN = {
    "week": "7 DAYS",
    "deadline": "DEADLINE",
    "day": "24 HOURS",
    "hours": "2 HOURS",
    "new": "new",
    "follow_up": "follow up",
    "waiting": "waiting",
}


class Entry(NamedTuple):
    """One conversation of the folder."""

    name: str
    chat: ChatReading
    due: Due


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--now", type=Moment(), metavar="TIME", help="Count hours to this time, not to the clock.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for each conversation.")
def command(folder: Path, now: datetime | None, *, as_json: bool) -> int:
    """List the conversations in DIR by what is due: an answer, a deadline, one follow-up, or nothing.

    Exit code 2 means that a file could not be read as a conversation; the others are listed all the same.
    """
    if not folder.is_dir():
        raise FileError(f"{folder}: not a folder; name one that holds conversations")
    moment = now or datetime.now(UTC)
    entries: list[Entry] = []
    broken = False
    for path in _files(folder):
        try:
            thread = read_thread(path, now=moment)
        except InputError as error:
            broken = True
            note(str(error))
            continue
        chat = read_chat(thread, now=moment)
        entries.append(Entry(path.relative_to(folder).as_posix(), chat, find_due(thread, chat, moment)))
    for entry in sorted(entries, key=_order):
        click.echo(_record(entry) if as_json else _line(entry))
    if not entries:
        note(f"{folder}: no conversations in it; they are files ending in {', '.join(sorted(SUFFIXES))}")
    return 2 if broken else 0


def _files(folder: Path) -> Iterator[Path]:
    yield from (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES and path.is_file())


def _order(entry: Entry) -> tuple[int, float, str]:
    hours = entry.due.hours
    longest = -hours if hours is not None and entry.due.kind != "deadline" else hours or 0.0
    return ORDER.index(entry.due.kind), longest, entry.name


def _line(entry: Entry) -> str:
    hours = "" if entry.due.hours is None else f"{entry.due.hours:.0f} h"
    return f"{SHOWN[entry.due.kind]:<10}{hours:>7}  {entry.name}: {entry.chat.move}; {entry.due.why}"


def _record(entry: Entry) -> str:
    return json.dumps(
        {
            "file": entry.name,
            "due": entry.due.kind,
            "hours": entry.due.hours,
            "why": entry.due.why,
            "signal": entry.chat.signal,
            "move": entry.chat.move,
        },
        ensure_ascii=False,
    )
