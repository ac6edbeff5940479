"""One deliverable from a noun phrase: action, words in sentence case, span, and how far it may be trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposer.analysis.wants.casing import sentence_case
from proposer.analysis.wants.lexicon import Lexicon, load_lexicon, word_set
from proposer.analysis.wants.phrases import Phrase, Token, noun_phrase
from proposer.analysis.wants.tools import load_tools
from proposer.analysis.wants.trust import is_trusted, with_article
from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.reading import Deliverable

MADE = {
    "development": "build",
    "creation": "create",
    "design": "design",
    "setup": "set up",
    "building": "build",
    "migration": "",
    "implementation": "build",
    "programming": "build",
    "editing": "edit",
    "translation": "translate",
    "installation": "install",
    "customization": "customize",
    "configuration": "configure",
    "redesign": "redesign",
    "writing": "write",
    "optimization": "optimize",
    "debugging": "debug",
    "fix": "fix",
    "repair": "repair",
    "upgrade": "upgrade",
}
ACRONYM = re.compile(r"\b(?:ai|ml|api|ui|ux|seo|crm|erp|gps|3d|2d)(?=-)")
"""Acronyms before a hyphen: `AI-powered`."""
CUTS = frozenset("\"'”’»/&-–:@*_")
OPENS = frozenset("\"'“‘«/&-–@*_")
"""Signs beside a phrase that show it to be cut out of a longer one."""


TURNS = frozenset({"convert", "converting", "turn", "transform"})
"""Verbs after which the thing wanted stands behind `to` or `into`."""


@dataclass(frozen=True, slots=True)
class Found:
    """A deliverable with how far it may be trusted."""

    deliverable: Deliverable
    score: float


@dataclass(frozen=True, slots=True)
class Cut:
    """The part of a phrase that names the thing, with what is done to it."""

    action: str
    first: int
    last: int
    dropped: Token | None = None
    """A word in the middle that only says that the thing is made."""


def verb_phrase(tokens: list[Token], at: int, job: JobPost, field: str) -> Found | None:
    """The deliverable of a verb at a token and the noun phrase after it."""
    lexicon = load_lexicon()
    low = tokens[at].low
    action = low if low in lexicon.verbs else lexicon.gerunds.get(low)
    nxt = at + 1
    if low in {"set", "setting"} and nxt < len(tokens) and tokens[nxt].low == "up":
        action, nxt = "set up", nxt + 1
    if action == "setup":
        action = "set up"
    if nxt < len(tokens) and tokens[nxt].low in {"me", "us"}:
        nxt += 1
    if (
        nxt + 1 < len(tokens)
        and tokens[nxt].low in {"and", "&", "or"}
        and (tokens[nxt + 1].low in lexicon.verbs or tokens[nxt + 1].low in lexicon.gerunds)
    ):
        nxt += 2
    if action is None or nxt >= len(tokens) or not tokens[nxt].joined:
        return None
    phrase = noun_phrase(tokens, nxt)
    if low in TURNS:
        turned = _turned_into(tokens, nxt)
        action, phrase = ("build", turned) if turned else (action, phrase)
    return make_deliverable(action, tokens, phrase, job, field) if phrase else None


def _turned_into(tokens: list[Token], at: int) -> Phrase | None:
    """What something is to be made into: `web app` of `turn our spreadsheet into a web app`."""
    end = at
    while end < len(tokens) and tokens[end].joined and tokens[end].low not in {"to", "into"}:
        end += 1
    if end + 1 >= len(tokens) or end - at > 5 or tokens[end].low not in {"to", "into"}:
        return None
    end += 1
    while end < len(tokens) and tokens[end].low in word_set("determiners") | {"working", "proper", "real"}:
        end += 1
    return noun_phrase(tokens, end)


def make_deliverable(
    action: str, tokens: list[Token], phrase: Phrase, job: JobPost, field: str, *, plain: bool = False
) -> Found | None:
    """The deliverable of a noun phrase; `None` when it is cut out of a longer one or holds a word not to be trusted.

    `plain` keeps words such as `development` where they stand.
    """
    lexicon = load_lexicon()
    cut = Cut(action, phrase.first, phrase.last) if plain else _without_making(action, tokens, phrase, lexicon)
    named = (tokens[min(phrase.head, cut.last)], tokens[cut.last])
    if all(lexicon.head_number(token.low) is None for token in named):
        return None
    if not plain and _says_nothing(tokens, cut, lexicon):
        return None
    source = job.title if field == "title" else job.description
    start, end = tokens[cut.first].start, tokens[cut.last].end
    if source[end : end + 1] in CUTS or source[max(0, start - 1) : start] in OPENS:
        return None
    dropped = cut.dropped
    words = source[start : dropped.start] + source[dropped.end + 1 : end] if dropped else source[start:end]
    text = _worded(words, job, lexicon)
    if text.lower() in load_tools() or (not cut.action and text.lower().endswith(" api")):
        return None
    if not all(is_trusted(word, job) for word in text.split()):
        return None
    span = Span(start=start, end=end, text=source[start:end], field=field)
    score = _score(cut.action, tokens[cut.first : cut.last + 1], lexicon)
    return Found(Deliverable(action=cut.action, object=text, span=span), score)


def _without_making(action: str, tokens: list[Token], phrase: Phrase, lexicon: Lexicon) -> Cut:
    """Turn `development of an app`, `app development` and `app development for farms` into an action and its thing."""
    first, last, at = phrase.first, phrase.last, phrase.head
    head = tokens[at].low
    if head not in MADE:
        return Cut(action, first, last)
    verb = MADE[head]
    if last > at and tokens[at + 1].low == "of":
        first = at + 2
        while first < last and tokens[first].low in word_set("determiners") | lexicon.praise:
            first += 1
        return Cut(verb or action, first, last)
    if at == first or not verb or not _stands(tokens[at - 1], lexicon):
        return Cut(action, first, last)
    if last > at:
        return Cut(verb, first, last, tokens[at])
    return Cut(verb if action in {"", "build", "create"} else action, first, last - 1)


def _says_nothing(tokens: list[Token], cut: Cut, lexicon: Lexicon) -> bool:
    """Whether the thing is one vague word, with or without `for ...` after it."""
    alone = cut.first == cut.last or tokens[cut.first + 1].low in word_set("links")
    return alone and tokens[cut.first].low in lexicon.vague


def _worded(words: str, job: JobPost, lexicon: Lexicon) -> str:
    text = sentence_case(re.sub(r"\s+", " ", words), job.description)
    text = ACRONYM.sub(lambda match: match.group().upper(), text)
    return with_article(re.sub(r"\b(?:our|my)\b", "your", text), lexicon)


def _stands(token: Token, lexicon: Lexicon) -> bool:
    """Whether what is left after dropping `development` is still a thing of its own."""
    return (
        lexicon.head_number(token.low) is not None and token.low not in lexicon.vague | {"web", "product"}
    ) or token.low in {"app", "website"}


def _score(action: str, words: list[Token], lexicon: Lexicon) -> float:
    score = 2.0 + 0.25 * min(len(words), 4) - (0.6 if len(words) == 1 else 0.0)
    if any(word.low in load_tools() for word in words):
        score += 0.3
    if action in word_set("weak"):
        score -= 0.6
    if words[-1].low in lexicon.vague:
        score -= 0.3
    return score
