"""What is known of the terms that a client asks about: rounds, files, a secrecy agreement, what is needed (D-26a)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.analysis.wants.tools import find_mentions
from proposer.models.plan import PlannedMilestone, Point
from proposer.planning.chat.abilities import shown
from proposer.planning.chat.case import Case
from proposer.planning.chat.questions import Question, object_of

GROUNDS = {
    "revisions": "how many rounds are included is written into the milestone; one is suggested for the first part",
    "files": "the files to be handed over, editable ones included, are listed in the milestone",
    "nda": "an agreement on secrecy can be sent here and is read before it is answered",
    "rights": "what is made is the client's once it is paid, and the milestone says so",
    "trust": "each part is shown here before the next is agreed, and the money stays in the milestone until approval",
    "support": "what follows after the hand-over is written into the milestone before the start",
    "accuracy": "it can only be measured on the client's own material, which the first part does",
    "communication": "news comes here at each step that can be looked at",
    "setup": "an offer on Upwork with one funded milestone; work begins once it is active",
    "choice": "decided after a look at what is there, with the reason told here",
    "interest": "yes",
    "here": "yes",
}
PAYMENT = {
    "fixed": "the milestone is funded on Upwork before the start and released after approval",
    "hourly": "hours run through Upwork's tracker and its weekly bill",
}
NAMED = frozenset({"progress", "work", "trouble", "other"})
"""Topics on which nothing is known here; the answer names what they are about."""


def term_points(asked: Question, case: Case) -> Iterator[Point]:
    """Give the point that answers a question about terms, or one that says openly that nothing is known."""
    name, words = asked
    planned = None if case.is_blank else case.milestone
    if name in NAMED:
        yield Point(topic=name, words=shown(words), about=object_of(words))
    elif name == "needs":
        yield Point(topic=name, words=shown(words), ground=f"needed: {planned.needs}" if planned else "")
    elif name == "deadline":
        yield Point(topic=name, words=shown(words), about=_days(planned), ground=_in_time(planned))
    elif name == "paying":
        yield Point(topic=name, words=shown(words), ground=PAYMENT[planned.contract if planned else "fixed"])
    elif name == "place":
        country = case.profile.country
        yield Point(topic=name, words=shown(words), ground=f"I work from {country}" if country else "")
    elif name == "choice":
        tools = list(dict.fromkeys(mention.tool.name for mention in find_mentions(words)))
        both = f"{tools[0]} and {tools[1]}" if len(tools) == 2 else ""
        yield Point(topic=name, words=shown(words), about=both, ground=GROUNDS[name])
    elif name == "talk":
        ground = (
            "a call by Upwork's own tool is fine" if case.is_early else "a call is fine; the time is confirmed here"
        )
        yield Point(topic=name, words=shown(words), ground=ground)
    else:
        yield Point(topic=name, words=shown(words), ground=GROUNDS[name])


def _days(planned: PlannedMilestone | None) -> str:
    return str(planned.days) if planned is not None and planned.days else ""


def _in_time(planned: PlannedMilestone | None) -> str:
    days = _days(planned)
    known = f"the first part takes about {days} working days, as an estimate; " if days else ""
    return f"{known}whether the date holds is said once the material has been seen"
