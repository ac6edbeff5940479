"""How a report is shown."""

import json

from hypothesis import given
from hypothesis import strategies as st

from proposer.lint.formats import Lines, as_json, as_line, as_text, printable
from proposer.models.finding import Finding, LintReport

FINDING = Finding(code="XYZ001", category="tone", severity="warning", message="Odd.", start=3, end=5)


@given(st.text(), st.integers(0, 100))
def test_a_place_leads_back_to_its_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    lines = Lines(text)
    place = lines.place(offset)
    before = text.split("\n")[: place.line - 1]
    assert sum(len(line) + 1 for line in before) + place.column - 1 == offset
    assert lines.line(place.line) == text.split("\n")[place.line - 1]


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 50))
def test_any_finding_in_any_text_can_be_shown(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    finding = FINDING.model_copy(update={"start": start, "end": min(start + length, len(text)), "message": text})
    report = LintReport(findings=(finding,))
    assert as_text("-", text, report).encode("utf-8", "strict")
    assert json.loads(as_json("-", text, report))["findings"][0]["message"] == text
    assert as_line("x", report).count("\n") == 1


def test_a_long_line_is_cut_around_its_finding() -> None:
    text = "a" * 500 + "HERE" + "b" * 500
    shown = as_text("f", text, LintReport(findings=(FINDING.model_copy(update={"start": 500, "end": 504}),)))
    line, caret = shown.splitlines()[1:3]
    assert len(line) < 120
    assert line[caret.index("^") :].startswith("HERE")


def test_control_and_hidden_characters_do_not_reach_a_terminal() -> None:
    assert printable("a\x1b[31m\u200bb\tc\u202ed") == "a\u00b7[31m\u00b7b c\u00b7d"
