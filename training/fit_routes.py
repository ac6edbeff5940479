"""Fit the weights of `text/topics/routes` to the labelled texts of the lint corpus. Run as `make topics`.

It learns from each sentence that names a way to reach a person before a contract, or a place to send money to: in a
text labelled with contact details, or with payment elsewhere, it is one, in an innocent text it is what the work is
about. Needs the extra `train`.
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
from proposer.lint.kinds import Routes
from proposer.lint.policy import IDENTITIES, is_excepted
from proposer.lint.rule import Rule
from proposer.text.document import read
from proposer.text.topics import features, runs
from proposer.text.topics.routes import route_features

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "lint" / "corpus" / "seen"
TARGET = ROOT / "src" / "proposer" / "data" / "topics" / "routes.txt"
WORDS = ROOT / "src" / "proposer" / "data" / "words"
CATEGORIES = {"contact_info": IDENTITIES, "off_platform_payment": frozenset({"payee"})}
"""What says of a category that the candidates of some kinds are meant."""
BLOCK = 30
"""Neighbouring lines of a file go into the same fold: twins stand side by side."""
FOUND = 0.97
"""The share of real routes that the threshold keeps in cross-validation."""


def rule_examples() -> Iterator[Row]:
    """The examples of the rules that judge candidates."""
    for rule in _taught():
        for bad, told in ((True, rule.bad), (False, rule.good)):
            for text, differs in ((one, {}) if isinstance(one, str) else one for one in told):
                row = {"text": text, "role": rule.roles[0], "stage": "pre_contract", "expect": [rule.category] * bad}
                yield {**row, **differs}


def _taught() -> Iterator[Rule]:
    return (rule for rule in all_rules() if isinstance(rule.check, Routes) or rule.category == "contact_info")


def sightings(rows: Sequence[Row]) -> Iterator[Example]:
    """Every sentence that names a route before a contract or a payee, where its label says anything."""
    for line, row in enumerate(rows):
        document = read(row["text"])
        context = context_from(row)
        told: dict[int, bool] = {}
        for category, kinds in CATEGORIES.items():
            if category in row.get("allow", ()) or (category == "contact_info" and row["stage"] != "pre_contract"):
                continue
            found = [one for one in document.candidates if one.kind in kinds]
            if not any(is_excepted(one, document, context) for one in found):
                for number in {document.sentence_at(one.start).number for one in found}:
                    told[number] = told.get(number, False) or category in row["expect"]
        for number, wanted in sorted(told.items()):
            yield Example(frozenset(route_features(document, number, row["role"])), wanted, line // BLOCK)


def digest() -> str:
    """The sha256 over everything that teaches and the word lists, so that stale weights can be told."""
    lists = (WORDS / f"{name}.txt" for name in sorted((*runs.LEXICONS, features.FRAMES)))
    paths = (*sorted(CORPUS.glob("*.jsonl")), *lists)
    return digest_of(paths, map(told_by, _taught()))


def main() -> int:
    """Fit the model and write it."""
    seen = list(sightings([*labelled_rows(CORPUS), *rule_examples()]))
    TARGET.write_text(fit_single("contact", seen, digest(), found=FOUND), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
