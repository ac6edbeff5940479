"""What the linter is told about a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from proposer.models.job import JobPost
    from proposer.models.people import PublicProfile
    from proposer.models.plan import MessageKind, Plan
    from proposer.models.reading import Reading
    from proposer.models.thread import Thread

Role = Literal["freelancer_draft", "client_message", "job_post"]
StageName = Literal["pre_contract", "active_contract", "ended"]
ContactException = Literal["enterprise", "legal", "access"]


@dataclass(frozen=True, slots=True)
class LintContext:
    """Who wrote the text, when, and what it is held against.

    A plain dataclass, not a model: `proposer lint FILE` must start without building the models of jobs and plans.
    """

    role: Role = "freelancer_draft"
    stage: StageName = "pre_contract"
    kind: MessageKind | None = None
    """Without a kind the limits of a letter hold, and `preview` and `milestone` are off."""
    job: JobPost | None = None
    reading: Reading | None = None
    profile: PublicProfile | None = None
    """Without a profile the checks of claims are off."""
    thread: Thread | None = None
    plan: Plan | None = None
    exception: ContactException | None = None
    """A documented reason to share contact details before a contract (D-07)."""
    said: tuple[str, ...] = ()
    """Facts stated by the person; they count as support."""
    note: str = ""
    """Free words of context: the message before, or a fact such as `Client plan: Enterprise`."""
    cited: tuple[tuple[int, int, tuple[str, ...]], ...] = ()
    """Per section of the text: start, end, and the evidence ids its writer cites."""
    secrets: tuple[str, ...] = ()
    """Private strings that may not appear; never shown in a message."""
