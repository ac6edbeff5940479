"""`proposer reply`: what a conversation says, which move comes next, and the message that makes it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import click

from proposer.analysis.chat import read_chat
from proposer.cli.options import Moment
from proposer.cli.reply_output import machine_record, plan_record, show_plan
from proposer.cli.reply_writing import read_thread_argument, write_message, writing_options
from proposer.intake.threads import Row, parse_lines
from proposer.models.thread import Stage

STAGES = tuple(stage.value for stage in Stage)


@click.command()
@click.argument("thread", metavar="THREAD", required=False)
@click.option("--plan", is_flag=True, help="Only read: signal, situations, checklist, flags and the next move.")
@click.option("--json", "as_json", is_flag=True, help="Print the reading as JSON.")
@click.option("--stage", type=click.Choice(STAGES), help="Whether a contract runs; goes before what THREAD tells.")
@click.option("--project", metavar="LINE", help="What the work is, where THREAD does not tell.")
@click.option("--client", metavar="NAME", help="Who the client is, where THREAD does not tell; several with commas.")
@click.option("--now", type=Moment(), metavar="TIME", help="Count hours to this time, not to the clock.")
@click.option("--jsonl", is_flag=True, help="One JSON line in (standard input), one JSON line out, in order.")
@click.option("--decline", is_flag=True, help="Say no politely, to an invitation or a job.")
@writing_options
def command(
    thread: str | None,
    stage: str | None,
    project: str | None,
    client: str | None,
    now: datetime | None,
    *,
    plan: bool,
    as_json: bool,
    jsonl: bool,
    decline: bool,
    say: tuple[str, ...],
    **options: Any,
) -> int:
    """Write the next message of THREAD: a pasted chat, a Markdown, TOML or JSON file, or - for standard input.

    The message goes to standard output; the reading and the reason to standard error. Where the move is to wait,
    nothing is printed. With --plan the conversation is only read. Exit code 1 means that the message has an error
    finding and was not printed.

    With --jsonl each line of standard input is an object with `messages` (`author`, `text`, `hours_ago` or `sent_at`),
    and may have `id`, `stage` and `project`. Exit code 2 means that a line could not be read; the others are given all
    the same.
    """
    if jsonl:
        if thread not in (None, "-") or any((plan, as_json, stage, project, client)):
            raise click.UsageError("--jsonl reads standard input; give stage, project and authors in its lines")
        return _machine(parse_lines(sys.stdin.buffer, "-", now=now), now)
    if thread is None:
        raise click.UsageError("Missing argument 'THREAD': name a file, or - for standard input.")
    found = read_thread_argument(thread, stage=stage, project=project, client=client, now=now)
    if not plan:
        return write_message(
            lambda proposer: proposer.plan_reply(found, said=say, now=now, decline=decline), as_json=as_json, **options
        )
    reading = read_chat(found, now=now)
    click.echo(json.dumps(plan_record(found, reading), ensure_ascii=False, indent=2) if as_json else show_plan(reading))
    return 0


def _machine(rows: Iterable[Row], now: datetime | None) -> int:
    code = 0
    for row in rows:
        if row.thread is None:
            code = 2
            record: dict[str, object] = {"id": row.id, "error": row.error}
        else:
            record = machine_record(row.id, read_chat(row.thread, now=now))
        click.echo(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode())
    return code
