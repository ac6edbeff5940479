"""The check of payment rules: gives the places where payment leaves the platform."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from proposer.lint.rule import Gate, Hit

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document
    from proposer.text.payment import DealKind


class Deals:
    """Finds deals of some kinds (see `text/payment.py`)."""

    def __init__(self, *kinds: DealKind) -> None:
        self._kinds = frozenset(kinds)

    @cached_property
    def gate(self) -> Gate:
        """The words by which a text speaks of paying."""
        from proposer.text.payment import gate_words

        return Gate(words=gate_words())

    def hits(self, document: Document, context: LintContext, opened: Sequence[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each deal."""
        for deal in document.deals:
            if deal.kind in self._kinds:
                yield Hit(deal.start, deal.end)
