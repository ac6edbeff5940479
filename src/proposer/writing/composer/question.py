"""The question: the one whose answer changes the first step, and that the post does not answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief, small

LEADS = (
    "",
    "One question decides the first step: ",
    "What I could not see in the post: ",
    "Before a plan makes sense, one thing: ",
    "The one thing I would ask first: ",
    "To choose the right first step: ",
    "One thing would help me most: ",
    "A question back: ",
    "",
)
GENERAL = (
    ("What would have to be true for you to call the first part a success?", ()),
    ("Is there one thing that has gone wrong with this before?", ("wrong", "last freelancer", "last editor", "failed")),
    ("Which part of this would you want to see working first?", ("first milestone", "first step", "begin with")),
    ("What would you least like to see changed?", ()),
    ("Which result would make you say after two weeks that this was worth it?", ()),
    (
        "Has somebody tried this before, and what was missing in the end?",
        ("wrong", "last freelancer", "agency", "failed"),
    ),
    ("Is there a point in the plan that you are still unsure about?", ()),
    ("If only one item could be done this week, which would help you most?", ("first milestone",)),
)
"""Questions that fit any work, each with words of a post that answer it."""


SIZE = re.compile(r"\bhow many (?:records|entries|items|rows)\b|\bhow large\b", re.IGNORECASE)
NUMBER = re.compile(r"\b\d[\d,]{1,}\b")
"""A question for the size of the job, and a figure in a title that answers it."""


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Questions, the preferred first: the one that decides about the job, then those that change the first step."""
    open_ones = [ask for ask in brief.work.asks if ask.key in brief.plan.reading.wants.unknowns]
    keys = brief.shuffled("ask", [ask.key for ask in open_ones[:3]])
    by_key = {ask.key: ask.questions for ask in open_ones}
    lead = "" if brief.lean else brief.pick("lead", [f"{place}{text}" for place, text in enumerate(LEADS)])[1:]
    sized = brief.size is not None or NUMBER.search(brief.job.title) is not None
    deciding = brief.plan.deciding_question
    if deciding:
        yield (f"{lead}{small(deciding)}" if lead else deciding), ()
        yield deciding, ()
    for note in brief.notes:
        for asked in (asked for asked in note.ask if not brief.is_opened(asked)):
            yield (f"{lead}{small(asked)}" if lead else asked), ()
    for key in keys:
        for asked in brief.shuffled("asked", by_key[key]):
            if brief.is_opened(asked) or (sized and SIZE.search(asked)):
                continue
            yield (f"{lead}{small(brief.fill(asked))}" if lead else brief.fill(asked)), ()
    post = brief.job.text.lower()
    general = [asked for asked, known in GENERAL if not any(word in post for word in known)]
    for asked in brief.shuffled("general question", general):
        yield (f"{lead}{small(asked)}" if lead else asked), ()
