"""Kinds of message: which sections a message of a kind has, their limits, and the current prompt version.

A kind is data (`prompts/<kind>/kind.toml`), so that planning, prompting and linting agree on it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import Field, ValidationError

from proposer.errors import PromptError
from proposer.models.base import Value
from proposer.models.plan import Limits
from proposer.resources import find_folder, read_text


class KindSection(Value):
    """One section that a message of this kind may have."""

    name: str = Field(pattern=r"^[a-z][a-z_]*$")
    goal: str
    """What the section must do for its reader, in one or two sentences; it stands in the prompt."""
    max_chars: int = Field(gt=0)
    required: bool = True
    joins: bool = False
    """Whether it goes on in the paragraph of the section before it."""


class Kind(Value):
    """A kind of message."""

    name: str
    current: str = Field(pattern=r"^v[1-9][0-9]*$")
    """The prompt version used unless another is asked for: the stem of `v1.j2`."""
    needs: tuple[str, ...]
    """What a plan of this kind must carry: `job`, `profile`, `thread`."""
    limits: Limits
    sections: tuple[KindSection, ...] = Field(min_length=1)

    def section(self, name: str) -> KindSection:
        """Give one section by name; raises `PromptError` for a name the kind does not have."""
        for section in self.sections:
            if section.name == name:
                return section
        names = ", ".join(section.name for section in self.sections)
        raise PromptError(f"{self.name} has no section {name!r}; it has {names}")


def load_kind(name: str, home: Path | None = None) -> Kind:
    """Load a kind from `prompts/<name>/kind.toml`, the user's folder first.

    Raises `PromptError` when there is none of that name or its file is wrong.
    """
    files = (root / name / "kind.toml" for root in find_folder("prompts", home))
    path = next((file for file in files if file.is_file()), None)
    if path is None:
        raise PromptError(f"no kind of message is called {name!r}; expected a folder prompts/{name}/ with a kind.toml")
    try:
        data = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise PromptError(f"{path}: not TOML: {error}") from None
    try:
        return Kind(name=name, **data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise PromptError(f"{path}: {key}: {first['msg']}") from None
