"""What is known of the terms that a client asks about: rounds, files, a secrecy agreement, what is needed (D-26a)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from proposer.analysis.wants.tools import find_mentions
from proposer.models.plan import PlannedMilestone, Point
from proposer.planning.chat.abilities import holding
from proposer.planning.chat.asks import DATED
from proposer.planning.chat.case import Case
from proposer.planning.chat.masking import shown
from proposer.planning.chat.milestones import usual_needs
from proposer.planning.chat.objects import object_of
from proposer.planning.chat.questions import Question
from proposer.planning.chat.restated import restate
from proposer.profiles import same_skills

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
    "privacy": "only the fields that are needed, on a copy that is deleted at the end; an agreement can be sent here",
    "include": "it can be part of the milestone",
    "suggest": "what is in place is looked at, then the next useful piece is named here with its price",
    "covers": "it is checked against the priced part; what it covers stands in the milestone",
    "included": "that part from start to finish with one round of remarks; it is listed in the milestone",
    "explain": "the steps are written down here",
    "stages": "a milestone for each part, funded one at a time",
    "security": "who may see what is written down and tested with two accounts before anything real goes in",
    "hosting": "it can run in the client's own account; what that costs a month is written down first",
    "cause": "it can be said after following one example from beginning to end",
    "confirm": "checked against what is planned and confirmed here",
    "concepts": "several to choose from; the number stands in the milestone",
    "opinion": "it is looked through first, then what would change is written here",
    "legal": "it depends on the source's terms and on what is collected; both are checked first, with no legal advice",
    "ai": "the freelancer answers for every line; work without AI can be written into the milestone",
    "regular": "regular work is fine; one is agreed first, then the rhythm",
    "postpay": "the milestone is funded before the start and released after approval",
    "one_first": "yes, as a milestone of its own",
    "invoice": "Upwork issues one for each payment; what it shows on tax is confirmed here",
    "address": "it follows here, in the room of the contract",
    "sending": "here in the chat, where everything stays together",
    "tax": "whether tax comes on top is said with the price, before anything is agreed",
    "together": "yes; who decides what is agreed with them before the start",
    "material": "whatever exists; both where both exist",
    "length": "the client says how long; it is kept to",
    "rhythm": "as often as needed and the source allows; settled with the first part",
    "half": "yes, the half that is of use by itself",
    "degree": "as much as the client wants; the first part shows it",
    "rework": "yes; the new version is shown here",
    "spread": "offers differ by what they include",
    "references": "no contacts of clients are passed on; what they say stands on the profile",
    "inside": "yes, inside the client's system with limited rights, or on invented data",
    "commission": "paid milestones and no share of sales",
    "idea": "it is tried on a small part, and the result decides",
    "listed": "what the price holds is listed in the milestone before it is funded",
    "complete": "what goes in is counted against what comes out at every run",
    "harder": "the first part shows how much it adds, and it is priced before it starts",
    "meantime": "yes; the work goes on beside what runs, and a day that needs care is told beforehand",
    "slot": "gladly; the time is confirmed here",
    "problem": "it need not be one; just that is tried first and the result told here",
    "second": "it is looked at first; which parts of what others say hold is told here, with the reason",
    "missed": "it is told before the date, and only approved parts are paid",
    "assure": "a test for exactly that is written first; what slips through is put right",
    "keep": "it is gone through first; what stays and what changes is told here with the reason",
    "smalls": "yes, small jobs are fine",
    "outcome": "the milestone names what the client holds at the end of each part, and in which format",
    "small": "what is settled on a small piece is quick to check, and the rest follows it",
    "worth": "the price covers the checks as well as the making; a small first part shows whether it is worth it",
    "view": "it is looked at once more, and what would change is told here",
    "count": "it follows from what is there; the first part shows it",
    "handle": "a rule for it is agreed first and tried on one real case",
    "try": "it is tried, and the result shown here",
    "using": "it is held against what is needed before anything is settled, for and against told here",
    "repair": "yes; it is reproduced first, and the cause told before anything is changed",
    "once": "a one-time price for each part; nothing runs on by the month",
    "pause": "no hurry; this chat stays open",
    "doubt": "each part is shown here before the next is agreed, and the money stays in the milestone until approval",
    "safety": "work on a copy, counts compared before and after, nothing live until the client has seen it",
    "results": "no figure in advance; it is measured before and after",
    "rest": "the rest follows in parts of its own, each with its price agreed before it starts",
    "credentials": "no passwords; access with limited rights that can be taken back",
    "quality": "tests for what must not break stand in the milestone",
    "visit": "for the first part photos and a video are enough; whether a visit is possible is confirmed here",
    "liability": "what is wrong in the work is put right; who approves it is written into the milestone",
    "audit": "that look can be the first milestone",
    "draft": "the draft is a small paid first milestone; the rest is decided with it at hand",
    "fees": "each side has its own fee, which Upwork shows",
    "upkeep": "a list of which change touches what; each round of upkeep is a small piece of work",
    "shared": "either way; which one stands in the milestone",
    "handing": "yes, that helps",
    "takeover": "yes; it is gone through first, and what stays is told here",
    "failure": "what could not go through is kept and tried again, with a notice if that fails",
    "volume": "settled once the first one has shown what it takes",
    "absence": "it is told here at once; finished parts are in the client's hands",
    "checker": "it is gone over a second time before the client gets it; a second person can be part of the milestone",
    "physical": "the first part ends with the finished files; the rest is confirmed here",
    "secrecy": "it is used for this work alone; an agreement can be sent here",
    "gathering": "the client's people can be asked directly",
    "channel": "fine in a running contract; what is decided is summed up here",
}
PAYMENT = {
    "fixed": "the milestone is funded on Upwork before the start and released after approval",
    "hourly": "hours run through Upwork's tracker and its weekly bill",
}
MOST_TOOLS = 4
SHORT = 3
"""Words of a question that only takes up what was said before it."""
USED = re.compile(r"\b(?:using|with|to|in|on) ([A-Z][\w.]*\w)")
OWN_FILES = re.compile(
    r"^(?:and |so |but |also )*(?:do|will|would|can|could|are|is) .*?"
    r"(?P<x>(?:figma|open|editable|original|raw|working|print|vector|native|layered|source) files?)\b",
    re.IGNORECASE,
)
"""Whether files of one kind are handed over, which is answered with yes or no."""
HANDLED = re.compile(
    r"\b(?:handle|deal with|cope with|get around|solve|manage) (?P<x>(?:[\w-]+ ){0,4}[\w-]+)", re.IGNORECASE
)
COUNTED = re.compile(r"\bhow many (?P<x>(?:\w+ ){0,1}?\w+) (?:would|will|do|does|should|are|can)\b", re.IGNORECASE)
OR = re.compile(r"\bor\b", re.IGNORECASE)
AT_ONCE = re.compile(r"\b(?:today|tonight|tomorrow)\b", re.IGNORECASE)
"""A date beside which an estimate in working days would read like a no."""
NAMED = frozenset({"progress", "work", "trouble"})
"""Topics on which nothing is known here; the answer names what they are about."""


def term_points(asked: Question, case: Case) -> Iterator[Point]:
    """Give the point that answers a question about terms, or one that says openly that nothing is known."""
    name, words = asked
    if name == "possible" and len(words.split()) <= SHORT and DATED.search(case.turn):
        name = "deadline"  # `ready in January. doable?`
    planned = None if case.is_blank else case.milestone
    if name == "other":
        yield Point(topic=name, words=shown(words), about=restate(words) or tellingly(object_of(words)))
    elif name in NAMED:
        about = object_of(words)
        yield Point(topic=name, words=shown(words), about=tellingly(about) if name == "work" else about)
    elif name == "needs":
        known = _needed(case, planned)
        yield Point(topic=name, words=shown(words), ground=f"needed: {known}" if known else "")
    elif name == "deadline":
        near = planned if case.is_early and not AT_ONCE.search(words) else None
        yield Point(topic=name, words=shown(words), about=_days(near), ground=_in_time(near))
    elif name == "paying":
        yield Point(topic=name, words=shown(words), ground=PAYMENT[planned.contract if planned else "fixed"])
    elif name in FROM_CASE:
        yield FROM_CASE[name](words, case)
    else:
        yield Point(topic=name, words=shown(words), ground=GROUNDS[name])


def _needed(case: Case, planned: PlannedMilestone | None) -> str:
    """What the piece at hand needs, or else any first piece of this type of work."""
    if planned is None or (case.is_unshaped and planned.source == "catalogue"):
        return ""
    return planned.needs or usual_needs(case)


def tellingly(name: str) -> str:
    """Give the name of a thing that can stand alone in a message; nothing for a single word: `the email`."""
    return name if len(name.split()) >= TELLING or any(letter.isdigit() for letter in name) else ""


TELLING = 3
"""Words of a name, its article included, by which a client knows what is meant."""


def _choice(words: str, case: Case) -> Point:
    """Which of two: the one tool of them that the freelancer works with, else openly after a look."""
    tools = list(dict.fromkeys(mention.tool.name for mention in find_mentions(words)))
    held = [name for name in tools if holding(name, case) or same_skills([name], case.profile.skills)]
    if len(tools) == 2 and len(held) == 2:
        return Point(
            topic="choice", words=shown(words), about=f"all {tools[0]} and {tools[1]}", ground="both are known"
        )
    if len(tools) == 2 and len(held) == 1:
        return Point(topic="choice", words=shown(words), about=f"own {held[0]}", ground=f"{held[0]}, my usual tool")
    both = f"{tools[0]} and {tools[1]}" if len(tools) == 2 else "" if " or " in words else "open"
    return Point(topic="choice", words=shown(words), about=both, ground=GROUNDS["choice"])


def _using(words: str, _case: Case) -> Point:
    """A way of doing it that the client thinks of, by its name where one is plain."""
    named = [mention.tool.name for mention in find_mentions(words)] or USED.findall(words)
    return Point(topic="using", words=shown(words), about=named[0] if len(named) == 1 else "", ground=GROUNDS["using"])


def _handle(words: str, _case: Case) -> Point:
    """A difficulty of the work, in the client's words for it."""
    about = tellingly(f"a {_plainly(HANDLED.search(words))}").removeprefix("a ")
    return Point(topic="handle", words=shown(words), about=about, ground=GROUNDS["handle"])


def _physical(words: str, _case: Case) -> Point:
    """Something that is done with hands to what the files are for: printing, framing."""
    return Point(topic="physical", words=shown(words), about=restate(words), ground=GROUNDS["physical"])


def _count(words: str, _case: Case) -> Point:
    """How many of something it takes."""
    return Point(topic="count", words=shown(words), about=_plainly(COUNTED.search(words)), ground=GROUNDS["count"])


def _plainly(found: re.Match[str] | None) -> str:
    """The client's words for a thing where they can be said back; nothing where not."""
    told = found["x"] if found else ""
    told = TRAILING.sub("", told)
    return "" if SAID_BACK.search(told) else told


TRAILING = re.compile(r"\s+(?:like|such as|in|on|with|from|for|of|to|at|and|or|the|a)\b.*$", re.IGNORECASE)
"""Where the name of a difficulty ends."""
SAID_BACK = re.compile(r"\b(?:i|we|you|me|us|my|our|your|it|that|this|them|they|if|when|and we|so)\b", re.IGNORECASE)


def _files(words: str, _case: Case) -> Point:
    """The files that are handed over, those asked for with yes or no by their name."""
    kind = OWN_FILES.match(words)
    return Point(topic="files", words=shown(words), about=kind["x"] if kind else "", ground=GROUNDS["files"])


def _place(words: str, case: Case) -> Point:
    country = case.profile.country
    return Point(topic="place", words=shown(words), ground=f"I work from {country}" if country else "")


def _tools(words: str, case: Case) -> Point:
    if len(find_mentions(words)) > 1 and OR.search(words):
        return _choice(words, case)
    own = ", ".join(case.profile.tools[:MOST_TOOLS]) if case.is_sure else ""
    return Point(topic="tools" if own else "other", words=shown(words), ground=f"I work with {own}" if own else "")


def _talk(words: str, case: Case) -> Point:
    ground = "a call by Upwork's own tool is fine" if case.is_early else "a call is fine; the time is confirmed here"
    return Point(topic="talk", words=shown(words), ground=ground)


FROM_CASE: dict[str, Callable[[str, Case], Point]] = {
    "choice": _choice,
    "using": _using,
    "handle": _handle,
    "count": _count,
    "physical": _physical,
    "files": _files,
    "place": _place,
    "tools": _tools,
    "talk": _talk,
}
"""What is known from the client's words or the profile, by topic."""


def _days(planned: PlannedMilestone | None) -> str:
    return str(planned.days) if planned is not None and planned.days else ""


def _in_time(planned: PlannedMilestone | None) -> str:
    days = _days(planned)
    known = f"the first part takes about {days} working days, as an estimate; " if days else ""
    return f"{known}whether the date holds is said once the material has been seen"
