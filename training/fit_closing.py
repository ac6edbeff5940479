"""Fit the weights of `analysis/chat/closing` to the labelled threads of the chat corpus. Run as `make topics`.

It learns from threads whose client wants to begin: where the label says to propose a milestone, the first piece of work
is known; where it says to clarify first, it is not. Needs the extra `train`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpus import labelled_rows
from fit_chat import CORPUS, boost_of, digest
from single import Example, fit_single

from proposer.analysis.chat.closing import SIGN, closing_features
from proposer.analysis.chat.features import length
from proposer.analysis.chat.first_piece import read_first_piece
from proposer.analysis.chat.turns import take_turns
from proposer.intake.threads import parse_record

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "proposer" / "data" / "topics" / "closing.txt"
MOVES = frozenset({"propose_milestone", "clarify_first"})
BLOCK = 10
"""Neighbouring threads go into the same fold: twins stand side by side."""


SIGNED = 5.0
"""How much more a sign counts than the words around it."""


def boost(name: str) -> float:
    """How much a feature counts before the threads that hold it are counted."""
    return SIGNED if name.startswith(SIGN) else boost_of(name)


def threads() -> Iterator[Example]:
    """Every thread that is ready but for the question what comes first."""
    for line, row in enumerate(labelled_rows(CORPUS)):
        expect = row.get("expect", {})
        if (
            expect.get("signal") != "high"
            or expect["move"] not in MOVES
            or MOVES & {*(row.get("also") or {}).get("move", ())}
        ):
            continue
        thread = parse_record(row)
        turns = take_turns(thread, None)
        if not turns.answered:
            found = closing_features(thread, turns, read_first_piece(turns))
            yield Example(found, expect["move"] == "propose_milestone", line // BLOCK)


def main() -> int:
    """Fit the model and write it."""
    source = fit_single("known", list(threads()), digest(), length=length, boost=boost)
    TARGET.write_text(source, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
