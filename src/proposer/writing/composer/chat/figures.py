"""The answers with figures: price, time, and when the work can begin; an estimate says that it is one (D-24)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.writing.composer.chat.wording import Talk, money
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
EACH_FIXED = ("{Part} would be {amount}, fixed.", "For {part} I would charge {amount}, fixed.")
EACH_ESTIMATED = ("My estimate for {part} is about {amount}.", "As an estimate, {part} comes to about {amount}.")
"""Beside a price for each of a row."""
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
    "For a fixed price I first need to know what the first part should be.",
    "I can name a fixed price as soon as we know what the first part is.",
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
        "For the same amount of work last time's price is where I start; I confirm it here before you send the offer.",
    ),
    "fixed": ("A fixed price fits that part, since its result is clear.",),
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
    planned, part = talk.milestone, part_of(talk, "price")
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
    elif planned.contract == "hourly" and not planned.hours and talk.points("rate"):
        yield from BY_WEEK
    elif planned.contract == "hourly" and planned.hours and talk.plan.profile.rate:
        rate = money(talk.plan.profile.rate)
        yield from (frame.format(hours=planned.hours, rate=rate, part=part) for frame in BY_HOURS)
    else:
        amount = money(planned.amount)
        frames: tuple[str, ...] = ESTIMATED if planned.is_estimate else FIXED
        if any(point.about.startswith("each ") for point in talk.points("structure")):
            frames = EACH_ESTIMATED if planned.is_estimate else EACH_FIXED
        told = bool(talk.points("structure"))
        yield from (
            frame.format(amount=amount, part=part, Part=capital(part))
            for frame in frames
            if not (told and "in parts" in frame)
        )


def part_of(talk: Talk, topic: str) -> str:
    """Name the part that a figure is for: one that the message describes further on, or told of a line before."""
    told = [point.topic for point in talk.plan.points if point.topic in ("price", "estimate")]
    if topic in told[1:]:
        return "that part"
    return "the part below" if any(one.name == "first_step" for one in talk.plan.sections) else "the first part"


def write_structure(_talk: Talk, point: Point) -> Iterator[str]:
    """Say whether it is by the hour."""
    name, _, unit = point.about.partition(" ")
    yield from (frame.format(unit=unit) for frame in STRUCTURE[name])


def write_estimate(talk: Talk, point: Point) -> Iterator[str]:
    """Give the time of the first part, as an estimate."""
    days = "one working day" if point.about == "1" else f"{point.about} working days"
    time = point.about if point.about.endswith("hours") else days
    if point.about:
        part = part_of(talk, "estimate")
        yield from (frame.format(time=time, part=part) for frame in ESTIMATE)
    else:
        yield from IN_CLOSE if talk.plan.kind == "milestone_close" else NO_ESTIMATE


def write_start(talk: Talk, point: Point) -> Iterator[str]:
    """Give the first day, or say that it will be named."""
    if point.ground:
        yield sentence(point.ground)
    else:
        yield from START_IN_CLOSE if talk.plan.kind == "milestone_close" else START
