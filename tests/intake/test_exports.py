import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import FileError, JobError
from proposer.intake.exports import parse_lines, read_jobs


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_json_lines_are_split_at_line_feeds_alone(tmp_path: Path) -> None:
    rows = [
        {"id": "a1", "title": "Sew sails", "description": "Two sails\u2028of canvas."},
        {"id": 7, "title": "Mend nets", "description": "One net.\rOne more."},
    ]
    text = "\ufeff" + "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\r\n"
    found = list(read_jobs(write(tmp_path, "posts.jsonl", text)))
    assert [(row.id, row.job.title if row.job else None, row.error) for row in found] == [
        ("a1", "Sew sails", None),
        (7, "Mend nets", None),
    ]
    assert found[1].place == f"{tmp_path / 'posts.jsonl'}:3"


@pytest.mark.parametrize(
    ("line", "key", "error"),
    [
        (b"{", None, "broken JSON at column 2"),
        (b"[1]", None, "not a job post"),
        (b'"text"', None, "not a job post"),
        (b'{"id": "x"}', "x", "no job post in it"),
        (b'{"id": {"a": 1}, "description": 5}', None, "no job post in it"),
        (b'{"id": true, "description": null}', None, "no job post in it"),
        (b'{"description": "\xff"}', None, "not UTF-8 at byte 17"),
        (b"[" * 100_000, None, "nested too deeply"),
        (b'{"id": 1, "budget": ' + b"9" * 5000 + b"}", None, "a number too long"),
        (b'{"description": "' + b"x" * 1_000_001 + b'"}', None, "too much for one line"),
    ],
)
def test_a_bad_line_is_told_and_costs_no_other(line: bytes, key: object, error: str) -> None:
    good = b'{"id": "ok", "description": "Mend nets."}'
    rows = list(parse_lines([good, line, good], "posts"))
    assert [row.job is None for row in rows] == [False, True, False]
    assert rows[1].id == key
    assert rows[1].error is not None
    assert rows[1].error.startswith("posts:2: ")
    assert error in rows[1].error
    assert "\n" not in rows[1].error


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_gives_a_post_for_each_row(tmp_path: Path, mark: str) -> None:
    shown = io.StringIO()
    table = csv.writer(shown, delimiter=mark)
    table.writerow(["Job Title", "Job Description", "Skills", "Client.Country", "Budget", "Proposals"])
    table.writerow(
        ["Sew sails", 'Two sails,\n"of canvas"; by May.', "['Sewing', 'Canvas']", "Malta", "$450", "5 to 10"]
    )
    table.writerow(["", "", "", "", "", ""])
    table.writerow(["Mend nets", "One net.", '[{"name": "Knots"}]', "N/A", "", ""])
    first, second = read_jobs(write(tmp_path, "posts.csv", shown.getvalue()))
    assert first.job is not None
    assert second.job is not None
    assert first.job.description == 'Two sails,\n"of canvas"; by May.'
    assert (first.job.skills, first.job.client.country, first.job.budget) == (("Sewing", "Canvas"), "Malta", 450)
    assert (first.job.activity.proposals_min, first.job.activity.proposals_max) == (5, 10)
    assert (second.job.skills, second.job.client.country, second.job.budget) == (("Knots",), None, None)


def test_a_row_without_a_text_is_told_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "posts.csv", "id,title,description\n1,Sew,Two sails\n2,,\n3,Mend\n")
    rows = list(read_jobs(path))
    assert [row.id for row in rows] == ["1", "2", "3"]
    assert [row.job is None for row in rows] == [False, True, False]
    assert str(rows[1].error).startswith(f"{path}:3: no job post in it")


@pytest.mark.parametrize(
    "value",
    [
        [{"description": "Mend nets."}],
        {"description": "Mend nets."},
        {"jobs": [{"description": "Mend nets."}]},
        {"data": {"search": {"total": 1, "edges": [{"node": {"description": "Mend nets."}}]}}},
    ],
)
def test_a_json_file_may_hold_its_posts_at_some_depth(tmp_path: Path, value: object) -> None:
    [row] = read_jobs(write(tmp_path, "posts.json", json.dumps(value, indent=1)))
    assert row.job is not None
    assert row.job.description == "Mend nets."
    assert row.place.endswith("posts.json, item 1")


def test_json_lines_in_a_json_file_are_read_as_lines(tmp_path: Path) -> None:
    path = write(tmp_path, "posts.json", '{"description": "Mend nets."}\n{"description": "Sew sails."}\n')
    assert [row.place for row in read_jobs(path)] == [f"{path}:1", f"{path}:2"]


def test_an_export_may_be_longer_than_one_post(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": n, "description": "net " * 2500}) + "\n" for n in range(150))
    for name in ("posts.jsonl", "posts.json", "posts.csv"):
        text = "id,description\n" + "".join(f"{n},{'net ' * 2500}\n" for n in range(150)) if "csv" in name else lines
        assert sum(row.job is not None for row in read_jobs(write(tmp_path, name, text))) == 150


@pytest.mark.parametrize(
    ("name", "data", "error", "message"),
    [
        ("posts.json", b"{", JobError, "broken JSON at line 1"),
        ("posts.json", b'{"a": 1}', JobError, "holds no list of posts"),
        ("posts.json", b"[" * 100_000, JobError, "nested too deeply"),
        ("posts.csv", b"PK\x03\x04", FileError, "binary"),
        ("posts.csv", b"a,b\n\xff,1\n", FileError, "at byte 4"),
        ("posts.csv", b"a,b\n" * 400_000 + b"\xff", FileError, "not valid UTF-8 at byte 1600000"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(
    tmp_path: Path, name: str, data: bytes, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message) as found:
        list(read_jobs(write(tmp_path, name, data)))
    assert "\n" not in str(found.value)


@pytest.mark.parametrize("name", ["none.csv", "none.jsonl", ".", "a\x00b.json"])
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError):
        list(read_jobs(tmp_path / name))


@given(st.lists(st.binary(max_size=60)))
def test_any_bytes_give_a_row_for_each_line_that_is_not_blank(lines: list[bytes]) -> None:
    whole = b"\n".join(lines).removeprefix(b"\xef\xbb\xbf")
    rows = list(parse_lines(whole.split(b"\n"), "posts"))
    assert len(rows) == sum(bool(line.strip()) for line in whole.split(b"\n"))
    assert all((row.job is None) != (row.error is None) for row in rows)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=300))
def test_any_table_is_read_without_a_trace(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = write(tmp_path_factory.mktemp("export"), "posts.csv", "title,description\n" + text)
    for row in read_jobs(path):
        assert (row.job is None) != (row.error is None)
