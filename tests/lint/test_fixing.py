"""Safe fixes change how a text looks, not what it says."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from proposer.lint.fixing import apply_fixes, fix, show_difference
from proposer.models.context import LintContext
from proposer.models.finding import Finding, LintReport

MARKED = "**Two** probes in one second, and a reading is lost for for good."


def finding(start: int, end: int, replacement: str | None) -> Finding:
    """A finding with a fix."""
    return Finding(
        code="FMT001", category="formatting", severity="warning", message="m", start=start, end=end, fix=replacement
    )


def test_markdown_and_doubled_words_are_fixed() -> None:
    text, report = fix(MARKED, LintContext())
    assert text == "Two probes in one second, and a reading is lost for good."
    assert not [found for found in report.findings if found.fix is not None]


def test_a_clean_text_stays_as_it_is() -> None:
    text = "Two probes in one second, and a reading is lost."
    assert fix(text, LintContext())[0] == text


def test_of_two_fixes_that_overlap_one_is_applied() -> None:
    report = LintReport(findings=(finding(0, 4, "a"), finding(2, 6, "b"), finding(7, 8, None)))
    assert apply_fixes("xxxxxxxx", report) == "xxbxx"


def test_the_difference_names_both_sides() -> None:
    shown = show_difference("letter.txt", "a\nb", "a\nc")
    assert shown.splitlines()[:2] == ["--- letter.txt before", "+++ letter.txt fixed"]
    assert "-b\n" in shown
    assert shown.endswith("+c\n")


def test_no_change_shows_nothing() -> None:
    assert show_difference("letter.txt", "a", "a") == ""


@given(st.lists(st.sampled_from(["**kiln**", "# Plan", "the the", "`x`", "log", "\n", "- a"]), max_size=12))
def test_fixing_twice_is_fixing_once_and_keeps_the_words(parts: list[str]) -> None:
    text = " ".join(parts)
    once, _ = fix(text, LintContext())
    assert fix(once, LintContext())[0] == once
    assert set(re.findall(r"\w+", once)) == set(re.findall(r"\w+", text))
