import pytest

from proposer.errors import ReplayMiss, RunError, TimedOut
from proposer.llm.replay import ReplaySender, recording_key
from proposer.llm.scripted import ScriptedSender
from proposer.llm.sender import Sender
from proposer.models.llm import ChatMessage, Completion, Request


def ask(words: str = "A post about a kiln.") -> Request:
    return Request(
        model="clay-2",
        messages=(ChatMessage(role="user", content=words),),
        schema_name="cover_letter_v1",
        response_schema={"type": "object"},
    )


def test_a_recorded_request_is_answered_by_its_recording() -> None:
    first, second = Completion(text="one"), Completion(text="two")
    fingerprint = ask().fingerprint
    sender: Sender = ReplaySender({fingerprint: first, recording_key(fingerprint, 1): second})
    assert sender.send(ask(), deadline=0.0) is first
    assert sender.send(ask(), repeat=1) is second
    sender.close()


def test_a_miss_is_loud_and_says_which_request() -> None:
    sender = ReplaySender({ask().fingerprint: Completion(text="one")})
    with pytest.raises(ReplayMiss, match=f"{ask('Changed').fingerprint}.*cover_letter_v1.*record it again"):
        sender.send(ask("Changed"))
    with pytest.raises(ReplayMiss, match="#2"):
        sender.send(ask(), repeat=2)


def test_a_script_answers_in_order_and_keeps_what_it_was_asked() -> None:
    script = ScriptedSender("one", Completion(text="two", finish_reason="length"))
    script.enqueue(TimedOut("late"))
    sender: Sender = script
    assert sender.send(ask("a")).wire.dialect == "scripted"
    assert sender.send(ask("b")).finish_reason == "length"
    with pytest.raises(TimedOut, match="late"):
        sender.send(ask("c"))
    assert [request.messages[0].content for request in script.requests] == ["a", "b", "c"]
    assert script.left == 0
    sender.close()


def test_a_script_at_its_end_says_so() -> None:
    with pytest.raises(RunError, match="request 1"):
        ScriptedSender().send(ask())
