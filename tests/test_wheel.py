"""The wheel holds the package, its prompts and its sample profiles, and nothing else."""

import email
import os
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def tree(folder: str, inside: str) -> set[str]:
    """List the files of a folder of the checkout as they should stand in the wheel."""
    top = ROOT / folder
    return {
        f"{inside}/{path.relative_to(top).as_posix()}"
        for path in top.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_exactly_the_package_its_prompts_and_its_profiles(wheel: Path) -> None:
    info = "-".join(wheel.name.split("-")[:2]) + ".dist-info"
    expected = (
        tree("src/proposer", "proposer")
        | tree("prompts", "proposer/shipped/prompts")
        | tree("profiles", "proposer/shipped/profiles")
        | {f"{info}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")}
    )
    with zipfile.ZipFile(wheel) as archive:
        assert set(archive.namelist()) == expected


@pytest.mark.parametrize(
    "name",
    [
        "proposer/py.typed",
        "proposer/__main__.py",
        "proposer/shipped/prompts/cover_letter/kind.toml",
        "proposer/shipped/prompts/cover_letter/v1.j2",
    ],
)
def test_the_wheel_holds_what_a_run_needs(wheel: Path, name: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert archive.getinfo(name)


def test_the_wheel_holds_a_freelancer_with_profiles(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = [name for name in archive.namelist() if name.startswith("proposer/shipped/profiles/")]
    owners = {os.path.dirname(name) for name in shipped if name.endswith("/freelancer.toml")}  # noqa: PTH120
    assert len(owners) >= 4
    assert all(sum(name.startswith(owner + "/") for name in shipped) >= 2 for owner in owners)


def test_the_wheel_says_which_python_it_needs_and_what_its_extras_are(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(archive.read(name))
    assert metadata["Requires-Python"] == ">=3.11"
    assert set(metadata.get_all("Provides-Extra") or ()) == {"local", "tokens", "train", "dev"}
