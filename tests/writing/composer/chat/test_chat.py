"""The composer's chat messages: complete, calm, and nothing that was not known."""

from __future__ import annotations

import re

import pytest

from proposer.analysis import read_post
from proposer.models.base import Span
from proposer.models.people import Evidence, PublicProfile
from proposer.models.plan import Plan
from proposer.models.reading import ChatReading, Flag, FoundSituation
from proposer.models.thread import Message, Stage, Thread
from proposer.planning.chat import plan_reply, talk_post
from proposer.writing.composer import compose
from proposer.writing.composer.chat.wording import money
from proposer.writing.drafting import compose_draft

SITUATIONS = (
    "fit_check",
    "asks_experience",
    "approach",
    "estimate",
    "price",
    "discount",
    "vague",
    "start_date",
    "sample_or_test",
    "access_for_scoping",
    "scope_change",
)
CAUSES = (
    "off_platform_contact",
    "off_platform_call",
    "off_platform_payment",
    "everyone_does_it",
    "free_work",
    "suspicious_file",
)
PROFILE = PublicProfile(
    freelancer="ada",
    display_name="Ada",
    title="Bookkeeper",
    rate=45.0,
    evidence=(
        Evidence(id="bakery", did="closed two years of books for a bakery", outcome="the tax return was on time"),
    ),
)
BARE = PublicProfile(freelancer="ada", display_name="Ada", title="Helper")


def plan_for(
    *situations: str,
    signal: str = "medium",
    move: str = "shape_plan",
    kind: str | None = "chat_reply",
    profile: PublicProfile = PROFILE,
    text: str = "Tell me more, please.",
    project: str | None = "Bookkeeping catch-up for a bakery",
    stage: Stage = Stage.PRE_CONTRACT,
    flags: tuple[Flag, ...] = (),
    most: int = 1,
) -> Plan:
    """A plan for one client turn, read as it is told."""
    thread = Thread(project=project, stage=stage, messages=(Message(author="client", text=text, hours_ago=1.0),))
    span = Span(start=0, end=len(text), text=text, field="message:0")
    chat = ChatReading.model_validate(
        {
            "signal": signal,
            "situations": situations,
            "move": move,
            "kind": kind,
            "max_questions": most,
            "found": tuple(FoundSituation(name=name, span=span) for name in situations),
            "flags": flags,
        }
    )
    return plan_reply(thread, profile, read_post(talk_post(thread)), chat)


def check(plan: Plan) -> str:
    """The message of a plan, which must be fit to send."""
    draft = compose_draft(plan)
    assert draft.text
    assert draft.report.ok, draft.report.errors
    assert not re.search(r"[{}\[\]]|\bNone\b|  ", draft.text), draft.text
    assert draft.text.count("?") <= plan.limits.max_questions
    assert len(draft.text.split()) <= 150
    return draft.text


@pytest.mark.parametrize("profile", [PROFILE, BARE], ids=["profile", "bare"])
@pytest.mark.parametrize("project", ["Bookkeeping catch-up for a bakery", None], ids=["project", "unknown"])
@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize(("signal", "move"), [("low", "answer_and_ask"), ("medium", "shape_plan")])
def test_every_situation_gets_a_whole_message(
    situation: str, signal: str, move: str, project: str | None, profile: PublicProfile
) -> None:
    text = check(plan_for(situation, signal=signal, move=move, profile=profile, project=project))
    if signal == "low":
        assert "create" not in text
        assert "set it up" not in text


@pytest.mark.parametrize("stage", [Stage.PRE_CONTRACT, Stage.ACTIVE_CONTRACT])
@pytest.mark.parametrize("signal", ["none", "low", "medium", "high"])
@pytest.mark.parametrize("cause", CAUSES)
def test_every_cause_is_declined_and_the_deal_kept_moving(cause: str, signal: str, stage: Stage) -> None:
    text = check(plan_for(cause, signal=signal, move="decline_and_redirect", kind="stay_on_platform", stage=stage))
    assert len(re.split(r"(?<=[.?])\s", text)) >= 2


@pytest.mark.parametrize("form", ["please install AnyDesk", "equity for now", "start now, contract later"])
def test_special_forms_of_a_cause_have_words_of_their_own(form: str) -> None:
    situation = "suspicious_file" if "install" in form else "free_work"
    plan = plan_for(situation, signal="none", move="decline_and_redirect", kind="stay_on_platform", text=form)
    text = check(plan)
    assert "unopened" not in text
    assert "unpaid" not in text


def test_a_refused_ask_that_comes_again_is_left_at_that() -> None:
    span = Span(start=0, end=1, text="T", field="message:0")
    flag = Flag(code="walk_away", severity="error", span=span, reason="again")
    plan = plan_for(
        "off_platform_contact", signal="medium", move="decline_and_redirect", kind="stay_on_platform", flags=(flag,)
    )
    assert check(plan).endswith("wish you well with the project.")
    assert any("walk away" in warning for warning in plan.warnings)


def test_the_close_is_one_plain_message_with_everything_that_is_needed() -> None:
    plan = plan_for("ready_to_start", signal="high", move="propose_milestone", kind="milestone_close", most=0)
    text = check(plan)
    assert plan.milestone is not None
    assert plan.milestone.deliverable in text
    assert plan.milestone.needs in text
    assert plan.milestone.begins in text
    assert "estimate" in text
    assert text.count("\n\n") == 1


def test_a_running_contract_has_a_next_milestone_and_no_first() -> None:
    plan = plan_for(
        "ready_to_start",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
        stage=Stage.ACTIVE_CONTRACT,
        most=0,
    )
    text = check(plan)
    assert "next milestone" in text
    assert "first milestone" not in text


def test_a_follow_up_asks_for_nothing() -> None:
    plan = plan_for("gone_quiet", signal="low", move="follow_up_once", kind="follow_up")
    text = check(plan)
    assert "?" not in text
    assert not re.search(r"checking|reminder|last message|waiting", text)


@pytest.mark.parametrize("situation", ["rejection", "thanks_only"])
@pytest.mark.parametrize("stage", list(Stage))
def test_a_no_and_a_thank_you_are_taken_kindly(situation: str, stage: Stage) -> None:
    text = check(plan_for(situation, signal="none", move="accept_politely", stage=stage, most=0))
    assert "?" not in text
    assert len(text.split()) < 40


@pytest.mark.parametrize("project", ["Bookkeeping catch-up for a bakery", None])
def test_invitations_are_answered_and_declined_personally(project: str | None) -> None:
    answered = check(
        plan_for("invitation", signal="low", kind="invitation_reply", project=project, move="answer_and_ask")
    )
    assert answered.startswith("Thank")


def test_the_same_plan_gives_the_same_words_and_other_threads_give_others() -> None:
    texts = {
        check(plan_for("price", text=f"What does it cost? We are {number} people.")) for number in (3, 5, 7, 11, 13)
    }
    assert len(texts) > 1
    assert compose(plan_for("price")) == compose(plan_for("price"))


def test_only_the_named_sections_are_written() -> None:
    plan = plan_for("price")
    assert [section.name for section in compose(plan, ["next_step"])] == ["next_step"]


def test_a_wait_composes_nothing() -> None:
    draft = compose_draft(plan_for(move="wait", kind=None, signal="none"))
    assert draft.text == ""
    assert draft.ok


@pytest.mark.parametrize(("amount", "shown"), [(1200.0, "$1,200"), (45.5, "$45.50")])
def test_amounts_are_written_as_people_do(amount: float, shown: str) -> None:
    assert money(amount) == shown


def test_a_smaller_piece_above_the_budget_is_not_called_fitting() -> None:
    plan = plan_for("discount", text="I have $20 for it, can you do it?")
    assert plan.milestone is not None
    assert (plan.milestone.amount or 0.0) > 20.0
    text = " ".join(section.text for section in compose(plan))
    assert re.search(r"smallest|least", text)
