"""Fit the weights of `text/topics/routes` to the labelled texts of the lint corpus. Run as `make topics`.

It learns from each sentence that names a way to reach a person before a contract: in a text labelled with contact
details it is one, in an innocent text it is what the work is about. Needs the extra `train`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import Row, labelled_rows
from fit_topics import told_by
from linear import digest_of
from single import Example, fit_single

from proposer.lint.engine import all_rules
from proposer.lint.inputs import context_from
from proposer.lint.policy import IDENTITIES, is_excepted
from proposer.text.document import read
from proposer.text.topics import features, runs
from proposer.text.topics.routes import route_features

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "lint" / "corpus" / "seen"
TARGET = ROOT / "src" / "proposer" / "data" / "topics" / "routes.txt"
WORDS = ROOT / "src" / "proposer" / "data" / "words"
CATEGORY = "contact_info"
BLOCK = 30
"""Neighbouring lines of a file go into the same fold: twins stand side by side."""
FOUND = 0.97
"""The share of real routes that the threshold keeps in cross-validation."""


def rule_examples() -> Iterator[Row]:
    """The examples of the rules of this category."""
    for rule in all_rules():
        for bad, told in ((True, rule.bad), (False, rule.good)) if rule.category == CATEGORY else ():
            for text, differs in ((one, {}) if isinstance(one, str) else one for one in told):
                row = {"text": text, "role": rule.roles[0], "stage": "pre_contract", "expect": [CATEGORY] * bad}
                yield {**row, **differs}


def sightings(rows: Sequence[Row]) -> Iterator[Example]:
    """Every sentence that names a route before a contract, where its label says anything."""
    for line, row in enumerate(rows):
        if row["stage"] != "pre_contract" or CATEGORY in row.get("allow", ()):
            continue
        document = read(row["text"])
        context = context_from(row)
        routes = [one for one in document.candidates if one.kind in IDENTITIES]
        if any(is_excepted(one, document, context) for one in routes):
            continue
        for number in sorted({document.sentence_at(one.start).number for one in routes}):
            seen = frozenset(route_features(document, number, row["role"]))
            yield Example(seen, CATEGORY in row["expect"], line // BLOCK)


def digest() -> str:
    """The sha256 over everything that teaches and the word lists, so that stale weights can be told."""
    lists = (WORDS / f"{name}.txt" for name in sorted((*runs.LEXICONS, features.FRAMES)))
    paths = (*sorted(CORPUS.glob("*.jsonl")), *lists)
    return digest_of(paths, (told_by(rule) for rule in all_rules() if rule.category == CATEGORY))


def main() -> int:
    """Fit the model and write it."""
    seen = list(sightings([*labelled_rows(CORPUS), *rule_examples()]))
    TARGET.write_text(fit_single("contact", seen, digest(), found=FOUND), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
