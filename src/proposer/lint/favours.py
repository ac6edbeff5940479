"""The check of free-work rules: gives the places where work is offered or asked for without pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from proposer.lint.rule import Gate, Hit

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document
    from proposer.text.unpaid import FavourKind


class Favours:
    """Finds work without pay (see `text/unpaid.py`)."""

    def __init__(self, kind: FavourKind) -> None:
        self._kind = kind

    @cached_property
    def gate(self) -> Gate:
        """The words by which a text speaks of it."""
        from proposer.text.unpaid import gate_words

        return Gate(words=gate_words())

    def hits(self, document: Document, context: LintContext, opened: Sequence[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each place."""
        from proposer.text.unpaid import find

        for favour in find(document, self._kind):
            yield Hit(favour.start, favour.end)
