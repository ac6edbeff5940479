"""`proposer eval`: score recorded answers, record them, compare runs, check the recordings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from proposer.cli.output import note
from proposer.errors import ConfigError

if TYPE_CHECKING:
    from proposer.evals.estimate import Which
    from proposer.evals.result import RunResult

LOCAL = "local:"

dir_option = click.option(
    "--dir",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("evals"),
    show_default=True,
    help="Folder of the suite.",
)
case_option = click.option("--case", "cases", multiple=True, metavar="ID", help="Only this case. Repeatable.")
kind_option = click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind of message.")
prompt_option = click.option(
    "--prompt", "prompts", multiple=True, metavar="KIND/VERSION", help="Prompt version in place of the current one."
)


@click.group()
def command() -> None:
    """Score recorded answers offline, and say whether a change made them better."""


@command.command("run")
@dir_option
@click.option("--model", "--set", "sets", multiple=True, metavar="NAME", help="Only this set of answers. Repeatable.")
@kind_option
@case_option
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only cases with this tag.")
@prompt_option
@click.option("--allow-missing", is_flag=True, help="Skip missing and stale recordings, and say so.")
@click.option(
    "--fail-under", multiple=True, metavar="[SCORER=]MEAN", help="Fail where a scorer's mean is lower. Repeatable."
)
@click.option("--fail-on-regression", is_flag=True, help="Fail where a scorer falls below its baseline.")
@click.option("--save-baseline", is_flag=True, help="Keep these scores as the baselines.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the result as JSON.")
@click.option("--junit", type=click.Path(dir_okay=False, path_type=Path), help="Write JUnit XML.")
@click.option("--summary", type=click.Path(dir_okay=False, path_type=Path), help="Append Markdown for a build page.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON in place of the table.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes; by default as many as pay.")
def run_command(
    folder: Path,
    sets: tuple[str, ...],
    kinds: tuple[str, ...],
    cases: tuple[str, ...],
    tags: tuple[str, ...],
    prompts: tuple[str, ...],
    allow_missing: bool,
    fail_under: tuple[str, ...],
    fail_on_regression: bool,
    save_baseline: bool,
    jobs: int | None,
    **outputs: Any,
) -> int:
    """Score every case over its recorded answers. Nothing is sent anywhere.

    Exit code 0 passed, 1 a gate failed, 2 a case cannot be used, 3 a recording is missing, stale, edited or left over.
    """
    from proposer.evals.gates import Demands
    from proposer.evals.runner import Choice
    from proposer.evals.suite_run import run

    choice = Choice(sets=sets, kinds=kinds, cases=cases, tags=tags, versions=_versions(prompts))
    demands = Demands(allow_missing=allow_missing, fail_under=_least(fail_under), fail_on_regression=fail_on_regression)
    result = run(folder, choice, demands, save_baseline=save_baseline, jobs=jobs)
    _give(result, **outputs)
    return result.exit_code


def _give(result: RunResult, out: Path | None, junit: Path | None, summary: Path | None, as_json: bool) -> None:
    """Print the result, and write it where it was asked for."""
    from proposer.evals.files import write_atomically
    from proposer.evals.formats import junit_xml, run_text, step_summary, verdict_lines
    from proposer.evals.result import write_result

    if out is not None:
        write_result(out, result)
    if junit is not None:
        write_atomically(junit, junit_xml(result))
    if summary is not None:
        before = summary.read_text("utf-8") if summary.is_file() else ""
        write_atomically(summary, before + step_summary(result))
    if as_json:
        click.echo(result.model_dump_json(indent=2))
        click.echo("\n".join(verdict_lines(result)), err=True)
    else:
        click.echo(run_text(result))


@command.command("record")
@dir_option
@click.option("--set", "name", metavar="NAME", help="Set to record; by default the one of the model's name.")
@click.option("--model", metavar="MODEL", help="Model name, or local:FILE.gguf; by default the set's own.")
@click.option("--base-url", metavar="URL", help="Address of an OpenAI-compatible server.")
@kind_option
@case_option
@prompt_option
@click.option("--missing", "which", flag_value="missing", help="Record answers that are not there.")
@click.option("--stale", "which", flag_value="stale", help="Record answers that are stale or edited.")
@click.option("--all", "which", flag_value="all", help="Record every answer again.")
@click.option("--samples", type=click.IntRange(1, 100), help="Answers for each case.")
@click.option("--repairs", is_flag=True, help="Record the repairs that a draft would ask for, too.")
@click.option("--jobs", type=click.IntRange(1, 64), default=4, show_default=True, help="Requests in flight at once.")
@click.option("--rpm", type=click.FloatRange(min=0, min_open=True), help="Most requests a minute.")
@click.option("--max-cost", type=click.FloatRange(min=0), metavar="DOLLARS", help="Stop before more is spent.")
@click.option("--timeout", type=float, metavar="SECONDS", help="Longest wait for one answer.")
@click.option("--yes", is_flag=True, help="Record; without it only what it would take is shown.")
def record_command(
    folder: Path,
    name: str | None,
    model: str | None,
    kinds: tuple[str, ...],
    cases: tuple[str, ...],
    prompts: tuple[str, ...],
    which: Which | None,
    samples: int | None,
    yes: bool,
    base_url: str | None,
    timeout: float | None,
    **terms: Any,
) -> int:
    """Ask a model for the answers that a set lacks. What it takes is shown first; nothing is sent without --yes.

    Each answer is written at once, so a run that was stopped goes on with the same command.
    """
    from proposer.cli.eval_recording import Order, record
    from proposer.evals.runner import Choice

    if name is None and (model is None or model.startswith(LOCAL)):
        raise ConfigError("name the set to record: --set NAME, or --model NAME for the set of that model")
    order = Order(
        folder=folder,
        name=name or model or "",
        model=model,
        choice=Choice(kinds=kinds, cases=cases, versions=_versions(prompts)),
        which=which or "due",
        samples=samples,
        flags={"base_url": base_url, "timeout": timeout},
        today=datetime.now(UTC).date().isoformat(),
        **terms,
    )
    return record(order, yes=yes, told=note)


@command.command("compare")
@click.argument("before", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("after", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--set", "sets", multiple=True, metavar="NAME", help="Set to compare; given twice, one for each side.")
@click.option("--json", "as_json", is_flag=True, help="Print the comparison as JSON.")
@click.option("--fail-on-regression", is_flag=True, help="Exit code 1 where a scorer is worse.")
def compare_command(
    before: Path, after: Path | None, sets: tuple[str, ...], as_json: bool, fail_on_regression: bool
) -> int:
    """Compare two results case by case: BEFORE and AFTER, or two sets of one result."""
    from proposer.evals.comparison import compare
    from proposer.evals.formats import compare_text
    from proposer.evals.result import read_result

    if len(sets) > 2 or (after is None and len(sets) != 2):
        raise ConfigError("give two results, or one result and --set twice")
    old = read_result(before)
    new = read_result(after) if after is not None else old
    compared = compare(old, new, sets[0] if sets else None, sets[-1] if sets else None)
    click.echo(compared.model_dump_json(indent=2) if as_json else compare_text(compared))
    return int(fail_on_regression and compared.verdict == "worse")


@command.command("report")
@click.argument("run", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("other", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--set", "sets", multiple=True, metavar="NAME", help="Set to compare; given twice, one for each side.")
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="File to write.",
)
def report_command(run: Path, other: Path | None, sets: tuple[str, ...], out: Path) -> None:
    """Show a result as one HTML file; with OTHER, RUN is the side before and OTHER the side after.

    The file holds everything that it shows and fetches nothing.
    """
    from proposer.evals.files import write_atomically
    from proposer.evals.report import build_page, compare_for
    from proposer.evals.result import read_result

    paths = [run] if other is None else [run, other]
    runs = [read_result(path) for path in paths]
    compared = compare_for(runs[0], runs[1] if other is not None else None, sets)
    write_atomically(out, build_page(runs, [str(path) for path in paths], compared))
    click.echo(f"{out}: {sum(len(one.cases) for one in runs)} answers, {runs[-1].verdict}")


@command.command("check")
@dir_option
@click.option("--sign", metavar="SET", help="Give the hand-written answers of a set their key and hash.")
@case_option
def check_command(folder: Path, sign: str | None, cases: tuple[str, ...]) -> int:
    """Account for every recording: missing, stale, edited or left over, live or by hand; and look for keys.

    Exit code 0 clean, 1 something looks like a key, 2 a file cannot be used, 3 recordings do not fit the suite.
    """
    from proposer.evals.audit import audit
    from proposer.evals.audit import sign as sign_answers
    from proposer.evals.suite import load_suite

    suite = load_suite(folder)
    if sign is not None:
        for place in sign_answers(suite, suite.set_named(sign), cases):
            note(f"signed {place}")
    found = audit(suite)
    for one in found.sets:
        states = ", ".join(f"{count} {state}" for state, count in one.states.items()) or "computed when it is run"
        origins = ", ".join(f"{count} {origin}" for origin, count in one.origins.items())
        click.echo(f"{one.name} ({one.type}): {states}" + (f"; recordings: {origins}" if origins else ""))
    for line in (*found.bad, *found.problems, *found.keys, *found.notes):
        click.echo(line)
    click.echo(f"{'clean' if not found.exit_code else 'not clean'} (exit code {found.exit_code})")
    return found.exit_code


def _versions(prompts: tuple[str, ...]) -> dict[str, str]:
    """Read `--prompt cover_letter/v2`."""
    versions = {}
    for text in prompts:
        kind, _, version = text.partition("/")
        if not kind or not version:
            raise ConfigError(f"--prompt: expected KIND/VERSION such as cover_letter/v2, found {text!r}")
        versions[kind] = version
    return versions


def _least(given: tuple[str, ...]) -> dict[str, float]:
    """Read `--fail-under 0.8` and `--fail-under brevity=0.9`."""
    least = {}
    for text in given:
        scorer, _, number = text.rpartition("=")
        try:
            least[scorer.strip()] = float(number)
        except ValueError:
            raise ConfigError(f"--fail-under: expected 0.8 or SCORER=0.8, found {text!r}") from None
        if not 0 <= least[scorer.strip()] <= 1:
            raise ConfigError(f"--fail-under: expected a mean from 0 to 1, found {text!r}")
    return least
