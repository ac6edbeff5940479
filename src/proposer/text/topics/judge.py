"""Reads a text and gives the places that lean towards a topic."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from proposer.text.document import Sentence, read, words_of
from proposer.text.pattern import Pattern
from proposer.text.topics.features import (
    frame_features,
    frames_of,
    is_plain,
    plain_words,
    text_features,
    tokens,
)
from proposer.text.topics.model import Sums, load_opening
from proposer.text.topics.runs import RunModel, load_runs, runs_of

if TYPE_CHECKING:
    from proposer.text.document import Document

Topic = Literal[
    "payment",
    "move",
    "contact",
    "unpaid",
    "scam",
    "pushy",
    "desperate",
    "urgency",
    "tone",
    "promise",
    "opener",
    "life",
    "slop",
]
MODEL = "lint"
NEAR = 0.33
"""A sentence that scores so little below the threshold is tried together with its neighbours."""
FAR = 6000
"""A neighbour that stays so far below the gate, in thousandths, adds nothing and is not tried."""
STRICTER = 0.08
"""Every sentence is one more chance of a false alarm, so the bar rises with the logarithm of their number."""
OPENING = frozenset({"opener"})
"""Topics that are only told in the first sentences of a text."""
FRONT = 3
"""How many sentences those are: a greeting and two more."""
ASKED = frozenset({"payment", "move", "contact", "unpaid", "scam"})
"""Topics that a message can ask the answer for."""
ACCEPTED = frozenset({"payment", "move", "unpaid"})
"""Topics that a mere yes accepts."""
DECLINES = frozenset({"not", "refuse", "keep", "upwork", "here"})
YES_WITHIN = 2
"""A yes stands in the first sentences of an answer."""
REMEMBERED = 1024
"""Sentences kept from earlier texts: a draft and its repair, and the letters of one writer, share most of theirs."""
_CLAUSE = Pattern(r"[,;:()\n\u2013\u2014]\s*|\s-+\s")


class Leaning(NamedTuple):
    """A place of a text that leans towards a topic, in plain offsets."""

    topic: Topic
    start: int
    end: int
    score: float
    """Above 0; how clear it is, on no scale that two topics share."""


def lean(document: Document, role: str, note: str = "") -> tuple[Leaning, ...]:
    """Give every leaning of a text, by place. `note` is the message before."""
    key = f"topics:{role}:{note}"
    memo = document.memo
    if key not in memo:
        memo[key] = tuple(sorted(_lean(document, role, note), key=lambda one: (one.start, one.end, one.topic)))
    return cast("tuple[Leaning, ...]", memo[key])


def _lean(document: Document, role: str, note: str) -> Iterator[Leaning]:
    opening = load_opening(MODEL)
    sentences = document.sentences
    prompted = asked_before(note)
    plain = is_plain(document)
    words = [sentence.words if plain else plain_words(document, sentence) for sentence in sentences]
    heights = [0] * len(words) if prompted else [*map(opening.weigh, words)]
    opened = [number for number, height in enumerate(heights) if height > 0 or prompted]
    if not opened:
        return
    model = load_runs(MODEL)
    common = model.add(text_features(len(sentences), role, prompted, has_note=bool(note)))
    window = _Windows(document)
    alone = {number: model.scores(window.sums(number), common) for number in opened}
    near = [number for number in opened if max(alone[number]) > -NEAR]
    if not (near or prompted):
        return
    beside = {first for number in near for first in (number - 1, number) if 0 <= first < len(sentences) - 1}
    firsts = sorted(first for first in beside if min(heights[first : first + 2]) > -FAR)
    pairs = {first: model.scores(window.sums(first), window.sums(first + 1), common) for first in firsts}
    accepted = tuple(_accepted(window, document, prompted))
    yield from accepted
    limit = STRICTER * math.log(len(sentences))
    for place, topic in enumerate(model.topics):
        if any(one.topic == topic for one in accepted):
            continue
        reach = FRONT if topic in OPENING else len(sentences)
        hit = {number for number in opened if alone[number][place] > limit and number < reach}
        for number in sorted(hit):
            start, end = _span(model, document, number, place, common)
            yield _leaning(document, topic, start, end, alone[number][place])
        for first in firsts:
            if pairs[first][place] > limit and first + 1 < reach and not hit & {first, first + 1}:
                hit |= {first, first + 1}
                yield _leaning(document, topic, sentences[first].start, sentences[first + 1].end, pairs[first][place])


class _Windows:
    """What the features of each sentence add up to."""

    __slots__ = ("_document", "_words")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: dict[int, tuple[str, ...]] = {}

    def sums(self, number: int) -> Sums:
        """The sums of one sentence, with its frames and those of its neighbours."""
        beside = _framed(self.frames_of(number), self.frames_of(number - 1), self.frames_of(number + 1))
        return _said(self._tokens(number)).plus(beside)

    def _tokens(self, number: int) -> tuple[str, ...]:
        if number not in self._words:
            self._words[number] = tuple(tokens(self._document, self._document.sentences[number]))
        return self._words[number]

    def frames_of(self, number: int) -> tuple[str, ...]:
        """What a sentence does; nothing where there is none of that number."""
        return _does(self._tokens(number)) if 0 <= number < len(self._document.sentences) else ()


@lru_cache(maxsize=REMEMBERED)
def _said(words: tuple[str, ...]) -> Sums:
    return load_runs(MODEL).add_runs(runs_of(words))


@lru_cache(maxsize=REMEMBERED)
def _does(words: tuple[str, ...]) -> tuple[str, ...]:
    return frames_of(words)


@lru_cache(maxsize=REMEMBERED)
def _framed(own: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]) -> Sums:
    return load_runs(MODEL).add(frame_features(own, before, after))


def forget() -> None:
    """Forget what was found out about sentences of earlier texts; speed is measured without it too."""
    for remembered in (_said, _does, _framed):
        remembered.cache_clear()


def _accepted(window: _Windows, document: Document, prompted: tuple[str, ...]) -> Iterator[Leaning]:
    """A yes to what the message before asked for, unless something in the text is refused or kept here."""
    topics = [topic for topic in prompted if topic in ACCEPTED]
    if not topics:
        return
    frames = [frozenset(window.frames_of(sentence.number)) for sentence in document.sentences]
    if any(frame & DECLINES for frame in frames):
        return
    first = next((number for number, frame in enumerate(frames[:YES_WITHIN]) if "accept" in frame), None)
    if first is not None:
        sentence = document.sentences[first]
        for topic in topics:
            yield _leaning(document, topic, sentence.start, sentence.end, NEAR)


def asked_before(note: str) -> tuple[str, ...]:
    """The topics that the message before leans to: an answer of three words takes its meaning from them."""
    if not note:
        return ()
    return tuple(sorted({one.topic for one in lean(read(note), "client_message")} & ASKED))


def _span(model: RunModel, document: Document, number: int, place: int, common: Sums) -> tuple[int, int]:
    """The fewest neighbouring clauses of a sentence that lean so by themselves, else the whole sentence."""
    sentence = document.sentences[number]
    ends = [match.end() for match in _CLAUSE.finditer(sentence.lower)]
    edges = [0, *(end for end in ends if end < len(sentence.lower)), len(sentence.lower)]
    for size in range(1, len(edges) - 1):
        for first in range(len(edges) - size):
            start, end = edges[first], edges[first + size]
            lower = sentence.lower[start:end]
            part = Sentence(lower, words_of(lower), number, sentence.start + start)
            found = tokens(document, part)
            own = model.add(frame_features(frames_of(found)))
            if model.scores(model.add_runs(runs_of(found)), own, common)[place] > 0:
                return part.start, part.end
    return sentence.start, sentence.end


def _leaning(document: Document, topic: str, start: int, end: int, score: float) -> Leaning:
    words = document.view.plain[start:end]
    start += len(words) - len(words.lstrip())
    return Leaning(cast("Topic", topic), start, start + len(words.strip().rstrip(",;:")), score)
