"""JSON lines: split at line feeds alone, each read by itself, so that a bad one costs no other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from proposer.errors import InputError


def numbered_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Lines that hold something, counted from 1; a byte order mark at the start is left out."""
    for number, line in enumerate(lines, 1):
        bare = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if bare.strip():
            yield number, bare


def load_line(line: bytes, place: str, limit: int | None = None, *, strict: bool = False) -> object:
    """The value of one line of at most `limit` bytes. Raises `InputError`, which names the place, if there is none.

    `strict` refuses `NaN` and `Infinity` too, which are no JSON although many programs write them.
    """
    if limit is not None and len(line) > limit:
        raise InputError(f"{place}: longer than {limit:,} bytes, too much for one line")
    try:
        return json.loads(line.decode("utf-8"), parse_constant=_refuse if strict else None)
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: not UTF-8 at byte {error.start} of the line") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{place}: broken JSON at column {error.colno}: {error.msg}") from None
    except (ValueError, RecursionError):
        raise InputError(
            f"{place}: JSON that cannot be read: no number, a number too long, or nested too deeply"
        ) from None


def load_object(line: bytes, place: str, needs: str) -> dict[str, Any]:
    """The object of one line, read strictly. Raises `InputError` for a line that holds none.

    `needs` says what the object must hold: "`id` and `text`".
    """
    value = load_line(line, place, strict=True)
    if not isinstance(value, dict):
        raise InputError(f"{place}: is a {type(value).__name__}; give an object with {needs}")
    return value


def usable_id(value: object) -> str | int | None:
    """An id as it came, with what no text file can hold replaced; nothing for a value that is no id."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON number")
