"""The generic kinds of check beside wording (see `wording.py`), to be filled with data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposer.lint.policy import judge
from proposer.lint.rule import Gate, Hit
from proposer.text import pattern as patterns

if TYPE_CHECKING:
    from proposer.lint.phrasebook import Possible
    from proposer.models.context import LintContext
    from proposer.text.candidates import CandidateKind
    from proposer.text.document import Document

    Weigh = Callable[[Document, LintContext, Sequence[Possible]], Iterable[Hit]]

EVERY_TEXT = Gate(always=True)


class Routes:
    """Finds candidates of some kinds, as the policy judges them."""

    __slots__ = ("_kinds", "gate")

    def __init__(self, *kinds: CandidateKind) -> None:
        self._kinds = frozenset(kinds)
        self.gate = Gate(kinds=self._kinds)

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each candidate that is not harmless."""
        for candidate in document.candidates:
            if candidate.kind not in self._kinds:
                continue
            severity = judge(candidate, document, context)
            if severity is not None:
                yield Hit(candidate.start, candidate.end, severity=severity, disguise=candidate.disguise)


class Pattern:
    """Finds a regular expression in the plain text; only for what phrases cannot say. `needles` open its gate."""

    __slots__ = ("_pattern", "gate")

    def __init__(self, source: str, needles: tuple[str, ...]) -> None:
        self._pattern = patterns.Pattern(source, re.IGNORECASE)
        self.gate = Gate(needles=needles)

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each match."""
        for match in self._pattern.finditer(document.view.plain):
            yield Hit(match.start(), match.end())


class Phrased:
    """Calls a function with the phrases that can stand in the text: for rules to which their number or place matters.

    Like `Wording`, it takes them with a star on the token that is looked for first.
    """

    __slots__ = ("_function", "gate")

    def __init__(self, function: Weigh, phrases: tuple[str, ...], needles: tuple[str, ...] = ()) -> None:
        self._function = function
        self.gate = Gate(phrases=phrases, needles=needles)

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterable[Hit]:
        """Give what the function finds."""
        return self._function(document, context, opened)


@dataclass(frozen=True, slots=True)
class Custom:
    """Calls a function: for rules in which the context matters."""

    function: Callable[[Document, LintContext], Iterable[Hit]]
    gate: Gate = EVERY_TEXT

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterable[Hit]:  # noqa: ARG002
        """Give what the function finds."""
        return self.function(document, context)
