"""What a person has in hand, read into models."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from proposer.errors import FileError, JobError
from proposer.intake.cleaning import Cleaned, clean_text
from proposer.intake.posts import parse_text
from proposer.intake.records import parse_record
from proposer.models.job import JobPost
from proposer.resources import MAX_BYTES, decode, read_bytes

__all__ = ["Cleaned", "clean_text", "parse_job", "parse_record", "read_job"]

Format = Literal["text", "json", "toml"]
_SUFFIXES: dict[str, Format] = {".txt": "text", ".md": "text", ".markdown": "text", ".json": "json", ".toml": "toml"}


def read_job(path: str | Path) -> JobPost:
    """A post from a file: text, Markdown, TOML or JSON by its suffix, any other suffix by what it holds.

    Raises `FileError` for a file that cannot be read and `JobError` for one that holds no post.
    """
    return parse_job(read_bytes(Path(path), pipes=True), str(path), _SUFFIXES.get(Path(path).suffix.lower()))


def parse_job(text: str | bytes, source: str = "text", format: Format | None = None) -> JobPost:  # noqa: A002
    """A post from text, or from bytes as they came from a pipe; it is never cut.

    Without a format, JSON and pasted pages are recognised. Raises `FileError` and `JobError` as `read_job` does.
    """
    if isinstance(text, bytes):
        text = decode(text, source)
    if len(text) > MAX_BYTES:
        raise FileError(f"{source}: longer than {MAX_BYTES:,} characters, too much for one post; keep only its text")
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise JobError(f"{source}: no job post in it; the text is empty")
    if format == "toml":
        return parse_record(_load_toml(text, source), source)
    if format == "json":
        return parse_record(_one_object(_load_json(text, source), source), source)
    if format is None and text.lstrip().startswith("{"):
        guess = _guess_json(text)
        if guess is not None:
            return parse_record(guess, source)
    return parse_text(text, source)


def _load_toml(text: str, source: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise JobError(f"{source}: broken TOML: {_at_line(error, text)}; fix it, or save the text as .txt") from None


def _load_json(text: str, source: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise JobError(f"{source}: broken JSON at {place}: {error.msg}; fix it, or save the text as .txt") from None
    except (ValueError, RecursionError) as error:
        raise JobError(f"{source}: JSON that cannot be read: {_one_line(error)}") from None


def _at_line(error: Exception, text: str) -> str:
    last = len(text.rstrip("\n").split("\n"))
    return _one_line(error).replace("(at end of document)", f"(at line {last}, the end)")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def _guess_json(text: str) -> Mapping[str, Any] | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _one_object(value: object, source: str) -> Mapping[str, Any]:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        raise JobError(f"{source}: holds {len(value)} items, not one post; keep one object with a `description`")
    raise JobError(f"{source}: not a job post; JSON must be one object with a `description` (and a `title`)")
