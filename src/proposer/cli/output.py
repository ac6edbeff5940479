"""What the verbs print and write: results on stdout, everything else on stderr, files in one step."""

from __future__ import annotations

import os
from pathlib import Path

import click

from proposer.errors import FileError


def note(line: str) -> None:
    """Print one line on stderr."""
    click.echo(" ".join(line.split()), err=True)


def write_atomically(path: Path, text: str) -> None:
    """Write a UTF-8 file so that a reader sees the old one or the new one, never half of it.

    Raises `FileError` when it cannot be written.
    """
    import tempfile

    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise FileError(f"{path}: cannot be written: {error.strerror}; choose another --out") from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise FileError(f"{path}: cannot be written: {error.strerror}; choose another --out") from None
