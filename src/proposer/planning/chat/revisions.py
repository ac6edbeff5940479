"""Changes to what is there already, asked for beside something new: the one goes into the present part (D-24)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.planning.chat.objects import object_of
from proposer.text.document import read

_CUT = re.compile(
    r"\s*[,;:]\s+(?:and\s+|also\s+)*|\s+(?:and|plus|then)\s+(?:also\s+)?"
    r"(?=(?:could|can|would|please|we|i|you|add|build|make|fix|change|throw|put|move|swap|correct|update|replace)\b)",
    re.IGNORECASE,
)
REVISES = re.compile(
    r"\b(?:change|fix|correct|move|swap|rename|align|shorten|lengthen|crop|tone down|turn down|brighten|darken|typos?"
    r"|misspel\w+|too (?:big|small|dark|light|long|short|loud|quiet|bright|wide|narrow|close|low|high)"
    r"|(?:should|must|needs? to|has to|have to|make|get)\b[^.!?]{0,40}\b(?:bigger|smaller|larger|darker|lighter|longer"
    r"|shorter|louder|quieter|wider|narrower|bolder|higher|lower|blue|red|green|white|black|grey|gray|navy))\b",
    re.IGNORECASE,
)
EXTENDS = re.compile(
    r"\b(?:add|another|extra|additional|new|build|create|throw in|on top|(?:one|two|three|\d+) more|sign-?up"
    r"|wasn't in|not in the|(?:french|german|spanish|english|italian|mobile|second|third) (?:version|page|part))\b",
    re.IGNORECASE,
)


def find_revisions(turn: str) -> tuple[str, ...]:
    """Give the parts of a turn that change what is there, where another part of it asks for something new."""
    parts = list(_parts(turn))
    revised = tuple(part for part in parts if REVISES.search(part) and not EXTENDS.search(part))
    return revised if any(EXTENDS.search(part) or ALSO.search(part) for part in parts if part not in revised) else ()


ALSO = re.compile(r"\b(?:also|as well|too)\b", re.IGNORECASE)


def name_revised(parts: tuple[str, ...]) -> str:
    """Give what is to be changed, as a short noun phrase; nothing for several things or where none is plain."""
    return object_of(parts[0]) if len(parts) == 1 else ""


def _parts(turn: str) -> Iterator[str]:
    for sentence in read(turn).sentences:
        yield from (part for part in _CUT.split(sentence.lower) if part.strip())
