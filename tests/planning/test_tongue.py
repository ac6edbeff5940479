"""Which language a letter is in."""

import pytest

from proposer.models.people import Language
from proposer.planning.tongue import is_listed, tongue_name


@pytest.mark.parametrize(
    ("listed", "code", "expected"),
    [
        ("German", "de", True),
        (" german", "de", True),
        ("de", "de", True),
        ("Norwegian", "nb", True),
        ("Dutch", "de", False),
        ("", "de", False),
    ],
)
def test_a_language_is_listed_by_its_name_or_its_code(listed: str, code: str, *, expected: bool) -> None:
    assert is_listed((Language(name="English", level="fluent"), Language(name=listed, level="basic")), code) is expected


def test_a_language_without_a_name_is_told_by_its_code() -> None:
    assert (tongue_name("es"), tongue_name("xx")) == ("Spanish", "'xx'")
