"""Figures of a text as one compares them: `40,000`, `40k` and `forty thousand` are alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

_ONES = dict(
    zip(
        table(
            """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen"""
        ),
        range(1, 20),
        strict=True,
    )
)
_TENS = dict(zip(table("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True))
_SCALES = {
    "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "k": 1e3, "m": 1e6, "bn": 1e9, "mn": 1e6,
    "dozen": 12.0, "decade": 10.0,
}  # fmt: skip
_VAGUE = {"dozens": 24.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "decades": 20.0}
_WORD = "|".join((*_ONES, *_TENS))
_PATTERN = Pattern(
    r"(?<![\w.:@/#])(?<![a-z]-)(?P<sign>[$€£] ?)?(?P<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:(?P<more>\+)|(?P<per> ?%| ?percent\b| per cent\b)|(?P<scale> ?(?:k|bn|mn|m|million|billion|thousand|"
    r"hundred|dozen)\b))?"
    r"(?P<plus>\+)?(?![\w@]|[.:/]\d)"
    rf"|(?<![\w-])(?P<word>(?:{_WORD})(?:[- ](?:{'|'.join(list(_ONES)[:9])}))?\b|an?(?= (?:hundred|thousand|"
    rf"million|dozen|decade)\b))"
    r"(?P<scaled>(?: (?:hundred|thousand|million|dozen|decade)\b)*)(?P<wordper> percent\b| per cent\b)?"
    r"|(?<![\w-])(?P<vague>dozens|hundreds|thousands|millions|decades)\b"
)
_YEARS = Pattern(r"[ -]?\+?[ -]?(?:[a-z]+ )?(?:years?|yrs?)\b")
_BEFORE = Pattern(
    r"(?:(?P<over>over|more than|above|upwards of|at least)|(?P<about>about|around|nearly|almost|roughly|"
    r"close to|some|approximately|~|under)) ?[$€£]?$"
)
_PLAIN_ONE = frozenset(("one", "a", "an"))


class Figure(NamedTuple):
    """One figure."""

    start: int
    end: int
    value: float
    unit: str
    """`%`, `year` or nothing."""
    loose: str
    """`over`, `about`, `vague` or nothing: how exact it means to be."""


def figures(lower: str) -> Iterator[Figure]:
    """Give the figures of a lower-case text; a lone `one` is none."""
    for match in _PATTERN.finditer(lower):
        found = match.groupdict()
        if found["vague"]:
            value, loose = _VAGUE[found["vague"]], "vague"
        elif found["digits"]:
            value = float(found["digits"].replace(",", "")) * _SCALES.get((found["scale"] or "").strip(), 1.0)
            loose = "over" if found["more"] or found["plus"] else ""
        else:
            scales = (found["scaled"] or "").split()
            if found["word"] in _PLAIN_ONE and not scales:
                continue
            value, loose = _worded(found["word"], scales), ""
        ahead = _BEFORE.search(lower, max(0, match.start() - 16), match.start())
        if ahead:
            loose = "over" if ahead["over"] else loose or "about"
        yield Figure(match.start(), match.end(), value, _unit(lower, match.end(), found), loose)


def _worded(word: str, scales: list[str]) -> float:
    value = float(sum(_ONES.get(part) or _TENS.get(part) or 0 for part in word.replace("-", " ").split())) or 1.0
    for scale in scales:
        value *= _SCALES[scale]
    return value


def _unit(lower: str, end: int, found: dict[str, str | None]) -> str:
    if found["per"] or found["wordper"]:
        return "%"
    scaled = (found["scaled"] or "") + (found["vague"] or "")
    return "year" if "decade" in scaled or _YEARS.match(lower, end) else ""
