"""The client's own words come back.

What it does: finds more than six words in a row of the post, or of the client's last turn, and sentences stitched
from two long pieces of
it. Words that had to be said, names, quotations and restated questions are left out.
Why it matters: repeating the post proves nothing; saying its outcome in other words shows that it was understood.
Example: "You want a page that shows which boats are free and what each one costs."
Use instead: "Guests should see at a glance which boats they can still take, with the price beside them."
Source: D-17, D-23.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.coverage import covered
from proposer.text.document import words_of
from proposer.text.pattern import Pattern
from proposer.text.view import normalise

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document, Sentence

MOST = 6
_LINE = 200
"""Characters before a sentence in which the number of its line is looked for."""
_PIECE, _STITCHED = 5, 10
"""Two or more pieces of at least 5 words, 10 words of one sentence in all, are a patchwork of the post."""
_TOKEN = Pattern(r"[^\W_]+(?:['-][^\W_]+)*")
_QUOTED = Pattern(r"\"[^\"\n]{2,600}\"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w)){8,600}'(?!\w)|«[^»\n]{2,600}»")
_LISTED = Pattern(r"\s*(?:\(?\d{1,2}[.):]|q\d{0,2}[.:)]|question|>|re:)\s*", flags=re.IGNORECASE)


class _Word(NamedTuple):
    start: int
    end: int
    word: str
    is_name: bool


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    source = _source(context)
    likely = [sentence for sentence in document.sentences if _may_echo(sentence.words, source)]
    if not likely:
        return
    pieces = _pieces(source)
    quoted = [match.span() for match in _QUOTED.finditer(document.view.plain)]
    said = _said(context)
    for sentence in likely:
        if not _is_restated(document, sentence):
            yield from _echoes(document, sentence, pieces, quoted, said)


def _may_echo(words: list[str], source: str) -> bool:
    """Whether five of the source's words can stand here in a row; three of them then begin at a multiple of three."""
    if _threes(source).isdisjoint(zip(words[::3], words[1::3], words[2::3], strict=False)):
        return False
    return not _fives(source).isdisjoint(zip(*(words[n:] for n in range(_PIECE)), strict=False))


def _echoes(
    document: Document,
    sentence: Sentence,
    pieces: frozenset[tuple[str, ...]],
    quoted: list[tuple[int, int]],
    said: tuple[str, ...],
) -> Iterator[Hit]:
    """Give the runs of the client's words in one sentence that are too long, each alone or all together."""
    words = _words(document, sentence, quoted, said)
    runs = [run for run in _runs(words, pieces) if _own(run) >= _PIECE]
    found = False
    for run in runs:
        if _own(run) > MOST:
            found = True
            yield Hit(run[0].start, run[-1].end)
    if not found and len(runs) > 1 and sum(map(_own, runs)) >= _STITCHED:
        yield Hit(runs[0][0].start, runs[-1][-1].end)


def _runs(words: list[_Word], pieces: frozenset[tuple[str, ...]]) -> Iterator[list[_Word]]:
    """Give the longest runs whose every five neighbouring words stand in the source."""
    run: list[_Word] = []
    for place in range(len(words) - _PIECE + 1):
        window = words[place : place + _PIECE]
        if tuple(word.word for word in window) in pieces:
            run = [*run, window[-1]] if run else list(window)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _own(run: list[_Word]) -> int:
    """How many words of a run are no names."""
    return sum(not word.is_name for word in run)


def _words(document: Document, sentence: Sentence, quoted: list[tuple[int, int]], said: tuple[str, ...]) -> list[_Word]:
    """The words of a sentence; one that is quoted, or had to be said, reads as a gap."""
    plain = document.view.plain
    text = plain[sentence.start : sentence.end]
    musts = [(place, place + len(must)) for must in said if (place := sentence.lower.find(must)) >= 0]
    found: list[_Word] = []
    for match in _TOKEN.finditer(text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        kept = covered(quoted, start, end) or any(a <= match.start() and match.end() <= b for a, b in musts)
        is_name = match.start() > 0 and text[match.start()].isupper() and match.group() != "I"
        found.append(_Word(start, end, "" if kept else match.group().lower(), is_name))
    return found


def _is_restated(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence repeats a question or a numbered point, in order to answer it."""
    begin = document.view.plain.rfind("\n", max(0, sentence.start - _LINE), sentence.start) + 1
    if begin == 0 and sentence.start > _LINE:
        begin = sentence.start
    line = document.view.plain[begin : sentence.end]
    return sentence.lower.endswith("?") or bool(_LISTED.match(line))


def _source(context: LintContext) -> str:
    """The post, and the client's last turn."""
    texts = [context.note]
    if context.job:
        texts += [context.job.title, context.job.description, *context.job.questions]
    if context.thread:
        turn: list[str] = []
        for message in context.thread.messages:
            if message.author == "freelancer":
                turn = []
            else:
                turn.append(message.text)
        texts += turn
    return "\n\n".join(texts)


def _said(context: LintContext) -> tuple[str, ...]:
    """Words that stand in the message because the client, or the person, wants them there."""
    words = [*context.said]
    if context.plan:
        words += [must.text for must in context.plan.must_say]
    if context.reading:
        words += [one.required for one in context.reading.instructions]
    return tuple(word.lower() for word in words if word.strip())


@lru_cache(maxsize=64)
def _threes(text: str) -> frozenset[tuple[str, str, str]]:
    words = words_of(normalise(text).lower)
    return frozenset(zip(words, words[1:], words[2:], strict=False))


@lru_cache(maxsize=64)
def _fives(text: str) -> frozenset[tuple[str, ...]]:
    words = words_of(normalise(text).lower)
    return frozenset(zip(*(words[n:] for n in range(_PIECE)), strict=False))


@lru_cache(maxsize=64)
def _pieces(text: str) -> frozenset[tuple[str, ...]]:
    """Every five neighbouring words of a text."""
    words = _TOKEN.findall(normalise(text).lower)
    return frozenset(tuple(words[place : place + _PIECE]) for place in range(len(words) - _PIECE + 1))


_POST = {
    "job": (
        "We hire out boats and want a page that shows which boats are free, what each one costs, and when the "
        "harbour closes for the winter."
    )
}
_TURN = {"kind": "chat_reply", "note": "Please do not touch the winter list before the harbour master has seen it."}

RULE = Rule(
    code="PAR001",
    category="parroting",
    severity="warning",
    message="The client's own words come back: {words}",
    suggestion="Say the outcome in your own words.",
    needs=("job", "thread", "note"),
    check=Custom(_check, Gate(always=True)),
    bad=(
        ("You want a page that shows which boats are free, so the calendar comes first.", _POST),
        ("The calendar tells what each one costs, and when the harbour closes for the winter it hides.", _POST),
        ("I will not touch the winter list before the harbour master has seen it.", _TURN),
        ("With boats and want a page that, and when the harbour closes for, the calendar agrees.", _POST),
    ),
    good=(
        ("Guests should see at a glance what they can still take, with the price beside it.", _POST),
        ('You wrote "which boats are free, what each one costs", and both come from one table.', _POST),
        ("1. When the harbour closes for the winter: the page says so from October.", _POST),
        ("The list stays as it is until the harbour master has read it.", _TURN),
        "You want a page that shows which boats are free, so the calendar comes first.",
        ("Blue Heron\n\nGuests see free boats at once.", {"job": "Begin with Blue Heron. We hire out boats."}),
    ),
)
