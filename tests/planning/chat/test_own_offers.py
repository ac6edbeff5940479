"""A message of the composer, once sent, stands in the thread: what it offered is what the next message goes on with."""

from __future__ import annotations

import pytest

from proposer.planning.chat.naming import name_piece
from proposer.writing.composer.chat import deal, first_step, follow_up, next_step

PIECES = (
    "one record type moving between the two systems in a test account, with a log of every run",
    "three logo sketches in black on white, shown at the smallest size they must work at",
    "the first 500 words translated, with a glossary of the terms that come back",
    "load times of three pages measured, the slowest one improved, with the figures before and after",
)
BEGINS = "testing the access and matching the fields"


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("step", [*next_step.FIXED, *next_step.BARE])
@pytest.mark.parametrize("frame", first_step.FRAMES)
def test_the_piece_of_a_sent_message_is_found_again(frame: str, step: str, piece: str) -> None:
    offer = frame.format(ordinal="first", deliverable=piece)
    told = f"{offer} You see it finished before anything larger.\n\n{step.format(ordinal='first', begins=BEGINS)}"
    assert name_piece(told, ordered=False).startswith(piece[:30])


@pytest.mark.parametrize("frame", [*deal.STEP, *follow_up.FRAMES, follow_up.SHORT])
def test_so_is_that_of_a_follow_up_or_a_refusal(frame: str) -> None:
    told = frame.format(ordinal="first", deliverable=PIECES[0], thing="the stock sync", Look="")
    assert name_piece(told, ordered=False).startswith(PIECES[0][:30])
