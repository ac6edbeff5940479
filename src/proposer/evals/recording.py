"""Recorded answers: what they hold, what they are keyed by, and whether somebody changed them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from proposer.errors import SuiteError
from proposer.evals.files import build, read_json, write_atomically
from proposer.models.base import Value
from proposer.models.llm import Completion, Request
from proposer.version import __version__

FOLDER = "recordings"
SCHEMA: Literal[1] = 1
FILE = re.compile(r"^(?P<case>.+?)(?:\.(?P<repeat>[1-9][0-9]*))?(?:\.r(?P<turn>[1-9]))?\.json$")

KEY_SHAPES = (
    ("an OpenAI key", re.compile(r"\bsk-[A-Za-z0-9_-]{16,}")),
    ("a GitHub token", re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})")),
    ("an AWS key id", re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")),
    ("a Google key", re.compile(r"\bAIza[0-9A-Za-z_-]{30,}")),
    ("a Slack token", re.compile(r"\bxox[abprs]-[0-9A-Za-z-]{10,}")),
    ("a Stripe key", re.compile(r"\b[rs]k_(?:live|test)_[0-9A-Za-z]{10,}")),
    ("a private key", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    ("a bearer header", re.compile(r"\bBearer [A-Za-z0-9._~+/-]{20,}=*")),
    ("a web token", re.compile(r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.")),
)
"""What keys look like. The scan refuses to write; it never masks."""


class Origin(Value):
    """Where an answer comes from."""

    type: Literal["live", "written"]
    model: str = ""
    """The model as its server named it; for a local file its name and the beginning of its sha256."""
    endpoint: Literal["", "hosted", "loopback", "local"] = ""
    date: str = ""
    """Day of the recording, ISO 8601."""


class Recording(Value):
    """One answer to one request. No headers, no keys, nothing private."""

    schema_version: Literal[1] = SCHEMA
    case: str
    kind: str
    origin: Origin
    key: str = ""
    """Fingerprint of the request; for a written answer, of the case's inputs and the section schema."""
    repeat: int = 0
    turn: int = 0
    """0 for the first completion, N for the Nth repair."""
    request: Request | None = None
    completion: Completion | None = None
    error: str | None = None
    """Why there is no completion: the model, or a filter before it, refused."""
    answer: dict[str, Any] | None = None
    """The sections of a written answer, or one section `letter` that is the whole text as somebody would paste it."""
    note: str = ""
    """For a written answer: what it shows."""
    response_sha256: str = ""
    tool: str = ""
    """Version of proposer that recorded it."""

    @property
    def response(self) -> str:
        """What `response_sha256` is over."""
        held = self.answer if self.completion is None else self.completion.model_dump(mode="json", exclude={"seconds"})
        return _canonical(self.error if held is None else held)

    @property
    def is_edited(self) -> bool:
        """Whether the answer or the request is not what was recorded."""
        if self.request is not None and self.request.fingerprint != self.key:
            return True
        return self.has_other_response

    @property
    def has_other_response(self) -> bool:
        """Whether the answer is not what was recorded."""
        return digest(self.response) != self.response_sha256

    def signed(self, key: str) -> Recording:
        """Give it with its key and the hash of its response."""
        return self.model_copy(
            update={"key": key, "response_sha256": digest(self.response), "tool": f"proposer {__version__}"}
        )

    def as_completion(self) -> Completion:
        """Give the completion; a written answer as the JSON that a model would have sent."""
        if self.completion is not None:
            return self.completion
        return Completion(text=json.dumps(self.answer, ensure_ascii=False), model=self.origin.type)


def digest(text: str) -> str:
    """The sha256 of a text, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def written_key(inputs: object, schema: object) -> str:
    """Give the key of a written answer: what the case puts in and the sections of its kind, never a prompt."""
    return digest(_canonical({"inputs": inputs, "sections": schema}))


def _canonical(data: object) -> str:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def place_of(root: Path, answers: str, label: str, case: str, repeat: int = 0, turn: int = 0) -> Path:
    """Give the file of a recording. `label` is `<kind>@<version>` for live answers, the kind for written ones."""
    stem = case + (f".{repeat}" if repeat else "") + (f".r{turn}" if turn else "")
    return root / FOLDER / answers / label / f"{stem}.json"


def read_recording(path: Path) -> Recording:
    """Read one recording. Raises `SuiteError` that names file and key."""
    recording = build(Recording, read_json(path), str(path))
    held = [recording.completion, recording.error, recording.answer]
    if sum(one is not None for one in held) != 1:
        raise SuiteError(f"{path}: expected one of completion, error and answer")
    return recording


def find_keys(text: str, secrets: Iterable[str] = ()) -> tuple[str, ...]:
    """Name what looks like a key in a text, and `a private field` for any of the private strings. Shows none."""
    found = [name for name, shape in KEY_SHAPES if shape.search(text)]
    if any(secret and secret in text for secret in secrets):
        found.append("a private field")
    return tuple(found)


def write_recording(path: Path, recording: Recording, secrets: Iterable[str] = ()) -> None:
    """Write one recording in one step. Raises `SuiteError` when anything in it looks like a key; nothing is masked."""
    data = recording.model_dump(mode="json", exclude_defaults=True)
    data |= {"schema_version": SCHEMA}
    text = json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    found = find_keys(text, secrets)
    if found:
        raise SuiteError(f"{path}: not written: the recording holds {found[0]}; take it out of the input and try again")
    write_atomically(path, text)
