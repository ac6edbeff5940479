"""From the words of a model to the JSON object in them."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from proposer.errors import NotJSON

_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[ \t]*([\w+-]*)[ \t]*\r?\n(.*?)^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
_THINKING = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_DATA_LANGUAGES = {"", "json", "json5", "jsonc"}


def parse_json(text: str) -> dict[str, Any]:
    """Give the JSON object of an answer: bare, or in its one fenced block, with or without words around the block.

    A leading `<think>` block is passed over. Raises `NotJSON`, whose message says what is wrong and where but never
    quotes the answer.
    """
    body = _THINKING.sub("", text, count=1).strip().removeprefix("\ufeff")
    if not body:
        raise NotJSON("the answer is empty; ask for one JSON object")
    if not body.startswith(("{", "[")):
        body = _fenced(body)
    try:
        value = json.loads(body, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise NotJSON(
            f"the answer is not JSON: {error.msg} at line {error.lineno} column {error.colno}; "
            "ask for one complete JSON object"
        ) from None
    except RecursionError:
        raise NotJSON("the answer is JSON nested too deep; ask for a flat object") from None
    except ValueError as error:
        raise NotJSON(f"the answer is not JSON: {error}; ask for plain strings") from None
    if not isinstance(value, dict):
        raise NotJSON(f"the answer is a JSON {_kind(value)}, not an object; ask for one object")
    return _well_formed(value)


def _fenced(text: str) -> str:
    """Give the body of the one fenced block that can hold JSON."""
    blocks = [match[3] for match in _FENCE.finditer(text) if match[2].lower() in _DATA_LANGUAGES]
    if not blocks:
        raise NotJSON("the answer is not JSON: it starts with prose and has no fenced block; ask for one JSON object")
    if len(blocks) > 1:
        raise NotJSON(f"the answer has {len(blocks)} fenced blocks; ask for one")
    return blocks[0]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "array"
    return "string" if isinstance(value, str) else "number or literal"


def _well_formed(value: dict[str, Any]) -> dict[str, Any]:
    """Replace lone surrogates, which JSON can escape and UTF-8 cannot hold: a small model cut inside an emoji."""
    flat = json.dumps(value, ensure_ascii=False)
    try:
        flat.encode("utf-8")
    except UnicodeEncodeError:
        mended: dict[str, Any] = json.loads(flat.encode("utf-8", "replace"))
        return mended
    return value
