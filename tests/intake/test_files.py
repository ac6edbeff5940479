from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import FileError, InputError, JobError
from proposer.intake import parse_job, read_job
from proposer.models.job import JobPost
from proposer.resources import decode


def write(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def assert_read_or_refused(read):
    try:
        said = read().description
    except InputError as error:
        said = str(error)
        one_line = "\n" not in said
        assert one_line
    assert said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_understood(tmp_path, encoding):
    path = write(tmp_path, "job.txt", "Lampenladen umziehen\n\nGrüße aus Köln, bitte melden.".encode(encoding))
    job = read_job(path)
    assert job.title == "Lampenladen umziehen"
    assert job.description == "Grüße aus Köln, bitte melden."
    assert job.source == str(path)


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", JobError, "empty"),
        (b" \n\t ", JobError, "empty"),
        ("\u200b\u200b\ufeff".encode(), JobError, "empty"),
        (b"good text \xff\xfe bad", FileError, "byte 10"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", FileError, "binary"),
        (b"%PDF-1.7 stream", FileError, "binary"),
        (b"a\x00b", FileError, "binary"),
        (b"\xff\xfea", FileError, "UTF-16"),
        (b"a" * 5_000_000, FileError, "1 MB"),
    ],
)
def test_a_file_that_holds_no_post_is_refused_in_one_line(tmp_path, data, error, words):
    path = write(tmp_path, "job.txt", data)
    with pytest.raises(error, match=words) as caught:
        read_job(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("job.toml", 'title = "Lamps"\ndescription = ', "line 2"),
        ("job.json", '{\n"title": "Lamps",\n', "line 3"),
        ("job.json", "[]", "0 items"),
        ("job.json", "7", "one object"),
        ("job.json", '{"price": 3}', "`description`"),
        ("job.json", "[" * 100_000, "cannot be read"),
        ("job.json", '{"budget": 1' + "0" * 5000 + "}", "cannot be read"),
    ],
)
def test_a_broken_file_says_where(tmp_path, name, text, words):
    with pytest.raises(JobError, match=words) as caught:
        read_job(write(tmp_path, name, text))
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(FileError, match="no such file"):
        read_job(tmp_path / "none.txt")
    with pytest.raises(FileError, match="folder"):
        read_job(tmp_path)


def test_a_path_that_cannot_be_is_refused():
    with pytest.raises(FileError, match="not a usable path"):
        read_job("a\0b")


def test_the_door_of_the_model_reads_a_file(tmp_path):
    assert JobPost.read(write(tmp_path, "job.md", "# Lamps\n\nFix the shop.")).title == "Lamps"


def test_a_long_post_is_never_cut():
    words = "lamp " * 20_000 + "and the last word is fern"
    assert parse_job(words).description.endswith("and the last word is fern")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    assert_read_or_refused(lambda: parse_job(decode(data, "-"), "-"))


@given(st.text(max_size=300), st.sampled_from([None, "text", "json", "toml"]))
def test_any_text_is_read_or_refused(text, form):
    assert_read_or_refused(lambda: parse_job(text, format=form))
