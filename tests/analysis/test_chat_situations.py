"""Situations and signal of a client turn."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.analysis.chat.signal import read_signal
from proposer.analysis.chat.situations import find_situations

CORPUS = Path(__file__).parent / "chat_corpus"
FLOORS = {"seen": (0.97, 0.98), "unseen": (0.9, 0.937)}
"""F1 of situations and accuracy of the signal that a change must not fall under."""

SHARES = {"seen": 4, "unseen": 1}
"""One turn of so many is read: the weights were fitted to the seen half, so that a part of it says the same."""


def names(text: str, stage: str = "pre_contract", **more: Any) -> set[str]:
    return {one.name for one in find_situations(text, stage=stage, **more)}


def load_measure() -> Any:
    spec = importlib.util.spec_from_file_location("chat_measure", CORPUS / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["chat_measure"] = module
    spec.loader.exec_module(module)
    return module


SHOP = "Shopify theme for a bicycle shop"


@pytest.mark.parametrize(
    ("text", "expected", "signal"),
    [
        ("Do you know Liquid well enough for this?", "fit_check", "low"),
        ("Have you built a bike shop before?", "asks_experience", "low"),
        ("What would all of this cost me?", "price", "medium"),
        ("How many hours do you estimate?", "estimate", "medium"),
        ("When can you start?", "start_date", "medium"),
        ("How would you go about it?", "approach", "medium"),
        ("Could you show me samples of your work?", "sample_or_test", "low"),
        ("Is there a discount if we order ten?", "discount", "medium"),
        ("Send me your WhatsApp number please.", "off_platform_contact", "none"),
        ("Let's have a call on Zoom, here is my link.", "off_platform_call", "none"),
        ("I'd rather pay you by PayPal directly.", "off_platform_payment", "none"),
        (
            "I can give you read access to our GitHub repo. What is your username?",
            "access_for_scoping",
            "medium",
        ),
        ("You're hired, I'll send the offer today. Please start with the home page.", "ready_to_start", "high"),
        ("Sorry, we decided to go with someone else.", "rejection", "none"),
        ("Please do an unpaid test first, one page for free.", "free_work", "low"),
        ("Please install AnyDesk and run the exe in the zip.", "suspicious_file", "none"),
        ("I've sent you an invitation to my job.", "invitation", "low"),
        ("Thank you so much!", "thanks_only", "none"),
    ],
)
def test_reads_a_plain_example_of_each_situation(text: str, expected: str, signal: str) -> None:
    assert expected in names(text, project=SHOP)
    assert read_signal(text, stage="pre_contract", project=SHOP).signal == signal


def test_reads_a_bare_greeting_as_vague_when_nothing_is_known() -> None:
    assert "vague" in names("Hello, I have a project for you. Interested?")


def test_reads_an_argument_that_others_do_it() -> None:
    found = names("Everybody does it, nobody checks. Just give me your Telegram.", project=SHOP)
    assert found >= {"everyone_does_it", "off_platform_contact"}


def test_reads_added_work_in_a_contract_as_a_change_of_scope() -> None:
    assert "scope_change" in names("Please add a size chart page too.", "active_contract", project=SHOP)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("The bot posts new orders into our Slack channel.", "off_platform_contact"),
        ("Customers pay with PayPal or card, the card form is broken.", "off_platform_payment"),
        ("We don't need your phone number, this chat is fine.", "off_platform_contact"),
        ("The app starts slowly since the last update.", "ready_to_start"),
        ("The brief is a normal PDF, three pages.", "suspicious_file"),
        ("Invitations for our wedding should be printed on thick paper.", "rejection"),
    ],
)
def test_leaves_look_alikes_and_negations_alone(text: str, unwanted: str) -> None:
    assert unwanted not in names(text, project=SHOP)


@pytest.mark.parametrize(
    "text", ["Add me on Slack, my handle is jo.", "Let's talk on Zoom at 4.", "My number is +1 555 0100."]
)
@pytest.mark.parametrize("stage", ["active_contract", "ended"])
def test_contact_and_calls_outside_are_no_situation_once_a_contract_exists(text: str, stage: str) -> None:
    assert not names(text, stage) & {"off_platform_contact", "off_platform_call", "access_for_scoping"}


@pytest.mark.parametrize("stage", ["pre_contract", "active_contract", "ended"])
def test_payment_outside_counts_at_every_stage(stage: str) -> None:
    assert "off_platform_payment" in names("Let me pay the bonus to your PayPal directly.", stage)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Was würde das kosten?", "price"),
        ("¿Cuánto cuesta?", "price"),
        ("Quanto custa?", "price"),
        ("Сколько это будет стоить?", "price"),
        ("Wann können Sie anfangen?", "start_date"),
        ("¿Cuándo puedes empezar?", "start_date"),
        ("Quand pouvez-vous commencer ?", "start_date"),
        ("Когда сможете начать?", "start_date"),
        ("Schick mir deine WhatsApp Nummer", "off_platform_contact"),
        ("Pásame tu WhatsApp", "off_platform_contact"),
        ("me passa seu whatsapp", "off_platform_contact"),
    ],
)
def test_reads_other_languages(text: str, expected: str) -> None:
    assert expected in names(text, project=SHOP)


def test_a_mixed_turn_keeps_the_signal_of_its_real_ask() -> None:
    text = "How much would the theme cost? And send me your WhatsApp number."
    assert names(text, project=SHOP) >= {"price", "off_platform_contact"}
    assert read_signal(text, stage="pre_contract", project=SHOP).signal == "medium"


def test_ordinary_work_talk_in_a_contract_has_no_signal() -> None:
    text = "The menu overlaps the logo on my phone, can you look?"
    assert not names(text, "active_contract", project=SHOP)
    assert read_signal(text, stage="active_contract", project=SHOP).signal == "none"


def test_a_situation_points_at_the_sentence_it_rests_on() -> None:
    text = "We liked your letter. What would this cost? Our site is old."
    price = next(one for one in find_situations(text, stage="pre_contract", project=SHOP) if one.name == "price")
    assert text[price.start : price.end] == "What would this cost?"


def test_the_signal_points_at_its_words_and_names_its_ground() -> None:
    text = "We liked your letter. What would this cost?"
    reading = read_signal(text, stage="pre_contract", project=SHOP)
    assert text[slice(*reading.span)] == "What would this cost?"
    assert reading.reason == "signal medium: price"


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_turn_says_nothing(text: str) -> None:
    assert find_situations(text, stage="pre_contract") == ()
    assert read_signal(text, stage="pre_contract").signal == "none"


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_spans_lie_within_any_text(text: str) -> None:
    for one in find_situations(text, stage="pre_contract"):
        assert 0 <= one.start <= one.end <= len(text)
    start, end = read_signal(text, stage="pre_contract").span
    assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_the_corpus_keeps_its_floors(half: str) -> None:
    totals = load_measure().measure(half, SHARES[half])
    situations, signal = FLOORS[half]
    assert totals.scores()[2] >= situations
    assert totals.accuracy >= signal


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("Can we hop on a call tomorrow at 3pm CET? I'd like to hear how you'd do it.", False),
        ("Can we hop on a Zoom call tomorrow at 3pm CET? I'd like to hear how you'd do it.", True),
        ("Let's have a call on Friday.", False),
        ("Let's have a call on Friday, what is your number?", True),
    ],
)
def test_a_call_with_no_tool_named_can_be_held_here(text: str, outside: bool) -> None:
    assert ("off_platform_call" in names(text, project=SHOP)) is outside


@pytest.mark.parametrize("text", ["When will the checkout page be ready?", "How far is the checkout page?"])
def test_how_far_running_work_is_asks_for_no_estimate(text: str) -> None:
    assert "estimate" not in names(text, stage="active_contract", project=SHOP)
    assert read_signal(text, stage="active_contract", project=SHOP).signal == "none"


def test_a_discount_is_read_with_nothing_before_it() -> None:
    assert "discount" in names("Can you give us a discount on that?", project=SHOP)
    assert read_signal("Can you give us a discount on that?", stage="pre_contract", project=SHOP).signal == "medium"


def test_more_than_was_agreed_changes_the_scope() -> None:
    found = names("could the app also handle the bike rental?", stage="active_contract", project="Kayak booking app")
    assert "scope_change" in found


@pytest.mark.parametrize(
    "text",
    [
        "Everybody writes one page for us without pay. Whoever is best gets the contract.",
        "Each applicant designs a free banner, and we hire the winner.",
    ],
)
def test_a_test_without_pay_starts_nothing(text: str) -> None:
    assert "ready_to_start" not in names(text, project=SHOP)
    assert read_signal(text, stage="pre_contract", project=SHOP).signal == "low"


@pytest.mark.parametrize(
    ("turn", "signal"),
    [
        (
            "Hey, this seems interesting. Have you made admin tools like this before? What would your process be?",
            "medium",
        ),
        (
            "Hey, interesting letter. Have you built portals like this one before? What would be your workflow?",
            "medium",
        ),
        ("Which of the two would you recommend, the monthly or the weekly one?", "low"),
    ],
)
def test_how_the_work_would_be_done_is_more_than_a_recommendation(turn: str, signal: str) -> None:
    assert read_signal(turn, stage="pre_contract", project="Custom internal tool").signal == signal
