"""Which kind of work a conversation is about, and whether the client's own words bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from proposer.analysis.chat.steering import client_texts
from proposer.analysis.chat.turns import Turns
from proposer.analysis.wants.table import Work, load_works
from proposer.analysis.wants.tools import find_mentions
from proposer.models.people import PublicProfile
from proposer.models.reading import Reading, Wants
from proposer.models.thread import Stage, Thread
from proposer.planning.chat.catalogue import (
    GENERAL,
    ProjectType,
    count_phrases,
    share_words,
)
from proposer.planning.chat.project_types import WHOSE, find_type
from proposer.planning.chat.questions import Question, as_happened, without_questions

ASIDE = frozenset({"legal", "ai", "experience", "trust", "nda"})
"""Topics of questions whose words say nothing of the work: is it legal, do you use AI."""
TOOL_ASKED = re.compile(
    r"\b(?:have you |did you )?(?:ever )?(?:worked with|used|familiar with|experience (?:with|in)|know)\b[^.?!\n]*",
    re.IGNORECASE,
)
"""A tool asked about in passing, which is not what the work is about."""


NO_AI = re.compile(r"\b(?:don't|do not|no|not|without|hate|dislike)\b[^.?!\n]{0,30}\bAI\b", re.IGNORECASE)
"""AI that is not wanted, which is no work with it."""


class Trade(NamedTuple):
    """The kind of work, its type in the catalogue of milestones, and whether it is sure."""

    work: Work
    kind: ProjectType
    is_sure: bool


def find_trade(thread: Thread, profile: PublicProfile, reading: Reading, asked: tuple[Question, ...]) -> Trade:
    """Give the kind of work that the client's words name; `other` where they name none.

    What the reading took the post for counts where a word of the client or the freelancer's trade bears it out.
    """
    works = load_works()
    read = works.get(reading.wants.work, works["other"])
    line, told = WHOSE.sub("", thread.title), _told(thread, asked)
    own = {preset.work for preset in profile.milestones}
    borne = read.key in own or count_words(f"{line}\n{told}", read) > 0
    kind = find_type(line, told, read.key if borne else "other", own)
    outspoken = not count_words(f"{line}\n{told}", read) and any(count_words(line, works[key]) for key in kind.works)
    if read.key in kind.works and (borne or kind.name == GENERAL) and not outspoken:
        return Trade(read, kind, is_sure=_is_sure(read, kind, line, told, own))
    meant = {one.work for one in profile.milestones if share_words(one.deliverable, f"{line}\n{told}", least=1)}
    best = max(
        (works[key] for key in kind.works),
        key=lambda one: (count_words(f"{line}\n{told}", one), one.key in line.lower().split(), one.key in meant),
    )
    return Trade(best, kind, is_sure=_is_sure(best, kind, line, told, own))


def _is_sure(work: Work, kind: ProjectType, line: str, told: str, own: set[str]) -> bool:
    """Whether more than one word in passing says that it is this kind of work."""
    if work.key == "other":
        return False
    named = count_words(line, work) > 0 or work.key in line.lower().split()
    alone = len(kind.works) == 1 and count_phrases(line, kind.words) > 0
    return named or alone or work.key in own or count_words(told, work) > 1


def afresh(thread: Thread, reading: Reading, turns: Turns) -> tuple[Thread, Reading]:
    """The talk without its old line where a former client writes of another job, of which that line says nothing."""
    new = turns.client is not None and thread.stage is Stage.ENDED and ANOTHER.search(turns.client.text)
    if not new:
        return thread, reading
    return thread.model_copy(update={"project": None, "job": None}), reading.model_copy(update={"wants": Wants()})


ANOTHER = re.compile(
    r"\b(?:another|a new|a different|a (?:small|little|quick)|some other)\b(?: \w+){0,2}"
    r" (?:project|job|task|gig|thing)\b",
    re.IGNORECASE,
)
"""Words for work that has nothing to do with the one before."""


def said_besides(thread: Thread) -> str:
    """Give what the client wrote besides the line that says what the work is."""
    return PRAISED.sub(" ", as_happened("\n".join(client_texts(thread))))


PRAISED = re.compile(
    r"\b(?:love|loved|enjoyed|admire) (?:your|the|that|those) [^.?!,\n]*|\b(?:like|liked|saw) your [^.?!,\n]*",
    re.IGNORECASE,
)
"""Past work that a client speaks of, which is not what they want made."""


def _told(thread: Thread, asked: Iterable[Question]) -> str:
    """What the client wrote, without questions in passing."""
    told = without_questions(said_besides(thread), [one for one in asked if one.topic in ASIDE])
    told = NO_AI.sub(" ", told)
    return TOOL_ASKED.sub(lambda asking: _without_tools(asking[0]), told)


def _without_tools(words: str) -> str:
    for mention in reversed(find_mentions(words)):
        words = f"{words[: mention.start]} {words[mention.end :]}"
    return words


def count_words(text: str, work: Work) -> int:
    """How many of the words that show a kind of work stand in a text."""
    return sum(1 for phrase in work.match if _pattern(phrase).search(text))


def _pattern(phrase: str) -> re.Pattern[str]:
    words = re.escape(phrase.strip()).replace(r"\*", r"\w*")
    return re.compile(rf"(?<!\w){words}(?:s)?(?!\w)", re.IGNORECASE)
