from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.analysis.clauses import level, split_clauses
from proposer.analysis.leaning.features import BEGIN, RARE, Rows, features_of
from proposer.analysis.leaning.spans import Strings
from proposer.analysis.leaning.weights import judge


def rows(text: str) -> Rows:
    flat = level(text)
    return Rows(flat, split_clauses(flat))


def strings(text: str) -> set[tuple[str, str]]:
    return {(text[one.start : one.end], one.form) for one in Strings(rows(text)[0]).among}


@pytest.mark.parametrize(
    ("text", "string", "form"),
    [
        ("Start with “blue otter” please.", "blue otter", "quoted"),
        ("Start with **otter** please.", "otter", "bold"),
        ("Start with [otter] please.", "otter", "boxed"),
        ("Start with a word (otter) please.", "otter", "round"),
        ("Add 🦦 to your letter.", "🦦", "sign"),
        ("The letter begins with red otter.", "red otter", "plain"),
    ],
)
def test_a_string_in_any_marks_is_a_candidate(text: str, string: str, form: str) -> None:
    assert (string, form) in strings(text)


def test_words_are_seen_as_their_classes_and_rare_ones_as_rare() -> None:
    kinds = rows("Begin your proposal with xylograph.")[0].kinds
    assert list(kinds[:5]) == [BEGIN, "*begin", "*your", "*letter", "*as"]
    assert RARE in kinds


def test_a_clause_sees_the_classes_of_its_neighbours_and_of_the_heading_above() -> None:
    seen = features_of(rows("How to apply:\n- your rate\n- one sample"), 1)
    assert {"head:*apply", "<*apply", ">*samples", "listed"} <= seen


@given(st.text(max_size=200))
def test_any_text_is_judged_and_every_string_lies_within_its_clause(text: str) -> None:
    judged = judge(text)
    for number, clause in enumerate(judged.clauses):
        for _, one in judged.strings(number):
            assert clause.start <= one.start < one.end <= clause.end


@given(st.text(alphabet="abc DEF 12,.:;()!?=-/$%&\n", max_size=80))
def test_words_without_marks_are_read_as_they_are_with_places(text: str) -> None:
    read = rows(text)
    for number in range(len(read.clauses)):
        row = read[number]
        assert list(row.words[1:-1]) == [token.word for token in row.tokens]
