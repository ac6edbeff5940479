from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.analysis import read_post
from proposer.models.job import JobPost


def test_a_reading_holds_all_that_a_post_says():
    job = JobPost(
        title="Move a lamp shop",
        description=(
            "Move our shop to Shopify.\n\nHow soon can you start?\nPlease send your portfolio.\n"
            'Start your proposal with "fern".\nNo AI proposals.'
        ),
    )
    reading = read_post(job)
    assert reading.language == "en"
    assert [one.required for one in reading.instructions] == ["fern"]
    assert [one.text for one in reading.questions] == ["How soon can you start?"]
    assert [one.topic for one in reading.requests] == ["samples"]
    assert [flag.code for flag in reading.flags] == ["no_ai_proposals"]
    assert reading.terms


@settings(max_examples=50)
@given(st.text(max_size=300), st.text(max_size=60), st.lists(st.text(max_size=60), max_size=2))
def test_any_post_gives_the_same_reading_twice(description, title, questions):
    job = JobPost(title=title, description=description, questions=tuple(questions))
    assert read_post(job) == read_post(job)
