"""Finds the folders that ship with the package, lets a person's own folder shadow them, and turns bytes into text."""

from __future__ import annotations

import codecs
import stat
import sys
from pathlib import Path

from proposer.errors import FileError

MAX_BYTES = 1_000_000
"""The largest text that a person is expected to write; the longest real post seen has 13,480 characters (D-42)."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
)

_PACKAGE = Path(__file__).resolve().parent
DATA = _PACKAGE / "data"
"""The tables of the package, by a plain path: `importlib.resources` takes longer to import than most tables to read."""


def find_shipped(name: str) -> Path | None:
    """Give the folder `name` that ships: inside the installed package, else at the root of the checkout.

    An editable install has no `shipped/`, since the build adds it to the wheel; so the checkout is the second place.
    """
    for parent in (_PACKAGE / "shipped", _PACKAGE.parent.parent):
        folder = parent / name
        if folder.is_dir():
            return folder
    return None


def find_folder(name: str, user_home: Path | None = None) -> list[Path]:
    """Give the existing folders `name`, the person's own first: what stands in an earlier one shadows the later."""
    roots = [user_home / name] if user_home is not None and (user_home / name).is_dir() else []
    shipped = find_shipped(name)
    if shipped is not None and shipped.resolve() not in [root.resolve() for root in roots]:
        roots.append(shipped)
    return roots


def is_shipped(path: Path) -> bool:
    """Say whether `path` lies in a folder that ships with the package."""
    resolved = path.resolve()
    roots = (find_shipped(name) for name in ("prompts", "profiles"))
    return any(root is not None and resolved.is_relative_to(root.resolve()) for root in roots)


def read_text(path: Path, limit: int = MAX_BYTES, *, pipes: bool = False) -> str:
    """Read a text file; line ends become line feeds. Raises `FileError` as `read_bytes` and `decode` do."""
    return _plain_ends(decode(read_bytes(path, limit, pipes=pipes), str(path), limit))


def read_stdin(limit: int = MAX_BYTES) -> str:
    """Read standard input as text; line ends become line feeds. Raises `FileError` as `decode` does."""
    return _plain_ends(decode(sys.stdin.buffer.read(limit + 1), "-", limit))


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode(data: bytes, source: str, limit: int = MAX_BYTES) -> str:
    """Bytes as text, without a byte order mark: UTF-8, or what the mark says; line ends stay.

    Raises `FileError` for more than `limit` bytes, binary data, or a byte that does not belong, with its offset.
    """
    _check_size(data, source, limit)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding, len(mark), source)
    if b"\0" in data or data.startswith(_SIGNATURES):
        raise FileError(f"{source}: is binary, not text; give text, such as a .txt or .md file")
    return _decode_as(data, "utf-8", 0, source)


def _decode_as(data: bytes, encoding: str, skip: int, source: str) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        place = error.start + skip
        raise FileError(f"{source}: is not valid {encoding.upper()} at byte {place}; save it as UTF-8") from None


def _check_size(data: bytes, source: str, limit: int) -> None:
    if len(data) > limit:
        size = f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit:,} bytes"
        raise FileError(f"{source}: is larger than {size}, too much to read; keep only the text that matters")


def read_bytes(path: Path, limit: int = MAX_BYTES, *, pipes: bool = False) -> bytes:
    """Read a file; `pipes` allows what a shell hands over as a path, which is waited for.

    Raises `FileError` when it is missing, not a file, unreadable, or larger than `limit` bytes.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise FileError(f"{path}: this is a folder; name a file in it")
        if not (pipes or stat.S_ISREG(mode)):
            raise FileError(f"{path}: is not a regular file; give a text file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise FileError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise FileError(f"{path}: cannot be read ({error.strerror or 'system error'}); check the path") from None
    except ValueError:
        raise FileError(f"{str(path)!r}: cannot be read (not a usable path); check the path") from None
    _check_size(data, str(path), limit)
    return data
