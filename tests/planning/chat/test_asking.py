"""A question stands in a message only where the talk fits it and has left it open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.people import Evidence, MilestonePreset, PublicProfile
from proposer.models.plan import Plan
from proposer.models.thread import Stage

MakePlan = Callable[..., Plan]
WRITER = PublicProfile(
    freelancer="ida",
    display_name="Ida",
    title="Writer",
    rate=40.0,
    skills=("Speeches", "Editing"),
    milestones=(MilestonePreset(work="article", deliverable="one finished article", amount=200.0, days=3),),
    evidence=(Evidence(id="toast", did="wrote a toast for a golden wedding", skills=("Speeches",)),),
)


def asks_of(plan: Plan) -> list[str]:
    return [point.ground for point in plan.points if point.topic == "ask"]


@pytest.mark.parametrize(
    "text", ["Does your aunt still run the mill?", "Could the mill be open on Sundays as well?", "Is it possible?"]
)
def test_what_any_work_leaves_open_is_not_asked_beside_an_open_question(make_plan: MakePlan, text: str) -> None:
    plan = make_plan(text, project="Tidy the notes of a choir")
    assert "other" in {point.topic for point in plan.points}
    assert not any("date by which" in ask or "start from" in ask or "part" in ask for ask in asks_of(plan))


def test_a_client_who_begins_is_asked_all_the_same(make_plan: MakePlan) -> None:
    plan = make_plan(
        "We take you! Does your aunt mind?",
        "ready_to_start",
        signal="high",
        move="clarify_first",
        most=2,
        project="Tidy the notes of a choir",
    )
    assert asks_of(plan)


def test_a_number_that_the_client_has_given_is_not_asked(make_plan: MakePlan) -> None:
    asked = "Could you move the contacts of list"
    free = [asks_of(make_plan(f"{asked} {name}?", project="Move of a CRM")) for name in "ABCDEF"]
    given = [asks_of(make_plan(f"We are 9 people. {asked} {name}?", project="Move of a CRM")) for name in "ABCDEF"]
    assert any("How many people" in ask for asks in free for ask in asks)
    assert not any("How many people" in ask for asks in given for ask in asks)


def test_a_size_that_the_client_has_given_is_not_asked(make_plan: MakePlan) -> None:
    assert any("size" in ask for ask in asks_of(make_plan("Can you do a flyer?", "fit_check", project="Flyer")))
    assert not any("size" in ask for ask in asks_of(make_plan("Can you do an A5 flyer?", "fit_check", project="Flyer")))


def test_a_shop_that_sells_already_is_not_asked_for_its_system(make_plan: MakePlan) -> None:
    for seed in range(6):
        plan = make_plan(
            f"Our shop has {seed} visitors. Have you seen that before?", project="Why our shop sells little"
        )
        assert not any("leaning to" in ask for ask in asks_of(plan))


@pytest.mark.parametrize("told", ["It should be a very quick job.", "That is half an hour of work at most."])
def test_a_job_of_minutes_gets_no_piece_of_the_usual_size_and_no_question_for_a_part(
    make_plan: MakePlan, told: str
) -> None:
    asked = "What does an order moving into the books cost?"
    read = {"signal": "medium", "move": "shape_plan", "project": "Order sync"}
    plan = make_plan(f"{asked} {told}", "price", **read)
    assert make_plan(asked, "price", **read).milestone is not None
    assert plan.milestone is None
    assert not any("part" in ask for ask in asks_of(plan))


def test_a_small_paid_test_is_not_the_usual_first_piece(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Before we decide we want a paid test with five orders. What does that cost?",
        "ready_to_start",
        "sample_or_test",
        "price",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
    )
    assert plan.milestone is not None
    assert plan.milestone.amount is None


def test_work_on_something_that_is_there_is_not_asked_what_there_is(make_plan: MakePlan) -> None:
    plan = make_plan(
        "What would it cost to move it?", "price", signal="medium", move="shape_plan", project="Move a forum"
    )
    assert not any("start from" in ask for ask in asks_of(plan))


def test_words_that_are_not_understood_are_followed_by_no_question_that_they_may_answer(make_plan: MakePlan) -> None:
    told = "Mit tudsz erről a munkáról mondani nekünk holnap délután?"
    assert all("first" in ask or "next" in ask for ask in asks_of(make_plan(told, project="Website egy pékségnek")))


def test_work_that_is_over_is_not_asked_for_a_date(make_plan: MakePlan) -> None:
    plan = make_plan(
        "We open a second shop. What would that cost?", "price", signal="medium", move="shape_plan", stage=Stage.ENDED
    )
    assert not any("date by which" in ask or "start from" in ask for ask in asks_of(plan))


def test_a_supposed_fault_is_none(make_plan: MakePlan) -> None:
    plan = make_plan("Would it slow down our site?", "fit_check", project="Chat window for a website", profile=WRITER)
    assert not any("slow" in ask for ask in asks_of(plan))


def test_past_work_that_the_client_praises_says_nothing_of_theirs(make_plan: MakePlan) -> None:
    plan = make_plan("I love your posters for the zoo. Can you draw it?", "fit_check", project="Cover art for a single")
    assert not any("printed" in ask for ask in asks_of(plan))


def test_which_side_wins_is_asked_only_where_both_may_change_a_record(make_plan: MakePlan) -> None:
    one_way = [asks_of(make_plan(f"Can you do it for shop {name}?", project="Shopify to Xero")) for name in "ABCDEFGH"]
    both = [asks_of(make_plan(f"Can you keep shop {name} in step?", project="Shopify to Xero")) for name in "ABCDEFGH"]
    assert not any("should win" in ask or "one way only" in ask for asks in one_way for ask in asks)
    assert any("should win" in ask or "one way only" in ask for asks in both for ask in asks)


def test_who_has_said_how_it_begins_does_not_ask_what_there_is(make_plan: MakePlan) -> None:
    for name in "ABCDEF":
        options = {"signal": "medium", "move": "shape_plan", "project": "Tidy the notes of a choir"}
        free = asks_of(make_plan(f"What would hall {name} cost?", "price", **options))
        told = asks_of(make_plan(f"What would hall {name} cost?", "price", before="I would sort two first.", **options))
        assert any("start from" in ask or "exists already" in ask for ask in free)
        assert not any("start from" in ask or "exists already" in ask for ask in told)


def test_no_date_is_asked_of_a_client_who_asks_about_the_freelancer(make_plan: MakePlan) -> None:
    assert not any(
        "date by which" in ask
        for name in "ABCDEF"
        for ask in asks_of(make_plan(f"Do you know Xero and hall {name}?", "fit_check"))
    )


def test_a_component_library_has_a_question_of_its_own(make_plan: MakePlan) -> None:
    designer = WRITER.model_copy(update={"milestones": (MilestonePreset(work="ui_ux", deliverable="one screen"),)})
    plan = make_plan("Can you do this?", "fit_check", project="Design system for a bank", profile=designer)
    assert any("build with it" in ask for ask in asks_of(plan))


def test_a_wish_to_pay_less_is_answered_without_a_question(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Could it be cheaper, say $220?",
        "discount",
        signal="medium",
        move="shape_plan",
        before="I would see one order through first, about $290.",
    )
    assert not asks_of(plan)
