"""Runs a suite over its recorded answers: no network, no model, the same result every time."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from proposer.errors import InputError, SuiteError
from proposer.evals import variety
from proposer.evals.answers import Answer, Unusable, composed, replayed, written
from proposer.evals.library import find_answer, find_repairs, shown
from proposer.evals.result import CaseResult, InputShown, Score
from proposer.evals.scorers.specificity import telling
from proposer.evals.scoring import Subject, applicable, load_scorers, score_one
from proposer.evals.suite import AnswerSet, Case, Suite
from proposer.evals.workbench import Workbench
from proposer.lint.engine import all_rules
from proposer.models.plan import Plan
from proposer.profiles import load_freelancer
from proposer.text.document import words_of

ANSWERED = "answered"
"""The score of having a usable answer at all; every answer has it."""
COMPOSED_MS, REPLAYED_MS, WORTH_MS = 70, 10, 1500
"""Rough costs of an answer, and the work from which a second process pays."""


NONE: Mapping[str, str] = MappingProxyType({})


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
        if answers.cases is None or case.id in answers.cases
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
        prompt = bench.prompt(case.kind)
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


def sample_of(bench: Workbench) -> tuple[frozenset[str], ...]:
    """Give what makes each post of the suite's sample that post."""
    return tuple(telling(bench.post_at(place)) for place in bench.suite.sample)


class Judged(NamedTuple):
    """What judging gives."""

    results: list[CaseResult]
    inputs: list[InputShown]
    """One for each case that could be planned."""


def judge_all(
    suite: Suite, trials: Sequence[Trial], versions: Mapping[str, str] = NONE, jobs: int | None = None
) -> Judged:
    """Judge all answers, in order; on several processes where the work is worth starting them."""
    bench = Workbench(suite, versions)
    sample_of(bench)
    all_rules()
    load_scorers()
    count = _processes(trials) if jobs is None else jobs
    judged = _judge_share(bench, trials) if count < 2 else _judge_apart(suite, trials, versions, count)
    return judged._replace(results=_with_variety(suite, judged.results))


def _processes(trials: Sequence[Trial]) -> int:
    """How many processes pay. Where other threads run, forking is unsafe, and starting afresh costs too much."""
    work = sum(COMPOSED_MS if trial.answers.type == "composer" else REPLAYED_MS for trial in trials)
    if work < WORTH_MS or threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8)


def _judge_apart(suite: Suite, trials: Sequence[Trial], versions: Mapping[str, str], count: int) -> Judged:
    """Share the cases out, each with all its answers, so that no post is read twice."""
    numbers = {case_id: place for place, case_id in enumerate(dict.fromkeys(trial.case.id for trial in trials))}
    shares: list[list[int]] = [[] for _ in range(count)]
    for place, trial in enumerate(trials):
        shares[numbers[trial.case.id] % count].append(place)
    results: dict[int, CaseResult] = {}
    inputs: dict[str, InputShown] = {}
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("fork")) as pool:
        given = [(suite, [trials[place] for place in share], dict(versions)) for share in shares]
        for share, judged in zip(shares, pool.map(_judge_given, given), strict=True):
            results |= dict(zip(share, judged.results, strict=True))
            inputs |= {one.case: one for one in judged.inputs}
    return Judged(
        [results[place] for place in range(len(trials))], [inputs[name] for name in numbers if name in inputs]
    )


def _judge_given(given: tuple[Suite, list[Trial], dict[str, str]]) -> Judged:
    suite, trials, versions = given
    return _judge_share(Workbench(suite, versions), trials)


def _judge_share(bench: Workbench, trials: Sequence[Trial]) -> Judged:
    results, inputs = [], {}
    for trial in trials:
        result = judge_trial(bench, trial)
        results.append(result)
        if result.outcome != "error" and trial.case.id not in inputs:
            inputs[trial.case.id] = bench.shown(trial.case)
    return Judged(results, list(inputs.values()))


def _with_variety(suite: Suite, results: Iterable[CaseResult]) -> list[CaseResult]:
    """Add the score that needs all texts of a set: two passes, whatever their number."""
    listed = list(results)
    owners = {case.id: case.freelancer for case in suite.cases}
    known = {owner: _evidence_of(suite, owner) for owner in sorted({owners[one.case] for one in listed if one.text})}
    texts: dict[tuple[str, str], variety.Texts] = {}
    for one in listed:
        if one.text and not one.repeat:
            texts.setdefault((one.set, one.kind), variety.Texts()).add(one.text, known[owners[one.case]])
    done = []
    for one in listed:
        if one.text:
            group = texts.get((one.set, one.kind)) or variety.Texts()
            score = group.judge(one.text, known[owners[one.case]], counted=not one.repeat)
            one = one.model_copy(update={"scores": (*one.scores, score)})  # noqa: PLW2901
        done.append(one)
    return done


def _evidence_of(suite: Suite, freelancer: str) -> str:
    """The words of a freelancer's evidence: to tell the same fact in the same words is no sameness of writing."""
    owner = load_freelancer(freelancer, suite.home)
    return " ".join(words_of(" ".join(f"{item.did}. {item.outcome or ''}." for item in owner.evidence).lower()))
