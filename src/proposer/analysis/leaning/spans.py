"""Strings of a clause that may be the words an applicant is told to write, and what a ranker sees of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from proposer.analysis.leaning.features import LOUD, MARKS, PIECE, RARE, Row, Token
from proposer.text.topics.lexicon import load_lexicon
from proposer.text.topics.model import common_words

LONGEST = 12
"""Words of the longest string without marks, unless it goes on to the end of the clause."""
SIGNS = frozenset({"<sign>", "<hash>", "#", "<email>", "<handle>", "<url>", "<phone>"})
"""Marked strings that are words of their own."""
NO_WORDS = frozenset({*MARKS.values(), *",;:()!?="}) - {"#"}
OPENERS = frozenset({",", ";", ":", "(", "="})
ANNOUNCING = frozenset({"*as", "*write", "*begin", "*word", "*shown", "*read"})
SMALL = frozenset(
    (
        *("a", "about", "all", "also", "an", "and", "any", "anything", "are", "as", "at", "be"),
        *("but", "by", "can", "do", "each", "every", "everything", "for", "from", "had", "has", "have"),
        *("here", "how", "i", "if", "in", "is", "it", "its", "me", "my", "not", "of"),
        *("on", "or", "our", "out", "so", "some", "than", "that", "the", "their", "them", "then"),
        *("there", "these", "they", "this", "those", "to", "us", "was", "we", "what", "when", "where"),
        *("which", "who", "why", "will", "with", "you", "your"),
    )
)
"""No single one of these words, without marks, is what a client demands."""
FEW = 3
"""Words of the longest string without marks that nothing announces."""
UNMARKED = frozenset({"plain", "rest"})
MANY = 7
"""Words of a string that is called long."""


class Candidate(NamedTuple):
    """A string that may be demanded: its place in the text, and how it is marked."""

    start: int
    end: int
    form: str
    """`quoted`, `bold`, `boxed`, `round`, `sign`, or `plain` and `rest` for words without marks."""
    first: int
    """Its first token."""
    last: int
    """Its last token."""


class Strings:
    """All strings of one clause that may be demanded."""

    __slots__ = ("_flat", "_kinds", "_marked", "_rare", "among")

    def __init__(self, row: Row) -> None:
        self._flat = row.flat
        tokens = row.tokens
        self._kinds = kinds_of(tokens)
        self._rare = [kind in (RARE, LOUD) for kind in self._kinds]
        self.among = [
            *_marked(row.flat, tokens),
            *_rounds(tokens),
            *_plain(tokens, self._kinds),
            *_rests(tokens, row.clause.end, self._kinds),
        ]
        self._marked = min(2, sum(one.form not in ("plain", "rest", "round", "sign") for one in self.among))

    def features(self, one: Candidate) -> list[str]:
        """What the ranker sees of one candidate."""
        return [*self.left(one), *self.right(one), *self.own(one)]

    def is_everyday(self, one: Candidate) -> bool:
        """Whether a string is neither marked nor holds a word that stands out."""
        return one.form in UNMARKED and not any(self._rare[one.first : one.last + 1])

    def left(self, one: Candidate) -> list[str]:
        """What it sees of the words before it: the same for all of a form that begin there."""
        kinds, form, first = self._kinds, one.form, one.first
        a, b, c = (kinds[place] if place >= 0 else "^" for place in (first - 1, first - 2, first - 3))
        found = [f"l={a}", f"l={a} {form}", f"l={b} {a}", f"l={c} {b} {a}"]
        found += [f"before={kind}" for kind in {*kinds[: max(0, first)]} if kind[0] == "*"]
        found.append(f"open={_open(self._flat, one.start)} {form}")
        return found

    def right(self, one: Candidate) -> list[str]:
        """What it sees of the words behind it: the same for all of a form that end there."""
        kinds, form, last = self._kinds, one.form, one.last
        y, z, w = (kinds[place] if place < len(kinds) else "$" for place in range(last + 1, last + 4))
        found = [f"r={y}", f"r={y} {form}", f"r={y} {z}", f"r={y} {z} {w}"]
        found += [f"behind={kind}" for kind in {*kinds[last + 1 :]} if kind[0] == "*"]
        found.append(f"gap={_gap(self._flat, one.end)} {form}")
        return found

    def own(self, one: Candidate) -> list[str]:
        """What it sees of its own words, and of them with those beside it."""
        kinds, form = self._kinds, one.form
        text = self._flat[one.start : one.end]
        words = text.split()
        count = len(words)
        look = _look(text, words)
        a = kinds[one.first - 1] if one.first > 0 else "^"
        y = kinds[one.last + 1] if one.last + 1 < len(kinds) else "$"
        size = str(min(count, 4) if count < MANY else MANY)
        found = [
            f"form={form}",
            f"form={form} marked={self._marked}",
            f"size={size} {form}",
            f"look={look} {form}",
            f"l={a} size={size}",
            f"l={a} look={look}",
            f"r={y} look={look}",
            f"l={a} r={y}",
        ]
        if form in UNMARKED:
            found += self._inside(one, a, y, count)
        return found

    def _inside(self, one: Candidate, before: str, after: str, count: int) -> list[str]:
        """What unmarked words are made of."""
        inner = self._kinds[one.first : one.last + 1] or ["^"]
        first, last = inner[0], inner[-1]
        rare = min(3, sum(self._rare[one.first : one.last + 1]))
        found = [f"in={kind}" for kind in dict.fromkeys(inner) if kind[0] in "*<,;:()!?="]
        found += [f"i={first}", f"j={last}", f"i={first} l={before}", f"j={last} r={after}"]
        found.append(f"rare={rare} of={min(count, 4)}")
        if one.first == 0:
            found.append("starts")
        return found


def kinds_of(tokens: Sequence[Token]) -> list[str]:
    """A class for each token by itself; the word where it has none."""
    lexicon, known = load_lexicon("posts"), common_words()
    found = []
    for token in tokens:
        kind = lexicon.read((token.kind,))[0]
        found.append(RARE if kind[0] != "*" and kind.isalpha() and kind not in known else kind)
    return found


def _marked(flat: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """What stands in quotes, brackets or emphasis, and signs that are words of their own."""
    for number, token in enumerate(tokens):
        if token.word in SIGNS:
            yield Candidate(token.start, token.end, "sign", number, number)
        elif token.word in NO_WORDS and token.word[0] == "<" and token.word != "<blank>":
            match = PIECE.match(flat, token.start, token.end)
            place = match.span(match.lastgroup) if match and match.lastgroup else (token.start, token.end)
            start, end = _trim(flat, *place)
            if end > start:
                yield Candidate(start, end, token.word.strip("<>"), number, number)


def _trim(flat: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (flat[start].isspace() or flat[start] in "*\"'"):
        start += 1
    while end > start and (flat[end - 1].isspace() or flat[end - 1] in "*,;:"):
        end -= 1
    return start, end


def _rounds(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """What stands in round brackets, up to six words."""
    for number, token in enumerate(tokens):
        if token.word != "(":
            continue
        for last in range(number + 2, min(number + 8, len(tokens))):
            if tokens[last].word == ")":
                yield Candidate(tokens[number + 1].start, tokens[last - 1].end, "round", number + 1, last - 1)
                break


def _plain(tokens: Sequence[Token], kinds: Sequence[str]) -> Iterator[Candidate]:
    """Words without marks that stand together; a comma may part them behind a sign that opens.

    Many of them count only where they are announced, or begin the clause.
    """
    count = len(tokens)
    for first, token in enumerate(tokens):
        if token.word in NO_WORDS:
            continue
        opened = first > 0 and tokens[first - 1].word in OPENERS
        longest = LONGEST if opened or not first or kinds[first - 1] in ANNOUNCING else FEW
        for last in range(first, min(first + longest, count)):
            other = tokens[last]
            if other.word not in NO_WORDS and (last > first or other.kind not in SMALL):
                yield Candidate(token.start, other.end, "plain", first, last)
            elif other.word in NO_WORDS and not (opened and other.word == ","):
                break


def _rests(tokens: Sequence[Token], end: int, kinds: Sequence[str]) -> Iterator[Candidate]:
    """All that follows a colon or a word such as `with`, up to the end of the clause."""
    for number in range(1, len(tokens) - LONGEST):
        if tokens[number].word in NO_WORDS:
            continue
        if tokens[number - 1].word in OPENERS or kinds[number - 1] in ANNOUNCING:
            yield Candidate(tokens[number].start, end, "rest", number, len(tokens) - 1)


def _look(text: str, words: Sequence[str]) -> str:
    if any(map(str.isdigit, text)):
        return "digit"
    if text.isupper() and len(text) > 1:
        return "loud"
    if text.startswith(("I ", "I'", "We", "My")):
        return "mine"
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return "names"
    return "upper" if text[:1].isupper() else "lower"


def _gap(flat: str, end: int) -> str:
    """The sign behind a candidate."""
    rest = flat[end : end + 1]
    return "none" if not rest else "space" if rest.isspace() else rest


def _open(flat: str, start: int) -> str:
    """The sign before a candidate, a space between left out."""
    before = flat[max(0, start - 2) : start].rstrip()
    return "none" if not before else "word" if before[-1].isalnum() else before[-1]
