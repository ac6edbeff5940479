"""What the writers of chat sections share: the plan, free choices that hang on its seed, and the names of things."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from proposer.models.people import Evidence
from proposer.models.plan import Plan, PlannedMilestone, Point
from proposer.models.reading import ChatReading
from proposer.models.thread import Stage
from proposer.planning.chat.subject import name_thing
from proposer.writing.composer.wording import capital, sentence

Written = Iterator[tuple[str, tuple[str, ...]]]
"""Wordings, the preferred first, each with the evidence it rests on."""
SLOT = re.compile(r"\{\w+\}")
SAID = 15
"""Characters of a phrase that one notices when it comes again."""
VARIANTS = 6
"""How many ways of putting several sentences together are tried."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A plan, as the section writers look at it."""

    plan: Plan
    thing: str
    """What the client wants, with its article; `this` where no words are fit for it."""
    lean: int = 0
    """From 1, sections leave out what can be spared."""

    @property
    def chat(self) -> ChatReading:
        """What the conversation says."""
        return self.plan.reading.chat or ChatReading()

    @property
    def milestone(self) -> PlannedMilestone | None:
        """The milestone that the message may offer."""
        return self.plan.milestone

    @property
    def early(self) -> bool:
        """Whether no contract runs yet."""
        return self.plan.stage is not Stage.ACTIVE_CONTRACT

    @property
    def ordinal(self) -> str:
        """Which milestone it is."""
        return "first" if self.early else "next"

    @property
    def is_answer(self) -> bool:
        """Whether the client answers a message of the freelancer's."""
        messages = self.plan.thread.messages if self.plan.thread else ()
        return any(one.author == "freelancer" for one in messages)

    @property
    def last_turn(self) -> str:
        """What the client has written after the freelancer's last message."""
        return self.plan.thread.last_turn if self.plan.thread else ""

    def points(self, *topics: str) -> tuple[Point, ...]:
        """The points of these topics, in order."""
        return tuple(point for point in self.plan.points if point.topic in topics)

    def evidence(self, ids: Sequence[str]) -> Evidence | None:
        """The first of these pieces of evidence that the profile has."""
        by_id = {item.id: item for item in self.plan.profile.evidence}
        return next((by_id[one] for one in ids if one in by_id), None)

    def shuffled(self, name: str, options: Iterable[str]) -> list[str]:
        """The options in an order that depends on the seed and the name alone; those used in this talk come last."""
        return sorted(options, key=lambda option: (self._is_used(option), rank(self.plan.seed, name, option)))

    def _is_used(self, option: str) -> bool:
        """Whether the longest fixed part of an option stands in one of the freelancer's messages."""
        fixed = max(SLOT.split(option), key=len).strip()
        messages = self.plan.thread.messages if self.plan.thread else ()
        return len(fixed) > SAID and any(fixed in one.text for one in messages if one.author == "freelancer")

    def each(self, name: str, options: Sequence[str]) -> Iterator[str]:
        """The options round and round, so that several sentences can be put together in several ways."""
        order = self.shuffled(name, options)
        for turn in range(VARIANTS):
            yield order[turn % len(order)]


def talk_of(plan: Plan, lean: int = 0) -> Talk:
    """Read a plan for the section writers."""
    thing = name_thing(plan.thread, plan.reading) if plan.thread is not None else ""
    return Talk(plan=plan, thing=f"the {thing}" if thing else "this", lean=lean)


def rank(seed: str, name: str, option: str) -> str:
    """Where an option stands in the order of a seed."""
    return hashlib.sha256(f"{seed}\n{name}\n{option}".encode("utf-8", "surrogatepass")).hexdigest()


def unlike(frames: Iterable[str], told: str) -> list[str]:
    """The frames that do not say `before` or `rest` a second time; an empty one where none is left."""
    said = {word for word in ("before", "rest") if word in told.split()}
    return [frame for frame in frames if not said & {*frame.replace(".", " ").split()}] or [""]


def join(*parts: str) -> str:
    """Sentences in a row, those that are empty left out."""
    return " ".join(part.strip() for part in parts if part.strip())


def told(frame: str, item: Evidence) -> str:
    """A frame filled with a piece of evidence; its outcome becomes a sentence of its own."""
    outcome = (item.outcome or "").rstrip(".")
    text = frame.format(
        did=item.did.rstrip("."), outcome=outcome, Outcome=sentence(capital(outcome)) if outcome else ""
    )
    return " ".join(text.split())


def money(amount: float) -> str:
    """An amount in US dollars as people write it."""
    return f"${amount:,.0f}" if float(amount).is_integer() else f"${amount:,.2f}"
