"""What recording would take: answers, tokens and money, before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from proposer.errors import SuiteError
from proposer.evals.library import find_answer
from proposer.evals.recording import find_keys
from proposer.evals.runner import Choice, Trial, choose_cases
from proposer.evals.suite import AnswerSet, Price
from proposer.evals.workbench import Workbench
from proposer.models.llm import Request, Usage
from proposer.prompts import answer_tokens

Which = Literal["missing", "stale", "all", "due"]
"""`due` is what is missing, stale or edited."""
STATES: dict[Which, frozenset[str]] = {
    "missing": frozenset({"missing"}),
    "stale": frozenset({"stale", "edited"}),
    "due": frozenset({"missing", "stale", "edited"}),
    "all": frozenset({"missing", "stale", "edited", "ok"}),
}
MILLION = 1_000_000


class Todo(NamedTuple):
    """One answer to be recorded."""

    trial: Trial
    request: Request
    path: Path
    tokens_in: int
    """Estimated, or exact where the model's table is at hand."""
    tokens_out: int
    """The most that the answer may take."""

    @property
    def usage(self) -> Usage:
        """The most that it uses."""
        return Usage(prompt_tokens=self.tokens_in, completion_tokens=self.tokens_out)


def list_todo(
    bench: Workbench, answers: AnswerSet, choice: Choice, which: Which, secrets: Sequence[str] = ()
) -> tuple[Todo, ...]:
    """Give the answers of a live set that are to be recorded.

    Raises `SuiteError` for a set that is not recorded from a model, and for a prompt that holds what looks like a key.
    """
    if answers.type != "live":
        raise SuiteError(f"set {answers.name} is {answers.type}: only answers of a model are recorded")
    todo = []
    for case in choose_cases(bench.suite, choice):
        if not answers.wants(case):
            continue
        for repeat in range(answers.samples):
            found = find_answer(bench, answers, case, repeat)
            if found.state not in STATES[which] or found.request is None:
                continue
            _refuse_keys(found.request, case.id, (*secrets, *bench.secrets(case)))
            most = found.request.max_tokens or answer_tokens(bench.prompt(case.kind).kind)
            todo.append(Todo(Trial(answers, case, repeat), found.request, found.path, _tokens(found.request), most))
    return tuple(todo)


def _refuse_keys(request: Request, case: str, secrets: Sequence[str]) -> None:
    keys = find_keys(request.canonical, secrets)
    if keys:
        raise SuiteError(f"case {case}: its prompt holds {keys[0]}; take it out of the input before anything is sent")


def _tokens(request: Request) -> int:
    from proposer.llm.tokens import count

    return sum(count(message.content, request.model).n + 4 for message in request.messages)


def cost_of(usage: Usage, price: Price) -> float:
    """US dollars."""
    cached = usage.cached_tokens or 0
    fresh = max((usage.prompt_tokens or 0) - cached, 0)
    cheap = price.input if price.cached is None else price.cached
    return (fresh * price.input + cached * cheap + (usage.completion_tokens or 0) * price.output) / MILLION


def describe(todo: Sequence[Todo], answers: AnswerSet, price: Price | None) -> str:
    """Say in a line what recording takes."""
    if not todo:
        return f"{answers.name}: nothing to record"
    into, out = sum(one.tokens_in for one in todo), sum(one.tokens_out for one in todo)
    cases = len({one.trial.case.id for one in todo})
    if price is None:
        cost = f'cost unknown: give its price in [prices."{answers.request_model}"] of suite.toml'
    elif not (price.input or price.output):
        cost = "no cost"
    else:
        cost = f"at most ${sum(cost_of(one.usage, price) for one in todo):.2f}"
    return f"{answers.name}: {len(todo)} answers to {cases} cases, ~{into:,} tokens in, at most {out:,} out; {cost}"
