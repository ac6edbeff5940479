"""Sections of a chat message that go on in the paragraph before them."""

from __future__ import annotations

import pytest

from proposer.layout import lay_out
from proposer.models.draft import Section
from proposer.models.people import PublicProfile
from proposer.models.plan import Plan, PlannedSection


def plan(*joins: str) -> Plan:
    names = ("reply", "goal", "action")
    sections = tuple(PlannedSection(name=name, goal="g", max_chars=99, joins=name in joins) for name in names)
    return Plan(kind="milestone_close", profile=PublicProfile(), sections=sections)


def written(*names: str, text: str = "One {name}.") -> list[Section]:
    return [Section(name=name, text=text.format(name=name)) for name in names]


@pytest.mark.parametrize(
    ("joins", "names", "expected"),
    [
        (("goal",), ("reply", "goal", "action"), "One reply. One goal.\n\nOne action."),
        (("goal", "action"), ("goal", "action"), "One goal. One action."),
        ((), ("reply", "goal"), "One reply.\n\nOne goal."),
    ],
)
def test_a_section_that_joins_goes_on_in_the_same_paragraph(
    joins: tuple[str, ...], names: tuple[str, ...], expected: str
) -> None:
    layout = lay_out(plan(*joins), written(*names), {})
    assert layout.text == expected
    assert [layout.text[one.start : one.end] for one in layout.sections] == [one.text for one in layout.sections]


def test_a_section_of_several_lines_keeps_a_paragraph_of_its_own() -> None:
    layout = lay_out(plan("goal"), written("reply", "goal", text="- a {name}\n- b"), {})
    assert layout.text == "- a reply\n- b\n\n- a goal\n- b"
