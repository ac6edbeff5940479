"""The concern: what a client of this kind is likely to worry about, and how the work deals with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief

RUSHED = re.compile(r"asap|urgent|immediate", re.IGNORECASE)
DATED = (
    "You name a date. Whether it can hold I would say after the first step, once I have seen the material.",
    "On the date you give: I would tell you early, and in writing, if the material makes it unrealistic.",
    "Your date decides what goes in first; anything that does not serve it I would move to a later part.",
)


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Concerns, the preferred first: what the post itself is careful about, its date, then the usual worry."""
    noted = [brief.pick(f"concern {note.key}", note.concern) for note in brief.notes if note.concern]
    worries = [*noted[:1], *_dated(brief), *noted[1:], *brief.fitting("worry", brief.work.worry)]
    for worry in worries:
        yield brief.fill(worry), ()


def _dated(brief: Brief) -> tuple[str, ...]:
    deadline = brief.plan.reading.wants.deadline
    return (brief.pick("deadline", DATED),) if deadline and not RUSHED.match(deadline) else ()
