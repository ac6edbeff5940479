from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.analysis.age import hours_ago

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("just now", 0),
        ("Posted 20 minutes ago", 1 / 3),
        ("an hour ago", 1),
        ("5 hours ago", 5),
        ("7h", 7),
        ("yesterday", 30),
        ("3 days ago", 72),
        ("30+ days ago", 720),
        ("2 weeks ago", 336),
        ("last week", 240),
        ("4 months ago", 2920),
        ("2 mo ago", 1460),
        ("2026-03-10T09:00:00Z", 3),
        ("2026-03-09", 24),
        ("3/9/2026 2:30pm", 21.5),
        ("9 March 2026 12:00", 24),
        ("March 9, 2026 12:00 UTC", 24),
        ("25/2/2026", 312),
        ("1773133200", 3),
        ("2026-03-10T15:00:00Z", 0),
    ],
)
def test_a_time_is_read_in_every_way_pages_and_exports_write_it(text: str, hours: float) -> None:
    assert hours_ago(text, NOW) == pytest.approx(hours)


@pytest.mark.parametrize("text", [None, "", "soon", "2026-03-14", "2026-13-45", "99/99/2026", "may", "25:99"])
def test_what_gives_no_time_or_one_ahead_is_unknown(text: str | None) -> None:
    assert hours_ago(text, NOW) is None


@given(st.text())
def test_any_text_gives_a_time_of_zero_or_more_or_none(text: str) -> None:
    found = hours_ago(text, NOW)
    assert found is None or found >= 0
