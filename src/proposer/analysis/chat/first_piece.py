"""What single words and sentences tell of the piece of work that comes first: named, taken up, offered, left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from proposer.analysis.chat.turns import Turn, Turns
from proposer.analysis.chat.wording import Place, phrases, places, words
from proposer.models.base import Span
from proposer.text.document import Document, Sentence, read, words_of
from proposer.text.milestones import judge_milestone
from proposer.text.pattern import Pattern

_CHOICE = Pattern(r"(?<!\w)(?:or|oder|ou|o bien|ili|или)(?!\w)")
_HIRE_CHOICE = Pattern(
    r"\b(?:hire|offer|contract|milestone|hourly|fixed|click|press|button|send|fund|stripe|photos? enough|later|so)\b"
)
_PREPOSITION = re.compile(r"[,:;(]| (?:for|of|in|on|about|with|at|from|to|für|para|pour|de|por) ")
_PIECE_OF = Pattern(r"(?<!\w)(?:\$ ?\d|€ ?\d|\d+(?: ?(?:usd|eur|dollars|euros|hours|hrs|h|days|a page|a piece))\b)")
_ADVICE = Pattern(r"\b(?:recommend|suggest|advise|would you (?:use|choose|take|go)|do you (?:think|prefer)|better)\b")
"""A question for advice between two ways, which takes nothing back."""
_SHORT_ORDER = 2
"""Telling words that a sentence must exceed to order something by itself."""
_REACH = 160
"""Characters around a cue that are looked at."""
_NEAR = 6
"""Words around a cue in which the thing that it speaks of stands."""


class Told(NamedTuple):
    """What the words of a conversation tell of the first piece."""

    named: Span | None
    """The client's latest turn names it, orders it, or takes up what was offered."""
    offered: Span | None
    """The freelancer has offered to begin with it, or has put a price or time on it."""
    doubt: Span | None
    """The client's latest turn leaves it open, contradicts or replaces it."""


def read_first_piece(turns: Turns) -> Told:
    """Look for the words that tell of the first piece; the latest win."""
    if turns.client is None:
        return Told(None, find_offer(turns), None)
    latest = read(turns.client.text)
    named = _named(turns, turns.client, latest)
    return Told(named, find_offer(turns), _find_doubt(turns.client, latest, named))


def is_goal(project: str) -> bool:
    """Whether a project line says what the work is, rather than that there is some."""
    listed = set(words_of(project.lower()))
    if words("goal", "open_words") & listed or _CHOICE.search(project.lower()):
        return False
    return bool(listed - words("goal", "thin_words"))


def is_slight(project: str) -> bool:
    """Whether a project is so small a thing that it is its own first deliverable: a leaflet, one label, a fix."""
    head = words_of(_PREPOSITION.split(project.lower(), maxsplit=1)[0])
    slight = words("piece", "slight_words")
    return bool(head) and (head[-1] in slight or head[0] in slight)


def _named(turns: Turns, turn: Turn, document: Document) -> Span | None:
    """What the client wants first: by the words around a cue, by a whole order, or by taking what was offered."""
    for sentence in document.sentences:
        if not _asks_for_one(sentence) and (_is_cued(sentence) or is_order(sentence)):
            return turn.span(*document.view.span(sentence.start, sentence.end))
    for sentence in document.sentences:
        if _takes_offer(sentence, turns):
            return turn.span(*document.view.span(sentence.start, sentence.end))
    return None


def _is_cued(sentence: Sentence) -> bool:
    then = any(content(_after(sentence, place)) for place in _cues(sentence, "then"))
    return then or any(content(_before(sentence, place)) for place in _cues(sentence, "back"))


def is_order(sentence: Sentence) -> bool:
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


def find_offer(turns: Turns) -> Span | None:
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


def _find_doubt(turn: Turn, document: Document, piece: Span | None) -> Span | None:
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
        if asked and _ADVICE.search(sentence.lower):
            continue
        sides = content(words_of(sentence.lower[: match.start()])), content(words_of(sentence.lower[match.end() :]))
        if all(sides) and not (asked and named):
            yield Place(sentence.start + match.start(), sentence.start + match.end())
