"""Threads and profiles for the planning of chat messages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.analysis import read_post
from proposer.models.base import Span
from proposer.models.people import Availability, Evidence, MilestonePreset, PublicProfile
from proposer.models.plan import Plan
from proposer.models.reading import ChatReading, FoundSituation
from proposer.models.thread import Message, Stage, Thread
from proposer.planning.chat import plan_reply, talk_post

PROFILE = PublicProfile(
    slug="sync",
    freelancer="noor",
    display_name="Noor",
    title="Integration developer",
    rate=60.0,
    skills=("Shopify", "Python"),
    availability=Availability(hours_per_week=20),
    milestones=(
        MilestonePreset(work="integration", deliverable="one order moving into the books", amount=400.0, days=4),
    ),
    evidence=(
        Evidence(
            id="orders",
            did="connected a Shopify shop to Xero",
            outcome="nobody types orders any more",
            tools=("Shopify", "Xero"),
            skills=("API Integration",),
        ),
    ),
)

MakePlan = Callable[..., Plan]


@pytest.fixture
def profile() -> PublicProfile:
    """An integration developer with one piece of past work."""
    return PROFILE


@pytest.fixture
def make_plan() -> MakePlan:
    """Give a function that plans the answer to one client turn, read as it is told."""

    def make(
        text: str,
        *situations: str,
        signal: str = "low",
        move: str = "answer_and_ask",
        kind: str | None = "chat_reply",
        most: int = 1,
        stage: Stage = Stage.PRE_CONTRACT,
        project: str | None = "Shopify to Xero sync for a florist",
        before: str = "",
        profile: PublicProfile = PROFILE,
        flags: tuple[object, ...] = (),
        **options: object,
    ) -> Plan:
        earlier = (Message(author="freelancer", text=before, hours_ago=5.0),) if before else ()
        thread = Thread(
            project=project, stage=stage, messages=(*earlier, Message(author="client", text=text, hours_ago=1.0))
        )
        span = Span(start=0, end=len(text), text=text, field=f"message:{len(earlier)}")
        chat = ChatReading.model_validate(
            {
                "signal": signal,
                "situations": situations,
                "move": move,
                "max_questions": most,
                "kind": kind,
                "found": tuple(FoundSituation(name=name, span=span) for name in situations),
                "flags": flags,
            }
        )
        return plan_reply(thread, profile, read_post(talk_post(thread)), chat, **options)  # type: ignore[arg-type]

    return make
