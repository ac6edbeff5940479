"""The answers on past work: close to what is asked, or openly none (D-31)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.writing.composer.chat.wording import Talk, told
from proposer.writing.composer.wording import capital

NEAR = ("Yes. I {did}. {Outcome}", "Yes, and close to this: I {did}. {Outcome}", "Yes, I {did}. {Outcome}")
NONE = (
    (
        "I have no past project close enough to show for this, so I would rather prove it on a small first "
        "part than claim it."
    ),
    "None of my past projects is close enough to show for this. A small finished part would tell you more.",
)
NEXT = (
    "Not exactly that so far. What comes closest: I {did}. {Outcome}",
    "Just that not yet. The nearest I have done: I {did}. {Outcome}",
)
"""Past work that is near, where something else is asked for by name."""
BACKGROUND = ("Closest to your work: I {did}. {Outcome}", "The work I would point to: I {did}. {Outcome}")
NAMED = ("There I {did}. {Outcome}", "In that project I {did}. {Outcome}")
RESULT = ("The result there: {outcome}.", "What came of it: {outcome}.")
"""For past work that the client has named."""
FIT = (
    "Yes, this fits what I do: I {did}. {Outcome}",
    "Yes, I can take this on. A job close to it: I {did}. {Outcome}",
    "Yes. The closest example: I {did}. {Outcome}",
)
FIT_NONE = (
    (
        "I have not done exactly this before, and would rather say so now. A small first part would "
        "show whether it works."
    ),
    (
        "I have no past project like it to point to. If that is fine with you, a small first part is the "
        "fair way to find out."
    ),
)
TRADE = ("Yes, this is the kind of work I do.", "Yes, that is work I do.")
TRADE_NEAR = (
    "Yes, this is the kind of work I do. The nearest example: I {did}.",
    "Yes, that is work I do. What comes closest so far: I {did}.",
)
TOOL = (
    "Yes, {about} is part of my work: I {did}. {Outcome}",
    "Yes, I work with {about}. One example: I {did}.",
    "Yes, with {about}: I {did}. {Outcome}",
)
TOOL_SKILL = ("Yes, I work with {about}.", "Yes, {about} is among the tools I use.")
NO_TOOL = ("I have no paid project with {about} to show yet.", "{about} itself is not in my past work yet.")
NO_TOOL_NEAR = (
    "I have no paid project with {about} to show yet. The nearest I have done: I {did}.",
    "{about} itself is not in my past work yet. What comes closest: I {did}.",
)
YEARS = (
    "The exact number of years I will count and write here. What I can show at once: I {did}.",
    "Let me count the years and write them here. One example meanwhile: I {did}.",
)
NO_YEARS = ("The exact number of years I will count and write here.", "Let me count the years and write them here.")
SAMPLE = ("A sample of past work: {ground}", "One piece to look at: {ground}")
SAMPLE_TOLD = ("As for past work, I {did}. {Outcome}", "From past work: I {did}. {Outcome}")
NO_SAMPLE = ("I will pick out a sample of past work and put it here.",)


def write_experience(talk: Talk, point: Point) -> Iterator[str]:
    """Say what was done before."""
    near = BACKGROUND if point.words.lower().startswith("how ") else NEAR  # no yes to `how many have you made`
    near = {"next": NEXT, "named": NAMED, "result": RESULT}.get(point.about, near)
    yield from NONE if point.about == "none" else _told(talk, point, near)


def write_background(talk: Talk, point: Point) -> Iterator[str]:
    """Give the piece of past work that says most."""
    yield from NONE if point.about == "none" else _told(talk, point, BACKGROUND)


def write_fit(talk: Talk, point: Point) -> Iterator[str]:
    """Say whether the work fits."""
    if point.about == "trade":
        yield from _told(talk, point, TRADE_NEAR) if point.evidence and not talk.lean else TRADE
        return
    frames = NEXT if point.about == "next" else FIT
    yield from FIT_NONE if point.about == "none" else _told(talk, point, frames)


def write_tool(talk: Talk, point: Point) -> Iterator[str]:
    """Say that a tool is known, with one example where there is one."""
    if point.evidence:
        frames = tuple(frame.replace("is part", "are part") if " and " in point.about else frame for frame in TOOL)
        yield from _told(talk, point, frames)
    else:
        yield from (frame.format(about=point.about) for frame in TOOL_SKILL)


def write_no_tool(talk: Talk, point: Point) -> Iterator[str]:
    """Say that a tool is not known, with the nearest work."""
    if point.evidence and not talk.lean:
        yield from (capital(text) for text in _told(talk, point, NO_TOOL_NEAR))
    else:
        yield from (capital(frame.format(about=point.about)) for frame in NO_TOOL)


def write_years(talk: Talk, point: Point) -> Iterator[str]:
    """Leave the number of years to the person, with one example where it is not told elsewhere."""
    yield from _told(talk, point, YEARS) if point.evidence and not talk.lean else NO_YEARS


def write_samples(talk: Talk, point: Point) -> Iterator[str]:
    """Give a sample of past work."""
    if point.ground:
        yield from (frame.format(ground=point.ground) for frame in SAMPLE)
    elif point.evidence:
        yield from _told(talk, point, SAMPLE_TOLD)
    else:
        yield from NO_SAMPLE


def _told(talk: Talk, point: Point, frames: tuple[str, ...]) -> Iterator[str]:
    item = talk.evidence(point.evidence)
    if item is None:
        return
    for frame in frames:
        text = frame.replace("{about}", point.about)
        yield told(text.replace(" {Outcome}", "") if talk.lean or not item.outcome else text, item)
