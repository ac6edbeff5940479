import json
from pathlib import Path

import pytest

from proposer.cli import main
from proposer.resources import find_shipped


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PROPOSER_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def add(
    home: Path, profile: str, owner: str = 'display_name = "Ada T."\n[private]\nemail = "canary@example.com"\n'
) -> Path:
    folder = home / "profiles" / "ada-t"
    folder.mkdir(parents=True)
    (folder / "freelancer.toml").write_text(owner)
    (folder / "general.toml").write_text(profile)
    return folder / "general.toml"


GOOD = 'general = true\ntitle = "Tiler"\noverview = "I lay tiles."\nrate = 33.5\nskills = ["Tiling"]\n'


def test_the_list_says_who_what_how_much_and_whose(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(home, GOOD)
    assert main(["profiles"]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0].split() == ["FREELANCER", "PROFILE", "RATE", "ORIGIN", "TITLE"]
    assert lines[1].split() == ["ada-t", "general", "$33.5/h", "yours", "Tiler"]
    assert any(line.split()[:4] == ["marit-s", "python-integrations", "$68/h", "sample"] for line in lines)
    assert len({line.index(word) for line, word in zip(lines[:2], ("TITLE", "Tiler"), strict=True)}) == 1
    assert err == ""


def test_the_list_as_json_can_be_narrowed_to_one_freelancer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profiles", "--json", "--freelancer", "kofi-m"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["profile"] for row in rows] == ["general", "dashboards", "email-marketing"]
    assert rows[0]["origin"] == "sample"


def test_one_broken_file_does_not_hide_the_others(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = add(home, "title = ")
    assert main(["profiles"]) == 2
    out, err = capsys.readouterr()
    assert "python-integrations" in out
    assert err.startswith(f"proposer: {path}:1: is not TOML")
    assert err.count("\n") == 1


def test_show_tells_everything_public_and_nothing_private(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(home, GOOD)
    for argv in (["ada-t/general"], ["ada-t/general", "--json"]):
        assert main(["profiles", "show", *argv]) == 0
        out, err = capsys.readouterr()
        assert "I lay tiles." in out
        assert "canary" not in out + err
    assert json.loads(out)["rate"] == 33.5


def test_show_marks_samples_and_nda(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profiles", "show", "python-integrations"]) == 0
    out = capsys.readouterr().out
    assert "invented sample" in out
    assert "carrier-rates-etl (nda): I wrote a nightly ETL job for a client" in out
    assert "Nordkai" not in out


def test_an_unknown_name_is_told_with_near_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profiles", "show", "python-integration"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "proposer: no profile is named 'python-integration'; near names: marit-s/python-integrations\n"


def test_a_good_file_is_fine(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = add(home, GOOD)
    assert main(["profiles", "check", str(path)]) == 0
    assert capsys.readouterr() == (f"{path}: fine\n", "")
    assert main(["profiles", "check", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(path), "ok": True, "problems": []}


def test_each_fault_of_a_file_is_one_line_on_stderr(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = add(home, GOOD + "evidence = ['none']\nrates = 4\n")
    assert main(["profiles", "check", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"proposer: {path}:7: rates: is not a known key; did you mean 'rate'?\n"


def test_faults_as_json_have_line_key_and_message(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = add(home, GOOD + "evidence = ['none']\n")
    assert main(["profiles", "check", "--json", str(path)]) == 2
    [problem] = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["line"], problem["key"]) == (6, "evidence[1]")
    assert problem["message"] == "'none' is not an evidence id of ada-t; expected an id from freelancer.toml"


def test_a_missing_file_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profiles", "check", "none.toml"]) == 2
    assert capsys.readouterr().err == "proposer: none.toml: no such file; check the path\n"


def test_without_anything_wrong_the_private_table_stays_private_in_errors(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = add(home, GOOD, 'display_name = "Ada T."\n[private]\nprice_floor = "canary"\n')
    assert main(["profiles", "check", str(path.parent / "freelancer.toml"), "--json"]) == 2
    assert main(["profiles"]) == 2
    out, err = capsys.readouterr()
    assert "price_floor" in out
    assert "canary" not in out + err


@pytest.mark.parametrize(("work", "hint"), [("integratoin", "did you mean 'integration'?"), ("zzz", "expected one of")])
def test_a_milestone_for_a_kind_of_work_that_nobody_knows_is_a_fault(
    home: Path, capsys: pytest.CaptureFixture[str], work: str, hint: str
) -> None:
    path = add(home, f'{GOOD}[[milestones]]\nwork = "{work}"\ndeliverable = "one wall"\n')
    assert main(["profiles", "check", str(path)]) == 2
    err = capsys.readouterr().err
    assert f"general.toml:7: milestones[1].work: '{work}' is not a known kind of work; {hint}" in err


def test_the_milestones_of_the_shipped_profiles_are_for_known_kinds_of_work() -> None:
    shipped = find_shipped("profiles")
    assert shipped is not None
    for path in sorted(shipped.glob("*/*.toml")):
        assert main(["profiles", "check", str(path)]) == 0
