"""`proposer assess`: what a post asks and risks, how well it fits, and whether to apply. No model is called."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from proposer.analysis import read_post
from proposer.cli.assess_output import machine_record, rank_record, show_ranking, show_reading
from proposer.cli.options import invited_option, now_option
from proposer.cli.output import note
from proposer.config import Settings
from proposer.errors import JobError
from proposer.intake import parse_job
from proposer.intake.exports import Row, parse_lines, read_jobs
from proposer.models.job import JobPost
from proposer.models.reading import Reading
from proposer.planning.assessment import Person, assess, load_person
from proposer.resources import read_stdin

EXPORTS = frozenset({".csv", ".tsv", ".jsonl", ".ndjson"})
Assess = Callable[[JobPost], Reading]


@click.command()
@click.argument("job", metavar="JOB", required=False)
@click.option("--profile", metavar="NAME", help="Judge for this profile alone; without it all of the freelancer's.")
@click.option("--freelancer", metavar="NAME", help="Whose profiles to judge for.")
@invited_option
@now_option
@click.option("--explain", is_flag=True, help="Show the arithmetic of the score.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option("--rank", is_flag=True, help="JOB is an export (.csv, .json, .jsonl): print its posts, best first.")
@click.option("--jsonl", is_flag=True, help="One JSON line in (JOB or standard input), one JSON line out, in order.")
def command(
    job: str | None,
    profile: str | None,
    freelancer: str | None,
    now: datetime | None,
    *,
    invited: bool,
    explain: bool,
    as_json: bool,
    rank: bool,
    jsonl: bool,
) -> int:
    """Say whether to apply to JOB: a text, Markdown, TOML or JSON file, a pasted page, or - for standard input.

    The result goes to standard output and everything else to standard error. Exit code 2 means that a post could not
    be read; with --jsonl and --rank the others are given all the same.
    """
    if sum((rank, jsonl, explain or (as_json and not rank))) > 1:
        raise click.UsageError("--rank, --jsonl, and --json or --explain for one post exclude each other")
    if job is None and not jsonl:
        raise click.UsageError("Missing argument 'JOB': name a file, or - for standard input.")
    if job is not None and not (rank or jsonl) and Path(job).suffix.lower() in EXPORTS:
        raise click.UsageError(f"{job} is an export of many posts; add --rank or --jsonl")
    settings = Settings.load({"profile": profile, "freelancer": freelancer})
    person = load_person(settings.home, settings.freelancer, settings.profile)
    moment = now or datetime.now(UTC)

    def judge(post: JobPost) -> Reading:
        return assess(post, read_post(post), person, now=moment, weights=settings.weights, invited=invited)

    if jsonl:
        return _machine(_lines(job or "-"), judge)
    if rank:
        return _rank(str(job), judge, as_json=as_json)
    post = parse_job(read_stdin(), source="-") if job == "-" else JobPost.read(str(job))
    _tell_sample(person)
    reading = judge(post)
    click.echo(
        reading.model_dump_json(indent=2) if as_json else show_reading(reading, settings.weights, explain=explain)
    )
    return 0


def _tell_sample(person: Person) -> None:
    if person.freelancer.sample:
        note(f"sample: {person.freelancer.slug} is an invented freelancer; write your own profile")


def _lines(source: str) -> Iterator[Row]:
    """Rows as they come; standard input is not waited for to end."""
    if source == "-":
        return parse_lines(sys.stdin.buffer, "-")
    path = Path(source)
    return parse_lines(_open(path), source)


def _open(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a usable path"
        raise JobError(f"{path}: cannot be read ({reason}); check the path") from None


def _machine(rows: Iterable[Row], judge: Assess) -> int:
    code = 0
    for row in rows:
        if row.job is None:
            code = 2
            record: dict[str, object] = {"id": row.id, "error": row.error}
        else:
            record = machine_record(row.id, judge(row.job))
        click.echo(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode())
    return code


def _rank(source: str, judge: Assess, *, as_json: bool) -> int:
    rows = list(parse_lines(sys.stdin.buffer, "-") if source == "-" else read_jobs(source))
    found: list[tuple[Row, JobPost, Reading]] = []
    for row in _with_progress(rows):
        if row.job is None:
            note(f"{row.error}")
        else:
            found.append((row, row.job, judge(row.job)))
    if not found:
        raise JobError(f"{source}: no post in it could be read")
    found.sort(key=lambda one: (one[2].advice == "skip", -(one[2].score or 0.0)))  # stable: ties keep their order
    if as_json:
        click.echo(json.dumps([rank_record(*one) for one in found], ensure_ascii=False, indent=2).encode())
    else:
        click.echo(show_ranking(found))
    return 0 if len(found) == len(rows) else 2


def _with_progress(rows: list[Row]) -> Iterator[Row]:
    """Rows, with a bar on stderr while a person watches."""
    if not sys.stderr.isatty():
        yield from rows
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(rows, description="reading posts", console=Console(stderr=True), transient=True)
