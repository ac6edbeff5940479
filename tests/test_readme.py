"""The README's transcripts and snippets are run and compared; `python tests/test_readme.py` writes them anew."""

import contextlib
import difflib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from proposer.cli import main

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"

TRANSCRIPT = re.compile(r"(?<=```console\n).*?(?=```\n)", re.DOTALL)
SNIPPET = re.compile(r"(?<=```python\n).*?(?=```\n)", re.DOTALL)


@contextlib.contextmanager
def standing_in(folder: Path) -> Iterator[None]:
    """Stand in an empty folder that has the examples, as a reader's checkout has them."""
    (folder / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    with contextlib.chdir(folder):
        yield


def run(line: str, last: int) -> tuple[str, int]:
    """Run one line of a transcript (`proposer …`, `echo … | proposer …` or `echo $?`); give its terminal and code."""
    if line == "echo $?":
        return f"{last}\n", 0
    words = shlex.split(line)
    typed = ""
    if words[0] == "echo":
        _, typed, pipe, *words = words
        assert pipe == "|", line
    assert words[0] == "proposer", line
    terminal = io.StringIO()
    stdin, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(typed.encode() + b"\n"))
    try:
        with contextlib.redirect_stdout(terminal), contextlib.redirect_stderr(terminal):
            code = main(words[1:])
    finally:
        sys.stdin = stdin
    return terminal.getvalue(), code


def transcribe(readme: str) -> str:
    """Give the README with the output of every transcript as it is today."""

    def again(block: re.Match[str]) -> str:
        lines, code = [], 0
        for line in re.findall(r"^\$ (.*)$", block[0], re.MULTILINE):
            output, code = run(line, code)
            lines.append(f"$ {line}\n{output}")
        return "".join(lines)

    return TRANSCRIPT.sub(again, readme)


def test_the_transcripts_are_what_the_commands_print(tmp_path: Path) -> None:
    written = README.read_text("utf-8")
    with standing_in(tmp_path):
        fresh = transcribe(written)
    assert TRANSCRIPT.search(written)
    change = "\n".join(
        difflib.unified_diff(written.splitlines(), fresh.splitlines(), "README.md", "today", lineterm="")
    )
    assert not change, f"README.md is out of date; python tests/test_readme.py writes it anew:\n{change}"


@pytest.mark.parametrize("snippet", SNIPPET.findall(README.read_text("utf-8")))
def test_the_snippets_run(tmp_path: Path, snippet: str) -> None:
    printed = io.StringIO()
    with standing_in(tmp_path), contextlib.redirect_stdout(printed):
        exec(compile(snippet, "README.md", "exec"), {"__name__": "__main__"})
    assert printed.getvalue().strip()


def test_there_is_a_snippet() -> None:
    assert SNIPPET.search(README.read_text("utf-8"))


@pytest.mark.parametrize("name", ["test", "draft"])
def test_the_two_commands_are_one_line_each(name: str) -> None:
    found = re.search(rf"^<!-- command: {name} -->\n```sh\n(.+)\n```$", README.read_text("utf-8"), re.MULTILINE)
    assert found


def test_every_fact_that_the_code_cites_is_explained() -> None:
    cited = {
        fact
        for folder in ("src", "prompts", "profiles", "tests")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".toml", ".j2"}
        for fact in re.findall(r"\bD-[0-9]{2}a?\b", path.read_text("utf-8"))
    }
    explained = set(re.findall(r"^\| (D-[0-9]{2}a?) \|", (ROOT / "docs" / "facts.md").read_text("utf-8"), re.MULTILINE))
    assert cited - explained == set()


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_files_that_a_page_links_to_exist(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [target for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in target]
    assert [target for target in links if not (ROOT / target).exists()] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        for key in [key for key in os.environ if key.startswith(("PROPOSER_", "OPENAI_", "XDG_"))]:
            del os.environ[key]
        os.environ["HOME"] = scratch
        with standing_in(Path(scratch)):
            fresh = transcribe(README.read_text("utf-8"))
    README.write_text(fresh, "utf-8")
