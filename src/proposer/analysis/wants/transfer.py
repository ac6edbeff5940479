"""Data that should get from one system into another: `Shopify orders` into `QuickBooks`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from proposer.analysis.wants.tools import Mention, find_mentions
from proposer.models.job import JobPost

THINGS = (
    "orders|invoices|returns|contacts|leads|customers|products|inventory|stock|payments|bookings|transactions"
    "|events|tickets|payouts|deals|submissions"
    "|refunds|shipments|appointments|tracking numbers|sales|receipts|expenses|responses|records|subscribers"
    "|notes|tasks|files|emails|donations|time entries|bills|reviews|messages"
)
THING = re.compile(rf"\b({THINGS})\b", re.IGNORECASE)
SYSTEMS = frozenset({"shop", "books", "crm", "automation", "chat", "data", "site", "marketing"})
PLATFORMS = frozenset(
    {
        "Zapier",
        "Make.com",
        "n8n",
        "Pabbly Connect",
        "Power Automate",
        "UiPath",
        "SQL",
        "Playwright",
        "Selenium",
        "Puppeteer",
        "Scrapy",
        "LinkedIn",
        "Facebook",
        "Instagram",
    }
)
"""Tools in between, or too loose to be an end of a transfer."""
LINK = re.compile(r"\b(?:into|to|with|and)\b|→|->|[-+/]", re.IGNORECASE)
BACKWARDS = re.compile(r"\bfrom\b", re.IGNORECASE)
REACH = 90
"""Characters between the two systems, at most."""
LOOK_AT = 1500


@dataclass(frozen=True, slots=True)
class Transfer:
    """What goes from where to where."""

    thing: str
    source: str
    target: str


def find_transfer(job: JobPost) -> Transfer | None:
    """The first transfer between two named systems in a title or the beginning of a post."""
    for text in (job.title, job.description[:LOOK_AT]):
        mentions = [m for m in find_mentions(text) if m.tool.group in SYSTEMS and m.tool.name not in PLATFORMS]
        for one, other in pairwise(mentions):
            found = _between(text, one, other)
            if found is not None:
                return found
    return None


def _between(text: str, one: Mention, other: Mention) -> Transfer | None:
    gap = text[one.end : other.start]
    if one.tool == other.tool or len(gap) > REACH or re.search(r"[.\n!?:;,]", gap) or not LINK.search(gap):
        return None
    before = text[max(0, one.start - 30) : one.start]
    thing = THING.match(gap.strip()) or THING.search(f"{before} ", max(0, len(before) - 25)) if gap else None
    if thing is None:
        return None
    source, target = one.tool.name, other.tool.name
    if BACKWARDS.search(gap):
        source, target = target, source
    return Transfer(thing.group(1).lower(), source, target)
