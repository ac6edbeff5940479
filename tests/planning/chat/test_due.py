"""What is due in a conversation (D-29)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from proposer.models.reading import ChatReading
from proposer.models.thread import Message, Stage, Thread
from proposer.planning.chat.due import find_due, read_deadline

NOW = datetime(2031, 5, 20, 12, 0, tzinfo=UTC)


def thread(hours: float | None, author: str = "client", **fields: object) -> Thread:
    first = Message(author="client", text="Hi", hours_ago=hours)
    messages = (first,) if author == "client" else (first, Message(author="freelancer", text="Yes", hours_ago=hours))
    return Thread.model_validate({"messages": messages, **fields})


@pytest.mark.parametrize(
    ("hours", "stage", "expected"),
    [
        (0.5, Stage.PRE_CONTRACT, "new"),
        (2.0, Stage.PRE_CONTRACT, "hours"),
        (23.9, Stage.ENDED, "hours"),
        (24.0, Stage.PRE_CONTRACT, "day"),
        (300.0, Stage.PRE_CONTRACT, "day"),
        (30.0, Stage.ACTIVE_CONTRACT, "day"),
        (168.0, Stage.ACTIVE_CONTRACT, "week"),
        (150.0, Stage.ACTIVE_CONTRACT, "week"),
        (None, Stage.PRE_CONTRACT, "new"),
    ],
)
def test_an_unanswered_client_is_due_by_the_hours(hours: float | None, stage: Stage, expected: str) -> None:
    assert find_due(thread(hours, stage=stage), ChatReading(), NOW).kind == expected


def test_a_follow_up_is_due_once_and_a_wait_is_a_wait() -> None:
    quiet = thread(80.0, "freelancer")
    assert find_due(quiet, ChatReading(move="follow_up_once"), NOW).kind == "follow_up"
    assert find_due(quiet, ChatReading(move="wait", reasons=("sent already",)), NOW) == (
        "waiting",
        80.0,
        "sent already",
    )


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("2031-05-21T10:00", "deadline"),
        ("2031-05-20", "deadline"),
        ("2031-05-19", "deadline"),
        ("2031-05-21", "waiting"),
        ("2031-06-20", "waiting"),
        ("Friday", "new"),
    ],
)
def test_a_deadline_warns_a_day_ahead_on_an_active_contract(deadline: str, expected: str) -> None:
    running = thread(1.0, "freelancer", stage=Stage.ACTIVE_CONTRACT, deadline=deadline)
    assert find_due(running, ChatReading(move="wait"), NOW).kind == expected
    before = thread(1.0, "freelancer", deadline=deadline)
    assert find_due(before, ChatReading(move="wait"), NOW).kind == "waiting"


def test_a_deadline_without_a_zone_is_in_that_of_now() -> None:
    assert read_deadline("2031-05-21T10:00", NOW) == datetime(2031, 5, 21, 10, 0, tzinfo=UTC)
    assert read_deadline("soon", NOW) is None
