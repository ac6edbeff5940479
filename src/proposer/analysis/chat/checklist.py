"""What of the closing checklist a conversation shows (D-26): goal, first deliverable, what is needed to begin."""

from __future__ import annotations

from dataclasses import dataclass

from proposer.analysis.chat.closing import knows_first_piece
from proposer.analysis.chat.first_piece import Told, is_goal, is_order, is_slight, read_first_piece
from proposer.analysis.chat.turns import Turn, Turns
from proposer.analysis.chat.wording import Place, places
from proposer.models.base import Span
from proposer.models.reading import ChecklistItem, State
from proposer.models.thread import Thread
from proposer.text.document import Document, read


@dataclass(frozen=True, slots=True)
class Checklist:
    """The items, and what stands against a close."""

    items: tuple[ChecklistItem, ...]
    doubt: Span | None
    """The client's words that leave the goal or the first deliverable open, or take it back."""

    @property
    def ready(self) -> bool:
        """Whether goal and first deliverable are known."""
        return all(item.state == "yes" for item in self.items[:2])


def read_checklist(thread: Thread, turns: Turns, *, wants_to_begin: bool = False) -> Checklist:
    """Read the items from the whole thread; the client's latest turn can take back what stood before.

    Where the client wants to begin, the judgement over the whole thread decides whether the first piece is known.
    """
    told = read_first_piece(turns)
    known = knows_first_piece(thread, turns, told) if wants_to_begin else None
    if known:
        told = told._replace(doubt=None)
    goal, deliverable = _goal(thread, turns, told.doubt), _deliverable(thread, told)
    if known is not None and turns.client:
        goal, deliverable = _as_judged(turns.client, goal, deliverable, known=known)
    return Checklist((goal, deliverable, _needed(turns)), told.doubt)


def _as_judged(
    turn: Turn, goal: ChecklistItem, deliverable: ChecklistItem, *, known: bool
) -> tuple[ChecklistItem, ChecklistItem]:
    """Both items as the judgement has them: what is known rests on the client's turn where no words stand out."""
    if known:
        told = {"state": "yes", "span": turn.span(0, len(turn.text))}
        return (
            goal if goal.state == "yes" else goal.model_copy(update=told),
            deliverable if deliverable.state == "yes" else deliverable.model_copy(update=told),
        )
    if goal.state == deliverable.state == "yes":
        return goal, deliverable.model_copy(update={"state": "unknown", "span": None})
    return goal, deliverable


def _goal(thread: Thread, turns: Turns, doubt: Span | None) -> ChecklistItem:
    project = thread.title
    if doubt is not None:
        return ChecklistItem(name="goal", state="no", span=doubt)
    told = _told(turns)
    if is_goal(project):
        return ChecklistItem(name="goal", state="yes", span=_project_span(project))
    if told is not None:
        return ChecklistItem(name="goal", state="yes", span=told)
    return ChecklistItem(name="goal", state="unknown", span=_project_span(project) if project else None)


def _project_span(project: str) -> Span:
    return Span(start=0, end=len(project), text=project, field="project")


def _told(turns: Turns) -> Span | None:
    """The client's sentence that names a deliverable, the latest one first."""
    for turn in reversed([turn for turn in turns.all if turn.messages[0].author == "client"]):
        document = read(turn.text)
        for sentence in reversed(document.sentences):
            if is_order(sentence):
                return turn.span(*document.view.span(sentence.start, sentence.end))
    return None


def _deliverable(thread: Thread, told: Told) -> ChecklistItem:
    name = "first_deliverable"
    if told.doubt is not None:
        return ChecklistItem(name=name, state="no", span=told.doubt)
    span = told.named or told.offered
    if span is None and is_goal(thread.title) and is_slight(thread.title):
        span = _project_span(thread.title)
    return ChecklistItem(name=name, state="yes" if span else "unknown", span=span)


def _needed(turns: Turns) -> ChecklistItem:
    """Whether it is said what the work needs from the client."""
    name = "needed_to_begin"
    latest = turns.client
    if latest is not None:
        document = read(latest.text)
        for table, state in (("needs_given", "yes"), ("needs_asked", "no")):
            found = places(document, "ready", table)
            if found:
                return _item(name, "yes" if state == "yes" else "no", latest, document, found[0])
    for turn in reversed(turns.all):
        document = read(turn.text)
        client = turn.messages[0].author == "client"
        found = places(document, "ready", "needs_given" if client else "needs_named")
        if found:
            return _item(name, "yes", turn, document, found[0])
    return ChecklistItem(name=name, state="unknown")


def _item(name: str, state: State, turn: Turn, document: Document, place: Place) -> ChecklistItem:
    sentence = document.sentence_at(place.start)
    return ChecklistItem(
        name=name, state=state, span=turn.span(*document.view.span(sentence.start, max(place.end, sentence.end)))
    )
