"""What the classifier of requests sees: the parts of a clause that asks for several things, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from proposer.analysis.ask_topics import topic_of_item, topics_named
from proposer.analysis.clauses import lowered
from proposer.analysis.leaning.features import BEGIN, END, Rows
from proposer.text.document import words_of
from proposer.text.pattern import Pattern
from proposer.text.topics.lexicon import load_lexicon

_CUT = Pattern(
    r"\s*(?:[,;\u2022\u00b7+&/|]|\s[-\u2013\u2014]\s|:\s|\b(?:and|plus|or|with|und|et|y|e|as well as|along with)\b)\s*"
)
STEM = 5
"""Letters of a longer word that stand for all its forms."""
LED, NEXT = 8, 3
"""Words before a part, from the beginning of its clause on, and after it that are seen with it."""
FEW = 5
"""Words of a part that is more than one word and still short."""
MANY = 4
"""Parts of a clause; more are all alike."""


class Part(NamedTuple):
    """A part of a clause, with how clearly it asks for each thing: above 0 it does."""

    start: int
    end: int
    scores: Mapping[str, float]


def cut(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a clause may change what it speaks of: the half-open spans of its parts."""
    found: list[tuple[int, int]] = []
    place = start
    for match in _CUT.finditer(lowered(flat), start, end):
        if flat[place : match.start()].strip():
            found.append((place, match.start()))
        place = match.end()
    return [*found, (place, end)] if flat[place:end].strip() else found


def part_features(rows: Rows, number: int, places: Sequence[tuple[int, int]], which: int) -> set[str]:
    """Everything that is seen of one part of a clause, beside how clearly the clause asks for anything."""
    flat = rows.flat
    first, last = places[0][0], places[-1][1]
    start, end = places[which]
    words = ["#" if word[0].isdigit() else word for word in words_of(flat[start:end].lower())]
    found = {*words, *(f"~{word[:STEM]}" for word in words if len(word) > STEM)}
    edged = [BEGIN, *words, END]
    found.update(f"{word} {after}" for word, after in pairwise(edged))
    found.update(f"p{kind}" for kind in load_lexicon("posts").read(edged) if kind[0] == "*")
    found.update(f"named={topic}" for topic in topics_named(flat[start:end]))
    found.add(f"item={topic_of_item(flat[start:end])}")
    found.update(_around(flat[first:start], flat[end:last]))
    found.add(f"part={min(which, 2)}")
    found.add(f"parts={min(len(places), MANY)}")
    found.add("one" if len(words) < 2 else "few" if len(words) < FEW else "more")
    if rows.is_listed(number):
        found.add("listed")
    return found


def _around(before: str, after: str) -> Iterator[str]:
    """The words that lead to a part, what they name, and the words that follow it in the clause."""
    led = words_of(before.lower())
    yield from (f"led:{word}" for word in led[:LED])
    yield from (f"last:{word}" for word in led[-NEXT:])
    yield from (f"before={topic}" for topic in topics_named(before))
    yield from (f"next:{word}" for word in words_of(after.lower())[:NEXT])
