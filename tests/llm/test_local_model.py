"""The ordinary client against a real model on this machine: 135M parameters, small enough for every test run."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from pydantic import SecretStr

from proposer.config import Settings
from proposer.errors import ContextTooLong, LocalRunnerError, TimedOut, WrongKey
from proposer.llm.answer import parse_json
from proposer.llm.client import OpenAIClient
from proposer.llm.connect import connect
from proposer.llm.dialects import DialectMemory
from proposer.llm.local import CONTEXT_TOKENS, LocalRunner, model_id
from proposer.models.llm import ChatMessage, Request

pytestmark = pytest.mark.local_model


class Served(Protocol):
    """What the fixture `local_model` gives."""

    path: Path
    base_url: str
    api_key: SecretStr
    model: str


SCHEMA = {
    "type": "object",
    "properties": {
        "opening": {"type": ["string", "null"], "maxLength": 60},
        "evidence": {"type": "array", "items": {"type": "string", "maxLength": 8}, "maxItems": 2},
    },
    "required": ["opening", "evidence"],
    "additionalProperties": False,
}


def ask(model: str, *words: str, **changes: object) -> Request:
    system, user = words if len(words) == 2 else ("You answer in JSON.", *words)
    values: dict[str, object] = {
        "model": model,
        "messages": (ChatMessage(role="system", content=system), ChatMessage(role="user", content=user)),
        "schema_name": "cover_letter_v1",
        "response_schema": SCHEMA,
        "temperature": 0.0,
        "max_tokens": 120,
        "seed": 1,
    }
    return Request.model_validate(values | changes)


@pytest.fixture
def client(local_model: Served) -> Iterator[OpenAIClient]:
    made = OpenAIClient(local_model.base_url, local_model.api_key, 120.0, DialectMemory())
    yield made
    made.close()


@pytest.fixture
def model(local_model: Served) -> str:
    return local_model.model


def test_a_structured_answer_keeps_to_the_schema(client: OpenAIClient, model: str) -> None:
    answer = client.send(ask(model, "Say hello to a client whose kiln is broken."))
    value = parse_json(answer.text)
    assert set(value) == {"opening", "evidence"}
    assert len(value["opening"] or "") <= 60
    assert all(len(item) <= 8 for item in value["evidence"])
    assert (answer.finish_reason, answer.model) == ("stop", model)
    assert (answer.wire.dialect, answer.wire.calls, answer.wire.retries) == ("json_schema", 1, 0)
    assert (answer.wire.dropped, answer.wire.renamed) == ((), ())
    assert answer.usage.prompt_tokens
    assert answer.usage.completion_tokens
    assert answer.seconds > 0


def test_an_answer_over_the_limit_is_cut_off_and_says_so(client: OpenAIClient, model: str) -> None:
    answer = client.send(ask(model, "Say hello.", max_tokens=5))
    assert answer.finish_reason == "length"
    assert answer.usage.completion_tokens == 5


def test_a_prompt_over_the_context_is_an_error(client: OpenAIClient, model: str) -> None:
    with pytest.raises(ContextTooLong, match="shorten"):
        client.send(ask(model, "clay " * (CONTEXT_TOKENS + 100)))


def test_a_wrong_key_is_refused(local_model: Served, model: str) -> None:
    stranger = OpenAIClient(local_model.base_url, SecretStr("guess"), 60.0, DialectMemory())
    with pytest.raises(WrongKey):
        stranger.send(ask(model, "Say hello."))
    stranger.close()


def test_the_same_beginning_comes_from_the_prompt_cache(client: OpenAIClient, model: str) -> None:
    rules = " ".join(f"Rule {number}: write about the clay and never about the weather." for number in range(40))
    first = client.send(ask(model, rules, "The first post.", max_tokens=4))
    second = client.send(ask(model, rules, "Another post.", max_tokens=4))
    assert second.usage.cached_tokens is not None
    assert first.usage.prompt_tokens is not None
    assert second.usage.cached_tokens >= 0.95 * (first.usage.prompt_tokens - 12)


def test_every_dialect_reaches_the_real_server(local_model: Served, model: str) -> None:
    base_url, key = local_model.base_url, local_model.api_key
    dialects = []
    for rung in range(4):
        memory = DialectMemory()
        if rung:
            memory.demote(base_url, rung - 1)
        client = OpenAIClient(base_url, key, 120.0, memory)
        wire = client.send(ask(model, "Say hello.", max_tokens=60)).wire
        client.close()
        dialects.append((wire.dialect, wire.calls, len(wire.added)))
    assert dialects == [("json_schema", 1, 0), ("json_object", 1, 0), ("json_object", 1, 1), ("text", 1, 1)]


def test_a_deadline_ends_an_answer_and_leaves_the_server_free(client: OpenAIClient, model: str) -> None:
    endless = {"type": "object", "properties": {"a": {"type": "string", "minLength": 1500}}, "required": ["a"]}
    with pytest.raises(TimedOut):
        client.send(
            ask(model, "Tell a long story about clay.", response_schema=endless, max_tokens=4000),
            deadline=time.monotonic() + 0.05,
        )
    assert client.send(ask(model, "Say hello.", max_tokens=2)).finish_reason == "length"


def test_local_names_start_and_stop_a_server(local_model: Served, tmp_path: Path) -> None:
    path = local_model.path
    settings = Settings(home=tmp_path, cache_dir=tmp_path / "cache", model=f"local:{path}")
    with connect(settings) as connection:
        assert (connection.local, connection.loopback, connection.model) == (True, True, model_id(path))
        request = ask(connection.model, "Say hello.")
        assert not connection.sender.send(request).cached
    with connect(settings) as connection:
        assert connection.sender.send(request).cached


def test_a_cut_off_model_file_is_an_error(local_model: Served, tmp_path: Path) -> None:
    cut = tmp_path / "cut.gguf"
    with local_model.path.open("rb") as file:
        cut.write_bytes(file.read(200_000))
    with pytest.raises(LocalRunnerError, match="could not be loaded"), LocalRunner(cut):
        pass


def test_the_runner_prints_nothing(local_model: Served) -> None:
    path = local_model.path
    code = f"from proposer.llm.local import LocalRunner\nwith LocalRunner({str(path)!r}) as r:\n    print(r.model)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{model_id(path)}\n"
    assert done.stderr == ""
