"""The labelled texts that the classifiers learn from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def labelled_rows(folder: Path) -> list[Row]:
    """Every labelled text of a folder, in the order of files and lines."""
    return [row for path in sorted(folder.glob("*.jsonl")) for row in read_rows(path)]


def read_rows(path: Path) -> list[Row]:
    """Every labelled text of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
