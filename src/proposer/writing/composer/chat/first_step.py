"""The first step: one small piece, what the client can judge by it, and its amount where that was asked (D-25)."""

from __future__ import annotations

from proposer.writing.composer.chat.wording import Talk, Written, join, money

FRAMES = (
    "A sensible {ordinal} milestone would be {deliverable}.",
    "As the {ordinal} milestone I would take {deliverable}.",
    "For the {ordinal} milestone I would suggest {deliverable}.",
)
STAGES = (
    "I would take it in two stages: first one small part to look at, then the rest.",
    "I would split it in two: a small part that you can judge, and the rest planned from it.",
)
LOOK = (
    "You can {review} before anything larger is planned.",
    "You would {review}, and decide on the rest after that.",
    "That lets you {review} before you commit to more.",
)
BARE_LOOK = (
    "You would have something to look at before the rest is planned.",
    "You see it finished before anything larger is agreed.",
)
PRICED = frozenset({"price", "rate", "estimate"})
"""Topics that want to see an amount."""


def write(talk: Talk) -> Written:
    """First steps, the preferred first."""
    planned = talk.milestone
    if planned is None:
        return
    staged = bool(talk.points("vague"))
    priced = bool(talk.points("price", "discount")) or (
        talk.plan.kind == "invitation_reply" and bool(talk.points("rate"))
    )
    frames, looks = talk.each("step", FRAMES), talk.each("look", LOOK if planned.review else BARE_LOOK)
    stages = talk.each("stages", STAGES)
    for frame, look, stage in zip(frames, looks, stages, strict=True):
        step = frame.format(ordinal=talk.ordinal, deliverable=planned.deliverable)
        seen = look.format(review=planned.review)
        amount = amount_of(talk) if priced else ""
        bare = talk.lean or (talk.plan.kind == "milestone_close" and not planned.review)
        yield join(stage if staged else "", step, amount, "" if bare else seen), ()


def amount_of(talk: Talk) -> str:
    """The amount of the planned milestone as a sentence; an estimate says that it is one."""
    planned = talk.milestone
    if planned is None or planned.amount is None:
        return ""
    if planned.contract == "hourly" and planned.hours and talk.plan.profile.rate:
        rate = money(talk.plan.profile.rate)
        return f"As an estimate that is about {planned.hours} hours at {rate} an hour."
    if planned.is_estimate:
        return f"My estimate for that part is about {money(planned.amount)}."
    if planned.contract == "hourly":
        return f"I would reckon with {money(planned.amount)} for that part."
    return f"That part would be {money(planned.amount)} as a fixed price."
