"""Imports go down only, and every package imported is declared."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "proposer"

LAYERS = (
    {"errors", "version"},
    {"models"},
    {"resources", "json_lines"},
    {"config", "text"},
    {"intake", "analysis", "profiles", "kinds"},
    {"planning"},
    {"prompts", "llm", "lint", "layout"},
    {"writing"},
    {"pipeline"},
    {"evals"},
    {"cli"},
    {"__init__", "__main__"},
)
"""Bottom first. A module may import from lower sets and from its own top-level module, never from a sibling."""

EXCEPTIONS = {("models.job", "intake"), ("models.thread", "intake")}
"""`JobPost.read` and `Thread.read` are doors: importing `intake` inside one costs nothing until it is used."""

DISTRIBUTIONS = {"phonenumbers": "phonenumberslite"}
"""Import names that differ from the name of the package on the index."""

HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
FILES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path, package: Path = PACKAGE) -> str:
    """Name a module relative to the package: `models.job`; a package's `__init__` has the package's name."""
    parts = list(path.relative_to(package).with_suffix("").parts)
    if parts[-1] == "__init__" and len(parts) > 1:
        parts.pop()
    return ".".join(parts)


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Give line and dotted name of every import, wherever it stands: module, function or `if TYPE_CHECKING`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: relative import"
            if node.module == "proposer":
                for alias in node.names:
                    yield node.lineno, f"proposer.{alias.name}"
            else:
                yield node.lineno, str(node.module)


def violations(source: str, module: str) -> list[str]:
    """List the imports of one module that go up or sideways."""
    own = module.partition(".")[0]
    found = []
    for line, name in imports(ast.parse(source)):
        if not name.startswith("proposer."):
            continue
        target = name.split(".")[1]
        if target == own or (module, target) in EXCEPTIONS:
            continue
        if HEIGHT.get(target, len(LAYERS)) >= HEIGHT[own]:
            found.append(f"{module}, line {line}: imports {name}")
    return found


def requirement(text: str) -> str:
    """Give the normal name of the package that a requirement names."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", text, maxsplit=1)[0]).lower()


def declared(*, dev: bool) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    listed = [*project["dependencies"], *extras["local"], *extras["tokens"], *(extras["dev"] if dev else [])]
    return {requirement(item) for item in listed}


def foreign(path: Path) -> Iterator[tuple[int, str]]:
    """Give line and package name of every third-party import of one file."""
    for line, name in imports(ast.parse(path.read_text("utf-8"))):
        top = name.partition(".")[0]
        if top not in sys.stdlib_module_names and top not in {"proposer", "__future__"}:
            yield line, DISTRIBUTIONS.get(top, top.replace("_", "-").lower())


@pytest.mark.parametrize("path", FILES, ids=dotted)
def test_imports_go_down_only(path: Path) -> None:
    assert violations(path.read_text("utf-8"), dotted(path)) == []


def test_every_top_level_module_has_its_layer() -> None:
    tops = {dotted(path).partition(".")[0] for path in FILES}
    assert tops - set(HEIGHT) == set()


@pytest.mark.parametrize(
    ("source", "module"),
    [
        ("from proposer.cli import main", "lint.rule"),
        ("def f():\n    import proposer.pipeline", "models.plan"),
        ("from proposer import lint", "prompts"),
        ("from proposer.intake import read_job", "models.plan"),
        ("if TYPE_CHECKING:\n    from proposer.models.job import JobPost", "errors"),
    ],
)
def test_an_import_that_goes_up_or_sideways_is_seen(source: str, module: str) -> None:
    assert len(violations(source, module)) == 1


@pytest.mark.parametrize("path", FILES, ids=dotted)
def test_every_third_party_import_is_declared(path: Path) -> None:
    known = declared(dev=False)
    assert [(line, name) for line, name in foreign(path) if name not in known] == []


def test_every_third_party_import_of_the_tests_is_declared() -> None:
    known = declared(dev=True)
    undeclared = {
        f"{path.name}, line {line}: {name}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for line, name in foreign(path)
        if name not in known
    }
    assert undeclared == set()


def test_every_dependency_has_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    every = [*project["dependencies"], *(item for extra in project["optional-dependencies"].values() for item in extra)]
    assert [item for item in every if "<" not in item] == []
