"""Exports of many posts: JSON lines, a JSON array, or a CSV table. One bad row never costs the others."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proposer.errors import InputError, JobError
from proposer.intake.records import parse_record
from proposer.json_lines import load_line, numbered_lines, usable_id
from proposer.models.job import JobPost
from proposer.resources import MAX_BYTES, decode, read_bytes

LONGEST_EXPORT = 200_000_000
"""Bytes of the largest export that is read; it is read whole."""
_DEEPEST = 5
_IDS = ("id", "job_id", "jobid", "ciphertext", "uid")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an export: a post, or what is wrong with it."""

    place: str
    """File and line, or file and number of the item."""
    id: str | int | None
    job: JobPost | None
    error: str | None = None
    """One line that names the place; set when there is no post."""


def read_jobs(path: str | Path) -> Iterator[Row]:
    """Rows of an export, in order: `.csv` and `.tsv` as tables, `.json` as an array, all else as JSON lines.

    Raises `FileError` when the file cannot be read and `JobError` when a `.json` file holds no list of posts.
    """
    data = read_bytes(Path(path), LONGEST_EXPORT, pipes=True)
    source = str(path)
    suffix = Path(path).suffix.lower()
    if suffix in {".csv", ".tsv"}:
        return _table(decode(data, source, LONGEST_EXPORT), source)
    if (suffix == ".json" and data.lstrip()[:1] == b"[") or (suffix == ".json" and not _is_lines(data)):
        return _array(decode(data, source, LONGEST_EXPORT), source)
    return parse_lines(data.split(b"\n"), source)


def parse_lines(lines: Iterable[bytes], source: str) -> Iterator[Row]:
    """Rows of JSON lines as bytes, split at line feeds; empty lines are left out."""
    for number, line in numbered_lines(lines):
        yield _parse_line(line, f"{source}:{number}")


def _parse_line(line: bytes, place: str) -> Row:
    try:
        return _row(load_line(line, place, MAX_BYTES), place)
    except InputError as error:
        return Row(place, None, None, str(error))


def _row(value: object, place: str) -> Row:
    if not isinstance(value, Mapping):
        return Row(place, None, None, f"{place}: not a job post; expected an object with a `description`")
    found = _id(value)
    try:
        return Row(place, found, parse_record(value, place))
    except (JobError, RecursionError) as error:
        reason = str(error) if isinstance(error, JobError) else f"{place}: nested too deeply"
        return Row(place, found, None, reason)


def _id(value: Mapping[str, Any]) -> str | int | None:
    found = (usable_id(value.get(key)) for key in _IDS)
    return next((one for one in found if one is not None), None)


def _is_lines(data: bytes) -> bool:
    """Whether a file named `.json` holds JSON lines all the same: its first line is an object of its own."""
    first, _, rest = data.strip().partition(b"\n")
    if not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _array(text: str, source: str) -> Iterator[Row]:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise JobError(f"{source}: broken JSON at {place}: {error.msg}; fix it, or save it as JSON lines") from None
    except (ValueError, RecursionError):
        raise JobError(f"{source}: JSON that cannot be read: a number too long, or nested too deeply") from None
    items = _find_list(value, _DEEPEST)
    if items is None:
        raise JobError(f"{source}: holds no list of posts; expected an array of objects with a `description`")
    return (_row(_unwrap_node(item), f"{source}, item {number}") for number, item in enumerate(items, 1))


def _find_list(value: object, depth: int) -> list[object] | None:
    """The first list of objects, looked for outside in; a single post is a list of one."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or depth == 0:
        return None
    if isinstance(value.get("description"), str) or isinstance(value.get("title"), str):
        return [value]
    lists = [one for one in value.values() if isinstance(one, list) and any(isinstance(item, dict) for item in one)]
    if lists:
        return lists[0]
    return next((found for one in value.values() if (found := _find_list(one, depth - 1)) is not None), None)


def _unwrap_node(item: object) -> object:
    node = item.get("node") if isinstance(item, dict) else None
    return node if isinstance(node, dict) else item


def _table(text: str, source: str) -> Iterator[Row]:
    head = text.split("\n", 1)[0]
    mark = max((",", ";", "\t", "|"), key=lambda one: (head.count(one), one == ","))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    names: list[str] | None = None
    while True:
        line = reader.line_num + 1
        place = f"{source}:{line}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(place, None, None, f"{place}: broken CSV: {error}")
            continue
        if names is None:
            names = [cell.strip() for cell in cells]
        elif any(cell.strip() for cell in cells):
            yield _row({name: _cell(cell) for name, cell in zip(names, cells, strict=False) if name}, place)


def _cell(cell: str) -> object:
    """A cell's value: lists and objects that an export wrote as JSON, or as Python shows them, are read as such."""
    shown = cell.strip()
    if shown[:1] not in {"[", "{"} or shown[-1:] not in {"]", "}"}:
        return cell
    for text in (shown, shown.replace("'", '"')):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            continue
    return cell
