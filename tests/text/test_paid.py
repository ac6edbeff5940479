"""A test that is said to be paid."""

import pytest

from proposer.analysis.chat.situations import find_situations
from proposer.lint import lint
from proposer.models.context import LintContext
from proposer.text.paid import is_paid_test


@pytest.mark.parametrize(
    ("sentence", "paid"),
    [
        ("would you do the first section as a paid test?", True),
        ("we begin with a paid two hour trial.", True),
        ("the sample is paid, 40 dollars.", True),
        ("we pay for the test whatever comes of it.", True),
        ("the first page is free, then comes a paid trial.", False),
        ("why would we pay for a test", False),
        ("pay for a test?", False),
        ("it's not a paid test.", False),
        ("an unpaid test, then a paid trial.", False),
        ("the test page has a typo.", False),
    ],
)
def test_the_pay_of_a_test_is_seen_where_nothing_takes_it_away(sentence: str, paid: bool) -> None:
    assert is_paid_test(sentence) is paid


def test_a_paid_test_is_no_free_work_for_the_linter_or_the_chat() -> None:
    asked = "Would you do the first section as a paid test, so we see whether it fits?"
    assert lint(asked, LintContext(role="client_message")).findings == ()
    assert "free_work" not in {one.name for one in find_situations(asked, stage="pre_contract")}


@pytest.mark.parametrize(
    ("asked", "free"),
    [
        ("Could you just do the first episode so we see if the tone fits? What does that cost?", False),
        ("The first one on the house so we see if it clicks. And what do you charge for the rest?", True),
    ],
)
def test_who_asks_for_the_price_of_a_first_piece_wants_to_pay_for_it(asked: str, free: bool) -> None:
    found = {one.name for one in find_situations(asked, stage="pre_contract", project="Podcast editing, 12 episodes")}
    assert "price" in found
    assert ("free_work" in found) is free
