"""The client against real sockets: servers that answer badly, late, or not at all."""

import json
import socket
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from proposer.errors import BadAnswer, TimedOut, Unreachable
from proposer.llm.client import OpenAIClient
from proposer.llm.dialects import DialectMemory
from proposer.llm.transport import MAX_BYTES
from proposer.models.llm import ChatMessage, Request

ASK = Request(
    model="clay-2",
    messages=(ChatMessage(role="user", content="A post about a kiln."),),
    schema_name="cover_letter_v1",
    response_schema={"type": "object"},
)
Serve = Callable[[Callable[[BaseHTTPRequestHandler], None]], str]


def send(base_url: str, *, deadline: float | None = None) -> str:
    client = OpenAIClient(base_url, None, 30.0, DialectMemory())
    try:
        return client.send(ASK, deadline=deadline).text
    finally:
        client.close()


def answering(body: bytes, kind: str = "application/json", length: int | None = None) -> Callable[..., None]:
    def handler(call: BaseHTTPRequestHandler) -> None:
        call.send_response(200)
        call.send_header("Content-Type", kind)
        call.send_header("Content-Length", str(len(body) if length is None else length))
        call.end_headers()
        call.wfile.write(body)

    return handler


def test_a_server_that_answers_well(loopback_server: Serve) -> None:
    body = json.dumps({"choices": [{"message": {"content": '{"a": "b"}'}, "finish_reason": "stop"}]}).encode()
    assert send(loopback_server(answering(body))) == '{"a": "b"}'


def test_a_server_that_answers_with_a_web_page(loopback_server: Serve) -> None:
    url = loopback_server(answering(b"<!doctype html><p>It works", "text/html"))
    with pytest.raises(BadAnswer, match=f"{url}.*web page.*/v1") as caught:
        send(url)
    assert "It works" not in str(caught.value)


def test_a_server_whose_choices_are_null(loopback_server: Serve) -> None:
    url = loopback_server(answering(b'{"choices": null, "error": {"message": "no capacity", "code": 503}}'))
    with pytest.raises(Exception, match="no capacity") as caught:
        send(url)
    assert type(caught.value).__name__ == "RateLimited"


def test_a_server_that_closes_in_the_middle_of_an_answer(loopback_server: Serve) -> None:
    url = loopback_server(answering(b'{"choices": [', length=5000))
    with pytest.raises(Unreachable, match="in the middle of an answer"):
        send(url)


def test_a_server_that_closes_without_an_answer(loopback_server: Serve) -> None:
    url = loopback_server(lambda _: None)
    with pytest.raises(Unreachable, match=url):
        send(url)


def test_a_server_that_speaks_something_else(loopback_server: Serve) -> None:
    def handler(call: BaseHTTPRequestHandler) -> None:
        call.wfile.write(b"220 mail.example ESMTP ready\r\n")

    url = loopback_server(handler)
    with pytest.raises(Unreachable, match=url):
        send(url)


def test_a_body_whose_compression_is_broken(loopback_server: Serve) -> None:
    def handler(call: BaseHTTPRequestHandler) -> None:
        call.send_response(200)
        call.send_header("Content-Encoding", "gzip")
        call.send_header("Content-Length", "9")
        call.end_headers()
        call.wfile.write(b"not gzip!")

    with pytest.raises(BadAnswer, match="compression"):
        send(loopback_server(handler))


def test_an_answer_without_end_is_given_up(loopback_server: Serve) -> None:
    def handler(call: BaseHTTPRequestHandler) -> None:
        call.send_response(200)
        call.end_headers()
        piece = b" " * 1_000_000
        try:
            for _ in range(MAX_BYTES // len(piece) + 50):
                call.wfile.write(piece)
        except OSError:
            return

    with pytest.raises(BadAnswer, match="larger than any letter"):
        send(loopback_server(handler))


def test_a_server_that_never_answers_is_left_at_the_deadline(loopback_server: Serve) -> None:
    def handler(call: BaseHTTPRequestHandler) -> None:
        call.server.released.wait()  # type: ignore[attr-defined]

    url = loopback_server(handler)
    with pytest.raises(TimedOut, match=url):
        send(url, deadline=time.monotonic() + 0.2)


def test_a_server_that_drips_is_left_at_the_deadline(loopback_server: Serve) -> None:
    """Each drop resets the timeout of the socket; only the deadline ends it."""

    def handler(call: BaseHTTPRequestHandler) -> None:
        call.send_response(200)
        call.end_headers()
        try:
            while not call.server.released.wait(0.02):  # type: ignore[attr-defined]
                call.wfile.write(b" ")
        except OSError:
            return

    with pytest.raises(TimedOut):
        send(loopback_server(handler), deadline=time.monotonic() + 0.3)


def test_a_port_where_nobody_listens(loopback: None) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}/v1"
        with pytest.raises(Unreachable, match=f"cannot reach {url}"):  # while nobody else can take the port
            send(url)


def test_a_proxy_of_the_environment_is_not_used_for_this_machine(
    loopback_server: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("ALL_PROXY", "http://proxy.example:3128")
    body = json.dumps({"choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}]}).encode()
    assert send(loopback_server(answering(body))) == "{}"
