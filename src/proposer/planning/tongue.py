"""The language of a post, and whether the freelancer can write in it."""

from __future__ import annotations

from collections.abc import Iterable

from proposer.analysis.language import language_name
from proposer.models.people import Language

WRITTEN = "en"
"""The language that the built-in writer knows, and that of a letter where no other is listed."""


def is_listed(languages: Iterable[Language], code: str) -> bool:
    """Whether a profile lists a language, by its English name or its code."""
    return not {language.name.strip().lower() for language in languages}.isdisjoint({tongue_name(code).lower(), code})


def tongue_name(code: str) -> str:
    """English name of a language, or its code in quotes where there is none."""
    name = language_name(code)
    return repr(code) if name == code else name
