"""Which of the seven things that must stand in writing before a contract the conversation has settled (D-26a)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.analysis.chat.turns import Turns
from proposer.analysis.chat.wording import places
from proposer.models.base import Span
from proposer.models.reading import ChecklistItem, State
from proposer.text.document import Document, Sentence, read
from proposer.text.pattern import Pattern

SEVEN = ("deliverables", "timeline", "structure", "access", "communication", "revisions", "payment")
"""As D-26a names them, in its order."""
WEIGHT = ("deliverables", "payment", "structure", "timeline", "access", "revisions", "communication")
"""The order in which they matter for a close, where nothing else decides."""
_MONEY = Pattern(
    r"[$€£] ?\d|(?<!\w)\d[\d.,]*k? ?(?:usd|dollars?|euros?|eur|gbp|bucks)\b|(?<!\w)\d+ ?/ ?(?:h|hr|hour)\b"
)


def read_settled(turns: Turns, *, deliverable: ChecklistItem) -> tuple[ChecklistItem, ...]:
    """Give all seven: `yes` with the words that state it, `unknown` when it was only asked about, else `no`.

    `deliverable` is the checklist's item, which has looked at more than single sentences.
    """
    return tuple(_deliverables(deliverable) if name == "deliverables" else _settle(name, turns) for name in SEVEN)


def next_to_settle(settled: tuple[ChecklistItem, ...]) -> str | None:
    """The one that matters most next: one that somebody has asked about, then the weightiest that nobody has named."""
    open_ones = {item.name: item.state for item in settled if item.state != "yes"}
    if "deliverables" in open_ones:
        return "deliverables"
    asked = [name for name in WEIGHT if open_ones.get(name) == "unknown"]
    return next(iter([*asked, *(name for name in WEIGHT if name in open_ones)]), None)


def _deliverables(item: ChecklistItem) -> ChecklistItem:
    state: State = "yes" if item.state == "yes" else "unknown" if item.span else "no"
    return ChecklistItem(name="deliverables", state=state, span=item.span)


def _settle(name: str, turns: Turns) -> ChecklistItem:
    asked: Span | None = None
    for turn in reversed(turns.all):
        document = read(turn.text)
        for sentence in _stated(name, document):
            span = turn.span(*document.view.span(sentence.start, sentence.end))
            if not _is_question(sentence):
                return ChecklistItem(name=name, state="yes", span=span)
            asked = asked or span
    return ChecklistItem(name=name, state="unknown" if asked else "no", span=asked)


def _stated(name: str, document: Document) -> Iterator[Sentence]:
    for place in places(document, "settled", name):
        yield document.sentence_at(place.start)
    if name == "payment":
        yield from (sentence for sentence in document.sentences if _MONEY.search(sentence.lower))


def _is_question(sentence: Sentence) -> bool:
    return sentence.lower.rstrip(" \"')").endswith("?")
