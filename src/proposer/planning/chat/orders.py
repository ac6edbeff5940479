"""What a client orders or tells in running work, and how it is taken up."""

from __future__ import annotations

import re

from proposer.models.plan import Point
from proposer.planning.chat.masking import shown
from proposer.planning.chat.objects import object_of
from proposer.planning.chat.questions import SEND

WISHED = re.compile(
    r"\b(?:could|can|would|will) you (?:please |maybe |just )*(?:make|change|fix|try|move|correct|update|replace"
    r"|remove|use|adjust"
    r"|swap|combine|merge|mix|turn|shorten|rename|pause|lower|raise|export|rename|crop|resize)\b"
    r"|\b(?:could|can|would|will) you (?:please |maybe |just )*"
    r"(?!tell|explain|say|show|send|share|give|let|confirm|check|look|remind|know|have|be|also|do|start|see|think|add)[a-z]+"
    r" (?:it|this|that|them) (?:in|out|up|down|back|off|over|on|together|away|apart)\b"
    r"|\b(?:could|can) we (?:please |maybe )?(?:make|change|move|swap|use|remove|replace)\b"
    r"|\b(?:could|can|should) (?:the|that|this|it) (?:[\w-]+ ){0,4}?(?:be|go|get|have)\b"
    r"(?! (?:ready|done|finished|live|(?:\w+ )?(?:by|before|until)))",
    re.IGNORECASE,
)
"""A change to running work that is ordered as a question."""
ORDERED = re.compile(
    r"\b(?:please|pls|plz|should|must|needs?|want|can|could|fix|change|correct|make|add|replace|update|remove|pause|stop|move"
    r"|check|sounds?|looks?|feels?|reads?|seems?|confus\w+|hard"
    r"|inconsistent|uneven|typos?|mistakes?|misspell\w*"
    r"|outdated|unclear|still|wrong|missing|wants|you (?:used|wrote|put|took)"
    r"|instead|too|not|never|no|let's|use|put|take|go ahead|start)\b|n't\b",
    re.IGNORECASE,
)
"""Words of an order or of something to be put right; without them a turn only tells."""
WANTED = re.compile(
    r"\b(?:please|pls|plz)\b|\b(?:should|must|needs? to|has to|have to) (?:\w+ )?be\b"
    r"|(?:^|[.!?\n]\s*)(?:and |also |but |then )*(?:change|fix|correct|move|swap|remove|replace|update|add|use|make)\b",
    re.IGNORECASE,
)
"""Words of an order that leave no doubt, beside a question."""
HOLDS = re.compile(
    r"\b(?:hold off|on hold|hold the|pause|wait with|stop working on|don't (?:start|continue|go on) with)\b",
    re.IGNORECASE,
)
"""A part of the work is to rest for a while."""
PRAISED = re.compile(
    r"\b(?:go on like this|keep it up|keep going|in a good way|we are happy|very happy|so happy|5 stars|five stars"
    r"|love|perfect|great|beautiful|wonderful|amazing|fantastic|brilliant)\b",
    re.IGNORECASE,
)
AWAY_FOR = re.compile(
    r"\b(?:i|we)(?:'ll|'m|'re| will| won't| am| are|(?: will)? not)? (?:not )?"
    r"(?:manage to|get (?:to it|around)|be (?:able to|away|out|off|back"
    r"|late)|travel\w*|on (?:vacation|holiday|leave))\b"
    r"|\b(?:need|want|take) (?:\w+ )?until\b|\bbusy (?:week|day|month)\b",
    re.IGNORECASE,
)
"""The client tells when they have time, which asks for nothing."""


INFORMS = re.compile(
    r"\b(?:holiday|vacation|sick|away|until|till|tomorrow|tonight|today|next (?:week|month)|back (?:on|in)|fyi|released"
    r"|approved|paid|uploaded|payment|thanks?|thx|ok|okay|got (?:it|your)|received|will|we'll|i'll"
    r"|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""News of the client's side; what is told without it points at something in the work."""


def take_up(turn: str) -> Point:
    """Give the answer to a turn that asks nothing: it is handed over, taken up, or noted."""
    if SEND.search(turn):
        return handed(turn)
    if HOLDS.search(turn):
        return Point(topic="work", words=shown(turn), about="hold")
    if PRAISED.search(turn) and not ORDERED.search(turn):
        return Point(topic="work", words=shown(turn), about="praise")
    if ORDERED.search(turn) and not AWAY_FOR.search(turn):
        return Point(topic="work", words=shown(turn), about="told")
    about = "noted" if AWAY_FOR.search(turn) or INFORMS.search(turn) else "seen"
    return Point(topic="work", words=shown(turn), about=about)


THEM = re.compile(r"\b(?:send|share|upload|give|export) (?:me |us )?(?:them|those|these)\b", re.IGNORECASE)
"""Things named before that only have to be sent."""


def handed(words: str) -> Point:
    """Give the answer to an order for what is there already and only has to be sent."""
    if THEM.search(words):
        return Point(topic="work", words=shown(words), about="send them")
    wanted = SEND.search(words)
    return Point(topic="work", words=shown(words), about=f"send {object_of(wanted[0]) if wanted else ''}".strip())
