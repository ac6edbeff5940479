"""The answers: one for each thing the post asks, in its order, from the profile or honestly open (D-19)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.planning.answers import Reply, find_replies
from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief, small

LEADS = (
    "To your questions:",
    "Your questions, in order:",
    "Answers first:",
    "What you asked:",
    "On your points:",
    "In answer to your points:",
)
NAMES = {
    "rate": "Rate",
    "price": "Price",
    "timeline": "Time",
    "availability": "Availability",
    "location": "Location",
    "language": "Languages",
    "samples": "Samples",
}


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Answers, in full and then without their lead."""
    plan = brief.plan
    replies = find_replies(plan.reading, plan.profile, plan.said, plan.evidence)
    if not replies:
        return
    ids = tuple(dict.fromkeys(found for reply in replies for found in reply.evidence))
    if len(replies) == 1:
        text = _named(replies[0])
        yield (f"About the question in your post: {small(text)}" if replies[0].topic == "other" else text), ids
        return
    lines = "\n".join(f"{reply.number}. {_named(reply)}" for reply in replies)
    yield f"{brief.pick('answers lead', LEADS)}\n{lines}", ids
    yield lines, ids


def _named(reply: Reply) -> str:
    name = NAMES.get(reply.topic)
    return f"{name}: {reply.text}" if name and reply.topic in {"timeline", "price", "samples"} else reply.text
