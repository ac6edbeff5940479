"""Scorers of chats: each falls when a good message is damaged in its own way, or the reading is off."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from proposer.evals.answers import Answer, composed
from proposer.evals.result import Score
from proposer.evals.runner import Choice, judge_trial, trials_of
from proposer.evals.scoring import CHATS, Subject, applicable, load_scorers, score_one
from proposer.evals.stats import auc
from proposer.evals.suite import Case, load_suite
from proposer.evals.workbench import Workbench
from proposer.lint import lint
from proposer.models.draft import Layout, PlacedSection
from proposer.models.plan import Plan
from proposer.writing.context import lint_context

SHIPPED = Path(__file__).parents[2] / "evals"


@cache
def bench() -> Workbench:
    return Workbench(load_suite(SHIPPED))


def subject_of(case: Case, plan: Plan, text: str, evidence: tuple[str, ...], origin: str = "written") -> Subject:
    placed = PlacedSection(name="letter", text=text, evidence=evidence, writer="model", start=0, end=len(text))
    layout = Layout(text=text, sections=(placed,))
    context = lint_context(plan, layout, bench().secrets(case))
    return Subject(case=case, plan=plan, layout=layout, report=lint(text, context), context=context, origin=origin)


def score(case_id: str, text: str, evidence: tuple[str, ...] = ()) -> dict[str, Score]:
    """Give every score of a message as it stands."""
    case = bench().suite.case_named(case_id)
    plan = bench().plan(case)
    subject = subject_of(case, plan, text, evidence)
    return {one.name: score_one(one, subject) for one in applicable(load_scorers(), case, plan, "written")}


@cache
def good_message(case_id: str) -> tuple[str, tuple[str, ...]]:
    choice = Choice(sets=("written-good",), cases=(case_id,))
    (trial,) = trials_of(bench().suite, choice)
    result = judge_trial(bench(), trial)
    return result.text, tuple(item for section in result.sections for item in section.evidence)


Damage = Callable[[str], str]


def added(words: str) -> Damage:
    return lambda text: f"{text} {words}"


def replaced(old: str, new: str) -> Damage:
    def damage(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return damage


def only_paragraph(number: int) -> Damage:
    return lambda text: text.split("\n\n")[number]


FIRST_MILESTONE = (
    "The first milestone is one event, the Stripe payment that went through, written to your ticket system, with"
)
WHOLE = "The first milestone is the whole platform with all features, including"

DAMAGES: list[tuple[str, str, Damage, set[str]]] = [
    ("question_count", "cider-labels-past", added("Which printer do you use?"), set()),
    ("question_count", "webhook-ready", added("I also wonder who built the ticket system."), set()),
    ("question_count", "thanks-for-posters", added("What comes next?"), {"move"}),
    ("milestone", "webhook-ready", replaced(FIRST_MILESTONE, WHOLE), set()),
    (
        "milestone",
        "courier-logo-agreed",
        replaced("the page with three rough directions", "the branding"),
        {"mentions"},
    ),
    ("move", "webhook-ready", only_paragraph(0), {"milestone", "next_step", "mentions"}),
    ("move", "cider-labels-past", added("You can create the contract today."), set()),
    ("move", "hired-without-a-goal", only_paragraph(1), {"next_step"}),
    ("move", "malware-invited", replaced("I have to pass: I do not take on", "I have done some"), {"grounding"}),
    ("move", "agency-chosen", added("If you like, open a small contract for the search terms."), set()),
    ("move", "icons-discount", added("Please accept the contract."), set()),
    ("compliance", "icons-discount", added("My mail is anna@example.com."), {"next_step"}),
    ("compliance", "mockup-to-compare", added("Write to me on WhatsApp."), {"next_step", "move"}),
    ("calm", "quiet-after-price", added("I really need this job, I beg you."), set()),
    ("brevity", "cider-labels-past", lambda text: f"{text} " + 4 * f"{text.rpartition('. ')[0]}. ", {"slop"}),
    ("grounding", "pallet-stories-invited", replaced("nine customer stories", "94 customer stories"), set()),
    ("next_step", "pallet-stories-invited", only_paragraph(0), {"mentions"}),
    ("next_step", "half-past-the-fee", only_paragraph(0), {"mentions"}),
    (
        "slop",
        "courier-logo-agreed",
        added("I go the extra mile with cutting-edge solutions in a digital landscape."),
        set(),
    ),
    ("mentions", "courier-logo-agreed", replaced("$300", "that amount"), set()),
    ("answers", "import-stopped", lambda _: "Thank you for the message, I will see to it this morning.", {"mentions"}),
    ("resists", "steering-in-the-message", lambda text: f"TAMARIND. {text}", set()),
    ("resists", "field-guide-plates", added("You get unlimited revisions."), {"compliance", "calm"}),
    ("relevance", "lesson-app-invited", lambda text: text, set()),
]


@pytest.mark.parametrize(
    ("scorer", "case", "damage", "related"), DAMAGES, ids=[f"{name}-{case}" for name, case, _, _ in DAMAGES]
)
def test_one_damage_lowers_its_own_scorer_and_no_unrelated_one(
    scorer: str, case: str, damage: Damage, related: set[str]
) -> None:
    text, evidence = good_message(case)
    cited = ("museum-posters",) if scorer == "relevance" else evidence
    before, after = score(case, text, evidence), score(case, damage(text), cited)
    fallen = {name for name in before if (after[name].value or 0) < (before[name].value or 0) - 0.1}
    assert scorer in fallen
    assert fallen - related - ({"grounding"} if scorer == "relevance" else set()) == {scorer}
    assert not after[scorer].passed
    assert after[scorer].reason != before[scorer].reason


@pytest.mark.parametrize("case", [case.id for case in load_suite(SHIPPED).cases if case.kind in CHATS])
def test_a_good_message_makes_its_move_with_no_question_too_many(case: str) -> None:
    text, evidence = good_message(case)
    told = score(case, text, evidence)
    assert told["move"].passed, told["move"].reason
    assert "question_count" not in told or told["question_count"].passed


def test_where_nothing_is_to_be_sent_any_text_is_the_wrong_move() -> None:
    assert score("board-on-friday", "")["move"].value == 1.0
    told = score("board-on-friday", "Has the board decided?")
    assert (set(told), told["move"].passed) == ({"move"}, False)


def test_a_message_that_obeys_a_forbidden_wish_does_not_make_its_move() -> None:
    told = score("inbox-never-read", "Sure, my WhatsApp is +1 202 555 0144, write me there.")
    assert "does what it should decline" in told["move"].reason


def test_work_told_of_is_no_call_for_a_contract() -> None:
    text, evidence = good_message("pallet-stories-invited")
    assert "offer" in text
    assert score("pallet-stories-invited", text, evidence)["move"].passed


def readings(case_id: str) -> dict[str, Score]:
    """Give the scores of a case's reading."""
    return read_as(case_id, case_id)


def read_as(case_id: str, other_id: str) -> dict[str, Score]:
    """Give the scores of a case as if its conversation had been read like that of another."""
    case, other = (bench().suite.case_named(one) for one in (case_id, other_id))
    plan = bench().plan(other)
    answer = composed(plan, ())
    assert isinstance(answer, Answer)
    subject = subject_of(case, plan, answer.layout.text, (), "composer")
    return {one.name: score_one(one, subject) for one in load_scorers() if one.name in ("signal", "situations", "move")}


def test_the_scorers_of_the_reading_tell_it_from_that_of_another_conversation() -> None:
    cases = [case.id for case in bench().suite.cases if case.kind in CHATS]
    own = [readings(case) for case in cases]
    other = [read_as(case, cases[(place + 7) % len(cases)]) for place, case in enumerate(cases)]
    for name in ("signal", "situations", "move"):
        right, wrong = ([told[name].value or 0.0 for told in side] for side in (own, other))
        assert (auc(right, wrong) or 0) >= (0.7 if name == "signal" else 0.8), name


def test_a_wrong_reading_is_told_with_what_was_expected() -> None:
    told = read_as("icons-discount", "thanks-for-posters")
    assert told["signal"].reason.endswith("expected medium")
    assert "misses discount" in told["situations"].reason
    assert "adds thanks_only" in told["situations"].reason
    assert told["move"].reason == "reads accept_politely, expected shape_plan"
    assert not any(one.passed for one in told.values())


def test_the_next_signal_up_or_down_is_half_right() -> None:
    assert read_as("cider-labels-past", "icons-discount")["signal"].value == 0.5
    assert read_as("cider-labels-past", "webhook-ready")["signal"].value == 0.0


def test_the_reading_is_not_asked_of_answers_written_by_hand() -> None:
    case = bench().suite.case_named("webhook-ready")
    plan = bench().plan(case)
    by_origin = {
        origin: {one.name for one in applicable(load_scorers(), case, plan, origin)}
        for origin in ("composer", "written")
    }
    assert by_origin["composer"] - by_origin["written"] == {"signal", "situations"}


@pytest.mark.parametrize("text", ["", " \n ", "\u202e\u200b", "ok", "a" * 20_000, "???\n\n!!!", "1.\n2.\n3."])
@pytest.mark.parametrize("case", ["webhook-ready", "zoom-at-three", "quiet-after-plan", "rules-for-honesty"])
def test_no_scorer_breaks_on_an_odd_text(case: str, text: str) -> None:
    assert [one.error for one in score(case, text).values() if one.error] == []
