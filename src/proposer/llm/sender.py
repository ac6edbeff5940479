"""The one door to a model."""

from __future__ import annotations

from typing import Protocol

from proposer.models.llm import Completion, Request


class Sender(Protocol):
    """Whatever can answer a request: a server, the cache before it, recordings, a script."""

    def send(self, request: Request, *, deadline: float | None = None, repeat: int = 0) -> Completion:
        """Answer one request.

        `deadline` is the value of `time.monotonic()` by which it must be over, retries included. `repeat` tells apart
        several answers to one request; it belongs to the keys of caches and recordings, never to the fingerprint.
        Raises a `ModelError` or `ReplayMiss`.
        """

    def close(self) -> None:
        """Give back connections; a closed sender is not used again."""
