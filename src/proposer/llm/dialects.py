"""How a server wants to be asked: the dialect for structured answers, and which parameters it takes.

Nothing here knows model names: a server's own refusal decides, and the decision is remembered for the process.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from proposer.errors import BadAnswer
from proposer.llm.endpoint import is_openai
from proposer.llm.errors import Fault, classify
from proposer.models.llm import Request

Rung = Literal["json_schema", "json_object_schema", "json_object", "text"]
RUNGS: tuple[Rung, ...] = ("json_schema", "json_object_schema", "json_object", "text")
"""From the strictest to what every server takes. OpenAI's `json_object` refuses a schema beside it, others need it."""

_KEYWORDS = ("maxLength", "minLength", "maxItems", "minItems", "pattern", "format")
"""Schema keywords that some strict servers refuse."""
_OPTIONAL = ("temperature", "seed", "reasoning_effort")
_CACHE_KEY = "prompt_cache_key"
_LIMIT_NAMES = ("max_tokens", "max_completion_tokens")
_DISLIKED = frozenset({400, 404, 415, 422, 500, 501})
"""Statuses with which servers meet a `response_format` that they do not know."""
_ROUTING = re.compile(r"parameter|response_format|structured", re.IGNORECASE)
"""In a 404 of a router: no server behind it takes what was asked for."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How one model on one server is asked."""

    rung: int = 0
    limit_name: str = "max_tokens"
    limit_renamed: bool = False
    """Whether a refusal has already changed `limit_name`."""
    dropped: tuple[str, ...] = ()
    """Parameters left out, and `schema.KEYWORD` for keywords left out of the schema."""
    keyed: bool = False
    """Whether the server looks for cached prompts by a key that is sent along; it decides no answer."""

    @property
    def dialect(self) -> Literal["json_schema", "json_object", "text"]:
        """The dialect as `Completion.wire` names it."""
        name = RUNGS[self.rung]
        return "json_object" if name == "json_object_schema" else name


class DialectMemory:
    """Remembers what servers refused: the dialect per base URL, the parameters per model of it. Safe for threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rungs: dict[str, int] = {}
        self._manners: dict[tuple[str, str], Manner] = {}

    def recall(self, base_url: str, model: str) -> Manner:
        """Give the manner to begin with."""
        openai = is_openai(base_url)
        start = Manner(limit_name="max_completion_tokens" if openai else "max_tokens", keyed=openai)
        with self._lock:
            manner = self._manners.get((base_url, model), start)
            return replace(manner, rung=self._rungs.get(base_url, 0))

    def proven(self, base_url: str) -> bool:
        """Whether a dialect has worked there."""
        with self._lock:
            return base_url in self._rungs

    def learn(self, base_url: str, model: str, manner: Manner) -> None:
        """Remember a manner that worked."""
        with self._lock:
            self._rungs[base_url] = max(manner.rung, self._rungs.get(base_url, 0))
            self._manners[base_url, model] = manner

    def demote(self, base_url: str, rung: int) -> None:
        """Remember that a rung was accepted but not kept to: the next request starts one below it."""
        with self._lock:
            self._rungs[base_url] = max(self._rungs.get(base_url, 0), min(rung + 1, len(RUNGS) - 1))


def adapt(manner: Manner, fault: Fault, request: Request, *, proven: bool) -> Manner | None:
    """Give the next manner to try after a refusal, or `None` if no other manner would help.

    A 500 is taken for a refusal of the dialect only while none has worked at this server: small servers crash on a
    `json_schema` they do not know.
    """
    if fault.kind != "status" or fault.status not in _DISLIKED or classify(fault) is not BadAnswer:
        return None
    if fault.status < 500:
        narrower = _without_keyword(manner, fault, request) or _without_parameter(manner, fault, request)
        if narrower is not None:
            return narrower
    elif proven:
        return None
    if manner.rung + 1 == len(RUNGS) or (fault.status == 404 and not _ROUTING.search(fault.message)):
        return None
    return replace(manner, rung=manner.rung + 1)


def _named(fault: Fault, name: str) -> bool:
    """Whether a refusal blames a parameter: by its `param`, else by its words."""
    if fault.param:
        return fault.param.partition(".")[0] == name
    return re.search(rf"\b{name}\b", fault.message) is not None


def _without_keyword(manner: Manner, fault: Fault, request: Request) -> Manner | None:
    if manner.rung > 1:
        return None
    for keyword in _KEYWORDS:
        label = f"schema.{keyword}"
        if label not in manner.dropped and keyword in fault.message and _uses(request.response_schema, keyword):
            return replace(manner, dropped=(*manner.dropped, label))
    return None


def _without_parameter(manner: Manner, fault: Fault, request: Request) -> Manner | None:
    if request.max_tokens is not None and "max_tokens" not in manner.dropped and _named(fault, manner.limit_name):
        if manner.limit_renamed:
            return replace(manner, dropped=(*manner.dropped, "max_tokens"))
        other = _LIMIT_NAMES[1 - _LIMIT_NAMES.index(manner.limit_name)]
        return replace(manner, limit_name=other, limit_renamed=True)
    for name, value in _sampling(request).items():
        if value is not None and name not in manner.dropped and _named(fault, name):
            return replace(manner, dropped=(*manner.dropped, name))
    return replace(manner, keyed=False) if manner.keyed and _named(fault, _CACHE_KEY) else None


def _sampling(request: Request) -> dict[str, Any]:
    return dict(zip(_OPTIONAL, (request.temperature, request.seed, request.effort), strict=True))


def _uses(schema: object, keyword: str) -> bool:
    if isinstance(schema, Mapping):
        return keyword in schema or any(_uses(value, keyword) for value in schema.values())
    return isinstance(schema, list | tuple) and any(_uses(item, keyword) for item in schema)


def _pruned(schema: Any, dropped: tuple[str, ...]) -> Any:
    """Copy a schema without the dropped keywords; a property that has such a name keeps it."""
    if isinstance(schema, list | tuple):
        return [_pruned(item, dropped) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    return {
        key: {name: _pruned(item, dropped) for name, item in value.items()}
        if key in {"properties", "$defs"} and isinstance(value, Mapping)
        else _pruned(value, dropped)
        for key, value in schema.items()
        if f"schema.{key}" not in dropped
    }


@dataclass(frozen=True, slots=True)
class Wording:
    """A request as this server gets it, and what was changed for it."""

    body: dict[str, Any]
    dropped: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    added: tuple[str, ...]


def word(request: Request, manner: Manner) -> Wording:
    """Put a request into the manner of a server."""
    added = _format_line(request, RUNGS[manner.rung])
    body: dict[str, Any] = {"model": request.model, "messages": _messages(request, added)}
    renamed: tuple[tuple[str, str], ...] = ()
    gone = [name for name in manner.dropped if name.startswith("schema.") and manner.rung < 2]
    if request.max_tokens is not None:
        if "max_tokens" in manner.dropped:
            gone.append("max_tokens")
        else:
            body[manner.limit_name] = request.max_tokens
            renamed = (("max_tokens", manner.limit_name),) if manner.limit_name != "max_tokens" else ()
    for name, value in _sampling(request).items():
        if value is not None and name in manner.dropped:
            gone.append(name)
        elif value is not None:
            body[name] = value
    if manner.keyed:
        body[_CACHE_KEY] = request.schema_name  # what begins alike: one kind and version of prompt
    response_format = _response_format(request, manner)
    if response_format is not None:
        body["response_format"] = response_format
    return Wording(body, tuple(gone), renamed, added)


def _response_format(request: Request, manner: Manner) -> dict[str, Any] | None:
    rung = RUNGS[manner.rung]
    if rung == "text":
        return None
    if rung == "json_object":
        return {"type": "json_object"}
    schema = _pruned(request.response_schema, manner.dropped)
    if rung == "json_object_schema":
        return {"type": "json_object", "schema": schema}
    return {"type": "json_schema", "json_schema": {"name": request.schema_name, "strict": True, "schema": schema}}


def _format_line(request: Request, rung: Rung) -> tuple[str, ...]:
    """Give the line that tells the model the format, where the server will not."""
    if rung in {"json_schema", "json_object_schema"}:
        return ()
    schema = json.dumps(request.response_schema, separators=(",", ":"), ensure_ascii=False)
    how = "one JSON object and nothing else" if rung == "json_object" else "one JSON object in one fenced ```json block"
    return (f"Answer with {how}. The object matches this JSON schema: {schema}",)


def _messages(request: Request, added: tuple[str, ...]) -> list[dict[str, str]]:
    """Give the messages, with the added lines at the end of the last one: what is read last is obeyed best."""
    messages = [{"role": message.role, "content": well_formed(message.content)} for message in request.messages]
    if added and messages:
        messages[-1]["content"] = "\n\n".join((messages[-1]["content"], *added))
    return messages


def well_formed(text: str) -> str:
    """Replace lone surrogates, which UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
