"""The phrase language."""

import pytest

from proposer.text.document import read
from proposer.text.phrases import Lexicon, Phrase, inflections

MATCHES = {
    "words in a row": ("pay you directly", "We Pay you, directly!", "Pay you, directly"),
    "one of several": ("pay|send cash", "they send cash home", "send cash"),
    "an alternative of several words": ("step out_of line", "to step out of line", "step out of line"),
    "all inflections": ("share~ it", "sharing it", "sharing it"),
    "a word class": ("on {app}", "he is on WhatsApp", "on WhatsApp"),
    "an optional word": ("pay directly? now", "pay now", "pay now"),
    "an optional first word": ("please? hire me", "hire me", "hire me"),
    "a gap of four": ("give .. chance", "give me just one more chance", "give me just one more chance"),
    "a gap of three": ("give .. chance", "give me just one chance", "give me just one chance"),
    "a double gap": ("give .. .. chance", "give me just one more good chance", "give me just one more good chance"),
    "the next word is none of these": ("free !tier|trial", "the free tier", None),
    "the next word is another": ("free !tier|trial", "the free lunch", "free"),
    "nothing follows": ("free !tier", "it is free", "free"),
    "at the start": ("^ please wait", "please wait here", "please wait"),
    "not at the start": ("^ please wait", "so please wait", None),
    "at the end": ("for free $", "all for free.", "for free"),
    "not at the end": ("for free $", "for free range eggs", None),
    "an apostrophe may be missing": ("don't pay", "dont pay", "dont pay"),
    "a short form is not the word it looks like without its apostrophe": ("we'll pay", "well pay", None),
    "a hyphen may be missing": ("follow-up note", "followup note", "followup note"),
    "a hyphen may be a space": ("follow-up note", "follow up note", "follow up note"),
    "words must stand close": ("pay me", "pay (...) me", None),
    "words are whole": ("pay me", "repay men", None),
    "no match over a full stop": ("pay me", "We pay. Me too.", None),
}


@pytest.mark.parametrize(("source", "text", "found"), MATCHES.values(), ids=MATCHES)
def test_a_phrase_finds(source: str, text: str, found: str | None) -> None:
    spans = [text[start:end] for start, end, _ in Lexicon((source,)).find(read(text))]
    assert spans == ([] if found is None else [found])


def test_a_gap_reaches_over_at_most_four_words() -> None:
    lexicon = Lexicon(("give .. chance",))
    assert list(lexicon.find(read("give a b c d chance")))
    assert not list(lexicon.find(read("give a b c d e chance")))


@pytest.mark.parametrize(
    ("source", "triggers"),
    [
        ("let's talk on {outside}|telegram", None),
        ("the very price", ("price",)),
        ("you and me outside", ("outside",)),
        ("out_of the line|queue", ("line", "queue")),
        ("please? hire me", ("hire",)),
    ],
)
def test_a_phrase_knows_its_rarest_words(source: str, triggers: tuple[str, ...] | None) -> None:
    found = Phrase(source).triggers
    assert found == triggers if triggers else "talk" in found


@pytest.mark.parametrize("source", ["maybe?", ".. ..", "!never", "^", ": pay"])
def test_a_phrase_that_cannot_match_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="phrase"):
        Phrase(source)


def test_a_phrase_with_an_unknown_class_is_refused() -> None:
    with pytest.raises(KeyError, match="nonsense"):
        Phrase("on {nonsense}")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("pay", ("pay", "pays", "payed", "paying")),
        ("share", ("share", "shares", "shared", "sharing")),
        ("carry", ("carry", "carries", "carried", "carrying")),
        ("push", ("push", "pushes", "pushed", "pushing")),
    ],
)
def test_inflections(word: str, forms: tuple[str, ...]) -> None:
    assert inflections(word) == forms
