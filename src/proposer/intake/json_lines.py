"""JSON lines: split at line feeds alone, each read by itself, so that a bad one costs no other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from proposer.errors import InputError
from proposer.resources import MAX_BYTES


def numbered_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Lines that hold something, counted from 1; a byte order mark at the start is left out."""
    for number, line in enumerate(lines, 1):
        bare = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if bare.strip():
            yield number, bare


def load_line(line: bytes, place: str, thing: str) -> object:
    """The value of one line. Raises `InputError`, which names the place, for a line that holds none.

    `thing` says what a line describes: `post`.
    """
    if len(line) > MAX_BYTES:
        raise InputError(f"{place}: longer than {MAX_BYTES:,} bytes, too much for one {thing}")
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: not UTF-8 at byte {error.start} of the line") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{place}: broken JSON at column {error.colno}: {error.msg}") from None
    except (ValueError, RecursionError):
        raise InputError(f"{place}: JSON that cannot be read: a number too long, or nested too deeply") from None


def usable_id(value: object) -> str | int | None:
    """An id as it came, with what no text file can hold replaced; nothing for a value that is no id."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return value if isinstance(value, int) and not isinstance(value, bool) else None
