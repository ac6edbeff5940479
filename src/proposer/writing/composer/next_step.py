"""The next step: small, paid, and on Upwork, without pressure (D-25, D-37)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.planning.answers import sentence_of
from proposer.planning.topics import topic_of
from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief, capital

FRAMES = (
    "If this matches what you have in mind, {m} could be the first milestone.",
    "As a first milestone I would suggest {m}. The details we can settle here in chat.",
    "{M} would make a sensible first milestone. A short chat or call on Upwork is enough to fix its scope.",
    "A small start could be {m}. If that suits you, I would be glad to go through it in Upwork Messages.",
    "We could begin with {m} and look at the result together before agreeing on more.",
    "To keep the first step small, I would start with {m}. Questions are welcome here in the chat.",
    "My suggestion for a first milestone is {m}. An Upwork call works too, if you would rather talk it through.",
    "I am glad to discuss this here. Into the first milestone I would put {m}.",
    "The first milestone could be no more than {m}, so you can see the work before deciding on the rest.",
    "If you want to go on, the first milestone here on Upwork could hold just this: {m}.",
    "A good place to start, as a milestone of its own, would be {m}. We can talk it over here first.",
    "What I would offer first is {m}. After that you can judge whether to continue.",
    "For a first paid step, {m} would be the right size. We can talk about it here on Upwork.",
    "Should it sound right, a message here is enough. The first milestone would be {m}.",
)
HOURLY = (
    "For the first hours I would plan {m}, and report here what they showed.",
    "On an hourly contract, I would put the first hours into {m}. We can talk it through here on Upwork.",
    "The first few hours could go into {m}; from there you can see how I work. A chat here is enough to begin.",
    "I would spend the first week's hours on {m} and nothing wider. A short Upwork call can settle the details.",
)
SHORT_FRAME = 115
"""Characters of a frame that a shortened letter has room for."""
RUNS_ON = re.compile(r"\{[mM]\} |\{m\}, ")
"""A milestone with a comma in it needs the end of its sentence."""


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Next steps, the preferred first."""
    frames = [*FRAMES[:6], *HOURLY] if brief.hourly else list(FRAMES)
    own = [preset.deliverable for preset in brief.plan.profile.milestones if preset.work == brief.work.key]
    if brief.lean:
        frames = [frame for frame in frames if len(frame) <= SHORT_FRAME]
    offered = [text for text in (*own, *brief.work.milestone) if not brief.is_told(text)]
    milestones = brief.shuffled("milestone", offered or brief.work.milestone)
    facts = " ".join(_facts(brief))
    for milestone in milestones:
        for frame in brief.shuffled("next frame", frames):
            if "," in milestone and RUNS_ON.search(frame):
                continue
            text = frame.format(m=milestone, M=capital(milestone))
            if facts:
                yield f"{facts} {text}", ()
            yield text, ()


def _facts(brief: Brief) -> Iterator[str]:
    """What the person said and no answer has used."""
    answered = any(section.name == "answers" for section in brief.plan.sections)
    for fact in brief.plan.said:
        if len(fact) <= 160 and not (answered and topic_of(fact) != "other"):
            yield sentence_of(fact)
