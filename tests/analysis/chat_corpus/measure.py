"""Measure the reading of chats: precision and recall of situations, accuracy of the signal.

Run as `python tests/analysis/chat_corpus/measure.py --half seen`. Of the unseen half only totals are printed, so that
nobody tunes rules to its texts. What a label file allows either way counts neither way; `gone_quiet` is told by the
clock and is measured with the move.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proposer.analysis.chat.signal import read_signal
from proposer.analysis.chat.situations import find_situations

FOLDER = Path(__file__).resolve().parent
TIMED = "gone_quiet"
CLOSED = "rejection"


@dataclass
class Totals:
    """What was right and wrong."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    signals: int = 0
    turns: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        """Share of turns whose signal is right."""
        return self.signals / max(self.turns, 1)

    def scores(self, name: str = "") -> tuple[float, float, float]:
        """Precision, recall and F1 of one situation, or over all."""
        names = [name] if name else list(self.right | self.extra | self.missed)
        right, extra, missed = (sum(one[key] for key in names) for one in (self.right, self.extra, self.missed))
        precision, recall = right / max(right + extra, 1), right / max(right + missed, 1)
        return precision, recall, 2 * right / max(2 * right + extra + missed, 1)


def turn_of(row: dict[str, Any]) -> dict[str, Any] | None:
    """The client's latest turn of a row with its labels; nothing when the client never wrote."""
    if "messages" not in row:
        also = {"situations": row.get("also") or [], "signal": row.get("also_signal") or []}
        given = {"turn_text": row["text"], "before": row.get("before") or "", "earlier": ()}
        return {"given": given, "expect": row, "also": also, "answered": False}
    sides: list[tuple[str, str]] = []
    for message in row["messages"]:
        if sides and sides[-1][0] == message["author"]:
            sides[-1] = (sides[-1][0], sides[-1][1] + "\n" + message["text"])
        else:
            sides.append((message["author"], message["text"]))
    places = [place for place, (author, _) in enumerate(sides) if author == "client"]
    if not places:
        return None
    last = places[-1]
    given = {
        "turn_text": sides[last][1],
        "before": sides[last - 1][1] if last else "",
        "earlier": tuple(sides[place][1] for place in places[:-1]),
    }
    return {"given": given, "expect": row["expect"], "also": row.get("also", {}), "answered": last < len(sides) - 1}


def measure(half: str, share: int = 1) -> Totals:
    """Read the turns of a half, or one of `share`; the ids say which, so that they stay the same as the half grows."""
    totals = Totals()
    for path in sorted((FOLDER / half).glob("*.jsonl")):
        for row in _rows(path):
            case = turn_of(row) if zlib.crc32(row["id"].encode()) % share == 0 else None
            if case:
                _count(totals, row, case)
    return totals


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def _count(totals: Totals, row: dict[str, Any], case: dict[str, Any]) -> None:
    given = {**case["given"], "stage": row["stage"], "project": row.get("project")}
    signal = read_signal(**given).signal
    wanted = set(case["expect"]["situations"]) - {TIMED}
    either = set(case["also"].get("situations", ())) - wanted
    found = {one.name for one in find_situations(**given)} - either
    if case["answered"]:
        found &= {CLOSED}
    totals.right.update(found & wanted)
    totals.extra.update(found - wanted)
    totals.missed.update(wanted - found)
    good = signal == case["expect"]["signal"] or signal in case["also"].get("signal", ())
    totals.signals += good
    totals.turns += 1
    if not good or found != wanted:
        totals.faults.append(
            f"{row['id']} {case['expect']['signal']}/{signal} +{sorted(found - wanted)} -{sorted(wanted - found)}"
        )


def main() -> int:
    """Print the figures of one half."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", choices=("seen", "unseen"), default="seen")
    parser.add_argument("--faults", action="store_true", help="ids and faults; of the seen half only")
    options = parser.parse_args()
    totals = measure(options.half)
    if options.half == "seen":
        for name in sorted(totals.right | totals.extra | totals.missed):
            print("{:22} P {:.3f}  R {:.3f}  F1 {:.3f}".format(name, *totals.scores(name)))
        if options.faults:
            print("\n".join(totals.faults))
    print("situations, all: P {:.3f}  R {:.3f}  F1 {:.3f}".format(*totals.scores()))
    print(f"signal: {totals.accuracy:.3f} of {totals.turns} turns")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
