"""Bytes from a file or a pipe, as text."""

from __future__ import annotations

import codecs
from pathlib import Path

from proposer.errors import FileError

MAX_BYTES = 1_000_000
"""The longest real post seen has 13,480 characters (D-42); what is larger than this is not one post."""

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


def read_file(path: str | Path) -> str:
    """The text of one file. Raises `FileError` if it is missing, a folder, too large, binary or not UTF-8."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise FileError(f"{path}: no such file; check the path") from None
    except IsADirectoryError:
        raise FileError(f"{path}: this is a folder; name a file in it") from None
    except PermissionError:
        raise FileError(f"{path}: not allowed to read this file; check its permissions") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a usable path"
        raise FileError(f"{str(path)!r}: cannot be read ({reason}); check the path") from None
    return decode(data, str(path))


def decode(data: bytes, source: str) -> str:
    """Bytes as text: UTF-8, or what a byte order mark says. Raises `FileError` naming the offset of a bad byte."""
    if len(data) > MAX_BYTES:
        raise FileError(f"{source}: larger than {MAX_BYTES // 1_000_000} MB, too much for one post; keep only its text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding, len(mark), source)
    if b"\0" in data or data.startswith(_SIGNATURES):
        raise FileError(f"{source}: a binary file, not text; paste the text into a .txt or .md file")
    return _decode_as(data, "utf-8", 0, source)


def _decode_as(data: bytes, encoding: str, skip: int, source: str) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        place = error.start + skip
        raise FileError(f"{source}: not valid {encoding.upper()} at byte {place}; save the file as UTF-8") from None
