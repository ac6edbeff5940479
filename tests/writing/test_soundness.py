"""What only a machine gets wrong: loops, broken ends, instructions handed back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.models.draft import Section
from proposer.models.llm import ChatMessage, Request
from proposer.prompts import fence
from proposer.writing.soundness import find_unsound, is_finished, loops, words_in

POST = "Our kiln controller drops its readings whenever two probes report in the same second, please find out why."
RULES = "Name the concrete thing this client needs and the detail that makes it theirs."
REQUEST = Request(
    model="m",
    messages=(
        ChatMessage(role="system", content=RULES),
        ChatMessage(role="user", content=f"The job post:\n{fence(POST, 'post')}\nThe task: write these sections."),
    ),
    schema_name="s",
    response_schema={},
)


def faults_of(*texts: str) -> list[tuple[str, str]]:
    """The faults of sections with these texts, by name and category."""
    sections = [Section(name=f"s{number}", text=text) for number, text in enumerate(texts)]
    return [(fault.section, fault.category) for fault in find_unsound(sections, REQUEST)]


def test_ordinary_sections_have_no_fault() -> None:
    assert (
        faults_of(
            "Two probes in one second, and a reading is lost: that looks like a timestamp used as a key.",
            "First I would replay one such second, then change the key and replay it.\n- one log\n- one test",
            "Does the controller keep its raw log?",
        )
        == []
    )


def test_a_section_that_loops_is_found() -> None:
    assert faults_of("The order is paid, and that the order is paid, and that the order is paid.") == [
        ("s0", "repetition")
    ]


def test_a_section_that_repeats_an_earlier_one_is_found_once() -> None:
    words = "First I would replay one such second from the raw log."
    assert faults_of(words, f"Later: {words}") == [("s1", "repetition")]


@pytest.mark.parametrize("text", ["I would first replay the", "Then the [", "It works, and,"])
def test_a_section_that_breaks_off_is_found(text: str) -> None:
    assert faults_of(text) == [("s0", "unfinished")]


@pytest.mark.parametrize(
    "text",
    [
        "Done.",
        "Is it?",
        'He said "stop."',
        "Steps:\n- a log\n- a test",
        "1. yes\n2) no",
        "Er sagte: „Halt.“",
        "記録を確認します。",
    ],
)
def test_sentences_and_lists_are_finished(text: str) -> None:
    assert is_finished(text)


def test_instructions_handed_back_are_found() -> None:
    assert faults_of("Name the concrete thing this client needs and the detail.") == [("s0", "prompt_leak")]


def test_words_of_the_post_are_no_leak() -> None:
    assert faults_of("The kiln controller drops its readings whenever two probes report in the same second.") == []


@given(st.text(max_size=400))
def test_any_text_is_judged(text: str) -> None:
    assert {category for _, category in faults_of(text)} <= {"repetition", "unfinished", "prompt_leak"}


@given(st.lists(st.sampled_from(["red", "blue", "kiln"]), max_size=8))
def test_a_run_must_come_three_times_to_be_a_loop(words: list[str]) -> None:
    text = " ".join(words)
    runs = [tuple(words[at : at + 3]) for at in range(len(words) - 2)]
    assert loops(words_in(text)) == any(runs.count(run) >= 3 for run in runs)
