"""Whether a client who wants to begin has said, or taken up, what comes first.

A linear classifier over the client's turn, the message that it answers, the client's earlier words and the project
line. Its weights are data, fitted to the labelled threads of the chat corpus (`training/fit_closing.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from proposer.analysis.chat.features import Turn, length, see
from proposer.analysis.chat.first_piece import Told, is_goal, is_slight
from proposer.analysis.chat.turns import Turns
from proposer.models.thread import Thread
from proposer.text.document import read
from proposer.text.topics.lexicon import load_lexicon
from proposer.text.topics.model import Sums, load_model

MODEL = "closing"
SIGN = "sign:"
"""What the features begin with that stand for words found one by one."""
LONGEST = 6
"""Words from which on a project line counts as long."""


def knows_first_piece(thread: Thread, turns: Turns, told: Told) -> bool:
    """Whether the goal and the first piece of work are known, so that a milestone can be proposed (D-26)."""
    found = closing_features(thread, turns, told)
    model = load_model(MODEL)
    return model.scores(Sums(model.add(found).weights, length(found)))[0] > 0


def closing_features(thread: Thread, turns: Turns, told: Told) -> frozenset[str]:
    """What the classifier sees of a thread in which the client has written; `told` is what its words tell."""
    if turns.client is None:
        return frozenset()
    before = turns.before.text if turns.before else ""
    earlier = tuple(turn.text for turn in turns.earlier)
    seen = see(Turn(turns.client.text, thread.stage.value, thread.title, before, earlier))
    found = set(seen.common).union(*seen.sentences)
    found.update(_marked("project", thread.title), _marked("answers", before))
    for text in earlier:
        found.update(_marked("earlier", text))
    found.update(_signs(thread, told))
    found.add(f"project={min(len(thread.title.split()), LONGEST)}")
    return frozenset(found)


def _signs(thread: Thread, told: Told) -> Iterator[str]:
    """What the words found one by one tell, each by itself and together."""
    named, offered, doubt = (span is not None for span in told)
    goal, slight = is_goal(thread.title), is_slight(thread.title)
    for name, sign in (("named", named), ("offered", offered), ("doubt", doubt), ("goal", goal), ("slight", slight)):
        yield f"{SIGN}{name}={sign}"
    yield f"{SIGN}named={named} doubt={doubt} goal={goal}"
    yield f"{SIGN}named={named} offered={offered} doubt={doubt}"
    yield f"{SIGN}goal={goal} slight={slight}"


def _marked(mark: str, text: str) -> Iterator[str]:
    """The words of a text and their classes, marked with where they stand."""
    lexicon = load_lexicon("chat")
    for sentence in read(text).sentences:
        for word in (*sentence.words, *lexicon.read(sentence.words)):
            yield f"{mark}:{word}"
