"""Recordings: tied to the exact request, and loud when anything does not fit."""

import json
import shutil
from pathlib import Path

import pytest

from proposer.cli import main
from proposer.errors import SuiteError
from proposer.evals.audit import audit, sign
from proposer.evals.recording import Origin, Recording, find_keys, read_recording, write_recording
from proposer.evals.suite import load_suite
from proposer.evals.suite_run import run
from proposer.models.llm import Completion


def outcomes(folder: Path, name: str) -> dict[str, str]:
    return {one.case: one.outcome for one in run(folder).cases if one.set == name}


def recorded(folder: Path, case: str) -> Path:
    return folder / "recordings" / "clay" / "cover_letter@v1" / f"{case}.json"


def test_a_recorded_suite_passes(live: Path) -> None:
    result = run(live)
    assert (result.verdict, result.exit_code, result.reasons) == ("passed", 0, ())
    assert outcomes(live, "clay") == {"ferry": "scored", "kiln": "scored"}


@pytest.mark.parametrize(
    ("place", "old", "new"),
    [
        ("cover_letter/v1.j2", "A person reads and sends them.", "A person reads and sends them!"),
        ("_shared/v1/voice.j2", "plain words", "plain word"),
        ("cover_letter/kind.toml", "max_chars = 260", "max_chars = 261"),
    ],
)
def test_one_changed_character_of_a_template_makes_every_live_recording_stale(
    live: Path, kit, place: str, old: str, new: str
) -> None:
    changed = live.parent / "changed"
    shutil.copytree(live, changed)  # templates are read once in a process, so the change stands in another folder
    kit.edit(changed / "home" / "prompts" / place, old, new)
    result = run(changed)
    assert outcomes(changed, "clay") == {"ferry": "stale", "kiln": "stale"}
    assert (result.verdict, result.exit_code) == ("incomplete", 3)


def test_a_stale_recording_shows_the_difference_and_the_command(live: Path, kit, capsys) -> None:
    changed = live.parent / "changed"
    shutil.copytree(live, changed)
    kit.edit(changed / "home" / "prompts" / "cover_letter" / "v1.j2", "reads and sends them.", "reads and posts them.")
    assert main(["eval", "run", "--dir", str(changed)]) == 3
    told = capsys.readouterr().out
    assert "-You write cover letters for a freelancer on Upwork. A person reads and sends them." in told
    assert "+You write cover letters for a freelancer on Upwork. A person reads and posts them." in told
    assert f"proposer eval record --dir {changed} --set clay --case kiln" in told


def test_the_command_of_a_set_that_a_model_file_answered_names_the_file(live: Path, kit, capsys) -> None:
    for path in (live / "recordings").rglob("*.json"):
        kit.edit(path, '"endpoint": "loopback"', '"endpoint": "local"')
        kit.edit(path, '"model": "clay-2",\n  "type": "live"', '"model": "Clay 2.Q4-0123456789ab",\n  "type": "live"')
    recorded(live, "kiln").unlink()
    assert main(["eval", "run", "--dir", str(live)]) == 3
    assert "--set clay --case kiln --model 'local:Clay 2.Q4.gguf'" in capsys.readouterr().out


def test_a_changed_post_makes_its_own_recording_stale_and_no_other(live: Path, kit) -> None:
    kit.edit(live / "posts" / "kiln.md", "14 kilns", "15 kilns")
    assert outcomes(live, "clay") == {"ferry": "scored", "kiln": "stale"}


@pytest.mark.parametrize(("old", "new"), [("wake somebody", "please somebody"), ("You write cover", "You wrote cover")])
def test_a_recording_edited_by_hand_reads_edited(live: Path, kit, old: str, new: str) -> None:
    kit.edit(recorded(live, "kiln"), old, new)
    result = run(live)
    assert {one.case: one.outcome for one in result.cases if one.set == "clay"}["kiln"] == "edited"
    assert result.exit_code == 3


def test_an_edited_recording_is_not_forgiven_where_missing_ones_are(live: Path, kit) -> None:
    kit.edit(recorded(live, "kiln"), "wake somebody", "please somebody")
    assert main(["eval", "run", "--dir", str(live), "--allow-missing"]) == 3


def test_a_missing_recording_fails_the_run_and_can_be_skipped_openly(live: Path, capsys) -> None:
    recorded(live, "kiln").unlink()
    assert main(["eval", "run", "--dir", str(live)]) == 3
    assert "missing: clay/kiln: no recording recordings/clay/cover_letter@v1/kiln.json" in capsys.readouterr().out
    assert main(["eval", "run", "--dir", str(live), "--allow-missing"]) == 0
    assert capsys.readouterr().out.startswith("INCOMPLETE: 1 of 4 answers were skipped (1 missing, 0 stale)")


def test_a_set_needs_only_the_cases_that_it_lists(live: Path, kit) -> None:
    recorded(live, "kiln").unlink()
    kit.edit(live / "suite.toml", 'type = "live"', 'type = "live"\ncases = ["ferry"]')
    assert run(live).exit_code == 0


@pytest.mark.parametrize(
    "place",
    [
        "clay/cover_letter@v1/raft.json",
        "clay/cover_letter@v9/kiln.json",
        "clay/chat_reply@v1/kiln.json",
        "clay/cover_letter/kiln.json",
        "clay/notes.txt",
    ],
)
def test_what_no_case_or_prompt_claims_is_an_orphan(live: Path, place: str) -> None:
    path = live / "recordings" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(recorded(live, "kiln"), path)
    result = run(live)
    assert result.orphans == (f"recordings/{place}",)
    assert result.exit_code == 3


def test_a_part_of_a_suite_has_no_orphans(live: Path) -> None:
    shutil.copy(recorded(live, "kiln"), recorded(live, "raft"))
    assert main(["eval", "run", "--dir", str(live), "--case", "kiln"]) == 0


def test_a_written_answer_survives_a_better_prompt(make_suite, kit) -> None:
    folder = make_suite(kit.WRITTEN)
    for case in ("ferry", "kiln"):
        kit.write_by_hand(folder, case, kit.ANSWER)
    changed = folder.parent / "changed"
    shutil.copytree(folder, changed)
    kit.edit(changed / "home" / "prompts" / "cover_letter" / "v1.j2", "reads and sends them.", "reads and posts them.")
    assert outcomes(changed, "hand") == {"ferry": "scored", "kiln": "scored"}


@pytest.mark.parametrize(
    ("place", "old", "new"),
    [
        ("posts/kiln.md", "14 kilns", "15 kilns"),
        ("cases/cover_letter/kiln.toml", "post =", 'said = ["I can start on Monday"]\npost ='),
        ("cases/cover_letter/kiln.toml", "post =", 'profile = "web-apps"\npost ='),
        ("home/prompts/cover_letter/kind.toml", "max_chars = 260", "max_chars = 200"),
    ],
)
def test_a_written_answer_is_stale_once_its_inputs_or_sections_change(make_suite, kit, place, old, new) -> None:
    folder = make_suite(kit.WRITTEN, cases=("kiln",))
    kit.write_by_hand(folder, "kiln", kit.ANSWER)
    changed = folder.parent / "changed"
    shutil.copytree(folder, changed)
    kit.edit(changed / place, old, new)
    assert outcomes(changed, "hand") == {"kiln": "stale"}


def test_a_written_answer_that_was_changed_reads_edited_until_it_is_signed(make_suite, kit, capsys) -> None:
    folder = make_suite(kit.WRITTEN, cases=("kiln",))
    path = kit.write_by_hand(folder, "kiln", kit.ANSWER)
    kit.edit(path, "wake somebody", "rouse somebody")
    assert outcomes(folder, "hand") == {"kiln": "edited"}
    assert main(["eval", "check", "--dir", str(folder), "--sign", "hand"]) == 0
    assert outcomes(folder, "hand") == {"kiln": "scored"}


def test_an_answer_by_hand_cannot_pass_as_a_live_one(live: Path, kit) -> None:
    data = json.loads(recorded(live, "kiln").read_text("utf-8"))
    data["origin"] = {"type": "written"}
    recorded(live, "kiln").write_text(json.dumps(data), "utf-8")
    result = run(live)
    assert result.exit_code == 2
    assert any("a written answer in the live set clay" in reason for reason in result.reasons)


def test_a_live_answer_cannot_be_signed_as_written(live: Path) -> None:
    suite = load_suite(live)
    with pytest.raises(SuiteError, match="only hand-written answers are signed"):
        sign(suite, suite.set_named("clay"))


KEYS = (
    "sk-" + "proj-" + "a1B2" * 8,
    "ghp_" + "A1b2" * 9,
    "AKIA" + "ABCD1234EFGH5678",
    "-----BEGIN RSA " + "PRIVATE KEY-----",
    "Bearer " + "abcDEF123" * 4,
    "xoxb-" + "123456789012-abcdef",
)


@pytest.mark.parametrize("key", KEYS)
def test_a_recording_that_holds_a_key_is_refused_and_not_masked(tmp_path: Path, key: str) -> None:
    path = tmp_path / "one.json"
    answer = Recording(
        case="one", kind="cover_letter", origin=Origin(type="live"), completion=Completion(text=f"Use {key} here")
    )
    with pytest.raises(SuiteError) as caught:
        write_recording(path, answer.signed("f"))
    assert not path.exists()
    assert key not in str(caught.value)


def test_ordinary_text_holds_no_key() -> None:
    text = (
        "I risk-managed ask-me-anything desk-booking tools, AKIA was a band, and a bearer of news; sha256 " + "ab" * 32
    )
    assert find_keys(text) == ()


def test_a_private_field_never_enters_a_recording(make_suite, kit) -> None:
    folder = make_suite(kit.WRITTEN, cases=("kiln",))
    told = {**kit.ANSWER, "opening": {"text": "Write to marit.private@example.com.", "evidence": []}}
    with pytest.raises(SuiteError, match="holds a private field") as caught:
        kit.write_by_hand(folder, "kiln", told)
    assert "marit.private" not in str(caught.value)


def test_the_audit_finds_a_key_in_any_file_of_the_suite(live: Path, capsys) -> None:
    (live / "posts" / "kiln.txt").write_text(f"token {KEYS[1]}", "utf-8")
    assert main(["eval", "check", "--dir", str(live)]) == 1
    told = capsys.readouterr().out
    assert "posts/kiln.txt: holds a GitHub token" in told
    assert KEYS[1] not in told


def test_the_audit_of_the_shipped_suite_is_clean(kit) -> None:
    found = audit(load_suite(kit.SHIPPED))
    assert (found.bad, found.problems, found.keys) == ((), (), ())


def test_no_shipped_recording_claims_to_be_live_without_its_request(kit) -> None:
    for path in sorted((kit.SHIPPED / "recordings").rglob("*.json")):
        recording = read_recording(path)
        assert (recording.origin.type == "live") == (recording.request is not None), path
