"""From settings to a connected model."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from proposer.errors import ConfigError
from proposer.llm.cache import CachedSender
from proposer.llm.client import OpenAIClient
from proposer.llm.dialects import DialectMemory
from proposer.llm.endpoint import LOOPBACK_TIMEOUT, EndpointSettings, resolve
from proposer.llm.local import LocalRunner
from proposer.llm.sender import Sender

LOCAL = "local:"
"""What stands before the path of a model file."""


class ModelSettings(EndpointSettings, Protocol):
    """The settings that decide the model and how it is reached."""

    @property
    def model(self) -> str | None: ...  # noqa: D102
    @property
    def cache(self) -> bool: ...  # noqa: D102
    @property
    def cache_dir(self) -> Path: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Connection:
    """A model that can be asked."""

    sender: Sender
    model: str
    """The name for requests."""
    timeout: float
    """Seconds that one call may take."""
    loopback: bool
    """Whether the server is on this machine."""
    local: bool
    """Whether it is a model file that was started for this."""


@contextmanager
def connect(settings: ModelSettings, *, dialects: DialectMemory | None = None) -> Iterator[Connection]:
    """Connect to the model of the settings while the block lasts.

    `local:/path/to.gguf` starts a server for that file and stops it at the end; any other name is asked of `base_url`,
    by default OpenAI's. Opens no connection before the first request. Raises `ConfigError` without a model,
    `LocalRunnerError`, `NoKey` and `WrongKey`.
    """
    name = settings.model
    if not name:
        raise ConfigError("no model is chosen: give --model NAME, or --model local:/path/to.gguf")
    if name.startswith(LOCAL):
        with LocalRunner(name.removeprefix(LOCAL)) as runner:
            timeout = LOOPBACK_TIMEOUT if settings.timeout is None else settings.timeout
            client = OpenAIClient(runner.base_url, runner.api_key, timeout, dialects)
            with _closing(client, settings, "local") as sender:
                yield Connection(sender, runner.model, timeout, loopback=True, local=True)
        return
    endpoint = resolve(settings)
    client = OpenAIClient(endpoint.base_url, endpoint.api_key, endpoint.timeout, dialects)
    with _closing(client, settings, endpoint.shown) as sender:
        yield Connection(sender, name, endpoint.timeout, loopback=endpoint.loopback, local=False)


@contextmanager
def _closing(client: OpenAIClient, settings: ModelSettings, identity: str) -> Iterator[Sender]:
    """Put the cache before the client, if it is wanted, and close the client at the end."""
    try:
        yield CachedSender(client, settings.cache_dir, identity=identity) if settings.cache else client
    finally:
        client.close()
