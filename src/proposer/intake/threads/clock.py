"""Times as chats show them: `10:32 AM`, `Monday, Mar 3`, `Yesterday at 9:05`, `2 hours ago`, `2031-05-20 14:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ZONES = {"utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}
_UNITS = {"s": 1 / 3600, "m": 1 / 60, "h": 1.0, "d": 24.0, "w": 168.0}
_YEARS_BACK = 12
_SKEW = 26.0
"""Hours by which a time may lie ahead and still be now: clocks and time zones differ by up to a day."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time as it was written: a day, a time of the day, or both; or an age."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    back: int | None = None
    """Days before today."""
    minutes: int | None = None
    """Minutes since midnight."""
    zone: int | None = None
    """Minutes east of UTC."""
    age: float | None = None
    """Hours before now."""

    @property
    def has_day(self) -> bool:
        """Whether it names a day."""
        return self.month is not None or self.weekday is not None or self.back is not None

    @property
    def has_time(self) -> bool:
        """Whether it says when on a day, or how long ago."""
        return self.minutes is not None or self.age is not None

    def on(self, day: Stamp | None) -> Stamp:
        """The same time on the day of another stamp, if it names none itself."""
        if day is None or self.has_day or self.age is not None:
            return self
        return replace(day, minutes=self.minutes, zone=self.zone)


def read_stamp(text: str, *, day_first: bool = False) -> Stamp | None:
    """A text that is a time and nothing else. `day_first` reads 3/4/2031 as the third of April."""
    text = text.strip(" \t,;|\u00b7\u2022\u2013\u2014-()[]")
    if not text or len(text) > _LONGEST:
        return None
    age = _table()["age"].fullmatch(text)
    if age:
        return Stamp(age=_age(age))
    time = _table()["time"].search(text)
    if time is None:
        return _read_day(text, day_first)
    minutes = _minutes(time)
    rest = f"{text[: time.start()]} {text[time.end() :]}"
    rest = re.sub(r"^(?:\W|at\b)+|(?:\W|\bat)+$", "", rest, flags=re.IGNORECASE)
    if minutes is None:
        return None
    if not rest:
        return Stamp(minutes=minutes, zone=_zone(time))
    day = _read_day(rest, day_first)
    return None if day is None else replace(day, minutes=minutes, zone=_zone(time))


def split_stamp(line: str, *, day_first: bool = False) -> tuple[str, Stamp] | None:
    """A line that begins or ends with a time: what is beside it, and the longest time that can be read."""
    if not _table()["hint"].search(line):
        return None
    words = list(re.finditer(r"\S+", line))
    for first in range(max(1, len(words) - 9), len(words)):
        cut = words[first].start()
        found = read_stamp(line[cut:], day_first=day_first)
        if found and found.has_time:
            return line[:cut].rstrip(" \t,;|\u00b7\u2022\u2013\u2014-(["), found
    for last in range(min(len(words) - 1, 9), 0, -1):
        cut = words[last].start()
        found = read_stamp(line[:cut], day_first=day_first)
        if found and found.has_time:
            return line[cut:].lstrip(" \t,;|\u00b7\u2022\u2013\u2014-)]"), found
    return None


def puts_day_first(text: str) -> bool:
    """Whether the numeric dates of a text begin with the day: some first figure is over 12, and no second one."""
    pairs = [(int(one), int(two)) for one, two in _table()["pair"].findall(text)]
    return any(one > 12 for one, _ in pairs) and not any(two > 12 for _, two in pairs)


def resolve(stamp: Stamp | None, now: datetime) -> datetime | None:
    """When that was, in the zone of `now`; `None` without a day, or for a day that cannot be."""
    if stamp is None:
        return None
    if stamp.age is not None:
        return now - timedelta(hours=stamp.age)
    try:
        day = _date(stamp, now.date())
        if day is None or stamp.minutes is None:
            return None
        zone = now.tzinfo if stamp.zone is None else timezone(timedelta(minutes=stamp.zone))
        return datetime(day.year, day.month, day.day, stamp.minutes // 60, stamp.minutes % 60, tzinfo=zone)
    except (ValueError, OverflowError):
        return None


def hours_since(sent: datetime | None, now: datetime) -> float | None:
    """Hours from then to now, never negative; `None` for what lies more than a day ahead."""
    if sent is None:
        return None
    try:
        hours = (now.timestamp() - sent.timestamp()) / 3600
    except (ValueError, OverflowError, OSError):
        return None
    return plain_hours(hours)


def plain_hours(hours: float) -> float | None:
    """Hours as they are kept: rounded, never negative; `None` for what lies more than a day ahead."""
    return None if hours < -_SKEW else round(max(hours, 0.0), 2)


def _age(match: re.Match[str]) -> float:
    if match["unit"] is None:
        return 0.0
    count = 1 if match["count"].lower() in {"a", "an", "one"} else int(match["count"])
    unit = match["unit"].lower()
    return count * (730.0 if unit.startswith("mo") else _UNITS[unit[0]])


def _minutes(match: re.Match[str]) -> int | None:
    hour, minute = int(match["hour"]), int(match["minute"] or match["minute2"] or 0)
    half = (match["half"] or match["half2"] or match["half3"] or "")[:1].lower()
    if half and not 1 <= hour <= 12:
        return hour * 60 + minute if hour > 12 else minute  # 14:05 PM is seen, and 0:15 AM
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 else None


def _zone(match: re.Match[str]) -> int | None:
    name = match["zone"]
    if not name:
        return None
    base = _ZONES[name.lower()] * 60
    if not match["sign"]:
        return base
    offset = int(match["oh"]) * 60 + int(match["om"] or 0)
    return base + (offset if match["sign"] == "+" else -offset)


def _read_day(text: str, day_first: bool) -> Stamp | None:
    text = text.strip(" ,.|\u00b7\u2022\u2013\u2014-")
    match = _table()["day"].fullmatch(text)
    if match is None:
        return None
    weekday = _DAYS.index(match["weekday"][:3].lower()) if match["weekday"] else None
    if match["near"]:
        return Stamp(back=0 if match["near"].lower() == "today" else 1)
    month = match["month1"] or match["month2"]
    if month:
        year = match["year1"] or match["year2"]
        day = int(match["day1"] or match["day2"])
        number = _MONTHS.index(month[:3].lower()) + 1
        return Stamp(int(year) if year else None, number, day, weekday) if 1 <= day <= 31 else None
    if match["iso"]:
        year, number, day = (int(part) for part in re.split(r"[-/]", match["iso"]))
        return Stamp(year, number, day, weekday)
    if match["numeric"]:
        return _numeric(match["numeric"], day_first, weekday)
    return Stamp(weekday=weekday) if weekday is not None else None


def _numeric(text: str, day_first: bool, weekday: int | None) -> Stamp:
    one, two, year = (int(part) for part in re.split(r"[-/.]", text))
    if day_first or "." in text or one > 12:
        one, two = two, one
    return Stamp(year + 2000 if year < 100 else year, one, two, weekday)


def _date(stamp: Stamp, today: date) -> date | None:
    if stamp.back is not None:
        return today - timedelta(days=stamp.back)
    if stamp.month is None or stamp.day is None:
        return None if stamp.weekday is None else today - timedelta(days=(today.weekday() - stamp.weekday) % 7)
    if stamp.year is not None:
        return date(stamp.year, stamp.month, stamp.day)
    return _in_some_year(stamp.month, stamp.day, stamp.weekday, today)


def _in_some_year(month: int, day: int, weekday: int | None, today: date) -> date | None:
    """The latest such day that is not ahead; its weekday, if it was written, says which year."""
    found = []
    for year in range(today.year, max(today.year - _YEARS_BACK, 0), -1):
        try:
            one = date(year, month, day)
        except ValueError:
            continue
        if one <= today + timedelta(days=1):
            found.append(one)
    return next((one for one in found if one.weekday() == weekday), found[0] if found else None)


@cache
def _table() -> dict[str, re.Pattern[str]]:
    month = (
        r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
    )
    weekday = (
        r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?"
        r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    )
    return {
        "hint": re.compile(r"\d[:.]\d\d|\d\s?[ap]\.?\s?m\b|\bago\b|\bjust now\b", re.IGNORECASE),
        "age": re.compile(
            r"(?:sent\s+)?(?:(?P<count>\d{1,3}|an?|one)\s?(?P<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d"
            r"|weeks?|w|months?|mo)\s+ago|just now)",
            re.IGNORECASE,
        ),
        "time": re.compile(
            r"(?<![\d:./-])(?P<hour>\d{1,2})(?:"
            r":(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[ap]\.?\s?m\b\.?))?"
            r"|\.(?P<minute2>[0-5]\d)\s?(?P<half2>[ap]\.?m\b\.?)"
            r"|\s?(?P<half3>[ap]\.?m\b\.?))(?![\d:])"
            r"(?:\s?(?P<zone>utc|gmt|e[sd]t|c[sd]t|m[sd]t|p[sd]t)(?:\s?(?P<sign>[+-])(?P<oh>\d{1,2}):?(?P<om>[0-5]\d)?)?\b)?",
            re.IGNORECASE,
        ),
        "day": re.compile(
            rf"(?:(?P<weekday>{weekday})\b\.?,?\s*)?(?:(?P<near>today|yesterday)"
            rf"|(?P<month1>{month})\.?\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year1>(?:19|20)\d\d))?"
            rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?P<month2>{month})\.?(?:,?\s+(?P<year2>(?:19|20)\d\d))?"
            r"|(?P<iso>20\d\d[-/]\d{1,2}[-/]\d{1,2})"
            r"|(?P<numeric>\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)(?:20)?\d\d))?",
            re.IGNORECASE,
        ),
        "pair": re.compile(r"(?<![\d./-])(\d{1,2})/(\d{1,2})/(?:20)?\d\d(?!\d)"),
    }
