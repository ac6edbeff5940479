"""The concern: what a client of this kind is likely to worry about, and how the work deals with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief

SENSITIVE = re.compile(
    r"\b(?:hipaa|gdpr|nda|non-disclosure|confidential\w*|patient data|medical records)\b", re.IGNORECASE
)
RUSHED = re.compile(r"asap|urgent|immediate", re.IGNORECASE)
PRIVATE = (
    "The data here is sensitive, so I would work on masked samples and ask for real records only where I must.",
    "Since confidentiality matters in this job, I would agree on what may leave your systems before I open a file.",
    "With private data involved, the fewest copies are the safest; I would work inside your own environment if I can.",
)
DATED = (
    "You name a date. Whether it can hold I would say after the first step, once I have seen the material.",
    "On the date you give: I would tell you early, and in writing, if the material makes it unrealistic.",
    "Your date decides what goes in first; anything that does not serve it I would move to a later part.",
)


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Concerns, the preferred first."""
    worries = brief.fitting("worry", brief.work.worry)
    text = f"{brief.job.text}"
    if SENSITIVE.search(text):
        worries.insert(0, brief.pick("sensitive", PRIVATE))
    elif (
        brief.plan.reading.wants.deadline
        and not RUSHED.match(brief.plan.reading.wants.deadline)
        and brief.pick("dated", "ab") == "a"
    ):
        worries.insert(0, brief.pick("deadline", DATED))
    for worry in worries:
        yield brief.fill(worry), ()
