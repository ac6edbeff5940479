"""What the composer says where only the freelancer knows the answer, and where money is set aside already."""

from __future__ import annotations

import re

import pytest

from proposer.analysis import read_post
from proposer.models.people import MilestonePreset, PublicProfile
from proposer.models.reading import ChatReading
from proposer.models.thread import Message, Stage, Thread
from proposer.planning.chat import plan_reply, talk_post
from proposer.writing.composer import compose
from proposer.writing.composer.chat.farewell import REJECTED
from proposer.writing.composer.chat.terms import FILES

PROFILE = PublicProfile(
    freelancer="ida",
    display_name="Ida",
    title="Label designer",
    rate=50.0,
    milestones=(MilestonePreset(work="packaging", deliverable="one label on its die line", amount=250.0, days=3),),
)


def reply_to(
    text: str, stage: str = "pre_contract", project: str = "Labels for a juice maker", before: str = "", **read: object
) -> str:
    fields = {"signal": "low", "situations": (), "move": "answer_and_ask", "max_questions": 1, "kind": "chat_reply"}
    chat = ChatReading.model_validate(fields | read)
    messages = [Message(author="client", text=text, hours_ago=100.0)]
    messages += [Message(author="freelancer", text=before, hours_ago=99.0)] if before else []
    thread = Thread(project=project, stage=Stage(stage), messages=tuple(messages))
    plan = plan_reply(thread, PROFILE, read_post(talk_post(thread)), chat)
    return " ".join(section.text for section in compose(plan))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Do you glue them on too?", "whether I glue them on too"),
        ("Do you print them?", "whether I print them"),
        ("Who checks your files?", "second"),
        ("How much per label? We have twelve.", "er label"),
    ],
)
def test_the_answer_names_what_was_asked(text: str, told: str) -> None:
    priced = {"situations": ("price",), "signal": "medium", "move": "shape_plan"} if "much" in text else {}
    assert told in reply_to(text, **priced)


def test_two_questions_without_an_answer_are_held_back_once() -> None:
    text = reply_to("What about our cellar? What about the stairs?")
    assert "both" in text.lower()


def test_money_that_is_set_aside_asks_for_no_milestone() -> None:
    text = reply_to(
        "We have funded it, please start with one label.",
        signal="high",
        situations=("ready_to_start",),
        move="propose_milestone",
        kind="milestone_close",
    )
    assert "create" not in text
    assert "set it up" not in text
    assert "contract is active" in text


def test_whether_it_can_be_done_at_all_is_answered_in_plain_words() -> None:
    assert "clear yes or no" in reply_to("Is this possible?")


def test_an_answer_on_files_stands_without_its_yes() -> None:
    assert not any(frame.removeprefix("Yes, ").startswith("with ") for frame in FILES)


def test_a_running_contract_is_not_waited_for() -> None:
    read = {"signal": "high", "situations": ("ready_to_start",), "move": "propose_milestone", "kind": "milestone_close"}
    text = reply_to("The next label please, I have just funded the milestone.", stage="active_contract", **read)
    assert "once the contract is active" not in text


def test_the_hours_that_the_client_names_stand_in_the_step() -> None:
    read = {"signal": "high", "situations": ("ready_to_start",), "move": "propose_milestone", "kind": "milestone_close"}
    text = reply_to(
        "We take you for 6 hours a week. How do we set this up?", project="Tidy the notes of a choir", **read
    )
    assert "a limit of 6 hours a week" in text


@pytest.mark.parametrize(
    ("project", "before"),
    [
        ("Forecast for a bakery", "That part would be $260. I will look at the numbers once they are here."),
        ("Riddles for a fair", "Yes, ninety of them. Shall I begin?"),
    ],
)
def test_a_follow_up_names_no_piece_that_has_no_name(project: str, before: str) -> None:
    read = {"situations": ("gone_quiet",), "move": "follow_up_once", "kind": "follow_up"}
    text = reply_to("Interesting, I will see.", project=project, before=before, **read)
    assert text
    assert "named above" not in text
    assert "first small part of" not in text
    assert not text.startswith("For the forecast for")


def test_a_thing_of_many_does_well_in_a_farewell() -> None:
    assert not any("{thing} goes" in frame for frame in REJECTED)


def test_an_offer_on_its_way_is_thanked_for_and_not_priced_again() -> None:
    read = {"signal": "high", "situations": ("ready_to_start",), "move": "propose_milestone", "kind": "milestone_close"}
    text = reply_to("Offer's on its way, have a look.", project="Tidy the notes of a choir", **read)
    assert "figure for it" not in text


def test_an_invitation_in_the_trade_does_not_begin_with_what_is_missing() -> None:
    read = {"signal": "low", "situations": ("invitation",), "move": "answer_and_ask", "kind": "invitation_reply"}
    assert "kind of work" in reply_to("I would like to invite you to my job.", **read)


def test_what_is_attached_is_not_asked_for() -> None:
    read = {"signal": "high", "situations": ("ready_to_start",), "move": "propose_milestone", "kind": "milestone_close"}
    text = reply_to("Go ahead with the first label, the template is attached.", **read)
    assert "need" not in text


@pytest.mark.parametrize(
    ("text", "stage", "told"),
    [
        ("Thanks! We won the tender!", "ended", "ongratulations"),
        ("Thanks, the labels look wonderful on the shelf.", "ended", "well|good to hear"),
        ("Thanks, perfect.", "active_contract", "You are welcome"),
    ],
)
def test_thanks_are_answered_by_what_they_tell(text: str, stage: str, told: str) -> None:
    read = {"situations": ("thanks_only",), "signal": "none", "move": "accept_politely", "max_questions": 0}
    assert re.search(told, reply_to(text, stage=stage, **read))


def test_a_milestone_that_the_client_has_made_is_not_asked_for() -> None:
    read = {"signal": "high", "situations": ("ready_to_start",), "move": "propose_milestone", "kind": "milestone_close"}
    text = reply_to("Fine, I created the milestone.", project="Tidy the notes of a choir", **read)
    assert "send the offer" not in text
    assert "accept it" in text


def test_a_message_is_never_empty() -> None:
    assert reply_to("The weather is nice at ours.", max_questions=0, situations=())
