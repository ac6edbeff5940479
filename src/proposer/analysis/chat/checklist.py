"""What of the closing checklist a conversation shows (D-26): goal, first deliverable, what is needed to begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from proposer.analysis.chat.closing import knows_first_piece
from proposer.analysis.chat.turns import Turn, Turns
from proposer.analysis.chat.wording import Place, phrases, places, words
from proposer.models.base import Span
from proposer.models.reading import ChecklistItem
from proposer.models.thread import Thread
from proposer.text.document import Document, Sentence, read, words_of
from proposer.text.milestones import judge_milestone
from proposer.text.pattern import Pattern

State = Literal["yes", "no", "unknown"]
_CHOICE = Pattern(r"(?<!\w)(?:or|oder|ou|o bien|ili|или)(?!\w)")
_HIRE_CHOICE = Pattern(
    r"\b(?:hire|offer|contract|milestone|hourly|fixed|click|press|button|send|fund|stripe|photos? enough|later|so)\b"
)
_PREPOSITION = re.compile(r"[,:;(]| (?:for|of|in|on|about|with|at|from|to|für|para|pour|de|por) ")
_PIECE_OF = Pattern(r"(?<!\w)(?:\$ ?\d|€ ?\d|\d+(?: ?(?:usd|eur|dollars|euros|hours|hrs|h|days|a page|a piece))\b)")
_SHORT_ORDER = 2
"""Telling words that a sentence must exceed to order something by itself."""
_REACH = 160
"""Characters around a cue that are looked at."""
_NEAR = 6
"""Words around a cue in which the thing that it speaks of stands."""


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
    latest = read(turns.client.text) if turns.client else None
    piece = _named_piece(turns, turns.client, latest) if turns.client and latest else None
    doubt = _doubt(turns.client, latest, piece) if turns.client and latest else None
    known = knows_first_piece(thread, turns) if wants_to_begin else None
    if known:
        doubt = None
    goal = _goal(thread, turns, doubt)
    deliverable = _deliverable(thread, turns, piece, doubt)
    if known is not None and turns.client:
        goal, deliverable = _as_judged(turns.client, goal, deliverable, known=known)
    return Checklist((goal, deliverable, _needed(turns)), doubt)


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
    project = thread.project or (thread.job.title if thread.job else None) or ""
    if doubt is not None:
        return ChecklistItem(name="goal", state="no", span=doubt)
    told = _told(turns)
    if is_goal(project):
        return ChecklistItem(name="goal", state="yes", span=_project_span(project))
    if told is not None:
        return ChecklistItem(name="goal", state="yes", span=told)
    return ChecklistItem(name="goal", state="unknown", span=_project_span(project) if project else None)


def is_goal(project: str) -> bool:
    """Whether a project line says what the work is, rather than that there is some."""
    listed = set(words_of(project.lower()))
    if words("goal", "open_words") & listed or _CHOICE.search(project.lower()):
        return False
    return bool(listed - words("goal", "thin_words"))


def _project_span(project: str) -> Span:
    return Span(start=0, end=len(project), text=project, field="project")


def _told(turns: Turns) -> Span | None:
    """The client's sentence that names a deliverable, the latest one first."""
    for turn in reversed([turn for turn in turns.all if turn.messages[0].author == "client"]):
        document = read(turn.text)
        for sentence in reversed(document.sentences):
            if _is_order(sentence):
                return turn.span(*document.view.span(sentence.start, sentence.end))
    return None


def _deliverable(thread: Thread, turns: Turns, piece: Span | None, doubt: Span | None) -> ChecklistItem:
    name = "first_deliverable"
    if doubt is not None:
        return ChecklistItem(name=name, state="no", span=doubt)
    if piece is not None:
        return ChecklistItem(name=name, state="yes", span=piece)
    offered = _offered(turns)
    if offered is not None:
        return ChecklistItem(name=name, state="yes", span=offered)
    project = thread.project or ""
    if is_goal(project) and _is_slight(project):
        return ChecklistItem(name=name, state="yes", span=_project_span(project))
    return ChecklistItem(name=name, state="unknown")


def _is_slight(project: str) -> bool:
    """Whether a project is so small a thing that it is its own first deliverable: a leaflet, one label, a fix."""
    head = words_of(_PREPOSITION.split(project.lower(), maxsplit=1)[0])
    slight = words("piece", "slight_words")
    return bool(head) and (head[-1] in slight or head[0] in slight)


def _named_piece(turns: Turns, turn: Turn, document: Document) -> Span | None:
    """What the client wants first: by the words around a cue, by a whole order, or by taking what was offered."""
    for sentence in document.sentences:
        if not _asks_for_one(sentence) and (_is_cued(sentence) or _is_order(sentence)):
            return turn.span(*document.view.span(sentence.start, sentence.end))
    for sentence in document.sentences:
        if _takes_offer(sentence, turns):
            return turn.span(*document.view.span(sentence.start, sentence.end))
    return None


def _is_cued(sentence: Sentence) -> bool:
    then = any(content(_after(sentence, place)) for place in _cues(sentence, "then"))
    return then or any(content(_before(sentence, place)) for place in _cues(sentence, "back"))


def _is_order(sentence: Sentence) -> bool:
    """Whether the sentence alone would do as a milestone."""
    if phrases("ready", "needs_asked").within(sentence):
        return False
    traits = judge_milestone(sentence.lower)
    return traits.specific and traits.small and len(content(sentence.words)) > _SHORT_ORDER


def _takes_offer(sentence: Sentence, turns: Turns) -> bool:
    """Whether the sentence takes up words of what the freelancer has just offered, or asked the client to choose."""
    if turns.before is None:
        return False
    offer = read(turns.before.text)
    taken = _telling(sentence)
    for one in offer.sentences:
        shared = taken & _telling(one)
        if any(word.isdigit() for word in shared):
            return True
        if shared and (_CHOICE.search(one.lower) or _cues(one, "offered")):
            return True
    return False


def _telling(sentence: Sentence) -> frozenset[str]:
    """Words by which two sentences can speak of one thing: content, and figures of two digits or more."""
    figures = (word for word in sentence.words if word.isdigit() and len(word) > 1)
    return frozenset((*content(sentence.words), *figures))


def _asks_for_one(sentence: Sentence) -> bool:
    """Whether the sentence asks what comes first instead of saying it."""
    opened = sentence.words[:1]
    return sentence.lower.rstrip().endswith("?") and opened == ["which"]


def _cues(sentence: Sentence, name: str) -> list[tuple[int, int]]:
    return phrases("piece", name).spans(sentence)


def _after(sentence: Sentence, place: tuple[int, int]) -> list[str]:
    """The words from a cue on, to the end of the first part that names something."""
    named: list[str] = []
    for part in sentence.lower[place[0] : place[0] + _REACH].split(","):
        named += words_of(part)
        if content(words_of(part)):
            break
    return named[: _NEAR + 2]


def _before(sentence: Sentence, place: tuple[int, int]) -> list[str]:
    return words_of(sentence.lower[max(0, place[1] - _REACH) : place[1]])[-_NEAR - 2 :]


def content(listed: Iterable[str]) -> tuple[str, ...]:
    """The words that say what something is."""
    idle = words("piece", "idle_words")
    return tuple(word for word in listed if word not in idle and not word.isdigit() and len(word) > 1)


def _offered(turns: Turns) -> Span | None:
    """What the freelancer has offered to begin with, or has put a price or time on; the latest wins."""
    for turn in reversed(turns.all):
        if turn.messages[0].author != "freelancer" or turn is turns.after:
            continue
        document = read(turn.text)
        for sentence in document.sentences:
            cue = next(iter(_cues(sentence, "offered")), None)
            priced = _PIECE_OF.search(sentence.lower)
            if (cue or priced) and content(sentence.words) and not sentence.lower.rstrip().endswith("?"):
                return turn.span(*document.view.span(sentence.start, sentence.end))
        for sentence in document.sentences:
            cue = next(iter(_cues(sentence, "offered")), None)
            if cue and content(sentence.words) and not _CHOICE.search(sentence.lower):
                return turn.span(*document.view.span(sentence.start, sentence.end))
    return None


def _doubt(turn: Turn, document: Document, piece: Span | None) -> Span | None:
    """Where the client leaves open, contradicts or replaces what is to be made."""
    found = list(_doubts(document, named=piece is not None))
    if not found:
        return None
    place = min(found)
    sentence = document.sentence_at(place.start)
    return turn.span(*document.view.span(sentence.start, sentence.end))


def _doubts(document: Document, *, named: bool) -> Iterator[Place]:
    yield from places(document, "doubt", "unsure")
    yield from places(document, "doubt", "replaced")
    for sentence in document.sentences:
        match = _CHOICE.search(sentence.lower)
        if match is None or _HIRE_CHOICE.search(sentence.lower):
            continue
        asked = sentence.lower.rstrip().endswith("?")
        sides = content(words_of(sentence.lower[: match.start()])), content(words_of(sentence.lower[match.end() :]))
        if all(sides) and not (asked and named):
            yield Place(sentence.start + match.start(), sentence.start + match.end())


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
