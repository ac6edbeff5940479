"""Checks of wording that cost nothing until they are needed: tables of phrases are built when their gate opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from proposer.lint.rule import Gate, Hit
from proposer.text.document import words_of
from proposer.text.frames import SHIELDS
from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon, Phrase, inflections, spellings

if TYPE_CHECKING:
    from proposer.lint.rule import Check
    from proposer.models.context import LintContext
    from proposer.text.document import Document, Sentence, Tokens
    from proposer.text.frames import Shield

_CITED = Pattern(r"\"[^\"\n]{2,300}\"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w)){2,300}'(?!\w)")


class Wording:
    """Finds phrases (see `text/phrases.py`) in which one required token is starred: `my *rate reflects`.

    The starred words are the gate, and are cheap to know; a phrase is built when one of its own first opens it.
    A phrase counts only in a sentence that holds one of `needs` (if any) and none of `unless`, outside quotation
    marks and outside the frames of `spare`.
    """

    def __init__(
        self,
        *phrases: str,
        needs: Iterable[str] = (),
        unless: Iterable[str] = (),
        spare: Iterable[Shield] = ("refusal", "quotation"),
    ) -> None:
        self.phrases = phrases
        self.needs = tuple(needs)
        self.unless = tuple(unless)
        self._spare = tuple(spare)
        self._numbers: dict[str, list[int]] = {}
        for number, phrase in enumerate(phrases):
            for word in starred(phrase):
                self._numbers.setdefault(word, []).append(number)
        self._built: dict[int, Phrase] = {}
        self._opened: dict[str, tuple[Phrase, ...]] = {}
        self.gate = Gate(words=frozenset(self._numbers))

    @cached_property
    def _required(self) -> Lexicon:
        return Lexicon(self.needs)

    @cached_property
    def _excusing(self) -> Lexicon:
        return Lexicon(self.unless)

    def hits(self, document: Document, context: LintContext, opened: Sequence[str]) -> list[Hit]:  # noqa: ARG002
        """Give each phrase found."""
        found: list[Hit] = []
        ready, known = self._opened, document.known
        for word in opened:
            for phrase in ready[word] if word in ready else self._build(word):
                if phrase.fits(known):
                    for sentence in document.where[word]:
                        found += self._hits(document, sentence, phrase)
        return found

    def _hits(self, document: Document, sentence: Sentence, phrase: Phrase) -> Iterator[Hit]:
        tokens = document.tokens(sentence)
        for first, last in phrase.find(tokens):
            start, end = sentence.start + first, sentence.start + last
            if not self._counts(tokens) or cited(sentence, start, end):
                continue
            if not any(SHIELDS[shield](document, start, end) for shield in self._spare):
                yield Hit(start, end)

    def _build(self, word: str) -> tuple[Phrase, ...]:
        """The phrases in which this word is starred."""
        for number in self._numbers[word]:
            if number not in self._built:
                self._built[number] = Phrase(self.phrases[number].replace("*", ""))
        self._opened[word] = tuple(self._built[number] for number in self._numbers[word])
        return self._opened[word]

    def _counts(self, tokens: Tokens) -> bool:
        if self.needs and not self._required.within(tokens):
            return False
        return not (self.unless and self._excusing.within(tokens))


class AnyOf:
    """Finds what any of several checks finds."""

    def __init__(self, *checks: Check) -> None:
        self.checks = checks
        gates = [check.gate for check in checks]
        self.gate = Gate(
            words=frozenset().union(*(gate.words for gate in gates)),
            needles=tuple(dict.fromkeys(needle for gate in gates for needle in gate.needles)),
            kinds=frozenset().union(*(gate.kinds for gate in gates)),
            topics=frozenset().union(*(gate.topics for gate in gates)),
            always=any(gate.always for gate in gates),
        )

    def hits(self, document: Document, context: LintContext, opened: Sequence[str]) -> list[Hit]:
        """Give what each check finds; one whose own gate stays shut is left alone."""
        found: list[Hit] = []
        for check in self.checks:
            gate = check.gate
            words = [word for word in opened if word in gate.words]
            if words or gate.always or gate.kinds or gate.topics or _holds(document, gate.needles):
                found += check.hits(document, context, words)
        return found


def _holds(document: Document, needles: tuple[str, ...]) -> bool:
    return any(needle in document.view.lower for needle in needles) if needles else False


def starred(phrase: str) -> tuple[str, ...]:
    """One word of each alternative of the starred token. Raises `ValueError` for a phrase without one."""
    _, star, rest = phrase.partition("*")
    if not star:
        raise ValueError(f"phrase {phrase!r}: star the token that opens its gate")
    found: list[str] = []
    for part in rest.split(None, 1)[0].split("|"):
        if part.isalnum():
            found.append(part)
        elif part.endswith("~"):
            found.extend(inflections(part[:-1]))
        else:
            found.extend(max(words_of(one), key=len) for one in spellings(part.replace("_", " ")))
    return tuple(found)


def cited(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a plain span stands between quotation marks."""
    if '"' not in sentence.lower and "'" not in sentence.lower:
        return False
    begin, stop = start - sentence.start, end - sentence.start
    return any(match.start() <= begin and stop <= match.end() for match in _CITED.finditer(sentence.lower))
