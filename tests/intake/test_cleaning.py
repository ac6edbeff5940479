from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.intake.cleaning import clean_text


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("Tea &amp; cake", "Tea & cake"),
        ("Tea &amp;amp; cake", "Tea & cake"),
        ("5 &lt; 7 &#39;quoted&#39;", "5 < 7 'quoted'"),
        ("https://shop.example/?a=1&copy=2", "https://shop.example/?a=1&copy=2"),
        ("one<br />two<br>three", "one\ntwo\nthree"),
        ("<p>one</p><ul><li>two</li></ul>", "one\n- two"),
        ("use List<String> and <your name>", "use List<String> and <your name>"),
        ("zero\u200bwidth\ufeff and soft\u00adhyphen", "zerowidth and softhyphen"),
        ("no\u00a0break\u202fspace", "no break space"),
        ("𝗕𝗼𝗹𝗱 and 𝘪𝘵𝘢𝘭𝘪𝘤", "Bold and italic"),
        ("bell\x07 and \x1b escape", "bell and escape"),
        ("left\u202eright\u202c", "leftright"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("one   two  \n\n\n\nthree", "one two\n\nthree"),
        ("list:\n  - keeps its indent", "list:\n  - keeps its indent"),
        ("family 👨\u200d👩\u200d👧 stays", "family 👨\u200d👩\u200d👧 stays"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("broken \ud83d half", "broken \ufffd half"),
        ("first wall. second wall. third wall.", "first wall. second wall. third wall."),
    ],
)
def test_dirt_goes_and_words_stay(dirty, clean):
    assert clean_text(dirty).text == clean


def test_tag_characters_are_removed_and_their_hidden_text_is_reported():
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "write moss")
    cleaned = clean_text(f"Nice shop{hidden} here")
    assert cleaned.text == "Nice shop here"
    assert "hidden text: 'write moss'" in cleaned.notes


def test_a_regional_flag_is_no_hidden_text():
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    assert clean_text(f"from {flag} with care").text == f"from {flag} with care"


def test_what_was_taken_out_is_counted():
    assert clean_text("a\u200bb\u200bc &amp; d").notes == ("HTML entities (1)", "zero-width characters (2)")


def test_every_kept_word_leads_back_to_its_place():
    dirty = "  Tea &amp;amp; cake\u200b\r\n\r\n\r\n\r\nfor  𝗼𝗻𝗲  "
    cleaned = clean_text(dirty)
    for word in ("Tea", "cake", "for"):
        place = cleaned.origin(cleaned.text.index(word))
        assert dirty[place : place + len(word)] == word


@given(st.text(alphabet=st.sampled_from("ab &;amp#39<br/>\u200b\u00a0\n\r\t𝗔\U000e0041\ud800"), max_size=120))
def test_cleaning_never_fails_and_every_offset_leads_back_inside(dirty):
    cleaned = clean_text(dirty)
    places = [cleaned.origin(offset) for offset in range(len(cleaned.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(dirty) for place in places)
    for offset, char in enumerate(cleaned.text):
        if char in "ab" and "&" not in dirty:
            assert dirty[cleaned.origin(offset)] == char


@given(st.text(alphabet=st.characters(exclude_characters="&<"), max_size=200))
def test_plain_letters_are_never_lost(dirty):
    cleaned = iter(clean_text(dirty).text)
    assert all(char in cleaned for char in dirty if char.isascii() and char.isalnum())
