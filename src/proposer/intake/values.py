"""Numbers, ranges and lists as exports and pages write them. A value of the wrong type reads as unknown."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Literal

from proposer.intake.cleaning import clean_line, clean_text

_NUMBER = re.compile(r"(\d[\d,]{0,17}(?:\.\d{1,6})?|\.\d{1,6})\s?([kKmM](?![A-Za-z]))?")
_AMOUNT_KEYS = ("amount", "rawValue", "value", "displayValue", "total", "fixed", "raw")


def read_text(value: object) -> str | None:
    """One line of text, or `None` for what is not text or says nothing."""
    if not isinstance(value, str):
        return None
    line = clean_line(value)
    return None if line.lower() in {"", "n/a", "na", "none", "null", "nan", "-", "unknown", "undefined"} else line


def read_block(value: object) -> str:
    """Text of any length, cleaned; empty for what is not text."""
    return clean_text(value).text if isinstance(value, str) else ""


def read_number(value: object) -> float | None:
    """A finite number of zero or more, from a number, a text such as `$1.5K`, or an object that holds an amount."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _finite(value)
    if isinstance(value, str):
        found = numbers_in(value)
        return found[0] if found else None
    if isinstance(value, Mapping):
        return next((number for key in _AMOUNT_KEYS if (number := read_number(value.get(key))) is not None), None)
    return None


def read_count(value: object) -> int | None:
    """A whole number, or `None`."""
    number = read_number(value)
    return None if number is None else int(number)


def read_flag(value: object) -> bool | None:
    """Yes or no, or `None`."""
    if isinstance(value, bool):
        return value
    word = (read_text(value) or "").lower()
    if not word:
        return None
    if re.search(r"\b(?:un|not[ _])\s?verified|^(?:false|no|0)$|\bunverified", word):
        return False
    return True if re.search(r"verified|^(?:true|yes|1)$", word) else None


def numbers_in(text: str) -> tuple[float, ...]:
    """Every number of a text, `K` and `M` resolved."""
    scales = {"k": 1e3, "m": 1e6}
    found = []
    for match in _NUMBER.finditer(text[:400]):
        digits = match.group(1).replace(",", "")
        number = _finite(float(digits) * scales.get((match.group(2) or "").lower(), 1.0))
        if number is not None:
            found.append(number)
    return tuple(found)


def read_range(value: object) -> tuple[float | None, float | None]:
    """Low and high end of a range such as `$15.00-$30.00`, `[15, 30]` or `{"min": 15, "max": 30}`."""
    if isinstance(value, Mapping):
        return read_number(value.get("min")), read_number(value.get("max"))
    if isinstance(value, list | tuple) and len(value) == 2:
        return read_number(value[0]), read_number(value[1])
    if isinstance(value, str):
        found = numbers_in(value)
        return (found[0], found[1] if len(found) > 1 else found[0]) if found else (None, None)
    number = read_number(value)
    return number, number


def read_proposals(value: object) -> tuple[int | None, int | None]:
    """Fewest and most proposals so far: `Less than 5`, `20 to 50`, `50+`, or a plain count."""
    if not isinstance(value, str):
        count = read_count(value)
        return count, count
    found = tuple(int(number) for number in numbers_in(value))
    if not found:
        return None, None
    if re.search(r"less than|fewer than|<|under", value, re.IGNORECASE):
        return 0, found[0]
    if "+" in value or re.search(r"more than|over", value, re.IGNORECASE):
        return found[0], None
    return found[0], found[-1]


def read_names(value: object) -> tuple[str, ...]:
    """Names in order and once each, from a list of texts or objects, or from one text with commas, bars or lines."""
    if isinstance(value, str):
        value = re.split(r"[,;|\n\u2022\u00b7]", value)
    if not isinstance(value, list | tuple):
        return ()
    names = (read_text(_name(item)) for item in value)
    return tuple(dict.fromkeys(name for name in names if name))


def _name(item: object) -> object:
    if isinstance(item, Mapping):
        keys = ("prettyName", "preferredLabel", "name", "label", "title", "skill", "question", "text", "value")
        return next((item[key] for key in keys if isinstance(item.get(key), str)), None)
    return item


def read_job_type(value: object) -> Literal["fixed", "hourly"] | None:
    """How the work is paid."""
    word = (read_text(value) or "").lower()
    if "fix" in word:
        return "fixed"
    return "hourly" if "hour" in word or "/hr" in word else None


def read_level(value: object) -> Literal["entry", "intermediate", "expert"] | None:
    """The level of experience asked for."""
    word = (read_text(value) or "").lower()
    if "intermediate" in word:
        return "intermediate"
    if "entry" in word or "beginner" in word:
        return "entry"
    return "expert" if "expert" in word else None


def _finite(value: float) -> float | None:
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) and number >= 0 else None
