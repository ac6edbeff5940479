"""The tail that job feeds put under a post: `Posted On … Category … Skills … Country … click to apply` (D-46)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposer.intake.values import read_names, read_text

_LABELS = "Hourly Range|Budget|Posted On|Category|Skills|Location Requirement|Country"
_LABEL = re.compile(rf"\b({_LABELS})\s{{0,3}}:\s{{0,8}}")
_END = re.compile(r"click to apply\W{0,5}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FeedTail:
    """What the tail says."""

    pay: str | None = None
    posted: str | None = None
    category: str | None = None
    skills: tuple[str, ...] = ()
    location: str | None = None
    country: str | None = None


def split_feed_tail(text: str) -> tuple[str, FeedTail]:
    """The client's words without the tail, and what the tail says. A post without one comes back as it is."""
    end = _END.search(text, max(0, len(text) - 30))
    posted = text.rfind("Posted On")
    if posted < 0 or (end is None and "Country" not in text[posted:]):
        return text, FeedTail()
    labels = list(_LABEL.finditer(text, max(0, posted - 80)))
    labels = _from_the_tail(labels, posted)
    if len(labels) < 2:
        return text, FeedTail()
    stop = end.start() if end else len(text)
    fields: dict[str, str] = {}
    for match, after in zip(labels, [*labels[1:], None], strict=True):
        value = text[match.end() : after.start() if after else stop].strip()
        fields.setdefault(match.group(1), value)
    tail = FeedTail(
        pay=_pay(fields),
        posted=read_text(fields.get("Posted On")),
        category=read_text(fields.get("Category")),
        skills=read_names(fields.get("Skills", "")),
        location=read_text(fields.get("Location Requirement")),
        country=read_text(fields.get("Country", "").split("\n")[0]),
    )
    return text[: labels[0].start()].rstrip(), tail


def _from_the_tail(labels: list[re.Match[str]], posted: int) -> list[re.Match[str]]:
    """The labels from the pay line before `Posted On`, if there is one, to the end."""
    place = next((n for n, match in enumerate(labels) if match.start() == posted), None)
    if place is None:
        return []
    if place and labels[place - 1].group(1) in {"Hourly Range", "Budget"}:
        place -= 1
    return labels[place:]


def _pay(fields: dict[str, str]) -> str | None:
    if "Hourly Range" in fields:
        return f"Hourly: {fields['Hourly Range']}"
    return f"Fixed-price: {fields['Budget']}" if "Budget" in fields else None
