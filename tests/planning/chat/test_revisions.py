"""Changes to what is there, asked for beside something new."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.plan import Plan
from proposer.models.thread import Stage
from proposer.planning.chat.revisions import find_revisions, name_revised

MakePlan = Callable[..., Plan]


@pytest.mark.parametrize(
    ("turn", "named"),
    [
        ("The price table should be wider, and could you add a page on delivery?", "the price table"),
        ("Fix the typo in the footer please. We would also like another chart.", "the typo"),
        ("Make the title darker. Make the logo smaller. And build a form for the press.", ""),
    ],
)
def test_a_change_beside_an_extra_is_found_and_named(turn: str, named: str) -> None:
    parts = find_revisions(turn)
    assert parts
    assert name_revised(parts) == named


@pytest.mark.parametrize(
    "turn", ["Please make the header darker.", "Could you add a page on delivery?", "Thanks, the table is fine.", ""]
)
def test_a_change_or_an_extra_by_itself_is_no_pair(turn: str) -> None:
    assert find_revisions(turn) == ()


BOTH = "The price table should be wider, and could you add a page on delivery?"


def test_a_revision_and_an_extra_each_get_their_answer(make_plan: MakePlan) -> None:
    plan = make_plan(BOTH, "scope_change", signal="none", stage=Stage.ACTIVE_CONTRACT)
    told = {point.topic: point.about for point in plan.points}
    assert told["revision"] == "the price table"
    assert told["scope"] == "extra_besides"
    assert [section.name for section in plan.sections][:2] == ["reply", "scope"]


def test_before_a_contract_a_change_is_no_revision(make_plan: MakePlan) -> None:
    plan = make_plan(BOTH, "scope_change", signal="low")
    assert "revision" not in {point.topic for point in plan.points}
