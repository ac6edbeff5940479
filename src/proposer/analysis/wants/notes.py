"""What a post says besides its kind of work: the faults, limits and wishes that make it this post."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from proposer.analysis.wants.lexicon import word_set
from proposer.models.job import JobPost
from proposer.resources import DATA

LOOK_AT = 7000
BEGINNING = 400
WHO = re.compile(
    r"\b(?:[Oo]ur|[Mm]y)\s+((?:office |project |marketing |product |sales |warehouse |head |lead |senior )?"
    r"(?:bookkeeper|accountant|manager|controller|receptionist|designer|developer|assistant|editor|engineer|director"
    r"|co-founder|cofounder|partner|printer|cto|ceo|cfo))\b(?!['’])(?:\s+([A-Z][a-zà-ÿ]{2,14})\b)?"
)
QUANTITY = re.compile(
    r"(?<![\w$€£.,%/:#-])(\d{1,3}(?:,\d{3})+|[1-9]\d{0,5})"
    r"(?:\s+or\s+so)?\s+((?:[a-z][a-z-]{2,}\s+){0,2}?[a-z][a-z-]{3,}s)\b(?!\s+(?:of experience|experience|old|ago))"
    r"(\s+(?:a|per|each) (?:month|week|day|year|hour)\b)?"
)
LEAST = 8
"""A figure below this tells nothing of the size of a job."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing a post may say, and the sentences that answer it."""

    key: str
    match: re.Pattern[str]
    unless: re.Pattern[str] | None
    kinds: tuple[str, ...]
    """Kinds of work it belongs to; empty for all."""
    outside: tuple[str, ...]
    """Kinds of work it does not belong to."""
    detail: tuple[str, ...]
    concern: tuple[str, ...]
    opening: tuple[str, ...]
    ask: tuple[str, ...]
    early: bool = False
    """Whether it may open a letter only when the post says it at its beginning."""


def find_notes(job: JobPost, work: str) -> tuple[Note, ...]:
    """The notes that a post of a kind of work gives cause for, the weightiest first."""
    text = f"{job.title}\n{job.description[:LOOK_AT]}"
    return tuple(note for note in _load_notes() if _fits(note, work) and _is_said(note, text))


def may_open(note: Note, job: JobPost) -> bool:
    """Whether a note is near enough to the heart of a post to open the letter."""
    return bool(note.opening) and (
        not note.early or note.match.search(f"{job.title}\n{job.description[:BEGINNING]}") is not None
    )


def find_person(job: JobPost) -> str | None:
    """The person of the client's side that the post names as taking part: `your bookkeeper`, `Ewelina`."""
    match = WHO.search(job.description[:LOOK_AT])
    if match is None:
        return None
    return match.group(2) or f"your {match.group(1).replace('cofounder', 'co-founder')}"


def find_quantity(job: JobPost) -> str | None:
    """The first figure that tells the size of the job: `740 bank lines`, `14 portals`, `1,900 orders a month`."""
    for match in QUANTITY.finditer(f"{job.title}\n{job.description[:LOOK_AT]}"):
        number, things, rate = match.group(1), match.group(2), match.group(3) or ""
        words = things.lower().split()
        if number.isdigit() and (int(number) < LEAST or 1900 <= int(number) <= 2100):
            continue
        if words[-1] in word_set("countable") and not {*words[:-1]} & word_set("uncounted"):
            return f"{number} {' '.join(words)}{rate}"
    return None


def _fits(note: Note, work: str) -> bool:
    return (not note.kinds or work in note.kinds) and work not in note.outside


def _is_said(note: Note, text: str) -> bool:
    return note.match.search(text) is not None and (note.unless is None or note.unless.search(text) is None)


@lru_cache(maxsize=1)
def _load_notes() -> tuple[Note, ...]:
    table = tomllib.loads((DATA / "notes.toml").read_text("utf-8"))
    return tuple(
        Note(
            key=key,
            match=re.compile(raw["match"], re.IGNORECASE),
            unless=re.compile(raw["not"], re.IGNORECASE) if "not" in raw else None,
            kinds=tuple(raw.get("kinds", ())),
            outside=tuple(raw.get("except", ())),
            detail=tuple(raw.get("detail", ())),
            concern=tuple(raw.get("concern", ())),
            opening=tuple(raw.get("opening", ())),
            ask=tuple(raw.get("ask", ())),
            early=raw.get("early", False),
        )
        for key, raw in table.items()
    )
