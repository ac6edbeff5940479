"""The command line: one module per verb, imported only when its verb is called."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Sequence

import click

from proposer.errors import ProposerError
from proposer.version import __version__

VERBS = {
    "assess": "Read job posts: what they ask and risk, how well they fit, and whether to apply.",
    "draft": "Draft a cover letter for a job post.",
    "lint": "Check a text against the platform's rules, the client's instructions and the profile.",
    "reply": "Read a conversation with a client, say what comes next, and write it.",
    "close": "Draft the message that proposes the first milestone.",
    "inbox": "List a folder of conversations by what is due.",
    "milestone": "Judge the words of a first milestone by its four traits.",
    "rules": "List the lint rules, or explain one.",
    "eval": "Score recorded answers offline, record them, and say whether a change made them better.",
    "profiles": "List, show and check freelancer profiles.",
}
"""Each verb is the module `proposer.cli.<verb>`, which holds a click command named `command`."""

SELDOM = 200_000
"""Objects after which garbage is looked for: never in a short command, a tenth of whose time it would take."""


class LazyGroup(click.Group):
    """A group that imports a verb's module only when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Name the verbs."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one verb."""
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"proposer.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the verbs without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done and clean; 1 done, not clean; 2 usage or bad input; 3 could not run.",
)
@click.version_option(__version__, prog_name="proposer")
def proposer() -> None:
    """Draft Upwork messages and check every word of them. A person sends."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code (0 clean, 1 not clean, 2 bad input, 3 could not run)."""
    try:
        result = proposer.main(args=argv, prog_name="proposer", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        click.echo("proposer: stopped", err=True)
        return 3
    except click.ClickException as wrong:
        wrong.show(file=sys.stderr)
        return 2
    except ProposerError as error:
        click.echo(f"proposer: {error}", err=True)
        return error.exit_code
    return result if isinstance(result, int) else 0


def run() -> None:
    """Entry point of the console script."""
    gc.set_threshold(SELDOM)
    code = main()
    gc.freeze()  # a process that ends need not look for garbage
    sys.exit(code)
