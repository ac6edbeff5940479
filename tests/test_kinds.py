"""Kinds of message are data, and wrong data is said plainly."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposer.errors import PromptError
from proposer.kinds import load_kind


def test_a_cover_letter_has_its_sections_in_reading_order() -> None:
    names = [section.name for section in load_kind("cover_letter").sections]
    assert names == ["opening", "answers", "approach", "proof", "concern", "question", "next_step"]


def test_an_unknown_section_is_named_beside_the_known_ones() -> None:
    with pytest.raises(PromptError, match=r"no section 'coda'; it has opening"):
        load_kind("cover_letter").section("coda")


def test_an_unknown_kind_says_what_was_expected() -> None:
    with pytest.raises(PromptError, match=r"no kind of message is called 'sonnet'.*kind\.toml"):
        load_kind("sonnet")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("current = ", "not TOML"),
        ('current = "v1"\nneeds = []\n[limits]\n', "sections"),
        ('current = "one"\nneeds = []\n[limits]\n[[sections]]\nname="a"\ngoal="b"\nmax_chars=1\n', "current"),
        (
            'current = "v1"\nneeds = []\n[limits]\nmax_word=3\n[[sections]]\nname="a"\ngoal="b"\nmax_chars=1\n',
            "max_word",
        ),
    ],
)
def test_a_wrong_kind_file_is_named_with_its_key(tmp_path: Path, text: str, said: str) -> None:
    folder = tmp_path / "prompts" / "haiku"
    folder.mkdir(parents=True)
    (folder / "kind.toml").write_text(text)
    with pytest.raises(PromptError, match=said) as caught:
        load_kind("haiku", tmp_path)
    assert str(folder / "kind.toml") in str(caught.value)


def test_the_users_folder_shadows_the_shipped_kind(tmp_path: Path) -> None:
    folder = tmp_path / "prompts" / "cover_letter"
    folder.mkdir(parents=True)
    (folder / "kind.toml").write_text(
        'current = "v1"\nneeds = ["job"]\n[limits]\nmax_words = 90\n'
        '[[sections]]\nname="opening"\ngoal="g"\nmax_chars=9\n'
    )
    assert load_kind("cover_letter", tmp_path).limits.max_words == 90
