"""Whether a sentence asks the applicant to send or tell something, without any heading that says so.

An asking verb in the place of an order counts when enough speaks for the applicant as its reader: politeness, a
recipient such as `us`, the word `proposal`, the last lines of the post, a demand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from proposer.analysis.ask_lists import BULLET
from proposer.analysis.ask_topics import TO_READER, named_topic, topic_of
from proposer.analysis.clauses import Clause, strings_in
from proposer.analysis.cues import has_cue

ASK = re.compile(
    r"\b(?:please|pls|kindly|must|should|to apply,?|when applying,?|in your (?:proposal|application"
    r"|bid|cover letter|response|reply|message),?)? ?(?:also )?"
    r"\b(?P<verb>includ(?:e|ing)|provide|share|send(?: me| us)?|submit|attach|mention|specify"
    r"|state|describe|explain|outline|tell (?:me|us)|let (?:me|us) know|give (?:me|us)|show (?:me"
    r"|us)|show(?= (?:an?|one|two|three|some|\d))|(?:(?<=please )|(?<=and )|(?<![^\n ]))link|list|add|quote"
    r"|indicate|confirm|reply with|respond with|apply with|write)\b",
)
_VERBS = (
    *("includ", "provide", "share", "send", "submit", "attach", "mention", "specify", "state", "describe", "explain"),
    *("outline", "link ", "tell ", "let ", "give ", "show ", "list", "add", "quote", "indicate", "confirm", "with"),
    *(
        "write",
        "say ",
        "name ",
        "hear",
        "merci",
        "veuillez",
        "joindre",
        "bitte",
        "schick",
        "env",
        "indiqu",
        "allega",
        "email ",
    ),
)
"""For a cheap test before the patterns."""
_FRAGMENT = re.compile(
    r"^[^.!?\n]{3,70}?,? (?:please|pls)[.!]?$|^\W*(?:then|also|and|plus) (?:your |the |an? )?[^.!?\n]{3,50}[.!]?$"
    r"|^\W*(?:for|in|with) your (?:proposal|application|bid|offer|cover letter|reply"
    r"|response)[:,] [^.!?\n]{3,200}[.!]?$",
)
_SENT = re.compile(
    r"\b(?:your|you|you've|proposals?|application|apply|applying|cover letter|bid|resume|cv|portfolio"
    r"|samples?|quote|rate|availability|me|us)\b",
)
_ORDER = re.compile(
    r"\b(?:please|pls|kindly|to apply|when applying|proposals?|application|cover letter|apply"
    r"|bid|tell (?:me|us)|let (?:me|us) know|show (?:me|us)|give (?:me|us)|send (?:me|us))\b",
)
_CALL = re.compile(
    r"(?P<lead>^\W{0,4}(?:\d{1,2}[.)] ?)?|[,;:] (?:and |then |also )?|\b(?:and|then|also|please|pls"
    r"|kindly|bitte|veuillez|por favor|(?:et|und|e|y)(?: de)?) |\b(?:to|de|d') ?"
    r"|\b(?:interested|applicants?|candidates?|freelancers|bidders)\b[^.,;]{0,30} (?:should|must|can|please) )"
    r"(?P<verb>(?:send|include|provide|share|submit|attach|mention|specify|state|describe|explain"
    r"|outline|tell|give|show"
    r"|link|list|add|quote|indicate|name|say|reply with|respond with|apply with|email"
    r"|write)\b(?: (?:me|us)\b(?P<us>))?"
    r"|let (?:me|us) know\b|indiquer|joindre|envoyer|schicken?|nennen?|senden?|env[íi][ae]\w{0,2}|indica\w{0,2}"
    r"|adjunt\w{1,3}|allega\w{0,2}|invia\w{0,2}|mandate?)(?= |:)"
)
_ABROAD = re.compile(
    r"\b(?:merci d|veuillez|bitte|por favor|votre|deine?[rmn]?|ihre?[rmn]?|su |tu |tua|sua|propuesta"
    r"|candidature|bewerbung)"
)
_HEAR = re.compile(
    r"\b(?:want|like|love|need) to (?:hear|know|read|see)(?: from you)?(?: in your \w+)?(?: is|:|,)? "
    r"(?:how|what|which|about|why|when)\b"
    r"|\bin your (?:letter|proposal|application|bid|message|reply|cover letter),? (?:please )?(?:say"
    r"|tell|explain|describe)\b"
)
_AS_WORK = re.compile(r"(?:add|include|write|list|show|share|provide|link|name|say|give|submit|outline)$")
"""Verbs that a description of the work uses as often."""
_POLITE = re.compile(r"\b(?:please|pls|kindly|merci|veuillez|bitte|por favor)\b")
_OTHERS = re.compile(
    r"^ ?(?:it|them|him|her|emails?|e-mails|messages|invoices|the \w+ to|\w+ to (?:the|our|all|each"
    r"|every|my|customers?"
    r"|clients?|users?))\b|\bto (?:the (?:client|customer|team|user|shop)s?|our|customers?|clients?"
    r"|users?|each|every)\b"
)
_YOURS = re.compile(r"\b(?:your|ur|you|you've|you'd|yours|votre|vos|ihre?n?|deine?n?|tus?|sus?|tua)\b")
_BARE = re.compile(
    r"^\W*(?:(?:and|also|then|plus|with|just) )?(?:(?:your|ur|an?|the|some|one|two|three|fixed|rough"
    r"|day|hourly|weekly)"
    r" )*(?:rates?|price|quote|samples?|demos?|portfolio|cv|resume|availability|timeline|references|photos|links"
    r"|(?:\w+ ){1,3}as samples?)\b[^.!?\n]{0,60}[.!]?$"
    r"|^\W*(?:photos|pictures|samples|examples|links|references|screenshots|a portfolio|portfolios?"
    r"|clips)\b[^.!?\n]{0,50} "
    r"(?:is|are) (?:very |most |always )?(?:welcome|appreciated|helpful|required|preferred|a must|a plus)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|must|should|will|can|has|have|need|needs|change|changes|go|goes|come"
    r"|comes|in (?:the|our)"
    r"|of (?:the|our)|from (?:the|our)|per (?:page|product) (?:on|in)|we|i)\b|:"
)
_ENOUGH = 3.0
_CLOSING = 320
"""Characters before the end of a post that count as its last lines."""


def is_ask(flat: str, clauses: Sequence[Clause], number: int, demands: tuple[tuple[int, int], ...]) -> bool:
    """Whether a clause asks the applicant for something; `demands` are the places of read-checks."""
    clause = clauses[number]
    line = clause.low
    if (
        clause.holds("please", "pls", "then ", "also ", "and ", "plus ", " your ")
        and _FRAGMENT.match(line)
        and topic_of(line) != "other"
    ):
        return not has_cue("product", line)
    closing = number > 0 and len(flat.rstrip()) - clause.end < _CLOSING and clause.start > len(flat) // 4
    if closing and number + 3 >= len(clauses) and _is_bare(line):
        return True
    if not clause.holds(*strings_in(flat, _VERBS)):
        return False
    asks = _is_named(line) or _is_called(clauses, number, demands, closing=closing)
    return asks and not has_cue("product", line)


def _is_bare(line: str) -> bool:
    """A line of one wish without a verb, such as a rate for each page."""
    match = _BARE.match(line) if len(line) < 90 and not BULLET.match(line) else None
    return match is not None and (line.endswith(("welcome.", "welcome!")) or not _FINITE.search(line))


def _is_named(line: str) -> bool:
    match = ASK.search(line)
    if match is None:
        return False
    rest = line[match.start() :]
    if not (_SENT.search(rest) or TO_READER.search(line)):
        return False
    first = not line[: match.start()].strip(" *-•>#1234567890.)")
    if not ((first and "your" in rest) or _ORDER.search(line) or TO_READER.search(line)):
        return False
    return (named_topic(rest) or topic_of(line)) != "other"


def _is_called(clauses: Sequence[Clause], number: int, demands: tuple[tuple[int, int], ...], *, closing: bool) -> bool:
    clause = clauses[number]
    line = clause.low
    heard = _HEAR.search(line)
    if heard and _YOURS.search(line, heard.start()) and topic_of(line[heard.start() :]) != "other":
        return True
    calls = list(_CALL.finditer(line))
    around = _around(clause, demands) if calls else 0.0
    place = 1.5 if closing and number + 2 >= len(clauses) else 1.0 if closing else 0.0
    return any(
        _weigh(line, match) + around + place - (0.6 if around < 1 and _AS_WORK.match(match["verb"]) else 0) >= _ENOUGH
        for match in calls
    )


def _around(clause: Clause, demands: tuple[tuple[int, int], ...]) -> float:
    """What the place of a clause says of its being for the applicant."""
    low = clause.low
    near = any(start < clause.end + 120 and clause.start - 200 < end for start, end in demands)
    score = 1.0 if near else 0.0
    score += 1.5 if has_cue("target", low) or has_cue("applying", low) else 0.0
    score -= 2.0 if has_cue("for_others", low) else 0.0
    if has_cue("product_place", low) and not has_cue("target", low):
        score -= 0.7
    return score + (1.0 if _ABROAD.search(low) else 0.0)


def _weigh(line: str, match: re.Match[str]) -> float:
    """What one asking verb and its object say."""
    rest = line[match.end() :]
    asked = line[match.start("verb") :]
    if topic_of(asked) == "other" or _OTHERS.search(rest[:60]):
        return -9.0
    lead = match["lead"].strip(" ,;:")
    to_us = match["us"] is not None or match["verb"].startswith("let ")
    score = 1.5 if _POLITE.search(line[: match.start("verb")]) else 0.0
    score += 2.0 if to_us else 0.0
    score += 0.7 if _YOURS.search(rest) else 0.0
    score += -0.5 if lead == "to" else 2.0 if lead.endswith(("should", "must", "can")) else 0.5
    return score + (1.0 if named_topic(rest) or to_us else 0.5)
