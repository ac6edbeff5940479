"""Practical questions, questions beside the work itself, and the piece that the client's own words call for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.people import Evidence, MilestonePreset, PublicProfile
from proposer.models.plan import Plan
from proposer.models.thread import Stage
from proposer.planning.chat.discounts import is_compared
from proposer.planning.chat.naming import name_piece
from proposer.planning.chat.questions import fault_of, find_questions, trouble_of
from proposer.planning.chat.restated import restate

MakePlan = Callable[..., Plan]
ARTIST = PublicProfile(
    freelancer="ida",
    display_name="Ida",
    title="Designer",
    rate=50.0,
    skills=("Logo Design",),
    milestones=(MilestonePreset(work="brand", deliverable="two rough directions on one page", amount=250.0, days=3),),
    evidence=(Evidence(id="roaster", did="drew the logo of a coffee roaster", skills=("Logo Design",)),),
)


def topics_of(turn: str, *, early: bool = True) -> list[str]:
    return [one.topic for one in find_questions(turn, early=early)]


def points_of(plan: Plan) -> dict[str, str]:
    return {point.topic: point.about for point in plan.points if point.topic != "ask"}


def asks_of(plan: Plan) -> list[str]:
    return [point.ground for point in plan.points if point.topic == "ask"]


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("Could you write an invoice with our tax number?", ["invoice"]),
        ("Do I send you the recordings or a transcript?", ["material"]),
        ("How many minutes would it be?", ["length"]),
        ("How often could it run?", ["rhythm"]),
        ("How strict are you?", ["degree"]),
        ("Are there former clients we could call?", ["references"]),
        ("No data may leave our network. Can you work with that?", ["inside"]),
        ("We would pay per sale. Interested?", ["commission", "interest"]),
        ("What if you miss the deadline?", ["missed"]),
        ("Can you guarantee that two guests never get the same boat?", ["assure"]),
        ("How much would you keep of the old menu?", ["keep"]),
        ("What do you think about posting at night?", ["idea"]),
        ("Why are they so different?", ["spread"]),
        ("Can you send me the offer?", ["setup"]),
        ("Will it still work when the bank changes its format?", ["support"]),
        ("How many visitors can you get us?", ["results"]),
        ("Do you also take small jobs?", ["smalls"]),
        ("What exactly do I get at the end?", ["outcome"]),
        ("I accept. What next?", ["setup"]),
        ("How do I know it's right?", ["trust"]),
        ("Is 300 ok?", ["budget"]),
        ("We use Brevo. Problem?", ["problem"]),
    ],
)
def test_a_practical_question_has_its_topic(turn: str, topics: list[str]) -> None:
    assert topics_of(turn) == topics


def test_another_version_in_running_work_is_reworked_and_not_looked_into() -> None:
    assert topics_of("Can we get a quieter version?", early=False) == ["rework"]


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("These are personal data of patients. How do you handle that?", "privacy"),
        ("Our menu changes weekly. How do you deal with that?", "upkeep"),
        ("The tides are hard to read. How do you handle that?", "approach"),
    ],
)
def test_what_a_question_points_back_at_gives_its_topic(turn: str, topic: str) -> None:
    assert topics_of(turn)[-1] == topic


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("Can you start tomorrow and finish by the 9th?", ["start", "deadline"]),
        ("Who owns the map afterwards, and can my staff edit it?", ["rights", "usable"]),
        ("What does one cost and in which format do we get them?", ["price", "files"]),
    ],
)
def test_two_questions_in_one_breath_are_two(turn: str, topics: list[str]) -> None:
    assert topics_of(turn) == topics


def test_a_device_is_where_a_fault_shows_and_not_what_has_it() -> None:
    turn = "The ferry map works on my pc but not on the tablet of the crew."
    assert trouble_of(turn) == "fault"
    assert "pc" not in fault_of(turn)
    assert "tablet" not in fault_of(turn)


@pytest.mark.parametrize(
    ("turn", "compared"),
    [
        ("Another freelancer quoted 200 for all of it.", True),
        ("A student would do it for 15/h.", True),
        ("Someone offered 200. Can you match that?", False),
        ("I can pay 200.", False),
    ],
)
def test_the_price_of_somebody_else_is_no_offer(turn: str, compared: bool) -> None:
    assert is_compared(turn) is compared


def test_the_price_of_somebody_else_is_not_declined(make_plan: MakePlan) -> None:
    told = "A friend of mine would take $9 an hour. Why should I pay more?"
    plan = make_plan(told, "discount", signal="medium", move="shape_plan", floor=40.0)
    assert points_of(plan)["discount"] == "smaller others"


def test_half_for_half_the_price_asks_which_half(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Can you do half of it for half the price?", "discount", "price", signal="medium", move="shape_plan"
    )
    assert "half" in points_of(plan)
    assert any("half" in ask for ask in asks_of(plan))
    assert "first_step" not in {section.name for section in plan.sections}


def test_a_wish_to_pay_less_gets_no_piece_where_no_trade_is_known(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Is your price negotiable?", "discount", signal="medium", move="shape_plan", project="Something for shifts"
    )
    assert plan.milestone is None


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("Can you do this?", "fit"),
        ("Can you connect the florist's shop?", "fit"),
        ("Can you read old handwriting?", "other"),
        ("Are you familiar with viticulture?", "no_tool"),
    ],
)
def test_past_work_answers_only_what_it_has_to_do_with(make_plan: MakePlan, turn: str, topic: str) -> None:
    assert topic in points_of(make_plan(turn, "fit_check"))


def test_a_former_client_with_trouble_hears_of_the_trouble_alone(make_plan: MakePlan) -> None:
    plan = make_plan("Since Monday the import skips refunds. Can you have a look?", "fit_check", stage=Stage.ENDED)
    assert set(points_of(plan)) == {"trouble"}


def test_a_preset_gives_way_to_the_piece_that_the_words_call_for(make_plan: MakePlan) -> None:
    plan = make_plan(
        "What would two flyers cost?",
        "price",
        signal="medium",
        move="shape_plan",
        project="Flyers for a ferry line",
        profile=ARTIST,
    )
    assert plan.milestone is not None
    assert "laid out" in plan.milestone.deliverable


def test_a_piece_of_its_own_sort_brings_its_own_question(make_plan: MakePlan) -> None:
    plan = make_plan("I have some notes.", project="Wedding speech for my sister")
    assert any("which story" in ask for ask in asks_of(plan))


def test_what_the_client_has_just_answered_is_not_asked_again(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Partners, about fifteen of them.",
        project="Documentation of a payment service",
        before="Who reads it first, your partners or your own people?",
    )
    assert not any(ask.lower().startswith("who") for ask in asks_of(plan))


def test_the_price_after_a_colon_or_a_part_is_none_of_the_name() -> None:
    told = "I would begin with stock levels for ten products, as a fixed part of $340."
    assert name_piece(told, ordered=False).startswith("stock levels for ten products")
    assert "part of" not in name_piece(told, ordered=False)
    told = "I would begin with login and the list of repairs: $650, fixed."
    assert name_piece(told, ordered=False).startswith("login and the list of repairs")


@pytest.mark.parametrize(
    ("turn", "about"),
    [
        ("The picture of the pier is the old one", "seen"),
        ("Our skipper is on holiday until the 12th", "noted"),
        ("My partner wants the timetable larger", "told"),
        ("The first chapter made our crew laugh, go on like this", "praise"),
    ],
)
def test_what_is_told_in_running_work_is_taken_up_by_what_it_is(make_plan: MakePlan, turn: str, about: str) -> None:
    plan = make_plan(turn, signal="none", stage=Stage.ACTIVE_CONTRACT)
    assert points_of(plan)["work"] == about


@pytest.mark.parametrize(
    ("turn", "topic", "about"),
    [
        ("Have you designed for sailors?", "experience", "none"),
        ("Are you a paramedic?", "licence", ""),
    ],
)
def test_nothing_is_claimed_that_the_profile_does_not_tell(
    make_plan: MakePlan, turn: str, topic: str, about: str
) -> None:
    situation = "asks_experience" if topic == "experience" else "fit_check"
    assert points_of(make_plan(turn, situation))[topic] == about


def test_a_question_about_a_thing_is_said_back() -> None:
    assert restate("Is your translation valid in Austria?") == "whether my translation is valid in Austria"
    assert restate("Do you write the code too or only the drawings?") == "whether I write the code too"
