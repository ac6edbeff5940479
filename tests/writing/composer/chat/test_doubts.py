"""The answers to doubts: one sentence or two each, nothing vouched for, nothing the linter minds."""

from __future__ import annotations

import pytest

from proposer.lint import lint
from proposer.models.context import LintContext
from proposer.planning.chat.terms import GROUNDS
from proposer.writing.composer.chat.doubts import PLAIN

TEXTS = [(topic, text) for topic, texts in PLAIN.items() for text in texts]


@pytest.mark.parametrize(("topic", "text"), TEXTS)
def test_an_answer_is_short_and_asks_nothing(topic: str, text: str) -> None:
    assert topic in GROUNDS
    assert len(text.split()) <= 45
    assert "?" not in text
    assert not {"guarantee", "always", "never"} & set(text.lower().split())


def test_every_topic_can_be_said_in_two_ways() -> None:
    assert all(len(set(texts)) >= 2 for texts in PLAIN.values())


@pytest.mark.parametrize(("topic", "text"), TEXTS)
def test_the_linter_is_silent_on_an_answer(topic: str, text: str) -> None:
    assert lint(text, LintContext(kind="chat_reply")).errors == (), topic
