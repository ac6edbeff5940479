"""Runs of words and classes: their names, and their weights under the first word."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from proposer.resources import DATA
from proposer.text.topics.model import Judge, Sums, pack
from proposer.text.topics.runs import REACH, RunModel, run_names, runs_of, write_runs

WORDS = ("^", "pay", "me", "by", "zelle", "and", "skip", "the", "fees", "#", "<email>", "don", "t", "free", "$", "?")


def test_runs_are_words_neighbours_loose_pairs_and_classes() -> None:
    found = {*run_names(runs_of(["^", "pay", "me", "by", "zelle", "$"]))}
    assert {"pay", "pay me", "pay..by", "pay..zelle", "p*route", "p*pay *me", "p*pay~*route"} <= found


def test_a_run_that_stands_twice_has_its_name_twice() -> None:
    found = Counter(run_names(runs_of(["^", "pay", "me", "pay", "me", "$"])))
    assert found["pay me"] == found["p*pay *me"] == 2


def test_a_pair_of_classes_has_its_reach() -> None:
    runs = runs_of(["zelle", *["pay"] * REACH, "paypal"])
    assert "p*route~*pay" in run_names(runs)
    assert "p*route~*route" not in run_names(runs)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_weights_are_found_under_the_first_word(words, random) -> None:
    runs = runs_of(words)
    names = sorted({*run_names(runs)})
    weights = {name: random.randint(-900, 900) for name in random.sample(names, k=random.randint(0, len(names)))}
    told = {name: f"0:{weight} 2:{-weight}" for name, weight in weights.items()}
    model = RunModel("a b c\t0 0 0\t0 0 0\tdigest\n\n" + write_runs({**told, "@not": "1:7"}))
    for _ in range(2):
        sums = model.add_runs(runs)
        assert sums.weights == sum(pack(told.get(name, "")) for name in run_names(runs))
        assert sums.features == runs.size
    assert model.told(model.add(["@not", "@keep"])) == (0.0, 0.007, 0.0)


@given(st.lists(st.integers(-(2**31), 2**31 - 1), min_size=3, max_size=3))
def test_each_topic_has_a_sum_of_its_own(sums) -> None:
    packed = pack(" ".join(f"{number}:{weight}" for number, weight in enumerate(sums)))
    judge = Judge("a b c\t0 0 0\t0 0 0\tdigest")
    assert judge.told(Sums(packed, 1)) == tuple(weight / 1000 for weight in sums)


def test_no_weight_is_so_large_that_a_sum_leaves_its_lane() -> None:
    for path in sorted((DATA / "topics").glob("*.txt")):
        weights = re.findall(r"(?<=\d:)-?\d+", path.read_text(encoding="utf-8"))
        assert max((abs(int(weight)) for weight in weights), default=0) < 25_000, path.name
