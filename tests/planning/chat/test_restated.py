"""Questions said back as what is still to be told, and questions that only the freelancer can answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.models.plan import Plan, Point
from proposer.models.thread import Stage
from proposer.planning.chat.questions import find_questions, trouble_of
from proposer.planning.chat.restated import ASKING, BOTH, merge_open, restate

MakePlan = Callable[..., Plan]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Do you bind them too?", "whether I bind them too"),
        ("And can you draw our dog?", "whether I can draw your dog"),
        ("Are you awake in our mornings?", "whether I am awake in your mornings"),
        ("Do we need an account?", "whether you need an account"),
        ("Do you bind them yourself?", "whether I bind them myself"),
        ("Is it loud?", "whether it is loud"),
        ("Where do you keep the negatives?", "where I keep the negatives"),
        ("Which ink would you use?", "which ink I would use"),
        ("Do you bind them or do we need a bookbinder?", "whether I bind them"),
        ("Do you also take the portraits of all our thirty singers?", "whether I also take the portraits"),
        ("Do you bind them if we print?", ""),
        ("Does it fade?", ""),
        ("Is the garden map included in that?", ""),
        ("You bind them?", ""),
        ("Can you reach me on WhatsApp?", ""),
    ],
)
def test_a_question_is_said_back_from_the_other_side(words: str, told: str) -> None:
    assert restate(words) == told


@given(st.text(max_size=80))
def test_whatever_is_said_back_is_a_clause_or_nothing(words: str) -> None:
    told = restate(words)
    assert told == "" or told.startswith(ASKING)


def test_two_open_questions_are_held_back_in_one_sentence() -> None:
    points = tuple(Point(topic=topic, words=topic, about=topic) for topic in ("other", "price", "other"))
    merged = merge_open((points[0], points[1], points[2].model_copy(update={"words": "later"})))
    assert [(point.topic, point.about) for point in merged] == [("other", BOTH), ("price", "price")]


def test_one_open_question_stays_as_it_is() -> None:
    points = (Point(topic="other", words="a", about="whether I bind them"),)
    assert merge_open(points) == points


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("Who proofreads your texts?", "checker"),
        ("Does anyone else check it?", "checker"),
        ("Will you ship them?", "physical"),
        ("What if you fall ill in March?", "absence"),
        ("How do I know you won't resell my recipes?", "secrecy"),
        ("Do I have to collect everything?", "gathering"),
        ("Who takes the pictures, you or we?", "shared"),
        ("Can we send you our old leaflet?", "handing"),
        ("Could you continue with my draft?", "takeover"),
        ("How do you deal with it when the feed is empty?", "failure"),
        ("Can I see a draft before I decide?", "draft"),
        ("Who pays the fees?", "fees"),
        ("How do you keep the pages up to date?", "upkeep"),
        ("Where does it run?", "hosting"),
        ("Will it bring more guests?", "results"),
        ("How would you protect the addresses?", "privacy"),
        ("Is it possible to pay monthly?", "stages"),
        ("I would pay 20% now, the rest later.", "stages"),
        ("Can we do the gift page first?", "one_first"),
        ("Does the shop have to close during the move?", "safety"),
        ("Next?", "setup"),
        ("Could you come over for a morning?", "visit"),
        ("Who is liable if a figure is wrong?", "liability"),
        ("Can you check our existing forms first?", "audit"),
        ("Do you also take them to the printer?", "physical"),
        ("What do you need, access to the hosting?", "needs"),
        ("I need it on Tuesday.", "deadline"),
        ("How do you ensure that nobody sees our letters?", "privacy"),
        ("Could you work with her drawings?", "takeover"),
        ("Where are you?", "place"),
        ("Print first or bind first?", "choice"),
        ("Do you need the real figures?", "privacy"),
        ("Do you include printing?", "physical"),
        ("Do you draw the covers too or only the maps?", "ability"),
    ],
)
def test_a_side_question_has_a_topic_of_its_own(turn: str, topic: str) -> None:
    assert [one.topic for one in find_questions(turn, early=True)] == [topic]


@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        ("None of these really fits us.", "upset"),
        ("The codes have lost their last digit.", "fault"),
        ("The nightly run broke again.", "fault"),
        ("The scanner doesnt work on my phone.", "fault"),
        ("Since Sunday nothing comes any more.", "fault"),
        ("Two tables were sold for the same seat.", "fault"),
        ("We have lost our bookkeeper to a bank.", ""),
    ],
)
def test_trouble_is_heard_in_more_words(turn: str, kind: str) -> None:
    assert trouble_of(turn) == kind


def test_a_former_client_who_tells_of_a_fault_gets_no_question_for_a_date(make_plan: MakePlan) -> None:
    plan = make_plan("It broke again after the update.", stage=Stage.ENDED)
    assert [point.topic for point in plan.points if point.topic != "ask"] == ["trouble"]


def test_a_bad_experience_with_others_asks_for_no_past_work(make_plan: MakePlan) -> None:
    told = "Who checks your mappings? We had a bad experience with the last developer."
    plan = make_plan(told, "asks_experience")
    assert [point.topic for point in plan.points if point.topic != "ask"] == ["checker"]


def test_protecting_data_is_no_plan_of_the_work(make_plan: MakePlan) -> None:
    told = "How do you protect the customer records?"
    plan = make_plan(told, "approach", signal="medium", move="shape_plan")
    assert "approach" not in {point.topic for point in plan.points}


def test_a_date_for_today_gets_no_estimate_in_days(make_plan: MakePlan) -> None:
    plan = make_plan("Can you finish it by tomorrow?")
    assert [point.about for point in plan.points if point.topic == "deadline"] == [""]


def test_a_short_question_after_a_date_is_one_for_the_date(make_plan: MakePlan) -> None:
    plan = make_plan("It has to be ready in January. Doable?")
    assert "deadline" in {point.topic for point in plan.points}


@pytest.mark.parametrize(
    "words",
    ["Would you rather do this by hand?", "Are you comfortable with maps?", "Would you be ok with a Monday?"],
)
def test_what_somebody_likes_is_not_said_back(words: str) -> None:
    assert restate(words) == ""
