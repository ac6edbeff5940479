"""The weights of the chat classifiers, and the scores they give a turn."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from proposer.analysis.chat.features import Seen, Turn, length, see
from proposer.text.topics.model import Sums, load_model

MODEL = "chat"
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


@lru_cache(maxsize=64)
def score(turn: Turn) -> Scores:
    """Score a turn for every situation and signal."""
    model, seen = load_model(MODEL), see(turn)
    features = seen.common.union(*seen.sentences)
    whole = Sums(model.add(features).weights, length(features))
    parts = tuple(dict(zip(model.topics, model.told(model.add(found)), strict=True)) for found in seen.sentences)
    return Scores(seen, dict(zip(model.topics, model.scores(whole), strict=True)), parts)
