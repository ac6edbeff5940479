"""Which kind of work a conversation is about: the words of the work decide, not a tool or a customer in passing."""

from __future__ import annotations

import pytest

from proposer.models.people import MilestonePreset, PublicProfile
from proposer.models.reading import Reading, Wants
from proposer.models.thread import Message, Thread
from proposer.planning.chat.questions import find_questions
from proposer.planning.chat.trade import Trade, find_trade

DEVELOPER = PublicProfile(
    freelancer="noor",
    display_name="Noor",
    title="Developer",
    milestones=(MilestonePreset(work="integration", deliverable="one order moving into the books", amount=400.0),),
)


def trade_of(told: str, project: str | None = None, read: str = "other") -> Trade:
    thread = Thread(project=project, messages=(Message(author="client", text=told),))
    asked = find_questions(told, early=True)
    return find_trade(thread, DEVELOPER, Reading(wants=Wants(work=read)), asked)


def test_a_tool_asked_about_in_passing_does_not_choose_the_work() -> None:
    trade = trade_of("Can you build the login? And have you worked with Xero before?", read="bookkeeping")
    assert trade.kind.name != "bookkeeping"
    assert not trade.is_sure


def test_a_side_question_does_not_choose_the_work() -> None:
    trade = trade_of("Is collecting those prices even legal?", "Price monitor for a tyre shop", read="legal")
    assert trade.kind.name == "scraping"


@pytest.mark.parametrize(
    ("project", "kind"),
    [
        ("Welcome flow for a lamp shop", "copy"),
        ("Bank feed import for an accountant", "integration"),
        ("Client area for an accountant", "general"),
        ("Moving tickets from one help desk to another", "integration"),
        ("Harvest to Xero invoices", "integration"),
        ("Order mails into a spreadsheet", "automation"),
    ],
)
def test_whose_the_work_is_says_nothing_of_what_it_is(project: str, kind: str) -> None:
    assert trade_of("How would you begin?", project).kind.name == kind


def test_a_fault_to_be_fixed_is_a_repair_whatever_the_line_says() -> None:
    trade = trade_of("The labels stopped printing on Monday. Can you fix it?", "Label printing for a depot")
    assert trade.kind.name == "repair"


@pytest.mark.parametrize(
    "told", ["12 pages of a manual in German, need English by Friday", "eine Seite ins Englische, was kostet das?"]
)
def test_two_languages_are_a_translation(told: str) -> None:
    assert trade_of(told).kind.name == "translation"


def test_what_was_read_counts_where_the_words_or_the_trade_bear_it_out() -> None:
    assert trade_of("How would you begin?", "Something for the orders", read="integration").is_sure
    assert not trade_of("How would you begin?", "Something for the orders", read="local_seo").is_sure


def test_a_fault_with_nothing_else_known_is_a_repair() -> None:
    assert trade_of("The CSV export drops the last row. How much would it be?").kind.name == "repair"


def test_a_word_of_an_art_in_passing_is_no_art_to_a_developer() -> None:
    trade = trade_of("How do I know that you will not disappear?", "Warehouse label printing")
    assert trade.kind.name == "general"


def test_ai_that_is_not_wanted_is_no_work_with_it() -> None:
    trade = trade_of("I don't like AI sounding texts. How do you make it sound like me?", "Posts for a CFO")
    assert trade.kind.name != "ml"


@pytest.mark.parametrize(
    ("project", "kind"),
    [
        ("Shopify orders into QuickBooks", "integration"),
        ("Order history from WooCommerce to Shopify", "shop"),
        ("Board game rules EN to DE", "translation"),
    ],
)
def test_the_form_of_the_line_tells_the_work(project: str, kind: str) -> None:
    assert trade_of("How would you begin?", project).kind.name == kind


def test_a_line_that_tells_of_something_broken_is_a_repair() -> None:
    trade = trade_of("The checkout page is blank since we updated, it fails.", "Plugin conflict on a site")
    assert trade.kind.name == "repair"
