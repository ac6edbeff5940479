"""What the classifiers see of a client turn: runs of words and classes, and what stands around the turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from proposer.text.document import read
from proposer.text.topics import features, runs
from proposer.text.topics.judge import lean
from proposer.text.topics.lexicon import load_lexicon

if TYPE_CHECKING:
    from proposer.text.document import Document

THINGS = "c"
LEXICONS = ((THINGS, "chat"), ("s", "chat_says"))
"""What is spoken of, and who says what of it: the mark of its features and the name of the lexicon."""
SKIPS = (2, 3)
"""How far apart two classes of a loose pair may stand."""
RUNS = (3, 4, 5)
"""Letters of a run within a word."""
LETTERS = "%"
"""The mark of runs of letters; they do not count towards the length of a turn."""
STEM = 5
"""Letters of a longer word that stand for all its forms."""
FEW, SOME, MANY = 6, 20, 60
"""Words of a turn that is called tiny, short, middling; anything longer is long."""


SIGNS = (
    ("amount", re.compile(r"[$€£₹₽]\s?\d|\d\s?[$€£₹₽]|\d\s?(?:usd|eur|gbp|dollars?|euros?|bucks|rs|k)\b")),
    ("rate", re.compile(r"\d\s?(?:/|an |per |a |la |die |por )\s?(?:h|hr|hour|stunde|hora|word|page|piece|month)\b")),
    ("percent", re.compile(r"\d\s?(?:%|percent|prozent|por ciento)")),
    ("number", re.compile(r"\d")),
    ("smile", re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]|[:;]-?[)d]")),
    ("program", re.compile(r"\w\.(?:exe|bat|apk|scr|jar|msi|dmg|docm|xlsm|iso|vbs|rar|7z|html?)\b")),
)
"""What stands in a sentence beside its words."""


class Turn(NamedTuple):
    """A client turn with what stands around it."""

    text: str
    stage: str
    project: str = ""
    before: str = ""
    """The freelancer's message that it answers."""
    earlier: tuple[str, ...] = ()
    """The client's turns before it."""


class Seen(NamedTuple):
    """A turn as features."""

    document: Document
    sentences: tuple[frozenset[str], ...]
    common: frozenset[str]
    """What holds for the turn as a whole."""


@lru_cache(maxsize=64)
def see(turn: Turn) -> Seen:
    """Read a turn as the classifiers see it."""
    document = read(turn.text)
    words = [features.tokens(document, sentence) for sentence in document.sentences]
    frames = [features.frames_of(found) for found in words]
    sentences = tuple(
        frozenset(_sentence(found, active=turn.stage == "active_contract"))
        | frozenset(f"sym:{name}" for name, sign in SIGNS if sign.search(sentence.lower))
        | frozenset(features.frame_features(frames[number], *features.around(frames, number)))
        for number, (found, sentence) in enumerate(zip(words, document.sentences, strict=True))
    )
    return Seen(document, sentences, frozenset(_common(turn, document, words, frames)))


def _sentence(words: Sequence[str], *, active: bool) -> Iterator[str]:
    """Runs of words, stems and classes of one sentence."""
    asked = words[-1] == features.ASKED
    yield from words
    yield from (part for word in set(words[1:-1]) if word.isalpha() for part in _letters(word))
    yield from (f"{word} {following}" for word, following in pairwise(words))
    for word in words[1:-1]:
        if len(word) > STEM:
            yield f"~{word[:STEM]}"
        if asked:
            yield f"?{word}"
    yield f"|{' '.join(words[1:3])}"
    for name in runs.LEXICONS:
        yield from (name[0] + word for word in load_lexicon(name).read(words) if word[0] == "*")
    for mark, name in LEXICONS:
        classes = load_lexicon(name).read(words)
        yield from class_runs(mark, classes)
        own = sorted({word for word in classes if word[0] == "*"})
        yield from (mark + word for word in own)
        if asked:
            yield from (f"{mark}?{word}" for word in own)
        if mark != THINGS:
            continue
        if active:
            yield from (f"{mark}!{word}" for word in own)
        for place, word in enumerate(own):
            yield from (f"{mark}{word}&{other}" for other in own[place + 1 :])


def _letters(word: str) -> Iterator[str]:
    """Runs of letters: they see through typos and endings."""
    edged = f"_{word}_"
    for size in RUNS:
        for place in range(len(edged) - size + 1):
            yield LETTERS + edged[place : place + size]


def length(found: Iterable[str]) -> int:
    """How many features count towards the length of a turn."""
    return sum(feature[0] != LETTERS for feature in found)


def class_runs(mark: str, classes: Sequence[str]) -> Iterator[str]:
    """Pairs of classes, and of a class and a word, as neighbours or with words between."""
    named = [word[0] == "*" for word in classes]
    for gap, skip in ((" ", 1), *(("..", skip) for skip in SKIPS)):
        for place in range(len(classes) - skip):
            if named[place] or named[place + skip]:
                yield f"{mark}{classes[place]}{gap}{classes[place + skip]}"


def _common(
    turn: Turn, document: Document, words: Sequence[Sequence[str]], frames: Sequence[Iterable[str]]
) -> Iterator[str]:
    stage = f"stage={turn.stage}"
    yield stage
    count = sum(len(found) - 2 for found in words)
    size = "tiny" if count < FEW else "short" if count < SOME else "middling" if count < MANY else "long"
    yield f"size={size}"
    yield f"size={size} {stage}"
    known = "project" if turn.project else "earlier" if turn.earlier else "unknown"
    yield f"known={known}"
    yield f"known={known} size={size}"
    asks = any(found[-1] == features.ASKED for found in words)
    yield f"asks={asks}"
    yield f"asks={asks} {stage}"
    yield from (f"{stage} {name}" for own in frames for name in own)
    for one in lean(document, "client_message", turn.before):
        yield f"lean:{one.topic}"
        yield f"lean:{one.topic} {stage}"
    for candidate in document.candidates:
        yield f"kind:{candidate.kind}"
    yield from _shared("before", turn.before, document)
    yield from _shared("project", turn.project, document)
    answered = frozenset(_before(turn.before))
    yield from answered
    if turn.before and count < SOME:
        own = {word for found in words for word in load_lexicon("chat").read(found) if word[0] == "*"}
        yield from (f"{name}>{word}" for name in answered for word in own)


def _shared(mark: str, text: str, document: Document) -> Iterator[str]:
    """Whether the turn takes up words and numbers of what stands around it."""
    if not text:
        return
    told, said = read(text).known, document.known
    again = sum(len(word) > STEM - 1 for word in told & said)
    yield f"again={mark} {min(again, 2)}"
    numbers, others = ({word for word in known if word[0].isdigit()} for known in (told, said))
    if others:
        yield f"number={mark} {'same' if numbers & others else 'other' if numbers else 'new'}"


def _before(text: str) -> Iterator[str]:
    if not text:
        yield "before=none"
        return
    document = read(text)
    yield (
        "before=asked" if document.sentences and document.sentences[-1].lower.rstrip().endswith("?") else "before=told"
    )
    for sentence in document.sentences:
        words = features.tokens(document, sentence)
        yield from {f"before:{word}" for word in load_lexicon("chat").read(words) if word[0] == "*"}
