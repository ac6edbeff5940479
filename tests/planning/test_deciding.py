"""The question that a letter leads with."""

import pytest

from proposer.kinds import load_kind
from proposer.lint import lint
from proposer.models.context import LintContext
from proposer.models.job import JobPost
from proposer.models.people import PublicProfile
from proposer.models.reading import Reading, Wants
from proposer.planning import plan_letter
from proposer.planning.deciding import QUESTIONS, deciding_question

JOB = JobPost(title="Sort our recipe cards", description="Four hundred cards, typed and handwritten, into one sheet.")
LONGEST = 150
"""Characters that leave room for the words that lead into a question."""


def plan_with(advice: str | None, asks_first: str = ""):
    reading = Reading(wants=Wants(work="spreadsheet"), advice=advice, asks_first=asks_first)
    return plan_letter(JOB, PublicProfile(), reading)


def test_the_deciding_question_stands_right_after_the_opening_and_is_needed() -> None:
    plan = plan_with("apply_with_question", "cover")
    first, second, *_ = plan.sections
    assert (first.name, second.name, second.required) == ("opening", "question", True)
    assert plan.deciding_question in QUESTIONS["cover"]
    assert plan.deciding_question in second.goal
    assert sorted(section.name for section in plan.sections) == sorted(
        section.name for section in plan_with("apply").sections
    )


@pytest.mark.parametrize("advice", ["apply_boost", "apply", "skip", None])
def test_on_any_other_advice_the_question_keeps_its_place(advice: str | None) -> None:
    plan = plan_with(advice)
    assert [section.name for section in plan.sections][-2:] == ["question", "next_step"]
    assert plan.deciding_question == ""


def test_where_no_single_point_decides_the_kind_of_work_has_the_question() -> None:
    plan = plan_with("apply_with_question", "start")
    assert plan.deciding_question == ""
    assert plan.sections[1].name == "question"
    assert plan.sections[1].goal == load_kind("cover_letter").section("question").goal


def test_what_the_post_settles_is_not_asked() -> None:
    assert deciding_question("part", "Sort the cards.", "seed")
    assert deciding_question("part", "The First Milestone is the soups.", "seed") == ""


@pytest.mark.parametrize(("point", "words"), [(point, words) for point in QUESTIONS for words in QUESTIONS[point]])
def test_every_wording_is_one_short_question_that_the_linter_passes(point: str, words: str) -> None:
    assert words.count("?") == 1
    assert words.endswith("?")
    assert len(words) <= LONGEST
    report = lint(words, LintContext(kind="cover_letter", job=JOB))
    assert [finding for finding in report.findings if finding.category != "preview"] == [], point


@pytest.mark.parametrize("point", QUESTIONS)
def test_one_seed_always_gives_one_wording_and_seeds_give_all_of_them(point: str) -> None:
    found = {seed: deciding_question(point, "", str(seed)) for seed in range(40)}
    assert found == {seed: deciding_question(point, "", str(seed)) for seed in range(40)}
    assert set(found.values()) == set(QUESTIONS[point])
