"""Turns the loose words of a JSON line into a context. A value of the wrong type reads as unknown."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args

from proposer.models.context import ContactException, LintContext, Role, StageName

if TYPE_CHECKING:
    from pathlib import Path

    from proposer.models.base import Value
    from proposer.models.job import JobPost
    from proposer.models.people import PublicProfile

KINDS = (
    "cover_letter",
    "invitation_reply",
    "invitation_decline",
    "chat_reply",
    "milestone_close",
    "follow_up",
    "stay_on_platform",
)
"""The kinds of message. `MessageKind` names them too, but importing that loads every model; a test keeps them alike."""

ROLES, STAGES, EXCEPTIONS = get_args(Role), get_args(StageName), get_args(ContactException)
_ROUNDS = 6
"""How often a value is tried again after dropping what does not fit."""


def context_from(record: Mapping[str, Any], home: Path | None = None) -> LintContext:
    """Read a context from a JSON object. Its keys are those of `LintContext`; `context` is another name for `note`.

    `job` is a text or an object, `profile` prose, a slug or an object. Unknown keys are ignored.
    Raises `ProfileError` for a slug that names no profile.
    """
    context = LintContext(
        role=_one_of(record.get("role"), ROLES, "freelancer_draft"),
        stage=_one_of(record.get("stage"), STAGES, "pre_contract"),
        kind=_one_of(record.get("kind"), KINDS, None),
        exception=_one_of(record.get("exception"), EXCEPTIONS, None),
        note=_text(record.get("context")) or _text(record.get("note")),
    )
    if record.keys().isdisjoint(_MODELS):
        return context
    profile, secrets = _profile(record.get("profile"), home)
    return replace(
        context,
        job=_job(record.get("job")),
        reading=_value("reading", record.get("reading")),
        profile=profile,
        thread=_value("thread", record.get("thread")),
        plan=_value("plan", record.get("plan")),
        said=_texts(record.get("said")),
        cited=_cited(record.get("cited")),
        secrets=(*secrets, *_texts(record.get("secrets"))),
    )


_MODELS = ("job", "reading", "profile", "thread", "plan", "said", "cited", "secrets")


def named_profile(name: str, home: Path | None = None) -> tuple[PublicProfile, tuple[str, ...]]:
    """Load a profile by slug, with the private strings of its owner. Raises `ProfileError` when there is none."""
    from proposer.profiles import find_profile, public_profile, secret_strings

    profile, owner = find_profile(name, home)
    return public_profile(profile, owner), secret_strings(owner)


def _job(given: object) -> JobPost | None:
    text = {"description": given} if isinstance(given, str) and given.strip() else None
    job: JobPost | None = _value("job", {"description": "", **given} if isinstance(given, Mapping) else text)
    return job


def _profile(given: object, home: Path | None) -> tuple[PublicProfile | None, tuple[str, ...]]:
    if isinstance(given, str) and given.strip():
        if len(given.split()) == 1:
            return named_profile(given.strip(), home)
        return _value("profile", {"overview": given}), ()
    return _value("profile", given), ()


def _value(name: str, given: object) -> Any:
    if not isinstance(given, Mapping) or not given:
        return None
    from proposer.models.job import JobPost
    from proposer.models.people import PublicProfile
    from proposer.models.plan import Plan
    from proposer.models.reading import Reading
    from proposer.models.thread import Thread

    models: dict[str, type[Value]] = {
        "job": JobPost,
        "profile": PublicProfile,
        "plan": Plan,
        "reading": Reading,
        "thread": Thread,
    }
    return _lenient(models[name], given)


def _lenient(model: type[Value], given: Mapping[str, Any]) -> Value | None:
    """Build a value from what fits; whatever does not is dropped, as if it had not been given."""
    from pydantic import ValidationError

    data = copy.deepcopy(dict(given))
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(data)
        except ValidationError as wrong:
            for error in reversed(wrong.errors()):
                place = error["loc"][:-1] if error["type"] == "missing" else error["loc"]
                _drop(data, place)
    return None


def _drop(data: Any, place: tuple[int | str, ...]) -> None:
    for step in place[:-1]:
        inside = (isinstance(data, dict) and step in data) or (isinstance(data, list) and isinstance(step, int))
        if not inside:
            return
        data = data[step]
    if place and isinstance(data, dict):
        data.pop(place[-1], None)
    elif place and isinstance(data, list) and isinstance(place[-1], int) and place[-1] < len(data):
        del data[place[-1]]


def _one_of(given: object, known: tuple[Any, ...], otherwise: Any) -> Any:
    return given if isinstance(given, str) and given in known else otherwise


def _text(given: object) -> str:
    return given if isinstance(given, str) else ""


def _texts(given: object) -> tuple[str, ...]:
    return tuple(item for item in given if isinstance(item, str)) if isinstance(given, list | tuple) else ()


def _cited(given: object) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    spans = given if isinstance(given, list | tuple) else ()
    return tuple(
        (span[0], span[1], _texts(span[2]))
        for span in spans
        if isinstance(span, list | tuple) and len(span) == 3 and all(isinstance(edge, int) for edge in span[:2])
    )
