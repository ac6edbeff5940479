"""Everything that the planning of a chat message looks at."""

from __future__ import annotations

from dataclasses import dataclass

from proposer.analysis.chat.steering import client_texts
from proposer.analysis.chat.turns import Turns
from proposer.analysis.wants.table import Work
from proposer.models.people import PublicProfile
from proposer.models.plan import EvidenceChoice, PlannedMilestone
from proposer.models.reading import ChatReading, Reading
from proposer.models.thread import Stage, Thread
from proposer.planning.chat.questions import FEW, Question, is_english


@dataclass(frozen=True, slots=True)
class Case:
    """A conversation, what was read of it, and who answers."""

    thread: Thread
    turns: Turns
    profile: PublicProfile
    reading: Reading
    chat: ChatReading
    said: tuple[str, ...]
    evidence: tuple[EvidenceChoice, ...]
    work: Work
    thing: str
    """What the client wants, without an article; may be empty."""
    seed: str
    asked: tuple[Question, ...] = ()
    """The questions of the client's latest turn, in order."""
    floor: float | None = None
    """The freelancer's private floor; it decides here and goes no further."""
    milestone: PlannedMilestone | None = None
    kind: str = ""
    """The type of project in the catalogue of milestones."""
    fits: bool = True
    """Whether the talk bears out the piece of work that is planned."""
    is_sure: bool = True
    """Whether the client's words agree with the kind of work, so that what is known of it may be said."""

    @property
    def turn(self) -> str:
        """The client's latest turn."""
        return self.turns.client.text if self.turns.client else ""

    @property
    def told(self) -> str:
        """Everything the client has written, and the line that says what the work is."""
        return "\n".join([self.thread.project or "", *client_texts(self.thread)])

    @property
    def is_early(self) -> bool:
        """Whether no contract runs yet."""
        return self.thread.stage is not Stage.ACTIVE_CONTRACT

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known of the work, so that no piece of it can be offered."""
        named = bool(self.thread.project) and not self.has("vague")
        return not (self.thing or named) and self.kind in ("", "general") and self.thread.job is None

    @property
    def is_unread(self) -> bool:
        """Whether the client's words are of a language that is not understood here, so that they may hold anything."""
        return not (self.is_blank or is_english(self.told, FEW))

    @property
    def is_unshaped(self) -> bool:
        """Whether no trade fits and nobody has named a part, so that a question does better than an offer."""
        known = self.kind not in ("", "general") or (
            self.milestone is not None and self.milestone.source != "catalogue"
        )
        return self.is_blank or not known or not self.fits

    def has(self, *situations: str) -> bool:
        """Whether any of these situations holds."""
        return any(name in self.chat.situations for name in situations)

    def words_of(self, situation: str) -> str:
        """The client's words for a situation, or the whole turn."""
        spans = [one.span.text for one in self.chat.found if one.name == situation]
        return " ".join(spans) or self.turn
