"""Two runs to be shown, and a real browser to look at them."""

from __future__ import annotations

import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from proposer.evals.report import build_page, compare_for
from proposer.evals.result import CaseResult, InputShown, Mark, Row, RunResult, Said, Score, SetSummary, Try
from proposer.models.draft import PlacedSection
from proposer.models.finding import Finding
from proposer.models.llm import Usage

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
    "--disable-extensions", "--disable-background-networking", "--remote-debugging-pipe", "about:blank",
)  # fmt: skip
LAUNCH = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execvp(sys.argv[3], sys.argv[3:])"
)
PATIENCE = 60
"""Seconds after which a browser that says nothing is given up; nothing is measured by it."""

# Read when the file is loaded: tests run without the settings of the person who starts them.
REQUIRED = bool(os.environ.get("PROPOSER_REQUIRE_BROWSER"))

HOSTILE = '</script><script>alert(1)</script><!-- <img src=x onerror="alert(2)"> \u2028 &lt;b&gt; ${x} @@data@@'
OPENING = "Two kilns 🏺🔥 fired early last week. "
PROOF = "I wrote a job for 95 portals."


class Browser:
    """A headless browser that is spoken to over a pipe: no socket, no driver, no other package."""

    def __init__(self, program: str, folder: Path) -> None:
        reads, self._out = os.pipe()
        self._in, writes = os.pipe()
        # High numbers: 3 and 4, where the browser listens and answers, may be taken by the pipes themselves.
        high = [fcntl.fcntl(one, fcntl.F_DUPFD, 10) for one in (reads, writes)]
        command = [sys.executable, "-c", LAUNCH, *map(str, high), program, f"--user-data-dir={folder}", *FLAGS]
        log = (folder.parent / "browser.log").open("wb")
        self._process = subprocess.Popen(
            command, pass_fds=high, stdout=log, stderr=log, env={**os.environ, "HOME": str(folder)}
        )
        log.close()
        for one in (reads, writes, *high):
            os.close(one)
        self._number = 0
        self._rest = b""
        self.events: list[dict[str, Any]] = []
        self._session: str | None = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask for something and wait for the answer; what is told meanwhile is kept."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            told = self._read()
            if told.get("id") == self._number:
                assert "error" not in told, told
                result: dict[str, Any] = told["result"]
                return result
            self.events.append(told)

    def _read(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._in], [], [], max(0.0, until - time.monotonic()))
            assert ready, "the browser does not answer"
            piece = os.read(self._in, 1 << 20)
            assert piece, "the browser has ended"
            self._rest += piece
        one, self._rest = self._rest.split(b"\0", 1)
        told: dict[str, Any] = json.loads(one)
        return told

    def open(self, path: Path, address: str = "", width: int = 1280, height: int = 900) -> None:
        """Open a page afresh, in a window of that size, and wait until it is loaded."""
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )
        self.send("Page.navigate", url="about:blank")
        self.events.clear()
        self.send("Page.navigate", url=path.as_uri() + address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._read())
        self.ask("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")

    def ask(self, code: str) -> Any:
        """Evaluate an expression in the page."""
        told = self.send("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            text = {"text": key} if len(key) == 1 else {}
            self.send("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
            self.send("Input.dispatchKeyEvent", type="keyUp", key=key)
        self.ask("new Promise((done) => setTimeout(() => done(1)))")

    def choose(self, field: str, value: str) -> None:
        """Set a field of the filters as a person does."""
        event = "input" if field == "q" else "change"
        self.ask(
            f"(() => {{ const one = document.querySelector('#by-{field}'); one.value = {json.dumps(value)};"
            f" one.dispatchEvent(new Event('{event}', {{bubbles: true}})); }})()"
        )

    def text(self, selector: str) -> str:
        """Give the visible text of an element."""
        return str(self.ask(f"document.querySelector({json.dumps(selector)}).innerText"))

    def texts(self, selector: str) -> list[str]:
        """Give the texts of all elements."""
        found: list[str] = self.ask(
            f"[...document.querySelectorAll({json.dumps(selector)})].map((one) => one.textContent)"
        )
        return found

    @property
    def complaints(self) -> list[str]:
        """Everything on the console, errors that nobody caught, and what the policy of the page refused."""
        kinds = (
            "Runtime.exceptionThrown",
            "Runtime.consoleAPICalled",
            "Log.entryAdded",
            "Page.javascriptDialogOpening",
        )
        return [json.dumps(event["params"]) for event in self.events if event.get("method") in kinds]

    @property
    def requests(self) -> list[str]:
        """Addresses that were fetched."""
        sent = (event for event in self.events if event.get("method") == "Network.requestWillBeSent")
        return [event["params"]["request"]["url"].partition("#")[0] for event in sent]

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait(PATIENCE)
        os.close(self._in)
        os.close(self._out)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Give a headless browser. Without one the test is skipped, or fails where PROPOSER_REQUIRE_BROWSER is set."""
    program = next((found for found in map(shutil.which, NAMES) if found), None)
    if program is None:
        reason = f"no browser is installed: apt-get install chromium (looked for {', '.join(NAMES)})"
        if REQUIRED:
            pytest.fail(reason)
        pytest.skip(reason)
    opened = Browser(program, tmp_path_factory.mktemp("browser") / "profile")
    yield opened
    opened.close()


def score(scorer: str, value: float | None, reason: str = "", spans: tuple[Mark, ...] = (), **more: Any) -> Score:
    """Give a score that passes from 1."""
    return Score(scorer=scorer, value=value, passed=value == 1, reason=reason, spans=spans, **more)


def answer(case: str, answers: str = "composer", value: float = 1.0, **more: Any) -> CaseResult:
    """Give an answer of two sections, with a finding in the second one."""
    text = OPENING + "\n\n" + PROOF
    start = len(OPENING) + 2
    figure = text.index("95")
    finding = Finding(
        code="CLM004", category="claim", severity="error", message=f"Nothing supports 95 {HOSTILE}",
        start=figure, end=figure + 2, suggestion="Leave the figure out.",
    )  # fmt: skip
    given: dict[str, Any] = {
        "set": answers,
        "case": case,
        "kind": "cover_letter",
        "outcome": "scored",
        "text": text,
        "tags": ("pottery",),
        "sections": (
            PlacedSection(name="opening", text=OPENING, start=0, end=len(OPENING)),
            PlacedSection(name="proof", text=PROOF, evidence=("kiln-log",), start=start, end=len(text)),
        ),
        "findings": (finding,),
        "scores": (
            score("answered", 1.0, "a usable answer"),
            score(
                "grounding", value, "1 claim", (Mark(start=figure, end=figure + 2, note="CLM004 Nothing supports 95"),)
            ),
            score("preview", 0.5, "names little", (Mark(start=4, end=9, note="what the list shows"),)),
        ),
    }
    return CaseResult(**{**given, **more})


def blank(case: str, outcome: str, detail: str) -> dict[str, Any]:
    """Give what differs in an answer that was not scored."""
    return {"outcome": outcome, "detail": detail, "text": "", "sections": (), "findings": (), "scores": ()}


def sample_run(**more: Any) -> RunResult:
    """Give a run of two sets with every outcome in it."""
    tries = (Try(purpose="write", finish_reason="length", error="cut off", usage=Usage(prompt_tokens=900)),)
    cases = (
        answer("ferry"),
        answer("kiln", value=0.25),
        answer("hostile", text=HOSTILE, sections=(), findings=(), scores=(score("preview", 0.0, HOSTILE),)),
        answer("ferry", "clay"),
        answer("kiln", "clay", text=OPENING + "\n\nI loaded logs for three potteries.", sections=(), findings=()),
        answer("hostile", "clay", **blank("hostile", "missing", "record it: proposer eval record --set clay")),
        answer("late", "clay", **blank("late", "stale", "the prompt changed\n-You write\n+You draft")),
        answer("cut", "clay", **{**blank("cut", "failed", "cut off"), "tries": tries, "would_repair": True}),
    )
    inputs = tuple(
        InputShown(
            case=name,
            kind="cover_letter",
            about=f"About {name}.",
            post=f"Post of {name}. {HOSTILE}",
            plan={"advice": "apply", "evidence": [{"id": "kiln-log", "reason": "shares kiln"}], "flags": []},
        )
        for name in ("ferry", "kiln", "hostile", "late", "cut")
    )
    rows = tuple(
        Row(
            set=name, kind="cover_letter", scorer=scorer, n=3, mean=0.6, low=0.3, high=0.9, passed=2, answers=3,
            pass_rate=2 / 3, pass_low=0.2, pass_high=0.94, gate="mean >= 0.7", ok=False, worst=(f"{name}/kiln",),
        )
        for name in ("composer", "clay")
        for scorer in ("grounding", "preview")
    )  # fmt: skip
    given: dict[str, Any] = {
        "schema_version": 1,
        "tool": "proposer 1.2.3",
        "suite": "evals",
        "now": "2026-03-02T09:00:00+00:00",
        "verdict": "failed",
        "exit_code": 1,
        "reasons": ("composer: cover_letter grounding: expected mean >= 0.7; worst: composer/kiln", HOSTILE),
        "scorers": {"answered": "Whether.", "grounding": "Claims.", "preview": "Start."},
        "sets": (
            SetSummary(set="composer", type="composer", gate="absolute", answers=3, scored=3),
            SetSummary(set="clay", type="live", gate="none", model="clay-2", answers=5, scored=2, failed=1, missing=1),
        ),
        "rows": rows,
        "cases": cases,
        "inputs": inputs,
    }
    return RunResult(**{**given, **more})


@pytest.fixture
def make_run() -> Callable[..., RunResult]:
    """Give a function that makes a run; what differs from the sample is given."""
    return sample_run


@pytest.fixture
def hostile() -> str:
    """Give a text that would do harm anywhere but in a text."""
    return HOSTILE


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the report of one run."""
    path = tmp_path_factory.mktemp("report") / "one.html"
    path.write_text(build_page([sample_run()]), "utf-8")
    return path


@pytest.fixture(scope="session")
def page_of_chats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the report of a run of two chats: one is answered, in the other nothing is to be sent."""
    said = (
        Said(author="freelancer", text="One kiln first?", hours_ago=30.0),
        Said(
            author="client",
            text=f"🏺 Go ahead. {HOSTILE}",
            hours_ago=0.25,
            marks=(Mark(start=2, end=11, note="signal high"), Mark(start=2, end=11, note="ready to start")),
        ),
    )
    cases = (answer("talk", kind="milestone_close"), answer("silent", text="", sections=(), findings=(), scores=()))
    plan = {"move": "propose_milestone", "expected": ["move: propose_milestone"], "milestone": None}
    inputs = tuple(InputShown(case=one.case, kind=one.kind, thread=said, plan=plan) for one in cases)
    path = tmp_path_factory.mktemp("report") / "chats.html"
    path.write_text(build_page([sample_run(cases=cases, inputs=inputs)]), "utf-8")
    return path


@pytest.fixture(scope="session")
def page_of_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the report of two runs, the later one with other words in one case."""
    before = sample_run()
    words = before.cases[1].text.replace("95 portals", "14 carrier portals")
    changed = answer("kiln", text=words, sections=(), findings=())
    after = sample_run(cases=(before.cases[0], changed, *before.cases[2:]), allow_missing=True)
    path = tmp_path_factory.mktemp("report") / "two.html"
    path.write_text(build_page([before, after], ["old.json", "new.json"], compare_for(before, after)), "utf-8")
    return path
