"""A small language for phrases, so that most word rules are data.

    pay you directly            these words in a row
    pay|send|wire               one of several; `_` joins words inside an alternative: `out_of`
    share~                      share, shares, shared, sharing
    {app}                       a word class of `lexicon.py`
    directly?                   may be missing
    ..                          up to four words in between; `.. ..` up to eight
    !plan|tier                  the next word is none of these
    ^ please / chance $         at the start, at the end, of the sentence

A phrase lives inside one sentence and ignores case; `don't` also finds `dont`, and `follow-up` also `followup`. It
knows the rarest words without which it cannot match, so that it is tried only on sentences that hold one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from proposer.text.document import Document, Sentence, words_of
from proposer.text.lexicon import CLASSES, COMMON

_GAP = 4
"""Words that `..` may stand for."""
_MARKS = ("..", "^", "$")
_OTHER_WORDS = frozenset({"hell", "ill", "id", "its", "shed", "shell", "wed", "well", "were"})
"""What some short forms become without their apostrophe."""

Choice = Mapping[str, tuple[tuple[str, ...], ...]]
"""The alternatives of one place: by their first word, what must follow it, the longest first."""


class Part(NamedTuple):
    """One place of a phrase."""

    choice: Choice
    gap: int = 0
    """How many words may stand before it."""
    optional: bool = False
    denied: bool = False
    """Whether none of the alternatives may stand here; nothing is read."""


class Phrase:
    """One phrase. Its triggers are known at once; the rest is worked out when one of them first stands in a text."""

    __slots__ = ("_firsts", "_parts", "_starting", "at_end", "at_start", "end_gap", "source", "triggers")

    def __init__(self, source: str) -> None:
        """Read a phrase. Raises `ValueError` for one that cannot match."""
        self.source = source
        self._parts: tuple[Part, ...] = ()
        needed = [
            _triggers(word) for word in source.split() if word[0] != "!" and word[-1] != "?" and word not in _MARKS
        ]
        if not needed:
            raise ValueError(f"phrase {source!r} has no word that must occur: name one")
        self.triggers = min(needed)[1]

    def _build(self) -> None:
        words = self.source.split()
        self.at_start = words[0] == "^"
        self.at_end = words[-1] == "$"
        self._parts, self.end_gap = _parts(words[self.at_start : len(words) - self.at_end])
        needed = (frozenset(part.choice) for part in self._parts if not (part.optional or part.denied))
        self._firsts = tuple(sorted(needed, key=_commonness))
        self._starting = self._beginning()

    def _beginning(self) -> frozenset[str] | None:
        """The words with which a match may begin; `None` where any word may stand before the first."""
        found: set[str] = set()
        for part in self._parts:
            if part.denied or part.gap:
                return None
            found.update(part.choice)
            if not part.optional:
                break
        return frozenset(found)

    def fits(self, known: frozenset[str]) -> bool:
        """Whether every place of the phrase has some word among these: quick, and nearly always `False`."""
        if not self._parts:
            self._build()
        for needed in self._firsts:  # noqa: SIM110 (a generator costs twice as much here)
            if known.isdisjoint(needed):
                return False
        return True

    def beside(self, word: str) -> tuple[frozenset[str], ...]:
        """For each place that another word than this one begins, the words of which one must occur, rarest first.

        Where this word itself only stands among others, as in `left_on_read`, those that must stand beside it too.
        """
        if not self._parts:
            self._build()
        mates = [_mate(word, (first, *tail)) for first, tail in self._spelled() if word == first or word in tail]
        own = (frozenset(mates),) if mates and word not in mates else ()
        return (*own, *(needed for needed in self._firsts if word not in needed))

    def _spelled(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """All alternatives of all places: the first word, and the words after it."""
        for part in self._parts:
            for first, tails in () if part.denied else part.choice.items():
                yield from ((first, tail) for tail in tails)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Give the half-open character span of each match, at most one for each starting word."""
        if not self.fits(sentence.known):
            return
        starting = self._starting
        for start, word in enumerate(sentence.words[:1] if self.at_start else sentence.words):
            if starting is None or word in starting:
                end = self._match(sentence, start, 0, first=True)
                if end > start:
                    yield sentence.places[start][0], sentence.places[end - 1][1]

    def _match(self, sentence: Sentence, place: int, number: int, *, first: bool = False) -> int:
        """Where the parts from `number` on end if they begin at `place`, or -1."""
        if number == len(self._parts):
            return self._ended(sentence, place)
        part = self._parts[number]
        if part.denied:
            stands = not first and sentence.follows(place) and _ends(sentence.words, place, part.choice)
            return -1 if stands else self._match(sentence, place, number + 1)
        for here in range(place, place + part.gap + 1):
            if not first and not sentence.follows(here):
                break
            for end in _ends(sentence.words, here, part.choice):
                found = self._match(sentence, end, number + 1)
                if found >= 0:
                    return found
        return self._match(sentence, place, number + 1, first=first) if part.optional else -1

    def _ended(self, sentence: Sentence, place: int) -> int:
        if self.at_end and len(sentence.words) - place > self.end_gap:
            return -1
        return place


class Lexicon:
    """Many phrases, found together: a phrase is tried only on the sentences that hold one of its triggers."""

    __slots__ = ("_triggers", "index", "phrases")

    def __init__(self, sources: Iterable[str]) -> None:
        self.phrases = tuple(Phrase(source) for source in sources)
        index: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            for word in phrase.triggers:
                index.setdefault(word, []).append(phrase)
        self.index = index
        self._triggers = frozenset(index)

    def find(self, document: Document) -> Iterator[tuple[int, int, Sentence]]:
        """Give start, end (plain offsets) and sentence of each match, in no order, some of them twice."""
        standing = self._triggers & document.known
        for sentence in document.holding(standing):
            for phrase in self._fitting(sentence, standing):
                for start, end in phrase.find(sentence):
                    yield sentence.start + start, sentence.start + end, sentence

    def spans(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Where phrases stand in one sentence, as offsets into it, in order."""
        return sorted({span for phrase in self._fitting(sentence, self._triggers) for span in phrase.find(sentence)})

    def within(self, sentence: Sentence) -> bool:
        """Whether any phrase stands in one sentence."""
        return any(next(phrase.find(sentence), None) for phrase in self._fitting(sentence, self._triggers))

    def _fitting(self, sentence: Sentence, triggers: frozenset[str]) -> list[Phrase]:
        """The phrases with one of these triggers that have a word for each of their places, some of them twice."""
        index, known = self.index, sentence.known
        return [phrase for word in triggers & known for phrase in index[word] if phrase.fits(known)]


def _mate(word: str, alternative: tuple[str, ...]) -> str:
    """The longest other word of an alternative; of one word, that word itself."""
    return max((other for other in alternative if other != word), key=len, default=word)


def _commonness(words: frozenset[str]) -> int:
    """How likely a sentence is to hold one of these words, roughly: the rarest are asked for first."""
    return sum(50 if word in COMMON else 1 for word in words)


def inflections(word: str) -> tuple[str, ...]:
    """A regular word's forms: base, -s, -ed, -ing."""
    if word.endswith("e"):
        return word, word + "s", word + "d", word[:-1] + "ing"
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"
    plural = word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return word, plural, word + "ed", word + "ing"


def _parts(words: list[str]) -> tuple[tuple[Part, ...], int]:
    parts: list[Part] = []
    gap = 0
    for word in words:
        if word == "..":
            gap += _GAP
            continue
        bare = word.removeprefix("!").removesuffix("?")
        parts.append(Part(_choice(bare), gap, word.endswith("?"), word.startswith("!")))
        gap = 0
    return tuple(parts), gap


@cache
def _triggers(token: str) -> tuple[int, tuple[str, ...]]:
    """The words of which one must occur for a token to match, and how often they are likely to."""
    found: list[str] = []
    for alternative in _alternatives(token):
        if alternative.isalpha():
            found.append(alternative)
        else:
            found.extend(_rarest(token, words_of(spelling)) for spelling in spellings(alternative))
    unique = tuple(dict.fromkeys(found))
    return sum(50 if word in COMMON else 1 for word in unique), unique


def _rarest(token: str, words: list[str]) -> str:
    if not words:
        raise ValueError(f"phrase part {token!r} holds no word; phrases are made of words")
    return min(words, key=lambda word: (word in COMMON, -len(word), word))


@cache
def _choice(token: str) -> Choice:
    tails: dict[str, set[tuple[str, ...]]] = {}
    for alternative in _alternatives(token):
        for spelling in spellings(alternative):
            first, *rest = words_of(spelling)
            tails.setdefault(first, set()).add(tuple(rest))
    return {word: tuple(sorted(rest, key=lambda tail: (-len(tail), tail))) for word, rest in tails.items()}


def _alternatives(token: str) -> Iterator[str]:
    for part in token.split("|"):
        if part.startswith("{"):
            yield from CLASSES[part.strip("{}")]
        elif part.endswith("~"):
            yield from inflections(part[:-1])
        else:
            yield part.replace("_", " ")


def spellings(alternative: str) -> tuple[str, ...]:
    """How people spell it: `don't` and `dont`, `e-mail` and `email`; but `we'll` is never `well`."""
    bare = alternative.replace("'", "")
    bare = alternative if bare in _OTHER_WORDS else bare
    return tuple(dict.fromkeys((alternative, bare, alternative.replace("-", ""))))


def _ends(words: list[str], place: int, choice: Choice) -> list[int]:
    """Where each alternative that begins at `place` ends, the longest first."""
    if place >= len(words) or words[place] not in choice:
        return []
    after = place + 1
    tails = choice[words[place]]
    return [after + len(tail) for tail in tails if not tail or tuple(words[after : after + len(tail)]) == tail]
