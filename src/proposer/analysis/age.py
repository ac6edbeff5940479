"""How long ago something was, from the ways in which pages, feeds and exports say it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_HOURS = {"s": 1 / 3600, "m": 1 / 60, "h": 1.0, "d": 24.0, "w": 168.0, "mo": 730.0, "y": 8766.0}
_AGO = re.compile(
    r"\b(?P<count>\d{1,4}(?:\.\d)?|an?|one|few)\+? ?"
    r"(?P<unit>mo(?:nth)?s?|min(?:ute)?s?|sec(?:ond)?s?|h(?:ou)?rs?|days?|w(?:ee)?ks?|y(?:ea)?rs?|[smhdwy])\b(?! \d)",
    re.IGNORECASE,
)
_NAMED = {
    "just now": 0.0,
    "moments ago": 0.0,
    "now": 0.0,
    "today": 6.0,
    "yesterday": 30.0,
    "last week": 240.0,
    "last month": 1080.0,
    "last quarter": 2880.0,
    "last year": 8766.0,
}
_ISO = re.compile(r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_SLASHED = re.compile(r"\b(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>\d{4})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d{1,9})?)? ?(?P<half>[ap]\.?m)?", re.IGNORECASE
)
_STAMP = re.compile(r"\d{10}(?:\d{3})?")
_ZONES = 14.0
"""Hours by which a date without a zone may lie ahead."""


def hours_ago(text: str | None, now: datetime) -> float | None:
    """Hours before `now`, or `None` when the text gives no time or one that lies ahead. `now` must have a zone."""
    if not text:
        return None
    line = " ".join(text.lower().split())[:200]
    named = next((hours for name, hours in _NAMED.items() if name in line and re.search(rf"\b{name}\b", line)), None)
    if named is not None:
        return named
    match = _AGO.search(line)
    if match:
        count = match["count"]
        number = 1.0 if count in {"a", "an", "one"} else 3.0 if count == "few" else float(count)
        unit = match["unit"]
        return number * _HOURS["mo" if unit.startswith("mo") else unit[0]]
    moment = read_moment(line)
    if moment is None:
        return None
    hours = (now - moment).total_seconds() / 3600
    return max(0.0, hours) if hours >= -_ZONES else None


def read_moment(text: str) -> datetime | None:
    """A date, with its time if it has one, taken as UTC; month before day where both readings are possible."""
    stamp = _STAMP.fullmatch(text.strip())
    if stamp:
        return datetime.fromtimestamp(int(stamp.group()[:10]), UTC)
    day = _date(text)
    if day is None:
        return None
    clock = _TIME.search(text)
    hour, minute = (int(clock["hour"]), int(clock["minute"])) if clock else (12, 0)
    if clock and clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower().startswith("p") else 0)
    try:
        return datetime(*day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None


def _date(text: str) -> tuple[int, int, int] | None:
    found = _ISO.search(text)
    if found:
        return int(found["year"]), int(found["month"]), int(found["day"])
    found = _MONTH_FIRST.search(text) or _DAY_FIRST.search(text)
    if found:
        return int(found["year"]), _MONTHS.index(found["month"].lower()) + 1, int(found["day"])
    found = _SLASHED.search(text)
    if found:
        one, two = int(found["one"]), int(found["two"])
        month, day = (two, one) if one > 12 else (one, two)
        return int(found["year"]), month, day
    return None
