"""The first step: one small piece, what the client can judge by it, and its amount where that was asked (D-25)."""

from __future__ import annotations

from proposer.writing.composer.chat.figures import figures_of, is_told_with_piece
from proposer.writing.composer.chat.wording import Talk, Written, join, money, unlike

FRAMES = (
    "A sensible {ordinal} milestone would be {deliverable}.",
    "As the {ordinal} milestone I would suggest {deliverable}.",
    "For the {ordinal} milestone I would suggest {deliverable}.",
    "The {ordinal} milestone could be {deliverable}.",
    "A good {ordinal} milestone would be {deliverable}.",
)
PRICED = (
    "I would not price all of it at once. The first part could be {deliverable}.",
    "I price in parts, and as the first part I would suggest {deliverable}.",
    "I can put a price on a first part now: {deliverable}.",
)
"""For a client who asks for the price."""
TAKEN = (
    "The {ordinal} milestone is then {deliverable}.",
    "As the {ordinal} milestone I take {deliverable}.",
)
"""For a piece that the client has named."""
AGAIN = ("The {ordinal} milestone would stay as I named it: {deliverable}.",)
"""For a piece that stands in a message of the freelancer's."""
STAGES = (
    "I would take it in two stages: first one small part to look at, then the rest.",
    "I would split it in two: a small part that you can judge, and the rest planned from it.",
)
LOOK = (
    "You can {review} before anything larger is planned.",
    "With that you can {review}, and decide on the rest afterwards.",
    "That lets you {review} before you commit to more.",
    "Then you can {review}, with nothing larger agreed yet.",
)
BARE_LOOK = (
    "That gives you something to look at before the rest is planned.",
    "You see that finished before anything larger is agreed.",
    "The rest can wait until you have looked at it.",
    "We plan what comes after it once you have seen it.",
)


def write(talk: Talk) -> Written:
    """First steps, the preferred first."""
    planned = talk.milestone
    if planned is None:
        return
    staged = bool(talk.points("vague")) and not planned.deliverable.startswith("the fault ")
    priced = not talk.points("price") and bool(talk.points("discount", "rate"))
    seen_by = unlike(LOOK if planned.review else BARE_LOOK, f"{planned.deliverable} {planned.review}")
    named = planned.source == "person" and talk.plan.kind != "milestone_close"
    in_parts = talk.points("price") and not talk.points("structure") and is_told_with_piece(talk, "price")
    taken = planned.source == "client" and talk.plan.kind == "milestone_close"
    opening = PRICED if in_parts else TAKEN if taken else FRAMES
    frames, looks = talk.each("step", AGAIN if named else opening), talk.each("look", seen_by)
    stages = talk.each("stages", STAGES)
    for turn, (frame, look, stage) in enumerate(zip(frames, looks, stages, strict=True)):
        step = frame.format(ordinal=talk.ordinal, deliverable=planned.deliverable)
        seen = look.format(review=planned.review)
        amount = amount_of(talk) if priced else figures_of(talk, turn)
        bare = talk.lean or amount or (talk.plan.kind == "milestone_close" and not planned.review)
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
