"""What the platform tells of a room: offers, contracts, milestones, calls. Such lines are nobody's message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from proposer.intake.threads.names import Author, is_name, name_key
from proposer.models.thread import Stage

_WHO = r"(?P<who>[^\W\d_][^\n:!?,;]{0,39}?) (?:has )?"
_TAIL = (
    r"(?:\s*[:·|–—-]\s.{0,90}|\s(?:for|to|on|titled|with|at|in|of|called)\s.{1,90}|\s[\"“'].{1,90}[\"”'])?\.?"
    r"(?:\s*(?:\d{1,2}:\d\d.{0,6}))?"
)
_PLAIN = r"(?:\s*[:·|–—(-]\s?.{1,90}|\s(?:on|at|by)\s.{1,60}|\s[\"“].{1,90}[\"”])?\.?"
_THE = r"(?:an?|the|your|this|their|his|her)"
_STEP = r"(?:milestone(?:\s\d{1,2})?|the\s(?:first|next)\smilestone)"
_BEEN = r"(?: has| was| is)?(?: now)?(?: been)?"
_ROOM = r"(?:the |this )?(?:room|conversation|chat|group)\b"
_CALL = r"(?:(?:voice|video|audio|zoom|upwork) )?(?:call|meeting)"
_MEDIUM = r"(?:(?:Missed|Incoming|Outgoing|Cancell?ed) )?(?:[Vv]oice|[Vv]ideo|[Aa]udio|[Zz]oom) (?:call|meeting)"
_ACTIVE, _ENDED = Stage.ACTIVE_CONTRACT, Stage.ENDED

_DONE_BY_SOMEBODY: tuple[tuple[str, Stage | None, Author | None], ...] = (
    (rf"accepted (?:{_THE} )?(?:job )?offer", _ACTIVE, "freelancer"),
    (r"(?:sent|extended|made) (?:you )?(?:an|a new|a direct|a contract|the) offer", None, "client"),
    (rf"(?:updated|changed|withdrew|cancell?ed|rescinded) {_THE} offer", None, "client"),
    (rf"declined {_THE} (?:offer|invitation|invite)", None, "freelancer"),
    (r"hired (?:you|[A-Z][^\n:!?,;]{0,39}?)", _ACTIVE, "client"),
    (r"(?:invited you|sent you an (?:invitation|invite)).{0,60}?", None, "client"),
    (rf"(?:submitted|sent|updated|withdrew) {_THE} proposal", None, "freelancer"),
    (rf"accepted (?:{_THE} )?(?:invitation|invite|interview)", None, "freelancer"),
    (r"proposed new (?:contract )?terms", None, None),
    (rf"(?:started|resumed|restarted|reopened|paused) (?:{_THE} )?contract", _ACTIVE, None),
    (rf"(?:ended|closed) (?:{_THE} )?contract", _ENDED, None),
    (rf"(?:activated|funded) (?:an? |the )?(?:new )?{_STEP}", _ACTIVE, "client"),
    (rf"(?:submitted (?:work|{_STEP})|requested payment)", _ACTIVE, "freelancer"),
    (rf"(?:released (?:the |a )?payment|approved (?:the )?(?:work|{_STEP}))", _ACTIVE, "client"),
    (r"(?:paid|sent) (?:you )?a bonus", None, "client"),
    (r"left (?:you )?(?:feedback|a review)", _ENDED, None),
    (rf"(?:joined|left|created|renamed|archived) {_ROOM}.{{0,60}}", None, None),
    (rf"(?:added|removed|invited) .{{1,60}} (?:to|from) {_ROOM}", None, None),
    (
        rf"(?:started|ended|joined|missed|scheduled|cancell?ed|declined) (?:an? |the |your )?{_CALL}",
        None,
        None,
    ),
    (r"(?:deleted|removed|unsent|pinned|forwarded) (?:an? |the |this )?message", None, None),
)
_HAPPENED: tuple[tuple[str, Stage | None], ...] = (
    (
        rf"(?:Your |The |New |Fixed-price |Hourly )?[Cc]ontract{_BEEN} (?:started|activ(?:e|ated)|resumed|paused)",
        _ACTIVE,
    ),
    (rf"(?:Your |The )?[Cc]ontract{_BEEN} (?:restarted|reopened)", _ACTIVE),
    (rf"(?:Your |The )?[Cc]ontract{_BEEN} (?:ended|closed|completed)", _ENDED),
    (rf"(?:Your |The |Job )?[Oo]ffer{_BEEN} accepted", _ACTIVE),
    (rf"(?:Your |The |Job |New )?[Oo]ffer{_BEEN} (?:received|declined|withdrawn|expired|updated)", None),
    (rf"(?:The |New )?[Mm]ilestone(?: \d{{1,2}})?{_BEEN} (?:funded|activated|active)", _ACTIVE),
    (r"(?:Payment|Funds)(?: has| have| was| were)?(?: been)? released", _ACTIVE),
    (
        rf"(?:Proposal|Invitation|Interview|Work){_BEEN} (?:submitted|accepted|received|started|withdrawn|approved)",
        None,
    ),
    (
        rf"{_MEDIUM}(?: (?:started|ended|missed|cancell?ed|declined))?(?:\s?\d.{{0,30}})?",
        None,
    ),
    (
        r"(?:Missed call|(?:Call|Meeting) (?:started|ended|scheduled|cancell?ed|declined))(?: (?:with|from) .{1,40})?",
        None,
    ),
    (r"(?:Missed call|(?:Call|Meeting) (?:started|ended)) \d.{0,30}", None),
    (r"(?:This |A )?[Mm]essage (?:was |has been )?(?:deleted|removed|unsent)", None),
)
_NOBODY = """i we they he she it who someone my our your the this that if when once after before please just already
    have has and so then me myself not never"""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in the room."""

    stage: Stage | None = None
    """The stage that begins with it."""
    who: str = ""
    """The key of the name that did it; empty where none is named."""
    side: Author | None = None
    """Whose part that is, if the event tells."""


def read_event(line: str) -> Event | None:
    """An event, if the whole line is one."""
    if not 4 <= len(line) <= 160 or line[0].islower() or not _hint().search(line):
        return None
    for pattern, stage, side in _by_somebody():
        match = pattern.fullmatch(line)
        if match and match["who"].lower() == "you":
            return Event(stage, "you")
        if match and is_name(match["who"]) and match["who"].split()[0].lower() not in _nobody():
            return Event(stage, name_key(match["who"]), side)
    return next((Event(stage) for pattern, stage in _happened() if pattern.fullmatch(line)), None)


@cache
def _nobody() -> frozenset[str]:
    return frozenset(_NOBODY.split())


@cache
def _hint() -> re.Pattern[str]:
    words = (
        "offer|contract|milestone|proposal|invit|hired|payment|funds|call|meeting|message|room|chat|work|bonus|review"
    )
    return re.compile(rf"{words}|feedback|terms|interview|conversation|group", re.IGNORECASE)


@cache
def _by_somebody() -> tuple[tuple[re.Pattern[str], Stage | None, Author | None], ...]:
    return tuple((re.compile(_WHO + what + _TAIL), stage, side) for what, stage, side in _DONE_BY_SOMEBODY)


@cache
def _happened() -> tuple[tuple[re.Pattern[str], Stage | None], ...]:
    return tuple((re.compile(what + _PLAIN), stage) for what, stage in _HAPPENED)
