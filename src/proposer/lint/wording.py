"""Checks of wording that cost nothing until they are needed: tables of phrases are built when their gate opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from proposer.lint.rule import Gate, Hit
from proposer.text.document import words_of
from proposer.text.frames import SHIELDS
from proposer.text.phrases import Lexicon, inflections

if TYPE_CHECKING:
    from proposer.lint.rule import Check
    from proposer.models.context import LintContext
    from proposer.text.document import Document, Sentence, Tokens
    from proposer.text.frames import Shield

_CITED = re.compile(r"\"[^\"\n]{2,300}\"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w)){2,300}'(?!\w)")


class Wording:
    """Finds phrases (see `text/phrases.py`) in which one required token is starred: `my *rate reflects`.

    The starred words are the gate, and are cheap to know; everything else is built when the gate first opens.
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
        self.gate = Gate(words=frozenset(word for phrase in phrases for word in starred(phrase)))

    @cached_property
    def _found(self) -> Lexicon:
        return Lexicon(phrase.replace("*", "") for phrase in self.phrases)

    @cached_property
    def _required(self) -> Lexicon:
        return Lexicon(self.needs)

    @cached_property
    def _excusing(self) -> Lexicon:
        return Lexicon(self.unless)

    def hits(self, document: Document, context: LintContext, opened: Sequence[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each phrase found."""
        for start, end, sentence in self._found.find(document):
            if not self._counts(document.tokens(sentence)) or cited(sentence, start, end):
                continue
            if not any(SHIELDS[shield](document, start, end) for shield in self._spare):
                yield Hit(start, end)

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
            always=any(gate.always for gate in gates),
        )

    def hits(self, document: Document, context: LintContext, opened: Sequence[str]) -> Iterator[Hit]:
        """Give what each check finds; one whose words do not stand in the text is left alone."""
        for check in self.checks:
            words = [word for word in opened if word in check.gate.words]
            if words or check.gate.always or check.gate.needles or check.gate.kinds:
                yield from check.hits(document, context, words)


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
            found.append(max(words_of(part.replace("_", " ")), key=len))
    return tuple(found)


def cited(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a plain span stands between quotation marks."""
    if '"' not in sentence.lower and "'" not in sentence.lower:
        return False
    begin, stop = start - sentence.start, end - sentence.start
    return any(match.start() <= begin and stop <= match.end() for match in _CITED.finditer(sentence.lower))
