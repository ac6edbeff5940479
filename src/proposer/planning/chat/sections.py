"""Which sections a message has, by its kind and by the move that it makes."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.kinds import Kind
from proposer.models.plan import PlannedSection, Point
from proposer.planning.chat.case import Case
from proposer.planning.chat.causes import CAUSES
from proposer.planning.chat.gates import may_stand

NOT_IN_REPLY = frozenset({*CAUSES, "ask", "discount", "scope", "vague"})
"""Topics that have a section of their own."""
NO_STEP = frozenset({"discount", "scope", "pause", "suggest", "here", "doubt"})
"""Answers after which no piece of work is named unless the client asks for a plan."""
STEP_TOLD = frozenset({"half", "trouble", "draft", "audit"})
"""Answers that say themselves what comes first."""
PLAIN = frozenset({"talk", "work", "trouble", "progress"})
"""Answers that end a message: nothing is offered with them."""
SETTLED_HERE = frozenset({"timeline", "communication", "revisions", "payment", "structure"})
"""Points to be settled in writing that a close may state in a sentence."""


def plan_sections(kind: Kind, case: Case, points: tuple[Point, ...]) -> tuple[PlannedSection, ...]:
    """Give the sections of the message in the order of its kind."""
    names = {name for name in BY_KIND[kind.name](case, points) if may_stand(kind.name, name, case, points)}
    said = {point.topic: point for point in points}
    found: list[PlannedSection] = []
    for section in kind.sections:
        if section.name not in names:
            continue
        evidence = _evidence(section.name, points)
        found.append(
            PlannedSection(
                name=section.name,
                goal=section.goal if section.name != "question" else _asking(section.goal, points),
                max_chars=section.max_chars,
                evidence=evidence,
                required=section.required or section.name in said,
                joins=section.joins or (section.name in CAUSES and bool(found) and found[-1].name in CAUSES),
            )
        )
    return tuple(found)


def answered_points(points: tuple[Point, ...], kind: str = "chat_reply") -> tuple[Point, ...]:
    """Give the points that the section `reply` answers; a close has no section of its own for a wish to pay less."""
    own = NOT_IN_REPLY - ({"discount"} if kind == "milestone_close" else set())
    return tuple(point for point in points if point.topic not in own)


def _asking(goal: str, points: tuple[Point, ...]) -> str:
    asks = [point.ground for point in points if point.topic == "ask"]
    return f"{goal} Ask this: {' '.join(asks)}" if asks else goal


def _evidence(name: str, points: tuple[Point, ...]) -> tuple[str, ...]:
    if name not in ("reply", "fit"):
        return ()
    return tuple(dict.fromkeys(item for point in points for item in point.evidence))


def _chat_reply(case: Case, points: tuple[Point, ...]) -> Iterator[str]:
    move, topics = case.chat.move, {point.topic for point in points}
    answered = answered_points(points)
    if move == "accept_politely" or (move == "answer_and_ask" and not topics):
        yield "farewell"
        return
    if answered:
        yield "reply"
    if topics & {"discount", "scope"}:
        yield "scope"
    declined = any(point.topic == "discount" and point.about.startswith("decline") for point in points)
    plain = bool(answered) and {point.topic for point in answered} <= PLAIN
    if declined or (plain and move != "clarify_first"):
        return
    again = any(point.topic == "structure" and point.about == "same" for point in points)
    named = case.is_early or (case.milestone is not None and case.milestone.source in ("client", "person"))
    shaped = (
        move == "shape_plan" and named and not again and not topics & {"discount", "scope"} and not case.is_unshaped
    )
    plain_step = move == "answer_and_ask" and case.is_early and bool(answered) and "ask" not in topics
    shaped = shaped or (plain_step and case.is_sure and not case.is_unshaped and not topics & NO_STEP)
    shaped = shaped and not topics & STEP_TOLD
    begun = "vague" in topics and "scope" not in topics and move == "clarify_first"
    if shaped or (begun and case.thing and not case.is_unshaped):
        yield "first_step"
    if "ask" in topics:
        yield "question"
    elif move == "shape_plan" and (named or topics & {"price", "discount", "scope"}):
        yield "next_step"


def _milestone_close(case: Case, points: tuple[Point, ...]) -> Iterator[str]:
    if [point for point in answered_points(points, "milestone_close") if point.topic != "price"]:
        yield "reply"
    if case.is_early and case.kind != "general":
        yield "goal"  # in running work both know it, and of work of no known type nothing is known
    yield from ("first_step", "risk", "action")
    if case.chat.next_to_settle in SETTLED_HERE and case.is_early:
        yield "scope"


def _follow_up(_case: Case, _points: tuple[Point, ...]) -> Iterator[str]:
    yield "useful_step"


def _stay(_case: Case, points: tuple[Point, ...]) -> Iterator[str]:
    topics = {point.topic for point in points}
    if answered_points(points):
        yield "reply"
    yield from (name for name in CAUSES if name in topics)
    yield "deal"


def _invited(case: Case, points: tuple[Point, ...]) -> Iterator[str]:
    yield from ("thanks", "fit")
    if [point for point in answered_points(points) if point.topic not in ABILITIES]:
        yield "reply"
    if case.chat.signal in ("medium", "high") and not case.is_unshaped:
        yield "first_step"
    elif any(point.topic == "ask" for point in points):
        yield "question"


def _declined(_case: Case, _points: tuple[Point, ...]) -> Iterator[str]:
    yield from ("thanks", "decline", "wish")


ABILITIES = frozenset({"experience", "fit", "tool", "no_tool"})
"""Topics that the section `fit` of an answer to an invitation tells."""
BY_KIND = {
    "chat_reply": _chat_reply,
    "milestone_close": _milestone_close,
    "follow_up": _follow_up,
    "stay_on_platform": _stay,
    "invitation_reply": _invited,
    "invitation_decline": _declined,
}
