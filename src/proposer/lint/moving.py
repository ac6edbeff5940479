"""The check of the rules about leaving the platform: gives the places where the talk moves elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from proposer.lint.policy import judge_move
from proposer.lint.rule import Gate, Hit

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document
    from proposer.text.move_ways import MoveKind
    from proposer.text.moves import Move


class Moves:
    """Finds moves of some kinds (see `text/moves.py`), as the policy judges them.

    Its gate is always open: the name of an app may be disguised, and only reading the words shows it.
    """

    __slots__ = ("_kinds", "gate")

    def __init__(self, *kinds: MoveKind) -> None:
        self._kinds = frozenset(kinds)
        self.gate = Gate(always=True)

    def hits(self, document: Document, context: LintContext, opened: Sequence[str]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each move that is not excused."""
        for move in _moves(document, context):
            if move.kind in self._kinds:
                severity = judge_move(move, document, context)
                if severity is not None:
                    yield Hit(move.start, move.end, severity=severity)


def _moves(document: Document, context: LintContext) -> Iterable[Move]:
    if not context.note or context.role == "job_post":
        return document.moves
    from proposer.text.document import read
    from proposer.text.moves import find

    return find(document, prompted=True) if read(context.note).moves else document.moves
