"""Completions kept on disk, for live calls only."""

from __future__ import annotations

import functools
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from proposer.errors import ConfigError, NotJSON
from proposer.llm.answer import parse_json
from proposer.llm.replay import recording_key
from proposer.llm.sender import Sender
from proposer.models.llm import Completion, Request

if TYPE_CHECKING:
    from diskcache import Cache

_MODE_RAW = 1
"""diskcache's mark of a value that stands in the database itself, as text, bytes or number."""
_SIZE_LIMIT = 128 * 2**20


class CachedSender:
    """Answers from disk where it can, from another sender otherwise, and keeps what is worth keeping.

    Cut off, filtered and unparsable answers are never kept. The folder is for the user alone (0700). The database is
    opened and closed by each call, so any thread may call.
    """

    def __init__(self, inner: Sender, folder: Path, *, identity: str = "", reader: bool = True) -> None:
        """Take the sender to ask, the cache folder, and `identity`, which tells one server from another.

        With `reader=False` nothing is read, only written.
        """
        self._inner = inner
        self._folder = folder
        self._identity = identity
        self._reader = reader

    def send(self, request: Request, *, deadline: float | None = None, repeat: int = 0) -> Completion:
        """Give the kept completion, marked `cached`, or the inner sender's.

        Raises `ConfigError` for a folder that cannot be used, and what the inner sender raises.
        """
        key = f"{self._identity} {recording_key(request.fingerprint, repeat)}"
        found = self._read(key)
        if found is not None:
            return found.model_copy(update={"cached": True})
        completion = self._inner.send(request, deadline=deadline, repeat=repeat)
        if is_worth_keeping(completion):
            # The answer is there and may have been paid for: a full disk is no reason to lose it.
            with suppress(sqlite3.Error, OSError), closing(open_cache(self._folder)) as cache:
                cache.set(key, completion.model_dump_json())
        return completion

    def close(self) -> None:
        """Close the inner sender."""
        self._inner.close()

    def _read(self, key: str) -> Completion | None:
        """Look a key up. What is there but is no completion counts as absent, and is written over."""
        try:
            with closing(open_cache(self._folder)) as cache:
                text = cache.get(key) if self._reader else None
        except (sqlite3.Error, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise ConfigError(
                f"the cache in {self._folder} cannot be used ({reason}): delete that folder, or turn the cache off"
            ) from None
        if not isinstance(text, str):
            return None
        with suppress(ValidationError):
            return Completion.model_validate_json(text)
        return None


def is_worth_keeping(completion: Completion) -> bool:
    """Whether an answer is whole: not cut off, not filtered, and with a JSON object in it."""
    if completion.finish_reason in {"length", "content_filter", "error"}:
        return False
    try:
        parse_json(completion.text)
    except NotJSON:
        return False
    return True


def open_cache(folder: Path) -> Cache:
    """Open the database in a folder of mode 0700. Close it in the thread that opened it."""
    from diskcache import Cache

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return Cache(str(folder), disk=_text_disk(), size_limit=_SIZE_LIMIT)


@functools.cache
def _text_disk() -> type[Any]:
    """Make the class that reads and writes text only.

    diskcache unpickles a row that says so, and so runs whatever someone planted (CVE-2025-69872); a subclass that
    only writes JSON does not help, because the row decides. Rows that name a file could be made to read, or on
    overwriting delete, any file of the user. So: text inside the database, and nothing else.
    """
    from diskcache import Disk

    class TextDisk(Disk):  # type: ignore[misc]
        def put(self, key: object) -> tuple[str, bool]:
            return _only_text(key), True

        def get(self, key: object, raw: object) -> str:
            if not raw:
                raise OSError("a pickled key in the cache")
            return _only_text(key)

        def store(self, value: object, read: object, key: object = None) -> tuple[int, int, None, str]:  # noqa: ARG002
            return 0, _MODE_RAW, None, _only_text(value)

        def fetch(self, mode: object, filename: object, value: object, read: object) -> str:  # noqa: ARG002
            if mode != _MODE_RAW or filename is not None:
                raise OSError("not a text in the cache")
            return _only_text(value)

        def remove(self, file_path: object) -> None:
            """Touch no file: none is ours."""

    return TextDisk


def _only_text(value: object) -> str:
    """Give a string back. `OSError` is what diskcache takes for an absent row."""
    if not isinstance(value, str):
        raise OSError(f"{type(value).__name__} in the cache in place of text")
    return value
