"""`proposer milestone`: whether the words of a first milestone are specific, reviewable, connected and small."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

import click

from proposer.errors import InputError
from proposer.json_lines import load_object, numbered_lines, usable_id
from proposer.resources import read_stdin
from proposer.text.milestones import MilestoneTraits, judge_milestone

TRAITS = ("specific", "reviewable", "connected", "small")


@click.command()
@click.argument("text", metavar="TEXT", required=False)
@click.option("--project", "project_type", default="", metavar="TYPE", help="What kind of project it belongs to.")
@click.option("--json", "as_json", is_flag=True, help="Print the judgement as JSON.")
@click.option("--jsonl", is_flag=True, help="One JSON line in (standard input), one JSON line out, in order.")
def command(text: str | None, project_type: str, *, as_json: bool, jsonl: bool) -> int:
    """Judge TEXT, the words of a first milestone, or - for standard input.

    Exit code 1 means that a trait is missing. With --jsonl each line of standard input is an object with `id` and
    `text`, and may have `project_type`; exit code 2 then means that a line could not be read.
    """
    if jsonl:
        if text not in (None, "-") or as_json or project_type:
            raise click.UsageError("--jsonl reads standard input; give text and project_type in its lines")
        return _judge_lines(sys.stdin.buffer)
    if text is None:
        raise click.UsageError("Missing argument 'TEXT': give the words of a milestone, or - for standard input.")
    traits = judge_milestone(read_stdin() if text == "-" else text, project_type)
    if as_json:
        click.echo(json.dumps(_record(traits), indent=2))
    else:
        click.echo(
            "\n".join([*(f"{name}: {'yes' if getattr(traits, name) else 'no'}" for name in TRAITS), *traits.reasons])
        )
    return 0 if traits.ok else 1


def _record(traits: MilestoneTraits) -> dict[str, object]:
    return {**{name: getattr(traits, name) for name in TRAITS}, "reasons": list(traits.reasons)}


def _judge_lines(source: Iterable[bytes]) -> int:
    """Judge JSON lines in order. A bad line gets a line with its error, and the exit code is 2 in the end."""
    code = 0
    for number, line in numbered_lines(source):
        key: object = None
        try:
            given = load_object(line, f"line {number}", "`id` and `text`")
            key = usable_id(given.get("id"))
            found: dict[str, object] = {"id": key, **_record(judge_milestone(*_words(given, number)))}
        except InputError as error:
            code, found = 2, {"id": key, "error": str(error)}
        click.echo(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode())
    return code


def _words(given: dict[str, Any], number: int) -> tuple[str, str]:
    text, project = given.get("text"), given.get("project_type")
    if not isinstance(text, str):
        raise InputError(f"line {number}: `text` is missing or no string; give the words of the milestone")
    if project is not None and not isinstance(project, str):
        raise InputError(f"line {number}: `project_type` is no string; leave it out or give one")
    return text, project or ""
