"""The answers with figures: price, time, and when the work can begin; an estimate says that it is one (D-24)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.models.plan import PlannedMilestone, Point
from proposer.writing.composer.chat.wording import Talk, join, money
from proposer.writing.composer.wording import capital, sentence

FIXED = (
    "{Part} would be {amount}, fixed; I price the rest once we have both seen it.",
    "For {part} I would charge {amount}, fixed; a figure for everything would only be a guess today.",
    "I price in parts: the first one is {amount}, fixed, and the rest gets its price once we have both seen it.",
)
ESTIMATED = (
    "My estimate for {part} is about {amount}; a figure for everything would only be a guess today.",
    "As an estimate, {part} comes to about {amount}; I would price the rest from what it shows.",
)
REST_PRICED = ("The rest gets its price once you have seen it.", "I would price the rest from what it shows.")
REST_DATED = ("From there I can date the rest.", "A date for the rest I can give you after it.")
"""What becomes of the rest, after a figure for the first part."""
BY_HOURS = (
    "As an estimate, {part} takes about {hours} hours at {rate} an hour; the rest I can size after it.",
    "At {rate} an hour I reckon with about {hours} hours for {part}, as an estimate.",
)
BY_WEEK = (
    "With a low weekly limit at first you see what an hour brings before it becomes more.",
    "I would begin with a low weekly limit, and raise it only once you have seen what comes of it.",
)
FAULT = (
    "My estimate for finding and fixing {fault} is about {amount}.",
    "As an estimate, finding and fixing {fault} comes to about {amount}.",
)
FAULT_FIXED = (
    "Finding and fixing {fault} would be {amount}, fixed.",
    "For finding and fixing {fault} I would charge {amount}, fixed.",
)
OPEN = (
    "I would put a price on the first part and not guess at the whole yet.",
    "I would price this by its first part; a figure for the whole would be a guess today.",
    "A fair figure needs a defined piece, so I would price the first part and then the rest from what it shows.",
)
NO_WORK = (
    "For a fixed price I would first look at what there is to work from.",
    "A fixed price I can name as soon as I have seen what there is to work from.",
)
RUNNING = (
    "I will name its price here once I have counted what is in it, and before it starts.",
    "I will price it here as a piece of its own, before I begin with it.",
)
STRUCTURE = {
    "each": (
        "Per {unit} is fine with me: the first part shows what one takes, and that sets the price of the others.",
        "A price per {unit} works for me; I would set it by the first part, so that neither of us guesses.",
    ),
    "part": (
        "I price by the part, so that you know the sum beforehand.",
        "Not by the word or page but by the part, so that the sum is known before it starts.",
    ),
    "same": (
        "For the same amount of work last time's price is where I start; I confirm it here before you set anything up.",
    ),
    "fixed": ("A fixed price fits a first part whose result is clear.",),
    "hourly": ("By the hour fits here while the scope is open, with a low weekly limit.",),
}
ESTIMATE = (
    "I would plan about {time} for {part}, as an estimate, and date the rest once it is done.",
    "As an estimate, {part} takes about {time}. A date for the rest would only be a guess before that.",
    "As an estimate, about {time} for {part}; from there I can date the rest.",
)
NO_ESTIMATE = (
    "A time for the whole would be a guess today. For the first part I can name one once its scope stands here.",
    "I would rather date the first part once its scope is written down here than guess at the whole.",
)
IN_CLOSE = (
    "I will name the day on which you see it here, as soon as I have what I need.",
    "You get a date for it here as soon as I have what I need from you.",
)
START = (
    "I will confirm the exact first day here before you set anything up.",
    "I will confirm the exact day in this chat before anything is set up.",
    "Let me confirm the exact day here, before you set anything up.",
)


START_IN_CLOSE = (
    "I will confirm the exact first day here.",
    "The exact first day I will confirm here in this chat.",
)


def write_price(talk: Talk, _point: Point) -> Iterator[str]:
    """Give the price of the first part, with the reason why the whole has none."""
    planned = talk.milestone
    if not talk.early:
        yield from RUNNING
    elif planned is None:
        yield from NO_WORK if talk.points("rate") else OPEN
    elif planned.amount is None:
        yield from OPEN
    elif planned.deliverable.startswith("the fault in "):
        fault = planned.deliverable.partition(" reproduced")[0]
        repairs = FAULT if planned.is_estimate else FAULT_FIXED
        yield from (frame.format(fault=fault, amount=money(planned.amount)) for frame in repairs)
    elif _is_by_week(talk, planned):
        yield from BY_WEEK
    elif planned.contract == "hourly" and planned.hours and talk.plan.profile.rate:
        rate = money(talk.plan.profile.rate)
        yield from (frame.format(hours=planned.hours, rate=rate, part="the first part") for frame in BY_HOURS)
    else:
        part = "that part" if _is_second(talk, "price") else "the first part"
        frames = ESTIMATED if planned.is_estimate else FIXED
        yield from (frame.format(amount=money(planned.amount), part=part, Part=capital(part)) for frame in frames)


def _is_by_week(talk: Talk, planned: PlannedMilestone) -> bool:
    return planned.contract == "hourly" and not planned.hours and bool(talk.points("rate"))


def _is_second(talk: Talk, topic: str) -> bool:
    """Whether a line before this one has told of the part already."""
    told = [point.topic for point in talk.plan.points if point.topic in ("price", "estimate")]
    return topic in told[1:]


def is_told_with_piece(talk: Talk, topic: str) -> bool:
    """Whether a figure stands beside the piece that it is for, so that no line before speaks of an unknown part."""
    planned = talk.milestone
    if planned is None or not talk.early or planned.deliverable.startswith("the fault in "):
        return False
    if not any(section.name == "first_step" for section in talk.plan.sections):
        return False
    if topic == "estimate":
        return any(point.about for point in talk.points(topic))
    return topic == "price" and planned.amount is not None and not _is_by_week(talk, planned)


def figures_of(talk: Talk, turn: int) -> str:
    """Give what the piece just named costs and how long it takes, as far as that was asked."""
    priced = bool(talk.points("price")) and is_told_with_piece(talk, "price")
    timed = is_told_with_piece(talk, "estimate")
    planned = talk.milestone
    if planned is None or not (priced or timed):
        return ""
    time = " and ".join(_time(point) for point in talk.points("estimate")[:1]) if timed else ""
    rest = REST_PRICED if priced else REST_DATED
    told = talk.points("structure") or talk.plan.kind == "milestone_close"  # told already, or not asked
    return join(_figure(talk, planned, time, priced=priced), "" if told else rest[turn % len(rest)])


def _figure(talk: Talk, planned: PlannedMilestone, time: str, *, priced: bool) -> str:
    if not priced:
        return f"As an estimate, that takes about {time}."
    rate, amount = talk.plan.profile.rate, money(planned.amount or 0.0)
    if planned.contract == "hourly" and planned.hours and rate:
        return f"As an estimate, that is about {planned.hours} hours at {money(rate)} an hour."
    if planned.is_estimate:
        return f"As an estimate, that is about {amount}{' and ' if time else ''}{time}."
    return join(f"That part would be {amount}, fixed.", f"As an estimate, it takes about {time}." if time else "")


def write_structure(_talk: Talk, point: Point) -> Iterator[str]:
    """Say whether it is by the hour."""
    name, _, unit = point.about.partition(" ")
    yield from (frame.format(unit=unit) for frame in STRUCTURE[name])


def write_estimate(talk: Talk, point: Point) -> Iterator[str]:
    """Give the time of the first part, as an estimate."""
    if point.about:
        part = "that part" if _is_second(talk, "estimate") else "the first part"
        yield from (frame.format(time=_time(point), part=part) for frame in ESTIMATE)
    else:
        yield from IN_CLOSE if talk.plan.kind == "milestone_close" else NO_ESTIMATE


def _time(point: Point) -> str:
    days = "one working day" if point.about == "1" else f"{point.about} working days"
    return point.about if point.about.endswith("hours") else days


def write_start(talk: Talk, point: Point) -> Iterator[str]:
    """Give the first day, or say that it will be named."""
    if point.ground:
        yield sentence(point.ground)
    else:
        yield from START_IN_CLOSE if talk.plan.kind == "milestone_close" else START
