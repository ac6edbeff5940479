"""What a classifier sees of a sentence: runs of words, runs of word classes, and the frames around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, compress
from operator import add, or_
from typing import TYPE_CHECKING, cast

from proposer.text.disguise import disguised, undisguised
from proposer.text.document import words_of
from proposer.text.topics.lexicon import load_lexicon

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence

BEGIN, END, ASKED = "^", "$", "?"
NUMBER = "#"
LEXICONS = ("payment", "moves", "unpaid")
FRAMES = "frames"
"""The lexicon whose classes say what a sentence does: refuse, keep, quote, build."""
SKIPS = (2, 3)
"""How far apart the two words of a loose pair may stand."""
REACH = 25
"""How many classes later the second of a wide pair may stand."""
EVERYDAY = frozenset({"*helping", "*and"})
SHORT = 2
"""Sentences of a text that is called short."""
PLAIN = "topics:plain"


def plain_words(document: Document, sentence: Sentence) -> list[str]:
    """The words of a sentence, with ways to reach a person as `<kind>`."""
    if is_plain(document):
        return sentence.words
    inside = [one for one in document.candidates if sentence.start <= one.start < sentence.end]
    if not inside and not disguised(sentence.words, sentence.lower):
        return sentence.words
    lower = undisguised(sentence)
    found: list[str] = []
    at = 0
    for candidate in inside:
        found += words_of(lower[at : candidate.start - sentence.start])
        found.append(f"<{candidate.kind}>")
        at = max(at, candidate.end - sentence.start)
    return found + words_of(lower[at:])


def is_plain(document: Document) -> bool:
    """Whether a text names no way to reach a person and hides no channel, as most do."""
    memo = document.memo
    if PLAIN not in memo:
        lower = document.view.lower
        signed = "@" in lower or "$" in lower
        memo[PLAIN] = not (signed or document.candidates or disguised(document.odd_words, ""))
    return cast("bool", memo[PLAIN])


def tokens(document: Document, sentence: Sentence) -> list[str]:
    """The words of a sentence with its ends, and numbers as `#`."""
    words = [NUMBER if word[0].isdigit() else word for word in plain_words(document, sentence)]
    asks = sentence.lower.rstrip(" \n\t)\"'").endswith("?")
    return [BEGIN, *words, ASKED if asks else END]


def sentence_features(words: Sequence[str]) -> set[str]:
    """All runs of the words of one sentence and of their classes. Put together by `map`: there are hundreds."""
    found = {*words}
    found.update(map(add, [f"{word} " for word in words], words[1:]))
    loose = [f"{word}.." for word in words]
    for skip in SKIPS:
        found.update(map(add, loose, words[skip:]))
    for name in LEXICONS:
        classes = load_lexicon(name).read(words)
        named = [word[0] == "*" for word in classes]
        if any(named):
            _add_class_runs(found, name[0], classes, named)
            found.update(_class_pairs(name[0], list(compress(classes, named))))
    return found


def _add_class_runs(found: set[str], mark: str, classes: Sequence[str], named: Sequence[bool]) -> None:
    """Add the same over classes, as far as one stands in them: the rest is known from the words."""
    alone = [mark + word for word in classes]
    loose = [f"{word}.." for word in alone]
    found.update(compress(alone, named))
    found.update(compress(map(add, [f"{word} " for word in alone], classes[1:]), map(or_, named, named[1:])))
    for skip in SKIPS:
        found.update(compress(map(add, loose, classes[skip:]), map(or_, named, named[skip:])))


def _class_pairs(mark: str, own: Sequence[str]) -> Iterable[str]:
    """Two classes in this order, however far apart: a refusal at the end of a sentence, say."""
    telling = [word for word in own if word not in EVERYDAY]
    if len(telling) <= REACH:
        return [mark + pair for pair in map("~".join, combinations(telling, 2))]
    places = enumerate(telling)
    return [f"{mark}{word}~{other}" for place, word in places for other in telling[place + 1 : place + REACH]]


def frames_of(words: Sequence[str]) -> tuple[str, ...]:
    """What a sentence does, as names of frames in a fixed order."""
    found = {word[1:] for word in load_lexicon(FRAMES).read(words) if word[0] == "*"}
    if words[-1] == ASKED:
        found.add("question")
    return tuple(sorted(found))


def around(frames: Sequence[tuple[str, ...]], number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The frames of the sentences before and after one, as `frame_features` takes them."""
    return (frames[number - 1] if number else ()), (frames[number + 1] if number + 1 < len(frames) else ())


def frame_features(own: Sequence[str], before: Sequence[str] = (), after: Sequence[str] = ()) -> Iterator[str]:
    """The frames of one sentence, alone and in pairs, and those of the sentences around it."""
    for place, name in enumerate(own):
        yield f"@{name}"
        for other in own[place + 1 :]:
            yield f"@{name}+{other}"
    yield from (f"@before:{name}" for name in before)
    yield from (f"@after:{name}" for name in after)


def text_features(sentences: int, role: str, prompted: Sequence[str], *, has_note: bool) -> set[str]:
    """What holds for every sentence of a text: who wrote it, how long it is, what the message before asked for."""
    found = {f"role={role}"}
    if sentences <= SHORT:
        found.add("short")
    if has_note:
        found.add("note")
    found.update(f"note:{topic}" for topic in prompted)
    return found
