"""The classifiers: what they see, what they say, and whether their weights are those of the labelled texts."""

import hashlib
import json
import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.lint.engine import all_rules
from proposer.text.document import read
from proposer.text.topics import lean
from proposer.text.topics.features import FRAMES, frame_features, frames_of, tokens
from proposer.text.topics.lexicon import Lexicon
from proposer.text.topics.model import Model, load_opening
from proposer.text.topics.runs import LEXICONS

ROOT = Path(__file__).resolve().parents[2]
WORD_LISTS = ROOT / "src" / "proposer" / "data" / "words"
LISTS = "fruit: apple red_apple\n    pear\n-: apple_tree\n"


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("an apple a day", "an *fruit a day"),
        ("the red apple", "the *fruit"),
        ("an apple tree and a pear", "an apple and a *fruit"),
        ("nothing here", "nothing here"),
    ],
)
def test_the_longest_entry_of_a_lexicon_wins(words: str, read_as: str) -> None:
    assert " ".join(Lexicon(LISTS).read(words.split())) == read_as


def test_a_way_to_reach_a_person_and_a_number_stand_for_their_kind() -> None:
    document = read("Write to ana@kelpworks.com before 1200!")
    assert tokens(document, document.sentences[0]) == ["^", "write", "to", "<email>", "before", "#", "$"]


def test_a_channel_in_disguise_is_seen_as_what_it_is() -> None:
    document = read("Find me on t3l3gr4m?")
    assert tokens(document, document.sentences[0]) == ["^", "find", "me", "on", "telegram", "?"]


def test_frames_say_what_a_sentence_does_and_what_its_neighbours_do() -> None:
    own = frames_of(["^", "i", "never", "do", "that", "?"])
    assert {"not", "question"} <= set(own)
    assert {"@not", "@not+question", "@before:keep", "@after:build"} <= set(frame_features(own, ("keep",), ("build",)))


def test_a_model_adds_weights_and_holds_them_against_the_threshold() -> None:
    model = Model("a b\t0 -1000\t500 0\tdigest\nword\t0:4000 1:2000")
    scores = model.scores(model.add(["word", "other"]))
    assert scores == pytest.approx((4 / 8**0.5 - 0.5, 2 / 8**0.5 - 1))


def test_features_weigh_the_same_whether_looked_up_one_by_one_or_in_a_table() -> None:
    found = ["^ write", "write", "to", "<email>", "before"]
    fresh = Model((resources.files("proposer") / "data" / "topics" / "routes.txt").read_text(encoding="utf-8"))
    first = fresh.add(found)
    assert any(fresh.told(first))
    many = [fresh.add([f"{number} {word}" for word in sorted(found)]) for number in range(1000)]
    assert not any(any(fresh.told(sums)) for sums in many)
    assert fresh.add(found) == first == fresh.add(found)


@pytest.mark.parametrize("name", ["routes", "chat", "closing", "posts"])
def test_the_lines_of_a_model_are_sorted_so_that_they_can_be_searched(name: str) -> None:
    lines = (resources.files("proposer") / "data" / "topics" / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    features = [line.partition("\t")[0] + "\t" for line in lines[1:] if line]
    assert features == sorted(features)


@pytest.mark.parametrize("name", sorted(path.name for path in WORD_LISTS.glob("*.txt")))
def test_a_word_list_holds_words_and_runs_of_words_alone(name: str) -> None:
    entry = re.compile(r"<[a-z]+>|(?:[^\W_]+|#)(?:[_'-](?:[^\W_]+|#))*")
    lines = (WORD_LISTS / name).read_text(encoding="utf-8").replace("\n ", " ").splitlines()
    assert [one for line in lines for one in line.partition(":")[2].split() if not entry.fullmatch(one)] == []


def test_a_closed_gate_costs_no_reading() -> None:
    assert load_opening("lint").weigh(["the", "export", "comes", "first", "and", "then", "the", "labels"]) <= 0
    assert lean(read("The export comes first and then the labels."), "freelancer_draft") == ()


@given(st.text(max_size=300), st.sampled_from(["freelancer_draft", "client_message", "job_post"]), st.text(max_size=60))
def test_leanings_lie_inside_the_text_and_are_the_same_each_time(text: str, role: str, note: str) -> None:
    document = read(text)
    found = lean(document, role, note)
    assert found == lean(read(text), role, note)
    assert all(0 <= one.start < one.end <= len(document.view.plain) and one.score > 0 for one in found)


def test_the_weights_were_fitted_to_the_corpus_the_rules_and_the_word_lists_as_they_are() -> None:
    """Mended by `make topics`."""
    found = hashlib.sha256()
    corpus = sorted((ROOT / "tests" / "lint" / "corpus" / "seen").glob("*.jsonl"))
    data = ROOT / "src" / "proposer" / "data"
    lists = (data / "words" / f"{name}.txt" for name in sorted((*LEXICONS, FRAMES)))
    chats = sorted((ROOT / "tests" / "analysis" / "chat_corpus" / "seen").glob("*.jsonl"))
    posts = sorted((ROOT / "tests" / "analysis" / "corpus" / "seen").glob("*.jsonl"))
    for path in (*corpus, *chats, *posts, *lists, *sorted((data / "work").glob("*.toml"))):
        found.update(path.read_bytes())
    for rule in all_rules():
        found.update(json.dumps([rule.code, rule.category, rule.roles, rule.bad, rule.good], sort_keys=True).encode())
    head = (data / "topics" / "lint.txt").read_text(encoding="utf-8").split("\n", 1)[0]
    assert head.split("\t")[3] == found.hexdigest()
