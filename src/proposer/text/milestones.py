"""Judges the words of a first milestone by the four traits of D-25: specific, reviewable, connected, small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from proposer.text import milestone_words as words
from proposer.text.document import Sentence, words_of
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon
from proposer.text.view import normalise

_STOP = frozenset(
    table("""a an the and or of for to in on at by with from into onto as it its is be that this which so if then than
        but not no any each per via i i'd i'll you we us me my your our their they he she d ll s ve re m t up out
        about after before once when while also just only even both where what how who whose there here el la los
        las de y en que por con der die das und im le les des du et o os""")
)
_ITEM = Pattern(r"[,;:+\n]|\band\b|\bplus\b|&|\s-+\s|[.!?](?=\s|$)")
_ASIDE = Pattern(
    r"\b(?:before|instead of|rather than|without|avoids?|avoiding|not|until|prior to|so that|so we|so you|so your|"
    r"which lets|later|ahead of|after that|after which|in place of)\b[^,;.!?\n]*"
)
_PRICE = Pattern(
    r"(?:[$€£]|usd |eur )\s?[\d.,]+k?|\b[\d.,]+k? ?(?:usd|dollars|euros?|dólares|dolares|eur)\b|\bat \$?\d+"
)
_NUMBER = Pattern(
    r"(?<![\w$€£.])(\d{1,3}(?:,\d{3})+|\d{1,6})(k?)((?:[ -](?!(?:of|in|from|on|for|to|with|and|or|per)\b)[a-z]+){1,3})"
)
_PART_OF = Pattern(
    r"\b(?:one|two|three|first|smallest|shortest|easiest|part|half|some|any|\d) (?:out )?of (?:the |your |our |all |"
    r"those )*\Z"
)
_JUDGED = Pattern(
    r"\b(?:for (?:your )?(?:review|approval|sign-?off|feedback)|to (?:review|approve|check|test|click|compare|judge|"
    r"open|look at)|you (?:can|could|get to|may) (?:\w+ )?(?:review|check|open|click|test|run|compare|judge|read|"
    r"watch|filter|look)"
    r"|preview|test link|staging|demo|click through|para que (?:la|lo) (?:revises|veas)|zur (?:freigabe|ansicht))\b"
)
_UNRELATED = Pattern(
    r"\b(?:unrelated|another project|a different (?:project|client)|other client|separate project|something else)\b"
)
_MANY_ITEMS = 6
_NEAR = 40
"""Characters before a number in which `one of the` can stand."""


@dataclass(frozen=True, slots=True)
class MilestoneTraits:
    """The four traits of a first milestone, and for each that is missing a reason."""

    specific: bool
    """It names a deliverable and its object, so that a third person can tell whether it is done."""
    reviewable: bool
    """The client ends up holding something to open, run or judge."""
    connected: bool
    """The result serves the named project; false only if it is clearly of another one."""
    small: bool
    """It is a bounded slice, not the whole job."""
    reasons: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether all four hold."""
        return self.specific and self.reviewable and self.connected and self.small


class _Item(NamedTuple):
    """One thing that the milestone names."""

    words: tuple[str, ...]
    named: tuple[str, ...]
    """Its words that say what it is about."""
    things: tuple[str, ...]
    """Those of them that can be held in hand."""
    hollow: bool


def judge_milestone(text: str, project_type: str = "") -> MilestoneTraits:
    """Judge the words of a milestone.

    `project_type` is free text in any language; while it is empty the milestone counts as connected.
    """
    lower = _ASIDE.sub(" ", _PRICE.sub(" ", normalise(text).lower))
    items = tuple(_items(lower))
    specific = any(_is_specific(item) for item in items) or _is_specific_together(items)
    reviewable = any(_is_reviewable(item) for item in items) or (specific and bool(_JUDGED.search(text.lower())))
    connected = _is_connected(lower, project_type)
    small = _is_small(lower, items)
    return MilestoneTraits(
        specific, reviewable, connected, small, tuple(_reasons(specific, reviewable, connected, small))
    )


def _reasons(specific: bool, reviewable: bool, connected: bool, small: bool) -> Iterator[str]:
    if not specific:
        yield "not specific: it names no deliverable with an object of its own"
    if not reviewable:
        yield "not reviewable: nothing to open, run or judge comes of it"
    if not connected:
        yield "not connected: it serves another kind of project"
    if not small:
        yield "not small: nothing bounds it to a first slice"


def _items(lower: str) -> Iterator[_Item]:
    for piece in _ITEM.sub("\n", lower).split("\n"):
        listed = tuple(words_of(piece))
        if listed:
            named = tuple(_named(listed))
            things = tuple(word for word in named if word in _things() or word.rstrip("s") in _things())
            yield _Item(listed, named, things, _within("HOLLOW", piece))


def _named(listed: tuple[str, ...]) -> Iterator[str]:
    """The words of an item that say what it is about."""
    for place, word in enumerate(listed):
        kind = word in words.KINDS and listed[place + 1 : place + 2] and listed[place + 1] in _things()
        if kind or _names(word, first=place == 0):
            yield word


def _names(word: str, *, first: bool = False) -> bool:
    if len(word) < 2 or word.isdigit() or word in _STOP or word in words.VAGUE:
        return False
    return (word in words.EITHER and not first) or word not in words.MAKING


@cache
def _things() -> frozenset[str]:
    listed = (word for text in words.ARTIFACTS.values() for word in text.split())
    return frozenset(part for word in listed for part in (word, word.replace("-", ""))) | words.FOREIGN_ARTIFACTS


@cache
def _trades_of(thing: str) -> frozenset[str]:
    return frozenset(trade for trade, text in words.ARTIFACTS.items() if thing in text.split())


@cache
def _lexicon(name: str) -> Lexicon:
    return Lexicon(getattr(words, name))


def _within(name: str, text: str) -> bool:
    return _lexicon(name).within(Sentence(text, words_of(text)))


def _is_specific(item: _Item) -> bool:
    """Whether the item names a thing and what it is of: two naming words, one of them a thing or a result's object."""
    if item.hollow:
        return False
    distinct = set(item.named)
    if len(distinct) < 2 or distinct <= words.WHOLES | words.GENERIC:
        return False
    return bool(item.things) or not words.RESULTS.isdisjoint(item.words) or _is_foreign(item)


def _is_specific_together(items: tuple[_Item, ...]) -> bool:
    """Whether the items together name a thing and its object: `first screen: the rehearsal calendar`."""
    solid = [item for item in items if not item.hollow]
    named = {word for item in solid for word in item.named}
    things = [word for item in solid for word in item.things if word not in words.WHOLES]
    return len(named) >= 3 and bool(things)


def _is_foreign(item: _Item) -> bool:
    return len(item.named) >= 4 and words.MAKING.isdisjoint(item.words)


def _is_reviewable(item: _Item) -> bool:
    if item.hollow:
        return False
    if item.things or not words.WHOLES.isdisjoint(item.words):
        return item.words[0] != "connect" or len(set(item.named)) > 1
    return (bool(item.named) and not words.RESULTS.isdisjoint(item.words)) or _is_foreign(item)


def _is_small(lower: str, items: tuple[_Item, ...]) -> bool:
    if _within("LARGE", lower) or _counts_too_many(lower):
        return False
    solid = [item for item in items if item.named and not item.hollow]
    if len(solid) > _MANY_ITEMS:
        return False
    everything = {word for item in items for word in item.words}
    if everything & words.BOUNDS:
        return True
    if not solid:
        return False
    return not any(_is_whole(item) for item in solid)


def _is_whole(item: _Item) -> bool:
    """Whether the item is a job of its own: its last thing is a whole, or it names only one word."""
    heads = [word for word in item.words if word in words.WHOLES]
    finer = [word for word in item.things if word not in words.WHOLES]
    return (bool(heads) and not finer) or len(set(item.named)) < 2


def _counts_too_many(lower: str) -> bool:
    for match in _NUMBER.finditer(lower):
        if _PART_OF.search(lower, max(0, match.start() - _NEAR), match.start()):
            continue
        count = int(match.group(1).replace(",", "")) * (1000 if match.group(2) else 1)
        limits = (words.COUNTED.get(word.removesuffix("s")) for word in words_of(match.group(3)))
        if any(limit and count >= limit for limit in limits):
            return True
    return False


def _is_connected(lower: str, project: str) -> bool:
    if _UNRELATED.search(lower):
        return False
    about = [word for word in words_of(project.lower()) if _names(word)]
    mine = [word for word in words_of(lower) if _names(word)]
    if not about or not mine or {_stem(word) for word in about} & {_stem(word) for word in mine}:
        return True
    theirs = {trade for trade, text in words.TRADES.items() for word in about if word in text.split()}
    served = {word: _trades_of(word) or _trades_of(word.rstrip("s")) for word in mine}
    if not theirs or not any(served.values()):
        return True
    allowed = theirs.union(*(words.FRIENDS[trade] for trade in theirs), {"any"})
    plain_design = theirs.isdisjoint({"design", "web", "marketing"})
    return any(trades & allowed for word, trades in served.items() if not (plain_design and _is_brand(word)))


def _is_brand(word: str) -> bool:
    """Whether a piece of design dresses a company and not a program."""
    return word.rstrip("s") in (
        "logo",
        "poster",
        "flyer",
        "brochure",
        "packaging",
        "label",
        "wordmark",
        "infographic",
        "illustration",
    )


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
