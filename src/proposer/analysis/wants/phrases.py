"""Short noun phrases taken from posts, and refused when in doubt: a plain letter beats a broken one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from proposer.analysis.wants.lexicon import Lexicon, load_lexicon, singulars, word_set
from proposer.analysis.wants.tools import load_tools

TOKEN = re.compile(r"[A-Za-z0-9#.][\w.+#'’/&-]*")
DIRECTIONS = frozenset({"to", "from", "into", "between"})
"""Links that only some heads may carry; after others `to ...` is usually a purpose, cut in half."""
MAX_WORDS = 6
"""A phrase of the post is never longer: seven words in a row would be parroting."""
ADVERB = re.compile(r"^[a-z]+ly$")
FINITE = re.compile(r"^[a-z]{3,}(?:ed)$")


class Token(NamedTuple):
    """A word of the text, without the punctuation after it."""

    text: str
    low: str
    """The word in lower case."""
    start: int
    end: int
    joined: bool
    """Whether only white space stands between it and the word before."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: first and last token (inclusive), and where its head stands."""

    first: int
    last: int
    head: int


def tokenize(text: str, place: int = 0) -> list[Token]:
    """Split a line into words that know their place; `place` is where the line itself begins."""
    tokens: list[Token] = []
    last = 0
    new = tuple.__new__  # a third of the time of `Token(...)`: every word of a post comes through here
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word = text[start:end]
        if not word[-1].isalnum():
            word = word.rstrip(".'’/&-")
            if not word or word == "#":
                continue
            end = start + len(word)
        joined = last > 0 and text[last:start].isspace()
        tokens.append(new(Token, (word, word.lower(), place + start, place + end, joined)))
        last = end
    return tokens


def noun_phrase(tokens: list[Token], at: int, limit: int = MAX_WORDS) -> Phrase | None:
    """The noun phrase that begins at a token, without its article and its praise; `None` when in doubt."""
    lexicon = load_lexicon()
    first = _skip(tokens, at, lexicon)
    last = _run(tokens, first, lexicon)
    if last < first or last - first >= limit:
        return None
    head = tokens[last].low
    if any(_is_plural_head(token.low, lexicon) for token in tokens[first:last]):
        return None
    if lexicon.head_number(head) is None or head in lexicon.roles or _is_action(tokens[first].low, lexicon):
        return None
    end = _attach(tokens, last, limit - (last - first + 1), lexicon)
    if end == last == first and head in lexicon.vague:
        return None
    return Phrase(first, end, last)


def _skip(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Step over article and praise."""
    place = at
    while place < len(tokens) and (place == at or tokens[place].joined):
        low = tokens[place].low
        if low not in word_set("determiners") and low not in lexicon.praise:
            break
        place += 1
    return place


def _run(tokens: list[Token], first: int, lexicon: Lexicon) -> int:
    """The last token of the unbroken run of words that may stand in one noun phrase."""
    last = first - 1
    while last + 1 < len(tokens):
        token = tokens[last + 1]
        if (last >= first and not token.joined) or not _fits(token, lexicon, first=last + 1 == first):
            break
        last += 1
    if last + 1 < len(tokens) and tokens[last + 1].joined and tokens[last + 1].low in {"to", "and", "&"}:
        return last if not _pairs(tokens, last, lexicon) else _run_pair(tokens, first, last, lexicon)
    return last


def _is_plural_head(low: str, lexicon: Lexicon) -> bool:
    """Whether a word shows that two phrases have run together: `algorithm questions dynamic programming`."""
    return (
        low.endswith("s")
        and low not in word_set("plural_parts")
        and low not in load_tools()
        and lexicon.head_number(low) == "many"
    )


def _is_action(low: str, lexicon: Lexicon) -> bool:
    """Whether a phrase would begin with a verb: `design and implement processes` read from its middle."""
    return (
        (low in lexicon.verbs or low in lexicon.gerunds)
        and lexicon.head_number(low) is None
        and low not in word_set("opening_gerunds")
    )


def _pairs(tokens: list[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a tool stands on both sides of `to`: `MBOX to CSV conversion`."""
    if tokens[last + 1].low != "to" or last + 3 >= len(tokens):
        return False
    return (
        all(_is_name(tokens[place].text) for place in (last, last + 2))
        and lexicon.head_number(tokens[last + 3].low) is not None
    )


def _run_pair(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    rest = _run(tokens, last + 2, lexicon)
    return rest if first <= last else last


def _is_name(word: str) -> bool:
    return word.isupper() or word.lower() in load_tools()


def _fits(token: Token, lexicon: Lexicon, *, first: bool) -> bool:
    """Whether a word may stand in a noun phrase."""
    low = token.low
    if low in lexicon.breaks or low in lexicon.fillers or low in word_set("links") or low in word_set("determiners"):
        return False
    if "'" in low or "’" in low or "@" in low or ("/" in low and not token.text.isupper()):
        return False
    if len(low) > 24 or (low.isdigit() and not first) or not low.isascii():
        return False
    if low in load_tools():
        return True
    if low in lexicon.verbs and lexicon.head_number(low) is None and low not in lexicon.common:
        return False
    if ADVERB.match(low) and low not in word_set("not_adverbs"):
        return False
    return not FINITE.match(low) or low in word_set("kept_participles") or token.text[0].isupper()


def _attach(tokens: list[Token], last: int, room: int, lexicon: Lexicon) -> int:
    """Take one `for ...`, `of ...` or the like into the phrase, when it is short, whole and sound."""
    link = last + 1
    if (
        room < 2
        or link >= len(tokens)
        or not tokens[link].joined
        or tokens[link].low not in word_set("links") - {"using"}
    ):
        return last
    carriers = word_set(f"before_{tokens[link].low}") if tokens[link].low in DIRECTIONS else None
    if carriers is not None and not {tokens[last].low, *singulars(tokens[last].low)} & carriers:
        return last
    first = _skip(tokens, link + 1, lexicon)
    if first != link + 1 and tokens[link + 1].low in {"this", "these", "some", "several", "its", "their"}:
        return last
    end = _run(tokens, first, lexicon)
    if tokens[link].low in {"with", "on"} and end >= first and tokens[end].low not in load_tools():
        return last
    if end < first or end - link > room or not tokens[link + 1].joined:
        return last
    return end if _sound_end(tokens[end], lexicon) and not _is_action(tokens[first].low, lexicon) else last


def _sound_end(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    if low in load_tools() or low in lexicon.ends:
        return True
    return lexicon.head_number(low) is not None and low not in lexicon.vague
