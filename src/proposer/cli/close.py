"""`proposer close`: the message that proposes the first milestone, once the person has decided."""

from __future__ import annotations

from datetime import datetime

import click

from proposer.cli.options import Moment
from proposer.cli.reply_writing import read_thread_argument, write_message, writing_options
from proposer.models.thread import Stage


@click.command()
@click.argument("thread", metavar="THREAD")
@click.option("--milestone", metavar="TEXT", help="The deliverable, as a noun phrase; without it the plan names one.")
@click.option(
    "--amount", type=click.FloatRange(min=1), metavar="DOLLARS", help="Its amount; without it preset or estimate."
)
@click.option("--stage", type=click.Choice(tuple(one.value for one in Stage)), help="Whether a contract runs.")
@click.option("--project", metavar="LINE", help="What the work is, where THREAD does not tell.")
@click.option("--client", metavar="NAME", help="Who the client is, where THREAD does not tell; several with commas.")
@click.option("--now", type=Moment(), metavar="TIME", help="Count hours to this time, not to the clock.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole draft as JSON.")
@writing_options
def command(
    thread: str,
    milestone: str | None,
    amount: float | None,
    stage: str | None,
    project: str | None,
    client: str | None,
    now: datetime | None,
    say: tuple[str, ...],
    **options: object,
) -> int:
    """Draft the message that closes THREAD with a first milestone: a file, or - for standard input.

    The message goes to standard output and everything else to standard error. Exit code 1 means that it has an error
    finding and was not printed.
    """
    found = read_thread_argument(thread, stage=stage, project=project, client=client, now=now)
    return write_message(
        lambda proposer: proposer.plan_reply(found, said=say, now=now, close=True, milestone=milestone, amount=amount),
        **options,  # type: ignore[arg-type]
    )
