import re

from hypothesis import given
from hypothesis import strategies as st

from proposer.text.symbols import Table, Way

TABLE = Table(
    {
        "P": "pay pagar",
        "m": "me",
        "p": "by",
        "R": "paypal bank_transfer",
        "K": "upwork",
        "N": "don't",
        ".": "pay_attention",
    }
)


def read(text: str) -> str:
    return TABLE.read(text.lower()).symbols


def never(_clause: str, _match: re.Match[str]) -> bool:
    return False


def test_words_of_any_language_become_the_same_symbols() -> None:
    assert read("pay me by PayPal") == read("pagar me by PayPal") == "PmpR"


def test_the_longest_entry_wins_and_unknown_words_say_nothing() -> None:
    assert read("a bank transfer") == ".R"
    assert read("pay attention") == "."


def test_numbers_prices_and_marks_have_symbols_of_their_own() -> None:
    assert read("$20, 5% (now)?") == "$#,#%;.,?"


def test_possessives_and_contractions_are_read() -> None:
    assert read("upwork's") == "K"
    assert read("don't pay") == "NP"


def test_spaced_letters_are_one_word() -> None:
    row = TABLE.read("p a y p a l me")
    assert row.symbols == "Rm"
    assert row.span(0, 1) == (0, 11)


def test_each_entry_is_announced_by_its_least_common_word() -> None:
    assert TABLE.words("PRN") == {"pay", "pagar", "paypal", "transfer", "don"}
    assert TABLE.words("R", frozenset({"bank", "transfer"})) == {"paypal"}


def test_a_gap_ends_at_a_denial_and_at_the_end_of_a_clause() -> None:
    way = Way("P~{3}R")
    assert way.first("P..R", "P..R", "", never)
    assert not way.first("P.NR", "P.NR", "", never)
    assert not way.first("P....R", "P....R", "", never)


def test_a_way_asks_for_words_beside_it_and_before_it() -> None:
    assert not Way("P", also="K").first("P.", "P.", "K", never)
    assert Way("P", near="K").first("P.", "P.", "K", never)
    assert not Way("P", never="w").first("P.w", "P.w", "", never)
    assert Way("P", never="w").first("P" + "." * 12 + "w", "", "", never)


@given(st.text(max_size=200))
def test_every_symbol_has_a_place_inside_the_text(text: str) -> None:
    row = TABLE.read(text)
    assert len(row.symbols) == len(row.places)
    assert all(0 <= start < end <= len(text) for start, end in row.places)
