"""The subject of a post by its title alone."""

import pytest

from proposer.analysis.wants.subject import find_subject
from proposer.models.job import JobPost


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Need a menu translation", "menu translation"),
        ("Looking for a developer for market entry research", "market entry research"),
        ("Invoice report/export", None),
        ("Python Developer", None),
        ("Google Sheets Expert Needed", None),
        ("Help!!", None),
        ("", None),
    ],
)
def test_a_title_names_its_subject_or_none(title: str, subject: str | None) -> None:
    assert find_subject(JobPost(title=title, description="Please read on.")) == subject
