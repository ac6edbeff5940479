"""Lines at the top of a conversation that say what it is: `stage:`, `project:`, `deadline:`, `job:`, `letter:`."""

from __future__ import annotations

import re

_KEYS = "stage|project|deadline|job|letter|id"
_FENCED = _KEYS + "|client"


def split_front(text: str) -> tuple[dict[str, str], str]:
    """What stands at the top, by key, and the conversation below; a text without such lines comes back as it is.

    Between `---` fences a value runs to the next key; without fences it goes on in the indented lines below it.
    """
    rows = text.split("\n")
    start = 1 if re.match(r"#\s", rows[0]) else 0
    while start < len(rows) and not rows[start].strip():
        start += 1
    if start < len(rows) and rows[start].strip() == "---":
        end = next((place for place in range(start + 1, len(rows)) if rows[place].strip() in {"---", "..."}), None)
        if end is not None and _key(rows[start + 1], _FENCED):
            return _read(rows[start + 1 : end], _FENCED), "\n".join(rows[end + 1 :])
    end = start
    for place in range(start, len(rows)):
        row = rows[place]
        if _key(row, _KEYS) or (row[:1] in {" ", "\t"} and end > start):
            end = place + 1
        elif row.strip():
            break
    if end == start:
        return {}, text
    return _read(rows[start:end], _KEYS), "\n".join(rows[end:])


def _key(row: str, keys: str) -> re.Match[str] | None:
    return re.match(rf"(?P<key>{keys}):(?:\s+(?P<value>.*)|\s*\Z)", row, re.IGNORECASE)


def _read(rows: list[str], keys: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for row in rows:
        match = _key(row, keys)
        if match:
            first = (match["value"] or "").strip()
            current = ["" if first in {"|", ">", "|-", ">-"} else _unquoted(first)]
            found.setdefault(match["key"].lower(), current)
        else:
            current.append(row)
    return {key: _joined(values) for key, values in found.items() if _joined(values)}


def _joined(values: list[str]) -> str:
    outer = min((len(row) - len(row.lstrip()) for row in values[1:] if row.strip()), default=0)
    return "\n".join([values[0], *(row[outer:] for row in values[1:])]).strip()


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
