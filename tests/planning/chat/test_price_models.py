"""Prices by the piece or in bulk, and pieces that the freelancer or the client has only pointed at."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from proposer.models.plan import Plan
from proposer.planning.chat.catalogue import choose_entry, load_catalogue
from proposer.planning.chat.milestones import bound_piece
from proposer.planning.chat.money import find_money
from proposer.planning.chat.naming import name_piece
from proposer.planning.chat.pieces import EACH
from proposer.planning.chat.pricing import SHARES, UNIT, VOLUME
from proposer.planning.chat.project_types import find_type
from proposer.text.milestones import judge_milestone

MakePlan = Callable[..., Plan]


def points_of(plan: Plan) -> dict[str, str]:
    return {point.topic: point.about for point in plan.points if point.topic != "ask"}


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("How much per poster?", "poster"),
        ("What is the price for one postcard?", "postcard"),
        ("What would you take for each recipe?", "recipe"),
        ("What is your rate per hour?", ""),
        ("How many can you draw per week?", ""),
        ("What does it cost by the end?", ""),
        ("Können wir das per WhatsApp besprechen?", ""),
        ("Geht das per PayPal?", ""),
        ("How much per email?", "email"),
    ],
)
def test_a_price_for_one_of_a_row_is_told_from_a_rate(words: str, unit: str) -> None:
    found = UNIT.search(words)
    assert (found["x"] if found else "") == unit


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("We would need four a month, is there a discount?", True),
        ("Cheaper if we take six?", True),
        ("A studio wants 7000, can you do it for less?", False),
        ("Could you come down a little?", False),
    ],
)
def test_a_lower_price_for_more_of_the_same_is_no_wish_for_less(words: str, more: bool) -> None:
    assert (VOLUME.search(words) is not None) is more


def test_a_sum_that_is_split_is_no_question_for_the_sum() -> None:
    assert SHARES.search("I would pay 40% now and 60% later")
    assert not SHARES.search("40% of our visitors leave")


@pytest.mark.parametrize("words", ["Is $9 per recipe fine?", "Is 9 dollars per recipe fine?", "9€ a recipe?"])
def test_an_amount_for_each_is_found_with_its_sign_before_or_behind(words: str) -> None:
    found = EACH.search(words)
    assert found is not None
    assert (found["n"], found["unit"]) == ("9", "recipe")


def test_what_one_article_costs_is_no_sum_for_the_work() -> None:
    assert find_money("9 dollars per article") == ()


def test_a_price_per_piece_is_set_by_the_first_part(make_plan: MakePlan) -> None:
    told = "How much per poster? We need nine."
    plan = make_plan(told, "price", signal="medium", move="shape_plan", project="Posters for a jazz festival")
    assert points_of(plan)["structure"] == "each poster"


def test_a_price_in_bulk_keeps_the_usual_first_part(make_plan: MakePlan) -> None:
    told = "What do you charge per article? With four a month there should be a discount."
    plan = make_plan(told, "price", "discount", signal="medium", move="shape_plan", project="Blog articles about bees")
    assert "volume" in points_of(plan)
    assert "discount" not in points_of(plan)


@pytest.mark.parametrize(
    ("line", "told", "part"),
    [
        ("Icon set for a garden app", "", "two icons"),
        ("Speech for a golden wedding", "", "opening of the speech"),
        ("Product texts for a lamp shop", "", "three product texts"),
        ("Slow WordPress site", "", "slowest pages"),
        ("A biography for my book", "", "draft of the biography"),
    ],
)
def test_a_small_trade_has_a_first_piece_of_its_own(line: str, told: str, part: str) -> None:
    kind = find_type(line, told, "other")
    assert part in choose_entry(kind, line, told, "seed").deliverable


@pytest.mark.parametrize("line", ["Redesign of our banking app", "Redesign the onboarding of a language app"])
def test_screens_drawn_anew_are_no_website(line: str) -> None:
    assert find_type(line, "", "other").name == "ui"


def test_data_that_is_typed_into_a_sheet_by_hand_is_to_be_automated() -> None:
    assert find_type("", "We copy orders from emails into Excel by hand.", "other").name == "automation"


@pytest.mark.parametrize(
    ("text", "ordered", "part"),
    [
        ("We just funded it. When do we get the first two posters?", True, "the first two posters"),
        ("We agree with the opening chapter first.", True, "the opening chapter"),
        ("Next please the returns page, same price?", True, "the returns page"),
        ("I'd suggest the sign-up as a clickable prototype, $380.", False, "the sign-up as a clickable prototype"),
    ],
)
def test_a_piece_keeps_the_words_that_name_it(text: str, ordered: bool, part: str) -> None:
    assert name_piece(text, ordered=ordered).startswith(part)


SHIPPED = [
    one["deliverable"]
    for path in sorted((Path(__file__).parents[3] / "profiles").glob("*/*.toml"))
    for one in tomllib.loads(path.read_text("utf-8")).get("milestones", [])
]


@pytest.mark.parametrize("deliverable", SHIPPED)
def test_every_piece_of_a_shipped_profile_passes_for_a_first_milestone(deliverable: str) -> None:
    traits = judge_milestone(bound_piece(deliverable, new=True))
    assert traits.specific
    assert traits.small


def test_a_new_site_has_no_state_before() -> None:
    told = "one template, measured on a phone before and after"
    assert bound_piece(told, new=True) == "one template, measured on a phone"
    assert bound_piece(told, new=False) == told


def test_every_piece_of_the_catalogue_is_specific() -> None:
    for kind in load_catalogue().values():
        for entry in kind.first:
            assert judge_milestone(entry.deliverable).specific, entry.deliverable
