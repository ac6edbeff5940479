"""What the client wants to see in the application, other than questions: samples, a rate, an approach (D-44)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from proposer.analysis.clauses import Clause, level, lowered, split_clauses, strings_in
from proposer.analysis.cues import has_cue
from proposer.analysis.instructions import find_instructions
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Ask

_TOPICS: tuple[tuple[str, str], ...] = (
    ("cv", r"\b(?:cv|resume|résumé|curriculum)\b"),
    (
        "samples",
        (
            r"\b(?:samples?|examples?|portfolio|past work|previous work|work you'?ve|github|links? to"
            r"|behance|dribbble|case stud\w{2,3}|showreel|demo reel"
            r"|projects? (?:you|that you|similar)|similar (?:projects?|work)|past projects?|previous projects?"
            r"|screenshots?|references?|reels?|demos? (?:please|with|links?)|past pieces"
            r"|(?:clips?|pieces?|pages?|stores?|sites?|apps?|works?|boards?|flows?|posts?|articles?|videos?"
            r"|drawings?|one|some"
            r"|that|which) (?:that |which )?you(?:'ve| have)? (?:already )?(?:\w{2,12}ed|built|made|written|cut"
            r"|done|drawn|laid"
            r"|shot|won|sung|run))\b"
        ),
    ),
    (
        "rate",
        r"\b(?:hourly(?: rate)?|rates?|per hour|price per (?:word|hour|minute)|hourly price|salary|compensation)\b",
    ),
    (
        "price",
        r"\b(?:prices?|pricing|costs?|quotes?|quotation|budget|fixed price|fee|fees|bid amount|estimate of cost)\b",
    ),
    (
        "timeline",
        (
            r"\b(?:timeline|time ?frame|deadline|turn ?around|delivery (?:time|date)|how (?:long|soon"
            r"|fast|quickly)|estimated? (?:time|duration|completion|hours)|time estimate|estimate|eta"
            r"|milestones?|schedule|when you (?:could|can|would) (?:deliver|finish|be done)"
            r"|how many \w+ you (?:do|make|write) in)\b"
        ),
    ),
    (
        "availability",
        (
            r"\b(?:availab\w{2,6}|start date|when you (?:can|could)(?! (?:deliver|finish))|(?:your"
            r"|the) (?:hours|days|nights|shifts)|(?:free|possible) dates|hours (?:per|a|each) (?:week|day)|time ?zone"
            r"|working hours|weekly hours)\b"
        ),
    ),
    (
        "approach",
        (
            r"\b(?:approach|how you(?:'d| would| will| plan)?|plan|process|methodology|strategy|proposed"
            r"|workflow|solution|ideas?|understanding of|suggestions?|explain|recommend\w{0,8})\b"
        ),
    ),
    (
        "experience",
        (
            r"\b(?:experience|background|expertise|skills?|qualifications?|why you|introduc\w{2,6}|about (?:you"
            r"|yourself)|certifi\w{3,8}|familiarity|relevant|knowledge|summary|fit)\b"
        ),
    ),
    ("location", r"\b(?:location|country|where you(?:'re| are| live)|based in|city)\b"),
)
_ASK = re.compile(
    r"\b(?:please|pls|kindly|must|should|to apply,?|when applying,?|in your (?:proposal|application"
    r"|bid|cover letter|response|reply|message),?)? ?(?:also )?"
    r"\b(?P<verb>includ(?:e|ing)|provide|share|send(?: me| us)?|submit|attach|mention|specify"
    r"|state|describe|explain|outline|tell (?:me|us)|let (?:me|us) know|give (?:me|us)|show (?:me"
    r"|us)|show(?= (?:an?|one|two|three|some|\d))|(?:(?<=please )|(?<=and )|(?<![^\n ]))link|list|add|quote"
    r"|indicate|confirm|reply with|respond with|apply with|write)\b",
)
_VERBS = (
    *("includ", "provide", "share", "send", "submit", "attach", "mention", "specify", "state", "describe", "explain"),
    *(
        "outline",
        "link ",
        "tell ",
        "let ",
        "give ",
        "show ",
        "list",
        "add",
        "quote",
        "indicate",
        "confirm",
        "with",
        "write",
    ),
)
"""For a cheap test before the pattern above."""
_DEFAULTS = (
    ("samples", re.compile(r"\b(?:show (?:me|us)|attach|link)\b", re.IGNORECASE)),
    (
        "samples",
        re.compile(
            r"\b(?:send|share|include|show)\b (?:me |us )?(?:an?|one|two|three|four|five|some|a few"
            r"|\d) (?:\w{3,14} ){0,2}"
            r"(?:articles?|texts?|stories|videos?|clips?|pages?|films?|pictures?|photos?|drawings?|songs?"
            r"|lessons?|letters?"
            r"|designs?|logos?|sites?|apps?|models?|sequences?|puzzles?|decks?|audits?|pieces?|games?|flows?"
            r"|reports?)\b",
            re.IGNORECASE,
        ),
    ),
    ("experience", re.compile(r"\b(?:tell (?:me|us) (?:about|what you(?:'ve| have))|describe)\b", re.IGNORECASE)),
)
"""What a verb asks for when its object names no topic."""
_TO_READER = re.compile(
    r"^\W*(?:\d{1,2}[.)] ?)?(?:(?:and|then|also|so|please|pls|kindly|just|first|if you are interested"
    r"|people)[,:]? ){0,3}"
    r"(?:show|tell|send|give) (?:me|us)\b"
    r"|^\W*(?:show|link|attach) (?:an?|one|two|three|some|\d)\b"
    r"|\b(?:please|kindly|pls) (?:\w{2,8} )?(?:share|send|attach|include|link|show|add|state|give)\b"
    r"|^\W*(?:\d{1,2}[.)] ?)?(?:(?:and|then|also|please|pls|kindly)[,:]? ){0,3}(?:describe|link|attach|share"
    r"|include|state|send|add"
    r"|give|quote|mention)\b[^.!?\n]{0,80}\b(?:your|you|you've)\b",
)
_FRAGMENT = re.compile(
    r"^[^.!?\n]{3,70}?,? (?:please|pls)[.!]?$|^\W*(?:then|also|and|plus) (?:your |the |an? )?[^.!?\n]{3,50}[.!]?$"
    r"|^\W*(?:for|in|with) your (?:proposal|application|bid|offer|cover letter|reply"
    r"|response)[:,] [^.!?\n]{3,200}[.!]?$",
)
_PARTS = re.compile(r",? and |, |; | plus ")
_JOINED = re.compile(r"[\"'\u201c\u201d\u00bb\u2019)\]*.]{0,3}(?:,? and|, then|,| then|;) (?:then )?", re.IGNORECASE)
_PARTS_END = re.compile(r"(?:,? and|,|;| plus) $")
_SENT = re.compile(
    r"\b(?:your|you|you've|proposals?|application|apply|applying|cover letter|bid|resume|cv|portfolio"
    r"|samples?|quote|rate|availability|me|us)\b",
)
_ORDER = re.compile(
    r"\b(?:please|pls|kindly|to apply|when applying|proposals?|application|cover letter|apply"
    r"|bid|tell (?:me|us)|let (?:me|us) know|show (?:me|us)|give (?:me|us)|send (?:me|us))\b",
)
_HEAD = re.compile(
    r"(?:\b(?:to apply|how to apply|when applying|in your (?:proposal|application|bid|cover letter"
    r"|response|reply)|application requirements"
    r"|what to (?:include|send|submit)|to be considered|(?:proposals?|applications?) (?:should"
    r"|must) (?:include|contain)"
    r"|(?:please|kindly|pls) (?:\w{2,10} )?(?:include|provide|share|send|submit|reply|respond"
    r"|apply|attach|mention|describe|tell)"
    r"|(?:reply|respond|apply|proposal|application|bid) with|tell (?:me|us)|send (?:me|us)"
    r"|(?:include|provide|mention|share|submit|send)(?: me| us)? the following)\b"
    r"[^.?!\n]{0,110}):[ )*]*$|^\W{0,6}(?:how to apply|to apply|what to include|application requirements)\b"
    r"[^.?!\n]{0,40}$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:\(?\d{1,2}[.):]{1,2}|[-*•●▪→>✅✔🔹]|[a-h][.)])\s*")
_LONGEST_LIST = 12


def find_requests(job: JobPost) -> tuple[Ask, ...]:
    """Things asked for their own sake, numbered from 1; read-checks and questions are left out."""
    checks = [one.span for one in find_instructions(job) if one.span.field == "description"]
    text = job.description
    asks: list[Ask] = []
    for first, end in sorted({part for whole in set(_asked(text)) for part in _parts(text, *whole)}):
        whole = [span for span in checks if first < span.end and span.start < end]
        rest = _after(text, max((span.end for span in whole), default=end), end)
        start, whole = (first, whole) if rest is None else (rest, [])
        if text[start:end].rstrip().endswith("?") or any(span.end - span.start > (end - start) // 3 for span in whole):
            continue
        if asks and start < asks[-1].span.end:
            continue
        words = text[start:end]
        asks.append(
            Ask(
                number=len(asks) + 1,
                topic=_topic_asked(words),
                text=_plain(words),
                span=Span(start=start, end=end, text=words),
            )
        )
    return tuple(asks)


def topic_of(text: str) -> str:
    """What is asked for: the topic named first."""
    named = _named(text)
    if named:
        return named
    if not _TO_READER.search(text.lower()):
        return "other"
    return next((topic for topic, pattern in _DEFAULTS if pattern.search(text)), "other")


def _after(text: str, checked: int, end: int) -> int | None:
    """Where the rest of a sentence begins that asks for something behind a read-check."""
    joined = _JOINED.match(text, checked, end)
    return joined.end() if joined and _named(text[joined.end() : end]) else None


def _topic_asked(words: str) -> str:
    """The topic named from the asking verb on; what the verb itself asks for, when it names none."""
    verb = _ASK.search(lowered(words))
    named = _named(words[verb.start() :]) if verb else None
    return named or topic_of(words)


def _named(text: str) -> str | None:
    low = text.lower()
    found = [(match.start(), topic) for topic, pattern in _topics() if (match := pattern.search(low))]
    return min(found)[1] if found else None


@cache
def _topics() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((topic, re.compile(pattern)) for topic, pattern in _TOPICS)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence that asks for more than one thing, cut where another topic begins."""
    verb = _ASK.search(lowered(text), start, end)
    place = verb.start() if verb else start
    part, topic = start, "other"
    for match in (*_PARTS.finditer(text, place, end), None):
        named = topic_of(text[place : match.start() if match else end])
        if "other" not in {topic, named} and topic != named:
            yield part, part + len(_PARTS_END.sub("", text[part:place]))
            part, topic = place, named
        topic = topic if topic != "other" else named
        place = match.end() if match else end
    yield part, end


def _plain(words: str) -> str:
    match = _BULLET.match(words.strip())
    return words.strip()[match.end() if match else 0 :].strip(" *")


def _asked(text: str) -> Iterator[tuple[int, int]]:
    flat = level(text)
    clauses = split_clauses(flat)
    number = 0
    while number < len(clauses):
        clause = clauses[number]
        items = _list_below(flat, clauses, number)
        if items:
            yield from ((one.start, one.end) for one in items)
            number += len(items) + 1
            continue
        if _is_ask(flat, clause):
            yield clause.start, clause.end
        number += 1


def _list_below(flat: str, clauses: tuple[Clause, ...], number: int) -> list[Clause]:
    """The items of a list that a clause announces."""
    head = flat[clauses[number].start : clauses[number].end].strip("*# 📩📢")
    if (
        len(head) > 200
        or not _may_announce(head, clauses[number])
        or not _HEAD.search(head)
        or has_cue("product", head)
    ):
        return []
    items: list[Clause] = []
    for clause in clauses[number + 1 : number + 1 + _LONGEST_LIST]:
        line = flat[clause.start : clause.end]
        bulleted = _BULLET.match(line) is not None
        if items and not bulleted and _BULLET.match(flat, items[0].start):
            break
        if not bulleted and (
            len(line) > 160 or line.endswith(":") or not (items or head.endswith((":", ")", "apply", "Apply", "APPLY")))
        ):
            break
        if not bulleted and topic_of(line) == "other":
            break
        items.append(clause)
    return items


def _may_announce(head: str, clause: Clause) -> bool:
    """A cheap test before the pattern."""
    return head.rstrip(" )*").endswith(":") or clause.holds("apply", "what to include", "application requirements")


def _is_ask(flat: str, clause: Clause) -> bool:
    line = clause.low
    if (
        clause.holds("please", "pls", "then ", "also ", "and ", "plus ", " your ")
        and _FRAGMENT.match(line)
        and topic_of(line) != "other"
    ):
        return not has_cue("product", line)
    if not clause.holds(*strings_in(flat, _VERBS)):
        return False
    match = _ASK.search(line)
    if match is None or has_cue("product", line):
        return False
    rest = line[match.start() :]
    if (_named(rest) or topic_of(line)) == "other" or not (_SENT.search(rest) or _TO_READER.search(line)):
        return False
    first = not line[: match.start()].strip(" *-•>#1234567890.)")
    return bool(_ORDER.search(line) or _TO_READER.search(line)) or (first and "your" in rest)
