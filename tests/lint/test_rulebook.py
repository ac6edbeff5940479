"""Every rule explains itself, and the page of all rules is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposer.cli import main
from proposer.errors import ConfigError
from proposer.lint.engine import all_rules
from proposer.lint.rulebook import HEADINGS, explain, find_rule, page

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


@pytest.mark.parametrize("code", [rule.code for rule in all_rules()])
def test_a_rule_explains_itself_under_the_fixed_headings(code: str) -> None:
    text = explain(find_rule(code.lower()))
    places = [text.index(f"\n{heading}:") for heading in HEADINGS]
    assert places == sorted(places)


def test_an_unknown_code_names_the_families() -> None:
    with pytest.raises(ConfigError, match=r"no rule has the code 'AAA000'.*CON"):
        find_rule("AAA000")


def test_the_page_is_what_the_command_prints() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: proposer rules --markdown > docs/rules.md"


def test_the_command_lists_and_explains(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(all_rules())
    assert main(["rules", "con001"]) == 0
    assert capsys.readouterr().out.startswith("CON001 contact_info")
    assert main(["rules", "--markdown"]) == 0
    assert capsys.readouterr().out.startswith("# Lint rules\n")
    assert main(["rules", "AAA000"]) == 2
