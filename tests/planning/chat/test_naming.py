"""The name of a piece of work in somebody's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.planning.chat.foreign import name_foreign
from proposer.planning.chat.money import find_money, weigh_offer
from proposer.planning.chat.naming import name_loosely, name_piece, name_priced, name_smaller


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You are in. Start with the refund export, send me the rest later.", "the refund export"),
        ("ok good. user list first, 40/h", "the user list"),
        ("As the first milestone I would take one label sketch for the gin.", "one label sketch for the gin"),
        ("Please go on with our price table.", "your price table"),
        ("Could you do pages 3 to 9 and tell me", ""),
        ("begin with it please", ""),
        ("start with whatever you like", ""),
        ("Let's start with a call on WhatsApp +1 202 555 0100", ""),
        ("when can you start?", ""),
    ],
)
def test_a_first_piece_is_named_as_its_client_named_it(text: str, expected: str) -> None:
    assert name_piece(text, echo=6).startswith(expected)
    assert bool(name_piece(text, echo=6)) == bool(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bit much. What about just the header?", "the header, finished as one piece for your review"),
        ("That's above our pot, can it be only a draft?", "a draft, finished as one piece for your review"),
        ("just a little cheaper would help", ""),
        ("Can you do the whole site for less?", ""),
    ],
)
def test_the_part_to_which_a_client_cuts_the_work_down_is_named(text: str, expected: str) -> None:
    assert name_smaller(text, echo=6) == expected


def test_a_long_name_is_broken_up_so_that_nothing_is_parroted() -> None:
    assert name_piece("Start with one label concept for the habanero flavour.", echo=6) == (
        "one finished label concept for the habanero flavour"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can we try with chapter 3, at your rate", "chapter 3"),
        ("Try lesson 4 as a paid test.", "lesson 4"),
        ("fifty for the recipe page. ok", "the recipe page"),
    ],
)
def test_a_short_name_is_enough_to_refer_to_it(text: str, expected: str) -> None:
    assert name_loosely(text, echo=5) == expected


def test_a_price_tells_what_it_is_for() -> None:
    assert name_priced("The field map for refunds would be $180.").startswith("the field map for refunds")
    assert name_priced("It would be $180.") == ""
    assert name_priced("I can take one form first, with a log of each run, for $280.").startswith(
        "one form, with a log"
    )
    assert name_priced("The first chapter would be $160.").startswith("the first chapter")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gut, fangen wir mit dem Kapitel Wartung an.", "Kapitel Wartung"),
        ("Empecemos con la carta de vinos, por favor.", "la carta de vinos"),
        ("On peut commencer par la page des tarifs ?", "la page des tarifs"),
        ("Ja, gerne.", ""),
    ],
)
def test_a_piece_named_in_another_language_is_quoted(text: str, expected: str) -> None:
    assert name_foreign(text) == expected


@given(st.text(max_size=200))
def test_no_text_breaks_the_naming(text: str) -> None:
    for name in (name_piece(text), name_loosely(text, echo=5), name_priced(text)):
        assert "\n" not in name


@pytest.mark.parametrize(
    ("text", "floor", "expected"),
    [
        ("can you do $20/h", 45.0, "decline"),
        ("could you do it for 300", 45.0, "smaller"),
        ("a bit cheaper?", 45.0, "smaller"),
        ("$9 an hour elsewhere", None, "smaller"),
        ("1.2k is too much, 30 usd?", 45.0, "decline"),
    ],
)
def test_an_offer_is_weighed_against_the_floor(text: str, floor: float | None, expected: str) -> None:
    assert weigh_offer(text, floor) == expected


def test_amounts_are_read_with_their_unit() -> None:
    assert [(one.amount, one.hourly) for one in find_money("$40/hr, or 1,200 usd for all")] == [
        (40.0, True),
        (1200.0, False),
    ]


def test_a_part_that_would_be_the_first_one_has_its_price_behind() -> None:
    assert name_priced("One sign with its frame would be the first part, about $180.").startswith("one sign with its")
