"""Answers from recordings."""

from __future__ import annotations

from collections.abc import Mapping

from proposer.errors import ReplayMiss
from proposer.models.llm import Completion, Request


def recording_key(fingerprint: str, repeat: int = 0) -> str:
    """Give the key of a recording: the fingerprint, with `#N` behind it for the Nth repeat."""
    return f"{fingerprint}#{repeat}" if repeat else fingerprint


class ReplaySender:
    """Answers each request with the completion recorded for exactly that request, and nothing else."""

    def __init__(self, recordings: Mapping[str, Completion]) -> None:
        """Take completions by `recording_key`."""
        self._recordings = recordings

    def send(self, request: Request, *, deadline: float | None = None, repeat: int = 0) -> Completion:  # noqa: ARG002
        """Give the recorded completion. Raises `ReplayMiss` if there is none."""
        key = recording_key(request.fingerprint, repeat)
        found = self._recordings.get(key)
        if found is None:
            raise ReplayMiss(
                f"no recording answers {key} ({request.schema_name}, model {request.model!r}, "
                f"{len(self._recordings)} recordings known): the request has changed; record it again"
            )
        return found

    def close(self) -> None:
        """Do nothing."""
