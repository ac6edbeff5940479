"""Reads and writes the files of a suite: TOML with an error that names file and key, JSON in one step."""

from __future__ import annotations

import json
import os
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from proposer.errors import FileError, SuiteError
from proposer.models.base import Value
from proposer.resources import read_bytes, read_text

PART = ".part"
"""How the name of a file ends that is being written."""

V = TypeVar("V", bound=Value)

MAX_RESULT_BYTES = 200_000_000
"""The largest result file that is read back."""


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file. Raises `SuiteError` for one that is not TOML, `FileError` for one that cannot be read."""
    try:
        return tomllib.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        raise SuiteError(f"{path}: is not TOML: {' '.join(str(error).split())[:200]}") from None


def read_json(path: Path, limit: int = 2_000_000) -> Any:
    """Read a JSON file. Raises `SuiteError` for one that is not JSON, `FileError` for one that cannot be read."""
    try:
        return json.loads(read_bytes(path, limit))
    except (ValueError, RecursionError) as error:
        raise SuiteError(f"{path}: is not JSON: {' '.join(str(error).split())[:200]}") from None


def build(kind: type[V], data: object, where: str) -> V:
    """Make a value of what a file holds. Raises `SuiteError` that names the file and the key."""
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "the file"
        raise SuiteError(f"{where}: {key}: {first['msg'][:1].lower()}{first['msg'][1:]}") from None


def write_atomically(path: Path, text: str | Iterable[str]) -> None:
    """Write a UTF-8 file so that a reader sees the old one or the new one, never half of it, whatever kills us.

    Text that comes in pieces is never held as a whole. Raises `FileError` when it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{os.getpid()}-", suffix=PART, dir=path.parent)
    except OSError as error:
        raise FileError(f"{path}: cannot be written: {error.strerror}; choose another place") from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines([text] if isinstance(text, str) else text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise FileError(f"{path}: cannot be written: {error.strerror}; choose another place") from None


def clear_leftovers(folder: Path) -> int:
    """Remove half-written files of processes that are no more; give how many there were."""
    found = 0
    for path in folder.rglob(f".*{PART}"):
        owner = path.name[1:].partition("-")[0]
        if not (owner.isdigit() and _is_alive(int(owner))):
            path.unlink(missing_ok=True)
            found += 1
    return found


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
