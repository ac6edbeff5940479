"""Measure the reading of posts over the labelled corpus: instructions, flags, questions and requests.

Run it as `python tests/analysis/measure.py --misses`. An instruction is found when one of the same kind asks for the
same words, compared without case and punctuation; tasks, questions, fill-ins and computed checks, which the reader
words in its own way, must share half of their words. Kinds given as `or` in a label count as right too.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from proposer.analysis import read_post
from proposer.intake import parse_job
from proposer.models.reading import Instruction, Reading

CORPUS = Path(__file__).parent / "corpus"
HALVES = ("seen", "unseen")
EXACT_SHAPES = frozenset({"word", "phrase", "line"})
SHARED_WORDS = 0.5
Row = dict[str, Any]


class Judged(NamedTuple):
    """One labelled post, its reading, and which instructions of the label and of the reading belong together."""

    row: Row
    reading: Reading
    pairs: tuple[tuple[Row, Instruction], ...]

    @property
    def missed(self) -> tuple[Row, ...]:
        """The labelled instructions that were not found."""
        found = [id(label) for label, _ in self.pairs]
        return tuple(label for label in self.row["instructions"] if id(label) not in found)

    @property
    def false(self) -> tuple[Instruction, ...]:
        """The instructions found that no label asks for."""
        right = [id(instruction) for _, instruction in self.pairs]
        return tuple(one for one in self.reading.instructions if id(one) not in right)

    @property
    def flags(self) -> frozenset[str]:
        """The codes of the flags found."""
        return frozenset(flag.code for flag in self.reading.flags)


class Score(NamedTuple):
    """The counts of one thing measured."""

    hits: int
    missed: int
    false: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found."""
        found = self.hits + self.false
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was labelled that was found; 1 when nothing was labelled."""
        labelled = self.hits + self.missed
        return self.hits / labelled if labelled else 1.0


class Share(NamedTuple):
    """How many of a number agree."""

    hits: int
    total: int

    @property
    def rate(self) -> float:
        """0 to 1; 1 when there was nothing to agree on."""
        return self.hits / self.total if self.total else 1.0


def read_half(half: str) -> list[Row]:
    """The wholly labelled posts of one half, in the order of files and lines."""
    return [row for row in _rows(CORPUS / half) if "labels" not in row]


def read_lines() -> list[Row]:
    """The single sentences of the seen half, each with a few words of a post around it."""
    return [row for row in _rows(CORPUS / "seen") if "labels" in row and "told" in row["labels"]]


def _rows(folder: Path) -> list[Row]:
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]


def judge(rows: Sequence[Row]) -> list[Judged]:
    """Read every post by the door that records of posts come in through, and pair what was found with the labels."""
    judged = []
    for row in rows:
        post = {"id": row["id"], "title": row["title"], "description": row["description"]}
        reading = read_post(parse_job(json.dumps(post, ensure_ascii=False)))
        judged.append(Judged(row, reading, _pairs(row["instructions"], reading.instructions)))
    return judged


def _pairs(labels: Sequence[Row], found: Sequence[Instruction]) -> tuple[tuple[Row, Instruction], ...]:
    left = list(found)
    pairs = []
    for label in labels:
        match = next((one for one in left if matches(label, one)), None)
        if match is not None:
            left.remove(match)
            pairs.append((label, match))
    return tuple(pairs)


def matches(label: Row, found: Instruction) -> bool:
    """Whether an instruction found is the labelled one: kind and required words."""
    if found.kind not in {label["kind"], label.get("or")}:
        return False
    wanted, given = _words(label["required"]), _words(found.required)
    if label["shape"] in EXACT_SHAPES:
        return wanted == given
    shared = sum((Counter(wanted) & Counter(given)).values())
    return shared >= SHARED_WORDS * len(wanted)


def _words(text: str) -> list[str]:
    folded = text.casefold().replace("\u2019", "'")
    return re.findall(r"[\w']+", folded) or folded.split()


def instruction_score(judged: Sequence[Judged]) -> Score:
    """Found, missed and false instructions."""
    return Score(
        sum(len(one.pairs) for one in judged),
        sum(len(one.missed) for one in judged),
        sum(len(one.false) for one in judged),
    )


def agreement(judged: Sequence[Judged], field: str) -> Share:
    """How many of the found instructions have the labelled `position` or `shape`."""
    pairs = [pair for one in judged for pair in one.pairs]
    return Share(sum(label[field] == getattr(found, field) for label, found in pairs), len(pairs))


def flag_scores(judged: Sequence[Judged]) -> dict[str, Score]:
    """The counts of every flag that was labelled or found, by code, and `all`."""
    hits, missed, false = Counter[str](), Counter[str](), Counter[str]()
    for one in judged:
        labelled = frozenset(one.row["flags"])
        hits.update(one.flags & labelled)
        missed.update(labelled - one.flags)
        false.update(one.flags - labelled)
    scores = {code: Score(hits[code], missed[code], false[code]) for code in sorted({*hits, *missed, *false})}
    return {**scores, "all": Score(hits.total(), missed.total(), false.total())}


def question_agreement(judged: Sequence[Judged]) -> Share:
    """How many posts have as many questions for the applicant as their label says."""
    return Share(sum(len(one.reading.questions) == one.row["questions"] for one in judged), len(judged))


def request_score(judged: Sequence[Judged]) -> Score:
    """The topics asked for, over the posts that name any."""
    scored = [one for one in judged if one.row.get("requests")]
    hits = missed = false = 0
    for one in scored:
        labelled = frozenset(one.row["requests"]) - {"other"}
        found = frozenset(ask.topic for ask in one.reading.requests) - {"other"}
        hits += len(labelled & found)
        missed += len(labelled - found)
        false += len(found - labelled)
    return Score(hits, missed, false)


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """The report of one half, line by line."""
    yield f"{'':30}{'precision':>10}{'recall':>8}{'hit':>5}{'miss':>6}{'false':>6}"
    scores = {"instructions": instruction_score(judged)}
    scores |= {f"flag {code}": score for code, score in flag_scores(judged).items()}
    scores |= {"request topics": request_score(judged)}
    for name, score in scores.items():
        yield f"{name:30}{score.precision:10.3f}{score.recall:8.3f}{score.hits:5}{score.missed:6}{score.false:6}"
    shares = {f"same {field}": agreement(judged, field) for field in ("position", "shape")}
    shares |= {"same number of questions": question_agreement(judged)}
    for name, share in shares.items():
        yield f"{name:30}{share.rate:10.3f} ({share.hits} of {share.total})"


def misses(judged: Sequence[Judged]) -> Iterator[str]:
    """What went wrong, post by post."""
    for one in judged:
        wrong = list(_wrong(one))
        if wrong:
            yield f"\n{one.row['id']}: {one.row['why']}"
            yield from wrong


def _wrong(one: Judged) -> Iterator[str]:
    for label in one.missed:
        yield f"  MISSED {label['kind']} {label['shape']} at {label['position']}: {label['required']!r}"
    for found in one.false:
        yield f"  FALSE  {found.kind} {found.shape} at {found.position}: {found.required!r}"
    for label, found in one.pairs:
        for field in ("position", "shape"):
            if label[field] != getattr(found, field):
                yield f"  OTHER  {field} of {label['required']!r}: {getattr(found, field)}, not {label[field]}"
    labelled = frozenset(one.row["flags"])
    yield from (f"  MISSED flag {code}" for code in sorted(labelled - one.flags))
    yield from (f"  FALSE  flag {f.code}: {f.span.text!r}" for f in one.reading.flags if f.code not in labelled)
    if len(one.reading.questions) != one.row["questions"]:
        told = [question.text for question in one.reading.questions]
        yield f"  QUESTIONS {len(told)}, not {one.row['questions']}: {told}"
    if one.row.get("requests"):
        topics = {ask.topic for ask in one.reading.requests}
        if topics - {"other"} != set(one.row["requests"]) - {"other"}:
            yield f"  REQUESTS {sorted(topics)}, not {one.row['requests']}"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the report of both halves, and on request what went wrong in the seen one."""
    parser = argparse.ArgumentParser(description="Precision and recall of the reading of posts over labelled posts.")
    parser.add_argument("--half", choices=HALVES, help="one half only")
    parser.add_argument("--misses", action="store_true", help="show what went wrong in the seen half")
    asked = parser.parse_args(argv)
    for half in HALVES if asked.half is None else (asked.half,):
        judged = judge(read_half(half))
        print(f"{half}: {len(judged)} posts", *table(judged), "", sep="\n")
        if asked.misses and half == "seen":
            print(*misses(judged), "", sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
