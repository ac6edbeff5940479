"""Cases of chats: what is planned of them, and what becomes of one whose conversation is read otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposer.evals.suite import load_suite
from proposer.evals.suite_run import run
from proposer.evals.workbench import Workbench

SHIPPED = Path(__file__).parents[2] / "evals"
ASKS = "stage: pre_contract\nproject: Kiln log in Postgres\n\nClient (2 hours ago): Have you used Postgres before?\n"
INSIDE = "stage: active_contract\nproject: Kiln log in Postgres\n\nClient (2 hours ago): Ping me on WhatsApp later.\n"


def add_chat(folder: Path, kind: str, thread: str, more: str = "") -> None:
    (folder / "threads").mkdir(exist_ok=True)
    (folder / "threads" / "talk.md").write_text(thread, "utf-8")
    (folder / "cases" / kind).mkdir()
    (folder / "cases" / kind / "talk.toml").write_text(f'thread = "threads/talk.md"\n{more}', "utf-8")


def test_a_chat_is_planned_from_its_conversation_at_the_time_of_the_suite(make_suite) -> None:
    folder = make_suite(cases=())
    add_chat(folder, "chat_reply", ASKS)
    bench = Workbench(load_suite(folder))
    plan = bench.plan(bench.suite.case_named("talk"))
    assert plan.kind == "chat_reply"
    assert plan.thread is not None
    assert plan.thread.messages[0].hours_ago == 2.0


def test_the_stage_of_a_case_goes_before_that_of_its_conversation(make_suite) -> None:
    folder = make_suite(cases=())
    add_chat(folder, "chat_reply", INSIDE, 'stage = "pre_contract"\n')
    bench = Workbench(load_suite(folder))
    chat = bench.plan(bench.suite.case_named("talk")).reading.chat
    assert chat is not None
    assert "off_platform_contact" in chat.situations


def test_a_post_beside_a_conversation_is_the_post_that_it_is_about(make_suite) -> None:
    folder = make_suite(cases=())
    add_chat(folder, "chat_reply", ASKS, 'post = "posts/kiln.md"\n')
    bench = Workbench(load_suite(folder))
    plan = bench.plan(bench.suite.case_named("talk"))
    assert plan.job is not None
    assert "14 kilns" in plan.job.description


def test_the_person_of_a_case_names_milestone_and_amount(make_suite) -> None:
    folder = make_suite(cases=())
    add_chat(folder, "milestone_close", ASKS, 'milestone = "the log of one kiln in a table"\namount = 150\n')
    bench = Workbench(load_suite(folder))
    milestone = bench.plan(bench.suite.case_named("talk")).milestone
    assert milestone is not None
    assert (milestone.deliverable, milestone.amount) == ("the log of one kiln in a table", 150.0)


def test_a_conversation_that_is_read_otherwise_is_scored_and_fails_its_move(make_suite) -> None:
    folder = make_suite(cases=())
    add_chat(folder, "stay_on_platform", ASKS, '[expect]\nmove = "decline_and_redirect"\n')
    (told,) = run(folder).cases
    (move,) = (one for one in told.scores if one.scorer == "move")
    assert (told.outcome, told.kind) == ("scored", "stay_on_platform")
    assert (move.value, move.reason) == (0.0, "reads answer_and_ask, expected decline_and_redirect")


def test_no_model_is_asked_where_nothing_is_to_be_sent() -> None:
    suite = load_suite(SHIPPED)
    silent = suite.case_named("board-on-friday")
    assert not suite.set_named("some-model").wants(silent)
    assert suite.set_named("composer").wants(silent)
    assert suite.set_named("some-model").wants(suite.case_named("webhook-ready"))


@pytest.mark.parametrize("key", ["thread", "stage", "amount"])
def test_what_a_chat_puts_in_keys_its_written_answer(make_suite, kit, key: str) -> None:
    folder = make_suite(cases=())
    add_chat(folder, "milestone_close", ASKS)
    before = Workbench(load_suite(folder)).written_key(load_suite(folder).case_named("talk"))
    if key == "thread":
        kit.edit(folder / "threads" / "talk.md", "Postgres before", "Postgres ever")
    else:
        line = 'stage = "active_contract"\n' if key == "stage" else "amount = 20\n"
        (folder / "cases" / "milestone_close" / "talk.toml").write_text(f'thread = "threads/talk.md"\n{line}', "utf-8")
    assert Workbench(load_suite(folder)).written_key(load_suite(folder).case_named("talk")) != before


def test_what_is_shown_of_a_chat_holds_its_messages_and_the_words_of_its_reading() -> None:
    bench = Workbench(load_suite(SHIPPED))
    shown = bench.shown(bench.suite.case_named("webhook-ready"))
    assert [said.author for said in shown.thread] == ["client", "freelancer", "client"]
    last = shown.thread[-1]
    notes = {mark.note: last.text[mark.start : mark.end] for mark in last.marks}
    assert "Which milestone do I set up" in notes["signal high"]
    assert shown.plan["move"] == "propose_milestone"
    assert "move: propose_milestone" in shown.plan["expected"]
