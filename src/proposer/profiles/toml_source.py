"""A TOML file that still knows on which line each of its keys stands."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

Loc = tuple[str | int, ...]

_TOKEN = re.compile(
    r'#[^\n]*|"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|[\[\]{},=\n.]'
    r"|[^\s#\"'\[\]{},=.]+",
    re.DOTALL,
)
_LINE_IN_MESSAGE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a file, and where."""

    file: str
    line: int | None
    key: str
    message: str
    """What was found and what is expected. Never a value of `[private]`."""

    def __str__(self) -> str:
        """Give it as one line: file, line, key, message."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.key}: {self.message}" if self.key else f"{place}: {self.message}"


@dataclass(frozen=True)
class TomlSource:
    """A parsed TOML file with its text, so that a fault can be shown at its line."""

    path: Path
    text: str
    data: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def lines(self) -> dict[Loc, int]:
        """Line of each key, table and array element, counted from 1."""
        return _Scanner(self.text).scan()

    def find_line(self, loc: Sequence[str | int]) -> int | None:
        """Give the line of `loc`, or of the nearest table or array around it."""
        for size in range(len(loc), 0, -1):
            line = self.lines.get(tuple(loc[:size]))
            if line is not None:
                return line
        return None

    def problem(self, loc: Sequence[str | int], message: str) -> Problem:
        """Describe a fault at `loc`."""
        return Problem(str(self.path), self.find_line(loc) or 1, spell_key(loc), message)


def parse_toml(path: Path, text: str) -> TomlSource | Problem:
    """Parse `text`; a syntax error comes back as a `Problem` with its line."""
    try:
        return TomlSource(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        found = _LINE_IN_MESSAGE.search(message)
        line = int(found[1]) if found and found[1] else text.count("\n") + 1
        what = _LINE_IN_MESSAGE.sub("", message).strip()
        return Problem(str(path), line, "", f"is not TOML: {what}; expected `key = value` lines and [tables]")
    except RecursionError:
        return Problem(str(path), None, "", "is nested too deeply; expected tables and short lists")
    except ValueError:  # an integer of thousands of digits
        return Problem(str(path), None, "", "holds a number that is too long; expected an ordinary number")


def spell_key(loc: Sequence[str | int]) -> str:
    """Spell a location as people write it: `evidence[2].link`, elements counted from 1."""
    out = ""
    for part in loc:
        out += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if out else part
    return out


class _Scanner:
    """Finds the line of every key in a text that is known to be valid TOML."""

    def __init__(self, text: str) -> None:
        self.tokens = [(found.group(), found.start()) for found in _TOKEN.finditer(text) if found.group()[0] != "#"]
        self.breaks = [place for place, char in enumerate(text) if char == "\n"]
        self.lines: dict[Loc, int] = {}
        self.counts: dict[Loc, int] = {}
        self.place = 0

    def scan(self) -> dict[Loc, int]:
        table: Loc = ()
        while self.place < len(self.tokens):
            mark = self._peek()
            if mark == "\n":
                self.place += 1
            elif mark == "[":
                table = self._read_header()
            else:
                self._read_pair(table)
        return self.lines

    def _peek(self) -> str:
        return self.tokens[self.place][0] if self.place < len(self.tokens) else ""

    def _note(self, loc: Loc) -> None:
        for size in range(1, len(loc) + 1):
            self.lines.setdefault(loc[:size], bisect_left(self.breaks, self.tokens[self.place][1]) + 1)

    def _read_key(self, end: str) -> list[str]:
        parts: list[str] = []
        while self._peek() not in (end, ""):
            mark = self._peek()
            if mark != ".":
                parts.append(mark[1:-1] if mark[0] in "\"'" else mark)
            self.place += 1
        self.place += 1
        return parts

    def _read_header(self) -> Loc:
        start = self.place
        self.place += 1
        is_array = self._peek() == "["
        self.place += is_array
        parts = self._read_key("]")
        self.place += is_array
        table: Loc = ()
        for number, part in enumerate(parts, start=1):
            table = (*table, part)
            if is_array and number == len(parts):
                self.counts[table] = self.counts.get(table, -1) + 1
            if table in self.counts:
                table = (*table, self.counts[table])
        end, self.place = self.place, start
        self._note(table)
        self.place = end
        return table

    def _read_pair(self, table: Loc) -> None:
        start = self.place
        loc = (*table, *self._read_key("="))
        end, self.place = self.place, start
        self._note(loc)
        self.place = end
        self._read_value(loc)

    def _read_value(self, loc: Loc) -> None:
        mark = self._peek()
        if mark == "[":
            self._read_array(loc)
        elif mark == "{":
            self._read_inline_table(loc)
        else:
            self.place += 1
            while self._peek() not in ("\n", ",", "]", "}", ""):  # a float or a date is several marks
                self.place += 1

    def _read_array(self, loc: Loc) -> None:
        self.place += 1
        number = 0
        while self._peek() not in ("]", ""):
            if self._peek() in ("\n", ","):
                self.place += 1
                continue
            self._note((*loc, number))
            self._read_value((*loc, number))
            number += 1
        self.place += 1

    def _read_inline_table(self, loc: Loc) -> None:
        self.place += 1
        while self._peek() not in ("}", ""):
            if self._peek() in ("\n", ","):
                self.place += 1
                continue
            self._read_pair(loc)
        self.place += 1
