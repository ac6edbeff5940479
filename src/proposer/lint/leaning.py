"""The check of rules that judge meaning: gives the places that lean towards a topic (see `text/topics`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from proposer.lint.policy import judge_leaning
from proposer.lint.rule import Gate, Hit

if TYPE_CHECKING:
    from proposer.lint.phrasebook import Possible
    from proposer.models.context import LintContext
    from proposer.text.document import Document
    from proposer.text.topics import Topic


class Leans:
    """Finds leanings to one topic, as the policy judges them."""

    __slots__ = ("gate", "topic")

    def __init__(self, topic: Topic) -> None:
        self.topic = topic
        self.gate = Gate(topics=frozenset({topic}))

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterator[Hit]:  # noqa: ARG002
        """Give each leaning that is not excused."""
        from proposer.text.topics import lean

        for one in lean(document, context.role, context.note):
            if one.topic == self.topic:
                severity = judge_leaning(one, document, context)
                if severity is not None:
                    yield Hit(one.start, one.end, severity=None if severity == "error" else severity)
