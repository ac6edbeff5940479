"""What each component of a message needs before it may stand there: the talk has to bear it out.

A component that is left out costs little, since the answers stay; one that does not fit costs the client's trust.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from proposer.analysis.wants.tools import find_mentions
from proposer.models.plan import PlannedMilestone, Point
from proposer.models.thread import Stage
from proposer.planning.chat.case import Case
from proposer.planning.chat.catalogue import (
    GENERAL,
    PLAIN_WORDS,
    Entry,
    count_phrases,
    is_asked,
    load_catalogue,
    pair_of,
)
from proposer.planning.chat.money import is_figure_named
from proposer.planning.chat.pieces import OPEN_PART, UNDESCRIBED, UNNAMED
from proposer.planning.chat.questions import fault_of, trouble_of
from proposer.planning.chat.trade import count_words
from proposer.planning.tongue import WRITTEN
from proposer.text.document import words_of
from proposer.text.lexicon import table

SHORT_NAMES = frozenset(["app", "bot", "seo", "api", "csv", "ads"])
"""Short words that say what a piece of work is."""
IDLE = PLAIN_WORDS | frozenset(
    table(
        """about after agreed before case cause comes cost costs each every finish five four have home into keep like
        made main make month need note notes once open order part parts place plan point points question questions
        ready result review rough running same show shown side small size file files start
        step steps test that them then they thing
        this three time today tried used week what when where which will work works year years"""
    )
)
"""Words that a piece of work and a talk may share by chance."""
TYPICAL = frozenset(
    table("bookkeeping content copy design integration ml photo redesign render scraping translation ui video")
)
"""Types of project whose usual first piece suits nearly all work of the type."""
ENDING = re.compile(r"(?:ations?|ions?|ings?|ed|ers?|es|s|e|y|ies)$")
ROOT = 4
"""Letters of a word that have to be left when its ending is taken off."""
BUYING = ("price", "estimate", "approach", "ready_to_start", "discount", "start_date")
"""Situations of a client who may be shown a piece of work."""


def roots(text: str) -> frozenset[str]:
    """Give the telling words of a text without their endings, so that `translate` and `translated` are one."""
    words = [word for word in words_of(text.lower()) if word not in IDLE and (len(word) > 3 or word in SHORT_NAMES)]
    return frozenset(_root(word) for word in words)


def _root(word: str) -> str:
    short = ENDING.sub("", word)
    return short if len(short) >= ROOT else word


def is_borne_out(case: Case, planned: PlannedMilestone, entry: Entry) -> bool:
    """Whether the talk itself names what a piece of work is about, and not only its trade."""
    if planned.source in ("client", "person"):
        return True
    told = case.told
    if BRIEF.search(told) or (BUILT_ON.search(planned.deliverable) and not EXISTING.search(told)):
        return False
    foreign = case.reading.language != WRITTEN and (
        case.chat.signal == "high" or not case.has("price", "estimate", "discount")
    )
    agreed = OFFERING.search(case.turn) is not None and is_figure_named(case.thread)
    declines = case.chat.move == "decline_and_redirect"
    proposed = "" if case.has("discount") or declines else proposed_words(case)
    like = len(roots(planned.deliverable) & roots(proposed)) >= ALIKE
    known = case.thread.stage is not Stage.PRE_CONTRACT or agreed or (proposed and not like)  # both know how it goes on
    if foreign or known or case.kind in ("", GENERAL):
        return False
    if like and proposed:
        return True
    if re.match(r"the (?:\w+ )?fault\b", planned.deliverable):
        return bool(trouble_of(told) or fault_of(told))
    if (field := FIELDS.get(case.kind)) is not None and not field.search(told) and not _joins(case):
        return False
    if roots(planned.deliverable) & roots(told):
        return True
    if count_phrases(case.thread.title, entry.when) > 0 or (is_asked(entry, told) and not declines):
        return True
    # who gives access to what there is lets the freelancer look before a piece is named
    return case.kind in TYPICAL and is_trade_named(case) and not case.has("access_for_scoping")


def proposed_words(case: Case) -> str:
    """The messages in which the freelancer has told what they would do first, so that nothing else is offered."""
    own = (one.text for one in case.thread.messages if one.author == "freelancer")
    return "\n".join(text for text in own if PROPOSED.search(text))


ALIKE = 2
"""Telling words by which a piece is the one that the freelancer has told of."""
PROPOSED = re.compile(
    r"\b(?:I'd|I would|I could|I can) (?:\w+ )?(?:start|begin|do|propose|suggest|take|set|look|finish|prove)\b"
    r"|\b(?:I'd|I would) (?!be\b|like\b|love\b|have\b|need\b|ask\b|say\b|rather\b|not\b)\w+ \w+"
    r"|\bfirst (?:thing|slice|step|piece|milestone|part)\b|\b(?:would|could|might) (?:be|show|do|come) (?:\w+ )*first\b"
    r"|\b(?:sensible|good|fair) (?:start|first)\b",
    re.IGNORECASE,
)
"""Words with which a freelancer says what comes first."""
OFFERING = re.compile(
    r"\b(?:send|sending|sent|make|making|set up|setting up|create|created|creating|accept) (?:you |it |over )*"
    r"(?:the|an?|your|my) (?:offer|contract)\b|\b(?:offer|contract) (?:is|was) (?:sent|out|on its way)\b",
    re.IGNORECASE,
)
"""Words of a client who sends an offer; with a figure named, what it is for is agreed."""
BRIEF = re.compile(
    r"\b(?:\d{1,2}|half an|an|one|two|a few|couple of)[- ](?:min(?:ute)?s?|hours?|hrs?)"
    r"(?: (?:of work|job|task|fix|thing|max\w*|tops?|at most)|'? work)\b"
    r"|\b(?:paid|test|trial) (?:\w+ )?(?:test|trial|task)\b"
    r"|\b(?:very|really|super|tiny|quick) (?:small |short |quick |little )?(?:job|task|fix|thing|gig|edit)\b"
    r"|\b(?:should(?:n't| not)|won't|will not|doesn't) (?:really )?take (?:you )?(?:very |too )?(?:long|more than)\b"
    r"|\b(?:should|would|will|can|might) (?:only |just |maybe )?take (?:you )?"
    r"(?:maybe |about |only |just )*(?:\d{1,2}|a few|half an|an) (?:min(?:ute)?s?|hours?)\b",
    re.IGNORECASE,
)
"""Words for a job or a test so short that every usual first piece is larger."""
BUILT_ON = re.compile(r"\b(?:rebuilt|present|existing|duplicates)\b", re.IGNORECASE)
"""A piece that needs something to be there already."""
EXISTING = re.compile(
    r"\b(?:our|my|existing|current|old|present|already|today|slow|broken"
    r"|we (?:use|have|run)|i (?:use|have|run)|attached"
    r"|(?:fix|clean|edit|updat|upgrad|proofread|rewrit|mov|migrat|check|correct|merg|dedup)\w*|spell\w*|draft|manuscript)\b",
    re.IGNORECASE,
)
"""Words of a client who has something already."""
FIELDS = {
    "repair": re.compile(
        r"\b(?:code|codebase|app|apps|site|website|web ?shop|store|server|script|plugin|theme|security|bugs?|pages?"
        r"|slow|speed|checkout|login|form|api|crash\w*|error|errors)\b",
        re.IGNORECASE,
    ),
    "integration": re.compile(
        r"\b(?:sync\w*|synchron\w*|integrat\w*|connect\w*|link\w*|apis?|webhooks?|between|migrat\w*|imports?|exports?"
        r"|transfer\w*|mov(?:e|ing) (?:\w+ ){1,6}(?:to|into)|into|both)\b",
        re.IGNORECASE,
    ),
    "design": re.compile(
        r"\b(?:logos?|brand\w*|identity|design\w*|illustrat\w*|draw\w*|sketch\w*|flyers?|posters?|brochures?|leaflets?"
        r"|menus?|covers?|packag\w*|slides?|decks?|presentations?|icons?|cards?|artwork|signage|signs?"
        r"|labels? (?:for|design)|invitations?|ads?|layout)\b",
        re.IGNORECASE,
    ),
    "data": re.compile(
        r"\b(?:dashboards?|kpis?|data\w*|sql|bigquery|looker|tableau|power ?bi|sheets?|excel|spreadsheets?|charts?"
        r"|metrics?|analytics|analysis|figures?|numbers|csv|exports?|sales|revenue|stock|reporting"
        r"|(?:daily|weekly|monthly|sales) reports?|forecasts?|survey|statistics"
        r"|rows|records|lists?|duplicates|doubles)\b",
        re.IGNORECASE,
    ),
    "mobile": re.compile(
        r"\b(?:mobile|android|ios|iphone|ipad|phones?|flutter|react native|swift|kotlin|app stores?|play store|store"
        r"|the app|our app|my app|an app)\b",
        re.IGNORECASE,
    ),
    "bookkeeping": re.compile(
        r"\b(?:books?|bookkeep\w*|reconcil\w*|bank|ledgers?|accounts?|accounting|statements?)\b", re.IGNORECASE
    ),
}
"""Words without which the piece of a type is beside the point, whatever else points to the type."""


def is_trade_named(case: Case) -> bool:
    """Whether the client's words name the trade, in the line that says what the work is or more than once besides."""
    line = case.thread.title
    words = load_catalogue()[case.kind].words if case.kind else ()
    named = count_words(line, case.work) > 0 or count_phrases(line, words) > 0
    return named or _joins(case) or count_words(case.told, case.work) + count_phrases(case.told, words) > 1


def _joins(case: Case) -> bool:
    """Whether the line names two systems, which says that they are to be joined."""
    names = [mention.tool.name for mention in find_mentions(case.thread.title)]
    return case.kind == "integration" and bool(pair_of(names))


def bounded(case: Case, planned: PlannedMilestone) -> PlannedMilestone:
    """Give a piece without a figure of ours where the talk has named one, or without what is known of another."""
    changes: dict[str, object] = {}
    unknown = planned.deliverable in UNNAMED or planned.work == GENERAL
    guessed = planned.is_estimate and (unknown or is_figure_named(case.thread))
    if guessed and planned.source in ("client", "person"):
        changes |= {"amount": None, "is_estimate": False, "hours": None}
    if planned.deliverable in UNNAMED:
        changes |= UNDESCRIBED
    return planned.model_copy(update=changes) if changes else planned


def left_open(planned: PlannedMilestone) -> PlannedMilestone:
    """Give the piece of a close for which the talk names none: it is accepted, and described once it is settled."""
    unknown = {"amount": None, "is_estimate": False, "hours": None, "days": None}
    return planned.model_copy(update={**UNDESCRIBED, **unknown, "deliverable": OPEN_PART, "source": "client"})


def proven(point: Point) -> Point:
    """Give an answer on past work without work that is not like what was asked."""
    if point.topic in ("experience", "fit") and point.about == "far":
        return point.model_copy(update={"about": "none", "ground": "nothing close in past work", "evidence": ()})
    return point


def holds_back(points: Iterable[Point]) -> bool:
    """Whether the message leaves a question open, which an offer behind it would seem to evade."""
    return any(point.topic == "other" for point in points)


def _may_offer(case: Case, points: tuple[Point, ...]) -> bool:
    if not case.fits or case.is_unshaped or (case.milestone is not None and case.milestone.deliverable in UNNAMED):
        return False
    figures = case.has("price", "estimate", "discount")
    buying = case.chat.move == "shape_plan" or case.has(*BUYING, "vague")
    return buying and (figures or not holds_back(points))


def _may_close(case: Case, _points: tuple[Point, ...]) -> bool:
    """Whether there is a piece to describe in a close; what was agreed by pointing at it is only accepted."""
    return case.fits and case.milestone is not None and case.milestone.deliverable not in UNNAMED


def _may_name_goal(case: Case, points: tuple[Point, ...]) -> bool:
    planned = case.milestone
    return _may_close(case, points) and planned is not None and bool(planned.goal)


GATES: dict[tuple[str, str], Callable[[Case, tuple[Point, ...]], bool]] = {
    ("chat_reply", "first_step"): _may_offer,
    ("chat_reply", "next_step"): _may_offer,
    ("invitation_reply", "first_step"): _may_offer,
    ("milestone_close", "goal"): _may_name_goal,
    ("milestone_close", "first_step"): _may_close,
    ("milestone_close", "risk"): _may_close,
    ("milestone_close", "scope"): _may_close,
}
"""The condition of each component by the kind of message; what stands in none is free."""


def may_stand(kind: str, name: str, case: Case, points: tuple[Point, ...]) -> bool:
    """Whether a component may stand in a message of a kind."""
    gate = GATES.get((kind, name))
    return gate is None or gate(case, points)
