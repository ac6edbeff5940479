"""What a classifier sees of a sentence beside its runs (see `runs.py`): its words as tokens, the frames around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from proposer.text.disguise import disguised, undisguised
from proposer.text.document import words_of
from proposer.text.topics.lexicon import load_lexicon

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence

BEGIN, END, ASKED = "^", "$", "?"
NUMBER = "#"
FRAMES = "frames"
"""The lexicon whose classes say what a sentence does: refuse, keep, quote, build."""
SHORT = 2
"""Sentences of a text that is called short."""
PLAIN = "topics:plain"


def plain_words(document: Document, sentence: Sentence) -> list[str]:
    """The words of a sentence, with ways to reach or to pay a person as `<kind>`."""
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
    """Whether a text names no way to reach or to pay a person and hides no channel, as most do."""
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
        found.add("text=short")
    if has_note:
        found.add("text=answer")
    found.update(f"note:{topic}" for topic in prompted)
    return found
