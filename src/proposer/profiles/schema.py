"""What a freelancer or profile file may hold, and how a fault in one is told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from proposer.models.people import Availability, Evidence, Freelancer, Language, MilestonePreset, Private
from proposer.profiles.toml_source import Loc, Problem, TomlSource

_EXPECTED = {
    "string_type": "expected text in quotes",
    "int_type": "expected a whole number",
    "int_from_float": "expected a whole number",
    "float_type": "expected a number",
    "bool_type": "expected true or false",
    "tuple_type": "expected a list in [brackets]",
    "date_type": "expected a date such as 2031-05-20",
    "date_parsing": "expected a date such as 2031-05-20",
    "date_from_datetime_parsing": "expected a date such as 2031-05-20",
    "model_type": "expected a table",
}
_NESTED: dict[str, type[BaseModel]] = {
    "evidence": Evidence,
    "languages": Language,
    "availability": Availability,
    "milestones": MilestonePreset,
    "private": Private,
}
_FROM_PATH = {"slug", "freelancer", "sample"}
"""Fields that come from where the file stands, not from what it says."""


Model = TypeVar("Model", bound=BaseModel)


def build(model: type[Model], source: TomlSource, given: dict[str, Any]) -> Model | list[Problem]:
    """Build `model` from a file's data and the fields `given` by its place; or say what is wrong with it.

    The validation error itself is dropped, since it holds the values of `[private]`.
    """
    named = [
        source.problem((key,), "is told by the name of the file or its folder; remove this key")
        for key in source.data
        if key in _FROM_PATH and key in model.model_fields
    ]
    if named:
        return named
    try:
        text = json.dumps({**source.data, **given}, default=str)
        return model.model_validate_json(text, strict=True)
    except ValidationError as error:
        details = error.errors(include_url=False)
    except RecursionError:
        return [source.problem((), "is nested too deeply; expected tables and short lists")]
    return [source.problem(detail["loc"], _explain(model, detail)) for detail in details]


def _explain(model: type[BaseModel], detail: Any) -> str:
    kind, loc = detail["type"], detail["loc"]
    if kind == "extra_forbidden":
        return _explain_unknown(model, loc)
    if kind == "missing":
        return f"is missing; expected {_name_missing(str(loc[-1]))}"
    if kind == "literal_error":
        expected = f"expected {detail['ctx']['expected']}"
    elif kind == "too_long":
        return f"has {detail['ctx']['actual_length']} entries; expected at most {detail['ctx']['max_length']}"
    else:
        expected = _EXPECTED.get(kind) or f"expected something else ({kind.replace('_', ' ')})"
    return f"{expected}, found {spell_value(loc, detail['input'])}"


def _name_missing(key: str) -> str:
    return "a number" if key == "rate" else "a list in [brackets]" if key == "skills" else "text in quotes"


def _explain_unknown(model: type[BaseModel], loc: Loc) -> str:
    key = str(loc[-1])
    owner = _NESTED.get(str(loc[0]), model) if len(loc) > 1 else model
    known = [name for name in owner.model_fields if name not in _FROM_PATH]
    if len(loc) == 1 and key in Private.model_fields and owner is Freelancer:
        return "is private; expected under the table [private]"
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f"; did you mean {near[0]!r}?" if near else f"; expected one of: {', '.join(known)}"
    return f"is not a known key{hint}"


def spell_value(loc: Sequence[str | int], value: object) -> str:
    """Spell a value for a message, shortened; a private one is never shown."""
    if loc and loc[0] == "private":
        return "a private value of another kind"
    if isinstance(value, dict):
        return "a table"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
