"""What comes with a conversation: the post it is about and the letter that was sent, as words or as files beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from proposer.errors import JobError, ThreadError
from proposer.intake import parse_job, parse_record, read_job
from proposer.intake.threads.plain import plain_text
from proposer.models.job import JobPost
from proposer.models.thread import Stage
from proposer.resources import read_text

_STAGES = {
    **dict.fromkeys(("precontract", "pre", "interview", "interviewing", "proposal", "invitation"), Stage.PRE_CONTRACT),
    **dict.fromkeys(("activecontract", "active", "contract", "hired", "started"), Stage.ACTIVE_CONTRACT),
    **dict.fromkeys(("ended", "closed", "completed", "endedcontract", "contractended"), Stage.ENDED),
}


def read_stage(value: object) -> Stage | None:
    """A stage in the spellings that people use, or `None`."""
    return _STAGES.get(re.sub(r"[^a-z]", "", value.lower())) if isinstance(value, str) else None


def read_post(value: object, folder: Path | None) -> JobPost | None:
    """A post given as fields, as words, or as the name of a file in `folder`; `None` for what is none.

    Raises `ThreadError` for a file outside `folder`, and what `read_job` raises for one that cannot be read.
    """
    if isinstance(value, Mapping):
        return _lenient(value)
    if not isinstance(value, str) or not value.strip():
        return None
    if _is_file(value):
        return read_job(_beside(value, folder, "job")) if folder is not None else None
    try:
        return parse_job(value)
    except JobError:
        return None


def read_letter(value: object, folder: Path | None) -> str | None:
    """A letter given as words or as the name of a file in `folder`; raises as `read_post` does."""
    if not isinstance(value, str):
        return None
    if _is_file(value):
        value = read_text(_beside(value, folder, "letter")) if folder is not None else ""
    return plain_text(value).strip() or None


def _lenient(value: Mapping[str, object]) -> JobPost | None:
    try:
        return parse_record(value)
    except (JobError, RecursionError):
        return None


def _is_file(value: str) -> bool:
    return bool(re.fullmatch(r"[^\s:*?\"<>|]{1,200}\.(?:md|markdown|txt|toml|json)", value.strip()))


def _beside(value: str, folder: Path | None, key: str) -> Path:
    """A file beside the conversation, never one elsewhere: a chat that came from a stranger must not name it."""
    root = (folder or Path()).resolve()
    path = (root / value.strip()).resolve()
    if not path.is_relative_to(root):
        raise ThreadError(
            f"{value.strip()!r}: `{key}` must name a file in the folder of the conversation; move it there"
        )
    return path
