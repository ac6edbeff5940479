"""Finds the situations of a client turn (CHAT rules: D-03, D-06, D-07, D-22)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from proposer.analysis.chat.features import Turn
from proposer.analysis.chat.weights import MARK, Scores, score
from proposer.analysis.chat.wording import phrases, words
from proposer.models.thread import Stage
from proposer.text.document import Document, Sentence
from proposer.text.paid import is_paid_test, names_no_pay

CALL, ESTIMATE, UNPAID, PRICE = "off_platform_call", "estimate", "free_work", "price"
BEFORE_CONTRACT = frozenset({"off_platform_contact", CALL, "access_for_scoping"})
"""What only counts before a contract (D-03, D-07)."""
START = "ready_to_start"
UNPAID_TEST = frozenset({UNPAID, "sample_or_test"})
"""Together, and before a contract, they are a test without pay: `the best one gets the job` starts nothing (D-22)."""


class Situation(NamedTuple):
    """A situation and the words it rests on, as offsets into the original turn."""

    name: str
    start: int
    end: int
    score: float
    """Above 0; how clear it is, on no scale that two situations share."""


def find_situations(
    turn_text: str, *, stage: str, project: str | None = None, before: str = "", earlier: Sequence[str] = ()
) -> tuple[Situation, ...]:
    """Give the situations of a client turn by place.

    Args:
        turn_text: Every client message after the freelancer's last one, joined by line ends.
        stage: `pre_contract`, `active_contract` or `ended`.
        project: The line that says what the work is.
        before: The freelancer's message that the turn answers.
        earlier: The client's messages before that.
    """
    if not turn_text.strip():
        return ()
    scores = score(Turn(turn_text, str(stage), project or "", before, tuple(earlier)))
    found = tuple(_find(scores, str(stage)))
    if stage != Stage.ACTIVE_CONTRACT and {one.name for one in found} >= UNPAID_TEST:
        found = tuple(one for one in found if one.name != START)
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.name)))


def _find(scores: Scores, stage: str) -> Iterator[Situation]:
    for name, value in scores.topics.items():
        if value <= 0 or name.startswith(MARK) or (name in BEFORE_CONTRACT and stage != Stage.PRE_CONTRACT):
            continue
        if name == CALL and _is_plain_call(scores.seen.document):
            continue
        if name == UNPAID and _is_paid(scores):
            continue
        if name == ESTIMATE and stage == Stage.ACTIVE_CONTRACT and _asks_how_far(scores):
            continue
        start, end = strongest(scores, name)
        yield Situation(name, start, end, value)


def _is_plain_call(document: Document) -> bool:
    """Whether a call is asked for with no outside tool, number or link, so that it can be held on Upwork (D-37)."""
    known = document.known
    plain = not known.isdisjoint(words("calls", "plain_words")) and not document.candidates
    return plain and known.isdisjoint(words("calls", "outside_words"))


def _is_paid(scores: Scores) -> bool:
    """Whether the sentence that speaks of a test says that it is paid, or the turn asks for its price."""
    sentence = _clearest(scores, UNPAID)
    if scores.topics[PRICE] > 0 and not names_no_pay(scores.seen.document.view.lower):
        return True
    return sentence is not None and is_paid_test(sentence.lower)


def _asks_how_far(scores: Scores) -> bool:
    """Whether the sentence that speaks of time asks how far the running work is."""
    sentence = _clearest(scores, ESTIMATE)
    return sentence is not None and phrases("progress", "asked").within(sentence)


def strongest(scores: Scores, topic: str) -> tuple[int, int]:
    """The sentence that says most for a topic, as a span of the original turn."""
    document, sentence = scores.seen.document, _clearest(scores, topic)
    if sentence is None:
        return 0, len(document.view.original)
    stop = sentence.start + len(document.view.plain[sentence.start : sentence.end].rstrip())
    return document.view.span(sentence.start, stop)


def _clearest(scores: Scores, topic: str) -> Sentence | None:
    sentences = scores.seen.document.sentences
    if not sentences:
        return None
    return sentences[max(range(len(scores.parts)), key=lambda place: (scores.parts[place][topic], -place))]
