"""The question: the one whose answer changes the first step, and that the post does not answer."""

from __future__ import annotations

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
    "What would have to be true for you to call the first part a success?",
    "Is there one thing that has gone wrong with this before?",
    "Which part of this would you want to see working first?",
    "Who will look at the first result, and what will they check?",
    "What has made this come up now?",
    "Is there a point in the plan that you are still unsure about?",
)


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Questions, the preferred first."""
    open_ones = [ask for ask in brief.work.asks if ask.key in brief.plan.reading.wants.unknowns]
    keys = brief.shuffled("ask", [ask.key for ask in open_ones[:3]])
    by_key = {ask.key: ask.questions for ask in open_ones}
    lead = brief.pick("lead", [f"{place}{text}" for place, text in enumerate(LEADS)])[1:]
    for key in keys:
        for asked in brief.shuffled("asked", by_key[key]):
            yield (f"{lead}{small(brief.fill(asked))}" if lead else brief.fill(asked)), ()
    for asked in brief.shuffled("general question", GENERAL):
        yield (f"{lead}{small(asked)}" if lead else asked), ()
