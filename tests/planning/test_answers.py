"""Answers from facts of the profile alone, and honest lines where there are none."""

from datetime import date

import pytest

from proposer.models.base import Span
from proposer.models.people import Availability, Evidence, Language, PublicProfile
from proposer.models.plan import EvidenceChoice
from proposer.models.reading import Question, Reading
from proposer.planning.answers import find_replies, sentence_of, topic_of

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
    return find_replies(Reading(questions=(asked,)), profile, said, chosen)[0]


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
    assert not any(letter.isdigit() for letter in found.text)


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
