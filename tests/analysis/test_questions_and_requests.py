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
        "The bot should answer questions like:\n\nWhat is the average price of a lamp?\nHow many lamps do you have?",
    ],
)
def test_rhetorical_and_product_questions_are_left_out(text):
    assert questions(text) == []


def test_questions_behind_those_of_the_product_are_found():
    text = "Users can ask the app things like:\n- Which lamp fits my desk?\n- How long is it on?\n\n"
    text += "Please answer:\nHow long would it take you?\nWhat is your rate?"
    assert questions(text) == ["How long would it take you?", "What is your rate?"]


def test_items_numbered_within_a_line_are_all_found():
    text = "We move a shop. To apply answer: 1. How long would it take? 2. What is your rate? 3. Where are you based?"
    assert questions(text) == ["How long would it take?", "What is your rate?", "Where are you based?"]
    text = "We move a shop. To apply, send: 1. Two shops you moved 2. Your rate 3. When you can start"
    assert [topic for topic, _ in requests(text)] == ["samples", "rate", "availability"]


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


def test_what_somebody_needs_is_nothing_they_made():
    text = "In your application tell me briefly how you would begin, and what you need from us for that."
    assert [topic for topic, _ in requests(text)] == ["approach"]


SPEC = (
    "Our museum shop sells puzzles and tea towels. Orders come in by mail, and two of us type them into a sheet. "
    "We would like that to happen by itself, every night, with a list of what went wrong. The sheet stays.\n\n"
)
"""What stands above a demand, so that it is read in the last lines of a post."""


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("Start with the word fennel and attach a leaflet that you typeset.", ["samples"]),
        ("Send one sheet your own mother could read.", ["samples"]),
        ("Show some finished imports with their logs.", ["samples"]),
        ("In your letter say how you'd test the import, and what you would hand over first.", ["approach"]),
        ("What I'd like to hear is how you'd treat a letter without a name, and what the first part would cost.", None),
        ("Then tell us which column you'd drop first and what you charge for all of it.", ["approach", "price"]),
        ("Describe your last import with its size.", ["experience"]),
        ("Tell us what you have built for museums.", ["experience"]),
        ("Please provide examples of earlier work with mail.", ["samples"]),
        ("Please give a price.", ["price"]),
        ("Rate per order and per hour, both.", ["rate"]),
        ("Two imports as samples, please.", ["samples"]),
        ("send ur rate", ["rate"]),
        ("Merci d'indiquer votre tarif horaire.", ["rate"]),
        ("Bitte schicken Sie zwei Arbeitsproben.", ["samples"]),
        ("Please reply with CARAWAY on top, your day rate, and free dates.", ["rate", "availability"]),
    ],
)
def test_a_request_in_the_last_lines_is_found_without_a_heading(words, topics):
    found = [topic for topic, _ in requests(SPEC + words)]
    assert found == topics if topics else {"approach", "price"} <= set(found)


@pytest.mark.parametrize(
    ("head", "items", "topics"),
    [
        ("We would like to read:", ["one import you have built", "what it would cost"], ["samples", "price"]),
        ("What I'd want to see in it:", ["a rough price, fixed", "how you check the sheet"], ["price", "approach"]),
        ("Two things to answer please", ["What would you do first?", "Your hourly rate"], ["rate"]),
        ("Your proposal", ["Your rate", "How you would start"], ["rate", "approach"]),
        ("We want to know", ["your day rate", "when you could start"], ["rate", "availability"]),
    ],
)
def test_a_list_for_the_applicant_is_found_under_its_head(head, items, topics):
    text = SPEC + head + "\n" + "\n".join(f"- {item}" for item in items) + "\n\nThank you, Runa"
    assert [topic for topic, _ in requests(text)] == topics


@pytest.mark.parametrize(
    "words",
    [
        "Send the list to the shop every morning.",
        "Add a price column and a page with examples.",
        "Each mail should include the price and the delivery time.",
        "Write the texts, share them in the folder and add links to the shop.",
        "You will describe our products and quote prices to customers.",
        "On every page we would like to see:\n- a price\n- a photo\n- the delivery time",
        "Include answers for teachers and show a price in two currencies.",
        "Prices are in euros. Rates change every week.",
        "Requirements:\n- Respect the rate limits of the API\n- Churn rate and burn rate on one sheet\n- seller.name",
        "Join our bakery and start a rewarding career with us. If you love bread, we want to hear from you.",
    ],
)
def test_work_in_the_last_lines_is_no_request(words):
    assert requests(SPEC + words) == []


def test_one_sentence_may_ask_for_four_things():
    words = "Please share your relevant experience, your GitHub profile, and an estimated timeline and budget."
    assert [topic for topic, _ in requests(SPEC + words)] == ["experience", "samples", "timeline", "price"]


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
