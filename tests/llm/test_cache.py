import gc
import os
import pickle
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from proposer.errors import ConfigError, Refused
from proposer.llm.cache import CachedSender, open_cache
from proposer.llm.scripted import ScriptedSender
from proposer.models.llm import ChatMessage, Completion, Request, Usage, Wire

LETTER = '{"opening": "The kiln log first."}'
OTHER = '{"opening": "Which glaze cracks?"}'


def ask(words: str = "A post about a kiln.") -> Request:
    return Request(
        model="clay-2",
        messages=(ChatMessage(role="user", content=words),),
        schema_name="cover_letter_v1",
        response_schema={"type": "object"},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "cache"


def test_a_second_request_is_answered_from_disk(folder: Path) -> None:
    kept = Completion(text=LETTER, model="m", usage=Usage(prompt_tokens=3), wire=Wire(dialect="text", added=("x",)))
    inner = ScriptedSender(kept)
    first = CachedSender(inner, folder).send(ask())
    second = CachedSender(inner, folder).send(ask())
    assert (first.cached, second.cached) == (False, True)
    assert second == kept.model_copy(update={"cached": True})
    assert len(inner.requests) == 1


def test_the_key_holds_request_repeat_and_server(folder: Path) -> None:
    inner = ScriptedSender(*[LETTER] * 4)
    one, other = CachedSender(inner, folder, identity="a"), CachedSender(inner, folder, identity="b")
    answers = [one.send(ask()), one.send(ask("Another")), one.send(ask(), repeat=1), other.send(ask())]
    assert [answer.cached for answer in answers] == [False] * 4
    assert one.send(ask(), repeat=1).cached


@pytest.mark.parametrize(
    "answer",
    [
        Completion(text='{"opening": "The ki', finish_reason="length"),
        Completion(text=LETTER, finish_reason="length"),
        Completion(text=LETTER, finish_reason="content_filter"),
        Completion(text="Dear client,"),
        Completion(text=""),
    ],
)
def test_what_is_cut_off_filtered_or_no_json_is_not_kept(folder: Path, answer: Completion) -> None:
    sender = CachedSender(ScriptedSender(answer, LETTER), folder)
    assert sender.send(ask()) == answer
    assert not sender.send(ask()).cached


def test_an_error_is_passed_on_and_not_kept(folder: Path) -> None:
    sender = CachedSender(ScriptedSender(Refused("no"), LETTER), folder)
    with pytest.raises(Refused):
        sender.send(ask())
    assert not sender.send(ask()).cached


def test_without_reading_the_answer_is_asked_for_again_and_written_over(folder: Path) -> None:
    inner = ScriptedSender(LETTER, OTHER)
    CachedSender(inner, folder).send(ask())
    assert CachedSender(inner, folder, reader=False).send(ask()).text == OTHER
    assert CachedSender(inner, folder).send(ask()).text == OTHER


def test_the_folder_is_for_the_person_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    CachedSender(ScriptedSender(LETTER), folder).send(ask())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_every_answer_stays_inside_the_database(folder: Path) -> None:
    long = Completion(text='{"a": "' + "x" * 300_000 + '"}')
    CachedSender(ScriptedSender(long), folder).send(ask())
    assert {path.name.split("-")[0] for path in folder.rglob("*")} == {"cache.db"}


def test_many_threads_may_ask(folder: Path) -> None:
    inner = ScriptedSender(*[LETTER] * 8)
    sender = CachedSender(inner, folder)
    threads = [threading.Thread(target=sender.send, args=(ask(f"post {number}"),)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(sender.send(ask(f"post {number}")).cached for number in range(8))


# What someone planted


class Bomb:
    """Unpickles into a file that should never exist."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


def plant(folder: Path, **columns: object) -> None:
    """Change every row of a cache."""
    with closing(sqlite3.connect(folder / "cache.db")) as base, base:
        for column, value in columns.items():
            base.execute(f"UPDATE Cache SET {column} = ?", (value,))


def test_the_bomb_of_these_tests_goes_off(tmp_path: Path) -> None:
    pickle.loads(pickle.dumps(Bomb(tmp_path / "boom")))
    assert (tmp_path / "boom").exists()


def test_a_planted_pickle_in_a_row_is_not_opened(folder: Path, tmp_path: Path) -> None:
    sender = CachedSender(ScriptedSender(LETTER, OTHER), folder)
    sender.send(ask())
    plant(folder, mode=4, value=pickle.dumps(Bomb(tmp_path / "boom")))
    answer = sender.send(ask())
    assert (answer.text, answer.cached) == (OTHER, False)
    assert not (tmp_path / "boom").exists()
    assert sender.send(ask()).cached


def test_a_planted_pickle_in_a_file_is_not_opened(folder: Path, tmp_path: Path) -> None:
    sender = CachedSender(ScriptedSender(LETTER, OTHER), folder)
    sender.send(ask())
    (folder / "planted.val").write_bytes(pickle.dumps(Bomb(tmp_path / "boom")))
    plant(folder, mode=4, value=None, filename="planted.val")
    assert not sender.send(ask()).cached
    assert not (tmp_path / "boom").exists()


def test_a_planted_pickle_for_a_key_is_not_opened(folder: Path, tmp_path: Path) -> None:
    CachedSender(ScriptedSender(LETTER), folder).send(ask())
    plant(folder, raw=0, key=pickle.dumps(Bomb(tmp_path / "boom")))
    with closing(open_cache(folder)) as cache, pytest.raises(OSError, match="pickled key"):
        list(cache)
    assert not (tmp_path / "boom").exists()


@pytest.mark.parametrize("mode", [2, 3])
def test_a_planted_file_name_is_neither_read_nor_deleted(folder: Path, tmp_path: Path, mode: int) -> None:
    mine = tmp_path / "deep" / "mine.txt"
    sender = CachedSender(ScriptedSender(LETTER, OTHER), folder)
    sender.send(ask())
    mine.write_text(Completion(text='{"opening": "read from a file"}').model_dump_json())
    plant(folder, mode=mode, value=None, filename="../mine.txt")
    assert sender.send(ask()).text == OTHER
    assert mine.exists()


@pytest.mark.parametrize("value", ["", "{}", '{"text": 3}', "not json", 7, b"bytes", None])
def test_a_row_that_is_no_completion_counts_as_absent(folder: Path, value: object) -> None:
    sender = CachedSender(ScriptedSender(LETTER, OTHER), folder)
    sender.send(ask())
    plant(folder, value=value)
    assert sender.send(ask()).text == OTHER


# What is broken


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # diskcache leaves it open on 3.13
def test_a_database_that_is_none_is_an_error_that_names_the_remedy(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "cache.db").write_bytes(b"not a database " * 100)
    with pytest.raises(ConfigError, match=r"delete that folder, or turn the cache off") as caught:
        CachedSender(ScriptedSender(LETTER), folder).send(ask())
    assert str(folder) in str(caught.value)
    caught.value.__traceback__ = None
    del caught
    gc.collect()  # here, while the warning is expected: diskcache leaves the connection to the collector


def test_a_folder_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("x")
    with pytest.raises(ConfigError, match="cannot be used"):
        CachedSender(ScriptedSender(LETTER), tmp_path / "cache").send(ask())


def test_an_answer_that_cannot_be_kept_is_not_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from diskcache import Cache

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Cache, "set", full)
    assert CachedSender(ScriptedSender(LETTER), folder).send(ask()).text == LETTER


def test_closing_closes_the_sender_behind_it(folder: Path) -> None:
    class Closing(ScriptedSender):
        closed = False

        def close(self) -> None:
            self.closed = True

    inner = Closing()
    CachedSender(inner, folder).close()
    assert inner.closed
