"""What a run looks like to others: a table, JUnit XML, a summary for a build page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

from proposer.evals.comparison import ALL_KINDS, Change, ComparedRuns
from proposer.evals.result import CaseResult, Row, RunResult, SetSummary

HEADS = ("set", "kind", "scorer", "n", "mean", "95 %", "passed", "95 %", "held to")
CHANGES = (
    "kind",
    "scorer",
    "n",
    "before",
    "after",
    "difference",
    "95 %",
    "p",
    "adjusted p",
    "lost",
    "gained",
    "verdict",
)
ERROR_MEANT = (
    "Intervals and p tell how far cases like these could differ; replayed answers do not vary within a case. "
    "n counts cases; repeats are averaged first."
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def number(value: float | None, digits: int = 2, sign: str = "") -> str:
    """Show a number, or that there is none."""
    return "-" if value is None else f"{value:{sign}.{digits}f}"


def interval(low: float | None, high: float | None, sign: str = "") -> str:
    """Show an interval, or that there is none."""
    return "-" if low is None or high is None else f"{low:{sign}.2f} to {high:{sign}.2f}"


def row_cells(row: Row) -> tuple[str, ...]:
    """Give a row as the table shows it."""
    held = f"{row.gate}{'' if row.ok else ': NOT MET'}" if row.gate else "" if row.ok else "BROKEN"
    share = f"{row.passed}/{row.answers}"
    return (
        row.set,
        row.kind,
        row.scorer,
        str(row.n),
        number(row.mean),
        interval(row.low, row.high),
        share,
        interval(row.pass_low, row.pass_high),
        held,
    )


def change_cells(change: Change) -> tuple[str, ...]:
    """Give a change as the table shows it."""
    return (
        change.kind,
        change.scorer,
        str(change.n),
        number(change.before),
        number(change.after),
        number(change.difference, 3, "+"),
        interval(change.low, change.high, "+"),
        number(change.p, 3),
        number(change.adjusted_p, 3),
        str(change.lost),
        str(change.gained),
        change.verdict,
    )


def plain_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give rows in columns, wide enough for the widest cell."""
    widths = [max(len(row[place]) for row in (heads, *rows)) for place in range(len(heads))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (heads, *rows))
    return "\n".join(line.rstrip() for line in lines)


def set_line(one: SetSummary) -> str:
    """Say in a line what became of a set, and where its answers come from."""
    parts = [f"{one.scored} scored"]
    counts = (
        (one.failed, "unusable"),
        (one.missing, "missing"),
        (one.stale, "stale"),
        (one.edited, "edited"),
        (one.errors, "not planned"),
        (one.would_repair, "would be written again"),
    )
    parts += [f"{count} {name}" for count, name in counts if count]
    source = f"{one.live} live" if one.type == "live" else f"{one.written} by hand" if one.type == "written" else "now"
    tokens = f"; {one.prompt_tokens} tokens in, {one.completion_tokens} out" if one.prompt_tokens else ""
    return f"{one.set} ({one.type}, {source}): {', '.join(parts)}{tokens}"


def run_text(result: RunResult) -> str:
    """Give a run as the terminal shows it, the verdict last."""
    lines = [result.reasons[0]] if result.reasons and result.reasons[0].startswith("INCOMPLETE") else []
    lines += [plain_table(HEADS, [row_cells(row) for row in result.rows]), ""] if result.rows else []
    lines += [set_line(one) for one in result.sets]
    lines += ["", ERROR_MEANT, *verdict_lines(result)]
    return "\n".join(lines)


def verdict_lines(result: RunResult) -> list[str]:
    """Give the reasons and the verdict with its exit code."""
    return [*(f"- {reason}" for reason in result.reasons), f"{result.verdict} (exit code {result.exit_code})"]


def compare_text(compared: ComparedRuns) -> str:
    """Give a comparison as the terminal shows it: the table, the worst flips, the verdict last."""
    lines = [
        f"{compared.before} -> {compared.after}",
        plain_table(CHANGES, [change_cells(one) for one in compared.changes]),
    ]
    for change in compared.changes:
        flips = [one for one in change.flips if one.was_passed != one.is_passed and change.kind != ALL_KINDS]
        for flip in flips[:8]:
            way = "gained" if flip.is_passed else "lost"
            lines.append(
                f"{way}: {flip.case} {change.scorer} {number(flip.before)} -> {number(flip.after)}: {flip.reason}"
            )
    lines += [f"only before: {', '.join(compared.only_before)}"] if compared.only_before else []
    lines += [f"only after: {', '.join(compared.only_after)}"] if compared.only_after else []
    return "\n".join([*lines, "", ERROR_MEANT, f"verdict: {compared.verdict}"])


def step_summary(result: RunResult) -> str:
    """Give a run as Markdown for a build's summary page."""
    heads = "| " + " | ".join(HEADS) + " |\n|" + " --- |" * len(HEADS)
    body = "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in row_cells(row)) + " |" for row in result.rows
    )
    reasons = "\n".join(f"- {_one_line(reason)}" for reason in result.reasons)
    title = f"## Evals: {result.verdict} (exit code {result.exit_code})"
    sets = "\n".join(f"- {set_line(one)}" for one in result.sets)
    return "\n\n".join(part for part in (title, reasons, f"{heads}\n{body}", sets, ERROR_MEANT) if part) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split("\n", 1)[0].split()).replace("<", "&lt;")


def junit_xml(result: RunResult) -> str:
    """Give a run as JUnit XML: a suite for each set, a test for each case and scorer, and one for each gate."""
    root = ElementTree.Element("testsuites", name="proposer evals")
    for one in result.sets:
        cases = [case for case in result.cases if case.set == one.set]
        tests = [test for case in cases for test in _tests(case, gated=_gated(result, one))]
        tests += [_gate(row) for row in result.rows if row.set == one.set and (row.gate or not row.ok)]
        suite = ElementTree.SubElement(root, "testsuite", name=one.set, tests=str(len(tests)))
        suite.set("failures", str(sum(test.find("failure") is not None for test in tests)))
        suite.set("errors", str(sum(test.find("error") is not None for test in tests)))
        suite.set("skipped", str(sum(test.find("skipped") is not None for test in tests)))
        suite.extend(tests)
    verdict = ElementTree.SubElement(root, "testsuite", name="verdict", tests="1", errors="0", skipped="0")
    verdict.set("failures", str(int(result.exit_code != 0)))
    test = _element("verdict", result.verdict)
    if result.exit_code:
        _add(test, "failure", "\n".join(result.reasons))
    verdict.append(test)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _gated(result: RunResult, one: SetSummary) -> frozenset[str]:
    """Scorers whose single failures are failures of the build: none where a set is held to means or to be bad."""
    if one.gate != "absolute":
        return frozenset()
    return frozenset(row.scorer for row in result.rows if row.set == one.set and "pass rate >= 1" in row.gate)


def _tests(case: CaseResult, gated: frozenset[str]) -> Iterable[ElementTree.Element]:
    if case.outcome in ("missing", "stale", "edited", "error"):
        test = _element(f"{case.kind}.{case.label}", case.outcome)
        _add(test, "error", case.detail)
        yield test
    for score in case.scores:
        test = _element(f"{case.kind}.{case.label}", score.scorer)
        if score.error:
            _add(test, "error", score.reason)
        elif not score.passed and score.scorer in gated:
            _add(test, "failure", score.reason)
        elif not score.passed:
            ElementTree.SubElement(test, "system-out").text = _clean(f"did not pass: {score.reason}")
        yield test


def _gate(row: Row) -> ElementTree.Element:
    test = _element(f"gates.{row.set}.{row.kind}", row.scorer)
    if not row.ok:
        _add(test, "failure", f"expected {row.gate}; mean {number(row.mean, 3)}, passed {row.passed}/{row.answers}")
    return test


def _element(classname: str, name: str) -> ElementTree.Element:
    return ElementTree.Element("testcase", classname=_clean(classname), name=_clean(name), time="0")


def _add(test: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(test, tag, message=_clean(text.split("\n", 1)[0])).text = _clean(text)


def _clean(text: str) -> str:
    """Take out what XML cannot hold."""
    return _NOT_XML.sub("", text)
