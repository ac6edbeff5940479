"""Running work: several things in one turn, what is only handed over, and when it is ready."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.plan import Plan
from proposer.models.thread import Stage
from proposer.planning.chat.objects import object_of
from proposer.planning.chat.questions import find_questions, trouble_of
from proposer.planning.chat.revisions import find_revisions, name_revised
from proposer.planning.chat.scope import SWAP

MakePlan = Callable[..., Plan]


def points_of(plan: Plan) -> dict[str, str]:
    return {point.topic: point.about for point in plan.points if point.topic != "ask"}


def running(make_plan: MakePlan, text: str, *situations: str, **options: object) -> dict[str, str]:
    return points_of(make_plan(text, *situations, stage=Stage.ACTIVE_CONTRACT, signal="none", **options))


def test_an_order_beside_a_question_is_taken_up(make_plan: MakePlan) -> None:
    points = running(make_plan, "Please make the header green. When will the footer be ready?")
    assert points == {"work": "told", "progress": "the footer"}


def test_a_change_beside_something_new_is_a_revision() -> None:
    parts = find_revisions("Could you also write a caption? And please swap the two photos.")
    assert [part.strip() for part in parts] == ["and please swap the two photos."]


def test_a_counted_thing_without_its_name_is_not_named() -> None:
    assert name_revised(("swap the second and third picture",)) == ""


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("The filter does not find old orders.", "fault"),
        ("The call returns 404 for me.", "fault"),
        ("It is Friday and I still don't have the map.", "late"),
        ("What's going on?", "late"),
        ("Would it crash on old phones?", ""),
    ],
)
def test_trouble_is_read_from_what_happened(text: str, trouble: str) -> None:
    assert trouble_of(text) == trouble


def test_a_question_beside_trouble_is_not_lost(make_plan: MakePlan) -> None:
    told = "The export returns 500. Should we keep the two old columns in the list or leave them out?"
    points = running(make_plan, told)
    assert points["trouble"].startswith("fault")
    assert "work" in points


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Can it be live before Friday?", "deadline"),
        ("Will that delay anything?", "progress"),
        ("What's your email?", "address"),
        ("Call tomorrow with our chef?", "talk"),
    ],
)
def test_each_question_of_running_work_has_its_topic(text: str, topic: str) -> None:
    assert [one.topic for one in find_questions(text, early=False)] == [topic]


def test_a_question_that_is_passed_on_is_one_of_the_client(make_plan: MakePlan) -> None:
    asked = find_questions("And our printer asks if you can export the page as PDF", early=False)
    assert [one.words for one in asked] == ["can you export the page as PDF"]
    assert running(make_plan, "And our printer asks if you can export the page as PDF") == {"work": "told"}


def test_a_change_is_taken_up_whatever_its_verb(make_plan: MakePlan) -> None:
    assert running(make_plan, "The drums are loud, could you pull them down?") == {"work": "told"}


@pytest.mark.parametrize(
    ("text", "named"), [("Should we keep the old v2 keys?", "the old v2 keys"), ("Our cook wants it", "your cook")]
)
def test_the_name_of_a_thing_ends_where_it_ends(text: str, named: str) -> None:
    assert object_of(text) == named


def test_what_is_only_asked_beside_an_approval_closes_nothing(make_plan: MakePlan) -> None:
    ready = {"signal": "high", "move": "propose_milestone", "kind": "milestone_close", "stage": Stage.ACTIVE_CONTRACT}
    plan = make_plan("Perfect, approved. Could you send me the login again?", "ready_to_start", **ready)
    assert plan.kind == "chat_reply"
    begun = make_plan("Perfect, approved. Could you start the next page?", "ready_to_start", **ready)
    assert begun.kind == "milestone_close"


@pytest.mark.parametrize(
    "text",
    [
        "Drop the map. Put the list there instead.",
        "Forget the poem and do a riddle in its place.",
        "Stop with it. Instead a quiz.",
    ],
)
def test_one_part_for_another_is_a_swap(text: str) -> None:
    assert SWAP.search(text)


def test_a_former_client_hears_nothing_of_an_agreed_scope(make_plan: MakePlan) -> None:
    told = "We changed our shop and now need another sync."
    plan = make_plan(told, "scope_change", signal="medium", move="shape_plan", stage=Stage.ENDED)
    assert "scope" not in points_of(plan)
