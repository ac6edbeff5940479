"""What a closing message proposes, and which step it asks for."""

import pytest

from proposer.text.closing import contract_steps, milestone_sentences, milestone_text
from proposer.text.document import read


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("First milestone: the berth map, $200. Create it and I begin.", "berth map"),
        ("For the marina app I'd set the first milestone to the berth map.", "berth map"),
        ("I'd start with the berth map. If it suits you, create the milestone.", "berth map"),
        ("Milestone one is the berth map; you can set it up at $200.", "berth map"),
    ],
)
def test_the_words_of_the_milestone_are_found(message: str, words: str) -> None:
    text = milestone_text(milestone_sentences(read(message)))
    assert words in text
    assert "marina app" not in text


def test_a_message_without_a_milestone_describes_none() -> None:
    assert milestone_sentences(read("Do guests pay on board? The map follows later.")) == ()


def test_the_sentence_that_only_asks_for_the_step_is_left_out() -> None:
    message = read(
        "The first milestone is the berth map. If that fits, create the milestone and I begin with the 60 berths."
    )
    assert [sentence.lower for sentence in milestone_sentences(message)] == ["the first milestone is the berth map."]


@pytest.mark.parametrize(
    "step",
    [
        "Please create the milestone.",
        "You can set it up at $300.",
        "Once it's funded I begin.",
        "If you send the offer with that cap, I begin on Monday.",
        "You can hire me here for eight hours.",
        "Puedes crear el hito de 200 dólares.",
    ],
)
def test_a_step_in_the_contract_is_seen(step: str) -> None:
    assert len(contract_steps(read(step))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "The map comes first.",
        "I begin on Monday.",
        "Which berth is free?",
        "The agents send one with every offer.",
        "I built the page on which tenants accept an offer, and they open a contract there.",
    ],
)
def test_other_sentences_are_no_step(other: str) -> None:
    assert contract_steps(read(other)) == ()
