"""The labelled posts that the classifiers of `analysis/leaning` learn from, and which clauses a label may belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from corpus import Row, labelled_rows, read_rows
from linear import digest_of

from proposer.analysis.ask_topics import topics_named
from proposer.analysis.clauses import level, split_clauses
from proposer.analysis.leaning.features import Rows, features_of
from proposer.analysis.leaning.weights import ASKED, BAIT, REQUEST, TASK, TOLD
from proposer.analysis.treatment import carries_contact

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "analysis" / "corpus" / "seen"
LINT = ROOT / "tests" / "lint" / "corpus" / "seen"
SPOKEN = frozenset({TOLD, BAIT})
INSTRUCTED = SPOKEN | {TASK}
LINTED = {
    "offplatform_contact": frozenset({"contact_info", "move_off_platform"}),
    "offplatform_payment": frozenset({"off_platform_payment"}),
    "free_or_unpaid_work": frozenset({"free_work"}),
}
"""What a category of the linter means for a post."""
SCAM = "scam_risk"
PAPERS = re.compile(
    r"\b(?:id|ids|passport|licen[cs]e|selfie|kyc|accounts?|profile|identity|bank statement|national id)\b",
    re.IGNORECASE,
)
EXACT = frozenset({"word", "phrase", "line", "fill_in"})
AUTHORS = (
    "first",
    *sorted((path.stem for path in CORPUS.glob("posts_*.jsonl")), key=lambda name: (len(name), name)),
)
"""Files of one author each: what a threshold is worth shows in posts of an author who taught nothing."""
ORDINARY = frozenset({"first", *(f"posts_{name}" for name in (*"abcdeiklmnosw", "aa", "ah", "ai"))})
"""Those whose posts are as long as real ones and ask as seldom: thresholds are chosen there."""
FOLDS, BLOCK = 8, 10
TWINS = 2
"""How many other strings each demand is tried with."""
STRINGS = (
    *("magpie", "corduroy", "glass harbour", "nutmeg", "SB-114", "lantern", "seven sisters", "tundra", "Pemberton"),
    *("rain on tin", "biscuit", "zephyr", "Monday crew", "4471", "parsnip", "the long way home", "thistle", "quay"),
    *("Blue Anchor", "saddle", "woodsmoke", "over the hill", "ferret", "plaster cast", "omega9", "heron", "ochre"),
    *("the kettle is on", "two of everything", "No rain before noon", "half past nine", "Villa Ostermann", "so be it"),
    *("Our cat sleeps on the invoices", "Schnee im April", "still here at the end", "K7", "left at the old mill"),
    *("luz de gas", "A spoon is not a ladder", "every third Tuesday", "to the lighthouse", "mind the goat", "salt"),
    *("The ferry never waits for us", "un chat sur le toit", "gravel and honey", "we like slow mornings", "Ekdahl"),
    *("not a single button", "bread first, then talk", "what the tide brings", "olive 22", "My boots are wet today"),
    *("walnut", "forty-one", "Buon viaggio, Peppe", "the last one out", "asterisk", "is it raining", "kayak north"),
)
STYLES = (
    ("", ""),
    ('"', '"'),
    ("", ""),
    ("'", "'"),
    ("", ""),
    ("^", ""),
    ("\u201c", "\u201d"),
    ("", ""),
    ("**", "**"),
    ("", ""),
    ("[", "]"),
    ("`", "`"),
    ("", ""),
)
"""Marks around a string; `^` stands for capitals."""
_WORD = re.compile(r"[\w']+")


WORDS = ROOT / "src" / "proposer" / "data" / "words"


def digest() -> str:
    """The sha256 over the corpora and the word list, so that stale weights can be told."""
    return digest_of((*sorted(CORPUS.glob("*.jsonl")), *sorted(LINT.glob("*.jsonl")), WORDS / "posts.txt"))


def load_posts() -> list[Post]:
    """Every labelled text, those of this corpus first."""
    own = [{**row, "file": path.stem} for path in sorted(CORPUS.glob("*.jsonl")) for row in read_rows(path)]
    own = [{**row, "fold": fold_of(row, number)} for number, row in enumerate(own)]
    twins = [twin for number, row in enumerate(own) for twin in twins_of(row, number)]
    return [Post(row) for row in (*own, *twins, *linted_rows())]


def fold_of(row: Row, number: int) -> int:
    """The fold of a post; single sentences go by blocks, since twins stand side by side."""
    return (AUTHORS.index(row["file"]) if row["file"] in AUTHORS else number // BLOCK) % FOLDS


def twins_of(row: Row, number: int) -> Iterator[Row]:
    """The same post with other strings in other marks: how a string is marked says nothing about who must write it."""
    labels = [one for one in row["instructions"] if one["shape"] in ("word", "phrase", "line")]
    labels = [one for one in labels if one["kind"] != "claim"]
    if not labels or len(labels) != len(row["instructions"]):
        return
    for turn in range(TWINS):
        text, told = row["description"], []
        for place, label in enumerate(labels):
            chosen = (number * TWINS + turn) * 7 + place * 3
            string = STRINGS[chosen % len(STRINGS)]
            before, after = STYLES[(chosen // 2 + turn) % len(STYLES)]
            string = string.upper() if before == "^" else string
            marked = before.replace("^", "") + string + after
            match = _marked(label["required"]).search(text)
            if match is None:
                return
            text = text[: match.start()] + marked + text[match.end() :]
            told.append({**label, "required": string, "shape": "phrase" if " " in string else "word"})
        yield {**row, "description": text, "instructions": told, "labels": sorted(INSTRUCTED)}


def _marked(required: str) -> re.Pattern[str]:
    mark = "[\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019`*\\[\\]]"
    return re.compile(rf"{mark}{{0,2}}(?<!\w){re.escape(required)}(?!\w){mark}{{0,2}}")


def words_in(text: str) -> list[str]:
    """The words of a label or a post, to compare them by."""
    folded = text.casefold().replace("\u2019", "'").replace("\u2018", "'")
    return [word for one in _WORD.findall(folded) if (word := one.strip("'_"))] or folded.split()


class Post:
    """A labelled post as the classifiers see it."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.flat = level(row["description"])
        self.rows = Rows(self.flat, split_clauses(self.flat))
        self.said = [words_in(self.flat[one.start : one.end]) for one in self.rows.clauses]

    @cached_property
    def features(self) -> list[set[str]]:
        """The features of each clause."""
        return [features_of(self.rows, number) for number in range(len(self.rows))]

    def counts(self, topic: str) -> bool:
        """Whether the labels of this post say anything about a topic."""
        labels = self.row.get("labels")
        if labels is not None:
            return topic in labels
        return not (topic == REQUEST or topic.startswith(ASKED)) or "requests" in self.row

    def bags(self, topic: str) -> list[list[int]]:
        """For each label of a topic the clauses that may have earned it."""
        every = [*range(len(self.rows))]
        if topic in INSTRUCTED:
            own = [one for one in self.row["instructions"] if topic in _topics(one, self.row)]
            return [self.clauses_of(one) or every for one in own]
        if topic == REQUEST or topic.startswith(ASKED):
            names = [name for name in self.row.get("requests", ()) if topic in (REQUEST, ASKED + name)]
            return [
                bag
                for name in names
                for bag in self._each(self.row.get("request_words", {}).get(name, ()))
                or [[number for number in every if name in self.named[number]] or every]
            ]
        if topic not in self.row["flags"]:
            return []
        return self._each(self.row.get("flag_words", {}).get(topic, ())) or [every]

    def _each(self, words: Sequence[str]) -> list[list[int]]:
        """For each of the words that a label rests on the clauses that hold them."""
        return [found for one in words if (found := self.clauses_with(one))]

    @cached_property
    def named(self) -> list[frozenset[str]]:
        """What each clause asks for, if it asks for anything, by its words."""
        return [topics_named(self.flat[one.start : one.end]) for one in self.rows.clauses]

    def clauses_with(self, words: str) -> list[int]:
        """The clauses that hold the words that a label rests on; nothing where they do not stand in the post."""
        wanted = level(words)
        start = self.flat.find(wanted)
        end = start + len(wanted)
        return [n for n, one in enumerate(self.rows.clauses) if start >= 0 and one.start < end and start < one.end]

    def clauses_of(self, label: Row) -> list[int]:
        """The clauses that hold what a label demands."""
        wanted = words_in(label["required"])
        if label["shape"] in EXACT:
            if any(word.isalnum() for word in wanted):
                return [number for number, said in enumerate(self.said) if _holds(said, wanted)]
            sign = label["required"].strip()
            return [n for n, one in enumerate(self.rows.clauses) if sign in self.flat[one.start : one.end]]
        shared = [sum((Counter(said) & Counter(wanted)).values()) for said in self.said]
        return [number for number, count in enumerate(shared) if count >= max(1, max(shared) - 1)]


def _holds(said: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(said[start : start + len(wanted)] == wanted for start in range(len(said) - len(wanted) + 1))


def _topics(label: Row, row: Row) -> set[str]:
    """What a labelled instruction teaches: nothing for contact data that are asked for, a flag says that."""
    told = label["kind"] != "bait" or (carries_contact(label["required"]) and "ai_directed" not in row["flags"])
    if not told and "offplatform_contact" in row["flags"] and "ai_directed" not in row["flags"]:
        return set()
    return {TOLD if told else BAIT, *({TASK} if label["shape"] not in EXACT else ())}


def linted_rows() -> list[Row]:
    """The posts and client messages of the lint corpus, which say something about some flags."""
    rows = []
    for row in labelled_rows(LINT):
        if row["role"] not in ("job_post", "client_message") or row["stage"] != "pre_contract":
            continue
        expect, allow = set(row["expect"]), set(row.get("allow") or ())
        flags = [code for code, names in LINTED.items() if expect & names]
        labels = {code for code, names in LINTED.items() if expect & names or not allow & names}
        if SCAM in expect and row["role"] == "job_post":
            code = "identity_request" if PAPERS.search(row["text"]) else "policy_red_flag"
            flags.append(code)
            labels.add(code)
        elif not expect and not allow:
            labels |= {"identity_request", "policy_red_flag"}
        rows.append(
            {
                "id": row["id"],
                "description": row["text"],
                "flags": flags,
                "instructions": [],
                "labels": labels,
                "file": "",
                "fold": -1,
            }
        )
    return rows
