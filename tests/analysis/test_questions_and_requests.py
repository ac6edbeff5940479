from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.analysis.questions import find_questions
from proposer.analysis.requests import find_requests
from proposer.models.job import JobPost


def questions(text: str) -> list[str]:
    return [one.text for one in find_questions(JobPost(description=text))]


def requests(text: str) -> list[tuple[str, str]]:
    return [(one.topic, one.text) for one in find_requests(JobPost(description=text))]


def test_numbered_questions_are_found_in_order():
    text = "We move a shop.\n\nPlease answer:\n"
    text += "1. Have you moved a shop before?\n2. How long would it take you?\n3. Which tools would you use?"
    assert questions(text) == [
        "Have you moved a shop before?",
        "How long would it take you?",
        "Which tools would you use?",
    ]


def test_screening_questions_come_first_and_are_not_counted_twice():
    job = JobPost(
        description="We move a shop. How soon can you start? What is your hourly rate?",
        questions=("What is your hourly rate?",),
    )
    found = find_questions(job)
    assert [(one.number, one.source, one.text) for one in found] == [
        (1, "screening", "What is your hourly rate?"),
        (2, "post", "How soon can you start?"),
    ]
    assert found[0].span.field == "question:0"


@pytest.mark.parametrize(
    "text",
    [
        "Are you passionate about lamps? Then read on.",
        "Do you love clean code? Join us!",
        "Sound like you? Apply now.",
        "Why work with us? We are kind.",
        "The assistant should ask: what colour is your lamp? It must then suggest a bulb.",
        "Ready to make history?",
    ],
)
def test_rhetorical_and_product_questions_are_left_out(text):
    assert questions(text) == []


def test_a_read_check_question_is_no_ordinary_question():
    assert questions("Tell me your favourite soup so I know you read this.") == []


def test_a_list_of_requests_is_split_into_its_items():
    text = "How to apply:\n- Links to two similar shops\n- Your hourly rate\n- When you can start\n"
    text += "- How you would approach the move"
    assert [topic for topic, _ in requests(text)] == ["samples", "rate", "availability", "approach"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Please include examples of your past work in your proposal.", "samples"),
        ("Please send your CV.", "cv"),
        ("Please share your availability for the next two weeks.", "availability"),
        ("Tell me your price for the whole job.", "price"),
        ("Please explain how you would approach this.", "approach"),
        ("Please give me an estimated timeline.", "timeline"),
    ],
)
def test_a_single_request_is_found_with_its_topic(text, topic):
    assert [found for found, _ in requests(text)] == [topic]


@pytest.mark.parametrize(
    "text",
    [
        "The app must include a portfolio page.",
        "Provide bounding boxes for each field of the document.",
        "Users can share examples with friends.",
        "We offer a fair rate and a good schedule.",
    ],
)
def test_what_the_product_needs_is_no_request(text):
    assert requests(text) == []


def test_a_marker_is_no_request():
    assert requests('Please start your proposal with the word "fern".') == []


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_span_holds_its_words(description):
    job = JobPost(description=description)
    for one in (*find_questions(job), *find_requests(job)):
        assert description[one.span.start : one.span.end] == one.span.text
