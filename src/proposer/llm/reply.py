"""From the body of an HTTP answer to a completion. Read here, not by the SDK: its models break on what servers send."""

from __future__ import annotations

import json
from typing import Any

from proposer.llm.dialects import well_formed
from proposer.llm.errors import Fault, read_fault
from proposer.models.llm import Completion, Usage


def read_reply(body: str) -> Completion | Fault:
    """Read a body that came with status 200: a completion, or what is wrong with it.

    A completion that was cut off is one (`finish_reason` is `length`); one that was refused or filtered is a fault.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        page = body.lstrip().startswith("<")
        return Fault("bad_answer", message="it is a web page" if page else "it is not JSON")
    choices = data.get("choices") if isinstance(data, dict) else None
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        if isinstance(data, dict) and data.get("error"):
            return read_fault(200, body)
        return Fault("bad_answer", message="it has no choices")
    return _read_choice(data, choices[0])


def _read_choice(data: dict[str, Any], choice: dict[str, Any]) -> Completion | Fault:
    message = choice.get("message")
    if not isinstance(message, dict):
        return Fault("bad_answer", message="its choice has no message")
    finish = choice.get("finish_reason")
    if refusal := message.get("refusal"):
        return Fault("refused", message=refusal if isinstance(refusal, str) else "")
    if finish == "content_filter":
        return Fault("refused", message="filtered")
    if finish == "error" and isinstance(choice.get("error"), dict):
        return read_fault(200, json.dumps(choice))
    text = _text(message.get("content"))
    if not text.strip() and finish != "length":
        if _text(message.get("reasoning_content")) or _text(message.get("reasoning")):
            return Fault("bad_answer", message="only reasoning and no answer; allow more tokens or less effort")
        if message.get("tool_calls"):
            return Fault("bad_answer", message="a tool call, and no tool was offered")
    return Completion(
        text=well_formed(text),
        finish_reason=finish if isinstance(finish, str) else None,
        model=_string(data.get("model")),
        usage=_usage(data.get("usage")),
        system_fingerprint=_string(data.get("system_fingerprint")) or None,
    )


def _text(content: object) -> str:
    """Give the text of a message: a string, or the text parts of a list."""
    if isinstance(content, list):
        return "".join(_string(part.get("text")) for part in content if isinstance(part, dict))
    return _string(content)


def _string(value: object) -> str:
    return well_formed(value) if isinstance(value, str) else ""


def _usage(usage: object) -> Usage:
    if not isinstance(usage, dict):
        return Usage()
    details = usage.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else None
    return Usage(
        prompt_tokens=_count(usage.get("prompt_tokens")),
        completion_tokens=_count(usage.get("completion_tokens")),
        cached_tokens=_count(cached),
    )


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
