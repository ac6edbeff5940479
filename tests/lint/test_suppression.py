"""What may be left out, what never, and how an accepted finding is known again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import ConfigError, FileError
from proposer.lint.engine import all_rules, lint
from proposer.lint.suppression import (
    Accepted,
    accepted_text,
    check_codes,
    finding_hash,
    read_accepted,
    suppress,
)
from proposer.models.context import LintContext

DRAFT = LintContext()
TEXT = "Your kiln log loses readings. Thank you for for reading, I would trace one reading first."


def accept(text: str, path: str = "a.txt") -> tuple[Accepted, ...]:
    """Every finding of a text, accepted."""
    return tuple(Accepted(finding_hash(text, found), found.code, path) for found in lint(text).findings)


def codes_left(text: str, path: str = "a.txt", **more: object) -> list[str]:
    """The codes that are still reported."""
    return [found.code for found in suppress(text, path, lint(text), DRAFT, **more).report.findings]


def test_the_example_text_has_a_doubled_word() -> None:
    assert "PRF001" in codes_left(TEXT)


def test_an_ignored_code_is_left_out() -> None:
    assert "PRF001" not in codes_left(TEXT, ignore=("PRF001",))


def test_an_accepted_finding_is_left_out_wherever_its_words_go() -> None:
    moved = f"One more sentence about the probes in your kiln.\n\n{TEXT}"
    assert "PRF001" not in codes_left(moved, accepted=accept(TEXT))


def test_an_accepted_finding_comes_back_when_the_words_beside_it_change() -> None:
    changed = TEXT.replace("for for reading", "for for waiting")
    assert "PRF001" in codes_left(changed, accepted=accept(TEXT))


@pytest.mark.parametrize(
    "text",
    ["Message me on WhatsApp and we can talk.", "Write to ana@glaze-kiln.com.", "Pay me by PayPal and save the fee."],
)
def test_contact_and_payment_stay_in_a_draft_before_a_contract(text: str) -> None:
    report = lint(text)
    assert not report.ok
    left = suppress(text, "a.txt", report, DRAFT, ignore=[f.code for f in report.errors], accepted=accept(text)).report
    assert not left.ok


@pytest.mark.parametrize("code", ["CON001", "mov001", "PAY001"])
def test_a_protected_code_cannot_be_ignored_before_a_contract(code: str) -> None:
    with pytest.raises(ConfigError, match="cannot be left out of a draft before a contract"):
        check_codes([code], all_rules(), DRAFT)


def test_a_protected_code_can_be_ignored_in_what_was_received() -> None:
    assert check_codes(["con001"], all_rules(), LintContext(role="client_message")) == ("CON001",)


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(ConfigError, match="no rule has the code 'XYZ999'"):
        check_codes(["XYZ999"], all_rules(), DRAFT)


def test_what_left_nothing_out_is_named() -> None:
    stale = Accepted("0" * 16, "SLP001", "a.txt")
    elsewhere = Accepted("1" * 16, "SLP001", "b.txt")
    shown = suppress(TEXT, "a.txt", lint(TEXT), DRAFT, ignore=("TON001",), accepted=(stale, elsewhere))
    assert shown.unused == ("TON001", f"SLP001 {'0' * 16}")


def test_a_file_of_accepted_findings_reads_back_in_a_stable_order(tmp_path: Path) -> None:
    items = (Accepted("b" * 16, "SLP001", "z.txt"), Accepted("a" * 16, "PRF001", "my letter.txt"))
    file = tmp_path / "accepted"
    file.write_text(accepted_text((*items, *items)))
    assert set(read_accepted(file)) == set(items)
    assert len(read_accepted(file)) == 2
    assert accepted_text(read_accepted(file)) == file.read_text()


def test_a_missing_file_holds_nothing(tmp_path: Path) -> None:
    assert read_accepted(tmp_path / "none") == ()


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "accepted"
    file.write_text("# head\nnonsense\n")
    with pytest.raises(FileError, match=r"accepted:2: expected"):
        read_accepted(file)


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_hash_does_not_depend_on_what_is_far_away(before: str, after: str) -> None:
    finding = next(found for found in lint(TEXT).findings if found.code == "PRF001")
    longer = f"{before}\n{TEXT}\n{after}"
    shift = len(before) + 1
    moved = finding.model_copy(update={"start": finding.start + shift, "end": finding.end + shift})
    assert finding_hash(longer, moved) == finding_hash(TEXT, finding)
