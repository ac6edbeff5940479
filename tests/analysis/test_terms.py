from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from proposer.analysis.terms import find_terms
from proposer.models.job import JobPost

POST = JobPost(
    title="Reconcile Xero invoices with Lightspeed sales",
    description=(
        "We are looking for an experienced developer to help with our project. Every night the Lightspeed sales"
        " of three bicycle shops must be matched with Xero invoices. Good communication is required."
        " Xero tracking categories are used."
    ),
)


def test_the_terms_are_what_sets_the_post_apart():
    terms = " ".join(find_terms(POST)).lower()
    assert "xero" in terms
    assert "lightspeed" in terms


def test_words_that_every_post_has_are_no_terms():
    words = {word.lower() for term in find_terms(POST) for word in term.split()}
    assert not words & {"developer", "experienced", "project", "communication", "required", "looking"}


def test_there_are_three_to_six_terms():
    assert 3 <= len(find_terms(POST)) <= 6


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_gives_at_most_six_terms_and_always_the_same(description, title):
    job = JobPost(title=title, description=description)
    assert len(find_terms(job)) <= 6
    assert find_terms(job) == find_terms(job)
