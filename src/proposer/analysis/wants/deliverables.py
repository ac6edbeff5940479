"""What is to be made or done: short phrases from the title first, then from sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from proposer.analysis.wants.found import Found, make_deliverable, verb_phrase
from proposer.analysis.wants.lexicon import Lexicon, load_lexicon, word_set
from proposer.analysis.wants.phrases import Token, noun_phrase, tokenize
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Deliverable
from proposer.text.document import blanking

SEGMENT = re.compile(r"\s[-–—]+\s|[|:;•!?*()\[\]{}\"“”,/]+(?=\s|$|\w)|\.(?=\s)|[–—]")
COORDINATES = frozenset({"&", "/", ","})
HEADING = re.compile(r":\s*\**\s*$|^\s*#|^\s*\*\*[^*]+\*\*\s*$")
GIVEN = re.compile(
    r"\b(?:we have|i have|we've|you(?:'ll| will)? (?:get|have|receive)|provided?|already|existing|what we bring"
    r"|about (?:us|you)|require\w*|skills|qualif\w+|who you are)\b",
)
"""Headings of what exists already or what the applicant must bring, not of what is wanted."""
BULLET = re.compile(r"\s*(?:[-*•‣▪●·–+]|\d{1,2}[.)])\s*")
LINE = re.compile(r"[^\n]+")
SENTENCE = re.compile(r"[^.!?;:•]+(?:[.](?=\w)[^.!?;:•]+)*")
APPLICANT = re.compile(
    r"\b(?:experience|experienced with|knowledge|familiar|proficien|proven|ability|able to|track record"
    r"|background in|understanding of|portfolio|expertise"
    r"|qualif|degree|years|skills?|cover letter|your proposal|apply|applying|communicat|we are a|about us"
    r"|ideal candidate|passionate)",
)
LETTERS = re.compile(r"[a-z]+")
_APART = blanking(str.islower)
ORDERED = re.compile(r"\bto (?:build|create|develop|help|design|fix|write|edit|set ?up)\b")
ARTICLES = frozenset({"a", "an", "our", "my"})
LOOK_AT = 4000
MOST = 6


def find_deliverables(job: JobPost) -> tuple[Deliverable, ...]:
    """What the client wants made or done, the most telling first."""
    found = [*_from_title(job), *_from_body(job)]
    ranked = sorted(enumerate(found), key=lambda pair: (-pair[1].score, pair[0]))
    kept: dict[str, Deliverable] = {}
    for _, item in ranked:
        kept.setdefault(item.deliverable.object.lower(), item.deliverable)
    return tuple(kept.values())[:MOST]


def _from_title(job: JobPost) -> Iterator[Found]:
    place = 0
    cut = ""
    order = 0
    for piece in re.split(f"({SEGMENT.pattern})", job.title):
        tokens = tokenize(piece, place)
        place += len(piece)
        if tokens and cut.strip() not in COORDINATES:
            for item in _from_segment(tokens, job):
                yield Found(item.deliverable, item.score - 0.45 * order)
            order += 1
        cut = piece


def _from_segment(tokens: list[Token], job: JobPost) -> Iterator[Found]:
    lexicon = load_lexicon()
    at = 0
    bonus = 1.2
    role = _role(tokens, lexicon)
    if role is not None:
        yield from _made_by(tokens[:role], job)
        at = role + 1
        while at < len(tokens) and tokens[at].low in {"needed", "required", "wanted", "needs", "who", "can"}:
            at += 1
        if at >= len(tokens) or tokens[at].low not in {"to", "for", "help"} | lexicon.verbs.keys():
            return
        bonus = 1.8
    while at < len(tokens) and (tokens[at].low in word_set("leads") or tokens[at].low in lexicon.praise):
        at += 1
    if at >= len(tokens):
        return
    named = at > 0 and tokens[at - 1].low == "for" and tokens[at].low in lexicon.verbs
    item = (None if named else verb_phrase(tokens, at, job, "title")) or _title_noun(tokens, at, job)
    if item is not None:
        yield Found(item.deliverable, item.score + bonus)


def _made_by(tokens: list[Token], job: JobPost) -> Iterator[Found]:
    """The thing in front of a role: `encrypted messaging app` of `Encrypted Messaging App Developer`."""
    lexicon = load_lexicon()
    at = 0
    while at < len(tokens) and (tokens[at].low in word_set("leads") or tokens[at].low in lexicon.praise):
        at += 1
    if len(tokens) - at >= 2 and tokens[-1].low in word_set("things"):
        phrase = noun_phrase(tokens, at)
        if phrase is not None and phrase.last == len(tokens) - 1:
            item = make_deliverable("build", tokens, phrase, job, "title")
            if item is not None:
                yield Found(item.deliverable, item.score + 0.4)


def _role(tokens: list[Token], lexicon: Lexicon) -> int | None:
    """Where the segment names the person looked for."""
    for place, token in enumerate(tokens):
        if token.low in lexicon.roles and not (
            place + 1 < len(tokens)
            and lexicon.head_number(tokens[place + 1].low) is not None
            and tokens[place + 1].low not in lexicon.roles
        ):
            return place
    return None


def _title_noun(tokens: list[Token], at: int, job: JobPost) -> Found | None:
    both = _two_nouns(tokens, at, job)
    if both is not None:
        return both
    phrase = noun_phrase(tokens, at)
    if phrase is None or (phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].low not in word_set("after_title")):
        return None
    if (
        phrase.first == phrase.last
        and phrase.last + 1 < len(tokens)
        and tokens[phrase.last + 1].low in {"to", "and", "&"}
    ):
        return None
    return make_deliverable("", tokens, phrase, job, "title")


def _two_nouns(tokens: list[Token], at: int, job: JobPost) -> Found | None:
    """Two things in one title: `logo + packaging labels for a tea importer`."""
    for place in range(at + 1, min(len(tokens), at + 4)):
        gap = job.title[tokens[place - 1].end : tokens[place].start]
        second = place + 1 if tokens[place].low in {"and", "&"} else place
        if (gap.strip() not in {"+", "&"} and second == place) or second >= len(tokens):
            continue
        one, two = noun_phrase(tokens[:place], at), noun_phrase(tokens, second)
        if (
            one is None
            or two is None
            or one.last != place - 1
            or two.last - at > 7
            or two.last - at < 3
            or (two.last + 1 < len(tokens) and tokens[two.last + 1].low not in word_set("after_title"))
        ):
            return None
        first = make_deliverable("", tokens[:place], one, job, "title", plain=True)
        other = make_deliverable("", tokens, two, job, "title", plain=True)
        if first is None or other is None:
            return None
        start, end = first.deliverable.span.start, other.deliverable.span.end
        span = Span(start=start, end=end, text=job.title[start:end], field="title")
        words = f"{first.deliverable.object} and {other.deliverable.object}"
        return Found(Deliverable(action="", object=words, span=span), other.score + 0.3)
    return None


def _from_body(job: JobPost) -> Iterator[Found]:
    order = 0
    given = False
    for line in LINE.finditer(job.description[:LOOK_AT]):
        said = line.group()
        if (":" in said or "#" in said or "*" in said) and HEADING.search(said):
            given = GIVEN.search(said.lower()) is not None
        if given:
            continue
        listed = BULLET.match(said) is not None
        for sentence in SENTENCE.finditer(said):
            words = sentence.group()
            low = words.lower()
            if _leads().isdisjoint(_runs_of(low)) or (APPLICANT.search(low) and not ORDERED.search(words)):
                continue
            tokens = tokenize(words, line.start() + sentence.start())
            for item in _from_sentence(tokens, job, listed=listed):
                yield Found(item.deliverable, item.score - 0.06 * order)
                order += 1
                if order > 30:
                    return


def _from_sentence(tokens: list[Token], job: JobPost, *, listed: bool) -> Iterator[Found]:
    lexicon = load_lexicon()
    begin = _beginnings()
    for at, token in enumerate(tokens):
        if token.low not in begin:
            continue
        before = tokens[at - 1].low if at and token.joined else ""
        starts = at == 0 or (at == 1 and tokens[0].low.rstrip(".").isdigit())
        if (token.low in lexicon.verbs and (before in word_set("before_verb") or starts)) or (
            token.low in lexicon.gerunds and (before in word_set("before_gerund") or starts)
        ):
            item = verb_phrase(tokens, at, job, "description")
        elif token.low in ARTICLES and _is_wanted(tokens, at, before, listed=listed):
            phrase = noun_phrase(tokens, at)
            item = make_deliverable("", tokens, phrase, job, "description") if phrase else None
            item = Found(item.deliverable, item.score - 0.2) if item else None
        else:
            continue
        if item is not None:
            yield item


@cache
def _beginnings() -> frozenset[str]:
    """Words that a deliverable may begin with; all others, nearly all of a post, are stepped over."""
    lexicon = load_lexicon()
    return ARTICLES | lexicon.verbs.keys() | lexicon.gerunds.keys()


@cache
def _leads() -> frozenset[str]:
    """The first letters of those words, up to any other sign: a sentence without such a run holds none of them."""
    return frozenset(run for word in _beginnings() for run in LETTERS.findall(word)[:1])


def _runs_of(low: str) -> list[str]:
    """The runs of plain letters of a text in lower case."""
    return low.translate(_APART).split() if low.isascii() else LETTERS.findall(low)


def _is_wanted(tokens: list[Token], at: int, before: str, *, listed: bool) -> bool:
    """Whether the words before an article say that the thing is wanted, by the client and now."""
    if at == 0:
        return listed and tokens[0].low in {"a", "an"}
    who = tokens[at - 2].low if at > 1 else ""
    if before == "for":
        return who == "looking"
    return before in word_set("wanting") and (
        at == 1
        or who
        in {"i", "we", "i'd", "would", "to", "are", "am", "we're", "i'm", "just", "really", "also", "currently", "only"}
    )
