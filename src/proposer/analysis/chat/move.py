"""What a calm expert does next, in the order in which the possibilities are weighed."""

from __future__ import annotations

from typing import NamedTuple

from proposer.analysis.chat.cautions import FORBIDDEN
from proposer.analysis.chat.checklist import Checklist
from proposer.analysis.chat.silence import Silence
from proposer.analysis.chat.turns import Turns
from proposer.models.thread import Stage

KINDS = {
    "answer_and_ask": "chat_reply",
    "shape_plan": "chat_reply",
    "clarify_first": "chat_reply",
    "accept_politely": "chat_reply",
    "propose_milestone": "milestone_close",
    "decline_and_redirect": "stay_on_platform",
    "follow_up_once": "follow_up",
}
"""The kind of message that a move leads to; `wait` leads to none."""
_CLOSING = frozenset({"rejection", "thanks_only"})
_BARE = 5
"""Words of a turn that asks for a quote and gives nothing to quote."""
_WIDE = 3
"""Asks in one turn that need two questions back."""
_ASKS = frozenset({"price", "estimate", "approach", "start_date", "discount"})


class Seen(NamedTuple):
    """What the move is decided on."""

    signal: str
    situations: frozenset[str]
    elsewhere: frozenset[str]
    """Those of them that rest on other words than an announcement of more to come."""
    identity: bool
    """Whether identity papers or bank data are asked for."""
    turns: Turns
    silence: Silence
    checklist: Checklist
    stage: Stage


class Move(NamedTuple):
    """The next move, how many questions it may hold, and why."""

    name: str
    max_questions: int
    kind: str | None
    reasons: tuple[str, ...]


def decide(seen: Seen) -> Move:
    """Decide the next move."""
    name, reasons = _after_answer(seen) if seen.turns.answered else _to_turn(seen)
    kind = KINDS.get(name)
    if "invitation" in seen.situations and kind == "chat_reply" and name != "accept_politely":
        kind = "invitation_reply"
    return Move(name, _questions(name, seen), kind, reasons)


def _after_answer(seen: Seen) -> tuple[str, tuple[str, ...]]:
    """The freelancer spoke last: one follow-up, or wait."""
    turns, silence = seen.turns, seen.silence
    if turns.client is None:
        return "wait", ("the client has not written here, so no message can follow (D-37)",)
    if "rejection" in seen.situations:
        return "wait", ("the client has closed the talk",)
    if silence.explained is not None:
        how = "" if silence.sure else ", as far as can be told without knowing the day"
        return "wait", (f"the client explained the silence: {silence.explained.text!r}{how}",)
    if turns.hours is None:
        return "wait", ("it is unknown when the client last wrote; give times, or decide yourself",)
    if not silence.quiet:
        return "wait", (f"{turns.hours:.0f} hours of silence are short",)
    if silence.follow_ups:
        return "wait", ("a follow-up has been sent already; more than one is chasing (D-29)",)
    if not silence.open:
        return "wait", ("nothing is left open for the client",)
    late = f"; the time named in {silence.passed.text!r} is over" if silence.passed else ""
    return "follow_up_once", (f"{turns.hours:.0f} hours of silence and no follow-up yet{late}",)


def _to_turn(seen: Seen) -> tuple[str, tuple[str, ...]]:
    """The client spoke last."""
    forbidden = sorted(seen.situations & FORBIDDEN)
    if seen.identity:
        forbidden.append("identity papers or bank data")
    if forbidden:
        return "decline_and_redirect", (f"declined whatever else is said: {', '.join(forbidden)}",)
    if "rejection" in seen.situations and seen.signal != "high":
        return "accept_politely", ("the client does not hire",)
    if _announces(seen):
        return "wait", ("the client announces more to come and asks nothing",)
    if "thanks_only" in seen.situations and seen.signal in ("none", "low"):
        return "accept_politely", ("thanks with nothing asked",)
    return _by_signal(seen)


def _announces(seen: Seen) -> bool:
    """Whether the turn is an announcement and nothing else: what it shows rests on the same words."""
    return bool(seen.silence.announced) and seen.signal != "high" and seen.elsewhere <= {"thanks_only", "vague"}


def _by_signal(seen: Seen) -> tuple[str, tuple[str, ...]]:
    if seen.signal == "high":
        if seen.checklist.ready:
            return "propose_milestone", ("the client wants to begin, and the first piece is known",)
        if seen.checklist.doubt is not None:
            return "clarify_first", (f"the first piece was left open: {seen.checklist.doubt.text!r}",)
        missing = " and ".join(item.name.replace("_", " ") for item in seen.checklist.items[:2] if item.state != "yes")
        return "clarify_first", (f"the client wants to begin, but the {missing} is unknown",)
    if seen.signal == "medium":
        return "shape_plan", ("serious interest: answer, and turn it into a small first step",)
    if seen.stage is Stage.ACTIVE_CONTRACT:
        return "answer_and_ask", ("work talk in a running contract",)
    return "answer_and_ask", ("early interest: answer, and one useful question",)


def _questions(name: str, seen: Seen) -> int:
    if name in ("wait", "accept_politely"):
        return 0
    if name == "clarify_first":
        return 2
    if name == "shape_plan":
        return 2 if _hangs_on_two(seen) else 1
    return 1


def _hangs_on_two(seen: Seen) -> bool:
    """Whether the next step hangs on two unknown facts: nothing is known of the work, or the ask is bare or wide."""
    goal = next(item for item in seen.checklist.items if item.name == "goal")
    if "vague" in seen.situations or goal.state != "yes":
        return True
    long = len(seen.turns.client.text.split()) if seen.turns.client else 0
    asks = seen.situations & _ASKS
    bare = not seen.turns.before and long <= _BARE and "estimate" in asks
    return bare or len(asks) > _WIDE
