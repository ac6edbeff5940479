"""The plan of the next message of a conversation."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast

from proposer.analysis.chat.turns import take_turns
from proposer.kinds import Kind, load_kind
from proposer.models.people import PublicProfile
from proposer.models.plan import Limits, MessageKind, Plan, PlannedSection, Point
from proposer.models.reading import ChatReading, Reading
from proposer.models.thread import Stage, Thread
from proposer.planning.chat.abilities import ability_points, invited_point
from proposer.planning.chat.asks import WHICH_HALF, find_asks, is_told
from proposer.planning.chat.case import Case
from proposer.planning.chat.causes import find_causes
from proposer.planning.chat.closing import (
    asks_for_less,
    is_in_doubt,
    is_less,
    is_served,
    is_too_low,
    with_budget,
)
from proposer.planning.chat.gates import bounded, holds_back, left_open
from proposer.planning.chat.grounded import as_english, ground
from proposer.planning.chat.milestones import is_fit, plan_milestone, plan_smaller
from proposer.planning.chat.money import find_money, prices_named
from proposer.planning.chat.points import find_points
from proposer.planning.chat.pricing import asks_for_volume
from proposer.planning.chat.questions import find_questions
from proposer.planning.chat.sections import ABILITIES, answered_points, plan_sections
from proposer.planning.chat.subject import name_thing, talk_post
from proposer.planning.chat.tasks import find_tasks
from proposer.planning.chat.trade import afresh, find_trade
from proposer.planning.evidence import choose_evidence
from proposer.planning.tongue import WRITTEN, tongue_name

SHORT_TURN = 14
"""Words of a client's turn up to which the reply stays short."""
SHORT_REPLY = {"answer_and_ask": 65, "shape_plan": 90}
"""How short, by what the reply has to hold."""
TELLING, TELLING_ALL = 8, 12
"""Words of a turn that say what the work is, where its trade is plain and where not."""
MOST_ANSWERED = 3
"""Answers besides a decline or a close, which have sections of their own."""


def plan_reply(
    thread: Thread,
    profile: PublicProfile,
    reading: Reading,
    chat: ChatReading,
    *,
    said: tuple[str, ...] = (),
    amount: float | None = None,
    milestone: str | None = None,
    decline: bool = False,
    close: bool = False,
    floor: float | None = None,
    profile_reason: str = "",
    home: Path | None = None,
) -> Plan:
    """Decide what the next message of a conversation says.

    `reading` is that of `talk_post(thread)`. `close`, and with it a `milestone` or an `amount` (US dollars), is the
    person's decision to close, `decline` that to say no. `floor` is the freelancer's private floor: it decides about a
    wish for a lower price and stands nowhere in the plan. A move that sends nothing gives a plan without sections.
    """
    decided = close or milestone is not None or amount is not None
    case = _case(thread, profile, reading, chat, said, floor)
    kind, case = _settle(case, chat, _Decision(decided, decline, milestone, amount, home))
    points = _points(case, kind.name)
    silent = chat.move == "wait" and kind.name == "chat_reply"
    sections = () if silent else plan_sections(kind, case, points)
    if kind.name != "stay_on_platform" and "question" not in {section.name for section in sections}:
        points = tuple(point for point in points if point.topic != "ask")
    plan = _write_down(kind, case, chat, points, sections)
    kept = {"points": ()} if silent else {}
    return plan.model_copy(update={"profile_reason": profile_reason, **kept})


def _write_down(
    kind: Kind, case: Case, chat: ChatReading, points: tuple[Point, ...], sections: tuple[PlannedSection, ...]
) -> Plan:
    """Put what was decided into a plan; `chat` is the reading as it was made."""
    reading, thread = case.reading, case.thread
    named = case.milestone if _is_offered(kind, case, sections) else None
    return Plan(
        kind=cast("MessageKind", kind.name),
        job=thread.job,
        profile=case.profile,
        thread=thread,
        stage=thread.stage,
        said=case.said,
        reading=Reading(language=reading.language, wants=reading.wants, terms=reading.terms, chat=chat),
        sections=sections,
        evidence=case.evidence,
        points=points,
        milestone=named,
        needs_human=find_tasks(case, points, named),
        warnings=tuple(_warnings(case, chat)),
        limits=_limits(kind, case, points),
        language=reading.language,
        seed=case.seed,
    )


class _Decision(NamedTuple):
    """What the person has decided."""

    closes: bool
    declines: bool
    milestone: str | None
    amount: float | None
    home: Path | None


def _settle(case: Case, chat: ChatReading, decision: _Decision) -> tuple[Kind, Case]:
    """Give the kind of the message and the case with its milestone."""
    name = _kind_of(case.chat, close=decision.closes, decline=decision.declines)
    free = name == "milestone_close" and not decision.closes
    if free and (is_too_low(case) or is_less(case, chat) or is_in_doubt(case) or is_served(case)):
        name = "chat_reply"
    planned = bounded(case, plan_milestone(case, decision.milestone, decision.amount))
    case = replace(case, fits=decision.closes or is_fit(case, planned))
    if not decision.closes and case.fits:
        case = with_budget(case, planned)
    smaller = case.has("discount") and not (asks_for_volume(case) and not find_money(case.turn))
    if smaller and decision.amount is None and decision.milestone is None:
        planned = plan_smaller(case, planned)
        case = replace(case, fits=is_fit(case, planned))
    if free and (asks_for_less(case, planned) or is_less(case, chat)):
        name = "chat_reply"
    if name == "milestone_close" and not case.fits:
        planned = left_open(planned)
    return load_kind(name, decision.home), replace(case, milestone=planned)


def _is_offered(kind: Kind, case: Case, sections: tuple[PlannedSection, ...]) -> bool:
    """Whether the message may name the milestone."""
    if kind.name == "stay_on_platform":
        return not case.is_unshaped and (case.chat.signal in ("medium", "high") or case.has("free_work"))
    written = {section.name for section in sections}
    return bool(written & NAMING) or ("scope" in written and case.has("discount") and not case.is_unshaped)


NAMING = frozenset({"first_step", "action", "useful_step", "deal", "next_step"})
"""Sections that may name the milestone."""


def _kind_of(chat: ChatReading, *, close: bool, decline: bool) -> str:
    if decline:
        return "invitation_decline"
    if close:
        return "milestone_close"
    return chat.kind or "chat_reply"


def _case(
    thread: Thread,
    profile: PublicProfile,
    reading: Reading,
    chat: ChatReading,
    said: tuple[str, ...],
    floor: float | None,
) -> Case:
    turns = take_turns(thread)
    early = thread.stage is not Stage.ACTIVE_CONTRACT
    asked = find_questions(turns.client.text, early=early) if turns.client is not None else ()
    thread, reading = afresh(thread, as_english(reading, turns), turns)
    work, kind, is_sure = find_trade(thread, profile, reading, asked)
    thing = name_thing(thread, reading)
    words = len(turns.client.text.split()) if turns.client is not None else 0
    named = bool(thing or reading.wants.deliverables or words >= (TELLING if is_sure else TELLING_ALL))
    told = "\n".join((thread.stage.value, thread.project or "", *(one.text for one in thread.messages)))
    return Case(
        thread=thread,
        turns=turns,
        profile=profile,
        reading=reading,
        chat=ground(chat, turns, asked, reading.language, early=early, named=named),
        asked=asked,
        said=said,
        evidence=choose_evidence(talk_post(thread), profile, reading),
        work=work,
        kind=kind.name,
        is_sure=is_sure,
        thing=thing,
        seed=hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest(),
        floor=floor,
    )


def _points(case: Case, kind: str) -> tuple[Point, ...]:
    """What the message answers, declines and asks, in its order."""
    if kind == "follow_up":
        return ()
    points = find_points(case)
    if kind == "invitation_decline":
        return tuple(point for point in points if point.topic == "said" or point.about == "said")
    if kind == "stay_on_platform":
        left = DECLINED_WITH | ({"deadline"} if case.has("free_work") else set())
        if case.has("off_platform_payment") and not PRICE_ASKED.search(case.turn):
            left |= {"price", "rate"}  # the fees of the platform are no question for a price
        own = _short([one for one in points if one.topic not in left])
        points = (*own[:MOST_ANSWERED], *find_causes(case))
    if kind == "milestone_close":
        kept = [one for one in points if one.topic not in SAID_IN_CLOSE or _is_left_unsaid(one, case)]
        points = tuple(_short(kept)[:MOST_ANSWERED])
    if kind == "invitation_reply" and not any(one.topic in ABILITIES for one in points):
        points = (invited_point(case), *points)
    if kind == "milestone_close" or case.chat.move == "accept_politely":
        return points
    return (*points, *(Point(topic="ask", ground=question) for question in _asks(case, kind, points)))


def _is_left_unsaid(point: Point, case: Case) -> bool:
    """Whether a close does not say itself what the client asks: what a figure covers, what is needed to begin."""
    if point.topic == "needs":
        return case.milestone is None or not (case.fits and case.milestone.needs)
    return point.topic == "budget" and bool(point.about)


def _short(points: list[Point]) -> list[Point]:
    """Answers without the hours a week, where a first day is named or left to be named."""
    return [point for point in points if point.topic != "hours_free"]


SAID_IN_CLOSE = frozenset(
    {"vague", "scope", "work", "other", "price", "needs", "setup", "budget", "interest", "choice"}
)
"""What a close says anyway, or leaves for later."""
DECLINED_WITH = frozenset(
    {"samples", "vague", "talk", "paying", "work", "other", "scope", "interest", "here", "setup", "choice"}
)
"""What a message that declines leaves for later."""


PRICE_ASKED = re.compile(
    r"\b(?:how much|quote|your (?:price|rate|fee)|(?:would|does|will) (?:it|this|that) cost)\b", re.IGNORECASE
)


def _asks(case: Case, kind: str, points: tuple[Point, ...]) -> tuple[str, ...]:
    """The questions of the message; none where the next step is clear without one."""
    chat = case.chat
    topics = {point.topic for point in points}
    if not chat.max_questions or any(point.about.startswith("decline") for point in points):
        return ()
    if not case.is_early and chat.move != "clarify_first":
        return ()
    if topics & {"pause", "suggest"} or (case.thread.stage is Stage.ENDED and "other" in topics):
        return ()
    if chat.move == "answer_and_ask" and case.is_sure and "price" in topics and not case.is_unshaped:
        return ()  # its figure stands beside the piece that it is for
    if "discount" in topics and prices_named(case.thread):
        return ()  # the price is the question
    if "half" in topics:
        return (WHICH_HALF,)
    open_ended = case.is_unshaped and case.is_early
    if chat.move == "shape_plan" and kind == "chat_reply" and is_told(case) and not ("scope" in topics or open_ended):
        return ()
    if chat.move == "decline_and_redirect" and chat.signal in ("medium", "high") and case.thing and not open_ended:
        return ()
    most = 1 if kind in ("stay_on_platform", "invitation_reply") else chat.max_questions
    most = most if case.is_early else 1
    held = holds_back(points) and chat.move != "clarify_first"
    if points and case.is_unread:
        return ()  # what was told may answer any question
    changed = any(point.topic == "scope" and point.about == "changed" for point in points)
    return find_asks(case, most, changed=changed, held=held, alone=not points or case.has("invitation"))


def _limits(kind: Kind, case: Case, points: tuple[Point, ...]) -> Limits:
    limits = kind.limits
    short = len(case.turn.split()) <= SHORT_TURN and len(answered_points(points)) < 2
    words = min(limits.max_words, SHORT_REPLY.get(case.chat.move, limits.max_words)) if short else limits.max_words
    asks = min(limits.max_questions, case.chat.max_questions)
    return limits.model_copy(update={"max_words": words, "max_questions": asks})


def _warnings(case: Case, chat: ChatReading) -> Iterator[str]:
    if chat.move == "wait":
        yield f"nothing to send: {'; '.join(chat.reasons[:1]) or 'wait'}"
    if case.reading.language != WRITTEN:
        name = tongue_name(case.reading.language)
        yield f"the client writes in {name}; the built-in writer knows English only"
    asks = [point for point in ability_points(case) if point.about in ("none", "far")]
    if asks and chat.kind is not None:
        yield "the profile's evidence is not close to what is asked; the message says so"
    if any(flag.code == "walk_away" for flag in chat.flags):
        yield "the client repeats what was declined: consider to walk away"
