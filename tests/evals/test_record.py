"""Recording: shown first, in parallel, each answer in one step; it goes on after whatever stopped it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from proposer.cli import main
from proposer.errors import RateLimited, RecordingStopped, Refused, Unreachable
from proposer.evals.estimate import list_todo
from proposer.evals.recorder import Recorder, Terms
from proposer.evals.recording import Origin, read_recording
from proposer.evals.runner import Choice
from proposer.evals.suite import Price, load_suite
from proposer.evals.suite_run import run
from proposer.evals.workbench import Workbench
from proposer.llm.scripted import ScriptedSender
from proposer.models.llm import Completion, Request

Handler = Callable[[BaseHTTPRequestHandler], None]
Serve = Callable[[Handler], str]


def answering(body: object, counts: Counter[str] | None = None) -> Handler:
    data = json.dumps(body).encode()

    def handler(call: BaseHTTPRequestHandler) -> None:
        if counts is not None:
            counts["calls"] += 1
        call.send_response(200)
        call.send_header("Content-Type", "application/json")
        call.send_header("Connection", "close")
        call.send_header("Content-Length", str(len(data)))
        call.end_headers()
        call.wfile.write(data)

    return handler


def chat(text: str, finish: str = "stop") -> dict[str, object]:
    return {
        "model": "clay-2",
        "choices": [{"message": {"content": text}, "finish_reason": finish}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 100},
    }


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "recordings").rglob("*") if path.is_file())


@pytest.fixture
def command(make_suite, kit, loopback_server: Serve) -> Callable[..., list[str]]:
    def give(handler: Handler, *more: str) -> list[str]:
        folder = make_suite(kit.LIVE)
        return ["eval", "record", "--dir", str(folder), "--set", "clay", "--base-url", loopback_server(handler), *more]

    return give


def test_what_it_takes_is_shown_first_and_nothing_is_sent_without_yes(command, kit, capsys, tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    assert main(command(answering(chat(json.dumps(kit.ANSWER)), counts))) == 0
    told = capsys.readouterr()
    assert told.out.startswith("clay: 2 answers to 2 cases, ~")
    assert told.out.endswith("no cost\n")
    assert "nothing was sent; --yes records" in told.err
    assert counts["calls"] == 0
    assert not (tmp_path / "evals" / "recordings").exists()


def test_recorded_answers_are_scored_and_recording_again_asks_for_nothing(command, kit, capsys, tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    line = command(answering(chat(json.dumps(kit.ANSWER)), counts), "--yes")
    assert main(line) == 0
    assert files(tmp_path / "evals") == ["ferry.json", "kiln.json"]
    assert run(tmp_path / "evals").exit_code == 0
    assert main(line) == 0
    assert "clay: nothing to record" in capsys.readouterr().out
    assert counts["calls"] == 2


def test_a_recording_holds_the_request_and_its_origin_and_no_header(command, kit, tmp_path: Path) -> None:
    main(command(answering(chat(json.dumps(kit.ANSWER))), "--yes"))
    path = tmp_path / "evals" / "recordings" / "clay" / "cover_letter@v1" / "kiln.json"
    recording = read_recording(path)
    assert recording.origin.model_dump(exclude={"date"}) == {"type": "live", "model": "clay-2", "endpoint": "loopback"}
    assert recording.request is not None
    assert recording.request.model == "clay"
    assert recording.request.fingerprint == recording.key
    assert recording.completion is not None
    assert recording.completion.usage.prompt_tokens == 1000
    text = path.read_text("utf-8").lower()
    assert [word for word in ("authorization", "api_key", "127.0.0.1", "header") if word in text] == []


def test_samples_are_files_of_their_own(command, kit, tmp_path: Path) -> None:
    main(command(answering(chat(json.dumps(kit.ANSWER))), "--yes", "--samples", "3", "--case", "kiln"))
    assert files(tmp_path / "evals") == ["kiln.1.json", "kiln.2.json", "kiln.json"]


def test_truncated_answers_are_recorded_with_their_finish_reason(command, kit, tmp_path: Path) -> None:
    main(command(answering(chat('{"opening": {"text": "Half', "length")), "--yes", "--case", "kiln"))
    result = run(tmp_path / "evals", Choice(sets=("clay",), cases=("kiln",)))
    assert [one.outcome for one in result.cases] == ["failed"]
    assert result.cases[0].tries[0].finish_reason == "length"


def test_a_stale_answer_is_recorded_again(command, kit, tmp_path: Path) -> None:
    line = command(answering(chat(json.dumps(kit.ANSWER))), "--yes")
    main(line)
    kit.edit(tmp_path / "evals" / "posts" / "kiln.md", "14 kilns", "15 kilns")
    (tmp_path / "evals" / "recordings" / "clay" / "cover_letter@v1" / "ferry.json").unlink()
    assert main([*line, "--stale"]) == 0
    states = {one.case: one.outcome for one in run(tmp_path / "evals").cases if one.set == "clay"}
    assert states == {"ferry": "missing", "kiln": "scored"}


def test_a_prompt_that_holds_a_key_is_never_sent(command, kit, capsys, tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    line = command(answering(chat("{}"), counts), "--yes")
    kit.edit(tmp_path / "evals" / "posts" / "kiln.md", "14 kilns", "14 kilns (ghp_" + "A1b2" * 9 + ")")
    assert main(line) == 2
    assert "its prompt holds a GitHub token" in capsys.readouterr().err
    assert counts["calls"] == 0


def test_an_answer_that_holds_a_key_is_refused_and_the_others_stay(command, kit, capsys, tmp_path: Path) -> None:
    bad = {**kit.ANSWER, "opening": {"text": "Token ghp_" + "A1b2" * 9, "evidence": []}}
    assert main(command(answering(chat(json.dumps(bad))), "--yes", "--jobs", "1")) == 2
    assert "not written: the recording holds a GitHub token" in capsys.readouterr().err
    assert not (tmp_path / "evals" / "recordings").exists()


@pytest.mark.parametrize("more", [[], ["--model", "local:/x.gguf"]])
def test_a_set_must_be_named(make_suite, more: list[str], capsys) -> None:
    assert main(["eval", "record", "--dir", str(make_suite()), *more]) == 2
    assert "name the set to record" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["composer", "hand"])
def test_only_answers_of_a_model_are_recorded(make_suite, kit, name: str, capsys) -> None:
    assert main(["eval", "record", "--dir", str(make_suite(kit.WRITTEN)), "--set", name]) == 2
    assert "only answers of a model are recorded" in capsys.readouterr().err


def recorder(folder: Path, sender: object, **terms: object) -> tuple[Recorder, tuple[object, ...]]:
    suite = load_suite(folder)
    bench = Workbench(suite)
    todo = list_todo(bench, suite.set_named("clay"), Choice(), "due")
    given = {"origin": Origin(type="live"), "jobs": 1, **terms}
    return Recorder(bench, sender, Terms(**given)), todo  # type: ignore[arg-type]


def test_a_refusal_is_recorded_as_an_answer(make_suite, kit) -> None:
    folder = make_suite(kit.LIVE, cases=("kiln",))
    one, todo = recorder(folder, ScriptedSender(Refused("the model refused")))
    one.record(todo)
    result = run(folder, Choice(sets=("clay",)))
    assert result.cases[0].detail == "refused: the model refused"


def test_a_server_that_asks_to_slow_down_is_waited_for(make_suite, kit) -> None:
    waited: list[float] = []
    sender = ScriptedSender(RateLimited("slow down"), RateLimited("slow down"), kit.completion())
    one, todo = recorder(
        make_suite(kit.LIVE, cases=("kiln",)), sender, wait=waited.append, clock=lambda: 100.0 + sum(waited)
    )
    one.record(todo)
    assert one.done == 1
    assert waited == [5.0, 10.0]


def test_requests_keep_to_the_rate_that_was_asked_for(make_suite, kit) -> None:
    waited: list[float] = []
    sender = ScriptedSender(kit.completion(), kit.completion())
    one, todo = recorder(
        make_suite(kit.LIVE), sender, per_minute=6, wait=waited.append, clock=lambda: 100.0 + sum(waited)
    )
    one.record(todo)
    assert waited == [10.0]


def test_recording_stops_before_more_is_spent_than_allowed(make_suite, kit) -> None:
    folder = make_suite(kit.LIVE)
    price = Price(input=1000.0, output=1000.0)
    one, todo = recorder(folder, ScriptedSender(kit.completion(), kit.completion()), price=price, max_cost=3.5)
    with pytest.raises(RecordingStopped, match=r"--max-cost \$3.50 would be exceeded .*; 1 of 2 answers are recorded"):
        one.record(todo)
    assert one.spent == pytest.approx(1.1)
    assert len(files(folder)) == 1


def test_a_limit_of_cost_needs_a_price(make_suite, kit, capsys, monkeypatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none-of-yours")
    line = ["eval", "record", "--dir", str(make_suite(kit.LIVE)), "--set", "clay", "--yes", "--max-cost", "1"]
    assert main(line) == 2
    told = capsys.readouterr()
    assert "cost unknown" in told.out
    assert "--max-cost needs the model's price" in told.err


def test_what_was_recorded_before_the_server_went_away_stays(make_suite, kit) -> None:
    folder = make_suite(kit.LIVE)
    one, todo = recorder(folder, ScriptedSender(kit.completion(), Unreachable("no connection")))
    with pytest.raises(RecordingStopped, match="no connection; 1 of 2 answers are recorded, run the same command"):
        one.record(todo)
    assert len(files(folder)) == 1
    again, rest = recorder(folder, ScriptedSender(kit.completion()))
    again.record(rest)
    assert run(folder).exit_code == 0


def recorded_with_a_repair(make_suite, kit):
    """A suite of one case whose answer needed one repair."""
    folder = make_suite(kit.LIVE, cases=("kiln",))
    bad = {**kit.ANSWER, "next_step": {"text": "Write to me at kiln@example.com.", "evidence": []}}
    mended = {"next_step": kit.ANSWER["next_step"]}
    one, todo = recorder(folder, ScriptedSender(kit.completion(bad), kit.completion(mended)), repairs=True)
    one.record(todo)
    return folder


def test_repairs_are_recorded_under_their_own_requests_and_replayed(make_suite, kit) -> None:
    folder = recorded_with_a_repair(make_suite, kit)
    assert files(folder) == ["kiln.json", "kiln.r1.json"]
    told = run(folder, Choice(sets=("clay",))).cases[0]
    assert [attempt.purpose for attempt in told.tries] == ["write", "repair"]
    assert "kiln@example.com" in told.text  # the first completion is what is scored
    assert not told.would_repair


def test_an_answer_that_is_recorded_again_takes_the_repairs_of_the_one_before_with_it(make_suite, kit) -> None:
    folder = recorded_with_a_repair(make_suite, kit)
    kit.edit(folder / "posts" / "kiln.md", "14 kilns", "15 kilns")
    one, todo = recorder(folder, ScriptedSender(kit.completion()))
    one.record(todo)
    assert files(folder) == ["kiln.json"]


def test_the_wire_carries_the_servers_name_and_the_recording_the_sets(make_suite, kit) -> None:
    folder = make_suite(kit.LIVE, cases=("kiln",))
    sender = ScriptedSender(kit.completion())
    one, todo = recorder(folder, sender, model="clay-2-0123456789ab")
    one.record(todo)
    assert [request.model for request in sender.requests] == ["clay-2-0123456789ab"]
    path = next((folder / "recordings").rglob("kiln.json"))
    recording = read_recording(path)
    assert recording.request is not None
    assert (recording.request.model, recording.origin.model) == ("clay", "clay-2")


def test_answers_are_asked_for_in_parallel(make_suite, kit) -> None:
    both = threading.Barrier(2, timeout=30)

    class Meeting:
        def send(self, _request: Request, *, deadline: float | None = None, repeat: int = 0) -> Completion:
            both.wait()  # breaks unless two requests are in flight at once
            answer: Completion = kit.completion()
            return answer

        def close(self) -> None:
            """Nothing is open."""

    one, todo = recorder(make_suite(kit.LIVE), Meeting(), jobs=2)
    one.record(todo)
    assert one.done == 2


def test_killed_twenty_times_at_random_nothing_is_lost_or_double(make_suite, kit, loopback_server: Serve) -> None:
    folder = make_suite(kit.LIVE.replace('"live"', '"live"\nsamples = 40'))
    chance = random.Random(6)
    calls: Counter[str] = Counter()
    victim: list[subprocess.Popen[bytes]] = []
    left = [0]
    lock = threading.Lock()
    reply = answering(chat(json.dumps(kit.ANSWER)))

    def handler(call: BaseHTTPRequestHandler) -> None:
        with lock:
            calls["calls"] += 1
            left[0] -= 1
            if left[0] == 0 and victim:
                os.kill(victim[0].pid, signal.SIGKILL)
        try:
            reply(call)
        except OSError:
            calls["cut"] += 1

    line = ["eval", "record", "--dir", str(folder), "--set", "clay", "--base-url", loopback_server(handler), "--yes"]
    code = [sys.executable, "-c", "import sys; from proposer.cli import main; sys.exit(main(sys.argv[1:]))", *line]
    kept: dict[str, bytes] = {}
    for _ in range(20):
        with lock:
            left[0] = chance.randint(1, 6)
            victim[:] = [subprocess.Popen(code, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
        assert victim[0].wait(120) == -signal.SIGKILL
        whole = {str(path): path.read_bytes() for path in (folder / "recordings").rglob("*.json")}
        assert kept.items() <= whole.items()  # nothing lost, nothing written twice
        kept = whole
    victim.clear()
    assert main([*line, "--missing"]) == 0
    assert len([name for name in files(folder) if name.endswith(".json")]) == 80
    assert [name for name in files(folder) if not name.endswith(".json")] == []
    assert run(folder).exit_code == 0
    assert calls["calls"] <= 80 + 20 * 4  # at most what was in flight is asked for again
