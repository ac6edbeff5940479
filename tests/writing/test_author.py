"""The author trusts nothing a completion says about itself."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import NotJSON, Truncated
from proposer.kinds import load_kind
from proposer.models.llm import Completion
from proposer.models.people import Evidence, PublicProfile
from proposer.models.plan import Plan, PlannedSection
from proposer.writing.author import read_sections

KIND = load_kind("cover_letter")
PLAN = Plan(
    kind="cover_letter",
    profile=PublicProfile(evidence=(Evidence(id="orders", did="moved orders"),)),
    sections=tuple(PlannedSection(name=name, goal="g", max_chars=200) for name in ("opening", "proof", "next_step")),
)


def answer(value: object) -> Completion:
    """A completion that holds this value as JSON."""
    return Completion(text=json.dumps(value))


def test_sections_come_in_plan_order_whatever_the_answers_order() -> None:
    value = {"next_step": {"text": "C", "evidence": []}, "opening": {"text": " A ", "evidence": []}}
    assert [(s.name, s.text) for s in read_sections(answer(value), PLAN, KIND)] == [
        ("opening", "A"),
        ("next_step", "C"),
    ]


def test_ids_the_profile_does_not_have_are_dropped() -> None:
    value = {"proof": {"text": "I moved orders.", "evidence": ["orders", "nasa", "orders", 3]}}
    assert read_sections(answer(value), PLAN, KIND)[0].evidence == ("orders",)


def test_sections_nobody_asked_for_are_dropped() -> None:
    value = {"opening": {"text": "A", "evidence": []}, "ps": {"text": "B", "evidence": []}, "concern": "C"}
    assert [s.name for s in read_sections(answer(value), PLAN, KIND)] == ["opening"]


def test_a_bare_string_and_a_wrapping_object_are_read_too() -> None:
    assert read_sections(answer({"sections": {"opening": "A"}}), PLAN, KIND)[0].text == "A"


def test_a_section_far_over_its_limit_is_no_answer() -> None:
    value = {"opening": "A", "proof": "x" * 10_000}
    assert [s.name for s in read_sections(answer(value), PLAN, KIND)] == ["opening"]


def test_an_answer_that_was_cut_off_is_never_read() -> None:
    whole = answer({"opening": "A"}).model_copy(update={"finish_reason": "length"})
    with pytest.raises(Truncated, match="max_tokens"):
        read_sections(whole, PLAN, KIND)


@pytest.mark.parametrize(
    "value", [{}, {"opening": None}, {"opening": 3}, {"opening": {"text": "  "}}, {"sections": []}]
)
def test_an_answer_without_a_section_is_not_an_answer(value: object) -> None:
    with pytest.raises(NotJSON):
        read_sections(answer(value), PLAN, KIND)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        sections = read_sections(Completion(text=text), PLAN, KIND)
    except NotJSON:
        return
    assert sections


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["opening", "proof", "text", "evidence", "sections"]), inner, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused(value: object) -> None:
    try:
        sections = read_sections(answer(value), PLAN, KIND)
    except NotJSON:
        return
    assert all(section.text for section in sections)
