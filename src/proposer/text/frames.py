"""What a sentence does with the words found in it: invite, ask, accept, give away, refuse, put off, build, quote."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Literal

from proposer.text import cues
from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    from proposer.text.document import Document, Sentence

Shield = Literal["quotation", "refusal", "deferral", "product"]
"""Frames in which naming a thing is not doing it."""

_CLAUSE_END = Pattern(r"[;\n|]|\s-+\s|(?:,\s*)?\b(?:but|however|although|though|whereas|yet|otherwise)\b")
_NEW_START = Pattern(
    r"\b(?:so|then|because|since)\b|[,:]\s+(?:and\s+)?(?:i|i'd|i'll|you|you'll|we|we'll|he|she|they|let|"
    r"let's|lets|just|please|pls|simply|"
    r"add|message|text|call|ping|email|use|pay|send|write|contact|reach|find|drop|hit|join|whatsapp|better|here|my)\b"
    r"|\band\s+(?:i|you|we|let's|lets|just|please|then|add|message|text|call|ping|email|pay|send|contact)\b"
)
"""A new thought inside a clause: what came before does not cover what comes after."""
_REACH = 90
"""A negation or an attribution covers at most this many characters."""
_NEAR = 40
"""A thing that is worked on stands within so many characters of its verb."""

_PHRASES: dict[str, tuple[str, ...]] = {
    "product": cues.PRODUCT,
    "worked_on": cues.WORKED_ON,
    "deferral": cues.DEFERRAL,
    "quotation": cues.QUOTATION,
    "access": cues.ACCESS,
    "legal": cues.LEGAL,
    "denied_after": cues.DENIED_AFTER,
    "negator": cues.NEGATORS,
    "pseudo_negator": cues.PSEUDO_NEGATORS,
}


@cache
def _lexicon(name: str) -> Lexicon:
    """The cues of one kind, built when the first candidate asks for them."""
    return Lexicon(_PHRASES[name])


def _cues(document: Document, sentence: Sentence, name: str) -> list[tuple[int, int]]:
    """Where cues of one kind stand in a sentence, as plain offsets; each sentence is searched once."""
    known = document.cues
    key = (name, sentence.number)
    if key not in known:
        found = _lexicon(name).spans(sentence)
        known[key] = [(sentence.start + start, sentence.start + end) for start, end in found]
    return known[key]


def shield(document: Document, start: int, end: int) -> Shield | None:
    """The first shield that covers a plain span."""
    for name, covers in SHIELDS.items():
        if covers(document, start, end):
            return name
    return None


def refused(document: Document, start: int, end: int) -> bool:
    """Whether a negation in the same clause covers the span; `not a problem` and `not on Upwork` are none."""
    sentence = document.sentence_at(start)
    begin, stop = _clause(sentence, start)
    sham = _cues(document, sentence, "pseudo_negator")
    negators = [
        b
        for a, b in _cues(document, sentence, "negator")
        if begin <= a and b <= start <= b + _REACH and not any(c <= a < d for c, d in sham)
    ]
    if any(not _NEW_START.search(document.view.lower, b, start) for b in negators):
        return True
    return any(end - 1 <= a <= end + _NEAR and b <= stop for a, b in _cues(document, sentence, "denied_after"))


def deferred(document: Document, start: int, end: int) -> bool:
    """Whether the sentence puts it off until there is a contract."""
    found = _cues(document, document.sentence_at(start), "deferral")
    return any(end <= a or b <= start for a, b in found)


def quoted(document: Document, start: int, end: int) -> bool:  # noqa: ARG001 (all shields look alike)
    """Whether the span repeats what the other side said."""
    sentence = document.sentence_at(start)
    begin, _ = _clause(sentence, start)
    ends = [b for a, b in _cues(document, sentence, "quotation") if begin <= a and b <= start <= b + _REACH]
    return bool(ends) and not _NEW_START.search(document.view.lower, max(ends), start)


def built(document: Document, start: int, end: int) -> bool:
    """Whether the span names a skill or a thing that is worked on, and nobody is drawn to it."""
    sentence = document.sentence_at(start)
    begin, stop = _clause(sentence, start)
    named = [a for a, b in _cues(document, sentence, "product") if begin <= a <= end and start <= b <= stop]
    return is_worked_on(document, start) or any(
        not _NEW_START.search(document.view.lower, a, max(a, start)) for a in named
    )


def is_worked_on(document: Document, start: int) -> bool:
    """Whether what begins here is a thing that is worked on: a verb of building stands closely before it."""
    sentence = document.sentence_at(start)
    begin, _ = _clause(sentence, start)
    worked = [a for a, b in _cues(document, sentence, "worked_on") if begin <= a and b <= start <= b + _NEAR]
    return any(not _NEW_START.search(document.view.lower, a, max(a, start)) for a in worked)


SHIELDS: dict[Shield, Callable[[Document, int, int], bool]] = {
    "quotation": quoted,
    "refusal": refused,
    "deferral": deferred,
    "product": built,
}
"""Each shield with its test, in the order in which they are tried."""


def exception(document: Document, start: int) -> Literal["access", "legal"] | None:
    """Which documented exception (D-07) the sentence, or one beside it, seems to name."""
    sentence = document.sentence_at(start)
    around = document.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    if any(_cues(document, near, "access") for near in around):
        return "access"
    if any(_cues(document, near, "legal") for near in around):
        return "legal"
    return None


def _clause(sentence: Sentence, start: int) -> tuple[int, int]:
    """The clause around a plain offset, as a plain span."""
    begin, stop = 0, len(sentence.lower)
    place = start - sentence.start
    for mark in _CLAUSE_END.finditer(sentence.lower):
        if mark.end() <= place:
            begin = mark.end()
        elif mark.start() > place:
            stop = mark.start()
            break
    return sentence.start + begin, sentence.start + stop
