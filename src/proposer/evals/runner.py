"""Runs a suite over its recorded answers: no network, no model, the same result every time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from proposer.errors import InputError, SuiteError
from proposer.evals.answers import Answer, Unusable, composed, replayed, written
from proposer.evals.library import find_answer, find_repairs, shown
from proposer.evals.result import CaseResult, Score
from proposer.evals.scorers.specificity import telling
from proposer.evals.scoring import Subject, applicable, load_scorers, score_one
from proposer.evals.suite import AnswerSet, Case, Suite
from proposer.evals.workbench import Workbench
from proposer.models.plan import Plan

ANSWERED = "answered"
"""The score of having a usable answer at all; every answer has it."""


class Trial(NamedTuple):
    """One answer to be judged."""

    answers: AnswerSet
    case: Case
    repeat: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """Which part of a suite to run."""

    sets: tuple[str, ...] = ()
    """Names of sets; all that the suite lists by default."""
    kinds: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)
    """Prompt versions by kind, in place of the current ones."""

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole suite, so that everything recorded must be in use."""
        return not (self.sets or self.kinds or self.cases or self.tags or self.versions)


def choose_sets(suite: Suite, choice: Choice) -> tuple[AnswerSet, ...]:
    """Give the sets of a choice, in the suite's order. Raises `SuiteError` where there is none."""
    found = tuple(suite.set_named(name) for name in dict.fromkeys(choice.sets)) if choice.sets else suite.sets
    if not found:
        raise SuiteError(f"{suite.folder}: no sets; add a table such as [sets.composer] to suite.toml")
    return found


def choose_cases(suite: Suite, choice: Choice) -> tuple[Case, ...]:
    """Give the cases of a choice. Raises `SuiteError` for an unknown one, and where none is left."""
    for name in choice.cases:
        suite.case_named(name)
    found = tuple(
        case
        for case in suite.cases
        if (not choice.kinds or case.kind in choice.kinds)
        and (not choice.cases or case.id in choice.cases)
        and (not choice.tags or set(choice.tags) & set(case.tags))
    )
    if not found:
        raise SuiteError(f"{suite.folder}: no cases to run; a run without cases proves nothing")
    return found


def trials_of(suite: Suite, choice: Choice) -> tuple[Trial, ...]:
    """Give every answer that a choice asks for, set by set."""
    cases = choose_cases(suite, choice)
    return tuple(
        Trial(answers, case, repeat)
        for answers in choose_sets(suite, choice)
        for case in cases
        if answers.wants(case)
        for repeat in range(answers.samples)
    )


def judge_trial(bench: Workbench, trial: Trial) -> CaseResult:
    """Plan, find and score one answer. What is wrong with an input stands in the result."""
    answers, case, repeat = trial
    blank = CaseResult(
        set=answers.name, case=case.id, kind=case.kind, repeat=repeat, outcome="error", tags=case.tags, detail=""
    )
    try:
        plan = bench.plan(case)
        if answers.type == "composer":
            return _scored(bench, trial, plan, composed(plan, bench.secrets(case)), blank)
        found = find_answer(bench, answers, case, repeat)
        prompt = bench.prompt(plan.kind)
        place = {"recording": shown(found.path, bench.suite)}
        place |= {"version": prompt.label} if answers.type == "live" else {}
        blank = blank.model_copy(update=place)
        if found.state != "ok":
            return blank.model_copy(update={"outcome": found.state, "detail": found.detail})
        secrets = bench.secrets(case)
        if answers.type == "written":
            answer = written(plan, found, prompt.kind, secrets)
        else:
            answer = replayed(plan, found, prompt, find_repairs(bench, answers, case, repeat), secrets)
    except InputError as error:
        return blank.model_copy(update={"detail": str(error)})
    request = found.request
    if request is None and "hostile" in case.tags and plan.sections:
        request = bench.request(case, answers)  # what a hand-written answer may not hand back
    return _scored(bench, trial, plan, answer, blank, request=request)


def _scored(
    bench: Workbench, trial: Trial, plan: Plan, answer: Answer | Unusable, blank: CaseResult, **more: object
) -> CaseResult:
    scorers = applicable(load_scorers(), trial.case, plan, trial.answers.type)
    if isinstance(answer, Unusable):
        reason = f"no usable answer: {answer.why}"
        scores = [Score(scorer=ANSWERED, value=0.0, reason=reason)]
        scores += [Score(scorer=scorer.name, reason=reason) for scorer in scorers]
        return blank.model_copy(
            update={
                "outcome": "failed",
                "detail": answer.why,
                "scores": tuple(scores),
                "tries": answer.tries,
                "would_repair": answer.would_repair,
            }
        )
    subject = Subject(
        case=trial.case,
        plan=plan,
        layout=answer.layout,
        report=answer.report,
        context=answer.context,
        origin=trial.answers.type,
        tries=answer.tries,
        would_repair=answer.would_repair,
        known=answer.document,
        sample=sample_of(bench),
        **more,  # type: ignore[arg-type]
    )
    return blank.model_copy(
        update={
            "outcome": "scored",
            "text": answer.layout.text,
            "sections": answer.layout.sections,
            "findings": answer.report.findings,
            "scores": (
                Score(scorer=ANSWERED, value=1.0, passed=True, reason="a usable answer"),
                *(score_one(scorer, subject) for scorer in scorers),
            ),
            "tries": answer.tries,
            "would_repair": answer.would_repair,
        }
    )


@lru_cache(maxsize=1)
def sample_of(bench: Workbench) -> tuple[frozenset[str], ...]:
    """Give what makes each post of the suite's sample that post."""
    return tuple(telling(bench.post_at(place)) for place in bench.suite.sample)
