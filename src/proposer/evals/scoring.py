"""What a scorer is, what it is shown, and how the scorers of the package are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.errors import ProposerError
from proposer.evals.result import Mark, Score, Try
from proposer.models.plan import MessageKind
from proposer.text.document import Document, read

if TYPE_CHECKING:
    from proposer.evals.suite import Case
    from proposer.models.context import LintContext
    from proposer.models.draft import Layout
    from proposer.models.finding import Finding, LintReport
    from proposer.models.llm import Request
    from proposer.models.plan import Plan

FAULTS = (
    ArithmeticError, AssertionError, AttributeError, ImportError, LookupError, NameError, OSError, ProposerError,
    RuntimeError, TypeError, ValueError,
)  # fmt: skip
"""What a scorer with a mistake in it raises. An interrupt or a lack of memory still ends the run."""

LETTERS: tuple[MessageKind, ...] = ("cover_letter", "invitation_reply")
CHATS: tuple[MessageKind, ...] = (
    "chat_reply",
    "milestone_close",
    "follow_up",
    "stay_on_platform",
    "invitation_reply",
    "invitation_decline",
)


@dataclass(frozen=True)
class Subject:
    """An answer to be scored, with everything known of it."""

    case: Case
    plan: Plan
    layout: Layout
    report: LintReport
    context: LintContext
    origin: Literal["composer", "live", "written"] = "composer"
    request: Request | None = None
    tries: tuple[Try, ...] = ()
    would_repair: bool = False
    known: Document | None = field(default=None, repr=False)
    """The message as the linter has read it, where that is at hand."""
    sample: tuple[frozenset[str], ...] = field(default=(), repr=False)
    """For each post of the suite's sample, the words that make it that post."""

    @property
    def text(self) -> str:
        """The message."""
        return self.layout.text

    @cached_property
    def document(self) -> Document:
        """The message, read once for all scorers."""
        return self.known or read(self.layout.text)

    def findings(self, *categories: str, codes: Sequence[str] = (), errors: bool = False) -> list[Finding]:
        """Give the linter's findings of some categories or codes; `info` never counts."""
        return [
            finding
            for finding in self.report.findings
            if (finding.category in categories or finding.code in codes)
            and (finding.severity == "error" or (finding.severity == "warning" and not errors))
        ]


class Judged(NamedTuple):
    """What a scorer gives for one answer."""

    value: float
    """0 to 1, higher is better."""
    reason: str
    spans: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorer:
    """One scorer. Its module holds it as `SCORER`; a new module in the folder needs no entry anywhere."""

    name: str
    what: str
    """What it looks at, in a sentence."""
    score: Callable[[Subject], Judged]
    bar: float = 1.0
    """The value from which an answer passes."""
    kinds: tuple[MessageKind, ...] | None = LETTERS
    """The kinds of message it is for; `None` for all."""
    applies: Callable[[Case, Plan], bool] = lambda _case, _plan: True
    """Whether it has anything to judge in this case."""
    live_only: bool = False
    """Whether it judges how an answer came to be, which only a recorded model's answer tells."""
    of_reading: bool = False
    """Whether it judges what was read of the input, which a hand-written answer has no part in."""
    when_silent: bool = False
    """Whether it has something to judge where the plan is to send nothing."""


@cache
def load_scorers() -> tuple[Scorer, ...]:
    """Find every scorer by walking the package, in order of name."""
    from proposer.evals import scorers as package

    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    return tuple(sorted((module.SCORER for module in modules), key=lambda scorer: scorer.name))


def applicable(scorers: Iterable[Scorer], case: Case, plan: Plan, origin: str) -> tuple[Scorer, ...]:
    """Give the scorers that have something to judge in an answer to this case."""
    return tuple(
        scorer
        for scorer in scorers
        if (scorer.kinds is None or case.kind in scorer.kinds)
        and (origin == "live" or not scorer.live_only)
        and (origin != "written" or not scorer.of_reading)
        and (plan.sections or scorer.when_silent)
        and scorer.applies(case, plan)
    )


def score_one(scorer: Scorer, subject: Subject) -> Score:
    """Score one answer. What a scorer raises becomes a failed score that names the error."""
    try:
        judged = scorer.score(subject)
        if not 0.0 <= judged.value <= 1.0:
            raise ValueError(f"the value {judged.value} is not between 0 and 1")
    except FAULTS as error:
        told = f"{type(error).__name__}: {error}"
        return Score(scorer=scorer.name, passed=False, reason=f"the scorer broke: {told}", error=told)
    return Score(
        scorer=scorer.name,
        value=round(judged.value, 4),
        passed=judged.value >= scorer.bar,
        reason=judged.reason,
        spans=judged.spans,
    )


def marks(findings: Iterable[Finding]) -> tuple[Mark, ...]:
    """Give the places of findings."""
    return tuple(Mark(start=found.start, end=found.end, note=f"{found.code} {found.message}") for found in findings)


def tell(findings: Sequence[Finding], none: str) -> str:
    """Say how many findings there are of each category, or that there are none."""
    if not findings:
        return none
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.category] = counts.get(finding.category, 0) + 1
    return ", ".join(f"{count} {category}" for category, count in sorted(counts.items()))
