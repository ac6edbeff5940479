"""The layout: plain characters, exact markers once, exact spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.layout import lay_out, plain_text
from proposer.models.draft import Section
from proposer.models.people import PublicProfile
from proposer.models.plan import MustSay, Plan, PlannedSection


def plan(*must_say: MustSay, names: tuple[str, ...] = ("opening", "approach")) -> Plan:
    sections = tuple(PlannedSection(name=name, goal="", max_chars=500) for name in names)
    return Plan(kind="cover_letter", profile=PublicProfile(), sections=sections, must_say=must_say)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Sync first — reports later.", "Sync first, reports later."),
        ("Sync first—reports later.", "Sync first, reports later."),
        ("Pages 5–10 only", "Pages 5-10 only"),
        ("Ends with a dash —", "Ends with a dash"),
        ("**Bold** and *soft* and __loud__", "Bold and soft and loud"),
        ("## Steps\nOne", "Steps\nOne"),
        ("• map\n• build", "- map\n- build"),
        ("* map\n* build", "- map\n- build"),
        ("“Yes,” it’s here…", '"Yes," it\'s here...'),
        ("See [the shop](https://shop.example.com).", "See the shop (https://shop.example.com)."),
        ("Run `make check`", "Run make check"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("one\n\n\n\ntwo", "one\n\ntwo"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_text_is_made_plain(written: str, plain: str) -> None:
    assert plain_text(written) == plain


def test_sections_stand_in_the_plans_order_and_spans_are_exact() -> None:
    layout = lay_out(plan(), [Section(name="approach", text="Then."), Section(name="opening", text="First — so.")], {})
    assert layout.text == "First, so.\n\nThen."
    assert [placed.name for placed in layout.sections] == ["opening", "approach"]
    assert all(layout.text[placed.start : placed.end] == placed.text for placed in layout.sections)


def test_writers_are_recorded_and_default_to_the_composer() -> None:
    layout = lay_out(
        plan(), [Section(name="opening", text="A"), Section(name="approach", text="B")], {"opening": "model"}
    )
    assert [placed.writer for placed in layout.sections] == ["model", "composer"]


def test_a_start_marker_gets_its_own_first_line() -> None:
    layout = lay_out(plan(MustSay(text="BLUE heron", position="start")), [Section(name="opening", text="Yes.")], {})
    assert layout.text == "BLUE heron\n\nYes."
    assert layout.sections[0].start == len("BLUE heron\n\n")


@pytest.mark.parametrize(
    "copy", ["KESTREL\n\nYour shop.", "KESTREL. Your shop.", "KESTREL: Your shop.", '"KESTREL"\nYour shop.']
)
def test_a_writers_own_copy_of_a_start_marker_is_removed(copy: str) -> None:
    layout = lay_out(plan(MustSay(text="KESTREL", position="start")), [Section(name="opening", text=copy)], {})
    assert layout.text == "KESTREL\n\nYour shop."


def test_a_word_that_only_begins_like_the_marker_stays() -> None:
    layout = lay_out(
        plan(MustSay(text="Blue", position="start")), [Section(name="opening", text="Blueprints first.")], {}
    )
    assert layout.text == "Blue\n\nBlueprints first."


def test_an_anywhere_marker_is_added_once_and_only_when_missing() -> None:
    marker = MustSay(text="otter", position="anywhere")
    assert lay_out(plan(marker), [Section(name="opening", text="Yes.")], {}).text == "Yes.\n\notter"
    assert lay_out(plan(marker), [Section(name="opening", text="An otter swims.")], {}).text == "An otter swims."
    assert lay_out(plan(marker), [Section(name="opening", text="Two otters.")], {}).text.endswith("\n\notter")


def test_a_first_sentence_marker_leads_into_the_first_sentence() -> None:
    layout = lay_out(
        plan(MustSay(text="Lantern", position="first_sentence")), [Section(name="opening", text="Yes.")], {}
    )
    assert layout.text == "Lantern: Yes."


def test_a_whole_sentence_asked_for_first_stands_by_itself() -> None:
    marker = MustSay(text="I have read it all twice", position="first_sentence")
    assert lay_out(plan(marker), [Section(name="opening", text="Yes.")], {}).text == "I have read it all twice. Yes."


def test_markers_for_other_places_are_left_to_the_person() -> None:
    layout = lay_out(plan(MustSay(text="Lantern", position="subject")), [Section(name="opening", text="Yes.")], {})
    assert layout.text == "Yes."


def test_an_empty_section_leaves_no_gap() -> None:
    layout = lay_out(plan(), [Section(name="opening", text=" "), Section(name="approach", text="B")], {})
    assert layout.text == "B"


@given(st.lists(st.text(max_size=80), max_size=4), st.text(alphabet="abcXYZ *-—", max_size=8))
def test_spans_are_exact_whatever_the_writer_gave(texts: list[str], marker: str) -> None:
    must = (MustSay(text=marker, position="start"),) if marker.strip() else ()
    sections = [Section(name=f"s{place}", text=text) for place, text in enumerate(texts)]
    layout = lay_out(plan(*must), sections, {})
    assert all(layout.text[placed.start : placed.end] == placed.text for placed in layout.sections)
    assert must == () or layout.text.startswith(marker)
