"""The normal form: what it undoes, and how it leads back to the original."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.text.view import HIDDEN, lower, normalise

CASES = {
    "plain ASCII stays": ("Call me.", "Call me."),
    "curly quotes": ("I\u2019m \u201cin\u201d", 'I\'m "in"'),
    "dashes and spaces of typists": ("a\u2014b\u00a0c\u2026", "a-b c."),
    "full width": ("\uff26\uff32\uff25\uff25", "FREE"),
    "maths bold": ("\U0001d402\U0001d41a\U0001d425\U0001d425", "Call"),
    "zero width": ("tele\u200bgram", "telegram"),
    "soft hyphen": ("Whats\u00adApp", "WhatsApp"),
    "bidi marks": ("\u202egmail\u202c", "gmail"),
    "tag characters": ("a\U000e0041\U000e0042b", "ab"),
    "keycap digits": ("4\ufe0f\u20e35\ufe0f\u20e3", "45"),
    "circled digits": ("\u2460\u2777", "12"),
    "dark squared letters": ("\U0001f170\U0001f171", "AB"),
    "combining marks over Latin": ("t\u0336e\u0336l", "tel"),
    "accents compose": ("cafe\u0301", "caf\u00e9"),
    "ligatures": ("\ufb01le", "file"),
    "a mixed-script word is folded": ("T\u0435l\u0435gram", "Telegram"),
    "a Cyrillic word is not": (
        "\u0442\u0435\u043b\u0435\u0433\u0440\u0430\u043c",
        "\u0442\u0435\u043b\u0435\u0433\u0440\u0430\u043c",
    ),
    "Devanagari keeps its marks": ("\u0939\u093f\u0928\u094d\u0926\u0940", "\u0939\u093f\u0928\u094d\u0926\u0940"),
}


@pytest.mark.parametrize(("text", "plain"), CASES.values(), ids=CASES)
def test_the_normal_form_undoes_disguises_and_nothing_else(text: str, plain: str) -> None:
    assert normalise(text).plain == plain


@pytest.mark.parametrize(
    ("text", "words", "original"),
    [
        ("mail \uff41\uff42 now", "ab", "\uff41\uff42"),
        ("on tele\u200bgram now", "telegram", "tele\u200bgram"),
        ("on \u200btelegram\u200b now", "telegram", "telegram"),
        ("the \ufb01le", "file", "\ufb01le"),
        ("a\u2019b cafe\u0301 c", "caf\u00e9", "cafe\u0301"),
        ("no change here", "change", "change"),
    ],
)
def test_a_span_leads_back_to_the_original(text: str, words: str, original: str) -> None:
    view = normalise(text)
    start, end = view.span(view.plain.index(words), view.plain.index(words) + len(words))
    assert text[start:end] == original


def test_a_quirk_is_named_only_inside_its_span() -> None:
    view = normalise("tele\u200bgram and \u0430b")
    assert view.quirks(0, 8) == "U+200B"
    assert view.quirks(9, 12) == ""
    assert view.quirks(13, 15) == "look-alike letters"


def test_curly_quotes_do_not_cost_the_offset_map() -> None:
    assert normalise("I\u2019m here \u2013 \u201cnow\u201d").offsets is None


@given(st.text())
def test_the_normal_form_is_idempotent(text: str) -> None:
    once = normalise(text).plain
    assert normalise(once).plain == once


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_every_span_stays_inside_the_text(text: str, start: int, length: int) -> None:
    view = normalise(text)
    start = min(start, len(view.plain))
    end = min(start + length, len(view.plain))
    first, last = view.span(start, end)
    assert 0 <= first <= last <= len(text)


@given(st.text())
def test_lower_case_moves_no_character(text: str) -> None:
    assert len(lower(text)) == len(text)
    assert len(normalise(text).lower) == len(normalise(text).plain)


@given(st.text(alphabet=st.characters(whitelist_categories=("Ll", "Lu", "Nd", "Zs", "Po", "So"))))
def test_what_is_left_is_compatible_text_without_hidden_characters(text: str) -> None:
    plain = normalise(text).plain
    assert not HIDDEN.search(plain)
    assert len(plain) <= len(unicodedata.normalize("NFKC", text)) + text.count("\u2026")
