"""What a post or a chat says, asks, forbids and risks: conclusions, each with the words it rests on."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from proposer.models.base import Span, Value
from proposer.models.finding import Severity

Position = Literal["start", "anywhere", "first_sentence", "subject", "attachment"]
Signal = Literal["low", "medium", "high", "none"]
State = Literal["yes", "no", "unknown"]


class Instruction(Value):
    """Something the client tells the applicant to put into the application (D-19, D-43)."""

    kind: Literal["marker", "bait", "claim", "human"]
    """How it is treated: obeyed, never printed, said only if true, or left to the person."""
    shape: Literal["word", "phrase", "line", "fill_in", "task", "question", "computed"]
    required: str
    position: Position = "anywhere"
    exact: bool = True
    """Whether `required` must stand in the letter as it is."""
    audience: Literal["human", "ai"] = "human"
    span: Span


class Question(Value):
    """A question meant for the applicant."""

    number: int
    """Counts from 1, over screening questions first, then those typed into the post."""
    text: str
    source: Literal["screening", "post"] = "post"
    span: Span


class Ask(Value):
    """Something the client wants to see in the application, other than a question: rate, samples, approach."""

    number: int
    topic: str
    """`samples`, `rate`, `price`, `timeline`, `availability`, `approach`, `experience`, `cv`, `location`, `other`."""
    text: str
    span: Span


class Flag(Value):
    """A red flag, a caution, or a good sign."""

    code: str
    severity: Severity
    span: Span
    reason: str
    advice: str = ""
    """A calm sentence to use, or what to do."""


class Deliverable(Value):
    """One thing the client wants made or done."""

    action: str
    """A verb in its base form: `build`, `fix`, `translate`."""
    object: str
    """A short noun phrase for what the action is done to, without the client's adjectives of praise."""
    span: Span


class Wants(Value):
    """What the client wants, as far as the post says."""

    work: str = "other"
    """The kind of work, a key of the work table: `integration`, `web_app`, `design`, `writing`, …"""
    outcome: str | None = None
    """What the client hopes to have afterwards, as the post gives it."""
    problem: str | None = None
    """What is wrong today, as the post gives it."""
    deliverables: tuple[Deliverable, ...] = ()
    stack: tuple[str, ...] = ()
    """Tools, languages and products named in the post, spelled as the field spells them."""
    constraints: tuple[str, ...] = ()
    deadline: str | None = None
    unknowns: tuple[str, ...] = ()
    """Keys of what the post leaves open and the first step hangs on."""


class FactorScore(Value):
    """One factor of the advice, 0 to 100, or unknown."""

    name: str
    score: float | None
    reason: str


class Fit(Value):
    """How well one profile matches the post."""

    profile: str
    score: float
    """0 to 100."""
    skills: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    reason: str = ""


class Bid(Value):
    """What to offer for a job, and how many Connects an application is worth (D-13)."""

    amount: float | None = None
    """US dollars; `None` when the price is better named after the scope."""
    unit: Literal["hour", "project", "milestone"] = "hour"
    reason: str = ""
    connects: int = 0
    """The most Connects worth spending, a boost included."""
    connects_reason: str = ""


class ChecklistItem(Value):
    """One line of the closing checklist (D-26)."""

    name: str
    state: State
    span: Span | None = None


class FoundSituation(Value):
    """A situation that a client's turn shows, and its words."""

    name: str
    span: Span
    score: float = 1.0


class ChatReading(Value):
    """What a conversation says (see D-22 to D-26)."""

    signal: Signal = "none"
    situations: tuple[str, ...] = ()
    move: str = "answer_and_ask"
    max_questions: int = 1
    checklist: tuple[ChecklistItem, ...] = ()
    settled: tuple[ChecklistItem, ...] = ()
    reasons: tuple[str, ...] = ()
    signal_span: Span | None = None
    """The words that the signal rests on."""
    found: tuple[FoundSituation, ...] = ()
    """The situations with their words; each name of `situations` has at least one, apart from `gone_quiet`."""
    flags: tuple[Flag, ...] = ()
    needs_human: tuple[str, ...] = ()
    """What only the person can answer or decide, a sentence each."""
    kind: str | None = None
    """The kind of message that the move leads to; `None` for `wait`."""
    next_to_settle: str | None = None
    """Which of `settled` matters most next; `None` when all stand in writing."""


class Reading(Value):
    """Everything concluded from a post (and a chat), with no model call."""

    language: str = "en"
    """ISO 639-1 code."""
    instructions: tuple[Instruction, ...] = ()
    questions: tuple[Question, ...] = ()
    requests: tuple[Ask, ...] = ()
    wants: Wants = Field(default_factory=Wants)
    terms: tuple[str, ...] = ()
    """The terms that make this post this post, most distinctive first."""
    flags: tuple[Flag, ...] = ()
    fit: tuple[Fit, ...] = ()
    factors: tuple[FactorScore, ...] = ()
    advice: Literal["apply_boost", "apply", "apply_with_question", "skip"] | None = None
    score: float | None = None
    """0 to 100: the weighted mean of the factors that are known."""
    reasons: tuple[str, ...] = ()
    """Why the advice is what it is, the weightiest first."""
    asks_first: str = ""
    """What the letter asks first on the advice `apply_with_question`: the code of a flag, or `language`, `budget`,
    `cover`, `result`, `part`, or `start` where no single point decides."""
    bid: Bid | None = None
    chat: ChatReading | None = None
