"""What the client wants to see in the application, other than questions: samples, a rate, an approach (D-44)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from proposer.analysis.ask_lists import BULLET, list_below, may_head
from proposer.analysis.ask_topics import topic_of, topic_of_item
from proposer.analysis.asking import ASK, is_ask
from proposer.analysis.clauses import lowered
from proposer.analysis.cues import has_cue
from proposer.analysis.instructions import find_instructions
from proposer.analysis.leaning.parts import Part
from proposer.analysis.leaning.weights import REQUEST, Judged, judge
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Ask
from proposer.text.coverage import meets

FAINT, SURE = -0.8, 0.5
"""How clearly a clause must ask for something: for an asking verb to be believed, and without any."""
ALONE, BESIDE, UNLIKELY = 0.0, 0.1, -0.8
"""How clearly a part must ask for a thing where words name none, for another than they name, and for that itself."""
MONEY = frozenset({"rate", "price"})
"""The words of a request tell these two apart better than classifiers: clients mean either by `what would you take`."""
_PARTS = re.compile(r",? and |, |; | plus | et | und | y ")
_JOINED = re.compile(
    r"[\"'\u201c\u201d\u00bb\u2019)\]*.]{0,3}(?: (?:on|at|in|as|to|somewhere)\b[^,;.!?\n]{2,40}?)?"
    r"(?:,? and|, then|,| then|;| et| und| y| e|,? followed by) (?:then |de )?",
    re.IGNORECASE,
)
_WORD_END = re.compile(r"[,;]? ?(?:and )?(?:the |this )?(?:word |phrase )?[\"'(]?$")
_PARTS_END = re.compile(r"(?:,? and|,|;| plus| et| und| y) $")


def find_requests(job: JobPost) -> tuple[Ask, ...]:
    """Things asked for their own sake, numbered from 1; read-checks and questions are left out."""
    checks = [one.span for one in find_instructions(job) if one.span.field == "description"]
    text = job.description
    found = sorted(_named(text, checks), key=lambda one: one[:2])
    asks: list[Ask] = []
    for start, end, topic in found:
        words = text[start:end]
        span = Span(start=start, end=end, text=words)
        asks.append(Ask(number=len(asks) + 1, topic=topic, text=_plain(words), span=span))
    return tuple(asks)


def _named(text: str, checks: list[Span]) -> Iterator[tuple[int, int, str]]:
    """Each thing asked for: its words and its topic."""
    judged = judge(text)
    demands = tuple((one.start, one.end) for one in checks)
    listed = _listed(judged)
    for number in sorted({*judged.opened, *listed}):
        clause = judged.clauses[number]
        if clause.low.endswith("?"):
            continue
        asks = judged.score(number, REQUEST)
        pointed = number in listed or (asks > FAINT and is_ask(judged.flat, judged.clauses, number, demands))
        if pointed or (asks > SURE and not _is_of_product(judged, number)):
            pieces = [*_pieces(text, checks, clause.start, clause.end)]
            asked = [one for one in judged.asked(number) if meets(pieces, one.start, one.end)]
            yield from _joined([*_spoken(text, clause.start, pieces)], asked)


def _is_of_product(judged: Judged, number: int) -> bool:
    """Whether a list item stands under a head that speaks of a place of the product, such as every page."""
    head = number
    while head >= 0 and BULLET.match(judged.flat, judged.clauses[head].start):
        head -= 1
    return 0 <= head < number and has_cue("product_place", judged.clauses[head].low)


def _spoken(text: str, place: int, pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The parts of a request that are no questions, each with the topic that its words name."""
    for start, end, topic in (part for piece in pieces for part in _parts(text, *piece)):
        if start < place or text[start:end].rstrip().endswith("?"):
            continue
        place = end
        named = _topic_asked(text[start:end])
        yield start, end, topic if named == "other" else named


def _joined(parts: list[tuple[int, int, str]], asked: Sequence[Part]) -> Iterator[tuple[int, int, str]]:
    """Parts with what their words name, if that may be meant at all, and with what they clearly ask for beside it."""
    likely = {topic: max(one.scores[topic] for one in asked) for topic in (asked[0].scores if asked else ())}
    parts = [
        (start, end, topic if topic in MONEY or likely.get(topic, 0.0) > UNLIKELY else "other")
        for start, end, topic in parts
    ]
    named = {topic for _, _, topic in parts} - {"other"}
    known = named | MONEY if named & MONEY else named
    least = BESIDE if named else ALONE
    told = [
        (one.start, one.end, topic)
        for one in (asked if parts else ())
        for topic, score in sorted(one.scores.items())
        if topic not in known and score > least
    ]
    spans = [(start, end) for start, end, _ in told]
    yield from (one for one in parts if one[2] != "other" or not meets(spans, *one[:2]))
    yield from {topic: (start, end, topic) for start, end, topic in reversed(told)}.values()


def _listed(judged: Judged) -> frozenset[int]:
    """The items of all lists under a heading that asks for them."""
    places = {id(clause): number for number, clause in enumerate(judged.clauses)}
    heads = may_head(judged.flat, judged.clauses)
    return frozenset(places[id(item)] for head in heads for item in list_below(judged.flat, judged.clauses, head))


def _pieces(text: str, checks: list[Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is left of a request without the read-checks in it, as far as it asks for something."""
    whole = [span for span in checks if start < span.end and span.start < end]
    if not whole:
        yield start, end
        return
    first, last = min(span.start for span in whole), max(span.end for span in whole)
    before = _WORD_END.sub("", text[start:first]) if first > start else ""
    if ASK.search(lowered(before)) and topic_of(before) != "other":
        yield start, start + len(before)
    joined = _JOINED.match(text, last, end)
    if joined and topic_of_item(text[joined.end() : end]) != "other":
        yield joined.end(), end
    elif not before and all(span.end - span.start <= (end - start) // 3 for span in whole):
        yield start, end


def _topic_asked(words: str) -> str:
    """The topic named from the asking verb on; what the verb itself asks for, when it names none."""
    verb = ASK.search(lowered(words))
    asked = topic_of(words[verb.start() :]) if verb else "other"
    return asked if asked != "other" else topic_of_item(words)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """A request for more than one thing, cut where another topic begins."""
    verb = ASK.search(lowered(text), start, end)
    place = verb.start() if verb else start
    part, topic = start, "other"
    for match in (*_PARTS.finditer(text, place, end), None):
        named = topic_of_item(text[place : match.start() if match else end])
        if "other" not in {topic, named} and topic != named:
            yield part, part + len(_PARTS_END.sub("", text[part:place])), topic
            part, topic = place, named
        topic = topic if topic != "other" else named
        place = match.end() if match else end
    yield part, end, topic


def _plain(words: str) -> str:
    match = BULLET.match(words.strip())
    return words.strip()[match.end() if match else 0 :].strip(" *")
