"""What is asked of a model and what it answered."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from pydantic import Field

from proposer.models.base import Value


class ChatMessage(Value):
    """One message of a prompt."""

    role: Literal["system", "user", "assistant"]
    content: str


class Request(Value):
    """A server-neutral request. What a server needs changed stands in `Completion.wire`, never here."""

    model: str
    messages: tuple[ChatMessage, ...]
    schema_name: str
    """Kind and version: `cover_letter_v1`."""
    response_schema: dict[str, Any]
    """JSON schema of the answer; the same for every plan of one kind and version."""
    temperature: float | None = None
    max_tokens: int | None = None
    seed: int | None = None
    effort: str | None = None
    """Reasoning effort, for models that take one."""

    @property
    def canonical(self) -> str:
        """Canonical JSON: sorted keys, no spaces, no ASCII escapes."""
        return json.dumps(self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    @property
    def fingerprint(self) -> str:
        """sha256 of the canonical JSON, known before any network."""
        return hashlib.sha256(self.canonical.encode("utf-8", "surrogatepass")).hexdigest()


class Usage(Value):
    """Tokens, as the server counts them; `None` when it does not say."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cached_tokens: int | None = None


class Wire(Value):
    """What the client adapted to the server."""

    dialect: Literal["json_schema", "json_object", "text", "replay", "scripted"] = "json_schema"
    dropped: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    added: tuple[str, ...] = ()
    """Lines added to the prompt for this server."""
    calls: int = 1
    """HTTP calls it took, dialect probes included, the SDK's own retries not."""
    retries: int = 0


class Completion(Value):
    """One answer of a model."""

    text: str
    finish_reason: str | None = "stop"
    model: str = ""
    """The model's name as the server returned it."""
    usage: Usage = Field(default_factory=Usage)
    system_fingerprint: str | None = None
    wire: Wire = Field(default_factory=Wire)
    cached: bool = False
    """Whether it came from the cache on disk."""
    seconds: float = 0.0
