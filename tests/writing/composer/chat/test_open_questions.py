"""What the composer says where only the freelancer knows the answer, and where money is set aside already."""

from __future__ import annotations

import pytest

from proposer.analysis import read_post
from proposer.models.people import MilestonePreset, PublicProfile
from proposer.models.reading import ChatReading
from proposer.models.thread import Message, Thread
from proposer.planning.chat import plan_reply, talk_post
from proposer.writing.composer import compose

PROFILE = PublicProfile(
    freelancer="ida",
    display_name="Ida",
    title="Label designer",
    rate=50.0,
    milestones=(MilestonePreset(work="packaging", deliverable="one label on its die line", amount=250.0, days=3),),
)


def reply_to(text: str, **read: object) -> str:
    fields = {"signal": "low", "situations": (), "move": "answer_and_ask", "max_questions": 1, "kind": "chat_reply"}
    chat = ChatReading.model_validate(fields | read)
    thread = Thread(project="Labels for a juice maker", messages=(Message(author="client", text=text, hours_ago=1.0),))
    plan = plan_reply(thread, PROFILE, read_post(talk_post(thread)), chat)
    return " ".join(section.text for section in compose(plan))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Do you glue them on too?", "whether I glue them on too"),
        ("Do you print them?", "whether I print them"),
        ("Who checks your files?", "second"),
        ("How much per label? We have twelve.", "er label"),
    ],
)
def test_the_answer_names_what_was_asked(text: str, told: str) -> None:
    priced = {"situations": ("price",), "signal": "medium", "move": "shape_plan"} if "much" in text else {}
    assert told in reply_to(text, **priced)


def test_two_questions_without_an_answer_are_held_back_once() -> None:
    text = reply_to("What about our cellar? What about the stairs?")
    assert "both" in text.lower()


def test_money_that_is_set_aside_asks_for_no_milestone() -> None:
    text = reply_to(
        "We have funded it, please start with one label.",
        signal="high",
        situations=("ready_to_start",),
        move="propose_milestone",
        kind="milestone_close",
    )
    assert "create" not in text
    assert "set it up" not in text
    assert "contract is active" in text
