"""What a run gives: a score for each case and scorer, what they come to, and everything needed to see why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, FiniteFloat, WrapSerializer, WrapValidator

from proposer.evals.files import MAX_RESULT_BYTES, build, read_json, write_atomically
from proposer.evals.spool import Spool
from proposer.models.base import Value
from proposer.models.draft import PlacedSection
from proposer.models.finding import Finding
from proposer.models.llm import Usage

SCHEMA: Literal[1] = 1

Outcome = Literal["scored", "failed", "missing", "stale", "edited", "error"]
"""`failed`: the answer was refused, cut off or unreadable. `error`: the case could not be planned."""


class Mark(Value):
    """Words of the answer on which a score rests."""

    start: int
    end: int
    note: str = ""


class Score(Value):
    """What one scorer says of one answer."""

    scorer: str
    value: FiniteFloat | None = None
    """0 to 1; nothing where there was nothing to judge, or the scorer broke."""
    passed: bool = False
    reason: str = ""
    spans: tuple[Mark, ...] = ()
    error: str | None = None
    """What broke inside the scorer. Never counted as a value, never left out."""


class Try(Value):
    """One completion of the recorded story of an answer."""

    purpose: str
    finish_reason: str | None = None
    error: str | None = None
    usage: Usage = Field(default_factory=Usage)


class Told(NamedTuple):
    """A score without its words."""

    scorer: str
    value: float | None
    passed: bool
    broke: bool


class Outline(NamedTuple):
    """What the figures of a run need to know of an answer: its texts and reasons stay on disk."""

    set: str
    case: str
    kind: str
    label: str
    outcome: Outcome
    detail: str
    scores: tuple[Told, ...]
    would_repair: bool
    tokens: tuple[int, int, int]
    """In, out, and cached of those in."""


class CaseResult(Value):
    """One answer to one case."""

    set: str
    case: str
    kind: str
    repeat: int = 0
    outcome: Outcome
    detail: str = ""
    """Why it was not scored: for a stale recording the difference of the prompts, and the command that records it."""
    version: str = ""
    """The prompt version, for a model's answer."""
    tags: tuple[str, ...] = ()
    text: str = ""
    sections: tuple[PlacedSection, ...] = ()
    findings: tuple[Finding, ...] = ()
    scores: tuple[Score, ...] = ()
    tries: tuple[Try, ...] = ()
    would_repair: bool = False
    """Whether the draft would have asked the model again, or left sections to the composer."""
    recording: str = ""
    """Path of the recording, relative to the suite."""

    @property
    def label(self) -> str:
        """Set, case and repeat, as messages name it."""
        return f"{self.set}/{self.case}" + (f".{self.repeat}" if self.repeat else "")

    @property
    def outline(self) -> Outline:
        """What the figures of a run need to know of it."""
        scores = tuple(_told(one.scorer, one.value, one.passed, one.error is not None) for one in self.scores)
        usages = [one.usage for one in self.tries]
        tokens = (
            sum(usage.prompt_tokens or 0 for usage in usages),
            sum(usage.completion_tokens or 0 for usage in usages),
            sum(usage.cached_tokens or 0 for usage in usages),
        )
        names = intern(self.set), intern(self.case), intern(self.kind)
        return Outline(*names, self.label, self.outcome, self.detail, scores, self.would_repair, tokens)


class Said(Value):
    """One message of a conversation."""

    author: Literal["client", "freelancer"]
    text: str
    hours_ago: FiniteFloat | None = None
    marks: tuple[Mark, ...] = ()
    """Words that the reading rests on."""


class InputShown(Value):
    """What a case puts in, for those who read the result."""

    case: str
    kind: str
    about: str = ""
    post: str = ""
    thread: tuple[Said, ...] = ()
    plan: dict[str, Any] = Field(default_factory=dict)
    """The plan in short: advice or move, profile, sections, evidence with reasons, what is left to the person."""


class Row(Value):
    """One scorer over all answers of a set and kind."""

    set: str
    kind: str
    scorer: str
    n: int
    """Cases; repeats of a case are averaged first."""
    mean: FiniteFloat | None = None
    low: FiniteFloat | None = None
    high: FiniteFloat | None = None
    """The 95 % interval of the mean, over cases."""
    passed: int = 0
    answers: int = 0
    pass_rate: FiniteFloat | None = None
    pass_low: FiniteFloat | None = None
    pass_high: FiniteFloat | None = None
    """The Wilson interval of the pass rate."""
    errors: int = 0
    worst: tuple[str, ...] = ()
    """Labels of the answers with the lowest scores that did not pass, worst first."""
    gate: str = ""
    """The threshold it is held to, in words; empty when it is held to none."""
    ok: bool = True


class SetSummary(Value):
    """What became of one set."""

    set: str
    type: str
    gate: str
    model: str = ""
    answers: int = 0
    """Answers that the set should hold, for the cases of this run."""
    scored: int = 0
    failed: int = 0
    missing: int = 0
    stale: int = 0
    edited: int = 0
    errors: int = 0
    live: int = 0
    written: int = 0
    would_repair: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0


@lru_cache(maxsize=4096)
def _told(scorer: str, value: float | None, passed: bool, broke: bool) -> Told:
    return Told(scorer, value, passed, broke)


def _keep(value: object, build: Callable[[object], Sequence[Any]]) -> Sequence[Any]:
    return value if isinstance(value, Spool) else tuple(build(value))


def _list(value: Sequence[Any], dump: Callable[[Sequence[Any]], Any]) -> Any:
    return dump(tuple(value))


KEPT = WrapValidator(_keep), WrapSerializer(_list)
"""A field that holds a spool as it is, and anything else as a tuple."""


class RunResult(Value):
    """A whole run. The schema has a version; readers refuse another."""

    schema_version: Literal[1]
    tool: str
    suite: str
    now: str
    """The time against which posts were read; no other clock value stands here."""
    verdict: Literal["passed", "failed", "incomplete"]
    exit_code: int
    reasons: tuple[str, ...] = ()
    """Why it did not pass; the first line also says what was skipped."""
    allow_missing: bool = False
    scorers: dict[str, str] = Field(default_factory=dict)
    """Each scorer that ran, and what it looks at."""
    sets: tuple[SetSummary, ...] = ()
    rows: tuple[Row, ...] = ()
    cases: Annotated[Sequence[CaseResult], *KEPT] = ()
    inputs: Annotated[Sequence[InputShown], *KEPT] = ()
    orphans: tuple[str, ...] = ()


def read_result(path: Path) -> RunResult:
    """Read a result file. Raises `SuiteError` for one of another schema, `FileError` for one that cannot be read."""
    return build(RunResult, read_json(path, MAX_RESULT_BYTES), str(path))


def write_result(path: Path, result: RunResult) -> None:
    """Write a result in one step. Raises `FileError`."""
    write_atomically(path, _pieces(result))


def _pieces(result: RunResult) -> Iterator[str]:
    yield result.model_dump_json(exclude={"cases", "inputs"})[:-1]
    for name, values in (("cases", result.cases), ("inputs", result.inputs)):
        yield f',"{name}":['
        for place in range(len(values)):
            yield "," * bool(place)
            yield values.json(place).decode() if isinstance(values, Spool) else values[place].model_dump_json()
        yield "]"
    yield "}\n"
