"""Measure the linter over one half of the labelled corpus: precision and recall by category, and silence.

Run it as `python tests/lint/measure.py --half seen --misses`. Per text and category: a finding that was expected is
a true positive, an expected one that is absent a false negative, and one that was neither expected nor allowed a
false positive. Only errors and warnings count.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from proposer.lint import lint
from proposer.lint.inputs import context_from
from proposer.models.finding import Finding

CORPUS = Path(__file__).parent / "corpus"
HALVES = ("seen", "unseen")
Row = dict[str, Any]


class Judged(NamedTuple):
    """One labelled text and the errors and warnings that the linter gave it."""

    row: Row
    findings: tuple[Finding, ...]

    @property
    def found(self) -> frozenset[str]:
        """The categories found."""
        return frozenset(finding.category for finding in self.findings)

    @property
    def missed(self) -> frozenset[str]:
        """The categories that should have been found."""
        return frozenset(self.row["expect"]) - self.found

    @property
    def false(self) -> frozenset[str]:
        """The categories found though neither expected nor allowed."""
        return self.found - frozenset(self.row["expect"]) - frozenset(self.row.get("allow", ()))


class Score(NamedTuple):
    """The counts of one category."""

    hits: int
    missed: int
    false: int

    @property
    def precision(self) -> float:
        """The share of findings that are right; 1 when there are none."""
        found = self.hits + self.false
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that is found; 1 when nothing was expected."""
        expected = self.hits + self.missed
        return self.hits / expected if expected else 1.0


def read_half(half: str) -> list[Row]:
    """Every labelled text of one half, in the order of its files."""
    return [
        json.loads(line)
        for path in sorted((CORPUS / half).glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]


def judge(rows: Sequence[Row]) -> list[Judged]:
    """Lint every text of a half, read by the same door as JSON lines."""
    return [Judged(row, _grave(lint(row["text"], context_from(row)).findings)) for row in rows]


def _grave(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity != "info")


def scores_of(judged: Sequence[Judged]) -> dict[str, Score]:
    """The counts of every category that was expected or found, by name."""
    hits, missed, false = Counter[str](), Counter[str](), Counter[str]()
    for one in judged:
        hits.update(one.found & frozenset(one.row["expect"]))
        missed.update(one.missed)
        false.update(one.false)
    names = sorted({*hits, *missed, *false})
    return {name: Score(hits[name], missed[name], false[name]) for name in names}


def silence_of(judged: Sequence[Judged]) -> tuple[int, int]:
    """How many innocent texts got neither error nor warning (allowed ones aside), and how many innocents there are."""
    innocent = [one for one in judged if not one.row["expect"]]
    return sum(not one.false for one in innocent), len(innocent)


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """The report, line by line."""
    yield f"{'category':22}{'n':>5}{'precision':>11}{'recall':>8}{'hit':>5}{'miss':>6}{'false':>6}"
    for name, score in scores_of(judged).items():
        yield (
            f"{name:22}{score.hits + score.missed:5}{score.precision:11.3f}{score.recall:8.3f}"
            f"{score.hits:5}{score.missed:6}{score.false:6}"
        )
    silent, innocent = silence_of(judged)
    share = silent / max(innocent, 1)
    yield f"silent on {silent} of {innocent} innocent texts ({share:.1%}); {len(judged)} texts in all"


def misses(judged: Sequence[Judged], category: str | None) -> Iterator[str]:
    """What went wrong, text by text."""
    for one in judged:
        wrong = one.missed | one.false
        if not wrong or (category is not None and category not in wrong):
            continue
        row = one.row
        told = " · ".join(str(row[key]) for key in ("role", "stage", "kind", "context") if row.get(key))
        yield f"\n{row['id']}  [{told}]\n  {row['text']!r}\n  why: {row['why']}"
        if one.missed:
            yield f"  MISSED {', '.join(sorted(one.missed))}"
        for finding in one.findings:
            if finding.category in one.false:
                words = row["text"][finding.start : finding.end]
                yield f"  FALSE  {finding.code} {finding.category}: {words!r} ({finding.message})"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the report of one half."""
    parser = argparse.ArgumentParser(description="Precision, recall and silence of the linter over labelled texts.")
    parser.add_argument("--half", choices=HALVES, default="seen")
    parser.add_argument("--misses", action="store_true", help="show what was missed or found wrongly")
    parser.add_argument("--category", help="show only the misses of one category")
    parser.add_argument("--show-unseen", action="store_true", help="allow --misses for the unseen half")
    asked = parser.parse_args(argv)
    if asked.misses and asked.half == "unseen" and not asked.show_unseen:
        parser.error("the unseen half keeps its misses to itself, so that no rule is fitted to it; see --show-unseen")
    judged = judge(read_half(asked.half))
    print("\n".join(table(judged)))
    if asked.misses:
        print("\n".join(misses(judged, asked.category)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
