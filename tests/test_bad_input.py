"""Bad input and bad servers: one clear line, the right exit code, nothing on stdout, no file spoiled."""

import io
import json
import socket
import subprocess
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from proposer.cli import main

POST = "Our label printer drops every fourth parcel label since the driver update. Please find out why and fix it."

Run = Callable[..., str]


@pytest.fixture
def post(tmp_path: Path) -> str:
    path = tmp_path / "job.md"
    path.write_text(POST, "utf-8")
    return str(path)


@pytest.fixture
def fails(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command that must fail, and give its error: the one line that starts with `proposer: `, the last one."""

    def run(*argv: str, code: int, notes: bool = False) -> str:
        assert main(argv) == code
        out, err = capfd.readouterr()
        assert out == ""
        assert "Traceback" not in err
        lines = err.splitlines()
        assert notes or len(lines) == 1, err
        assert lines[-1].startswith("proposer: ")
        return lines[-1]

    return run


FILES = {
    "empty": (b"", "empty|no text|no post|nothing"),
    "blank": (b" \n\t\n\xc2\xa0\n", "empty|no text|no post|nothing"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary"),
    "not_utf8": (b"Wir brauchen eine \xfcbersetzung der Anleitung", "UTF-8"),
    "five_megabytes": (b"Fix the label printer. " * 240_000, "large|too much"),
}


@pytest.mark.parametrize(
    ("verb", "name"),
    [*(("draft", name) for name in FILES), *(("lint", name) for name in ("binary", "not_utf8", "five_megabytes"))],
)
def test_a_file_that_holds_no_usable_text(tmp_path: Path, fails: Run, verb: str, name: str) -> None:
    content, words = FILES[name]
    path = tmp_path / f"{name}.md"
    path.write_bytes(content)
    line = fails(verb, str(path), code=2)
    assert any(word in line for word in words.split("|")), line
    assert path.name in line


@pytest.mark.parametrize("name", FILES)
def test_standard_input_that_holds_no_usable_text(monkeypatch: pytest.MonkeyPatch, fails: Run, name: str) -> None:
    content, words = FILES[name]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    line = fails("draft", "-", code=2)
    assert any(word in line for word in words.split("|")), line


@pytest.mark.parametrize("verb", ["draft", "lint"])
def test_a_file_that_is_not_there(tmp_path: Path, fails: Run, verb: str) -> None:
    assert "gone.md" in fails(verb, str(tmp_path / "gone.md"), code=2)


@pytest.mark.parametrize("verb", ["draft", "lint"])
def test_a_folder_in_place_of_a_file(tmp_path: Path, fails: Run, verb: str) -> None:
    assert str(tmp_path) in fails(verb, str(tmp_path), code=2)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.toml", 'title = "Label printer\ndescription = 3'),
        ("broken.json", '{"title": "Label printer", "description": '),
        ("list.json", "[1, 2, 3]"),
        ("empty.toml", ""),
        ("without.toml", "budget = 300"),
    ],
)
def test_a_post_file_that_is_broken(tmp_path: Path, fails: Run, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    assert name in fails("draft", str(path), code=2)


def test_a_profile_that_nobody_has(post: str, fails: Run) -> None:
    assert "'night-owl'" in fails("draft", post, "--profile", "night-owl", code=2)


def test_a_freelancer_that_nobody_knows(post: str, fails: Run) -> None:
    assert "'nobody'" in fails("draft", post, "--freelancer", "nobody", code=2)


def test_a_profile_file_that_is_broken_toml(tmp_path: Path, fails: Run) -> None:
    path = tmp_path / "general.toml"
    path.write_text('title = "Label printers\nrate = 40\n', "utf-8")
    line = fails("profiles", "check", str(path), code=2)
    assert "general.toml" in line
    assert "line 1" in line or "general.toml:1" in line


def test_a_settings_file_that_is_broken_toml(
    tmp_path: Path, post: str, fails: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "proposer.toml").write_text("model = gpt\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert "proposer.toml" in fails("draft", post, code=2)


def test_a_base_url_without_a_model(post: str, fails: Run) -> None:
    assert "--model" in fails("draft", post, "--base-url", "http://127.0.0.1:9/v1", code=2)


def test_a_base_url_that_is_none(post: str, fails: Run) -> None:
    assert "mailto:me" in fails("draft", post, "--model", "m", "--base-url", "mailto:me", code=2)


def test_a_model_file_that_is_not_there(tmp_path: Path, post: str, fails: Run) -> None:
    line = fails("draft", post, "--anyway", "--model", f"local:{tmp_path}/gone.gguf", code=3, notes=True)
    assert "gone.gguf" in line


def test_a_hosted_model_without_a_key(post: str, fails: Run) -> None:
    assert "OPENAI_API_KEY" in fails("draft", post, "--anyway", "--model", "gpt-5.4-mini", code=3, notes=True)


@pytest.fixture
def closed_port(loopback: None) -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


NULL_CHOICES = json.dumps(
    {"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": None, "error": {"message": "busy"}}
).encode()

BAD_SERVERS = {
    "html": (200, "text/html", b"<!doctype html><title>Welcome</title><p>It works", 0),
    "null_choices": (200, "application/json", NULL_CHOICES, 0),
    "empty_object": (200, "application/json", b"{}", 0),
    "half_a_json": (200, "application/json", b'{"id": "x", "choices": [', 0),
    "closes_mid_answer": (200, "application/json", NULL_CHOICES[:40], 5000),
    "wrong_key": (401, "application/json", b'{"error": {"message": "no such key"}}', 0),
    "no_such_path": (404, "text/plain", b"404 page not found", 0),
}
"""Status, content type, body, and how many more bytes are announced than come."""


@pytest.mark.parametrize("name", BAD_SERVERS)
def test_a_server_that_does_not_answer_as_one_should(
    loopback_server: Callable[..., str], post: str, fails: Run, name: str
) -> None:
    status, kind, body, missing = BAD_SERVERS[name]

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body) + missing))
        request.end_headers()
        request.wfile.write(body)

    url = loopback_server(answer)
    line = fails("draft", post, "--anyway", "--model", "m", "--base-url", url, "--timeout", "20", code=3, notes=True)
    assert "127.0.0.1" in line
    assert "<p>" not in line


def test_a_server_that_is_not_there(post: str, fails: Run, closed_port: int) -> None:
    url = f"http://127.0.0.1:{closed_port}/v1"
    line = fails("draft", post, "--anyway", "--model", "m", "--base-url", url, "--timeout", "20", code=3, notes=True)
    assert url in line


def test_a_failing_run_leaves_the_file_that_was_there(tmp_path: Path, post: str, fails: Run, closed_port: int) -> None:
    out = tmp_path / "letter.txt"
    out.write_text("the letter of yesterday", "utf-8")
    url = f"http://127.0.0.1:{closed_port}/v1"
    fails("draft", post, "--anyway", "--model", "m", "--base-url", url, "--out", str(out), code=3, notes=True)
    assert out.read_text("utf-8") == "the letter of yesterday"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["job.md", "letter.txt"]


def test_a_run_that_works_replaces_the_file_and_leaves_nothing_beside_it(
    tmp_path: Path, post: str, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "letter.txt"
    out.write_text("the letter of yesterday", "utf-8")
    assert main(["draft", post, "--out", str(out)]) == 0
    assert capfd.readouterr().out == ""
    assert "yesterday" not in out.read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["job.md", "letter.txt"]


def test_an_out_file_in_a_folder_that_is_not_there(tmp_path: Path, post: str, fails: Run) -> None:
    fails("draft", post, "--out", str(tmp_path / "nowhere" / "letter.txt"), code=2, notes=True)


def test_the_console_script_ends_with_the_same_code_and_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "proposer", "draft", str(tmp_path / "gone.md")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("proposer: ")
    assert done.stderr.count("\n") == 1
