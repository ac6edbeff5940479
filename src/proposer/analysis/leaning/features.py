"""What the classifiers see of a clause of a post: its words, their classes, what stands around it, its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import add, or_
from typing import NamedTuple

from proposer.analysis.clauses import Clause
from proposer.text.document import words_of
from proposer.text.topics.lexicon import load_lexicon
from proposer.text.topics.model import common_words

BEGIN, END, ASKED, ANNOUNCES = "^", "$", "?", ":"
RARE = "<rare>"
LOUD = "<loud>"
"""A rare word, in small letters or in capitals alone."""
HEAD_BACK = 12
"""A list item looks so many clauses back for its heading."""
SHORT = 6
"""Clauses of a post that is called short."""
PIECE = re.compile(
    r'"(?P<quoted>[^"\n]{1,300})"'
    r"|''(?P<twice>[^'\n]{1,300})''"
    r"|(?<!\w)'(?P<single>(?:[^'\n]|(?<=\w)'(?=\w)){1,300})'(?!\w)"
    r"|\*\*(?P<bold>[^*\n]{1,200})\*\*|(?<!\*)\*(?P<star>[^*\s][^*\n]{0,200})\*(?!\*)"
    r"|\[(?P<square>[^\[\]\n]{1,40})\]|<(?P<angle>[^<>\n]{1,40})>|\{(?P<curly>[^{}\n]{1,40})\}"
    r"|(?<!\w)_(?P<low>[^_\s][^_\n]{0,200})_(?!\w)"
    r"|(?P<url>https?://\S+|www\.\S+)|(?P<email>[\w.+-]{1,64}@[\w-]{1,63}\.\w{2,})|(?P<handle>(?<!\w)@\w{3,})"
    r"|(?P<hash>#[^\W\d]\w{1,40})|(?P<phone>\+\d[\d ()-]{7,16}\d)"
    r"|(?P<blank>_{2,}|\.{3,}|\u2026)|(?P<sign>[\U0001f300-\U0001faff\u2600-\u27bf])"
    r"|(?P<number>\d+(?:[.,]\d+)*)|(?P<word>\w+)|(?P<stop>[,;:()!?=])"
)
_MARKED = re.compile(r"(?<!\w)'|''|[\"*\[<{_@#+\u2026\u2600-\u27bf\U0001f300-\U0001faff]|\.\.\.|https?:|www\.")
"""A clause without any of these holds nothing but words, numbers and stops."""
_UNMARKED = re.compile(r"\d+(?:[.,]\d+)*|\w+|[,;:()!?=]")
LEAST_LOUD = 2
"""Letters of the longest word whose capitals say nothing."""
MARKS = {
    **dict.fromkeys(("quoted", "twice", "single"), "<quoted>"),
    **dict.fromkeys(("bold", "star", "low"), "<bold>"),
    **dict.fromkeys(("square", "angle", "curly"), "<boxed>"),
    **{name: f"<{name}>" for name in ("url", "email", "handle", "hash", "phone", "blank", "sign")},
    "number": "#",
}
_BULLET = re.compile(r"(?:\(?\d{1,2}[.):]{1,2}|[-*•●▪→>✅✔🔹+]|[a-h][.)])\s")


class Token(NamedTuple):
    """One word, or a marked string as a whole, with its place in the text."""

    word: str
    """In lower case; `<quoted>` and the like for what is marked, `#` for a number."""
    kind: str
    """The same, but `<loud>` for a word in capitals alone."""
    start: int
    end: int


class Row(NamedTuple):
    """A clause as the classifiers see it."""

    flat: str
    """The levelled text in which it stands."""
    clause: Clause
    words: Sequence[str]
    kinds: Sequence[str]
    """Classes; an entry of several words is one place, so these may be fewer than the words."""

    @property
    def tokens(self) -> list[Token]:
        """Its words and signs with their places."""
        return list(_tokens(self.flat, self.clause))


class Rows:
    """The clauses of a text; each is read when it is first asked for."""

    __slots__ = ("_classes", "_known", "clauses", "flat")

    def __init__(self, flat: str, clauses: Sequence[Clause]) -> None:
        self.flat = flat
        self.clauses = clauses
        self._known: dict[int, Row] = {}
        self._classes: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self.clauses)

    def __getitem__(self, number: int) -> Row:
        if number not in self._known:
            self._known[number] = row_of(self.flat, self.clauses[number])
        return self._known[number]

    def is_listed(self, number: int) -> bool:
        """Whether a clause begins with the mark of a list item."""
        return _BULLET.match(self.flat, self.clauses[number].start) is not None

    def classes(self, number: int) -> frozenset[str]:
        """The classes of the words of a clause, and its last sign: all that its neighbours see of it."""
        if number not in self._classes:
            low = self.clauses[number].low
            kinds = {kind for kind in load_lexicon("posts").read(words_of(low)) if kind[0] == "*"}
            self._classes[number] = frozenset({*kinds, *low[-1:], *([sign] if (sign := '"') in low else [])})
        return self._classes[number]


def row_of(flat: str, clause: Clause) -> Row:
    """Read one clause of levelled text."""
    text = flat[clause.start : clause.end]
    if _MARKED.search(text):
        pairs = [(token.word, token.kind) for token in _tokens(flat, clause)]
        words, kinds = [word for word, _ in pairs], [kind for _, kind in pairs]
    else:
        words = ["#" if word[0].isdigit() else word for word in _UNMARKED.findall(clause.low)]
        kinds = words if text.islower() or _shouts(text) else _kinds(text, words)
    ending = _ending(text)
    known = common_words()
    classes = [
        RARE if kind[0] != "*" and kind.isalpha() and kind not in known else kind
        for kind in load_lexicon("posts").read([BEGIN, *kinds, ending])
    ]
    return Row(flat, clause, [BEGIN, *words, ending], classes)


def _kinds(text: str, words: Sequence[str]) -> list[str]:
    shown = _UNMARKED.findall(text)
    return [
        LOUD if len(one) > LEAST_LOUD and one.isupper() and not one[0].isdigit() else word
        for one, word in zip(shown, words, strict=False)
    ]


def _tokens(flat: str, clause: Clause) -> Iterator[Token]:
    shouting = _shouts(flat[clause.start : clause.end])
    for match in PIECE.finditer(flat, clause.start, clause.end):
        group = match.lastgroup or ""
        start, end = match.span()
        if group in ("word", "stop"):
            text = match.group()
            word = text.lower()
            loud = len(word) > LEAST_LOUD and text.isupper() and not shouting
            yield Token(word, LOUD if loud else word, start, end)
        else:
            yield Token(MARKS[group], MARKS[group], start, end)


def _shouts(text: str) -> bool:
    """Whether a clause is mostly in capitals, so that they mark no word."""
    words = [word for word in text.split() if word.isalpha() and len(word) > 1]
    return sum(map(str.isupper, words)) * 2 > len(words)


def _ending(text: str) -> str:
    end = text.rstrip(" )*\"'")[-1:]
    return ASKED if end == "?" else ANNOUNCES if end == ":" else END


def features_of(rows: Rows, number: int) -> set[str]:
    """Everything that the classifiers see of one clause."""
    found = set(own_features(rows[number]))
    found.update(_around(rows, number))
    found.update(_place(rows, number))
    return found


def own_features(row: Row) -> list[str]:
    """Runs of words and of classes of the clause itself; what has no class is known from the words."""
    words, kinds = row.words, row.kinds
    named = [kind[0] in "*<" for kind in kinds]
    alone = ["p" + kind for kind in kinds]
    return [
        *words,
        *map(add, [f"{word} " for word in words], words[1:]),
        *compress(alone, named),
        *compress(map(add, [f"{kind} " for kind in alone], kinds[1:]), map(or_, named, named[1:])),
        f"p|{' '.join(kinds[1:3])}",
        f"p|{' '.join(kinds[1:4])}",
    ]


def _around(rows: Rows, number: int) -> list[str]:
    """The classes of the clauses beside this one, and of the heading above a list."""
    found = [f"<{kind}" for kind in rows.classes(number - 1)] if number else ["<none"]
    found += [f">{kind}" for kind in rows.classes(number + 1)] if number + 1 < len(rows) else [">none"]
    head = _head(rows, number)
    return found if head is None else found + [f"head:{kind}" for kind in rows.classes(head)]


def _head(rows: Rows, number: int) -> int | None:
    """The clause that announces the list or the line in which a clause stands."""
    if not rows.is_listed(number):
        return number - 1 if number and rows.clauses[number - 1].low.endswith(":") else None
    return next(
        (place for place in range(number - 1, max(-1, number - HEAD_BACK), -1) if not rows.is_listed(place)), None
    )


def _place(rows: Rows, number: int) -> Iterator[str]:
    row = rows[number]
    count = len(rows)
    yield f"at={min(4, 5 * row.clause.start // max(1, len(rows.flat)))}"
    yield f"left={min(4, count - 1 - number)}"
    yield f"before={min(3, number)}"
    size = len(row.words) - 2
    yield f"size={0 if size < 4 else 1 if size < 9 else 2 if size < 20 else 3 if size < 40 else 4}"
    if count <= SHORT:
        yield "short"
    if rows.is_listed(number):
        yield "listed"
