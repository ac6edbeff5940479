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
ARROW = re.compile(r"\s*(?:to|into|<-?>|<?[-=]+>|→|↔|⇄)\s*", re.IGNORECASE)
PASSED = re.compile(r"[\w' -]{0,40}\b(?:into|to)\s+(?:(?:our|my|the|a)\s+)?", re.IGNORECASE)
ENDED = re.compile(r"[\w' -]{1,60}\b(?:in|into|to|with|and)\s+(?:(?:our|my|the|a)\s+)?", re.IGNORECASE)
JOINED = re.compile(r"[\w ]{0,25}\s*(?:and|with|[&+/,-])\s*(?:(?:our|my|the)\s+)?", re.IGNORECASE)
JOINS = re.compile(
    r"\b(?:integrat\w*|connect\w*|sync\w*|link(?:ed|ing)?|bridge|between|hook(?:ed)? up|push\w*|transfer\w*"
    r"|automatically|two[- ]way|talk to)\b",
    re.IGNORECASE,
)
EVENT = re.compile(r"\b(?:when(?:ever)?|every|each|as soon as)\b", re.IGNORECASE)
MOVES_HOUSE = re.compile(
    r"\b(?:migrat\w*|mov(?:e|ing)|switch\w*|convert\w*|conversion|transition\w*|redesign|replatform\w*)\b",
    re.IGNORECASE,
)
"""From one system to another for good, which is another trade than a transfer that goes on."""
ENDS = frozenset({"Google Sheets", "Excel", "Supabase", "PostgreSQL", "MySQL", "MongoDB", "SQL Server"})
"""Stores of data that may be one end of a link, though two of them make no link."""
PUSHED = re.compile(
    r"\b(?:push|send|sent|sync|transfer|cop|import|post|feed|pass)\w*\b[^.!?\n]{0,30}?\b(?:to|into)\s+"
    r"(?:(?:our|my|the)\s+)?$",
    re.IGNORECASE,
)
REACH = 90
"""Characters between the two systems, at most."""
LOOK_AT = 1500


@dataclass(frozen=True, slots=True)
class Transfer:
    """What goes from where to where."""

    thing: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two systems that should be joined, in the order of the text."""

    source: str
    target: str


def find_link(job: JobPost) -> Link | None:
    """The first two systems that a title or the beginning of a post joins, whatever goes between them."""
    if MOVES_HOUSE.search(job.title):
        return None
    lines = ((line, False) for line in _sentences(job))
    return next((link for text, titled in ((job.title, True), *lines) if (link := _link_in(text, titled=titled))), None)


def find_titled_link(title: str) -> Link | None:
    """The first two systems that a title joins."""
    return None if MOVES_HOUSE.search(title) else _link_in(title, titled=True)


def _link_in(text: str, *, titled: bool) -> Link | None:
    mentions = [m for m in find_mentions(text) if _is_end(m)]
    for one, other in pairwise(mentions):
        if one.tool != other.tool and _joins(text, one, other, titled=titled):
            return Link(one.tool.name, other.tool.name)
    return None


def is_pushed(job: JobPost) -> bool:
    """Whether a short post has an API and something to be sent from it to a named system."""
    text = job.description[:LOOK_AT]
    if re.search(r"\bapi\b", job.text, re.IGNORECASE) is None:
        return False
    return any(_is_end(m) and PUSHED.search(text[: m.start]) is not None for m in find_mentions(text))


def _sentences(job: JobPost) -> list[str]:
    return re.split(r"(?<=[.!?])\s+|\n+", job.description[:LOOK_AT])[:5]


def _is_end(mention: Mention) -> bool:
    tool = mention.tool
    return tool.name in ENDS or (tool.group in SYSTEMS - {"data"} and tool.name not in PLATFORMS)


def _joins(text: str, one: Mention, other: Mention, *, titled: bool) -> bool:
    """Whether the words between two systems, and those around them, say that they should be joined."""
    gap = text[one.end : other.start]
    if {one.tool.name, other.tool.name} <= ENDS or len(gap) > REACH:
        return False
    joined = JOINS.search(text) is not None
    same = one.tool.group == other.tool.group and one.tool.group in {"site", "shop"}
    if titled:
        passed = ARROW.fullmatch(gap) or PASSED.fullmatch(gap)
        both_ways = any(sign in gap for sign in "<>→↔⇄")
        alone = text[: one.start].strip() == text[other.end :].strip() == "" and gap.strip() in {"+", "/", "&", "and"}
        alone = alone and not same and not (one.tool.group == other.tool.group == "books")
        return (
            alone
            or (passed is not None and (joined or both_ways or not same))
            or (joined and JOINED.fullmatch(gap) is not None)
        )
    said = joined or THING.search(gap) is not None or EVENT.search(text) is not None
    return said and (
        PASSED.fullmatch(gap) is not None
        or (joined and JOINED.fullmatch(gap) is not None)
        or ((EVENT.search(text) or THING.search(gap)) is not None and ENDED.fullmatch(gap) is not None)
    )


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
