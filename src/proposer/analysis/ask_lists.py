"""Lists of things that the applicant is to send, and the heads that announce them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from proposer.analysis.ask_topics import topic_of
from proposer.analysis.clauses import Clause, strings_in
from proposer.analysis.cues import has_cue

_HEAD = re.compile(
    r"(?:\b(?:to apply|how to apply|when applying|in your (?:proposal|application|bid|cover letter"
    r"|response|reply)|application requirements"
    r"|what to (?:include|send|submit)|to be considered|(?:proposals?|applications?) (?:should"
    r"|must) (?:include|contain)"
    r"|(?:please|kindly|pls) (?:\w{2,10} )?(?:include|provide|share|send|submit|reply|respond"
    r"|apply|attach|mention|describe|tell)"
    r"|(?:reply|respond|apply|proposal|application|bid) with|tell (?:me|us)|send (?:me|us)"
    r"|(?:include|provide|mention|share|submit|send)(?: me| us)? the following"
    r"|(?:if (?:you(?:'re| are) )?)?interested\??,? (?:please )?(?:send|tell|include|reply|share))\b"
    r"[^.?!\n]{0,110}):[ )*]*$|^\W{0,6}(?:how to apply|to apply|what to include|application requirements)\b"
    r"[^.?!\n]{0,40}$",
    re.IGNORECASE,
)
_SHORT_HEAD = re.compile(
    r"^\W{0,6}(?:(?:your|the|in your|for your|in the|with your) )?"
    r"(?:proposal|application|applying|cover letter|bid|offer)\W{0,4}$"
    r"|^\W{0,6}(?:please )?(?:send|include|attach|apply with|reply with)(?: (?:me|us))?:$"
    r"|\b(?:two|three|four|five|six|\d|some|a few|the following|these) (?:\w{3,8} )?(?:things|points|questions|items)"
    r" (?:to (?:answer|send|include|tell|cover|mention|address|share|know)|for (?:you|applicants)|please|in your"
    r"|(?:i|we)(?:'d| would)? (?:like|want|need) to (?:know|hear|read))\b[^.?!\n]{0,60}$",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:want|like|love|need|wish|hope|expect|helpful|interested|curious|matters)\b[^.?!\n]{0,12}? "
    r"(?:to|in|for us to|for me to) (?:see|read|hear|know|have|find|get|learn|reading|hearing|seeing)\b"
    r"(?P<rest>[^.?!\n]{0,60})$",
    re.IGNORECASE,
)
_APART = re.compile(r"\b(?:from you|in it|in your|about you|of you|from applicants|when you)\b", re.IGNORECASE)
_BY_YOU = re.compile(r"\b(?:you|your|you've|you'd|ur)\b", re.IGNORECASE)
_HEADINGS = ("apply", "what to include", "application", "proposal", "cover letter", "bid", "offer")
_COUNTS = ("things", "points", "questions", "items")
_WISHES = ("want", "like", "love", "need", "wish", "hope", "expect", "helpful", "interested", "curious")
_ANNOUNCING = (*_HEADINGS, *_COUNTS, *_WISHES)
BULLET = re.compile(r"(?:\(?\d{1,2}[.):]{1,2}|[-*•●▪→>✅✔🔹]|[a-h][.)])\s*")
_LONGEST_LIST = 12


def may_head(flat: str, clauses: Sequence[Clause]) -> list[int]:
    """The clauses that hold any sign of announcing a list, by number."""
    signs = (":", *strings_in(flat, _ANNOUNCING))
    return [number for number, clause in enumerate(clauses) if clause.holds(*signs)]


def list_below(flat: str, clauses: Sequence[Clause], number: int) -> list[Clause]:
    """The items of a list for the applicant that a clause announces."""
    clause = clauses[number]
    head = flat[clause.start : clause.end].strip("*# 📩📢")
    if len(head) > 200 or not _may_announce(head, clause):
        return []
    if _HEAD.search(head):
        return [] if has_cue("product", head) else _items(flat, clauses, number, head)
    below = clauses[number + 1 : number + 2]
    if not below or not BULLET.match(flat, below[0].start):
        return []
    wish = _WISH.search(head)
    if not (wish or _SHORT_HEAD.search(head)) or has_cue("product", head):
        return []
    items = _items(flat, clauses, number, head)
    sure = not wish or _APART.search(wish["rest"]) is not None
    return items if sure or (not has_cue("product_place", head) and _meant(flat, items)) else []


def _meant(flat: str, items: list[Clause]) -> bool:
    """Whether the items of a list speak to the reader; those of the product do not."""
    told = [_BY_YOU.search(flat, item.start, item.end) is not None for item in items]
    named = [topic_of(item.low) != "other" for item in items]
    return any(told) and 2 * sum(map(max, told, named)) >= len(items)


def _may_announce(head: str, clause: Clause) -> bool:
    """A cheap test before the patterns."""
    return head.rstrip(" )*").endswith(":") or (len(head) < 110 and clause.holds(*_ANNOUNCING))


def _items(flat: str, clauses: Sequence[Clause], number: int, head: str) -> list[Clause]:
    items: list[Clause] = []
    for clause in clauses[number + 1 : number + 1 + _LONGEST_LIST]:
        line = flat[clause.start : clause.end]
        bulleted = BULLET.match(line) is not None
        if items and not bulleted and BULLET.match(flat, items[0].start):
            break
        if not bulleted and (
            len(line) > 160 or line.endswith(":") or not (items or head.endswith((":", ")", "apply", "Apply", "APPLY")))
        ):
            break
        if not bulleted and topic_of(line) == "other":
            break
        items.append(clause)
    return items
