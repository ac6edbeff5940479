"""Past work that the client names is told, with what came of it; what nobody knows of it is said openly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.people import Evidence, MilestonePreset, PublicProfile
from proposer.models.plan import Plan, Point

MakePlan = Callable[..., Plan]
PAINTER = PublicProfile(
    freelancer="ida",
    display_name="Ida",
    title="Designer",
    rate=50.0,
    skills=("Graphic Design", "QuarkXPress"),
    milestones=(MilestonePreset(work="brand", deliverable="two signs sketched in colour", amount=300.0, days=5),),
    evidence=(
        Evidence(
            id="fair",
            did="painted the signs of a spring fair with 40 stalls",
            outcome="visitors asked the way half as often",
            skills=("Signage",),
        ),
        Evidence(id="mill-map", did="drew the walking map of an old windmill", skills=("Maps",)),
    ),
)


def points_of(plan: Plan) -> dict[str, Point]:
    return {point.topic: point for point in plan.points if point.topic != "ask"}


def test_what_came_of_a_named_piece_is_told(make_plan: MakePlan) -> None:
    point = points_of(make_plan("How did it work out at the spring fair?", project="A logo", profile=PAINTER))[
        "experience"
    ]
    assert (point.about, point.evidence) == ("result", ("fair",))


def test_a_named_piece_is_told_where_no_result_is_asked(make_plan: MakePlan) -> None:
    turn = "We liked your mill map a lot. How many people worked on it?"
    point = points_of(make_plan(turn, "asks_experience", project="A logo", profile=PAINTER))["experience"]
    assert (point.about, point.evidence) == ("named", ("mill-map",))


def test_what_nobody_knows_of_a_named_piece_is_said_once(make_plan: MakePlan) -> None:
    found = points_of(make_plan("Are the signs of the spring fair still in use?", project="A logo", profile=PAINTER))
    assert "lasting" in found
    assert "experience" not in found


@pytest.mark.parametrize("turn", ["Did the fair organisers write to you?", "Was the map too small?"])
def test_one_word_in_common_names_no_piece(make_plan: MakePlan, turn: str) -> None:
    assert "experience" not in points_of(make_plan(turn, project="A map for a fair", profile=PAINTER))


def test_a_tool_of_the_profile_that_no_list_has_is_known(make_plan: MakePlan) -> None:
    found = points_of(make_plan("Do you work in QuarkXPress?", "fit_check", project="A logo", profile=PAINTER))
    assert found["tool"].about == "QuarkXPress"


def test_another_tool_than_usual_is_answered_as_a_tool(make_plan: MakePlan) -> None:
    found = points_of(make_plan("We have Figma, not Shopify, is that ok?", project="Orders into the books"))
    assert found["no_tool"].about == "Figma"
    assert "tool" not in found
