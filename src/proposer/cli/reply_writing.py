"""Writing in a conversation, for the verbs `reply` and `close`: the plan told on stderr, the message on stdout."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from proposer.cli.draft import give, tell_draft, tell_plan, writer_settings
from proposer.cli.output import note
from proposer.intake.threads import parse_thread, read_thread
from proposer.models.plan import Plan
from proposer.models.reading import ChatReading
from proposer.models.thread import Stage, Thread
from proposer.pipeline import Proposer
from proposer.prompts import show
from proposer.resources import read_stdin

_OPTIONS = (
    click.option("--profile", metavar="NAME", help="Profile to write as; without it the best of the freelancer's."),
    click.option("--freelancer", metavar="NAME", help="Whose profiles to choose from."),
    click.option("--model", metavar="MODEL", help="Model name, or local:FILE.gguf. Without one the composer writes."),
    click.option("--base-url", metavar="URL", help="Address of an OpenAI-compatible server."),
    click.option(
        "--say", multiple=True, metavar="FACT", help="A fact you vouch for, such as 'can start Monday'. Repeatable."
    ),
    click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the message to this file."),
    click.option("--show-prompt", is_flag=True, help="Print the prompt and stop before any call."),
    click.option("--allow-findings", is_flag=True, help="Print the message even if it has an error finding."),
    click.option("--timeout", type=float, metavar="SECONDS", help="Longest wait for one answer."),
    click.option("--no-cache", is_flag=True, help="Neither read nor keep answers on disk."),
)


def writing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a verb that writes in a conversation."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def read_thread_argument(
    source: str, *, stage: str | None, project: str | None, client: str | None, now: datetime | None
) -> Thread:
    """Read a conversation from a path, or from standard input for `-`."""
    told = Stage(stage) if stage else None
    if source == "-":
        found = parse_thread(read_stdin(), source="-", client=client, stage=told, now=now)
    else:
        found = read_thread(Path(source), client=client, stage=told, now=now)
    return found if project is None else found.model_copy(update={"project": project})


def write_message(
    make_plan: Callable[[Proposer], Plan],
    *,
    as_json: bool,
    out: Path | None,
    show_prompt: bool,
    allow_findings: bool,
    no_cache: bool,
    **flags: object,
) -> int:
    """Plan, tell the plan, write, and give the message; returns the exit code.

    Where the move is to wait, nothing goes to stdout and the reason to stderr.
    """
    with Proposer.from_env(**writer_settings(flags, out, no_cache=no_cache)) as proposer:
        plan = make_plan(proposer)
        tell_move(plan)
        if show_prompt and plan.sections:
            click.echo(show(proposer.build_request(plan)))
            return 0
        draft = proposer.write(plan)
    if not plan.sections:
        for line in (*draft.warnings, *(f"for you: {task.what}" for task in plan.needs_human)):
            note(line)
        if as_json:
            click.echo(draft.model_dump_json(indent=2))
        return 0
    tell_draft(draft)
    return give(draft, out, as_json=as_json, allow_findings=allow_findings, what="message")


def tell_move(plan: Plan) -> None:
    """Say on stderr which profile writes, what the conversation says, and which move comes next and why."""
    chat = plan.reading.chat or ChatReading()
    why = f": {chat.reasons[0]}" if chat.reasons else ""
    said = [f"signal {chat.signal}, {', '.join(chat.situations) or 'no situation'}; move {chat.move}{why}"]
    if plan.sections:
        said.append(f"writes a {plan.kind}")
    tell_plan(plan, said, chat.flags)
