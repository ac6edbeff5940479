"""The client: one request, one completion, over the `openai` SDK's Chat Completions."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from pydantic import SecretStr

from proposer.errors import ConfigError, NotJSON
from proposer.llm.answer import parse_json
from proposer.llm.dialects import RUNGS, DialectMemory, Manner, Wording, adapt, word
from proposer.llm.endpoint import HOSTED_TIMEOUT, is_loopback, normal_url, shown_url
from proposer.llm.errors import Fault, Where, explain, read_exception
from proposer.llm.reply import read_reply
from proposer.models.llm import Completion, Request, Wire
from proposer.version import __version__

if TYPE_CHECKING:
    from openai import OpenAI

    from proposer.llm.transport import Exchange

RETRIES = 2
"""Retries by the SDK, on hosted endpoints. On this machine an error is an answer: trying again gives it again."""

_MEMORY = DialectMemory()
"""What servers refused, for the whole process."""


class OpenAIClient:
    """Sends requests to any server that speaks Chat Completions. May be used from several threads."""

    def __init__(
        self,
        base_url: str,
        api_key: SecretStr | None,
        timeout: float = HOSTED_TIMEOUT,
        dialects: DialectMemory | None = None,
    ) -> None:
        """Take where to send and the key, if the server wants one; `timeout` is in seconds for one `send`.

        `dialects` remembers what servers refused; by default the whole process shares one memory. Raises
        `ConfigError` for a base URL that is none.
        """
        self.base_url = normal_url(base_url)
        self._api_key = api_key
        self._timeout = timeout
        self._dialects = _MEMORY if dialects is None else dialects
        self._lock = threading.Lock()
        self._sdk: OpenAI | None = None

    def send(self, request: Request, *, deadline: float | None = None, repeat: int = 0) -> Completion:  # noqa: ARG002
        """Give the server's answer, trying the next dialect where the server refuses one.

        An answer that was cut off is returned with `finish_reason` `length`. Raises a `ModelError` with the remedy.
        """
        from proposer.llm.transport import exchange

        started = time.monotonic()
        limit = started + self._timeout
        limit = limit if deadline is None else min(limit, deadline)
        where = Where(shown_url(self.base_url), request.model, self._api_key, max(limit - started, 0.0))
        with exchange(limit) as current:
            completion = self._climb_down(request, current, where)
        return completion.model_copy(update={"seconds": round(time.monotonic() - started, 3)})

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            if self._sdk is not None:
                self._sdk.close()
                self._sdk = None

    def _climb_down(self, request: Request, current: Exchange, where: Where) -> Completion:
        """Ask in the manner remembered; after each refusal that another manner may cure, ask again in that."""
        manner = self._dialects.recall(self.base_url, request.model)
        calls = 0
        while True:
            wording = word(request, manner)
            calls += 1
            answer = self._ask(wording)
            if isinstance(answer, Completion):
                self._remember(request, manner, answer)
                return answer.model_copy(update={"wire": _wire(manner, wording, calls, current.sent)})
            following = adapt(manner, answer, request, proven=self._dialects.proven(self.base_url))
            if following is None:
                raise explain(answer, where)
            manner = following

    def _ask(self, wording: Wording) -> Completion | Fault:
        """Make one call."""
        import openai

        sdk = self._connected()
        try:
            answer = sdk.chat.completions.with_raw_response.create(**wording.body)
        except openai.OpenAIError as error:
            return read_exception(error)
        return read_reply(answer.http_response.text)

    def _remember(self, request: Request, manner: Manner, answer: Completion) -> None:
        """Keep what worked. Prose from a server that took a schema shows that it ignored it: a lower rung next time."""
        self._dialects.learn(self.base_url, request.model, manner)
        if answer.finish_reason == "stop" and manner.rung + 1 < len(RUNGS):
            try:
                parse_json(answer.text)
            except NotJSON:
                self._dialects.demote(self.base_url, manner.rung)

    def _connected(self) -> OpenAI:
        """Give the SDK's client, made at first use: importing the SDK takes half a second."""
        import openai

        from proposer.llm.transport import GuardedClient

        with self._lock:
            if self._sdk is None:
                loopback = is_loopback(self.base_url)
                try:
                    http = GuardedClient(self._api_key, f"proposer/{__version__}", loopback=loopback)
                except (ValueError, ImportError) as error:
                    raise ConfigError(
                        f"the proxy or certificate settings of the environment cannot be used ({error}): "
                        "correct or unset HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE"
                    ) from None
                # The key goes in by `GuardedClient`, so that no other can; the SDK only insists on having one.
                self._sdk = openai.OpenAI(
                    base_url=self.base_url, api_key="none", max_retries=0 if loopback else RETRIES, http_client=http
                )
            return self._sdk


def _wire(manner: Manner, wording: Wording, calls: int, sent: int) -> Wire:
    return Wire(
        dialect=manner.dialect,
        dropped=wording.dropped,
        renamed=wording.renamed,
        added=wording.added,
        calls=calls,
        retries=max(sent - calls, 0),
    )
