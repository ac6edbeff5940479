"""The built-in writer of chat messages: calm, short, and the same for the same conversation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from proposer.models.draft import Section
from proposer.models.plan import Plan, PlannedSection
from proposer.writing.composer.chat import (
    action,
    answers,
    deal,
    decline,
    farewell,
    first_step,
    follow_up,
    goal,
    invitation,
    next_step,
    question,
    risk,
    scope,
)
from proposer.writing.composer.chat.wording import Talk, Written, talk_of
from proposer.writing.composer.guard import is_clean_text, passes_lint

__all__ = ["compose_chat"]

WRITERS: dict[str, Callable[[Talk], Written]] = {
    "reply": answers.write,
    "scope": scope.write,
    "first_step": first_step.write,
    "next_step": next_step.write,
    "question": question.write,
    "farewell": farewell.write,
    "goal": goal.write,
    "risk": risk.write,
    "action": action.write,
    "deal": deal.write,
    "useful_step": follow_up.write,
    "thanks": invitation.thanks,
    "fit": invitation.fit,
    "decline": invitation.decline,
    "wish": invitation.wish,
    **{cause: decline.writer_of(cause) for cause in decline.CAUSES},
}
SPARE = ("scope", "next_step", "wish", "risk")
"""Sections given up when a message stays too long, in this order, unless the plan requires them."""
OWN_FACTS = frozenset({"reply", "fit", "decline", "first_step", "action", "deal", "scope", "useful_step"})
"""Sections that tell the person's own facts, in the person's words."""


def compose_chat(plan: Plan, only: Sequence[str] | None = None) -> tuple[Section, ...]:
    """Write the plan's sections in order; `only` names those to write.

    An optional section that has nothing to say, or for which the message has no room, is left out.
    """
    written: list[Section] = []
    for lean in (0, 1):
        talk = talk_of(plan, lean)
        found = (_write(planned, talk) for planned in plan.sections)
        written = [section for section in found if section is not None]
        if _count(written) <= plan.limits.max_words:
            break
    required = {planned.name for planned in plan.sections if planned.required}
    for name in SPARE:
        if _count(written) > plan.limits.max_words and name not in required:
            written = [section for section in written if section.name != name]
    return tuple(section for section in written if only is None or section.name in only)


def _count(sections: Sequence[Section]) -> int:
    return sum(len(section.text.split()) for section in sections)


def _write(planned: PlannedSection, talk: Talk) -> Section | None:
    """The first wording that fits its limit and holds nothing it may not hold."""
    writer = WRITERS.get(planned.name)
    if writer is None:
        return None
    for text, evidence in writer(talk):
        if not text or len(text) > planned.max_chars:
            continue
        if not is_clean_text(text, talk.plan, facts=planned.name in OWN_FACTS):
            continue
        if passes_lint(text, evidence, talk.plan):
            return Section(name=planned.name, text=text, evidence=evidence)
    return None
