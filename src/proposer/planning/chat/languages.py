"""The languages that a client asks for: those of the profile, or openly another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from proposer.models.people import Language
from proposer.models.plan import Point
from proposer.planning.chat.case import Case
from proposer.planning.chat.masking import shown

LANGUAGE = re.compile(r"\b(?:native|fluent|fluently|speak|speaker|mother tongue)\b", re.IGNORECASE)
BOTH = re.compile(r"\b(?:do|write|handle|cover|offer|deliver|manage) (?:it in |them )?both\b", re.IGNORECASE)


THEIR_OWN = re.compile(
    r"\b(?:i|we) (?:do not|don.t|can.t|cannot) (?:\w+ )?(?:speak|read|understand|know)\b", re.IGNORECASE
)
"""A language that the client does not know."""


def language_points(words: str, case: Case) -> Iterator[Point]:
    """Give the point on the languages that words about the freelancer ask for, if any."""
    profile = case.profile
    if THEIR_OWN.search(words):
        return
    told = case.turn if BOTH.search(words) else words
    spoken = [one for one in profile.languages if re.search(rf"\b{re.escape(one.name)}\b", told, re.IGNORECASE)]
    asked = LANGUAGE.search(words) or (spoken and IN_LANGUAGE.search(words)) or (BOTH.search(words) and len(spoken) > 1)
    if asked and (spoken or re.search(r"\b(?:English|native)\b", words)):
        yield Point(topic="language", words=shown(words), ground=_ground(spoken or profile.languages))
    elif (other := _other_language(words, case)) is not None:
        yield Point(topic="language", words=shown(words), about=f"not {other}", ground=_ground(profile.languages))


def _ground(languages: Sequence[Language]) -> str:
    """The languages with their levels; nothing where there are none."""
    return f"my languages: {', '.join(f'{one.name} ({one.level})' for one in languages)}" if languages else ""


def _other_language(words: str, case: Case) -> str | None:
    """A language that the client wants the work in and that the profile does not name."""
    found = IN_LANGUAGE.search(words)
    own = {one.name.lower() for one in case.profile.languages}
    return found["name"].capitalize() if found and own and found["name"].lower() not in own else None


IN_LANGUAGE = re.compile(
    r"\b(?:do|speak|write|read|understand|translate|work|offer|in|into|from)\s+(?:also\s+)?(?P<name>english|german|french|spanish|italian|dutch"
    r"|portuguese|polish|swedish|norwegian|danish|finnish|arabic|chinese|japanese|korean|russian|turkish|greek|czech|hungarian)\b",
    re.IGNORECASE,
)
