"""Adding a public name is a decision."""

import subprocess
import sys

import pytest

import proposer

NAMES = {
    "Completion",
    "Draft",
    "Finding",
    "JobPost",
    "LintContext",
    "LintReport",
    "Plan",
    "Proposer",
    "ProposerError",
    "Request",
    "Settings",
    "Thread",
    "__version__",
    "lint",
}


def test_the_public_names_are_these() -> None:
    assert set(proposer.__all__) == NAMES
    assert len(proposer.__all__) == len(NAMES)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_public_name_can_be_imported_and_has_a_docstring(name: str) -> None:
    value = getattr(proposer, name)
    assert isinstance(value, str) or value.__doc__


def test_the_public_names_are_listed_before_they_are_used() -> None:
    code = "import proposer; print(set(proposer.__all__) - set(dir(proposer)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'send_to_upwork'"):
        proposer.send_to_upwork  # noqa: B018


def test_importing_the_package_imports_none_of_its_parts() -> None:
    code = "import proposer, sys; print([m for m in sys.modules if m in ('pydantic', 'proposer.pipeline')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("first", ["proposer.lint", "proposer.lint.engine", "proposer.pipeline", "proposer.cli.lint"])
def test_lint_is_the_function_whatever_was_imported_first(first: str) -> None:
    code = f"import {first}; from proposer import lint; print(lint('Which store sends the refunds?').ok)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "True", done.stderr
