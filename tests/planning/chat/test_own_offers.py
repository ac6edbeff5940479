"""A message of the composer, once sent, stands in the thread: what it offered is what the next message goes on with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.plan import Plan, PlannedMilestone
from proposer.models.thread import Stage
from proposer.planning.chat.naming import name_piece
from proposer.writing.composer.chat import deal, first_step, follow_up, next_step

MakePlan = Callable[..., Plan]

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


def agreed(make_plan: MakePlan, turn: str, **more: object) -> PlannedMilestone:
    """The milestone that is proposed to a client who wants to begin."""
    close = {"signal": "high", "move": "propose_milestone", "kind": "milestone_close"}
    plan = make_plan(turn, "ready_to_start", **close, **more)
    assert plan.milestone is not None
    return plan.milestone


def test_a_client_who_takes_what_was_offered_gets_that_piece_at_its_price(make_plan: MakePlan) -> None:
    milestone = agreed(
        make_plan,
        "Sounds right. Let's do that one month. Who makes the milestone?",
        before="I'd begin with one month of orders matched to the invoices in Xero, for $240.",
    )
    assert milestone.deliverable.startswith("one month of orders matched to the invoices")
    assert (milestone.amount, milestone.is_estimate) == (240.0, False)


def test_the_price_of_one_mail_is_the_price_of_the_first_mail(make_plan: MakePlan) -> None:
    milestone = agreed(
        make_plan,
        "Fine. Let's begin with the first one, the welcome mail.",
        before="$80 a mail, text and set-up.",
        project="Mails for a climbing gym",
    )
    assert milestone.deliverable.startswith("the welcome mail")
    assert milestone.amount == 80.0


def test_a_price_for_a_word_is_none_for_a_piece(make_plan: MakePlan) -> None:
    plan = make_plan("What is your rate?", "gone_quiet", before="0.11 USD per word.", kind="follow_up")
    assert plan.milestone is None or plan.milestone.amount != 0.11


def test_the_same_price_as_before_is_not_estimated_anew(make_plan: MakePlan) -> None:
    milestone = agreed(
        make_plan,
        "Go ahead with the refund page next, same price.",
        stage=Stage.ACTIVE_CONTRACT,
    )
    assert (milestone.amount, milestone.is_estimate) == (None, False)
    assert "next" not in milestone.deliverable
