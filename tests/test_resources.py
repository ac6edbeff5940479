import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from proposer.errors import FileError
from proposer.resources import find_folder, find_shipped, is_shipped, read_text


def test_the_persons_own_folder_comes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    assert find_folder("profiles", tmp_path) == [tmp_path / "profiles", find_shipped("profiles")]


def test_without_an_own_folder_only_the_shipped_one_is_left(tmp_path: Path) -> None:
    assert find_folder("profiles", tmp_path) == find_folder("profiles") == [find_shipped("profiles")]


def test_a_home_that_is_the_checkout_itself_gives_each_folder_once() -> None:
    shipped = find_shipped("profiles")
    assert shipped is not None
    assert find_folder("profiles", shipped.parent) == [shipped]
    assert is_shipped(shipped / "marit-s" / "general.toml")


def test_a_name_that_nobody_has_gives_nothing(tmp_path: Path) -> None:
    assert find_folder("no-such-folder", tmp_path) == []
    assert not is_shipped(tmp_path)


def test_text_comes_without_bom_and_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(path) == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"abc\x00def", "is binary"),
        (b"caf\xe9", "not valid UTF-8 at byte 3"),
        (b"x" * 101, "larger than 100 bytes"),
    ],
)
def test_a_file_that_is_no_text_is_refused_in_one_line(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(FileError) as error:
        read_text(path, limit=100)
    assert expected in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_missing_files_folders_and_pipes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        read_text(tmp_path / "none.txt")
    with pytest.raises(FileError, match="this is a folder"):
        read_text(tmp_path)
    with pytest.raises(FileError, match="not a usable path"):
        read_text(Path("a\x00b"))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="not a regular file"):
        read_text(tmp_path / "pipe")


def test_a_pipe_is_read_where_a_shell_may_hand_one_over(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        written = pool.submit(pipe.write_bytes, b"one\r\ntwo")
        assert read_text(pipe, pipes=True) == "one\ntwo"
        assert written.result() == 8
