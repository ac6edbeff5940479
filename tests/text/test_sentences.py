"""Sentences: line by line, full stops of words left alone."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.text.sentences import LONGEST, spans

CASES = {
    "two sentences": ("One is here. Two is there.", ["One is here.", "Two is there."]),
    "questions and cheers": ("Why? Because! Fine.", ["Why?", "Because!", "Fine."]),
    "lines without stops": ("Hi Dana\n\nthe import runs", ["Hi Dana", "the import runs"]),
    "abbreviations": ("Use a CRM, e.g. HubSpot, for it. Done.", ["Use a CRM, e.g. HubSpot, for it.", "Done."]),
    "list numbers": ("1. Map the fields.\n2. Run it.", ["1. Map the fields.", "2. Run it."]),
    "a number ends a sentence": ("It took 3. Then it ran.", ["It took 3.", "Then it ran."]),
    "names with stops": ("Node.js runs it. Fine", ["Node.js runs it.", "Fine"]),
    "quotes stay with their sentence": ('He said "stop." Then left.', ['He said "stop."', "Then left."]),
    "nothing": ("  \n ", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text)] == expected


@given(st.text(alphabet="ab. \n?!1\"')"))
def test_sentences_are_in_order_and_hold_every_word(text: str) -> None:
    found = spans(text)
    assert all(start < end for start, end in found)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


def test_no_sentence_is_longer_than_a_check_can_bear() -> None:
    found = spans("word " * 5_000)
    assert max(end - start for start, end in found) <= LONGEST
    assert len(found) > 10
