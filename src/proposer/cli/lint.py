"""`proposer lint`: judge one text, or lines of texts."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from proposer.cli.output import note, write_atomically
from proposer.config import Settings
from proposer.errors import InputError, ProposerError
from proposer.json_lines import load_object, numbered_lines
from proposer.lint.engine import all_rules, lint
from proposer.lint.fixing import fix, show_difference
from proposer.lint.formats import FORMATS, as_line, error_line
from proposer.lint.inputs import EXCEPTIONS, KINDS, ROLES, STAGES, context_from, named_profile
from proposer.lint.suppression import (
    ACCEPTED_FILE,
    Accepted,
    accepted_text,
    check_codes,
    finding_hash,
    is_protected,
    read_accepted,
    suppress,
)
from proposer.models.context import LintContext
from proposer.models.finding import LintReport
from proposer.resources import read_stdin, read_text


@click.command()
@click.argument("file", metavar="FILE", required=False)
@click.option("--role", type=click.Choice(ROLES), default="freelancer_draft", help="Who wrote the text.")
@click.option("--stage", type=click.Choice(STAGES), default="pre_contract", help="Whether a contract runs.")
@click.option("--kind", type=click.Choice(KINDS), help="What the message is; without it the limits of a letter hold.")
@click.option("--job", metavar="FILE", help="The job post that the text answers.")
@click.option("--profile", metavar="NAME", help="The profile whose facts the claims are held against.")
@click.option("--context", "note", metavar="TEXT", help="The message before, or a fact: 'Client plan: Enterprise'.")
@click.option("--exception", type=click.Choice(EXCEPTIONS), help="Why contact details may be shared now.")
@click.option("--say", multiple=True, metavar="FACT", help="A fact you vouch for; it supports claims. Repeatable.")
@click.option("--format", "style", type=click.Choice(tuple(FORMATS)), default="text", help="How findings are shown.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Leave this rule out. Repeatable.")
@click.option("--accept", is_flag=True, help="Accept what is found here: it is left out from now on.")
@click.option("--accepted", type=click.Path(dir_okay=False, path_type=Path), default=ACCEPTED_FILE, show_default=True)
@click.option("--fix", "fixing", is_flag=True, help="Apply the safe fixes and show what changed.")
@click.option("--jsonl", is_flag=True, help="Read JSON lines from standard input, write one line of findings for each.")
def command(file: str | None, jsonl: bool, **given: Any) -> int:
    """Check FILE, or - for standard input, against the platform's rules, the client's instructions and the profile.

    Exit code 1 means that a finding is an error. With --jsonl each line of standard input is an object with `id` and
    `text`, and may have `role`, `stage`, `kind`, `context`, `profile` and `job`. With --fix a FILE is changed in place;
    of standard input the fixed text goes to standard output and the findings to standard error.
    """
    if jsonl:
        if file not in (None, "-"):
            raise click.UsageError("--jsonl reads standard input; leave FILE out")
        return _lint_lines(sys.stdin.buffer)
    if file is None:
        raise click.UsageError("name a FILE, or - for standard input")
    text = read_stdin() if file == "-" else read_text(Path(file), pipes=True)
    return _lint_text(file, text, **given)


def _lint_text(
    file: str,
    text: str,
    *,
    style: str,
    ignore: tuple[str, ...],
    accept: bool,
    accepted: Path,
    fixing: bool,
    **given: Any,
) -> int:
    """Judge one text, leave out what the person wants left out, and print the rest."""
    context = _context(**given)
    usual = Settings.load().ignore
    codes = check_codes((*ignore, *usual), all_rules(), context)
    known = read_accepted(accepted)
    to_stderr = fixing and file == "-"
    if fixing:
        before = text
        text, report = fix(before, context)
        click.echo(show_difference(file, before, text), nl=False, err=True)
        if to_stderr:
            click.echo(text, nl=False)
        elif text != before:
            write_atomically(Path(file), text)
    else:
        report = lint(text, context)
    shown = suppress(text, file, report, context, ignore=codes, accepted=known)
    if accept:
        known = _accept(file, text, shown.report, context, known, accepted)
        shown = suppress(text, file, report, context, ignore=codes, accepted=known)
    click.echo(FORMATS[style](file, text, shown.report), nl=False, err=to_stderr)
    for name in shown.unused:
        if name not in usual:
            note(f"unused: {name} left nothing out of {file}")
    return 0 if shown.report.ok else 1


def _accept(
    file: str, text: str, report: LintReport, context: LintContext, known: tuple[Accepted, ...], target: Path
) -> tuple[Accepted, ...]:
    """Keep the findings of a report as accepted, those of protected categories aside."""
    fresh = [
        Accepted(finding_hash(text, finding), finding.code, file)
        for finding in report.findings
        if not is_protected(finding.category, context)
    ]
    refused = len(report.findings) - len(fresh)
    if refused:
        note(f"not accepted: {refused} finding(s) on contact or payment, which a draft before a contract always shows")
    write_atomically(target, accepted_text((*known, *fresh)))
    note(f"accepted: {len(fresh)} finding(s), kept in {target}")
    return (*known, *fresh)


def _context(
    job: str | None,
    profile: str | None,
    say: tuple[str, ...],
    note: str | None,
    **given: Any,
) -> LintContext:
    context = replace(LintContext(), **given, note=note or "", said=say)
    if job is not None:
        from proposer.intake import read_job

        context = replace(context, job=read_job(job))
    if profile is not None:
        public, secrets = named_profile(profile, Settings.load().home)
        context = replace(context, profile=public, secrets=secrets)
    return context


def _lint_lines(source: Iterable[bytes]) -> int:
    """Judge JSON lines in order. A bad line gets a line with its error, and the exit code is 2 in the end."""
    worst = 0
    for number, line in numbered_lines(source):
        record: dict[str, Any] = {}
        try:
            record = load_object(line, f"line {number}", "`id` and `text`")
            report = lint(_text_of(record, number), context_from(record))
        except ProposerError as error:
            sys.stdout.write(error_line(record.get("id"), str(error)))
            worst = 2
        else:
            sys.stdout.write(as_line(record.get("id"), report))
            worst = max(worst, 0 if report.ok else 1)
    return worst


def _text_of(record: dict[str, Any], number: int) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError(f"line {number}: `text` is missing or no string; give the text to judge")
    return text
