"""Finds the folders that ship with the package, lets a person's own folder shadow them, and reads files safely."""

from __future__ import annotations

import stat
from pathlib import Path

from proposer.errors import FileError

MAX_BYTES = 1_000_000
"""The largest file that a person is expected to write by hand."""

_PACKAGE = Path(__file__).resolve().parent


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


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """Read a UTF-8 text file of at most `limit` bytes; line ends become line feeds and a leading BOM goes.

    Raises `FileError` when it is missing, not a file, unreadable, too large, binary or not UTF-8.
    """
    data = _read_bytes(path, limit)
    if b"\x00" in data:
        raise FileError(f"{path}: is a binary file (zero byte at offset {data.index(0)}); give a UTF-8 text file")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileError(
            f"{path}: is not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start}); save it as UTF-8"
        ) from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise FileError(f"{path}: is a folder; give a file")
        if not stat.S_ISREG(mode):
            raise FileError(f"{path}: is not a regular file; give a text file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise FileError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise FileError(f"{path}: cannot be read ({error.strerror or 'system error'}); check the path") from None
    except ValueError:
        raise FileError(f"{str(path)!r}: is not a path (it holds a zero character); check the path") from None
    if len(data) > limit:
        raise FileError(f"{path}: is larger than {limit:,} bytes; give a smaller file")
    return data
