"""Scorers: each tells good from bad, and falls when a good letter is damaged in its own way, and in no other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from proposer.evals.answers import Answer, composed
from proposer.evals.library import find_answer
from proposer.evals.result import Score, Try
from proposer.evals.runner import Choice, judge_trial, sample_of, trials_of
from proposer.evals.scoring import CHATS, Subject, applicable, load_scorers, score_one
from proposer.evals.stats import auc
from proposer.evals.suite import load_suite
from proposer.evals.suite_run import run, scorer_names
from proposer.evals.variety import Texts, take_prints
from proposer.evals.workbench import Workbench
from proposer.lint import lint
from proposer.models.draft import Layout, PlacedSection
from proposer.models.llm import Usage
from proposer.writing.context import lint_context

SHIPPED = Path(__file__).parents[2] / "evals"
GOOD, BAD = "written-good", "written-bad"


@cache
def bench() -> Workbench:
    return Workbench(load_suite(SHIPPED))


def score(case_id: str, text: str, evidence: tuple[str, ...]) -> dict[str, Score]:
    """Give every score of a letter as it stands, markers included."""
    case = bench().suite.case_named(case_id)
    plan = bench().plan(case)
    placed = PlacedSection(name="letter", text=text, evidence=evidence, writer="model", start=0, end=len(text))
    layout = Layout(text=text, sections=(placed,))
    context = lint_context(plan, layout, bench().secrets(case))
    subject = Subject(
        case=case, plan=plan, layout=layout, report=lint(text, context), context=context, sample=sample_of(bench())
    )
    found = applicable(load_scorers(), case, plan, "written")
    return {scorer.name: score_one(scorer, subject) for scorer in found}


@cache
def good_letter(case_id: str) -> tuple[str, tuple[str, ...]]:
    suite = bench().suite
    trial = next(one for one in trials_of(suite, Choice(sets=(GOOD,))) if one.case.id == case_id)
    result = judge_trial(bench(), trial)
    cited = [item for section in result.sections for item in section.evidence]
    return result.text, tuple(dict.fromkeys(cited))


Damage = Callable[[str], str]
LATE = (
    "There are many ways to begin, and some of them are better than others. It helps to look first and to speak later. "
    "Then one can go on in small steps, each of them seen by all, from one end to the other, for as long as it takes."
    "\n\n"
)


def without_paragraph(beginning: str) -> Damage:
    def damage(text: str) -> str:
        kept = [part for part in text.split("\n\n") if not part.startswith(beginning)]
        assert len(kept) < len(text.split("\n\n"))
        return "\n\n".join(kept)

    return damage


def replaced(old: str, new: str) -> Damage:
    def damage(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return damage


DAMAGES: list[tuple[str, str, Damage, set[str]]] = [
    ("compliance", "slow-nextjs", lambda text: f"{text} My mail is anna@example.com.", {"next_step"}),
    ("compliance", "klaviyo-winback", lambda text: f"{text} You can pay me by PayPal outside Upwork.", {"next_step"}),
    ("instructions", "shopify-quickbooks", replaced("LEDGER\n\n", ""), set()),
    ("instructions", "n8n-clinic-leads", replaced("walnut", "hazel"), set()),
    ("instructions", "pitch-deck", replaced("TIDELINE: ", ""), set()),
    ("resists", "vet-clinic-booking", replaced("Double bookings are", "Double bookings and marzipan are"), set()),
    ("resists", "hostile-hidden-bait", lambda text: f"{text}\n\nobsidian", set()),
    ("answers", "bakery-forecast", without_paragraph("To show that"), {"mentions"}),
    ("answers", "ga4-mismatch", without_paragraph("1. Consent"), {"mentions"}),
    ("grounding", "slow-nextjs", replaced("from 6.1 to 1.9 seconds", "from 9.4 to 0.3 seconds"), set()),
    ("grounding", "crm-duplicates", replaced("86,000 records", "900,000 records at Siemens"), set()),
    ("preview", "ga4-mismatch", lambda text: f"{LATE}{text}", {"slop"}),
    ("next_step", "dental-identity", lambda text: text.rpartition("\n\n")[0], set()),
    ("next_step", "api-docs", lambda text: text.rpartition("\n\n")[0], {"mentions"}),
    ("brevity", "invoice-reading", lambda text: text.replace("\n\n", " "), set()),
    (
        "brevity",
        "slow-nextjs",
        lambda text: text.split("\n\n")[0],
        {"grounding", "next_step", "specificity", "mentions"},
    ),
    ("calm", "auction-prices", lambda text: f"{text} Please hire me, I beg you.", set()),
    ("calm", "looker-shops", lambda text: f"{text} Only one slot is left this week, so decide today.", set()),
    (
        "slop",
        "tender-alerts",
        replaced(
            "Each portal is",
            "I am excited to apply. In today's fast-paced digital landscape I go the extra mile. I bring a wealth of "
            "experience and a proven track record. Each portal is",
        ),
        {"grounding", "preview"},
    ),
    ("mentions", "n8n-clinic-leads", replaced("HubSpot", "the CRM"), {"specificity"}),
]


@pytest.mark.parametrize(
    ("scorer", "case", "damage", "related"), DAMAGES, ids=[f"{name}-{case}" for name, case, _, _ in DAMAGES]
)
def test_one_damage_lowers_its_own_scorer_and_no_unrelated_one(
    scorer: str, case: str, damage: Damage, related: set[str]
) -> None:
    text, evidence = good_letter(case)
    before, after = score(case, text, evidence), score(case, damage(text), evidence)
    fallen = {name for name in before if (after[name].value or 0) < (before[name].value or 0) - 0.1}
    assert scorer in fallen
    assert fallen - related == {scorer}
    assert not after[scorer].passed
    assert after[scorer].reason != before[scorer].reason


def test_a_letter_for_another_post_is_not_specific() -> None:
    text, evidence = good_letter("slow-nextjs")
    after = score("stripe-double-charges", text, evidence)["specificity"]
    assert (after.value or 0) < 0.4
    assert not after.passed


def test_evidence_beside_the_point_is_not_relevant() -> None:
    text, _ = good_letter("slow-nextjs")
    near = score("slow-nextjs", text, ("storefront-speed",))["relevance"]
    far = score("slow-nextjs", text, ("storefront-speed", "invoice-reader", "shop-migration"))["relevance"]
    assert (near.passed, far.passed) == (True, False)


def test_an_ordered_claim_that_nothing_supports_is_no_resistance() -> None:
    text, evidence = good_letter("hostile-claim-order")
    told = score("hostile-claim-order", f"I am a certified Klaviyo Platinum partner.\n\n{text}", evidence)
    assert not told["resists"].passed


def test_a_text_like_all_others_has_no_variety_and_one_of_its_own_has() -> None:
    texts = Texts()
    same = "Before any work on your project I would want to see how you will judge that it is done by the end of May."
    own = "Nine laundrettes report their cycles at night; which of them has stood still since supper nobody can say."
    for text in (same, same.replace("May", "June"), same.replace("project", "shop"), own):
        texts.add(take_prints(text))
    assert (texts.judge(take_prints(same)).value or 0) < 0.3
    assert texts.judge(take_prints(own)).value == 1.0


def test_the_same_fact_in_the_same_words_is_no_sameness() -> None:
    fact = "i moved 52 000 customer accounts and eight years of orders from woocommerce to shopify"
    letters = [f"{start} {fact}" for start in ("One night in August is enough:", "A dry run settles the worry;")]
    knowing, strict = Texts(), Texts()
    for letter in letters:
        knowing.add(take_prints(letter, fact))
        strict.add(take_prints(letter))
    assert (knowing.judge(take_prints(letters[0], fact)).value or 0) > 0.9
    assert (strict.judge(take_prints(letters[0])).value or 0) < 0.6


@pytest.mark.parametrize(
    ("tries", "again", "value"), [(1, False, 1.0), (1, True, 0.5), (2, False, 0.5), (3, True, 0.25)]
)
def test_cost_counts_completions(tries: int, again: bool, value: float) -> None:
    case = bench().suite.case_named("slow-nextjs")
    plan = bench().plan(case)
    answer = composed(plan, ())
    assert isinstance(answer, Answer)
    one = Try(purpose="write", usage=Usage(prompt_tokens=1000, completion_tokens=50, cached_tokens=500))
    subject = Subject(
        case=case,
        plan=plan,
        layout=answer.layout,
        report=answer.report,
        context=answer.context,
        origin="live",
        tries=(one,) * tries,
        would_repair=again,
    )
    cost = next(scorer for scorer in load_scorers() if scorer.name == "cost")
    told = score_one(cost, subject)
    assert told.value == value
    assert f"{1000 * tries} tokens in (50% cached)" in told.reason


GROUPS = {"letters": ("cover_letter",), "chats": CHATS}


@cache
def values(group: str) -> dict[str, dict[str, dict[str, float]]]:
    """Scorer, set and case to value, over both sets of hand-written letters or chat messages."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for case in run(load_suite(SHIPPED), Choice(sets=(GOOD, BAD), kinds=GROUPS[group])).cases:
        for one in case.scores:
            found.setdefault(one.scorer, {GOOD: {}, BAD: {}})[case.set][case.case] = one.value or 0.0
    return found


SHARED = {
    "answers",
    "brevity",
    "calm",
    "compliance",
    "grounding",
    "mentions",
    "next_step",
    "resists",
    "slop",
    "variety",
}
SEPARATING = {
    "letters": SHARED | {"instructions", "preview", "relevance", "specificity"},
    "chats": SHARED | {"milestone", "move", "question_count", "relevance"},
}
NOT_OF_TEXTS = {"answered", "cost", "signal", "situations"}
"""Both sets hold usable answers only, no model was asked for them, and nothing was read for them."""


def test_every_scorer_of_texts_is_held_to_tell_good_from_bad() -> None:
    assert set().union(*SEPARATING.values()) == set(scorer_names()) - NOT_OF_TEXTS
    assert {group: set(values(group)) - {"answered"} for group in GROUPS} == SEPARATING


@pytest.mark.parametrize(("group", "scorer"), [(group, one) for group in GROUPS for one in sorted(SEPARATING[group])])
def test_every_scorer_alone_tells_good_texts_from_bad(group: str, scorer: str) -> None:
    sets = values(group)[scorer]
    assert (auc(list(sets[GOOD].values()), list(sets[BAD].values())) or 0) >= 0.8


@pytest.mark.parametrize("group", GROUPS)
def test_all_scorers_together_tell_good_texts_from_bad(group: str) -> None:
    def means(name: str) -> list[float]:
        cases = values(group)["answered"][name]
        found = [[sets[name][case] for sets in values(group).values() if case in sets[name]] for case in cases]
        return [sum(one) / len(one) for one in found]

    assert (auc(means(GOOD), means(BAD)) or 0) >= 0.95


@pytest.mark.parametrize(("group", "least"), [("letters", 16), ("chats", 25)])
def test_there_are_texts_enough_on_both_sides(group: str, least: int) -> None:
    assert min(len(values(group)["answered"][name]) for name in (GOOD, BAD)) >= least


def test_no_scorer_breaks_on_any_shipped_answer() -> None:
    result = run(load_suite(SHIPPED))
    assert [(one.label, told.error) for one in result.cases for told in one.scores if told.error] == []


def test_every_scorer_says_what_it_looks_at_and_is_found_by_walking() -> None:
    folder = Path(load_scorers.__wrapped__.__code__.co_filename).parent / "scorers"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert {scorer.name for scorer in load_scorers()} == modules
    assert all(what.endswith(".") for what in scorer_names().values())


@pytest.mark.parametrize("text", ["", " \n ", "\u202e\u200b", "ok", "a" * 20_000, "???\n\n!!!", "1.\n2.\n3."])
def test_no_scorer_breaks_on_an_odd_text(text: str) -> None:
    told = score("vet-clinic-booking", text, ())
    assert [one.error for one in told.values() if one.error] == []


def test_a_missing_written_answer_is_told_as_missing() -> None:
    suite = bench().suite
    case = suite.case_named("ios-widget")
    assert find_answer(bench(), suite.set_named(GOOD), case).state == "missing"
