"""The client against scripted HTTP answers: dialects, parameters, keys, errors."""

import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
import respx
from pydantic import SecretStr
from respx import MockResponse

from proposer.errors import (
    BadAnswer,
    ConfigError,
    ContextTooLong,
    ModelError,
    NoKey,
    RateLimited,
    Refused,
    TimedOut,
    UnknownModel,
    Unreachable,
    WrongKey,
)
from proposer.llm.client import OpenAIClient
from proposer.llm.dialects import DialectMemory
from proposer.models.llm import ChatMessage, Request

HOSTED = "https://models.example/v1"
LOCAL = "http://127.0.0.1:8080/v1"
OPENAI = "https://api.openai.com/v1"
KEY = "sk-kiln-0123456789abcdef"
LETTER = '{"opening": "The kiln log first."}'
SCHEMA = {
    "type": "object",
    "properties": {"opening": {"type": "string", "maxLength": 200}},
    "required": ["opening"],
    "additionalProperties": False,
}


def ask(**changes: Any) -> Request:
    values: dict[str, Any] = {
        "model": "clay-2",
        "messages": (
            ChatMessage(role="system", content="Write sections."),
            ChatMessage(role="user", content="A post about a kiln."),
        ),
        "schema_name": "cover_letter_v1",
        "response_schema": SCHEMA,
        "temperature": 0.2,
        "max_tokens": 300,
    }
    return Request(**(values | changes))


def completion(content: Any = LETTER, finish: str | None = "stop", **message: Any) -> dict[str, Any]:
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "clay-2-0601",
        "choices": [
            {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content} | message}
        ],
        "usage": {"prompt_tokens": 40, "completion_tokens": 9, "prompt_tokens_details": {"cached_tokens": 32}},
        "system_fingerprint": "fp_7",
    }


def fine(content: Any = LETTER, finish: str | None = "stop", **message: Any) -> MockResponse:
    return MockResponse(200, json=completion(content, finish, **message))


def error(status: int, message: str = "", **fields: Any) -> MockResponse:
    return MockResponse(status, json={"error": {"message": message, **fields}}, headers={"retry-after-ms": "1"})


Make = Callable[..., OpenAIClient]


@pytest.fixture
def client() -> Iterator[Make]:
    """Make clients that share no memory with other tests, and close them."""
    made: list[OpenAIClient] = []

    def make(base_url: str = HOSTED, key: str | None = KEY, dialects: DialectMemory | None = None) -> OpenAIClient:
        secret = None if key is None else SecretStr(key)
        made.append(OpenAIClient(base_url, secret, 30.0, DialectMemory() if dialects is None else dialects))
        return made[-1]

    yield make
    for one in made:
        one.close()


def answers(mock: respx.Router, *responses: MockResponse | Exception, base_url: str = HOSTED) -> respx.Route:
    return mock.post(f"{base_url}/chat/completions").mock(side_effect=list(responses))


def sent(route: respx.Route, number: int = -1) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(route.calls[number].request.content)
    return body


def test_a_request_becomes_one_strict_call(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, fine())
    answer = client().send(ask(seed=7))
    assert answer.text == LETTER
    assert (answer.finish_reason, answer.model, answer.system_fingerprint) == ("stop", "clay-2-0601", "fp_7")
    assert answer.usage.model_dump() == {"prompt_tokens": 40, "completion_tokens": 9, "cached_tokens": 32}
    wire = answer.wire
    assert (wire.dialect, wire.calls, wire.retries, wire.dropped, wire.renamed, wire.added) == (
        "json_schema", 1, 0, (), (), (),
    )  # fmt: skip
    assert sent(route) == {
        "model": "clay-2",
        "messages": [
            {"role": "system", "content": "Write sections."},
            {"role": "user", "content": "A post about a kiln."},
        ],
        "max_tokens": 300,
        "temperature": 0.2,
        "seed": 7,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "cover_letter_v1", "strict": True, "schema": SCHEMA},
        },
    }


def test_what_is_not_asked_for_is_not_sent(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, fine())
    client().send(ask(temperature=None, max_tokens=None))
    assert set(sent(route)) == {"model", "messages", "response_format"}


def test_the_reasoning_effort_is_passed_on(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, fine())
    client().send(ask(effort="low"))
    assert sent(route)["reasoning_effort"] == "low"


# Dialects


def test_a_server_that_refuses_the_schema_gets_the_next_dialect(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, error(400, "response_format type json_schema is not known"), fine())
    answer = client().send(ask())
    assert (answer.wire.dialect, answer.wire.calls, answer.wire.retries) == ("json_object", 2, 0)
    assert sent(route)["response_format"] == {"type": "json_object", "schema": SCHEMA}
    assert answer.wire.added == ()


def test_json_object_is_tried_without_the_schema_and_then_tells_the_model_the_format(
    httpx2_mock: respx.Router, client: Make
) -> None:
    route = answers(httpx2_mock, error(400, "no json_schema"), error(400, "response_format.schema: unknown"), fine())
    answer = client().send(ask())
    assert (answer.wire.dialect, answer.wire.calls) == ("json_object", 3)
    assert sent(route)["response_format"] == {"type": "json_object"}
    (line,) = answer.wire.added
    assert json.dumps(SCHEMA, separators=(",", ":")) in line
    assert sent(route)["messages"][1]["content"] == f"A post about a kiln.\n\n{line}"


def test_the_last_dialect_is_plain_text_with_one_fenced_block(httpx2_mock: respx.Router, client: Make) -> None:
    refusals = [error(400, "bad response_format")] * 3
    route = answers(httpx2_mock, *refusals, fine(f"Here it is:\n```json\n{LETTER}\n```\n"))
    answer = client().send(ask())
    assert (answer.wire.dialect, answer.wire.calls) == ("text", 4)
    assert "response_format" not in sent(route)
    assert "fenced" in answer.wire.added[0]


def test_a_500_on_this_machine_means_the_next_dialect_and_no_retry(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, error(500, "std::exception"), fine(), base_url=LOCAL)
    answer = client(LOCAL, None).send(ask())
    assert (answer.wire.dialect, answer.wire.calls, answer.wire.retries) == ("json_object", 2, 0)
    assert route.call_count == 2


def test_a_dialect_is_remembered_per_base_url(httpx2_mock: respx.Router, client: Make) -> None:
    memory = DialectMemory()
    here = answers(httpx2_mock, error(400, "response_format"), fine(), fine())
    there = answers(httpx2_mock, fine(), base_url=LOCAL)
    client(dialects=memory).send(ask())
    again = client(dialects=memory).send(ask(model="clay-3"))
    elsewhere = client(LOCAL, None, memory).send(ask())
    assert (again.wire.dialect, again.wire.calls) == ("json_object", 1)
    assert elsewhere.wire.dialect == "json_schema"
    assert (here.call_count, there.call_count) == (3, 1)


def test_a_500_after_a_dialect_has_worked_is_an_error(httpx2_mock: respx.Router, client: Make) -> None:
    one = client(LOCAL, None)
    route = answers(httpx2_mock, fine(), error(500, "out of memory"), base_url=LOCAL)
    one.send(ask())
    with pytest.raises(BadAnswer, match="out of memory"):
        one.send(ask())
    assert route.call_count == 2


def test_prose_from_a_server_that_took_the_schema_lowers_the_dialect_of_the_next_request(
    httpx2_mock: respx.Router, client: Make
) -> None:
    one = client()
    answers(httpx2_mock, fine("Dear client, I would love to."), fine())
    first, second = one.send(ask()), one.send(ask())
    assert (first.text, first.wire.dialect) == ("Dear client, I would love to.", "json_schema")
    assert second.wire.dialect == "json_object"


def test_a_cut_off_answer_says_nothing_about_the_dialect(httpx2_mock: respx.Router, client: Make) -> None:
    one = client()
    answers(httpx2_mock, fine('{"opening": "The ki', "length"), fine())
    assert one.send(ask()).finish_reason == "length"
    assert one.send(ask()).wire.dialect == "json_schema"


def test_a_refusal_of_every_dialect_is_the_refusal_of_the_plainest(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, *[error(400, f"refusal {number}") for number in range(4)])
    with pytest.raises(BadAnswer, match="refusal 3"):
        client().send(ask())
    assert route.call_count == 4


# Parameters


def test_a_model_that_wants_the_other_name_for_the_limit_gets_it(httpx2_mock: respx.Router, client: Make) -> None:
    says = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    route = answers(httpx2_mock, error(400, says, param="max_tokens", code="unsupported_parameter"), fine())
    answer = client().send(ask())
    assert answer.wire.renamed == (("max_tokens", "max_completion_tokens"),)
    assert sent(route)["max_completion_tokens"] == 300
    assert "max_tokens" not in sent(route)
    assert answer.wire.dialect == "json_schema"


def test_a_limit_refused_under_both_names_is_dropped(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(
        httpx2_mock, error(422, "max_tokens: extra input"), error(422, "max_completion_tokens: extra input"), fine()
    )
    answer = client().send(ask())
    assert answer.wire.dropped == ("max_tokens",)
    assert not {"max_tokens", "max_completion_tokens"} & set(sent(route))


@pytest.mark.parametrize(
    ("name", "changes"),
    [("temperature", {}), ("seed", {"seed": 3}), ("reasoning_effort", {"effort": "low"})],
)
@pytest.mark.parametrize("blamed", [True, False])
def test_a_parameter_that_a_model_rejects_is_dropped_and_recorded(
    httpx2_mock: respx.Router, client: Make, name: str, changes: dict[str, Any], blamed: bool
) -> None:
    fields = {"param": name} if blamed else {}
    route = answers(httpx2_mock, error(400, f"'{name}' does not support this value with this model.", **fields), fine())
    answer = client().send(ask(**changes))
    assert answer.wire.dropped == (name,)
    assert name not in sent(route)
    assert "max_tokens" in sent(route)


def test_what_a_model_rejects_is_remembered_for_that_model_alone(httpx2_mock: respx.Router, client: Make) -> None:
    one = client()
    answers(httpx2_mock, error(400, "no temperature", param="temperature"), fine(), fine(), fine())
    wires = [one.send(ask(model=model)).wire for model in ("clay-2", "clay-2", "clay-3")]
    assert [(wire.calls, wire.dropped) for wire in wires] == [(2, ("temperature",)), (1, ("temperature",)), (1, ())]


def test_a_schema_keyword_that_a_strict_server_rejects_is_left_out(httpx2_mock: respx.Router, client: Make) -> None:
    says = "Invalid schema for response_format 'cover_letter_v1': 'maxLength' is not permitted."
    route = answers(httpx2_mock, error(400, says, param="response_format"), fine())
    answer = client().send(ask())
    assert (answer.wire.dialect, answer.wire.dropped) == ("json_schema", ("schema.maxLength",))
    schema = sent(route)["response_format"]["json_schema"]["schema"]
    assert schema["properties"] == {"opening": {"type": "string"}}
    assert sent(route, 0)["response_format"]["json_schema"]["schema"] == SCHEMA


def test_openai_itself_is_asked_with_the_new_name_at_once(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, fine(), base_url=OPENAI)
    answer = client(OPENAI).send(ask())
    assert sent(route)["max_completion_tokens"] == 300
    assert answer.wire.renamed == (("max_tokens", "max_completion_tokens"),)
    assert answer.wire.calls == 1


def test_openai_alone_is_told_which_prompts_begin_alike(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, fine(), fine(), fine(), base_url=OPENAI)
    keys = [ask(), ask(model="clay-3"), ask(schema_name="chat_reply_v1")]
    for request in keys:
        client(OPENAI).send(request)
    assert [sent(route, place)["prompt_cache_key"] for place in range(3)] == [one.schema_name for one in keys]
    other = answers(httpx2_mock, fine())
    client().send(ask())
    assert "prompt_cache_key" not in sent(other)


def test_a_refused_cache_key_is_left_out(httpx2_mock: respx.Router, client: Make) -> None:
    refusal = error(400, "Unrecognized request argument supplied: prompt_cache_key")
    route = answers(httpx2_mock, refusal, fine(), base_url=OPENAI)
    wire = client(OPENAI).send(ask()).wire
    assert "prompt_cache_key" not in sent(route)
    assert (wire.dialect, wire.calls, wire.dropped) == ("json_schema", 2, ())


# What leaves


def test_nothing_of_the_environment_leaks_into_a_request(
    httpx2_mock: respx.Router, client: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("API_KEY", "ADMIN_KEY", "ORG_ID", "PROJECT_ID", "WEBHOOK_SECRET"):
        monkeypatch.setenv(f"OPENAI_{name}", "leak-canary")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://leak-canary.example/v1")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer leak-canary\nX-Mine: leak-canary")
    route = answers(httpx2_mock, fine())
    client(key=None).send(ask())
    request = route.calls.last.request
    assert "leak-canary" not in str(request.headers.multi_items())
    assert "authorization" not in request.headers
    assert set(request.headers) <= {
        "host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent",
    }  # fmt: skip
    assert request.headers["user-agent"].startswith("proposer/")


def test_the_key_goes_out_as_a_bearer(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, fine())
    client().send(ask())
    assert route.calls.last.request.headers["authorization"] == f"Bearer {KEY}"


def test_the_key_shows_in_no_repr_and_no_log(
    httpx2_mock: respx.Router, client: Make, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answers(httpx2_mock, fine())
    one = client()
    answer = one.send(ask())
    assert KEY not in repr(one) + str(vars(one)) + caplog.text + answer.model_dump_json()


def test_a_redirect_is_not_followed(httpx2_mock: respx.Router, client: Make) -> None:
    moved = MockResponse(308, headers={"location": "https://elsewhere.example/v1/chat/completions"})
    answers(httpx2_mock, moved)
    with pytest.raises(BadAnswer, match=r"redirects.*elsewhere\.example"):
        client().send(ask())
    assert httpx2_mock.calls.call_count == 1


def test_lone_surrogates_neither_break_the_request_nor_the_answer(httpx2_mock: respx.Router, client: Make) -> None:
    cut = MockResponse(200, content=json.dumps(completion("cut \ud83d", "length")).encode())
    answers(httpx2_mock, cut)
    answer = client().send(ask(messages=(ChatMessage(role="user", content="odd \udc80 post"),)))
    assert answer.text == "cut ?"
    assert "cut ?" in answer.model_dump_json()


# Retries and deadlines


def test_a_hosted_server_is_retried_twice_and_the_retries_are_reported(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, error(429, "slow down"), error(503, "busy"), fine())
    answer = client().send(ask())
    assert (answer.wire.calls, answer.wire.retries) == (1, 2)
    assert route.call_count == 3


def test_after_two_retries_the_error_stands(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, *[error(429, "slow down")] * 3)
    with pytest.raises(RateLimited, match="wait a minute"):
        client().send(ask())
    assert route.call_count == 3


def test_a_server_on_this_machine_is_not_retried(httpx2_mock: respx.Router, client: Make) -> None:
    route = answers(httpx2_mock, httpx2.ConnectError("refused"), base_url=LOCAL)
    with pytest.raises(Unreachable):
        client(LOCAL, None).send(ask())
    assert route.call_count == 1


@pytest.mark.parametrize("asked", ["3600", "31", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_no_wait_is_begun_that_would_outlast_the_deadline(httpx2_mock: respx.Router, client: Make, asked: str) -> None:
    route = answers(httpx2_mock, MockResponse(429, json={}, headers={"retry-after": asked}))
    with pytest.raises(RateLimited):
        client().send(ask())
    assert route.call_count == 1


def test_a_deadline_in_the_past_sends_nothing(httpx2_mock: respx.Router, client: Make) -> None:
    with pytest.raises(TimedOut, match="--timeout"):
        client().send(ask(), deadline=0.0)
    assert httpx2_mock.calls.call_count == 0


# Errors

ERRORS: dict[str, tuple[MockResponse, type[ModelError], str]] = {
    "wrong key": (error(401, f"Incorrect API key provided: {KEY}."), WrongKey, "check the key"),
    "forbidden": (error(403, "project has no access"), WrongKey, "check the key"),
    "moderated": (error(403, "input was flagged by moderation"), Refused, "composer"),
    "unknown model": (error(404, "No such thing", code="model_not_found"), UnknownModel, "'clay-2'"),
    "unknown model, in words": (error(404, "The model `clay-2` does not exist"), UnknownModel, "spelling"),
    "unknown model, 400": (error(400, "clay-2 is not a valid model ID"), UnknownModel, "spelling"),
    "unknown model, bare": (MockResponse(404, json={"error": "model 'clay-2' not found"}), UnknownModel, "spelling"),
    "no such path": (MockResponse(404, text="404 page not found"), BadAnswer, "/v1"),
    "wrong method": (MockResponse(405, text="no"), BadAnswer, "/v1"),
    "out of credit": (error(402, "Insufficient credits"), RateLimited, "no credit left"),
    "out of quota": (error(429, "You exceeded", code="insufficient_quota", type="x"), RateLimited, "no credit left"),
    "context, openai": (error(400, "too big", code="context_length_exceeded"), ContextTooLong, "shorten"),
    "context, llama": (error(400, "9031 tokens", type="exceed_context_size_error"), ContextTooLong, "shorten"),
    "context, vllm": (
        error(400, "'max_tokens' is too large: 900. This model's maximum context length is 512 tokens"),
        ContextTooLong,
        "shorten",
    ),
    "context, proxy": (MockResponse(413, text="<html>too large</html>"), ContextTooLong, "shorten"),
    "filtered": (error(400, "The response was filtered", code="content_filter"), Refused, "composer"),
    "gateway": (MockResponse(502, text="<html>bad gateway</html>"), Unreachable, "gateway"),
    "gateway timeout": (MockResponse(504, text=""), TimedOut, "try again"),
    "overloaded": (error(529, "overloaded"), RateLimited, "wait"),
    "broken": (error(507, "disk"), BadAnswer, "HTTP 507"),
    "validation": (MockResponse(418, json={"detail": [{"loc": ["body"], "msg": "no"}]}), BadAnswer, "did not accept"),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_every_refusal_has_its_error_and_remedy(httpx2_mock: respx.Router, client: Make, name: str) -> None:
    response, kind, remedy = ERRORS[name]
    response.headers["x-should-retry"] = "false"
    httpx2_mock.post(f"{HOSTED}/chat/completions").mock(return_value=response)
    with pytest.raises(ModelError) as caught:
        client().send(ask())
    message = str(caught.value)
    assert type(caught.value) is kind
    assert remedy in message
    assert message.isprintable()
    assert KEY not in message
    assert "<html" not in message
    assert caught.value.__context__ is None


BODIES: dict[str, tuple[str, type[ModelError], str]] = {
    "a web page": ("<!doctype html><p>Welcome", BadAnswer, "web page"),
    "no JSON": ("ok", BadAnswer, "not JSON"),
    "half a JSON": ('{"choices": [', BadAnswer, "not JSON"),
    "nested too deep": ("[" * 100_000, BadAnswer, "not JSON"),
    "a list": ("[]", BadAnswer, "no choices"),
    "null choices": ('{"choices": null, "error": {"message": "it is down", "code": 502}}', Unreachable, "it is down"),
    "null choices, no reason": ('{"choices": null}', BadAnswer, "no choices"),
    "null choices, rate": ('{"choices": null, "error": {"message": "Rate limit exceeded"}}', RateLimited, "wait"),
    "null choices, plain": ('{"choices": null, "error": "odd"}', BadAnswer, "odd"),
    "no choices": ('{"choices": []}', BadAnswer, "no choices"),
    "a choice of null": ('{"choices": [null]}', BadAnswer, "no choices"),
    "no message": ('{"choices": [{"finish_reason": "stop"}]}', BadAnswer, "no message"),
    "an error in the choice": (
        '{"choices": [{"finish_reason": "error", "error": {"code": 429, "message": "x"}, "message": {"content": ""}}]}',
        RateLimited,
        "wait",
    ),
    "refused": (json.dumps(completion(None, refusal="I cannot help with that.")), Refused, "I cannot help"),
    "filtered": (json.dumps(completion("half", "content_filter")), Refused, "filtered"),
    "only reasoning": (json.dumps(completion("", reasoning_content="Let me see")), BadAnswer, "only reasoning"),
    "a tool call": (json.dumps(completion(None, "tool_calls", tool_calls=[{"id": "1"}])), BadAnswer, "tool call"),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_a_200_that_is_no_completion_has_its_error(httpx2_mock: respx.Router, client: Make, name: str) -> None:
    body, kind, words = BODIES[name]
    answers(httpx2_mock, MockResponse(200, text=body))
    with pytest.raises(ModelError, match=words) as caught:
        client().send(ask())
    assert type(caught.value) is kind
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (completion() | {"usage": None}, LETTER),
        (completion() | {"usage": {"prompt_tokens": "many", "completion_tokens": True}}, LETTER),
        (completion() | {"model": None, "system_fingerprint": 3}, LETTER),
        (completion([{"type": "text", "text": '{"opening"'}, {"type": "text", "text": ': "x"}'}]), '{"opening": "x"}'),
        (completion(None, None), ""),
        (completion("", "length", reasoning_content="Let me"), ""),
    ],
)
def test_an_odd_answer_is_still_a_completion(
    httpx2_mock: respx.Router, client: Make, answer: dict[str, Any], text: str
) -> None:
    answers(httpx2_mock, MockResponse(200, json=answer))
    assert client().send(ask()).text == text


def test_a_missing_key_is_told_from_a_wrong_one(httpx2_mock: respx.Router, client: Make) -> None:
    answers(httpx2_mock, error(401, "Invalid API Key"))
    with pytest.raises(NoKey, match="set PROPOSER_API_KEY"):
        client(key=None).send(ask())


@pytest.mark.parametrize(
    "echoed",
    [KEY, "sk-proj-abc*****wxyz", "Bearer eyJhbGciOi.x.y", "AIzaSyA1234567890", "gsk_1234567890"],
)
def test_a_key_that_a_server_echoes_is_masked(httpx2_mock: respx.Router, client: Make, echoed: str) -> None:
    answers(httpx2_mock, error(401, f"Wrong key {echoed}, sorry"))
    with pytest.raises(WrongKey, match=r"Wrong key \*\*\*, sorry"):
        client().send(ask())


def test_a_servers_words_are_quoted_short_and_on_one_line(httpx2_mock: respx.Router, client: Make) -> None:
    answers(httpx2_mock, error(401, "first\nsecond \x1b[31m\u202e" + "long " * 200))
    with pytest.raises(WrongKey) as caught:
        client().send(ask())
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 320
    assert "first second" in str(caught.value)


@pytest.mark.parametrize(
    ("cause", "kind", "words"),
    [
        (httpx2.ConnectError("refused"), Unreachable, "is the server running"),
        (httpx2.ConnectTimeout("slow"), Unreachable, "is the server running"),
        (httpx2.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed"), Unreachable, "certificate"),
        (httpx2.RemoteProtocolError("closed"), Unreachable, "in the middle"),
        (httpx2.ReadError("reset"), Unreachable, "in the middle"),
        (httpx2.ReadTimeout("slow"), TimedOut, "--timeout"),
    ],
)
def test_a_broken_connection_has_its_error(
    httpx2_mock: respx.Router, client: Make, cause: Exception, kind: type[ModelError], words: str
) -> None:
    answers(httpx2_mock, cause, base_url=LOCAL)
    with pytest.raises(kind, match=words) as caught:
        client(LOCAL, None).send(ask())
    assert LOCAL in str(caught.value)
    assert caught.value.__context__ is None


def test_user_and_password_of_a_base_url_are_in_no_message(httpx2_mock: respx.Router, client: Make) -> None:
    httpx2_mock.post(host="models.example").mock(return_value=MockResponse(404, text="no"))
    with pytest.raises(BadAnswer) as caught:
        client("https://ann:hush@models.example/v1").send(ask())
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    "base_url", ["mailto:me", "127.0.0.1:8080", "ftp://x/v1", "http://", "http://h:99999/v1", "", "http://a\nb"]
)
def test_a_base_url_that_is_none_is_refused(base_url: str) -> None:
    with pytest.raises(ConfigError, match="base URL"):
        OpenAIClient(base_url, None)


def test_a_proxy_setting_that_makes_no_sense_is_an_error(client: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "nonsense://proxy.example")
    with pytest.raises(ConfigError, match="HTTPS_PROXY"):
        client().send(ask())


def test_a_closed_client_has_closed_its_connections_once(httpx2_mock: respx.Router, client: Make) -> None:
    answers(httpx2_mock, fine())
    one = client()
    one.send(ask())
    sdk = one._sdk
    one.close()
    one.close()
    assert sdk is not None
    assert sdk.is_closed()
