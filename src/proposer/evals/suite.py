"""A suite of cases: `suite.toml`, `cases/<kind>/<id>.toml`, and the inputs that they refer to by path."""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator

from proposer.errors import SuiteError
from proposer.evals.files import build, read_toml
from proposer.models.base import Value
from proposer.models.plan import MessageKind, MustSay
from proposer.models.reading import Signal
from proposer.models.thread import Stage

SUITE_FILE = "suite.toml"
NAME = r"^[a-z0-9][a-z0-9._-]*$"

SetType = Literal["composer", "live", "written"]
Gate = Literal["absolute", "baseline", "below", "none"]
Situation = Literal[
    "fit_check",
    "asks_experience",
    "price",
    "estimate",
    "vague",
    "start_date",
    "approach",
    "gone_quiet",
    "sample_or_test",
    "discount",
    "off_platform_contact",
    "off_platform_call",
    "off_platform_payment",
    "everyone_does_it",
    "access_for_scoping",
    "ready_to_start",
    "rejection",
    "scope_change",
    "free_work",
    "suspicious_file",
    "invitation",
    "thanks_only",
]
Move = Literal[
    "answer_and_ask",
    "shape_plan",
    "propose_milestone",
    "clarify_first",
    "decline_and_redirect",
    "follow_up_once",
    "wait",
    "accept_politely",
]


class Expectation(Value):
    """What a case says of a good answer, where the reading of the post is not to be taken at its word."""

    mention: tuple[str, ...] = ()
    """Each must be mentioned; `a|b` is satisfied by either."""
    must_not: tuple[str, ...] = ()
    """None of these words may stand in the answer."""
    markers: tuple[MustSay, ...] | None = None
    """The exact words asked for; without the key, those that the reading finds."""
    questions: tuple[str, ...] | None = None
    """The questions to be answered; without the key, those that the reading finds."""
    evidence: tuple[str, ...] | None = None
    """Ids of the evidence that fits; without the key, what the plan chooses."""
    signal: Signal | None = None
    """For chats: how ready the client is to buy (D-22)."""
    situations: tuple[Situation, ...] | None = None
    """For chats: what the client's latest turn shows."""
    also: tuple[Situation, ...] = ()
    """For chats: situations that may be named or left out."""
    move: Move | None = None
    """For chats: the move that the message makes."""
    max_questions: int | None = Field(default=None, ge=0, le=5)
    """For chats: the most questions that the message may hold; without the key, what the plan allows."""


class Case(Value):
    """One input and what is expected of an answer to it."""

    id: str = Field(pattern=NAME)
    kind: MessageKind
    post: str | None = None
    """Path of the job post, relative to the suite's folder; beside a thread, the post that it is about."""
    thread: str | None = None
    """Path of the conversation, relative to the suite's folder."""
    stage: Stage | None = None
    """Goes before the stage that the conversation tells."""
    freelancer: str
    profile: str | None = None
    """Slug of the profile; without it the best is chosen, as `draft` does."""
    said: tuple[str, ...] = ()
    invited: bool = False
    milestone: str | None = None
    """For a close: the first milestone in the person's words."""
    amount: float | None = Field(default=None, gt=0)
    """For a close: what the person asks for it, in US dollars."""
    tags: tuple[str, ...] = ()
    """Words to filter by: the trade, the shape of the post, `hostile`."""
    about: str = ""
    """Why the case is here, in a sentence."""
    expect: Expectation = Field(default_factory=Expectation)

    @property
    def is_letter(self) -> bool:
        """Whether it answers a job post, not a conversation."""
        return self.kind == "cover_letter"

    @property
    def is_silent(self) -> bool:
        """Whether the right answer is to send nothing, so that no model is asked."""
        return self.expect.move == "wait"


class Threshold(Value):
    """The least that a scorer must reach over all cases of a set and kind."""

    mean: float | None = Field(default=None, ge=0, le=1)
    pass_rate: float | None = Field(default=None, ge=0, le=1)


class Price(Value):
    """US dollars for a million tokens."""

    input: float = Field(ge=0)
    output: float = Field(ge=0)
    cached: float | None = Field(default=None, ge=0)


class AnswerSet(Value):
    """Where the answers of a set come from, and what they are held to."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    type: SetType
    gate: Gate = "none"
    model: str = ""
    """The model's name in requests; by default the set's own name."""
    temperature: float | None = None
    max_tokens: int | None = Field(default=None, gt=0)
    capped: bool = False
    """Whether answers are cut off at what all sections at their limits take: for models that ramble."""
    seed: int | None = None
    samples: int = Field(default=1, ge=1, le=100)
    """Answers recorded for each case."""
    cases: tuple[str, ...] | None = None
    """Ids of the cases that it must have; without the key, all."""

    @property
    def request_model(self) -> str:
        """The name that stands in requests, and so in fingerprints."""
        return self.model or self.name

    def wants(self, case: Case) -> bool:
        """Whether the set has an answer to a case; no model is asked where nothing is to be sent."""
        return (self.cases is None or case.id in self.cases) and not (self.type == "live" and case.is_silent)


class Suite(Value):
    """Everything that is read before a run."""

    folder: Path
    home: Path
    """The folder whose `profiles/` and `prompts/` are used, never the user's own."""
    now: datetime
    """The time against which ages of posts are read."""
    freelancer: str = ""
    """Who writes, where a case does not say."""
    sample: tuple[str, ...] = ()
    """Paths of the posts against which letters are swapped to see how specific they are."""
    tolerance: float = Field(default=0.02, ge=0, le=1)
    """How far a mean may fall below its baseline."""
    thresholds: dict[str, Threshold] = Field(default_factory=dict)
    prices: dict[str, Price] = Field(default_factory=dict)
    sets: tuple[AnswerSet, ...] = ()
    cases: tuple[Case, ...] = ()

    @field_validator("now")
    @classmethod
    def _zoned(cls, value: datetime) -> datetime:
        return value if value.tzinfo else value.replace(tzinfo=UTC)

    def set_named(self, name: str) -> AnswerSet:
        """Give a set by its name. One that the suite does not list is a live set of the model of that name."""
        for known in self.sets:
            if known.name == name:
                return known
        slug = "".join(sign if sign.isalnum() or sign in "._-" else "-" for sign in name).strip("-._")
        return build(AnswerSet, {"name": slug, "type": "live", "model": name}, f"--model {name}")

    def case_named(self, case_id: str) -> Case:
        """Give a case by its id. Raises `SuiteError` naming the nearest."""
        for case in self.cases:
            if case.id == case_id:
                return case
        near = get_close_matches(case_id, [case.id for case in self.cases], n=1)
        raise SuiteError(f"no case is called {case_id!r}" + (f"; did you mean {near[0]!r}?" if near else ""))


def load_suite(folder: Path) -> Suite:
    """Load a suite. Raises `SuiteError` that names file and key, and `FileError` for a file that cannot be read."""
    path = folder / SUITE_FILE
    if not path.is_file():
        raise SuiteError(f"{path}: no such file; name the suite's folder with --dir")
    data = dict(read_toml(path))
    home = folder / str(data.pop("home", "."))
    sets = data.pop("sets", {})
    if not isinstance(sets, dict):
        raise SuiteError(f"{path}: sets: expected tables such as [sets.composer]")
    for taken in ("folder", "cases"):
        if taken in data:
            raise SuiteError(f"{path}: {taken}: is not a key of a suite")
    built = tuple(build(AnswerSet, {"name": name, **table}, f"{path}: sets.{name}") for name, table in sets.items())
    suite = build(Suite, {**data, "folder": folder, "home": home, "sets": built}, str(path))
    found = suite.model_copy(update={"cases": load_cases(folder, suite.freelancer)})
    _check_lists(found, path)
    return found


def load_cases(folder: Path, freelancer: str) -> tuple[Case, ...]:
    """Load all cases in order of kind and id. Raises `SuiteError` and `FileError`."""
    cases: dict[str, Case] = {}
    for path in sorted((folder / "cases").glob("*/*.toml")):
        data = read_toml(path)
        for taken in ("id", "kind"):
            if taken in data:
                raise SuiteError(f"{path}: {taken}: is given by the file's own path; remove it")
        given = {"freelancer": freelancer, **data, "id": path.stem, "kind": path.parent.name}
        case = build(Case, given, str(path))
        if case.id in cases:
            raise SuiteError(
                f"{path}: a case of kind {cases[case.id].kind} has this id too; ids are for the whole suite"
            )
        for key in ("post", "thread"):
            named = getattr(case, key)
            if named is not None and not (folder / named).is_file():
                raise SuiteError(f"{path}: {key}: no such file: {named!r}, read from {folder}")
        _check_inputs(case, path)
        cases[case.id] = case
    return tuple(cases.values())


def _check_inputs(case: Case, path: Path) -> None:
    """Hold what a case names against what its kind answers."""
    if case.is_letter and case.post is None:
        raise SuiteError(f"{path}: post: is missing; name the file of the job post that a {case.kind} answers")
    if case.is_letter and case.thread is not None:
        raise SuiteError(f"{path}: thread: a {case.kind} answers a job post; name no conversation")
    if not case.is_letter and case.thread is None:
        raise SuiteError(f"{path}: thread: is missing; name the file of the conversation that a {case.kind} answers")
    if case.kind != "milestone_close" and (case.milestone or case.amount):
        raise SuiteError(f"{path}: milestone: only a milestone_close takes the person's milestone and amount")


def _check_lists(suite: Suite, path: Path) -> None:
    """Hold what `suite.toml` lists against what is there."""
    known = {case.id for case in suite.cases}
    for answers in suite.sets:
        for name in answers.cases or ():
            if name not in known:
                raise SuiteError(f"{path}: sets.{answers.name}.cases: no case is called {name!r}")
    for place in suite.sample:
        if not (suite.folder / place).is_file():
            raise SuiteError(f"{path}: sample: no such file: {place!r}")
