"""The parts of a clause, and what each of them asks for."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from proposer.analysis.leaning.parts import cut
from proposer.analysis.requests import find_requests
from proposer.models.job import JobPost

POST = (
    "Our museum shop sells puzzles and tea towels. Orders come in by mail, and two of us type them into a sheet. "
    "We would like that to happen by itself, every night, with a list of what went wrong.\n\n"
)
PIECES = st.sampled_from(["rate", "two samples", "when you could start", ",", " and ", ";", " - ", " + ", "", " or "])


def topics(words: str) -> set[str]:
    return {ask.topic for ask in find_requests(JobPost(title="Sheet", description=POST + words))}


def test_a_clause_is_cut_at_commas_and_joining_words() -> None:
    text = "Please send your rate, two samples and when you could start."
    parts = [text[start:end] for start, end in cut(text, 0, len(text))]
    assert parts == ["Please send your rate", "two samples", "when you could start."]


def test_letters_that_grow_in_lower_case_move_no_part() -> None:
    text = "\u0130\u0130\u0130 your rate and two samples"
    assert [text[start:end] for start, end in cut(text, 0, len(text))] == [
        "\u0130\u0130\u0130 your rate",
        "two samples",
    ]


@given(st.lists(PIECES, max_size=12).map("".join))
def test_parts_stand_in_order_and_leave_out_only_what_joins_them(text: str) -> None:
    parts = cut(text, 0, len(text))
    assert all(start < end for start, end in parts)
    assert all(one[1] <= other[0] for one, other in pairwise(parts))
    edges = [0, *(edge for part in parts for edge in part), len(text)]
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert all(re.fullmatch(r"(?:[\s,;+-]|and|or)*", gap) for gap in gaps)


def test_each_part_of_a_request_has_its_own_topic() -> None:
    assert topics("Please send your hourly rate, two samples of similar work and when you could start.") == {
        "rate",
        "samples",
        "availability",
    }


def test_words_of_a_read_check_ask_for_nothing() -> None:
    told = 'Please start your proposal with the words "hourly rate", then send two samples of similar work.'
    assert topics(told) == {"samples"}
