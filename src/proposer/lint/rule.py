"""What a rule is: a value in a module of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from proposer.lint.phrasebook import Possible
    from proposer.models.context import LintContext, Role, StageName
    from proposer.models.finding import Severity
    from proposer.models.plan import MessageKind
    from proposer.text.candidates import CandidateKind
    from proposer.text.document import Document
    from proposer.text.topics import Topic

DRAFT: tuple[Role, ...] = ("freelancer_draft",)
INCOMING: tuple[Role, ...] = ("client_message", "job_post")
ANYONE: tuple[Role, ...] = (*DRAFT, *INCOMING)
BEFORE: tuple[StageName, ...] = ("pre_contract",)
ALWAYS: tuple[StageName, ...] = ("pre_contract", "active_contract", "ended")

Need = Literal["job", "reading", "profile", "thread", "plan", "cited", "secrets", "note"]
Example = str | tuple[str, Mapping[str, Any]]
"""A text, or a text with what differs in its context, in the words of `lint --jsonl` (see `inputs.py`)."""


class Gate(NamedTuple):
    """When a check can fire at all: any one of these opens it."""

    words: frozenset[str] = frozenset()
    """A lower-case word stands in the text."""
    phrases: tuple[str, ...] = ()
    """A starred phrase can stand in the text: a sentence holds a word for each of its places."""
    needles: tuple[str, ...] = ()
    """A run of characters stands in the lower-case text, inside words too."""
    kinds: frozenset[CandidateKind] = frozenset()
    """A candidate of this kind stands in the text."""
    topics: frozenset[Topic] = frozenset()
    """A place of the text leans towards this topic."""
    always: bool = False


class Hit(NamedTuple):
    """What a check found, in plain offsets. What it leaves out comes from the rule."""

    start: int
    end: int
    severity: Severity | None = None
    message: str | None = None
    suggestion: str | None = None
    fix: str | None = None
    needs_human: bool = False
    disguise: str = ""
    """How the words were hidden, if they were."""


class Check(Protocol):
    """How a rule looks: a gate, and what it finds once the gate is open."""

    @property
    def gate(self) -> Gate:
        """When this check can fire at all."""

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterable[Hit]:
        """Give what was found, in any order. `opened` are the gate's phrases that can stand in the text, and where."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule. Its module's docstring explains it; its examples are its first tests."""

    code: str
    category: str
    severity: Severity
    message: str
    """One sentence. `{words}` stands for the words found."""
    suggestion: str
    """What to write instead, or what to do; itself clean."""
    check: Check
    bad: tuple[Example, ...]
    """At least three texts this rule must report."""
    good: tuple[Example, ...]
    """At least five look-alikes on which this rule is silent and nothing is an error."""
    roles: tuple[Role, ...] = DRAFT
    stages: tuple[StageName, ...] = ALWAYS
    kinds: tuple[MessageKind | None, ...] | None = None
    """The kinds of message it judges; `None` for every kind, and for a text of no kind."""
    needs: tuple[Need, ...] = ()
    """Parts of the context without any of which it has nothing to say."""
    todo_bad: tuple[Example, ...] = field(default=())
    """Known misses: a test says when one is fixed."""
    todo_good: tuple[Example, ...] = field(default=())
    """Known false alarms: a test says when one is fixed."""

    def judges(self, context: LintContext) -> bool:
        """Whether this rule is for such a text."""
        return (
            context.role in self.roles
            and context.stage in self.stages
            and (self.kinds is None or context.kind in self.kinds)
            and (not self.needs or any(getattr(context, need) for need in self.needs))
        )
