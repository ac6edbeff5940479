"""Recording as the command line does it: what it takes, the connection, the recorder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import click

from proposer.config import Settings
from proposer.errors import ConfigError
from proposer.evals.estimate import Todo, Which, describe, list_todo
from proposer.evals.files import clear_leftovers
from proposer.evals.recorder import Recorder, Terms
from proposer.evals.recording import FOLDER, Origin
from proposer.evals.runner import Choice
from proposer.evals.suite import AnswerSet, Price, Suite, load_suite
from proposer.evals.workbench import Workbench
from proposer.llm.connect import LOCAL, connect
from proposer.llm.endpoint import is_loopback

FREE = Price(input=0, output=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for on the command line."""

    folder: Path
    name: str
    """The set."""
    model: str | None
    choice: Choice
    which: Which
    samples: int | None
    flags: Mapping[str, object]
    """Settings given as flags."""
    today: str
    repairs: bool
    jobs: int
    rpm: float | None
    max_cost: float | None


def record(order: Order, *, yes: bool, told: Callable[[str], None]) -> int:
    """Show what recording takes and, with `yes`, do it. Raises a `RunError` when it cannot be finished."""
    suite = load_suite(order.folder)
    answers = suite.set_named(order.name)
    if order.samples is not None:
        answers = answers.model_copy(update={"samples": order.samples})
    settings = Settings.load({**order.flags, "model": order.model or answers.request_model, "cache": False})
    secrets = _keys_of(settings)
    bench = Workbench(suite, order.choice.versions)
    todo = list_todo(bench, answers, order.choice, order.which, secrets)
    price = _price(suite, answers, settings)
    click.echo(describe(todo, answers, price))
    if not todo:
        return 0
    if not yes:
        told("nothing was sent; --yes records")
        return 0
    if order.max_cost is not None and price is None:
        raise ConfigError(f'--max-cost needs the model\'s price: [prices."{answers.request_model}"] in suite.toml')
    clear_leftovers(suite.folder / FOLDER)
    recorder = _send(order, bench, settings, todo, price, secrets, told)
    told(f"{recorder.done} recorded" + (f", ${recorder.spent:.4f} spent" if recorder.spent else ""))
    return 0


def _send(
    order: Order,
    bench: Workbench,
    settings: Settings,
    todo: tuple[Todo, ...],
    price: Price | None,
    secrets: tuple[str, ...],
    told: Callable[[str], None],
) -> Recorder:
    with connect(replace(settings, cache=False)) as connection:
        place: Literal["local", "loopback", "hosted"] = (
            "local" if connection.local else "loopback" if connection.loopback else "hosted"
        )
        terms = Terms(
            origin=Origin(type="live", model=connection.model, endpoint=place, date=order.today),
            model=connection.model,
            jobs=1 if connection.local else order.jobs,
            per_minute=order.rpm,
            max_cost=order.max_cost,
            price=price,
            repairs=order.repairs,
            secrets=secrets,
        )
        recorder = Recorder(bench, connection.sender, terms, told)
        recorder.record(todo)
    return recorder


def _price(suite: Suite, answers: AnswerSet, settings: Settings) -> Price | None:
    """The price of a model; none is asked on this machine."""
    if (settings.model or "").startswith(LOCAL) or (settings.base_url and is_loopback(settings.base_url)):
        return FREE
    return suite.prices.get(answers.request_model) or suite.prices.get(answers.name)


def _keys_of(settings: Settings) -> tuple[str, ...]:
    """The keys themselves, so that no recording can hold one whatever its shape."""
    held = (settings.api_key, settings.openai_api_key)
    return tuple(key.get_secret_value() for key in held if key is not None and len(key.get_secret_value()) > 7)
