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

POINTED_AT = re.compile(r"\b(?:that|it|this|those|these)\b[^.?!]{0,12}\blanguages?\b", re.IGNORECASE)
"""A question on a language that was named before: `is that a language you could cover`."""
THEIR_OWN = re.compile(
    r"\b(?:i|we) (?:do not|don.t|can.t|cannot) (?:\w+ )?(?:speak|read|understand|know)\b", re.IGNORECASE
)
"""A language that the client does not know."""


WELL = frozenset({"native", "fluent"})
"""Levels at which a language is written for others."""
ABLE = re.compile(r"(?:and |so |but |also )*(?:can|could|would|will|do|are) (?:you|u)\b", re.IGNORECASE)
"""A question that is answered with yes."""


def language_points(words: str, case: Case) -> Iterator[Point]:
    """Give the point on the languages that words about the freelancer ask for, if any."""
    profile = case.profile
    if THEIR_OWN.search(words):
        return
    pointed = POINTED_AT.search(words) is not None
    told = case.turn if pointed or BOTH.search(words) else words
    spoken = [one for one in profile.languages if re.search(rf"\b{re.escape(one.name)}\b", told, re.IGNORECASE)]
    asked = LANGUAGE.search(words) or (spoken and IN_LANGUAGE.search(words)) or (BOTH.search(words) and len(spoken) > 1)
    if asked and not pointed and (spoken or re.search(r"\b(?:English|native)\b", words)):
        able = bool(spoken) and ABLE.match(words) and all(one.level in WELL for one in spoken)
        yield Point(
            topic="language",
            words=shown(words),
            about="yes" if able else "",
            ground=_ground(spoken or profile.languages),
        )
    elif (other := _other_language(told, NAMED if pointed else IN_LANGUAGE, case)) is not None:
        yield Point(topic="language", words=shown(words), about=f"not {other}", ground=_ground(profile.languages))


def _ground(languages: Sequence[Language]) -> str:
    """The languages with their levels; nothing where there are none."""
    return f"my languages: {', '.join(f'{one.name} ({one.level})' for one in languages)}" if languages else ""


def _other_language(told: str, pattern: re.Pattern[str], case: Case) -> str | None:
    """A language that the client wants the work in and that the profile does not name."""
    own = {one.name.lower() for one in case.profile.languages}
    found = [one["name"] for one in pattern.finditer(told) if one["name"].lower() not in own]
    return found[-1].capitalize() if found and own else None


_NAME = (
    "(?P<name>english|german|french|spanish|italian|dutch|portuguese|polish|swedish|norwegian|danish|finnish|arabic"
    "|chinese|japanese|korean|russian|turkish|greek|czech|hungarian)"
)
NAMED = re.compile(rf"\b{_NAME}\b", re.IGNORECASE)
IN_LANGUAGE = re.compile(
    rf"\b(?:do|speak|write|read|understand|translate|work|offer|in|into|from)\s+(?:also\s+)?{_NAME}\b", re.IGNORECASE
)
