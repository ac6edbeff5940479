"""The composer's reply to every example conversation, held against the one that was read and accepted.

After a change of wording: `python tests/threads/test_example_threads.py` writes the replies anew; read them.
"""

from __future__ import annotations

import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from proposer.config import Settings
from proposer.models.draft import Draft
from proposer.models.thread import Thread
from proposer.pipeline import Proposer

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples" / "threads"
REPLIES = HERE / "replies.md"
WRITERS = tomllib.loads((HERE / "writers.toml").read_text("utf-8"))
NAMES = sorted(path.stem for path in EXAMPLES.iterdir())


@cache
def drafted(name: str) -> Draft:
    """The composer's draft for one example."""
    path = next(path for path in EXAMPLES.iterdir() if path.stem == name)
    writer = WRITERS[name]
    proposer = Proposer(Settings.load({"freelancer": writer["freelancer"]}, environ={"HOME": str(HERE)}))
    return proposer.reply(Thread.read(path), said=writer.get("say", ()), decline=writer.get("decline", False))


def accepted() -> dict[str, str]:
    """The replies that were accepted, by name."""
    parts = REPLIES.read_text("utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0]: part.partition("\n")[2].split("\n\n", 1)[1].strip() for part in parts}


def test_every_example_has_a_writer_and_a_reply() -> None:
    assert list(WRITERS) == list(dict.fromkeys(WRITERS))
    assert sorted(WRITERS) == NAMES == sorted(accepted())


@pytest.mark.parametrize("name", NAMES)
def test_the_reply_is_the_one_that_was_accepted(name: str) -> None:
    assert drafted(name).text == accepted()[name]


@pytest.mark.parametrize("name", NAMES)
def test_the_reply_is_clean_short_and_asks_little(name: str) -> None:
    draft = drafted(name)
    chat = draft.plan.reading.chat
    assert chat is not None
    assert [finding for finding in draft.report.findings if finding.severity != "info"] == []
    assert draft.text.count("?") <= chat.max_questions
    assert 4 <= len(draft.text.split()) <= 130
    assert "{" not in draft.text
    assert draft.writer == "composer"


def test_the_same_conversation_gives_the_same_reply() -> None:
    drafted.cache_clear()
    first = [drafted(name).text for name in NAMES[:6]]
    drafted.cache_clear()
    assert [drafted(name).text for name in NAMES[:6]] == first


def write() -> None:
    """Write the replies anew."""
    lines = ["# Replies to the example conversations", ""]
    for name in NAMES:
        draft = drafted(name)
        chat = draft.plan.reading.chat
        assert chat is not None
        found = ", ".join(chat.situations) or "none"
        lines += [f"## {name}", f"{draft.kind}; {chat.signal}; {chat.move}; {found}", "", draft.text, ""]
    REPLIES.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write()
    sys.exit(0)
