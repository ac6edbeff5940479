from datetime import UTC, datetime

import pytest

from proposer.analysis.factors import rate_clarity, rate_client, rate_competition, rate_flags, rate_freshness, say_age
from proposer.models.base import Span
from proposer.models.job import Activity, ClientFacts, JobPost
from proposer.models.reading import Deliverable, Flag, Reading, Wants

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


def post(**fields: object) -> JobPost:
    return JobPost.model_validate({"description": "Paint the boat shed.", **fields})


def score(value: float | None) -> float:
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("few", "many"),
    [
        ({"proposals_min": 0, "proposals_max": 5}, {"proposals_min": 5, "proposals_max": 10}),
        ({"proposals_min": 15, "proposals_max": 20}, {"proposals_min": 20, "proposals_max": 50}),
        ({"proposals_min": 20, "proposals_max": 50}, {"proposals_min": 50}),
        ({"proposals_min": 3, "interviewing": 0}, {"proposals_min": 3, "interviewing": 6}),
        ({"proposals_min": 3, "invites_sent": 0}, {"proposals_min": 3, "invites_sent": 20}),
        ({"proposals_min": 3, "hires": 0}, {"proposals_min": 3, "hires": 1}),
    ],
)
def test_more_rivals_and_a_client_further_on_lower_competition(few: dict[str, int], many: dict[str, int]) -> None:
    better = rate_competition(Activity.model_validate(few))
    assert score(better.score) > score(rate_competition(Activity.model_validate(many)).score)


def test_an_invitation_lifts_competition() -> None:
    crowded = Activity(proposals_min=50)
    assert score(rate_competition(crowded, invited=True).score) > score(rate_competition(crowded).score) + 30


def test_a_fresh_post_is_better_than_an_old_one() -> None:
    ages = ["20 minutes ago", "5 hours ago", "2 days ago", "3 weeks ago", "5 months ago"]
    scores = [score(rate_freshness(post(posted=age), NOW).score) for age in ages]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 95
    assert scores[-1] < 10


def test_an_old_post_with_few_proposals_that_the_client_still_views_is_an_opportunity() -> None:
    quiet = {"proposals_min": 5, "proposals_max": 10}
    seen = rate_freshness(post(posted="3 weeks ago", activity={**quiet, "last_viewed": "4 hours ago"}), NOW)
    assert seen.score == 85
    assert "opportunity" in seen.reason
    for other in (
        quiet,
        {**quiet, "last_viewed": "2 weeks ago"},
        {"proposals_min": 20, "proposals_max": 50, "last_viewed": "4 hours ago"},
    ):
        assert score(rate_freshness(post(posted="3 weeks ago", activity=other), NOW).score) < 30


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ({"payment_verified": True}, {"payment_verified": False}),
        ({"hire_rate": 85}, {"hire_rate": 20}),
        ({"jobs_posted": 10, "hires": 9}, {"jobs_posted": 10, "hires": 0}),
        ({"rating": 4.9, "reviews": 12}, {"rating": 3.6, "reviews": 12}),
        ({"total_spent": 20_000}, {"total_spent": 0}),
        ({"member_since": "Feb 2, 2015"}, {"member_since": "Feb 2, 2026"}),
    ],
)
def test_each_fact_of_the_record_counts(good: dict[str, object], bad: dict[str, object]) -> None:
    better = score(rate_client(ClientFacts.model_validate(good), NOW).score)
    assert better > score(rate_client(ClientFacts.model_validate(bad), NOW).score)


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"country": "Chile", "city": "Arica"},
        {"rating": 0.0},
        {"rating": 5.0, "reviews": 0},
        {"jobs_posted": 1, "hire_rate": 0},
        {"jobs_posted": 2, "hires": 0},
    ],
)
def test_a_newcomers_empty_record_is_unknown(facts: dict[str, object]) -> None:
    found = rate_client(ClientFacts.model_validate(facts), NOW)
    assert (found.score, found.reason) == (None, "unknown")


def test_a_full_text_is_clearer_than_a_line_and_a_cut_one_cannot_be_judged() -> None:
    wants = Wants(
        deliverables=(Deliverable(action="paint", object="shed", span=Span(start=0, end=5, text="Paint")),),
        outcome="dry boats",
    )
    long = "Paint the outside of our boat shed in the old red before the season starts in May, gutters included. " * 3
    clear = rate_clarity(post(description=long), Reading(wants=wants))
    vague = rate_clarity(post(description="Need a painter"), Reading())
    assert score(clear.score) > 70
    assert score(vague.score) < 20
    assert rate_clarity(post(description="Paint our shed and then … more"), Reading()).score is None


def test_flags_cost_by_severity_and_good_signs_cost_nothing() -> None:
    def flag(severity: str) -> Flag:
        span = Span(start=0, end=1, text="x")
        return Flag.model_validate({"code": "x", "severity": severity, "span": span, "reason": "r"})

    assert rate_flags(()).score == 100
    assert rate_flags((flag("info"),)).score == 100
    assert rate_flags((flag("warning"),)).score == 80
    assert rate_flags((flag("error"),)).score == 50
    assert rate_flags((flag("error"),) * 3).score == 0


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0.2, "less than an hour"), (1, "1 hour"), (30, "1 day"), (1500, "2 months"), (20_000, "2 years")],
)
def test_ages_are_said_in_words(hours: float, words: str) -> None:
    assert say_age(hours) == words
