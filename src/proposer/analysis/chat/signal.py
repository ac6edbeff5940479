"""Reads the buying signal of a client turn (D-22)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple, cast

from proposer.analysis.chat.features import Turn
from proposer.analysis.chat.situations import UNPAID_TEST, Situation, find_situations, strongest
from proposer.analysis.chat.weights import MARK, SIGNALS, Scores, score
from proposer.analysis.chat.wording import places
from proposer.models.reading import Signal
from proposer.models.thread import Stage

RANK = {
    "fit_check": 1,
    "asks_experience": 1,
    "invitation": 1,
    "vague": 1,
    "sample_or_test": 1,
    "price": 2,
    "estimate": 2,
    "start_date": 2,
    "discount": 2,
    "approach": 2,
    "access_for_scoping": 2,
    "ready_to_start": 3,
}
"""The place in `SIGNALS` that a situation speaks for, as the table of D-22 has it; the rest speaks for none."""
SILENT = frozenset(
    {
        "rejection",
        "thanks_only",
        "off_platform_contact",
        "off_platform_call",
        "off_platform_payment",
        "everyone_does_it",
        "suspicious_file",
    }
)
"""Situations that leave no signal when nothing else is said."""
AT_WORK = SILENT | {"free_work", "scope_change"}
"""The same inside a contract, where changes and free extras are no sign of buying."""
LOW, HIGH = SIGNALS.index("low"), SIGNALS.index("high")
APPROACH = "approach"
"""Low where it asks for a recommendation only, and never where it asks how the work would be done."""
PULL = 0.5
"""How much a situation adds at most to the score of its signal."""
DOUBT = 0.3
"""A situation that is only just found still adds this share of it."""


class SignalReading(NamedTuple):
    """The signal of a turn, the words it rests on, and why."""

    signal: Signal
    span: tuple[int, int]
    """Offsets into the original turn."""
    reason: str


def read_signal(
    turn_text: str, *, stage: str, project: str | None = None, before: str = "", earlier: Sequence[str] = ()
) -> SignalReading:
    """Read the strongest genuine buying signal of a turn; for the arguments see `find_situations`."""
    if not turn_text.strip():
        return SignalReading("none", (0, 0), "the client has not written")
    found = find_situations(turn_text, stage=stage, project=project, before=before, earlier=earlier)
    scores = score(Turn(turn_text, str(stage), project or "", before, tuple(earlier)))
    signal = _choose(scores, found, active=stage == Stage.ACTIVE_CONTRACT)
    return SignalReading(cast("Signal", signal), _span(scores, found, signal), _reason(found, signal))


def _choose(scores: Scores, found: Sequence[Situation], *, active: bool) -> str:
    if active and all(one.name in AT_WORK for one in found):
        return "none"
    if found and all(one.name in SILENT for one in found):
        return "none"
    values = [scores.topics[MARK + name] for name in SIGNALS]
    names = {one.name for one in found}
    if not active and names >= UNPAID_TEST:
        values[HIGH] = -math.inf
    if not active and APPROACH in names and places(scores.seen.document, "manner", "asked"):
        values[LOW] = -math.inf
    best = max((RANK.get(one.name, 0) for one in found), default=None)
    if best is not None:
        clearest = max(one.score for one in found if RANK.get(one.name, 0) == best)
        values[best] += PULL * min(1.0, clearest + DOUBT)
    return SIGNALS[max(range(len(values)), key=values.__getitem__)]


def _grounds(found: Sequence[Situation], signal: str) -> list[Situation]:
    rank = SIGNALS.index(signal)
    return [one for one in found if RANK.get(one.name, 0) == rank]


def _span(scores: Scores, found: Sequence[Situation], signal: str) -> tuple[int, int]:
    grounds = _grounds(found, signal)
    if grounds:
        clearest = max(grounds, key=lambda one: one.score)
        return clearest.start, clearest.end
    return strongest(scores, MARK + signal)


def _reason(found: Sequence[Situation], signal: str) -> str:
    names = [one.name for one in _grounds(found, signal)]
    return (
        f"signal {signal}: {', '.join(dict.fromkeys(names))}"
        if names
        else f"signal {signal}: by the wording as a whole"
    )
