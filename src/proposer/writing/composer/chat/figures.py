"""The answers with figures: price, time, and when the work can begin; an estimate says that it is one (D-24)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.writing.composer.chat.wording import Talk, money
from proposer.writing.composer.wording import sentence

FIXED = (
    "The first part would be {amount} as a fixed price; what follows I would price from what that part shows.",
    "{amount} as a fixed price for the first part. A figure for the whole would be a guess today.",
    "I price by parts, and the first one is {amount}, fixed. The rest gets its figure once we both have seen it.",
)
ESTIMATED = (
    "My estimate for the first part is about {amount}; a figure for the whole would be a guess today.",
    "As an estimate, about {amount} for the first part; the rest I would price from what it shows.",
)
BY_HOURS = (
    "As an estimate, the first part takes about {hours} hours at {rate} an hour; the rest I can size after it.",
    "At {rate} an hour I reckon with about {hours} hours for the first part, as an estimate.",
)
OPEN = (
    "I would put a price on the first part and not guess at the whole yet.",
    "I would price this by its first part; a figure for the whole would be a guess today.",
    "A fair figure needs a defined piece, so I would price the first part and then the rest from what it shows.",
)
NO_WORK = (
    "A price for the work I can name once I know what should be there at the end.",
    "What the work costs I can say as soon as its first part has a name.",
)
RUNNING = (
    "What it adds to the price I will name here once I have counted what is in it, and before it starts.",
    "Its price I will name here as a piece of its own, before I begin with it.",
)
STRUCTURE = {
    "fixed": ("Not by the hour for that part: its result is clear, so a fixed price fits.",),
    "hourly": ("By the hour fits here while the scope is open, with a low weekly limit.",),
}
ESTIMATE = (
    "For the first part I would plan about {time}, as an estimate; the rest I can date once that part is done.",
    "As an estimate, the first part takes about {time}. A date for the rest would only be a guess before that.",
    "About {time} for the first part, as an estimate; from there the rest can be dated honestly.",
)
NO_ESTIMATE = (
    "A time for the whole would be a guess today. For the first part I can name one once its scope stands here.",
    "I would rather date the first part once its scope is written down here than guess at the whole.",
)
IN_CLOSE = (
    "The day on which you see it I will name here, as soon as I have what I need.",
    "The date for it you get here as soon as I have what I need from you.",
)
START = (
    "The exact first day I will confirm here before you set anything up.",
    "An exact day I will confirm in this chat before anything is set up.",
    "The first day itself I will name here, before you set up anything.",
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
    elif planned.contract == "hourly" and planned.hours and talk.plan.profile.rate:
        rate = money(talk.plan.profile.rate)
        yield from (frame.format(hours=planned.hours, rate=rate) for frame in BY_HOURS)
    else:
        amount = money(planned.amount)
        yield from (frame.format(amount=amount) for frame in (ESTIMATED if planned.is_estimate else FIXED))


def write_structure(_talk: Talk, point: Point) -> Iterator[str]:
    """Say whether it is by the hour."""
    yield from STRUCTURE[point.about]


def write_estimate(talk: Talk, point: Point) -> Iterator[str]:
    """Give the time of the first part, as an estimate."""
    time = "one working day" if point.about == "1" else f"{point.about} working days"
    if point.about:
        yield from (frame.format(time=time) for frame in ESTIMATE)
    else:
        yield from IN_CLOSE if talk.plan.kind == "milestone_close" else NO_ESTIMATE


def write_start(_talk: Talk, point: Point) -> Iterator[str]:
    """Give the first day, or say that it will be named."""
    if point.ground:
        yield sentence(point.ground)
    else:
        yield from START
