"""Names of channels in which digits and signs stand for letters."""

import pytest

from proposer.text.disguise import undisguise, undisguised
from proposer.text.document import read


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("t3l3gr4m", "telegram"),
        ("te1egram", "telegram"),
        ("sk1pe", None),
        ("5kype", "skype"),
        ("1234", None),
        ("mp3", None),
    ],
)
def test_only_a_word_that_stands_for_a_channel_is_undone(word: str, meant: str | None) -> None:
    assert undisguise(word) == meant


def test_no_character_moves() -> None:
    sentence = read("Add me on wh@tsapp or t3l3gr4m at 5").sentences[0]
    assert undisguised(sentence) == "add me on whatsapp or telegram at 5"
    assert len(undisguised(sentence)) == len(sentence.lower)
