"""How fast the eval harness is: its machinery beside that of others, and whole runs of a made-up suite.

    python benchmarks/eval_speed.py                                     five trivial checks over 2,000 texts, this alone
    python benchmarks/eval_speed.py --pydantic-evals VENV/bin/python    beside a pydantic-evals installed elsewhere
    python benchmarks/eval_speed.py --promptfoo FOLDER [--node NODE]    beside a promptfoo that npm installed in FOLDER
    python benchmarks/eval_speed.py --own                               `proposer eval run` over 200 and 2,000 answers

Side by side each tool reads the same texts from a file, checks them and reports, in a process of its own, by turns; the
fastest of three counts. Figures are processor seconds and seconds, both start-up included, and peak memory; a ratio of
4 means four times ours. Nothing is planned or linted there: that is `--own`, over recorded answers of a model to the
posts of `evals/`, with all scorers. `loop` is a plain loop, the same on every run: it tells how busy the machine was.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from letters import letters

COUNT = 2_000
ROUNDS = 3
HERE = str(Path(__file__).parent)
SIZES = (200, 2_000)
ALONE: tuple[str, ...] = ("--jobs", "1")
JOBS: tuple[tuple[str, ...], ...] = (ALONE, ())

OURS = "import sys; sys.path.insert(0, {here!r}); from eval_ours import check; check({texts!r}, {out!r})"
PYDANTIC_EVALS = """
import json, re
from dataclasses import dataclass
from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Contains, Evaluator, EvaluatorContext

@dataclass
class Without(Evaluator[int, str, None]):
    word: str
    def evaluate(self, ctx: EvaluatorContext[int, str, None]) -> bool:
        return self.word not in ctx.output

@dataclass
class Matches(Evaluator[int, str, None]):
    pattern: str
    def evaluate(self, ctx: EvaluatorContext[int, str, None]) -> bool:
        return re.search(self.pattern, ctx.output) is not None

@dataclass
class Begins(Evaluator[int, str, None]):
    word: str
    def evaluate(self, ctx: EvaluatorContext[int, str, None]) -> bool:
        return ctx.output.startswith(self.word)

@dataclass
class AtMost(Evaluator[int, str, None]):
    words: int
    def evaluate(self, ctx: EvaluatorContext[int, str, None]) -> bool:
        return len(ctx.output.split()) <= self.words

with open({texts!r}, encoding="utf-8") as file:
    texts = json.load(file)

async def answer(number: int) -> str:
    return texts[number]

checks = (Contains(value="the"), Without("WhatsApp"), Matches(r"\\d"), Begins("Hi"), AtMost(400))
cases = [Case(name=str(number), inputs=number) for number in range(len(texts))]
report = Dataset(name="letters", cases=cases, evaluators=checks).evaluate_sync(answer, progress=False)
passed = sum(result.value for case in report.cases for result in case.assertions.values())
print(json.dumps({{"checks": sum(len(case.assertions) for case in report.cases), "passed": passed}}))
"""
PROMPTFOO = {
    "prompts": ["{{text}}"],
    "providers": ["echo"],
    "defaultTest": {
        "assert": [
            {"type": "contains", "value": "the"},
            {"type": "not-contains", "value": "WhatsApp"},
            {"type": "regex", "value": "\\d"},
            {"type": "starts-with", "value": "Hi"},
            {"type": "word-count", "value": {"max": 400}},
        ]
    },
}
QUIET = {
    "PROMPTFOO_DISABLE_TELEMETRY": "1",
    "PROMPTFOO_DISABLE_UPDATE": "1",
    "PROMPTFOO_DISABLE_REMOTE_GENERATION": "1",
    "PROMPTFOO_SELF_HOSTED": "1",
}


LAUNCHER = """
import json, os, subprocess, sys, time
start = time.perf_counter()
with open(sys.argv[1], "wb") as out, open(sys.argv[2], "wb") as errors:
    process = subprocess.Popen(sys.argv[3:], stdout=out, stderr=errors)
    _, status, used = os.wait4(process.pid, 0)
wall = time.perf_counter() - start
code = os.waitstatus_to_exitcode(status)
print(json.dumps([code, used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024]))
"""
"""Starts a command from a small process: a child's peak memory counts from that of the process that started it."""


class Cost(NamedTuple):
    """What a process took."""

    cpu_s: float
    """User and system time of the process and its children."""
    wall_s: float
    peak_mb: float
    """Of the largest process."""
    out: str


def take(command: list[str], env: dict[str, str] | None = None, **more: Any) -> Cost:
    """Run a command and measure it. Raises `RuntimeError` where it fails.

    Modules are compiled once and kept, as an installer does it, whatever the environment says.
    """
    env = {key: value for key, value in (env or os.environ).items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.NamedTemporaryFile("r") as out, tempfile.NamedTemporaryFile("r") as errors:
        launcher = [sys.executable, "-S", "-c", LAUNCHER, out.name, errors.name, *command]
        told = subprocess.run(launcher, check=True, stdout=subprocess.PIPE, text=True, env=env, **more).stdout
        code, cpu, wall, peak = json.loads(told)
        if code not in (0, 100):  # promptfoo ends with 100 where a check does not hold
            raise RuntimeError(f"{command[:4]} ended with {code}: {errors.read()[-2000:]}")
        return Cost(cpu, wall, peak, out.read())


def loop() -> float:
    """Processor milliseconds of a plain loop."""

    def once() -> float:
        start, held = time.process_time(), {}
        for number in range(200_000):
            held[number % 1000] = str(number)
        return time.process_time() - start

    return min(once() for _ in range(3)) * 1e3


def make_texts() -> list[str]:
    """Two thousand different letters."""
    made = letters()
    return [f"{made[number % len(made)]}\n\nThis is letter {number}." for number in range(COUNT)]


def side_by_side(given: argparse.Namespace) -> None:
    """Measure in turns, and print the fastest process of each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = folder / "texts.json"
        texts.write_text(json.dumps(make_texts()), "utf-8")
        sides = {"proposer": lambda: ours(texts, folder)}
        if given.pydantic_evals:
            sides["pydantic-evals"] = lambda: pydantic_evals(given.pydantic_evals, texts)
        if given.promptfoo:
            sides["promptfoo"] = lambda: promptfoo(given.node, given.promptfoo, texts, folder)
        runs = [{side: measure() for side, measure in sides.items()} for _ in range(ROUNDS)]
    best = {side: min((run[side] for run in runs), key=lambda one: one.cpu_s) for side in sides}
    walls = {side: min(run[side].wall_s for run in runs) for side in sides}
    mine = best["proposer"]
    print(f"five checks over {COUNT:,} texts; loop {loop():.1f} ms")
    for side, cost in best.items():
        ratios = f"{cost.cpu_s / mine.cpu_s:6.1f} x cpu {walls[side] / walls['proposer']:6.1f} x wall"
        print(f"{side:15} cpu {cost.cpu_s:6.2f} s  wall {walls[side]:6.2f} s  peak {cost.peak_mb:6.0f} MB  {ratios}")


def _same(cost: Cost, found: dict[str, int]) -> Cost:
    """Hold what a tool found against what there is to find."""
    wanted = sum(
        ("the" in text) + ("WhatsApp" not in text) + any(sign.isdigit() for sign in text) + text.startswith("Hi")
        + (len(text.split()) <= 400)
        for text in make_texts()
    )  # fmt: skip
    if found != {"checks": 5 * COUNT, "passed": wanted}:
        raise RuntimeError(f"expected {5 * COUNT} checks, {wanted} of them passed; found {found}")
    return cost


def ours(texts: Path, folder: Path) -> Cost:
    """The checks as five scorers of this harness."""
    cost = take([sys.executable, "-c", OURS.format(here=HERE, texts=str(texts), out=str(folder / "ours.json"))])
    return _same(cost, json.loads(cost.out.splitlines()[-1]))


def pydantic_evals(python: str, texts: Path) -> Cost:
    """The checks as evaluators of pydantic-evals: its own one where it has one."""
    cost = take(
        [python, "-c", PYDANTIC_EVALS.format(texts=str(texts))], env=os.environ | {"LOGFIRE_IGNORE_NO_CONFIG": "1"}
    )
    return _same(cost, json.loads(cost.out.splitlines()[-1]))


def promptfoo(node: str, home: str, texts: Path, folder: Path) -> Cost:
    """The checks as assertions of promptfoo over its echo provider; cache, telemetry and history are off."""
    tests = [{"vars": {"text": text}} for text in json.loads(texts.read_text("utf-8"))]
    config, out = folder / "promptfooconfig.json", folder / "promptfoo.json"
    config.write_text(json.dumps({**PROMPTFOO, "tests": tests}), "utf-8")
    entry = Path(home) / "node_modules" / "promptfoo" / "dist" / "src" / "entrypoint.js"
    command = [node, str(entry), "eval", "-c", str(config), "-o", str(out), "--no-cache", "--no-write", "--no-table"]
    environment = {**os.environ, **QUIET, "PROMPTFOO_CONFIG_DIR": str(folder / "promptfoo-home")}
    cost = take([*command, "--no-progress-bar"], env=environment, cwd=folder)
    results = json.loads(out.read_text("utf-8"))["results"]["results"]
    checks = [one["pass"] for result in results for one in result["gradingResult"]["componentResults"]]
    return _same(cost, {"checks": len(checks), "passed": sum(checks)})


def own() -> None:
    """Measure whole runs: time and memory an answer, start to end, and what a second process brings."""
    from eval_suite import make_suite

    few, many = SIZES
    with tempfile.TemporaryDirectory() as name:
        folders = {size: make_suite(Path(name, str(size)), size) for size in SIZES}
        runs = [{(size, jobs): _run(folders[size], *jobs) for size in SIZES for jobs in JOBS} for _ in range(ROUNDS)]
        one, two = (_result(folders[many], "--jobs", jobs) for jobs in "12")
    cpu = {key: min(run[key].cpu_s for run in runs) for key in runs[0]}
    peak = {key: min(run[key].peak_mb for run in runs) for key in runs[0]}
    each = (cpu[many, ALONE] - cpu[few, ALONE]) / (many - few) * 1e3
    memory = (peak[many, ALONE] - peak[few, ALONE]) / (many - few) * 1024
    print(f"all scorers; loop {loop():.1f} ms; {os.cpu_count()} cores")
    print(f"an answer: {each:.2f} ms of a core, {memory:.1f} KB of memory (what {many:,} take beyond {few})")
    for key in runs[0]:
        wall = min(run[key].wall_s for run in runs)
        how = "one process" if key[1] else "as it chooses"
        print(f"{key[0]:5,} answers, {how:13}: wall {wall:6.2f} s  cpu {cpu[key]:6.2f} s  peak {peak[key]:4.0f} MB")
    print("one process and two give the same bytes" if one == two else "ONE PROCESS AND TWO DIFFER")


def _run(folder: Path, *more: str) -> Cost:
    return take([sys.executable, "-m", "proposer", "eval", "run", "--dir", str(folder), *more])


def _result(folder: Path, *more: str) -> bytes:
    out = folder.parent / "result.json"
    _run(folder, *more, "--out", str(out))
    return out.read_bytes()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pydantic-evals", metavar="PYTHON", help="an interpreter that has pydantic-evals")
    parser.add_argument("--promptfoo", metavar="FOLDER", help="a folder in which npm installed promptfoo")
    parser.add_argument("--node", default="node", help="the node to run it with")
    parser.add_argument("--own", action="store_true", help="measure whole runs of a made-up suite")
    given = parser.parse_args()
    own() if given.own else side_by_side(given)


if __name__ == "__main__":
    main()
