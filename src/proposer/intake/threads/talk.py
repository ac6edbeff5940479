"""A conversation as text, cut into turns: whose name stands above, when, and the words as they were written."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from proposer.intake.threads.clock import Stamp, puts_day_first, resolve
from proposer.intake.threads.events import Event, read_event
from proposer.intake.threads.furniture import file_name, is_button, is_file, is_picture, is_size, is_status
from proposer.intake.threads.heads import Head, Layout, Lines, find_heads, split_lines
from proposer.intake.threads.names import Label, initials, is_name, name_key

_LENGTH = re.compile(r"\d{1,3}(?::\d\d|\s?(?:s|sec|seconds?|m|min|mins|minutes?|h|hours?)\b).{0,20}", re.IGNORECASE)
_NO_INITIALS = frozenset({"OK", "NO", "HI", "TY", "PS"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One message, before it is known whose part its name is."""

    label: Label
    text: str
    stamp: Stamp | None = None
    sent: datetime | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """What a text holds: turns, oldest first, and what the platform tells between them."""

    turns: tuple[Turn, ...]
    events: tuple[Event, ...] = ()


@dataclass(slots=True)
class _Open:
    """A message that is being read."""

    label: Label
    stamp: Stamp | None
    rows: list[str] = field(default_factory=list)
    spare: list[str] = field(default_factory=list)
    """Words of the page that are its text if it has no other."""


def read_talk(text: str, wanted: str | None, now: datetime) -> Talk:
    """The turns of a text, given its plain form; none when nobody is named in it."""
    lines = split_lines(text, day_first=puts_day_first(text))
    layout, heads = find_heads(lines, wanted)
    if layout is None:
        return Talk(tuple(_quoted(lines)))
    reader = _Reader(lines, layout, heads)
    turns = [_turn(one, now) for one in reader.read()]
    kept = [turn for turn in turns if turn.text and turn.label.role != "platform"]
    events = reader.events
    if _is_reversed([turn.sent for turn in kept], [turn.stamp for turn in kept]):
        kept.reverse()
        events.reverse()
    return Talk(tuple(kept), tuple(events))


def is_newest_first(times: Sequence[float | None]) -> bool:
    """Whether all of these times are known and go back, never forth."""
    known = [one for one in times if one is not None]
    pairs = list(itertools.pairwise(known))
    return len(known) == len(times) and any(a > b for a, b in pairs) and all(a >= b for a, b in pairs)


def _is_reversed(sent: Sequence[datetime | None], stamps: Sequence[Stamp | None]) -> bool:
    if is_newest_first([one.timestamp() if one else None for one in sent]):
        return True
    if any(sent) or len(stamps) < 3:
        return False
    return is_newest_first([one.minutes if one else None for one in stamps])  # no day, but the clock runs backwards


def _turn(one: _Open, now: datetime) -> Turn:
    rows = one.rows if any(row.strip() for row in one.rows) else one.spare
    text = _body(rows)
    return Turn(one.label, text, one.stamp, resolve(one.stamp, now))


def _body(rows: Sequence[str]) -> str:
    filled = [row for row in rows if row.strip()]
    if filled and all(row.lstrip().startswith(">") for row in filled):
        rows = [re.sub(r"^\s*> ?", "", row) for row in rows]
        filled = [row for row in rows if row.strip()]
    outer = min((len(row) - len(row.lstrip()) for row in filled), default=0)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(row[outer:] for row in rows)).strip("\n").rstrip()
    return text[: -len("(edited)")].rstrip() if text.lower().endswith("(edited)") else text


def _quoted(lines: Lines) -> Iterator[Turn]:
    """Turns of a text that names nobody, where the client is quoted and the answers are not."""
    if not any(row.startswith(">") for row in lines.all):
        return
    part, rows = "", list[str]()
    for row in (*lines.raw, ""):
        mine = part if not row.strip() else "client" if row.lstrip().startswith(">") else "freelancer"
        if mine != part and rows:
            yield from _quoted_turn(part, rows)
            rows = []
        part = mine
        rows.append(row)
    yield from _quoted_turn(part, rows)


def _quoted_turn(part: str, rows: Sequence[str]) -> Iterator[Turn]:
    text = _body(rows)
    if text and part:
        yield Turn(Label(part, "client" if part == "client" else "freelancer"), text)


class _Reader:
    """Goes through the lines once and hands each to a message, to the events, or to nobody."""

    def __init__(self, lines: Lines, layout: Layout, heads: Sequence[Head]) -> None:
        self.lines = lines
        self.layout = layout
        self.heads = {head.line: head for head in heads}
        self.names = {head.label.key for head in heads}
        self.below = {head.line + step for head in heads for step in range(1, head.below + 1)}
        self.events: list[Event] = []
        self.told = [None if n in lines.code else read_event(row) for n, row in enumerate(lines.all)]
        self.day: Stamp | None = None
        self.subtitles = self._find_subtitles()
        self.cards = frozenset(self._find_cards())
        self.closing = self._find_closing()

    def read(self) -> Iterator[_Open]:
        """Messages in the order of the page."""
        one: _Open | None = None
        for place in range(len(self.lines.all)):
            if place in self.heads:
                if one:
                    yield one
                one = self._open(self.heads[place])
            elif place not in self.below:
                ended = self._take(place, one)
                if ended is not None and one is not None:
                    yield one
                    one = ended
        if one:
            yield one

    def _open(self, head: Head) -> _Open:
        label = head.label
        stamp = label.stamp.on(self.day) if label.stamp else None
        return _Open(label, stamp, [head.rest] if head.rest else [])

    def _take(self, place: int, one: _Open | None) -> _Open | None:
        """Put a line where it belongs; a new message of the same author when the line begins one."""
        row = self.lines.all[place]
        if one is None or self.closing[place]:
            self._take_furniture(place, one)
            return None
        stamp = self.lines.stamp(place)
        if stamp:
            ended = self._take_stamp(place, stamp.on(self.day), one)
            if ended is not None or one.stamp == stamp.on(self.day):
                return ended
        if self._is_own(place, row, one):
            return None
        one.rows.append(file_name(row) or self.lines.raw[place])
        return None

    def _is_own(self, place: int, row: str, one: _Open) -> bool:
        """Whether a line within a message is the page's: a button, a picture above the text, a file's size."""
        if not row or place in self.lines.code:
            return False
        above = self.lines.above(place)
        if is_size(row) and above is not None and is_file(self.lines.all[above]):
            return True
        empty = not any(one.rows)
        if empty and (is_picture(row, one.label.name) or row.lower() in {"edited", "(edited)", "new"}):
            return True
        return self.layout in {"page", "timed after"} and is_button(row)

    def _take_stamp(self, place: int, stamp: Stamp, one: _Open) -> _Open | None:
        """A time within a message: its own, or that of the next message of the same author."""
        filled = any(row.strip() for row in one.rows)
        if one.stamp is None and (not filled or self.layout == "timed after"):
            one.stamp = stamp
            return None
        below = self.lines.below(place)
        last = below is None or below in self.heads or self.closing[below] or self.lines.stamp(below) is not None
        if last or not filled or self.layout != "page" or one.stamp is None or not _follows(one.stamp, stamp):
            return None
        return _Open(one.label, stamp)

    def _take_furniture(self, place: int, one: _Open | None) -> None:
        row = self.lines.all[place]
        if not row or place in self.lines.code:
            return
        event = self.told[place]
        if event:
            self.events.append(event)
            return
        day = self.lines.day(place)
        stamp = self.lines.stamp(place)
        if one is not None and not any(one.rows) and ((day and day.month is None) or is_status(row)):
            one.spare.append(row)
        if day:
            self.day = day
        elif stamp and one is not None and one.stamp is None and self.layout == "timed after":
            one.stamp = stamp.on(self.day)

    def _find_cards(self) -> Iterator[int]:
        """Lines of the cards under events: a time or a length, and all down to a button such as `View offer`."""
        filled = [place for place, row in enumerate(self.lines.all) if row and place not in self.lines.code]
        for number, place in enumerate(filled):
            if self.told[place] is None:
                continue
            card = list(itertools.takewhile(lambda one: one not in self.heads, filled[number + 1 : number + 6]))
            if card and (self.lines.stamp(card[0]) or _LENGTH.fullmatch(self.lines.all[card[0]])):
                yield card[0]
            last = max((n for n, one in enumerate(card) if is_button(self.lines.all[one])), default=-1)
            yield from card[: last + 1]

    def _find_subtitles(self) -> dict[str, str]:
        """For each author the line that stands above every head of theirs, such as the name above a company."""
        above: dict[str, list[str]] = {}
        for head in self.heads.values():
            place = self.lines.above(head.line)
            above.setdefault(head.label.key, []).append("" if place is None else self.lines.all[place])
        return {
            key: rows[0] for key, rows in above.items() if len(rows) > 1 and len(set(rows)) == 1 and is_name(rows[0])
        }

    def _find_closing(self) -> list[bool]:
        """For each line whether only the page's own lines stand from it to the next head, or to the end."""
        found = [False] * len(self.lines.all)
        head: Head | None = None
        clear = True
        for place in range(len(found) - 1, -1, -1):
            if place in self.heads:
                head, clear = self.heads[place], True
                continue
            clear = clear and self._may_close(place, head)
            found[place] = clear
        return found

    def _may_close(self, place: int, head: Head | None) -> bool:
        row = self.lines.all[place]
        if not row:
            return True
        if place in self.lines.code:
            return False
        if self.lines.day(place):
            return self.layout in {"page", "timed after"} or place == 0 or not self.lines.all[place - 1]
        if place in self.cards or is_button(row) or is_status(row) or self.told[place] or _is_picture_of(row, head):
            return True
        if head is not None and self.subtitles.get(head.label.key) == row:
            return True
        return self.layout == "timed after" and self.lines.stamp(place) is not None


def _is_picture_of(row: str, head: Head | None) -> bool:
    """Whether a line above a head is the picture of its author: initials, a stand-in text, the name once more."""
    if head is None:
        return False
    name = head.label.name
    if name_key(row) == head.label.key or is_picture(row, name) or row == initials(name):
        return True
    mine = head.label.role == "freelancer"
    return mine and row.isalpha() and row.isupper() and len(row) == 2 and row not in _NO_INITIALS


def _follows(earlier: Stamp, later: Stamp) -> bool:
    same = (earlier.month, earlier.day, earlier.back, earlier.weekday) == (
        later.month,
        later.day,
        later.back,
        later.weekday,
    )
    if not same or earlier.minutes is None or later.minutes is None:
        return True
    return later.minutes >= earlier.minutes
