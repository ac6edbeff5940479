"""Texts for the screening questions of the form: separate fields, so each answer stands alone (D-36)."""

from __future__ import annotations

from proposer.models.plan import Plan
from proposer.planning.answers import Reply, find_screening, ground_of
from proposer.writing.composer.guard import is_clean_text, passes_lint

BELOW = "The nearest project of mine is the one I describe below."
"""An answer of a letter that would point nowhere in a field of its own."""


def answer_screening(plan: Plan) -> tuple[str, ...]:
    """One grounded text for each screening question of the form, in order; empty where only the person can answer."""
    ground = ground_of(plan.reading, plan.profile, plan.said, plan.evidence, plan.job)
    return tuple(_answer(reply, plan) for reply in find_screening(plan.reading, ground))


def _answer(reply: Reply, plan: Plan) -> str:
    for text in (_standing_alone(reply, plan), reply.text):
        sound = text and "below" not in text and is_clean_text(text, plan, facts=True)
        if sound and passes_lint(text, reply.evidence, plan):
            return text
    return ""


def _standing_alone(reply: Reply, plan: Plan) -> str:
    """The answer with the work told in it that a letter tells below."""
    told = next((item for item in plan.profile.evidence if item.id in reply.evidence), None)
    if told is None or "below" not in reply.text:
        return reply.text
    outcome = f" {told.outcome[:1].upper()}{told.outcome[1:].rstrip('.')}." if told.outcome else ""
    lead = "" if reply.text == BELOW else f"{reply.text.split(';')[0].rstrip('.')}. "
    return f"{lead}I {told.did}.{outcome}"
