from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import JobError
from proposer.intake import parse_job, parse_record


@pytest.mark.parametrize(
    ("value", "budget"),
    [
        ("$600.00", 600),
        (600, 600),
        (4.0, 4),
        ({"amount": 250}, 250),
        ({"rawValue": "1200.5", "currency": "USD"}, 1200.5),
        ("$1.5K", 1500),
        ("USD 90", 90),
        ("N/A", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        ([], None),
    ],
)
def test_a_budget_comes_as_text_number_or_object(value, budget):
    assert parse_record({"description": "Fix lamps.", "budget": value}).budget == budget


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("Less than 5", 0, 5),
        ("20 to 50", 20, 50),
        ("50+", 50, None),
        (7, 7, 7),
        ("Proposals: 10 to 15", 10, 15),
        ("many", None, None),
    ],
)
def test_proposals_come_in_steps_or_as_a_count(value, low, high):
    activity = parse_record({"description": "Fix lamps.", "proposals": value}).activity
    assert (activity.proposals_min, activity.proposals_max) == (low, high)


def test_the_platform_s_own_shape_is_read():
    record = {
        "data": {
            "marketplaceJobPosting": {
                "content": {"title": "Fix lamps", "description": "Fix the lamp shop."},
                "classification": {"category": {"preferredLabel": "Web"}, "skills": [{"preferredLabel": "CSS"}]},
                "contractTerms": {
                    "contractType": "HOURLY",
                    "experienceLevel": "EXPERT",
                    "hourlyContractTerms": {"hourlyBudgetMin": 20, "hourlyBudgetMax": 35},
                },
                "clientCompanyPublic": {"country": {"name": "Norway"}},
            }
        }
    }
    job = parse_record(record)
    assert (job.title, job.description, job.skills) == ("Fix lamps", "Fix the lamp shop.", ("CSS",))
    assert (job.job_type, job.hourly_min, job.hourly_max, job.level) == ("hourly", 20, 35, "expert")
    assert (job.category, job.client.country) == ("Web", "Norway")


def test_a_client_comes_as_text_or_object():
    text = parse_record({"description": "Fix lamps.", "client": "Payment verified   $60k+ spent   Norway"})
    assert (text.client.payment_verified, text.client.total_spent) == (True, 60_000)
    fields = {"country": "Norway", "rating": "4.9", "payment_verified": False, "total_spent": "$2K", "hires": 3}
    found = parse_record({"description": "Fix lamps.", "client": fields}).client
    assert (found.country, found.rating, found.payment_verified, found.total_spent, found.hires) == (
        "Norway",
        4.9,
        False,
        2000,
        3,
    )


@pytest.mark.parametrize(
    ("line", "kind", "budget", "low", "high"),
    [
        ("Fixed-price - Expert ($$$) - Est. Budget: $10,000 - Posted 14 hours ago", "fixed", 10_000, None, None),
        ("Hourly: $25-$35", "hourly", None, 25, 35),
        ("Hourly - Intermediate ($$) - Est. Time: 1 to 3 months", "hourly", None, None, None),
    ],
)
def test_a_pay_line_is_taken_apart(line, kind, budget, low, high):
    job = parse_record({"description": "Fix lamps.", "pay": line})
    assert (job.job_type, job.budget) == (kind, budget)
    if low:
        assert (job.hourly_min, job.hourly_max) == (low, high)


def test_values_of_the_wrong_type_read_as_unknown():
    job = parse_record(
        {"title": 7, "description": "Fix lamps.", "skills": 4, "client": [1], "questions": {"a": 1}, "posted": []}
    )
    assert (job.title, job.skills, job.client.country, job.questions, job.posted) == ("", (), None, (), None)


def test_half_characters_in_json_do_no_harm():
    job = parse_job('{"title": "Lamps \\ud83d", "description": "Fix \\udc00 lamps"}')
    job.model_dump_json().encode()
    assert job.description == "Fix \ufffd lamps"


def test_a_feed_tail_becomes_fields():
    text = (
        "We need lamps fixed.\n\nThanks\nHourly Range\n: $10.00-$30.00\n"
        "Posted On\n: March 03, 2025 10:00 UTC\nCategory\n: Web Design\n"
        "Skills\n:CSS,     HTML    \n\nSkills\n:        CSS,                     HTML            \n"
        "Country\n: Norway\n\nclick to apply"
    )
    job = parse_record({"title": "Lamps", "description": text})
    assert job.description == "We need lamps fixed.\n\nThanks"
    assert (job.posted, job.category, job.skills, job.client.country) == (
        "March 03, 2025 10:00 UTC",
        "Web Design",
        ("CSS", "HTML"),
        "Norway",
    )
    assert (job.job_type, job.hourly_min, job.hourly_max) == ("hourly", 10, 30)


def test_a_record_with_a_title_alone_is_a_post_and_one_with_neither_is_not():
    assert parse_record({"title": "Fix lamps"}).description == "Fix lamps"
    with pytest.raises(JobError, match="`description`"):
        parse_record({"budget": 5}, "x.json")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["amount", "min", "name", "country", "raw", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from(
    [
        "title",
        "budget",
        "client",
        "skills",
        "pay",
        "proposals",
        "questions",
        "hourly_min",
        "duration",
        "posted",
        "data",
        "rating",
    ]
)


@given(st.dictionaries(KEYS, JSON, max_size=6))
def test_any_values_are_read(record):
    job = parse_record({**record, "description": "Fix lamps."})
    json.loads(job.model_dump_json())
