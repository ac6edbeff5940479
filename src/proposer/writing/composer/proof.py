"""Proof: one or two pieces of past work, told as the evidence tells them, and honest about their distance (D-31)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proposer.analysis.wants.tools import find_mentions
from proposer.models.people import Evidence
from proposer.planning.evidence import NEAR
from proposer.profiles import same_skills
from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief, capital, sentence

NEAR_FRAMES = (
    "The closest thing I have done: I {did}. {Outcome}",
    "Something similar from my own work: I {did}. The result: {outcome}.",
    "I {did}, and {outcome}.",
    "A comparable job of mine: I {did}. {Outcome}",
    "To show what I mean by that: I {did}, and {outcome}.",
    "From past work, the piece nearest to yours: I {did}. What came of it: {outcome}.",
    "I {did}. {Outcome}",
    "One job that taught me this: I {did}. {Outcome}",
    "For a sense of how I work: I {did}. The effect was plain: {outcome}.",
    "This is familiar ground. I {did}, and {outcome}.",
    "Much of this I know from one project in which I {did}. {Outcome}",
    "A piece of work you can hold me to: I {did}; {outcome}.",
)
YEAR_FRAMES = ("In {year} I {did}. {Outcome}", "In {year} I {did}, and {outcome}.")
BARE_FRAMES = (
    "The closest thing I have done: I {did}.",
    "Something similar from my own work: I {did}.",
    "A comparable job of mine: I {did}.",
    "I {did}.",
)
SHORT_FRAME = 50
"""Characters of a frame that a shortened letter has room for."""
SECOND_FRAMES = ("I also {did}.", "Next to that, I {did}.", "Related to it, I {did}.", "On another job I {did}.")
FAR_FRAMES = (
    "I have not done exactly this before. The nearest in my own work: I {did}.",
    "Exactly this is not in my record. What comes closest: I {did}.",
    "To be open about it, this is next to my usual work. The nearest piece: I {did}.",
    "I have not done this very thing for a client. A neighboring job: I {did}.",
)
FAR_TOOL_FRAMES = (
    "I have not used {tool} itself in paid work. The nearest I have done: I {did}.",
    "{tool} itself is not in my past work. What comes closest: I {did}.",
)
NONE = (
    "I have no past project close enough to this to quote, so the first part should be small enough to judge me by.",
    "None of my past projects comes near enough to count as proof. A small first part will show you how I work.",
    "I would rather not stretch an older project to fit yours; a small, finished first part says more.",
    "This would be new ground in my record, which is one more reason to agree on a small first part.",
    "There is no close match among my past projects, so I would let a short first part speak for me.",
)


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Proofs, the preferred first."""
    by_id = {item.id: item for item in brief.plan.profile.evidence}
    chosen = [(choice, by_id[choice.id]) for choice in brief.plan.evidence if choice.id in by_id]
    for place, (choice, item) in enumerate(chosen):
        near = choice.score >= NEAR
        second = chosen[place + 1] if near and place + 1 < len(chosen) else None
        for text in _told(brief, item, near=near):
            if second is not None and not brief.lean and second[0].score >= NEAR and len(text) < 190:
                other = brief.pick("second frame", SECOND_FRAMES).format(did=second[1].did)
                yield f"{text} {other}", (item.id, second[1].id)
            yield text, (item.id,)
    for text in brief.shuffled("no proof", NONE):
        yield text, ()


def _told(brief: Brief, item: Evidence, *, near: bool) -> Iterator[str]:
    if item.outcome is None:
        bare = BARE_FRAMES if near else ("I have not done exactly this before. The nearest in my own work: I {did}.",)
        yield from (frame.format(did=item.did) for frame in brief.shuffled("proof frame", bare))
        return
    frames: Sequence[str] = (*NEAR_FRAMES, *(YEAR_FRAMES if item.year else ())) if near else _far(brief)
    outcome = item.outcome.rstrip(".")
    if brief.lean:
        frames = [frame for frame in frames if len(frame) <= SHORT_FRAME] or frames
    for frame in brief.shuffled("proof frame", frames):
        if ", and {outcome}" in frame and " and " in f"{item.did} {outcome}":
            continue
        yield frame.format(
            did=item.did, outcome=outcome, Outcome=sentence(capital(outcome)), year=item.year, tool=brief.tool
        )


def _far(brief: Brief) -> tuple[str, ...]:
    """Frames that say how far the evidence is; they name the tool where the profile does not hold it."""
    profile = brief.plan.profile
    held = (
        *profile.skills,
        *profile.tools,
        *(tool for item in profile.evidence for tool in (*item.tools, *item.skills)),
    )
    named = brief.tool and brief.tool in {mention.tool.name for mention in find_mentions(brief.job.text)}
    if named and brief.tool and not same_skills([brief.tool], held):
        return FAR_TOOL_FRAMES
    return FAR_FRAMES
