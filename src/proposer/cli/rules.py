"""`proposer rules`: what the linter looks for, and why."""

from __future__ import annotations

import click

from proposer.lint.engine import all_rules
from proposer.lint.rulebook import explain, find_rule, page


@click.command()
@click.argument("code", metavar="[CODE]", required=False)
@click.option("--markdown", is_flag=True, help="Print the page of all rules.")
def command(code: str | None, markdown: bool) -> None:
    """List the lint rules, or explain the one with this CODE."""
    if markdown:
        click.echo(page(), nl=False)
    elif code is not None:
        click.echo(explain(find_rule(code)), nl=False)
    else:
        for rule in all_rules():
            click.echo(f"{rule.code}  {rule.severity:<7}  {rule.category:<20}  {rule.message.split(':')[0]}")
