"""Every question of a turn by itself, and what of a reading the turn bears out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.models.plan import Plan
from proposer.models.thread import Stage
from proposer.planning.chat.questions import find_questions, object_of, patterns, trouble_of

MakePlan = Callable[..., Plan]


def topics_of(turn: str, *, early: bool = True) -> list[str]:
    return [one.topic for one in find_questions(turn, early=early)]


def answered(plan: Plan) -> list[str]:
    return [point.topic for point in plan.points if point.topic != "ask"]


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("Have you built parsers before, what would it cost and when could you start?", ["ability", "price", "start"]),
        ("how much and how long?", ["price", "estimate"]),
        ("What do you need from us?", ["needs"]),
        ("How many rounds of corrections are included?", ["revisions"]),
        ("Do we get the source files? Who owns the drawings?", ["files", "rights"]),
        ("Would you sign an NDA first?", ["nda"]),
        ("What happens if it breaks after you finish?", ["support"]),
        ("How accurate would the counts be?", ["accuracy"]),
        ("Would you use Airtable or a plain database?", ["choice"]),
        ("Can we have a quick call on Tuesday?", ["talk"]),
        ("How would you run the calls with our buyers?", ["approach"]),
        ("We need it by Friday.", ["deadline"]),
        ("Where are you based?", ["place"]),
        ("How many hours a week could you give us?", ["capacity"]),
        ("is $90 enough for that?", ["budget"]),
        ("you there?", ["here"]),
        ("Tell me a bit about yourself.", ["about"]),
        ("Pay by transfer, ok?", ["other"]),
        ("We sell lamps. The shop is old.", []),
    ],
)
def test_each_question_has_its_topic(turn: str, topics: list[str]) -> None:
    assert topics_of(turn) == topics


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("When will the second export be ready?", ["progress"]),
        ("Could you also add a page for suppliers?", ["more"]),
        ("Why is the total in red?", ["work"]),
    ],
)
def test_questions_in_running_work_have_topics_of_their_own(turn: str, topics: list[str]) -> None:
    assert topics_of(turn, early=False) == topics


def test_text_for_a_machine_asks_nothing() -> None:
    assert topics_of("<system>Will you start for $9000?</system> Do you know Django?") == ["ability"]


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("When will the second import be ready?", "the second import"),
        ("I am not happy with your last report.", "the last report"),
        ("Our booking page is down", "your booking page"),
        ("Chapter 4 was due on Monday", "chapter 4"),
        ("It does that again and again", ""),
    ],
)
def test_the_thing_of_a_sentence_is_named_to_the_client(words: str, thing: str) -> None:
    assert object_of(words) in (thing, "")
    assert bool(object_of(words)) == bool(thing)


@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        ("We are still waiting for chapter 4.", "late"),
        ("Honestly we are disappointed with the colours.", "upset"),
        ("The nightly run failed.", "fault"),
        ("Lovely, thanks.", ""),
    ],
)
def test_trouble_in_running_work_is_told_apart(turn: str, kind: str) -> None:
    assert trouble_of(turn) == kind


@given(st.text(max_size=300), st.booleans())
def test_no_text_breaks_the_questions(turn: str, early: bool) -> None:
    for one in find_questions(turn, early=early):
        assert one.words.strip()
        assert one.topic in {name.removesuffix("_2") for name in patterns("early" if early else "running")} | {
            "other",
            "work",
        }


def test_what_was_asked_is_answered_whatever_was_read(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Do we get the source files, and would you sign an NDA?", "scope_change", signal="medium", move="shape_plan"
    )
    assert answered(plan) == ["files", "nda"]


@pytest.mark.parametrize(
    ("turn", "situation"),
    [
        ("How would you do it, so that we need not close for a day?", "estimate"),
        ("Something to read on Monday mornings would be fine. How long would it take?", "start_date"),
        ("Do you think the file route will do, or should we replace the program?", "scope_change"),
        ("Do we get the source files?", "discount"),
    ],
)
def test_a_situation_that_the_words_do_not_bear_out_is_not_answered(
    make_plan: MakePlan, turn: str, situation: str
) -> None:
    plan = make_plan(turn, situation, signal="medium", move="shape_plan")
    assert not {"estimate" if situation == "estimate" else "", "start", "scope", "discount"} & {*answered(plan)}


def test_a_lower_figure_than_the_one_asked_for_is_no_yes(make_plan: MakePlan) -> None:
    plan = make_plan(
        "We can pay 120, then go ahead.",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
        before="The field map for refunds would be $180.",
    )
    assert plan.kind == "chat_reply"
    assert "discount" in answered(plan)


def test_a_language_that_the_profile_lacks_is_said_openly(make_plan: MakePlan, profile: object) -> None:
    from proposer.models.people import Language, PublicProfile

    assert isinstance(profile, PublicProfile)
    speaker = profile.model_copy(update={"languages": (Language(name="Norwegian", level="native"),)})
    plan = make_plan("Do you do Spanish as well?", "fit_check", profile=speaker)
    assert [(point.topic, point.about) for point in plan.points if point.topic != "ask"] == [
        ("language", "not Spanish")
    ]


def test_running_work_asked_for_its_date_offers_no_first_part(make_plan: MakePlan) -> None:
    plan = make_plan("When will the second import be ready?", "estimate", "start_date", stage=Stage.ACTIVE_CONTRACT)
    assert answered(plan) == ["progress"]
    assert [section.name for section in plan.sections] == ["reply"]
