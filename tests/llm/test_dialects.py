import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.llm.dialects import RUNGS, DialectMemory, Manner, adapt, word
from proposer.llm.errors import Fault
from proposer.models.llm import ChatMessage, Request

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "format": {"type": ["string", "null"], "maxLength": 90},
        "evidence": {"type": "array", "items": {"type": "string", "maxLength": 20}, "maxItems": 3},
    },
}
ASK = Request(
    model="clay-2",
    messages=(ChatMessage(role="system", content="Rules."), ChatMessage(role="user", content="A post.")),
    schema_name="cover_letter_v1",
    response_schema=SCHEMA,
    temperature=0.0,
    max_tokens=300,
    seed=1,
    effort="low",
)

faults = st.builds(
    Fault,
    kind=st.just("status"),
    status=st.sampled_from([400, 404, 415, 422, 500, 501, 401, 429, 503]),
    code=st.sampled_from(["", "invalid_request_error", "context_length_exceeded"]),
    param=st.sampled_from(["", "temperature", "max_tokens", "response_format", "messages"]),
    message=st.sampled_from(
        [
            "",
            "temperature",
            "max_tokens or max_completion_tokens",
            "maxLength",
            "format",
            "no",
            "reasoning_effort",
            "seed",
            "prompt_cache_key",
        ]
    ),
)


@given(st.lists(faults, min_size=30, max_size=30), st.booleans())
def test_the_ladder_ends_whatever_a_server_says(answers: list[Fault], proven: bool) -> None:
    manner: Manner | None = Manner(keyed=True)
    seen = set()
    for fault in answers:
        assert manner is not None
        assert manner not in seen
        seen.add(manner)
        word(ASK, manner)
        manner = adapt(manner, fault, ASK, proven=proven)
        if manner is None:
            return
    pytest.fail("still climbing after 30 refusals")


def test_a_keyword_is_dropped_everywhere_but_a_property_of_that_name_stays() -> None:
    manner = Manner(dropped=("schema.maxLength", "schema.format"))
    schema = word(ASK, manner).body["response_format"]["json_schema"]["schema"]
    assert schema["properties"] == {
        "format": {"type": ["string", "null"]},
        "evidence": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
    }
    assert ASK.response_schema == SCHEMA


def test_dropped_keywords_are_not_reported_where_no_schema_is_sent() -> None:
    assert word(ASK, Manner(rung=3, dropped=("schema.maxLength", "seed"))).dropped == ("seed",)


def test_a_rung_has_the_name_of_its_dialect() -> None:
    names = [Manner(rung=rung).dialect for rung in range(len(RUNGS))]
    assert names == ["json_schema", "json_object", "json_object", "text"]


def test_the_same_request_is_worded_alike_every_time() -> None:
    assert all(word(ASK, Manner(rung=rung)) == word(ASK, Manner(rung=rung)) for rung in range(len(RUNGS)))


def test_the_memory_may_be_used_by_many_threads() -> None:
    memory = DialectMemory()

    def learn(number: int) -> None:
        for _ in range(200):
            memory.learn("http://a/v1", f"m{number}", Manner(rung=number % 3, dropped=(f"p{number}",)))
            memory.demote("http://b/v1", 0)

    threads = [threading.Thread(target=learn, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [memory.recall("http://a/v1", f"m{number}").dropped for number in range(6)] == [(f"p{n}",) for n in range(6)]
    assert memory.recall("http://a/v1", "new").rung == 2
    assert memory.recall("http://b/v1", "new").rung == 1


def test_the_lowest_rung_is_the_end() -> None:
    memory = DialectMemory()
    memory.demote("http://a/v1", len(RUNGS) - 1)
    assert memory.recall("http://a/v1", "m").dialect == "text"
