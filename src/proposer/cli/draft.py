"""`proposer draft`: a job post in, a checked cover letter out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

import click

from proposer.cli.options import invited_option, now_option
from proposer.cli.output import note, write_atomically
from proposer.errors import ConfigError, FileError
from proposer.intake import parse_job
from proposer.models.draft import Draft
from proposer.models.job import JobPost
from proposer.models.plan import Plan
from proposer.models.reading import Flag
from proposer.pipeline import Proposer
from proposer.prompts import show
from proposer.resources import read_stdin


@click.command()
@click.argument("job", metavar="JOB")
@click.option(
    "--profile", metavar="NAME", help="Profile to write as; without it the best of the freelancer's is chosen."
)
@click.option("--freelancer", metavar="NAME", help="Whose profiles to choose from.")
@click.option("--model", metavar="MODEL", help="Model name, or local:FILE.gguf. Without one the composer writes.")
@click.option("--base-url", metavar="URL", help="Address of an OpenAI-compatible server.")
@click.option(
    "--say", multiple=True, metavar="FACT", help="A fact you vouch for, such as 'can start Monday'. Repeatable."
)
@invited_option
@now_option
@click.option("--anyway", is_flag=True, help="Ask the model even where the advice is to skip the post.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the letter to this file.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole draft as JSON.")
@click.option("--show-prompt", is_flag=True, help="Print the prompt and stop before any call.")
@click.option("--answers", is_flag=True, help="Print the answers to the form's screening questions instead, numbered.")
@click.option("--allow-findings", is_flag=True, help="Print the letter even if it has an error finding.")
@click.option("--timeout", type=float, metavar="SECONDS", help="Longest wait for one answer.")
@click.option("--no-cache", is_flag=True, help="Neither read nor keep answers on disk.")
def command(
    job: str,
    say: tuple[str, ...],
    invited: bool,
    now: datetime | None,
    anyway: bool,
    out: Path | None,
    as_json: bool,
    show_prompt: bool,
    answers: bool,
    allow_findings: bool,
    no_cache: bool,
    **flags: object,
) -> int:
    """Draft a cover letter for JOB: a text, Markdown, TOML or JSON file, or - for standard input.

    The letter goes to standard output and everything else to standard error, the advice whether to apply first. Where
    that is to skip the post, no model is asked without --anyway; the built-in composer writes the letter all the same.
    Exit code 1 means that the letter has an error finding and was not printed.
    """
    given = writer_settings(flags, out, no_cache=no_cache)
    post = read_post_argument(job)
    with Proposer.from_env(**given) as proposer:
        plan = proposer.plan(post, said=say, now=now, invited=invited)
        reading = plan.reading
        advice = f"advice: {reading.advice}, score {reading.score:.0f} of 100: {reading.reasons[0]}"
        tell_plan(plan, [advice], reading.flags)
        if show_prompt:
            click.echo(show(proposer.build_request(plan)))
            return 0
        draft = proposer.write(plan, anyway=anyway)
    tell_draft(draft)
    if answers:
        click.echo(numbered_answers(draft))
        return 0
    return give(draft, out, as_json=as_json, allow_findings=allow_findings)


def writer_settings(flags: Mapping[str, object], out: Path | None, *, no_cache: bool) -> dict[str, object]:
    """Give the settings that flags name.

    Raises `ConfigError` and `FileError` for what must be found out now, not after a model was paid.
    """
    if flags["base_url"] and not flags["model"]:
        raise ConfigError("--base-url needs --model: name a model that the server has")
    if out is not None and not out.parent.is_dir():
        raise FileError(f"{out}: its folder does not exist; make it, or choose another --out")
    given = {name: value for name, value in flags.items() if value is not None}
    return {**given, "cache": False} if no_cache else given


def read_post_argument(argument: str) -> JobPost:
    """Read the post from a path, or from standard input for `-`."""
    if argument == "-":
        return parse_job(read_stdin(), source="-")
    return JobPost.read(argument)


def tell_plan(plan: Plan, said: Iterable[str], flags: Iterable[Flag]) -> None:
    """Say on stderr which profile writes and why, what was read, and what to mind, before anything is written."""
    note(f"profile {plan.profile.freelancer}/{plan.profile.slug}: {plan.profile_reason}")
    for line in said:
        note(line)
    for flag in flags:
        if flag.severity != "info":
            note(f"{flag.code}: {flag.reason} {flag.advice}".rstrip())
    if plan.profile.sample:
        note("sample: this profile is an invented sample; write your own before you send anything")


def tell_draft(draft: Draft) -> None:
    """Say on stderr who wrote it, what it cost and what is left for the person."""
    for warning in draft.warnings:
        note(f"warning: {warning}")
    for task in draft.plan.needs_human:
        note(f"for you: {task.what}")
    for finding in draft.report.findings:
        if finding.severity != "info":
            note(f"{finding.severity}: {finding.code} {finding.category}: {finding.message}")
    if draft.writer == "composer" and draft.model is None:
        note("written by the built-in composer; no model was asked")
        return
    own = sum(section.writer == "model" for section in draft.sections)
    asked = [attempt for attempt in draft.attempts if attempt.writer == "model"]
    usage = draft.usage
    tokens = (
        f"{usage.prompt_tokens or 0} tokens in ({usage.cached_tokens or 0} cached), {usage.completion_tokens or 0} out"
    )
    from_disk = " from the cache on disk" if asked and all(attempt.cached for attempt in asked) else ""
    note(
        f"{draft.model} wrote {own} of {len(draft.sections)} sections with {draft.prompt_version} "
        f"in {len(asked)} completion(s){from_disk}; {tokens}"
    )


def numbered_answers(draft: Draft) -> str:
    """Give the answers to the screening questions, numbered for pasting; one that only the person can give is said."""
    return "\n\n".join(
        f"{number}. {answer or '(yours to answer)'}" for number, answer in enumerate(draft.answers, start=1)
    )


def give(draft: Draft, out: Path | None, *, as_json: bool, allow_findings: bool, what: str = "letter") -> int:
    """Put the draft where it was asked for; one with an error finding is withheld. Returns the exit code."""
    text = draft.model_dump_json(indent=2) if as_json else draft.text
    usable = draft.ok or allow_findings
    if out is not None:
        target = out if usable else out.with_name(out.name + ".rejected")
        write_atomically(target, text + "\n")
        note(f"written to {target}")
    elif usable or as_json:
        click.echo(text)
    else:
        note(f"the {what} has an error finding and is not printed; --allow-findings prints it all the same")
    return 0 if draft.ok else 1
