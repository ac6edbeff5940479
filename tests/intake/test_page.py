from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.intake import parse_job
from proposer.intake.page import read_page

SUMMARY = """We sell tea in two countries.

You will:
- rewrite 40 product texts
- fix the category names

Start your proposal with "oolong"."""
FIXED = f"""Find work
Shop assistant for a tea store
Posted 3 hours ago
Worldwide
Specialized profiles can help you better highlight your expertise.
Send a proposal for: 14 Connects
Available Connects: 62
Summary
{SUMMARY}
$650.00
Fixed-price
Intermediate
Experience Level
One-time project
Project Type
Skills and Expertise
Mandatory skills
Copywriting
Shopify
Nice-to-have skills
SEO Writing
Activity on this job
Proposals:
20 to 50
Last viewed by client:
2 hours ago
Interviewing:
3
Invites sent:
4
Unanswered invites:
1
About the client
Member since Mar 3, 2021
Payment method verified
4.95 of 12 reviews
Portugal
Porto 10:32 AM
25 jobs posted
76% hire rate, 2 open jobs
$45K total spent
30 hires, 4 active
$25.30 /hr avg hourly rate paid
540 hours
Retail & Consumer Goods
Small company (2-9 people)
Job link
https://www.upwork.com/jobs/~01abc
Copy link
"""
HOURLY = """Nightly export repair

Posted yesterday

Only freelancers located in the U.S. may apply.

Job Description

Our nightly export fails twice a week. Find out why and fix it for good.

Less than 30 hrs/week
Hourly
3 to 6 months
Duration
Expert
Experience Level
$35.00
-
$60.00
Hourly

Skills & Expertise
Python
PostgreSQL
Proposals: Less than 5
Interviewing: 0
About the client
Payment method not verified
Rating is 4.2 out of 5.
United States
Austin 9:05 am
$0 total spent
You will be asked to answer the following questions when submitting a proposal:
1. Have you fixed exports before?
2. When can you start?
"""


def test_a_fixed_price_page_is_read_field_by_field():
    job = parse_job(FIXED)
    assert job.title == "Shop assistant for a tea store"
    assert job.description == SUMMARY
    assert job.skills == ("Copywriting", "Shopify", "SEO Writing")
    assert (job.job_type, job.budget, job.level, job.connects) == ("fixed", 650, "intermediate", 14)
    assert (job.posted, job.location, job.url) == ("3 hours ago", "Worldwide", "https://www.upwork.com/jobs/~01abc")
    activity = job.activity
    assert (activity.proposals_min, activity.proposals_max, activity.last_viewed) == (20, 50, "2 hours ago")
    assert (activity.interviewing, activity.invites_sent, activity.unanswered_invites) == (3, 4, 1)
    client = job.client
    assert (client.payment_verified, client.rating, client.reviews) == (True, 4.95, 12)
    assert (client.country, client.city, client.member_since) == ("Portugal", "Porto", "Mar 3, 2021")
    assert (client.jobs_posted, client.hire_rate, client.open_jobs) == (25, 76, 2)
    assert (client.total_spent, client.hires, client.avg_hourly, client.hours) == (45_000, 30, 25.3, 540)
    assert (client.industry, client.company_size) == ("Retail & Consumer Goods", "Small company (2-9 people)")


def test_an_hourly_page_with_questions_is_read_field_by_field():
    job = parse_job(HOURLY)
    assert job.title == "Nightly export repair"
    assert job.description == "Our nightly export fails twice a week. Find out why and fix it for good."
    assert (job.job_type, job.hourly_min, job.hourly_max) == ("hourly", 35, 60)
    assert (job.level, job.duration, job.workload) == ("expert", "3 to 6 months", "Less than 30 hrs/week")
    assert job.location == "Only freelancers located in the U.S. may apply."
    assert (job.activity.proposals_min, job.activity.proposals_max, job.activity.interviewing) == (0, 5, 0)
    assert (job.client.payment_verified, job.client.rating, job.client.country) == (False, 4.2, "United States")
    assert (job.client.city, job.client.total_spent) == ("Austin", 0)
    assert job.questions == ("Have you fixed exports before?", "When can you start?")
    assert job.skills == ("Python", "PostgreSQL")


def test_what_a_page_does_not_say_is_unknown():
    job = parse_job(
        "Fix lamps\nPosted 2 days ago\nSummary\nOur lamps are broken.\nAbout the client\nNorway\nProposals: 50+"
    )
    assert (job.budget, job.level, job.connects, job.client.rating, job.client.hires) == (None, None, None, None, None)
    assert (job.activity.proposals_min, job.activity.proposals_max) == (50, None)


@pytest.mark.parametrize("name", ["title", "posted", "description", "amount", "rating", "country", "total_spent"])
def test_each_field_has_its_span(name):
    page = read_page(FIXED.strip())
    start, end = page.spans[name]
    assert FIXED.strip()[start:end] == page.values[name]


NOISE = st.lists(
    st.sampled_from(
        [
            "Save job",
            "",
            "Flag as inappropriate",
            "Learn more",
            "Copy link",
            "Remote Job",
            "Upgrade your membership now",
        ]
    ),
    max_size=3,
)


@given(st.lists(NOISE, min_size=60, max_size=60))
def test_noise_between_the_fields_changes_none(noise):
    head, tail = FIXED.split(SUMMARY)

    def scatter(text: str, extra: list[list[str]]) -> str:
        lines = text.split("\n")
        return "\n".join(
            "\n".join([line, *more]) if line and not line.endswith(":") else line
            for line, more in zip(lines, extra, strict=False)
        )

    noisy = scatter(head, noise[:15]) + SUMMARY + scatter(tail, [[], *noise[15:]])
    assert parse_job(noisy) == parse_job(FIXED)


@given(st.text(max_size=200))
def test_any_text_under_a_page_s_fields_is_read(text):
    parse_job(f"Lamps\nPosted 2 days ago\nSummary\n{text}\nfix\nProposals: 5 to 10\nAbout the client\n{text}")
