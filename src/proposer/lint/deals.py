"""The check of payment rules: gives the places where payment leaves the platform."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from proposer.lint.rule import Gate, Hit

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document
    from proposer.text.payment import Deal, DealKind


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
            if deal.kind in self._kinds and not (deal.kind == "mention" and _is_topic(document, deal, context)):
                yield Hit(deal.start, deal.end)


def _is_topic(document: Document, deal: Deal, context: LintContext) -> bool:
    """Whether a payment app that is only named belongs to the job: posts name them as products."""
    if context.role == "job_post":
        return True
    return context.job is not None and document.view.lower[deal.start : deal.end] in context.job.description.lower()
