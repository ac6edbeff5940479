"""The HTTP client under the SDK: holds every call to its deadline and lets out only the headers it must.

Imports `openai` and `httpx2`; only `client` imports it, when the first request is sent.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import httpx2
import openai
from pydantic import SecretStr

CONNECT_SECONDS = 10.0
MAX_BYTES = 8_000_000
"""No letter is this large; a server that sends more is not answering."""
_SLACK = 0.05
"""Seconds by which a timeout of the socket may come early."""
_KEPT = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "transfer-encoding"}
)
_UNPACKED = frozenset({"content-encoding", "content-length", "transfer-encoding"})


class DeadlinePassed(openai.OpenAIError):
    """The deadline of the call is over. Of the SDK's tree, because the SDK neither retries nor wraps its own errors."""


class AnswerTooLarge(openai.OpenAIError):
    """The body has more than `MAX_BYTES`."""


@dataclass(slots=True)
class Exchange:
    """One `send` of ours: however many HTTP requests it takes, they share its deadline."""

    deadline: float
    """A value of `time.monotonic()`."""
    sent: int = 0
    """HTTP requests so far, the SDK's retries included."""

    @property
    def left(self) -> float:
        """Seconds left."""
        return self.deadline - time.monotonic()


_EXCHANGE: ContextVar[Exchange] = ContextVar("_EXCHANGE")


@contextmanager
def exchange(deadline: float) -> Iterator[Exchange]:
    """Hold every request that this thread sends inside the block to one deadline."""
    current = Exchange(deadline)
    token = _EXCHANGE.set(current)
    try:
        yield current
    finally:
        _EXCHANGE.reset(token)


class GuardedClient(httpx2.Client):
    """Sends what the SDK built, without the SDK's and the environment's extra headers, and reads the whole answer.

    The SDK adds headers of its own (`OPENAI_ORG_ID`, `OPENAI_CUSTOM_HEADERS`, the platform), which are not for
    strangers; so the list of headers that may leave stands here. Redirects are not followed: they would carry the
    prompt to a server that nobody named.
    """

    def __init__(self, api_key: SecretStr | None, agent: str, *, loopback: bool) -> None:
        super().__init__(follow_redirects=False, trust_env=not loopback)
        self._api_key = api_key
        self._agent = agent

    def send(self, request: httpx2.Request, **_options: Any) -> httpx2.Response:
        """Send one request and give its answer, read to the end.

        Raises `DeadlinePassed`, `AnswerTooLarge` and the exceptions of httpx2.
        """
        current = _EXCHANGE.get()
        left = current.left
        if left <= 0:
            raise DeadlinePassed
        current.sent += 1
        try:
            return self._read(super().send(self._stripped(request, left), stream=True), request, current)
        except httpx2.TimeoutException:
            if current.left <= _SLACK:
                raise DeadlinePassed from None
            raise

    def _stripped(self, request: httpx2.Request, left: float) -> httpx2.Request:
        """Copy a request with the headers it needs, the right key or none, and the seconds left."""
        headers = {name: value for name, value in request.headers.items() if name.lower() in _KEPT}
        headers["user-agent"] = self._agent
        if self._api_key is not None:
            headers["authorization"] = f"Bearer {self._api_key.get_secret_value()}"
        timeout = httpx2.Timeout(left, connect=min(CONNECT_SECONDS, left))
        return httpx2.Request(
            request.method,
            request.url,
            headers=headers,
            content=request.read(),
            extensions={"timeout": timeout.as_dict()},
        )

    def _read(self, response: httpx2.Response, request: httpx2.Request, current: Exchange) -> httpx2.Response:
        """Read a body chunk by chunk: a server that drips never meets the socket's timeout, only the deadline.

        The answer names the SDK's own request: a header of it tells the SDK to hand the answer out unread.
        """
        body = bytearray()
        try:
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > MAX_BYTES:
                    raise AnswerTooLarge
                if current.left <= 0:
                    raise DeadlinePassed
        finally:
            response.close()
        headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in _UNPACKED]
        if _wait(response) > current.left:
            headers.append(("x-should-retry", "false"))
        return httpx2.Response(response.status_code, headers=headers, content=bytes(body), request=request)


def _wait(response: httpx2.Response) -> float:
    """Seconds that the SDK will wait before it tries again; for a date, longer than any deadline."""
    asked = response.headers.get("retry-after-ms"), response.headers.get("retry-after")
    for value, unit in zip(asked, (1000.0, 1.0), strict=True):
        if value is not None:
            try:
                return float(value) / unit
            except ValueError:
                return float("inf")
    return 1.0
