"""Which type of project a client's words name: by the words of each type, and by the form of the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from proposer.analysis.wants.tools import find_mentions
from proposer.planning.chat.catalogue import GENERAL, ProjectType, count_phrases, load_catalogue, pair_of, stem
from proposer.planning.chat.questions import fault_of, trouble_of

FOR = re.compile(r"\s(?:for|in|with|from|of|on|between|into|out of)\s|,", re.IGNORECASE)
WHOSE = re.compile(r"\sfor (?:an?|the|our|my)\s.*", re.IGNORECASE)
"""For whom the work is, which says nothing of what it is: a newsletter for a shop."""
_TONGUE = (
    r"(?:english|german|french|spanish|italian|dutch|portuguese|polish"
    r"|swedish|norwegian|danish|arabic|chinese|japanese|korean|russian|turkish)"
)
INTO = re.compile(
    rf"\b(?-i:(?:EN|DE|FR|ES|IT|NL|PT|PL)\s?(?:to|>|-|/)\s?(?:EN|DE|FR|ES|IT|NL|PT|PL))\b"
    rf"|\b(?:into|[a-z]+ to) {_TONGUE}\b|\b(?:in|from) {_TONGUE}\b[^.?!\n]{{0,25}}\b(?:in|into|to"
    rf"|need) (?:it in )?{_TONGUE}\b"
    r"|\bins? (?:englische|deutsche|franz\u00f6sische|spanische)\b|\bal (?:ingl\u00e9s|alem\u00e1n|espa\u00f1ol"
    r"|franc\u00e9s)\b"
    r"|\ben (?:anglais|allemand|espagnol|fran\u00e7ais)\b",
    re.IGNORECASE,
)
"""A text that is to be in another language, whatever text it is."""
SYNC = re.compile(r"\W*(?:sync|synchroni[sz]|connect|integrat|link up|hook up)", re.IGNORECASE)
"""Work whose first word says that systems are to be connected, whatever systems."""
PAIR = re.compile(r"\W*[\w.]+ (?:to|and|with|into) [\w.]+(?: [A-Z]\w+)?")
"""Two names with which a line begins: `Woo to Xero invoices`."""
JOINED = re.compile(r"\w (?:to|into|with|and) [A-Z]")
"""A line that leads from one name to another: `Shopify orders into QuickBooks`."""
BROKEN = re.compile(
    r"\b(?:bugs?|broken|breaks?|conflict|errors?|fix\w*|issues?|not working|fault\w*|repair|fail\w*|crash\w*"
    r"|timeouts?)\b",
    re.IGNORECASE,
)
"""A line that says that something does not work."""
BROKEN_LAST = re.compile(
    r"\b(?:bugs?|conflicts?|errors?|faults?|repairs?|crash(?:es)?|fail(?:s|ing|ures?)?)\W*$", re.IGNORECASE
)
"""The same as the head of a short line: `plugin conflict`."""
SLOW = re.compile(r"\b(?:too |so |very )?slow\b|\b(?:page|site|loading|load) (?:speed|times?)\b", re.IGNORECASE)
"""A line that says that something takes too long to load."""
SCREENS = re.compile(r"\b(?:UI|UX)\b")
TAKEN_OUT = re.compile(
    r"\W*(?:read|extract|pull|copy)(?:ing)?\b.*\b(?:from|out of) (?:an? |our |the )?e?-?mails?\b", re.IGNORECASE
)
"""What is to be taken out of mails, which is no work on mails."""
FLOW = re.compile(r"\bredesign\w*\b.*\b(?:apps?|onboarding|checkout|screens?|flow|sign-?up)\b", re.IGNORECASE)
"""Screens that are to be drawn anew."""
SYSTEM = re.compile(r"\b(?:crm|erp|pos|wms|database|webshop|spreadsheet)\b", re.IGNORECASE)
MOVE = re.compile(
    r"\W*(?:\w+ )?(?:imports?|mov(?:e|ing)|migrat(?:e|ion)|transfer|switch(?:ing)?)\b.*\b(?:from|into|to)\b",
    re.IGNORECASE,
)
"""Records that go from one system into another."""
LINKED = re.compile(
    r"\b(?:connexion|conexi\u00f3n|connection|sync|anbindung|schnittstelle|integra\w+) (?:entre|between|zwischen"
    r"|avec|with)\b",
    re.IGNORECASE,
)
INTO_SHEET = re.compile(
    r"\binto (?:an? |the |our )?(?:spreadsheet|sheet|excel|google sheets?|database|crm|airtable|notion)\b",
    re.IGNORECASE,
)
"""Something that is to land in a table by itself."""
FIXED = (
    "fix",
    "repair",
    "solve",
    "look into",
    "have a look",
    "take a look",
    "sort out",
    "could be wrong",
    "find out why",
)
ARTS = frozenset({"design", "photo", "render", "ui", "video", "bookkeeping"})
"""Types of project that take another hand than the rest do."""
OWN = 1.3
"""What it counts that the reading of the words says the same."""
FOREIGN = 0.7
"""What a word counts for a type that is none of the freelancer's trades."""
TRADE = 0.4
"""What the freelancer's own trade counts among types that are named: enough to decide, not to outvote."""


def find_type(line: str, told: str, work: str, trades: Iterable[str] = ()) -> ProjectType:
    """Give the type of project that the client's words name, else the one of a kind of work.

    The head of the line that says what the work is counts most: a logo for an app is a logo. `told` is what the client
    wrote besides; `trades` are the freelancer's kinds of work, which decide between types that are named.
    """
    catalogue = load_catalogue()
    counts = _count_types(line, told, frozenset(trades))
    for name, bonus in _told_by_form(line, told):
        counts[name] += bonus
    own = next((one for one in catalogue.values() if work in one.works), catalogue[GENERAL])
    if own.name != GENERAL:
        counts[own.name] += OWN
    best = max(catalogue, key=lambda name: counts[name])
    if counts[best] and _is_in_passing(catalogue[best], f"{line}\n{told}", trades, most=best != own.name):
        return catalogue[GENERAL]
    return catalogue[best] if counts[best] else own


def _is_in_passing(kind: ProjectType, text: str, trades: Iterable[str], most: int) -> bool:
    """Whether one word alone tells of an art to a freelancer who has none, or the other way round.

    A label in a warehouse is no design, and the annual report is no data work to a designer. `most` words are too few.
    """
    own = {one.name for one in load_catalogue().values() if not {*trades}.isdisjoint(one.works)}
    foreign = own.isdisjoint(ARTS) if kind.name in ARTS else not own.isdisjoint(ARTS) and kind.name not in own
    named = {stem(word) for word in kind.words if count_phrases(text, (word,))}
    return bool(own) and foreign and len(named) <= most


def _count_types(line: str, told: str, trades: frozenset[str]) -> dict[str, float]:
    """What the words of each type count, more in the head of the line and in the freelancer's own trades."""
    head, *rest = FOR.split(WHOSE.sub("", line), maxsplit=1)
    weighted = ((head, 6), (" ".join(rest), 2), (told, 1))
    counts: dict[str, float] = {}
    for one in load_catalogue().values():
        count = float(sum(weight * count_phrases(text, one.words) for text, weight in weighted))
        is_own = not trades.isdisjoint(one.works)
        counts[one.name] = count * FOREIGN if trades and not is_own else count + TRADE * (is_own and count > 0)
    return counts


def _told_by_form(line: str, told: str) -> Iterator[tuple[str, float]]:
    """What the form of the words says, whatever the words are."""
    pair = PAIR.match(line)
    yield "integration", 3 * bool(SYNC.match(line))
    yield "integration", 3 * bool(pair and (find_mentions(pair[0]) or SYSTEM.search(pair[0])))
    yield "integration", 5 * bool(MOVE.match(line)) + 2 * bool(LINKED.search(told))
    pair_named = pair_of([mention.tool.name for mention in find_mentions(line)])
    moved = count_phrases(pair_named, load_catalogue()["shop"].words) > 1  # from one shop into another
    yield "integration", bool(pair_named) + 5 * bool(pair_named and not moved and JOINED.search(line))
    yield "translation", 7 * bool(INTO.search(line or told))
    site = count_phrases(line, load_catalogue()["redesign"].words) > 0  # which has a piece of its own for that
    yield "repair", 8 * bool(BROKEN_LAST.search(line)) + 8 * bool(SLOW.search(line) and not site)
    yield "ui", 6 * bool(SCREENS.search(line)) + 2 * bool(FLOW.search(line))
    yield "automation", 5 * bool(INTO_SHEET.search(line or told)) + 8 * bool(TAKEN_OUT.match(line))
    yield (
        "repair",
        5
        * bool(
            (trouble_of(told) and count_phrases(told, FIXED))
            or (not line and fault_of(told))
            or (BROKEN.search(line) and trouble_of(f"{line}\n{told}"))
        ),
    )
