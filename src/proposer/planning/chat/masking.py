"""Client text as others may see it: ways to reach a person elsewhere and orders to the tool are taken out (D-33)."""

from __future__ import annotations

from collections.abc import Iterable

from proposer.models.base import Span
from proposer.models.thread import Thread
from proposer.text.document import read

MASK = "(contact details removed)"


def mask_contacts(text: str) -> str:
    """Put a mask in place of everything in a text by which a person can be reached."""
    document = read(text)
    spans = [document.view.span(one.start, one.end) for one in document.candidates if one.kind != "site"]
    return _fill(text, ((start, end, MASK) for start, end in spans))


def masked_thread(thread: Thread, orders: Iterable[Span] = ()) -> str:
    """Give a conversation as lines, oldest first, without contact details and without what is in `orders`."""
    cut: dict[str, list[tuple[int, int, str]]] = {}
    for span in orders:
        cut.setdefault(span.field, []).append((span.start, span.end, ""))
    lines = [f"What the work is: {mask_contacts(thread.project)}"] if thread.project else []
    for number, message in enumerate(thread.messages):
        text = mask_contacts(_fill(message.text, cut.get(f"message:{number}", ()))).strip()
        lines.append(f"{message.author}: {text}")
    return "\n".join(lines)


def _fill(text: str, holes: Iterable[tuple[int, int, str]]) -> str:
    kept, at = [], 0
    for start, end, words in sorted(holes):
        if end > at:
            kept += [text[at : max(start, at)], words]
            at = end
    return "".join([*kept, text[at:]])


SHOWN = 140
"""Letters of the client's words that a plan shows."""


def shown(text: str) -> str:
    """The client's words as a plan shows them: masked, on one line, short."""
    flat = " ".join(mask_contacts(text).split())
    return flat if len(flat) <= SHOWN else f"{flat[:SHOWN].rstrip()}..."
