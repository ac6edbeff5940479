"""Price and time stand beside the piece that they are for."""

from __future__ import annotations

import pytest

from proposer.analysis import read_post
from proposer.models.people import MilestonePreset, PublicProfile
from proposer.models.reading import ChatReading
from proposer.models.thread import Message, Thread
from proposer.planning.chat import plan_reply, talk_post
from proposer.writing.composer import compose

FIXED = MilestonePreset(work="packaging", deliverable="one label on its die line", amount=250.0, days=3)


def sections_of(text: str, *situations: str, milestone: MilestonePreset = FIXED) -> dict[str, str]:
    profile = PublicProfile(
        freelancer="ida", display_name="Ida", title="Label designer", rate=50.0, milestones=(milestone,)
    )
    chat = ChatReading.model_validate(
        {
            "signal": "medium",
            "situations": situations,
            "move": "shape_plan",
            "max_questions": 1,
            "kind": "chat_reply",
        }
    )
    thread = Thread(project="Labels for a juice maker", messages=(Message(author="client", text=text, hours_ago=1.0),))
    plan = plan_reply(thread, profile, read_post(talk_post(thread)), chat)
    return {section.name: section.text for section in compose(plan)}


@pytest.mark.parametrize(
    ("text", "situations", "told"),
    [
        ("How much would it cost?", ("price",), ("$250, fixed", "rest")),
        ("How long would it take?", ("estimate",), ("about 3 working days", "rest")),
        ("How much and how long?", ("price", "estimate"), ("$250, fixed", "3 working days")),
    ],
)
def test_a_figure_follows_the_piece_that_it_is_for(
    text: str, situations: tuple[str, ...], told: tuple[str, ...]
) -> None:
    written = sections_of(text, *situations)
    assert "reply" not in written
    step = written["first_step"]
    assert step.index("one label") < step.index(told[0])
    assert all(one in step for one in told)


def test_a_price_without_a_fixed_amount_says_that_it_is_an_estimate() -> None:
    open_price = FIXED.model_copy(update={"amount": None})
    assert "As an estimate" in sections_of("How much would it cost?", "price", milestone=open_price)["first_step"]


def test_a_price_for_each_is_answered_before_the_piece() -> None:
    written = sections_of("How much per label?", "price")
    assert "er label" in written["reply"]
    assert "$250" in written["first_step"]


def test_a_wish_to_pay_less_before_any_price_defends_none() -> None:
    written = sections_of("Could you do it cheaper?", "discount")
    assert "stays" not in written["scope"]
    assert "one label" in written["scope"] or "$" in written["scope"]


def test_the_price_of_somebody_else_is_left_to_them() -> None:
    written = sections_of("Another designer does it for less, what do you say?", "discount")
    assert "stays" not in written["scope"]


def close_of(text: str, *situations: str) -> str:
    chat = ChatReading.model_validate(
        {
            "signal": "high",
            "situations": situations,
            "move": "propose_milestone",
            "max_questions": 1,
            "kind": "milestone_close",
        }
    )
    profile = PublicProfile(freelancer="ida", display_name="Ida", title="Engraver", rate=50.0)
    thread = Thread(
        project="Inventory of a private library",
        messages=(Message(author="client", text=text, hours_ago=1.0),),
    )
    plan = plan_reply(thread, profile, read_post(talk_post(thread)), chat)
    return " ".join(section.text for section in compose(plan))


def test_a_figure_said_back_is_not_named_again() -> None:
    assert "figure for it" in close_of("Good, you are hired, go ahead!", "ready_to_start")
    assert "figure for it" not in close_of("Good, then go ahead, at the 150 you named!", "ready_to_start")


def test_a_price_that_stays_is_not_followed_by_thanks_for_a_lower_one() -> None:
    told = close_of("Me gusta, pero 300 es mucho. Si son 200 empezamos el lunes.", "discount", "ready_to_start")
    assert "suits me" not in told
