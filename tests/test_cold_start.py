"""What a short command must not load."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"openai", "tiktoken", "httpx2", "diskcache", "jinja2", "rich"}

PROBE = """
import contextlib, io, json, sys
from proposer.cli import main
with contextlib.redirect_stdout(io.StringIO()) as out:
    code = main(sys.argv[1:])
tops = sorted({name.partition(".")[0] for name in sys.modules})
print(json.dumps({"code": code, "out": out.getvalue(), "tops": tops}))
"""


def probe(*argv: str) -> dict[str, object]:
    """Run a command in a new interpreter and tell what it loaded."""
    done = subprocess.run([sys.executable, "-c", PROBE, *argv], capture_output=True, text=True, check=True)
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def loaded(answer: dict[str, object]) -> set[str]:
    tops = answer["tops"]
    assert isinstance(tops, list)
    return HEAVY & set(tops)


def test_version_loads_no_client_and_no_template() -> None:
    answer = probe("--version")
    assert answer["code"] == 0
    assert str(answer["out"]).startswith("proposer")
    assert loaded(answer) == set()


def test_help_loads_no_client_and_no_template() -> None:
    answer = probe("--help")
    assert answer["code"] == 0
    assert loaded(answer) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The order sync would come first; which store sends the refunds?\n", 0),
        ("Write to me at kiln.repairs@gmail.com and we can start.\n", 1),
    ],
    ids=["clean", "not clean"],
)
def test_lint_loads_no_client_and_no_template(tmp_path: Path, text: str, code: int) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(text, "utf-8")
    answer = probe("lint", str(letter))
    assert answer["code"] == code
    assert loaded(answer) == set()


def test_the_probe_sees_a_heavy_package() -> None:
    code = f"import sys; import jinja2; print({HEAVY!r} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "{'jinja2'}"
