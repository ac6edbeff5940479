"""How demanded words are treated: written, said only if true, or left to the person."""

from __future__ import annotations

import pytest

from proposer.analysis.treatment import kind_of


@pytest.mark.parametrize(
    "required",
    ["marmalade", "READ TO THE END", "hold the mustard", "I know this is a small job", "I have read all nine points"],
)
def test_words_that_say_nothing_of_the_applicant_are_written(required):
    assert kind_of(required) == "marker"


@pytest.mark.parametrize(
    "required",
    [
        "I am admitted in Queensland",
        "are a registered surveyor",
        "chartered since 2011",
        "fully insured",
        "six years of turbine inspection",
        "over 300 estates settled",
        "speak Estonian at C1",
        "own a label printer",
    ],
)
def test_what_a_profile_could_prove_is_said_only_if_true(required):
    assert kind_of(required) == "claim"


@pytest.mark.parametrize(
    "required",
    [
        "I consent to a reference check",
        "no conflict of interest",
        "I have not worked for Harrow Mills since spring",
        "I receive no commission from suppliers",
        "every word is mine",
        "typed by me",
        "a person sat down and wrote it",
        "soy una persona",
    ],
)
def test_what_only_the_person_can_declare_is_left_to_them(required):
    assert kind_of(required) == "human"
