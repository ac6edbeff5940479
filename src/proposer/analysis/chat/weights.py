"""The weights of the chat classifiers, and the scores they give a turn."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from proposer.analysis.chat.features import Seen, Turn, length, see
from proposer.text.topics.model import Model, Sums

SIGNALS = ("none", "low", "medium", "high")
MARK = "signal_"
"""What the name of a signal begins with among the topics of the model."""


class Scores(NamedTuple):
    """What the classifiers say of one turn."""

    seen: Seen
    topics: dict[str, float]
    """The score of each situation and signal; above 0 it is found."""
    parts: tuple[dict[str, float], ...]
    """What each sentence adds to a topic, with no scale."""


@cache
def load_weights() -> Model:
    """Load the model; a chat turn needs no gate."""
    text = (resources.files("proposer") / "data" / "topics" / "chat.txt").read_text(encoding="utf-8")
    return Model("", text)


@lru_cache(maxsize=64)
def score(turn: Turn) -> Scores:
    """Score a turn for every situation and signal."""
    model, seen = load_weights(), see(turn)
    features = seen.common.union(*seen.sentences)
    whole = Sums(model.add(sorted(features)).weights, length(features))
    parts = tuple(dict(zip(model.topics, model.add(sorted(found)).weights, strict=True)) for found in seen.sentences)
    return Scores(seen, dict(zip(model.topics, model.scores(whole), strict=True)), parts)
