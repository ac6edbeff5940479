"""The classifier of routes: a way to reach a person, or contact data that the work is about."""

import hashlib
import json
from pathlib import Path

import pytest

from proposer.lint.engine import all_rules
from proposer.lint.kinds import Routes
from proposer.text.document import read
from proposer.text.topics.features import FRAMES
from proposer.text.topics.routes import reaches, route_features
from proposer.text.topics.runs import LEXICONS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dummy account is qa@example.com.", False),
        ("The dial pad should accept +44 20 7946 0018 too.", False),
        ("The number 0800 555 0199 should appear in the footer.", False),
        ("My account is sam@example.com.", True),
        ("The import is done, so mail me: sam@example.com.", True),
        ("Send the export to sam@example.com.", True),
    ],
)
def test_the_object_of_the_work_is_told_from_a_person(text: str, expected: bool) -> None:
    document = read(text)
    assert reaches(document, document.candidates[0], "freelancer_draft") is expected


def test_a_sentence_is_seen_with_its_neighbours_and_the_words_in_their_places() -> None:
    found = route_features(read("All is set. Write to ana@kelpworks.com today. Thanks!"), 1, "job_post")
    assert {"<1:to", "<2:write", "<:write", ">1:today", "before:set", "after:thanks"} <= found
    assert {"role=job_post", "<email> job_post", "sentences=3"} <= found


def test_the_first_sentence_has_none_before_it() -> None:
    assert not any(one.startswith("before:") for one in route_features(read("Mail ana@kelpworks.com. Bye."), 0, "x"))


def test_the_weights_were_fitted_to_the_corpus_the_rules_and_the_word_lists_as_they_are() -> None:
    """Mended by `make topics`."""
    found = hashlib.sha256()
    data = ROOT / "src" / "proposer" / "data"
    lists = (data / "words" / f"{name}.txt" for name in sorted((*LEXICONS, FRAMES)))
    for path in (*sorted((ROOT / "tests" / "lint" / "corpus" / "seen").glob("*.jsonl")), *lists):
        found.update(path.read_bytes())
    for rule in all_rules():
        if isinstance(rule.check, Routes) or rule.category == "contact_info":
            found.update(
                json.dumps([rule.code, rule.category, rule.roles, rule.bad, rule.good], sort_keys=True).encode()
            )
    head = (data / "topics" / "routes.txt").read_text(encoding="utf-8").split("\n", 1)[0]
    assert head.split("\t")[3] == found.hexdigest()
