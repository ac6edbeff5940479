"""Checks of wording that cost nothing until they are needed: tables of phrases are built when their gate opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from proposer.lint.rule import Gate, Hit
from proposer.text import pattern as patterns
from proposer.text.frames import SHIELDS
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    from proposer.lint.kinds import Pattern
    from proposer.lint.phrasebook import Possible
    from proposer.models.context import LintContext
    from proposer.text.document import Document, Sentence
    from proposer.text.frames import Shield
    from proposer.text.phrases import Phrase

_CITED = patterns.Pattern(r"\"[^\"\n]{2,300}\"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w)){2,300}'(?!\w)")


class Wording:
    """Finds phrases (see `text/phrases.py`) in which one required token is starred: `my *rate reflects`.

    The starred words are cheap to look for; a phrase is built when one of its own first stands in a text.
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
        self._own = frozenset(phrase.replace("*", "") for phrase in phrases)
        self.gate = Gate(phrases=phrases)

    @cached_property
    def _required(self) -> Lexicon:
        return Lexicon(self.needs)

    @cached_property
    def _excusing(self) -> Lexicon:
        return Lexicon(self.unless)

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each phrase found."""
        for phrase, sentence in opened:
            if phrase.source in self._own:
                yield from self._hits(document, sentence, phrase)

    def _hits(self, document: Document, sentence: Sentence, phrase: Phrase) -> Iterator[Hit]:
        for first, last in phrase.find(sentence):
            start, end = sentence.start + first, sentence.start + last
            if not self._counts(sentence) or cited(sentence, start, end):
                continue
            if not any(SHIELDS[shield](document, start, end) for shield in self._spare):
                yield Hit(start, end)

    def _counts(self, sentence: Sentence) -> bool:
        if self.needs and not self._required.within(sentence):
            return False
        return not (self.unless and self._excusing.within(sentence))


class AnyOf:
    """Finds what any of several checks finds."""

    def __init__(self, *checks: Wording | Pattern) -> None:
        self.checks = checks
        gates = [check.gate for check in checks]
        self.gate = Gate(
            phrases=tuple(phrase for gate in gates for phrase in gate.phrases),
            needles=tuple(dict.fromkeys(needle for gate in gates for needle in gate.needles)),
        )

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterator[Hit]:
        """Give what each check finds; one whose own gate stays shut is left alone."""
        for check in self.checks:
            if (opened and check.gate.phrases) or _holds(document, check.gate.needles):
                yield from check.hits(document, context, opened)


def _holds(document: Document, needles: tuple[str, ...]) -> bool:
    return any(map(document.view.lower.__contains__, needles))


def cited(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a plain span stands between quotation marks."""
    if '"' not in sentence.lower and "'" not in sentence.lower:
        return False
    begin, stop = start - sentence.start, end - sentence.start
    return any(match.start() <= begin and stop <= match.end() for match in _CITED.finditer(sentence.lower))
