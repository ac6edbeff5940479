"""When a client says they will be back: the latest moment that their words name."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple

from proposer.analysis.chat import date_words as words
from proposer.analysis.chat.wording import phrases
from proposer.text.document import Document


class Return(NamedTuple):
    """Words that say when the client goes on, and until when they explain a silence."""

    start: int
    end: int
    hours: float
    """After the message; counted by the calendar where the day of the message is known."""
    sure: bool
    """Whether the calendar was known."""


def find_return(document: Document, sent_at: datetime | None) -> Return | None:
    """The latest moment named by which, or until which, the client says to be busy or to come back."""
    found = [one for sentence in document.sentences for one in _returns(document, sentence.number, sent_at)]
    return max(found, key=lambda one: (one.hours, -one.start), default=None)


def _returns(document: Document, number: int, sent_at: datetime | None) -> Iterator[Return]:
    sentence = document.sentences[number]
    asked = sentence.lower.rstrip().endswith("?") or phrases("silence", "asks_you").within(sentence)
    told = phrases("silence", "theirs").within(sentence) or not phrases("silence", "deadline").within(sentence)
    if asked or not told:
        return
    slack = words.AFTER_SLACK if words.AFTER.search(sentence.lower) else 0.0
    for start, end, hours, sure in _times(sentence.lower, sent_at):
        yield Return(sentence.start + start, sentence.start + end, hours + slack, sure)


def _times(text: str, sent_at: datetime | None) -> Iterator[tuple[int, int, float, bool]]:
    for pattern, hours in words.SPANS:
        if match := pattern.search(text):
            yield match.start(), match.end(), hours, False
    for match in words.COUNT.finditer(text):
        yield match.start(), match.end(), _counted(match["count"], match["unit"]), False
    for match in words.LATER_MONTH.finditer(text):
        yield match.start(), match.end(), words.SEASON_HOURS, False
    yield from _days(text, sent_at)


def _counted(count: str, unit: str) -> float:
    number = int(count) if count.isdigit() else words.COUNTS.get(count, 4)
    size = next((size for head, size in words.UNITS if unit.startswith(head)), words.DAY)
    return number * size + (words.DAY if size >= words.DAY else 2.0)


def _days(text: str, sent_at: datetime | None) -> Iterator[tuple[int, int, float, bool]]:
    """Weekdays and days of a month: by the calendar where it is known, else as long as they usually lie ahead."""
    weekdays = list(words.WEEKDAY.finditer(text))
    usual = words.WEEKDAY_HOURS if weekdays else words.MONTH_DAY_HOURS  # `Monday the 9th` is within the week
    for start, end, day, month in _numbered(text):
        hours = _until(sent_at, partial(_is, number=day, month=month))
        yield start, end, usual if hours is None else hours, hours is not None
    for match in weekdays:
        wanted = next(int(name[1:]) for name, value in match.groupdict().items() if value)
        hours = _until(sent_at, partial(_falls_on, weekday=wanted))
        yield match.start(), match.end(), usual if hours is None else hours, hours is not None


def _numbered(text: str) -> Iterator[tuple[int, int, int, int | None]]:
    """Start, end, day and month of each day of a month that is named, one for each place."""
    named: set[int] = set()
    for pattern in words.NUMBERED:
        for match in pattern.finditer(text):
            day = int(match["day"])
            month = next(
                (int(name[1:]) + 1 for name, value in match.groupdict().items() if name[0] == "m" and value), None
            )
            if 1 <= day <= 31 and named.isdisjoint(range(match.start(), match.end())):
                named.update(range(match.start(), match.end()))
                yield match.start(), match.end(), day, month


def _is(day: date, number: int, month: int | None) -> bool:
    last = monthrange(day.year, day.month)[1]
    return day.day == min(number, last) and month in (None, day.month)


def _falls_on(day: date, weekday: int) -> bool:
    return day.weekday() == weekday


def _until(sent_at: datetime | None, fits: Callable[[date], bool]) -> float | None:
    """Hours from a message to the end of the next day that fits, a grace included; `None` when it cannot be told."""
    if sent_at is None:
        return None
    try:
        for ahead in range(1, 367):
            day = sent_at.date() + timedelta(days=ahead)
            if fits(day):
                midnight = datetime.combine(day + timedelta(days=1), time.min, sent_at.tzinfo)
                return (midnight - sent_at).total_seconds() / 3600 + words.GRACE
    except (OverflowError, ValueError):
        return None
    return None
