"""The pages of CONTRIBUTING.md on the evals, walked: their very commands, in a copy of the checkout."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder

from proposer.evals.result import read_result

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PARTS = ("src", "prompts", "profiles", "examples", "evals")


def commands(name: str) -> str:
    """Give the commands under a heading, as they stand in the page."""
    found = re.search(rf"<!-- walk: {name} -->\n```sh\n(.*?)```", PAGE, re.DOTALL)
    assert found, f"CONTRIBUTING.md has no commands for {name}"
    return found.group(1)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a copy of what a contributor touches, with a `proposer` that runs it."""
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "proposer"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m proposer "$@"\n', "utf-8")
    program.chmod(0o755)
    return tmp_path


def walk(checkout: Path, name: str) -> str:
    """Run the commands of a page and give what they said; one that cannot be run fails the test."""
    given = {
        "PATH": f"{checkout / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(checkout / "src"),
        "HOME": str(checkout),
    }
    ended = subprocess.run(
        ["sh", "-e", "-c", commands(name)], cwd=checkout, env=given, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, f"{ended.stdout}\n{ended.stderr}"
    return ended.stdout


def test_a_case_is_added_by_the_commands_of_its_page(checkout: Path) -> None:
    told = walk(checkout, "case")
    assert "clean (exit code 0)" in told
    assert re.search(r"^composer +chat_reply +signal +1 ", told, re.MULTILINE)
    assert re.search(r"^composer +chat_reply +move +1 +1\.00", told, re.MULTILINE)


def test_a_scorer_is_added_by_the_commands_of_its_page(checkout: Path) -> None:
    walk(checkout, "scorer")
    result = read_result(checkout / "run.json")
    means = {row.set: row.mean or 0.0 for row in result.rows if (row.scorer, row.kind) == ("loudness", "chat_reply")}
    assert means["written-good"] > means["written-bad"]
    assert "loudness" in (checkout / "report.html").read_text("utf-8")


def test_a_prompt_version_is_added_by_the_commands_of_its_page(checkout: Path) -> None:
    told = walk(checkout, "prompt")
    assert (checkout / "prompts/chat_reply/v2.j2").read_text("utf-8") != (
        checkout / "prompts/chat_reply/v1.j2"
    ).read_text("utf-8")
    assert re.search(r"\d+ answers", told)
    assert not (checkout / "evals/recordings/gpt-5.4-mini").exists()


def test_the_source_archive_holds_the_evals(tmp_path: Path) -> None:
    archive = next(SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    with tarfile.open(archive) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    held = {path.relative_to(ROOT).as_posix() for path in (ROOT / "evals").rglob("*.toml")}
    assert {"evals/suite.toml", "evals/conftest.py"} <= names
    assert held <= names
