"""Where a model is reached, and which key may go there."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import SplitResult, urlsplit, urlunsplit

from pydantic import SecretStr

from proposer.errors import ConfigError, NoKey, WrongKey

OPENAI_URL = "https://api.openai.com/v1"
HOSTED_TIMEOUT = 60.0
"""Seconds for one call to a hosted model."""
LOOPBACK_TIMEOUT = 600.0
"""Seconds for one call to a model on this machine, which may have no graphics card."""


class EndpointSettings(Protocol):
    """The settings that decide the endpoint."""

    @property
    def base_url(self) -> str | None: ...  # noqa: D102
    @property
    def api_key(self) -> SecretStr | None: ...  # noqa: D102
    @property
    def openai_api_key(self) -> SecretStr | None: ...  # noqa: D102
    @property
    def timeout(self) -> float | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server that speaks Chat Completions."""

    base_url: str
    """As given, without a slash at the end."""
    api_key: SecretStr | None
    timeout: float
    """Seconds for one call."""

    @property
    def loopback(self) -> bool:
        """Whether it is on this machine."""
        return is_loopback(self.base_url)

    @property
    def shown(self) -> str:
        """The base URL as messages may show it: without user, password and query."""
        return shown_url(self.base_url)


def resolve(settings: EndpointSettings) -> Endpoint:
    """Choose the endpoint: OpenAI's own unless `base_url` names another.

    `openai_api_key` goes to OpenAI's own endpoint and nowhere else; any other gets `api_key` or none. Raises
    `ConfigError` for a base URL that is none, `NoKey` for OpenAI without a key, `WrongKey` for a key that no header
    can hold.
    """
    base_url = normal_url(settings.base_url or OPENAI_URL)
    if is_openai(base_url):
        key = _checked(settings.openai_api_key, "OPENAI_API_KEY")
        if key is None:
            raise NoKey(
                f"no key for {OPENAI_URL}: set OPENAI_API_KEY, or name another server with --base-url, "
                "or leave --model out to use the built-in composer"
            )
    else:
        key = _checked(settings.api_key, "PROPOSER_API_KEY")
    usual = LOOPBACK_TIMEOUT if is_loopback(base_url) else HOSTED_TIMEOUT
    return Endpoint(base_url, key, usual if settings.timeout is None else settings.timeout)


def normal_url(base_url: str) -> str:
    """Give a base URL without spaces around it and slashes at its end. Raises `ConfigError` if it is none."""
    text = base_url.strip()
    parts = _split(text)
    if parts is None or parts.scheme not in {"http", "https"} or not parts.hostname or not text.isprintable():
        raise ConfigError(
            f"base URL {shown_url(text)!r} is not one: give http:// or https://, host and path, as in {OPENAI_URL}"
        )
    return text.rstrip("/")


def is_openai(base_url: str) -> bool:
    """Whether a base URL is OpenAI's own endpoint, over TLS: the only place its key may go."""
    parts = _split(base_url)
    return (
        parts is not None
        and parts.scheme == "https"
        and parts.netloc.lower() in {"api.openai.com", "api.openai.com:443"}
    )


def is_loopback(base_url: str) -> bool:
    """Whether a base URL points to this machine."""
    parts = _split(base_url)
    host = parts.hostname if parts else None
    if not host:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def shown_url(base_url: str) -> str:
    """Give a URL without user, password, query and fragment, for messages and cache keys."""
    parts = _split(base_url)
    if parts is None:
        return base_url.rpartition("@")[2][:200]
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))[:200]


def _split(text: str) -> SplitResult | None:
    """Split a URL; `None` if its parts make no sense, such as port 99999."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _checked(key: SecretStr | None, name: str) -> SecretStr | None:
    """Give a key without spaces around it, or `None` for an empty one. A header can hold printable ASCII only."""
    text = key.get_secret_value().strip() if key is not None else ""
    if not text:
        return None
    if not (text.isascii() and text.isprintable() and " " not in text):
        raise WrongKey(f"{name} holds characters that no key has: copy it again from the provider's page")
    return SecretStr(text)
