"""How fast the linter is, side by side with proselint on the same letters, one process each.

    python benchmarks/lint_speed.py                                  this linter alone
    python benchmarks/lint_speed.py --proselint VENV/bin/python      beside a proselint installed elsewhere
    python benchmarks/lint_speed.py --cold                           start to end of one command as well
    python benchmarks/lint_speed.py --rules                          what each rule costs a text, in microseconds

Figures are texts per second, the time for one text (median and 95th percentile, the best of three for each), and the
peak memory of the process. Each side is measured in three processes by turns; the fastest counts. The letters share
sentences, and the linter remembers those that it has judged: the row `forgetting` forgets them before each text.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from letters import letters

if TYPE_CHECKING:
    from proposer.lint.phrasebook import Possible
    from proposer.lint.rule import Hit, Rule
    from proposer.models.context import LintContext
    from proposer.text.document import Document

ROUNDS = 3
PROCESSES = 3
COLD_ROUNDS = 15
BARE = "import click; from pydantic import BaseModel\nclass Model(BaseModel):\n    x: int\nModel(x=1)"
OURS = """
import json, sys
sys.path.insert(0, {folder!r})
from lint_speed import measure
from proposer.lint import lint
from proposer.text.topics.judge import forget
print(json.dumps(measure(lint, {before})))
"""
PROSELINT = """
import json, sys
sys.path.insert(0, {folder!r})
from lint_speed import measure
try:
    from proselint.tools import LintFile
    from proselint.registry import CheckRegistry
    from proselint.checks import __register__
    CheckRegistry().register_many(__register__)
    judge = lambda text: LintFile("letter", text).lint()
except ImportError:
    from proselint.tools import lint as judge
print(json.dumps(measure(judge)))
"""


def measure(judge: Callable[[str], object], before: Callable[[], object] = bool) -> dict[str, float]:
    """Judge every letter a few times and keep the best time of each; what is done `before` each is not timed."""
    texts = letters()
    for text in texts[:20]:
        judge(text)
    times = sorted(min(_seconds(judge, text, before) for _ in range(ROUNDS)) for text in texts)
    return {
        "texts_per_second": len(times) / sum(times),
        "median_ms": statistics.median(times) * 1e3,
        "p95_ms": times[int(0.95 * len(times))] * 1e3,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _seconds(judge: Callable[[str], object], text: str, before: Callable[[], object]) -> float:
    before()
    start = time.perf_counter()
    judge(text)
    return time.perf_counter() - start


def in_process(python: str, code: str, before: str = "") -> dict[str, float]:
    """Measure in an interpreter of its own, so that the peak memory is its own too."""
    code = code.format(folder=str(Path(__file__).parent), before=before)
    out = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout
    figures: dict[str, float] = json.loads(out)
    return figures


def side_by_side(proselint: str | None) -> dict[str, dict[str, float]]:
    """Measure in turns and keep the fastest process of each, so that a busy machine slows neither more."""
    own = {"proposer": (sys.executable, OURS, "bool"), "forgetting": (sys.executable, OURS, "forget")}
    sides = {**own, **({"proselint": (proselint, PROSELINT)} if proselint else {})}
    runs = [{name: in_process(*side) for name, side in sides.items()} for _ in range(PROCESSES)]
    figures = {name: max((run[name] for run in runs), key=lambda one: one["texts_per_second"]) for name in sides}
    if proselint:
        theirs = figures["proselint"]["texts_per_second"]
        figures["ratio"] = {name: figures[name]["texts_per_second"] / theirs for name in own}
    return figures


def rules() -> list[tuple[str, float, int]]:
    """Code, microseconds a text, and texts in which it was tried, of each rule; the dearest first."""
    from proposer.lint.engine import all_rules, run
    from proposer.models.context import LintContext

    context = LintContext()
    spent: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    watched = tuple(replace(rule, check=Watched(rule, spent, tried)) for rule in all_rules())
    texts = letters()
    for _ in range(ROUNDS):
        spent.clear()
        tried.clear()
        for text in texts:
            run(text, context, watched)
    return [(code, seconds / len(texts) * 1e6, tried[code]) for code, seconds in spent.most_common()]


class Watched:
    """A check that counts its time."""

    def __init__(self, rule: Rule, spent: Counter[str], tried: Counter[str]) -> None:
        self.rule, self.spent, self.tried = rule, spent, tried
        self.gate = rule.check.gate

    def hits(self, document: Document, context: LintContext, opened: Sequence[Possible]) -> list[Hit]:
        """Give what the check finds."""
        start = time.perf_counter()
        found = list(self.rule.check.hits(document, context, opened))
        self.spent[self.rule.code] += time.perf_counter() - start
        self.tried[self.rule.code] += 1
        return found


def cold() -> dict[str, float]:
    """Seconds from start to end: `proposer lint FILE`, and what any such command must load."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder, "letter.txt")
        letter.write_text(letters()[0], "utf-8")
        commands = {
            "command_s": [sys.executable, "-m", "proposer", "lint", str(letter)],
            "bare_s": [sys.executable, "-c", BARE],
        }
        best = dict.fromkeys(commands, float("inf"))
        for _ in range(COLD_ROUNDS):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True, env=environment)
                best[name] = min(best[name], time.perf_counter() - start)
    return {**best, "ratio": best["command_s"] / best["bare_s"]}


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--proselint", metavar="PYTHON", help="an interpreter that has proselint")
    parser.add_argument("--cold", action="store_true", help="also time the command from start to end")
    parser.add_argument("--rules", action="store_true", help="show what each rule costs")
    parser.add_argument("--json", action="store_true", help="print JSON")
    given = parser.parse_args()
    if given.rules:
        for code, cost, count in rules():
            print(f"{code}  {cost:8.1f} us  tried in {count}")
        return
    figures = side_by_side(given.proselint)
    if given.cold:
        figures["cold"] = cold()
    if given.json:
        print(json.dumps(figures, indent=2))
        return
    for name, row in figures.items():
        print(f"{name:10}", "  ".join(f"{key} {value:,.2f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
