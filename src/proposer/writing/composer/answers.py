"""The answers: one for each thing the post asks, in its order, from the profile or honestly open (D-19)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.planning.answers import Reply
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
NAMES = {"price": "Price", "timeline": "Time"}
"""Topics whose answers read better with a name before them."""


def write(brief: Brief, _need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Answers, in full and then without their lead."""
    replies = brief.replies
    if not replies:
        return
    ids = tuple(dict.fromkeys(found for reply in replies for found in reply.evidence))
    if len(replies) == 1:
        text = _named(replies[0])
        yield (f"On your question: {text}" if replies[0].numbered else text), ids
        return
    if not any(reply.numbered for reply in replies):
        yield "\n".join(_named(reply) for reply in replies), ids
        return
    lines = "\n".join(f"{reply.number}. {_named(reply)}" if reply.numbered else _named(reply) for reply in replies)
    yield f"{brief.pick('answers lead', LEADS)}\n{lines}", ids
    yield lines, ids


def _named(reply: Reply) -> str:
    name = NAMES.get(reply.topic)
    return f"{name}: {small(reply.text)}" if name else reply.text
