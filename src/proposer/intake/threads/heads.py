"""Where messages begin: the lines that name an author, in the layout that fits the text best."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from proposer.intake.threads.clock import Stamp, read_stamp, split_stamp
from proposer.intake.threads.furniture import is_button, is_status
from proposer.intake.threads.names import Label, is_full_name, is_name, matches, read_label, read_role

Layout = Literal["page", "timed after", "heading", "bold", "colon", "bare"]


@dataclass(frozen=True, slots=True)
class Head:
    """A line that names the author of what follows."""

    line: int
    """Its number, from 0."""
    label: Label
    rest: str = ""
    """Words of the message on the same line."""
    strong: bool = False
    """It can hardly be anything else."""
    below: int = 0
    """Lines under it that belong to it, too."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text, and what each of them can be."""

    all: tuple[str, ...]
    """Bare of outer space."""
    raw: tuple[str, ...]
    stamps: tuple[Stamp | None, ...]
    """The day or the time that a line holds, if it holds nothing else."""
    filled: tuple[int, ...]
    """For each line the number of the first one from it on that is not empty."""
    day_first: bool
    code: frozenset[int]
    """Lines between fences, where nothing begins."""

    def below(self, place: int) -> int | None:
        """The number of the next line that is not empty."""
        found = self.filled[place + 1] if place + 1 < len(self.all) else len(self.all)
        return found if found < len(self.all) else None

    def above(self, place: int) -> int | None:
        """The number of the nearest line before that is not empty."""
        return next((one for one in range(place - 1, -1, -1) if self.all[one]), None)

    def stamp(self, place: int | None) -> Stamp | None:
        """The time that a line holds, if it holds nothing else."""
        found = self.stamps[place] if place is not None else None
        return found if found and found.has_time else None

    def day(self, place: int) -> Stamp | None:
        """The day that a line names, if it holds nothing else."""
        found = self.stamps[place]
        return found if found and not found.has_time and not self.all[place].endswith((".", "?", "!", ":")) else None


def split_lines(text: str, *, day_first: bool) -> Lines:
    """The lines of a text."""
    rows = text.split("\n")
    bare = [row.strip() for row in rows]
    fences = [place for place, row in enumerate(bare) if row.startswith("```")]
    code: set[int] = set()
    for start, end in zip(fences[::2], fences[1::2], strict=False):
        code.update(range(start, end + 1))
    stamps = [None if place in code else read_stamp(row, day_first=day_first) for place, row in enumerate(bare)]
    filled = [len(rows)] * len(rows)
    for place in range(len(rows) - 1, -1, -1):
        filled[place] = place if bare[place] else filled[place + 1] if place + 1 < len(rows) else len(rows)
    return Lines(tuple(bare), tuple(rows), tuple(stamps), tuple(filled), day_first, frozenset(code))


def find_heads(lines: Lines, wanted: str | None) -> tuple[Layout | None, tuple[Head, ...]]:
    """The layout of a conversation and its heads, in order; no layout when nobody is named."""
    best: tuple[int, Layout | None, tuple[Head, ...]] = (0, None, ())
    for layout, finder in _FINDERS:
        heads = _accept(tuple(finder(lines)), lines, layout, wanted)
        score = _score(heads, wanted, layout)
        if score > best[0]:
            best = (score, layout, heads)
    return best[1], best[2]


def _score(heads: Sequence[Head], wanted: str | None, layout: Layout) -> int:
    """How well a layout fits. A name with a time weighs more than bold words or a colon, which texts have as well."""
    counts = Counter(head.label.key for head in heads)
    times = layout in {"page", "timed after"}
    score = 0
    for head in heads:
        if head.label.role or matches(head.label.name, wanted):
            score += 5 if times else 3
        elif times:
            score += 4
        else:
            score += 2 if counts[head.label.key] > 1 else 1
    return score


def _accept(heads: tuple[Head, ...], lines: Lines, layout: Layout, wanted: str | None) -> tuple[Head, ...]:
    """Heads whose names are names; one right below another is the whole text of a message, unless its name is sure."""
    if not heads:
        return ()
    counts = Counter(head.label.key for head in heads)
    sure = {head.label.key for head in heads if head.label.role or matches(head.label.name, wanted)}
    sure |= _find_names(heads, counts, sure, times=layout in {"page", "timed after"})
    kept: list[Head] = []
    for head in heads:
        again = counts[head.label.key] > 1 or head.strong or head.label.role or matches(head.label.name, wanted)
        empty = kept and not kept[-1].rest and lines.below(kept[-1].line + kept[-1].below) == head.line
        if head.label.key in sure and (again or not empty):
            kept.append(head)
    return tuple(kept)


def _find_names(heads: Sequence[Head], counts: Counter[str], told: set[str], *, times: bool) -> set[str]:
    """Names that come again or stand first; with times all of them, without times a second one if one is missing."""
    likely = [head for head in heads if head.label.role is None and is_name(head.label.name)]
    sure = {head.label.key for head in likely if counts[head.label.key] > 1 or head.strong or head is heads[0]}
    roles = {head.label.role for head in heads} & {"client", "freelancer"}
    told = {head.label.key for head in heads if head.label.key in told and head.label.role != "platform"}
    if times:
        sure |= {head.label.key for head in likely if head.below}
        missing = [head.label.key for head in likely if head.label.key not in sure]
        return sure | set(missing[:1]) if len(sure | told) < 2 else sure
    if len(roles) < 2 and len(sure | told) < 2:
        others = [head.label for head in likely if head.label.key not in sure]
        only_me = roles == {"freelancer"}
        sure |= {label.key for label in others[:1] if only_me or is_full_name(label.name)}
    return sure


def _page_heads(lines: Lines) -> Iterator[Head]:
    """A name and a time, on one line or on two."""
    taken = -1
    for place, line in enumerate(lines.all):
        if (
            place <= taken
            or not line
            or lines.stamps[place]
            or place in lines.code
            or line.startswith(("#", "**", "__"))
        ):
            continue
        below = lines.below(place)
        if below is not None and below - place <= 2 and lines.stamp(below) and _may_name(line):
            label = read_label(line, day_first=lines.day_first)
            if label:
                if lines.below(below) is not None and label.stamp is None:
                    stamp = lines.stamp(below)
                    named = Label(label.name, label.role, stamp)
                    yield Head(place, named, strong=is_full_name(label.name), below=below - place)
                    taken = below
                continue
        head = _one_line(lines, place)
        if head:
            yield head


def _may_name(line: str) -> bool:
    return (
        len(line) <= 60
        and not (is_button(line) or is_status(line))
        and (read_role(line) is not None or not re.search(r"[.!?:,;]$", line) or is_name(line))
    )


def _one_line(lines: Lines, place: int) -> Head | None:
    line = lines.all[place]
    if lines.stamps[place]:
        return None
    split = split_stamp(line, day_first=lines.day_first)
    if split is None or not split[0]:
        return None
    beside, stamp = split
    first = line.startswith(("[", "(")) or line[:1].isdigit()
    name, colon, rest = beside.partition(":")
    if first and colon:
        label = read_label(name)
        return Head(place, Label(label.name, label.role, stamp), rest.strip()) if label and len(name) <= 60 else None
    label = read_label(beside) if len(beside) <= 60 else None
    if label is None or (label.role is None and not is_name(label.name)):
        return None
    return Head(place, Label(label.name, label.role, stamp))


def _timed_after_heads(lines: Lines) -> Iterator[Head]:
    """A name on a line of its own below a time, or at the very top; the time of a message stands under it."""
    if not any(lines.stamp(place) for place in range(len(lines.all))):
        return
    found = [head for place in range(len(lines.all)) if (head := _alone(lines, place))]
    known = {head.label.key for head in found if _is_below_time(lines, head.line)}
    yield from (head for head in found if head.label.key in known)


def _alone(lines: Lines, place: int) -> Head | None:
    line = lines.all[place]
    if not line or place in lines.code or not _may_name(line) or lines.stamp(place) or lines.day(place):
        return None
    below = lines.below(place)
    label = read_label(line, day_first=lines.day_first)
    if label is None or label.stamp or below is None or lines.stamp(below) or re.fullmatch(r"[A-Z]{1,3}", line):
        return None
    return Head(place, label) if label.role or is_name(label.name) else None


def _is_below_time(lines: Lines, place: int) -> bool:
    above = lines.above(place)
    while above is not None and (lines.day(above) or is_button(lines.all[above])):
        above = lines.above(above)
    return above is None or lines.stamp(above) is not None or lines.all[place] == "You"


def _heading_heads(lines: Lines) -> Iterator[Head]:
    for place, line in enumerate(lines.all):
        match = re.fullmatch(r"#{1,6}\s+(.{1,80})", line) if place not in lines.code else None
        label = read_label(match[1], day_first=lines.day_first) if match else None
        if label:
            yield Head(place, label)


def _bold_heads(lines: Lines) -> Iterator[Head]:
    for place, line in enumerate(lines.all):
        match = (
            re.match(r"(?:>\s*)?(?:[-*]\s+)?(\*\*|__)(?!\s)(.{1,60}?)\1(.*)", line) if place not in lines.code else None
        )
        if match is None:
            continue
        label = read_label(match[2], day_first=lines.day_first)
        rest = match[3].strip()
        around = _AROUND.match(rest)
        stamp = read_stamp(around[1] or around[2], day_first=lines.day_first) if around else None
        if label and stamp and around:
            label, rest = Label(label.name, label.role, stamp), around[3] or ""
        if label and (not rest or match[2].rstrip().endswith(":") or rest.startswith(":") or stamp):
            yield Head(place, label, rest.removeprefix(":").strip())


def _colon_heads(lines: Lines) -> Iterator[Head]:
    for place, line in enumerate(lines.all):
        match = _COLON.match(line) if place not in lines.code else None
        if match is None:
            match = _DASH.match(line) if place not in lines.code else None
            if match is None or read_role(match[1]) is None:
                continue
        label = read_label(match[1].strip("*_"), day_first=lines.day_first)
        if label and (label.role or is_name(label.name)):
            yield Head(place, label, match[2].removeprefix("**").removeprefix("__").strip())


def _bare_heads(lines: Lines) -> Iterator[Head]:
    """`Client` or `Me` alone on a line, below an empty one."""
    for place, line in enumerate(lines.all):
        if line and place not in lines.code and (place == 0 or not lines.all[place - 1]):
            label = read_label(line) if len(line) <= 40 else None
            if label and (label.role or is_name(label.name)):
                yield Head(place, label)


_COLON = re.compile(r"(.{1,70}?)(?:(?<!\d):(?!//)|:(?=\s|\Z))\s*(.*)")
_DASH = re.compile(r"(\w[\w ]{1,20}?)\s+[–—-]+\s+(.*)")
_AROUND = re.compile(r"(?:[(\[]([^()\[\]]{3,40})[)\]]|[–—|·,-]?\s*(\S.{2,40}?))\s*(?::?\s*\Z|:\s+(.*))")
_FINDERS: tuple[tuple[Layout, Callable[[Lines], Iterator[Head]]], ...] = (
    ("page", _page_heads),
    ("heading", _heading_heads),
    ("bold", _bold_heads),
    ("colon", _colon_heads),
    ("timed after", _timed_after_heads),
    ("bare", _bare_heads),
)
