"""A plan: everything a writer and the linter need to know, and nothing private."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from proposer.models.base import Value
from proposer.models.job import JobPost
from proposer.models.people import PublicProfile
from proposer.models.reading import Position, Question, Reading
from proposer.models.thread import Stage, Thread

MessageKind = Literal[
    "cover_letter",
    "invitation_reply",
    "invitation_decline",
    "chat_reply",
    "milestone_close",
    "follow_up",
    "stay_on_platform",
]


class Limits(Value):
    """How long and how inquisitive the message may be."""

    max_words: int = 180
    max_chars: int = 5000
    max_questions: int = 2
    preview_chars: int = 150
    """The concrete need must stand within this many characters (D-35)."""


class PlannedSection(Value):
    """One section to be written, in its place."""

    name: str
    goal: str
    """What this section must do for the reader, in one sentence."""
    max_chars: int
    evidence: tuple[str, ...] = ()
    """Evidence ids this section should rest on."""
    required: bool = True
    joins: bool = False
    """Whether it goes on in the paragraph of the section before it."""


class EvidenceChoice(Value):
    """One piece of evidence chosen for this message, and why."""

    id: str
    score: float
    reason: str


class MustSay(Value):
    """Exact words that must stand in the message."""

    text: str
    position: Position = "anywhere"


class HumanTask(Value):
    """Something only the person can do or decide."""

    what: str
    """One plain sentence for the person."""
    words: str = ""
    """The client's words behind it."""


class Point(Value):
    """One thing that a chat message must answer or say, and what may be said about it."""

    topic: str
    """`experience`, `fit`, `price`, `rate`, `start`, `discount`, `contact`, …"""
    words: str = ""
    """The client's words behind it, contact details masked."""
    ground: str = ""
    """What is known, as a plain sentence; empty where nothing is."""
    about: str = ""
    """What it is about in a word or two: a tool, a language, `smaller`."""
    evidence: tuple[str, ...] = ()


class PlannedMilestone(Value):
    """The first milestone that a message may offer, or the next one inside a contract (D-25)."""

    work: str
    """The type of project in the catalogue."""
    deliverable: str
    """A noun phrase."""
    review: str = ""
    """What the client will do to judge it, as a verb phrase: `open it and book a slot`."""
    leads_on: str = ""
    """How the rest follows from it, as a clause."""
    needs: str = ""
    """What it needs from the client, as a noun phrase."""
    begins: str = ""
    """The first action, as a gerund: `listing the fields`."""
    goal: str = ""
    """What the client will have in the end, as a clause."""
    amount: float | None = None
    """US dollars; under an hourly contract those of its first hours."""
    is_estimate: bool = False
    """Whether amount and days are an estimate, which the message must say."""
    days: int | None = None
    hours: int | None = None
    contract: Literal["fixed", "hourly"] = "fixed"
    """Fixed suits a defined deliverable, hourly an uncertain scope (D-28)."""
    source: Literal["person", "client", "preset", "catalogue"] = "catalogue"
    """Who named it."""


class Plan(Value):
    """What to write: sections in order, chosen evidence with reasons, must-say, must-not-say, limits."""

    kind: MessageKind
    job: JobPost | None = None
    profile: PublicProfile
    thread: Thread | None = None
    stage: Stage = Stage.PRE_CONTRACT
    said: tuple[str, ...] = ()
    """Facts stated by the person for this message; they count as support."""
    reading: Reading = Field(default_factory=Reading)
    sections: tuple[PlannedSection, ...] = ()
    evidence: tuple[EvidenceChoice, ...] = ()
    must_say: tuple[MustSay, ...] = ()
    must_not_say: tuple[str, ...] = ()
    """Baits and other strings that may not appear."""
    questions: tuple[Question, ...] = ()
    """Questions the message must answer."""
    deciding_question: str = ""
    """What the section `question` asks, right after the opening, where the answer decides whether to take the job."""
    points: tuple[Point, ...] = ()
    """What a chat message answers and declines, in order."""
    milestone: PlannedMilestone | None = None
    """The milestone that a chat message may offer."""
    needs_human: tuple[HumanTask, ...] = ()
    warnings: tuple[str, ...] = ()
    limits: Limits = Field(default_factory=Limits)
    language: str = "en"
    seed: str = ""
    """sha256 of the cleaned input: every free choice of wording hangs on it and on nothing else."""
    profile_reason: str = ""
    """Why this profile was chosen, for the person."""
