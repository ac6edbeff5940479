"""Words of the post in a row, and its title."""

import pytest

from proposer.models.job import JobPost
from proposer.planning.echo import repeats_post

JOB = JobPost(
    title="Rebuild our kite shop", description="We need the red kites to be listed before the blue ones on every page."
)


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("Kites: red kites to be listed before noon.", False),
        ("The red kites to be listed before the blue ones come first.", True),
        ("the Red Kites, to be listed: before the blue", True),
        ("You want to rebuild our kite shop, I see.", True),
        ("Rebuilding your kite shop comes first.", False),
    ],
)
def test_seven_words_in_a_row_or_the_title_are_an_echo(text: str, repeats: bool) -> None:
    assert repeats_post(text, JOB) is repeats


def test_a_title_of_two_words_is_only_a_name() -> None:
    assert not repeats_post("Your kite shop comes first.", JobPost(title="Kite shop", description="Please."))
