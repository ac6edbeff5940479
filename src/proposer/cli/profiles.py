"""`proposer profiles`: list, show and check."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from proposer.analysis.wants.table import load_works
from proposer.cli.output import note
from proposer.config import Settings
from proposer.errors import InputError
from proposer.models.people import Freelancer, MilestonePreset, Profile, PublicProfile
from proposer.profiles import check_file, find_profile, list_freelancers, load_freelancer, load_profiles, public_profile

as_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(invoke_without_command=True)
@as_json_option
@click.option("--freelancer", metavar="NAME", help="Only this freelancer's profiles.")
@click.pass_context
def command(context: click.Context, as_json: bool, freelancer: str | None) -> int | None:
    """List the profiles there are: your own, and the invented samples that ship with the package."""
    if context.invoked_subcommand is not None:
        return None
    home = Settings.load().home
    rows, broken = [], False
    for slug in [freelancer] if freelancer else list_freelancers(home):
        try:
            owner = load_freelancer(slug, home)
            rows += [_row(profile, owner) for profile in load_profiles(owner, home)]
        except InputError as error:
            broken = True
            note(f"proposer: {error}")
    if as_json:
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
    elif rows:
        click.echo(_align(rows))
    return 2 if broken else 0


@command.command()
@click.argument("name")
@as_json_option
def show(name: str, as_json: bool) -> int:
    """Show the profile NAME (`slug` or `freelancer/slug`) as prompts and checks see it: nothing private."""
    profile, owner = find_profile(name, Settings.load().home)
    public = public_profile(profile, owner)
    click.echo(public.model_dump_json(indent=2) if as_json else _describe(public))
    return 0


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@as_json_option
def check(file: Path, as_json: bool) -> int:
    """Check FILE, a freelancer.toml or a profile beside one, and say what is wrong on which line."""
    problems = check_file(file, load_works())
    if as_json:
        found = [{"line": each.line, "key": each.key, "message": each.message} for each in problems]
        click.echo(json.dumps({"file": str(file), "ok": not problems, "problems": found}, indent=2, ensure_ascii=False))
        return 2 if problems else 0
    for problem in problems:
        note(f"proposer: {problem}")
    if not problems:
        click.echo(f"{file}: fine")
    return 2 if problems else 0


def _row(profile: Profile, owner: Freelancer) -> dict[str, Any]:
    return {
        "freelancer": owner.slug,
        "profile": profile.slug,
        "title": profile.title,
        "rate": profile.rate,
        "origin": "sample" if owner.sample else "yours",
    }


def _align(rows: Sequence[dict[str, Any]]) -> str:
    heads = ("FREELANCER", "PROFILE", "RATE", "ORIGIN", "TITLE")
    cells = [heads, *((r["freelancer"], r["profile"], f"${r['rate']:g}/h", r["origin"], r["title"]) for r in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )


def _describe(public: PublicProfile) -> str:
    hours = public.availability.hours_per_week
    when = [f"{hours} hours a week" if hours else "", public.availability.note or ""]
    when += [f"from {public.availability.start}" if public.availability.start else ""]
    facts = {
        "name": public.display_name,
        "rate": f"${public.rate:g} an hour",
        "where": _join((public.country, public.time_zone)),
        "languages": _join(f"{language.name} ({language.level})" for language in public.languages),
        "available": _join(when),
        "skills": _join(public.skills),
        "badges": _join(public.badges),
        "certificates": _join(public.certificates),
        "links": _join(public.links),
        "origin": "invented sample that ships with proposer" if public.sample else "yours",
    }
    lines = [f"{public.freelancer}/{public.slug}: {public.title}", "", public.overview, ""]
    lines += [f"{name + ':':<14}{value}" for name, value in facts.items() if value]
    lines += ["", "First milestones"]
    lines += [f"  {_describe_milestone(preset)}" for preset in public.milestones]
    lines += ["", "Evidence"]
    lines += [f"  {item.id}{' (nda)' if item.nda else ''}: I {item.did}" for item in public.evidence]
    return "\n".join(lines)


def _describe_milestone(preset: MilestonePreset) -> str:
    price = [f"${preset.amount:g}" if preset.amount else "", f"{preset.days} days" if preset.days else ""]
    terms = _join(price)
    return f"{preset.work}: {preset.deliverable}" + (f" ({terms})" if terms else "")


def _join(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)
