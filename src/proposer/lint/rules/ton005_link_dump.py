"""Links are dumped on the client.

What it does: counts the sites that a draft names; four and more, or three that stand side by side, are a dump.
Why it matters: nobody opens seven links; one that fits, with the reason why, is opened.
Example: "My work: https://mossandmortar.com https://pikeandperch.com https://kilnroom.com"
Use instead: "Closest to yours is kilnroom.com: the same class calendar, with the same payment step."
Source: D-08, D-21.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import BEFORE, Gate, Hit, Rule

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_DUMP, _ROW = 4, 3
"""So many sites anywhere, or so many in a row."""
_BETWEEN = 12
"""Characters between two links of a row at most."""


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    asked = context.job.description.lower() if context.job else ""
    sites: dict[str, tuple[int, int]] = {}
    for candidate in document.candidates:
        host = candidate.value.partition("/")[0].lower()
        if candidate.kind == "site" and host not in asked:
            sites.setdefault(
                host if host.count(".") < 2 or "/" not in candidate.value else candidate.value, candidate[1:3]
            )
    spans = sorted(sites.values())
    if len(spans) >= _DUMP or _in_a_row(spans):
        yield Hit(spans[0][0], spans[-1][1], message=f"{len(spans)} links in one message.")


def _in_a_row(spans: list[tuple[int, int]]) -> bool:
    row = 1
    for (_, end), (start, _) in pairwise(spans):
        row = row + 1 if start - end <= _BETWEEN else 1
        if row >= _ROW:
            return True
    return False


RULE = Rule(
    code="TON005",
    category="tone",
    severity="warning",
    message="A dump of links.",
    suggestion="Keep the one or two that are closest to this job, and say why.",
    stages=BEFORE,
    check=Custom(_check, gate=Gate(kinds=frozenset({"site"}))),
    bad=(
        "My work: https://mossandmortar.com https://pikeandperch.com https://kilnroom.com",
        "See fernlight.io, copperlane.studio and wintergull.com.",
        "I made fernlight.io for a florist, copperlane.studio for a printer, wintergull.com and then oxbowtea.com.",
    ),
    good=(
        "Closest to yours is kilnroom.com: the same class calendar, with the same payment step.",
        "Two that match: saltmarshinn.com for the booking and kilnroom.com for the calendar.",
        "The parser reads README.md, package.json, app.py and main.css.",
        (
            "The pages fernlight.io, copperlane.studio and wintergull.com share one theme.",
            {"job": "Three shops need one theme: fernlight.io, copperlane.studio and wintergull.com."},
        ),
        (
            "Live now: https://mossandmortar.com https://pikeandperch.com https://kilnroom.com",
            {"stage": "active_contract"},
        ),
    ),
)
