"""Options that several verbs have."""

from __future__ import annotations

from datetime import UTC, datetime

import click


class Moment(click.ParamType[datetime]):
    """A date, or date and time, as ISO 8601; without a zone it is UTC."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read it, or say what is expected."""
        try:
            found = datetime.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2026-03-09 or 2026-03-09T14:30+01:00", param, ctx)
        return found if found.tzinfo else found.replace(tzinfo=UTC)


invited_option = click.option("--invited", is_flag=True, help="The client has invited you: applying costs no Connects.")
now_option = click.option(
    "--now", type=Moment(), metavar="TIME", help="Read ages of posts against this time, not the clock."
)
