"""Answers from facts of the profile alone, and honest lines where there are none."""

import re
from datetime import date

import pytest

from proposer.models.base import Span
from proposer.models.people import Availability, Evidence, Language, MilestonePreset, PublicProfile
from proposer.models.plan import EvidenceChoice
from proposer.models.reading import Ask, Question, Reading, Wants
from proposer.planning.answers import find_replies, find_screening, ground_of, sentence_of, tasks_of
from proposer.planning.topics import facts_in, topic_of

PROFILE = PublicProfile(
    rate=55.0,
    country="Norway",
    time_zone="Europe/Oslo",
    languages=(Language(name="Norwegian", level="native"), Language(name="English", level="fluent")),
    availability=Availability(hours_per_week=20, start=date(2030, 3, 4)),
    evidence=(
        Evidence(id="shop", did="moved a bookshop to Shopify", tools=("Shopify",), link="https://shop.example.com"),
        Evidence(id="sheet", did="rebuilt a stock sheet", tools=("Excel",)),
    ),
)
CHOSEN = (EvidenceChoice(id="shop", score=9.0, reason=""), EvidenceChoice(id="sheet", score=8.0, reason=""))
BARE = PublicProfile()


def reply(
    question: str,
    profile: PublicProfile = PROFILE,
    said: tuple[str, ...] = (),
    chosen: tuple[EvidenceChoice, ...] = CHOSEN,
):  # type: ignore[no-untyped-def]
    asked = Question(number=1, text=question, span=Span(start=0, end=1, text="A"))
    reading = Reading(questions=(asked,), wants=Wants(work="shop"))
    return find_replies(reading, ground_of(reading, profile, said, chosen))[0]


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What is your hourly rate?", "rate"),
        ("How long will it take?", "timeline"),
        ("When can you start?", "availability"),
        ("Which time zone are you in?", "location"),
        ("Do you speak German?", "language"),
        ("Can you share two samples?", "samples"),
        ("How would you go about it?", "approach"),
        ("Have you worked with Shopify?", "experience"),
        ("How many years have you used Shopify?", "years"),
        ("What do you need from us to start?", "needs"),
        ("What would you want to know before you start?", "ask_first"),
        ("Which similar projects have you worked on?", "project"),
        ("what the first two rooms would cost", "price"),
        ("a move you have done, and how big it was", "experience"),
        ("how you check that no row got lost", "approach"),
        ("a short plan, please", "approach"),
        ("Coffee or tea?", "other"),
    ],
)
def test_the_topic_of_a_question_is_seen(question: str, topic: str) -> None:
    assert topic_of(question) == topic


@pytest.mark.parametrize(
    ("question", "part", "ids"),
    [
        ("What is your hourly rate?", "$55", ()),
        ("When can you start?", "20 hours a week, from March 4", ()),
        ("Where are you located?", "Norway (Europe/Oslo)", ()),
        ("Do you speak English?", "Norwegian (native) and English (fluent)", ()),
        ("Can you share samples?", "https://shop.example.com", ("shop",)),
        ("Have you worked with Shopify?", "Yes, with Shopify; the piece of work below", ("shop",)),
        ("Have you worked with Excel?", "Yes, with Excel: I rebuilt a stock sheet.", ("sheet",)),
        ("Have you used Magento before?", "I have not used Magento in paid work.", ()),
    ],
)
def test_facts_of_the_profile_answer(question: str, part: str, ids: tuple[str, ...]) -> None:
    found = reply(question)
    assert part in found.text
    assert found.evidence == ids
    assert found.missing == ""


@pytest.mark.parametrize(
    "question",
    [
        "What is your hourly rate?",
        "When can you start?",
        "Where are you located?",
        "Do you speak English?",
        "Any samples?",
        "Coffee or tea?",
    ],
)
def test_what_the_profile_does_not_hold_is_left_to_the_person(question: str) -> None:
    found = reply(question, BARE, chosen=())
    assert found.missing
    assert found.text == ""


def test_no_date_is_named_before_the_scope_is_known() -> None:
    found = reply("How long will it take?")
    assert found.missing
    assert not any(letter.isdigit() for letter in found.text)


def test_years_are_never_made_up() -> None:
    found = reply("How many years of experience have you got with Shopify?")
    assert found.missing
    assert not any(letter.isdigit() for letter in found.text)


def test_what_the_person_said_answers_first() -> None:
    assert reply("When can you start?", said=("can start Monday",)).text == "I can start Monday."


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("can start Monday", "I can start Monday."),
        ("I live in Lisbon.", "I live in Lisbon."),
        ("my team has three people", "My team has three people."),
    ],
)
def test_a_stated_fact_becomes_a_sentence(fact: str, sentence: str) -> None:
    assert sentence_of(fact) == sentence


def test_a_first_milestone_of_the_profile_gives_price_and_time() -> None:
    preset = MilestonePreset(work="shop", deliverable="one product page", amount=240.0, days=3)
    profile = PROFILE.model_copy(update={"milestones": (preset,)})
    assert "about 3 days" in reply("How long will it take?", profile).text
    assert "one product page, would be $240" in reply("What would it cost?", profile).text


def test_what_the_client_must_give_is_named() -> None:
    assert reply("What do you need from us to start?").text.startswith("From you I would need ")


def test_an_approach_is_answered_with_first_steps_or_with_what_fits_the_question() -> None:
    assert re.match(r"I would first .+, and then ", reply("How would you go about it?").text)
    assert "refund" in reply("How would you keep refunds apart?").text.lower()


def test_a_name_that_no_evidence_holds_is_denied_plainly() -> None:
    assert reply("Have you migrated from Frobnicator before?").text.startswith("Frobnicator has not come up")


def test_a_similar_project_is_claimed_only_when_the_evidence_is_near() -> None:
    far = (EvidenceChoice(id="shop", score=2.0, reason=""),)
    assert reply("Which similar projects have you worked on?").evidence == ("shop",)
    assert reply("Which similar projects have you worked on?", chosen=far).text == ""


def ask(text: str, topic: str) -> Ask:
    return Ask(number=1, topic=topic, text=text, span=Span(start=0, end=1, text="A"))


def test_one_request_may_ask_for_several_facts() -> None:
    words = "Tell us your hourly rate and your time zone"
    assert facts_in(words) == ("rate", "location")
    reading = Reading(requests=(ask(words, "rate"),))
    found = find_replies(reading, ground_of(reading, PROFILE, (), CHOSEN))
    assert [one.topic for one in found] == ["rate", "location"]
    assert not any(one.numbered for one in found)


def test_an_unanswered_question_becomes_a_task_that_quotes_it() -> None:
    questions = tuple(
        Question(number=number, text=text, span=Span(start=0, end=1, text="A"))
        for number, text in enumerate(("What is your rate?", "Coffee or tea?"), start=1)
    )
    reading = Reading(questions=questions)
    found = find_replies(reading, ground_of(reading, PROFILE, (), ()))
    assert [(one.number, bool(one.text)) for one in found] == [(1, True), (2, False)]
    assert [task.what for task in tasks_of(found)] == ['answer question 2: "Coffee or tea?"']


def test_screening_questions_are_answered_apart() -> None:
    asked = Question(
        number=1, text="Coffee or tea?", source="screening", span=Span(start=0, end=1, text="A", field="question:0")
    )
    reading = Reading(questions=(asked,))
    ground = ground_of(reading, PROFILE, (), ())
    assert find_replies(reading, ground) == ()
    assert [task.what for task in tasks_of(find_screening(reading, ground), form=True)] == [
        'answer screening question 1: "Coffee or tea?"'
    ]
