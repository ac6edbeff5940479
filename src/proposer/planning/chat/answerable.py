"""Which questions have ground for an answer: an ability, past work, an advice between two ways."""

from __future__ import annotations

import re

from proposer.analysis.wants.tools import find_mentions
from proposer.planning.chat.case import Case
from proposer.planning.chat.gates import roots
from proposer.planning.chat.questions import Question, is_english

DOUBTFUL = frozenset({"possible", "usable", "manner", "include", "enough", "explain", "count"})
"""Topics to which a yes would be said in good faith and without ground."""
ADVICE = re.compile(
    r"\b(?:should (?:we|i|it)|would (?:you|u) \w+ [^?]*\bor\b"
    r"|would (?:you|u) (?:use|recommend|start|begin|choose|go|take|suggest|advise|do|pick|prefer)"
    r"|do (?:you|u) (?:need|require|prefer) [^?]*\bor|usually|normally|mostly|often|typically"
    r"|better|best|sense|recommend|suggest|advi[sc]e|which)\b",
    re.IGNORECASE,
)
"""Words that ask for advice between two ways, and not for a fact."""


PAST = re.compile(
    r"\b(?:experience\w*|before|ever|similar|previous\w*|past|portfolio|examples?|case stud\w+|references?|samples?"
    r"|worked|done|made|built|years|background|track record|know(?:n|ledge)?|familiar"
    r"|(?:have|had|did) (?:you|u) (?!an?\b|the\b|any\b|time\b|room\b)\w+"
    r"|you(?:'ve| have| had| did) (?!an?\b|the\b)\w+|results?)\b",
    re.IGNORECASE,
)
"""Words that ask for past work."""


FORMAL = re.compile(r"\b(?:contract|offer|milestone|pay|invoice|fund)\b", re.IGNORECASE)
"""Words of a question about the formalities, on which nobody needs an opinion."""
ABLE = re.compile(
    r"\b(?:can|could|able|are you|are u|do you|do u|have you|would you|know|knows|familiar|comfortable|experience\w*"
    r"|handle|something for you|up for|take on|fit|kind of|good (?:at|with)|at home with|sort of)\b",
    re.IGNORECASE,
)
NOT_ABLE = re.compile(
    r"\b(?:can|could|would|will|do|are) (?:you|u) (?:also |please |maybe )?"
    r"(?:say|tell|give|send|share|show|explain|name|be|begin|start"
    r"|promise|think|need|want|have (?:an?|any|time)|free|available|lower|charge)\b",
    re.IGNORECASE,
)
"""Questions that begin like one of ability and ask for something else."""


def asks_ability(words: str) -> bool:
    """Whether words ask what the freelancer can do; those of other languages are left to the reading."""
    return ABLE.search(NOT_ABLE.sub(" ", words)) is not None or not is_english(words)


def asks_past(words: str) -> bool:
    """Whether words ask for past work; those of other languages are left to the reading."""
    return PAST.search(words) is not None or not is_english(words)


def is_answerable(asked: Question, case: Case) -> bool:
    """Whether there is ground for an answer to a question; without it the person has to give one."""
    if asked.topic == "choice":
        formal = FORMAL.search(asked.words) is not None
        return not formal and (len(find_mentions(asked.words)) > 1 or ADVICE.search(asked.words) is not None)
    if asked.topic == "shared":
        own = [*case.profile.skills, *(item.did for item in case.profile.evidence), case.thread.title]
        return bool(roots(asked.words) & roots(" ".join(own)))
    return not (case.is_early and asked.topic in DOUBTFUL)
