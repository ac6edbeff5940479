"""A component stands in a message only where the talk bears it out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.people import Language, PublicProfile
from proposer.models.plan import Plan, Point
from proposer.models.thread import Stage
from proposer.planning.chat.answerable import asks_ability, asks_past
from proposer.planning.chat.gates import proven, roots
from proposer.planning.chat.pieces import OPEN_PART

MakePlan = Callable[..., Plan]
SHOP = "Shopify add-on for gift notes"


def names(plan: Plan) -> set[str]:
    return {section.name for section in plan.sections}


def test_words_of_one_root_are_one() -> None:
    assert roots("the first 500 words translated") & roots("Translate our manual")
    assert not roots("one finished page of text") & roots("This is the first page")


def test_a_piece_of_the_trade_that_the_talk_does_not_name_is_not_offered(make_plan: MakePlan) -> None:
    told = "How would you split the second week?"
    plan = make_plan(told, "approach", signal="medium", move="shape_plan", project=SHOP)
    assert not names(plan) & {"first_step", "next_step"}
    assert plan.milestone is None


def test_a_piece_that_the_talk_names_is_offered(make_plan: MakePlan) -> None:
    told = "How would you go about the product page, with its pictures and options?"
    plan = make_plan(told, "approach", signal="medium", move="shape_plan", project=SHOP)
    assert "first_step" in names(plan)


def test_nothing_else_is_offered_once_the_freelancer_has_said_what_comes_first(make_plan: MakePlan) -> None:
    plan = make_plan(
        "How much would that be?",
        "price",
        signal="medium",
        move="shape_plan",
        before="Two rivals: I would look at the names of the orders, it is where they differ.",
    )
    assert "first_step" not in names(plan)


def test_an_open_question_is_followed_by_no_offer(make_plan: MakePlan) -> None:
    plan = make_plan("Does your cousin still live in Leeds?", "fit_check", signal="medium", move="shape_plan")
    assert "other" in {point.topic for point in plan.points}
    assert not names(plan) & {"first_step", "next_step"}


def test_running_work_gets_no_piece_of_the_catalogue(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Fine, go on please!",
        "ready_to_start",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
        stage=Stage.ACTIVE_CONTRACT,
    )
    assert plan.milestone is not None
    assert plan.milestone.deliverable == OPEN_PART
    assert plan.milestone.amount is None
    assert "first_step" not in names(plan)


def test_what_the_talk_leaves_open_is_accepted_and_not_described(make_plan: MakePlan) -> None:
    plan = make_plan(
        "You are hired, let's begin!",
        "ready_to_start",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
        project="Voice for a bank's phone line",
    )
    assert plan.milestone is not None
    assert plan.milestone.deliverable == OPEN_PART
    assert names(plan) == {"action"}


@pytest.mark.parametrize("topic", ["experience", "fit"])
def test_work_that_is_not_alike_is_not_told(topic: str) -> None:
    kept = proven(Point(topic=topic, about="far", ground="I drew a map", evidence=("map",)))
    assert (kept.about, kept.evidence) == ("none", ())


@pytest.mark.parametrize(
    ("words", "past"),
    [
        ("Have you done a museum before?", True),
        ("Have you an hour for it today?", False),
        ("What does it cost?", False),
        ("Any similar projects?", True),
    ],
)
def test_past_work_is_told_where_it_is_asked_for(words: str, past: bool) -> None:
    assert asks_past(words) is past


@pytest.mark.parametrize(
    ("words", "able"),
    [
        ("Can you say what it usually comes to?", False),
        ("Can you draw exploded views?", True),
        ("Could you start on Monday?", False),
    ],
)
def test_ability_is_told_where_it_is_asked_for(words: str, able: bool) -> None:
    assert asks_ability(words) is able


@pytest.mark.parametrize(
    "question",
    [
        "Would you be so kind to look whether the middle of May is out of the question?",
        "Would the photos need redoing?",
        "Is it a problem that the slips are handwritten?",
        "Do I pay at the end or part by part?",
    ],
)
def test_no_yes_without_ground(make_plan: MakePlan, question: str) -> None:
    topics = {point.topic for point in make_plan(question).points}
    assert not topics & {"manner", "possible", "choice"}


def test_no_date_is_asked_where_there_is_no_hurry(make_plan: MakePlan) -> None:
    plan = make_plan("Would you know how that works? I'm in no hurry.", project="Family tree of a village")
    assert not any("date by which" in point.ground for point in plan.points)


def test_the_freelancers_own_figure_said_back_is_no_wish_to_pay_less(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Station 14 it is. Sending the offer now, 320 fixed.",
        "ready_to_start",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
        before="One working feed from station 14, 320, three days.",
    )
    assert plan.kind == "milestone_close"
    assert "discount" not in {point.topic for point in plan.points}


def test_an_offer_on_its_way_for_a_named_figure_is_accepted_and_not_described(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Nettles!! everybody is asking. I'm sending you the offer tonight, 55 each as you said.",
        "ready_to_start",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
        project="Blog posts about herbs",
    )
    assert plan.milestone is not None
    assert plan.milestone.deliverable == OPEN_PART
    assert plan.milestone.amount is None


def test_a_language_that_was_named_before_is_told_openly(make_plan: MakePlan, profile: PublicProfile) -> None:
    told = "The French seat is gone but the Finnish one is open. Is that a language you could cover?"
    speaks = profile.model_copy(update={"languages": (Language(name="French", level="fluent"),)})
    plan = make_plan(told, "fit_check", project="Customer support, part time", profile=speaks)
    (point,) = [one for one in plan.points if one.topic == "language"]
    assert point.about == "not Finnish"


def test_a_date_is_no_unit_to_price_by(make_plan: MakePlan) -> None:
    told = "So we can have those eight by the holiday? And would you charge by the chapter?"
    by_date = make_plan(told.split("?", maxsplit=1)[0] + "?", "price", project="Prayer book typesetting")
    by_unit = make_plan(told, "price", project="Prayer book typesetting")
    assert not any(point.about == "holiday" for point in by_date.points)
    assert any("chapter" in f"{point.about} {point.ground}" for point in by_unit.points)


def test_a_report_on_noise_is_no_dashboard(make_plan: MakePlan) -> None:
    plan = make_plan("Time and money for it, please.", "price", move="shape_plan", project="Wind farm noise report")
    assert plan.milestone is None
    assert {"rate", "price"} & {point.topic for point in plan.points}


def test_a_step_asked_for_is_the_step_on_the_platform(make_plan: MakePlan) -> None:
    plan = make_plan("We're booking you either way, what is the step?", "ready_to_start", signal="high")
    assert "other" not in {point.topic for point in plan.points}


@pytest.mark.parametrize("turn", ["Would you go on with those notes or begin anew?", "Is it harder with two tills?"])
def test_a_client_who_only_asks_has_nothing_to_close(make_plan: MakePlan, turn: str) -> None:
    options = {"signal": "high", "move": "propose_milestone", "kind": "milestone_close"}
    assert make_plan(turn, "ready_to_start", before="I would take the till first.", **options).kind == "chat_reply"


def test_what_somebody_thinks_is_no_order(make_plan: MakePlan) -> None:
    options = {"signal": "high", "move": "propose_milestone", "kind": "milestone_close"}
    turn = "My sister thinks we should start with the sign. Could you paint it?"
    assert make_plan(turn, "ready_to_start", **options).kind == "chat_reply"


def test_what_is_needed_is_told_for_a_part_that_has_no_short_name(make_plan: MakePlan) -> None:
    options = {"signal": "high", "move": "propose_milestone", "kind": "milestone_close"}
    told = "It would be $300 with both in it."
    plan = make_plan("Agreed. What do you need from us?", "ready_to_start", before=told, **options)
    assert any(point.topic == "needs" and "test account" in point.ground for point in plan.points)


def test_a_part_without_a_name_is_not_offered(make_plan: MakePlan) -> None:
    options = {"signal": "medium", "move": "shape_plan"}
    plan = make_plan("When can you start?", "start_date", before="It would be $300 with both in it.", **options)
    assert "first_step" not in names(plan)


def test_two_systems_in_the_line_say_what_is_to_be_joined(make_plan: MakePlan) -> None:
    options = {"signal": "medium", "move": "shape_plan", "project": "HubSpot leads to Xero"}
    assert "first_step" in names(make_plan("What does it cost?", "price", **options))


def test_the_freelancers_own_piece_follows_their_own_words_for_it(make_plan: MakePlan) -> None:
    options = {"signal": "medium", "move": "shape_plan"}
    alike = make_plan(
        "What does it cost?", "price", before="I would show orders moving and books that agree.", **options
    )
    other = make_plan("What does it cost?", "price", before="I would write two letters for you.", **options)
    assert "first_step" not in names(other)
    assert "first_step" in names(alike)


def test_a_name_with_server_in_it_moves_none(make_plan: MakePlan) -> None:
    plan = make_plan("Can you do this?", "price", signal="medium", project="Sync of a SQL Server with Xero")
    assert plan.milestone is None or "copied to the new server" not in plan.milestone.deliverable


def test_the_days_of_ones_own_piece_stand_for_its_short_name(make_plan: MakePlan) -> None:
    options = {"signal": "medium", "move": "shape_plan"}
    told = "I would begin with one order moving over to the books."
    plan = make_plan("How long does that take?", "estimate", before=told, **options)
    assert plan.milestone is not None
    assert plan.milestone.days == 4


@pytest.mark.parametrize(
    ("turn", "stage", "taken"),
    [
        ("Thank you! You can publish it now.", Stage.ACTIVE_CONTRACT, True),
        ("Thank you so much for all of it!", Stage.ACTIVE_CONTRACT, False),
    ],
)
def test_thanks_that_release_a_step_are_taken_up(make_plan: MakePlan, turn: str, stage: Stage, *, taken: bool) -> None:
    plan = make_plan(turn, "thanks_only", signal="none", move="accept_politely", most=0, stage=stage)
    assert ("farewell" not in names(plan)) is taken
