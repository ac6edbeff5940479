"""Which rules a text calls for: those for its role, stage and kind, and of these the ones that can fire at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, get_args

from proposer.errors import ConfigError
from proposer.lint.phrasebook import Phrasebook, Possible
from proposer.lint.rule import Need, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proposer.models.context import LintContext
    from proposer.text.document import Document

K = TypeVar("K")
_NEEDS: tuple[Need, ...] = get_args(Need)


class Selection:
    """The rules for one sort of text, indexed by what opens their gates."""

    __slots__ = ("_always", "_kinds", "_needles", "_openers", "_phrases", "_topics", "_words", "rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        gates = [rule.check.gate for rule in rules]
        self._always = tuple(number for number, gate in enumerate(gates) if gate.always)
        self._words = _invert(gate.words for gate in gates)
        self._openers = frozenset(self._words)
        self._phrases = Phrasebook(gate.phrases for gate in gates)
        self._needles = _by_sign(_invert(gate.needles for gate in gates))
        self._kinds = _invert(gate.kinds for gate in gates)
        self._topics = _invert(gate.topics for gate in gates)

    def live(self, document: Document, context: LintContext) -> dict[int, list[Possible]]:
        """The numbers of the rules whose gate this text opens, each with the phrases that opened it."""
        live: dict[int, list[Possible]] = {number: [] for number in self._always}
        for word in self._openers & document.known:
            for number in self._words[word]:
                live.setdefault(number, [])
        for number, possible in self._phrases.search(document):
            live.setdefault(number, []).append(possible)
        for number in self._opened(document, context):
            live.setdefault(number, [])
        return live

    def _opened(self, document: Document, context: LintContext) -> Iterator[int]:
        """The numbers of the rules whose gate something else than a word opens, some of them twice."""
        lower = document.view.lower
        for sign, needles in self._needles.items():
            if sign in lower:
                for needle, numbers in needles.items():
                    if needle in lower:
                        yield from numbers
        if self._kinds:
            for kind in {candidate.kind for candidate in document.candidates}:
                yield from self._kinds.get(kind, ())
        if self._topics:
            from proposer.text.topics import lean

            for topic in {leaning.topic for leaning in lean(document, context.role, context.note)}:
                yield from self._topics.get(topic, ())


_selections: dict[tuple[object, ...], Selection] = {}
_MOST_SELECTIONS = 200


def select(rules: tuple[Rule, ...], context: LintContext) -> Selection:
    """The rules for one sort of text. Rules are equal only to themselves, so no set of them passes for another.

    Raises `ConfigError` when there are none.
    """
    given = tuple([bool(getattr(context, need)) for need in _NEEDS])
    key = (rules, context.role, context.stage, context.kind, given)
    if key not in _selections:
        if len(_selections) >= _MOST_SELECTIONS:
            _selections.clear()
        chosen = tuple(rule for rule in rules if rule.judges(context))
        if not chosen:
            raise ConfigError(f"no rules ran: none is for role {context.role!r} at stage {context.stage!r}")
        _selections[key] = Selection(chosen)
    return _selections[key]


def _invert(keys: Iterable[Iterable[K]]) -> dict[K, tuple[int, ...]]:
    """From keys by number to numbers by key."""
    inverted: dict[K, list[int]] = {}
    for number, group in enumerate(keys):
        for key in group:
            inverted.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in inverted.items()}


def _by_sign(needles: dict[str, tuple[int, ...]]) -> dict[str, dict[str, tuple[int, ...]]]:
    """Group needles by a character of theirs, one that is no letter where there is one."""
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    for needle, numbers in needles.items():
        sign = min(
            needle, key=lambda character: (character.isspace(), character.isalnum(), character in ",.-'", character)
        )
        found.setdefault(sign, {})[needle] = numbers
    return found
