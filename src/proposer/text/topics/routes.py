"""Tells a way to reach or to pay a person from data that the work is about: a test user, a line of a log, a script.

A linear classifier over the sentence around it. Its weights are data, fitted to the labelled texts of the lint corpus
(`training/fit_routes.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from proposer.text.topics.features import around, frame_features, frames_of, tokens
from proposer.text.topics.model import load_model
from proposer.text.topics.runs import run_names, runs_of

if TYPE_CHECKING:
    from proposer.text.candidates import Candidate
    from proposer.text.document import Document

MODEL = "routes"
SPAN = 5
"""How many words to each side of it are seen in their place."""
LONG = 3
"""From so many sentences on a text counts as long."""


def reaches(document: Document, route: Candidate, role: str) -> bool:
    """Whether somebody can be reached or paid by what is named here, as far as its sentence tells."""
    sentence = document.sentence_at(route.start)
    key = f"routes:{role}:{sentence.number}"
    if key not in document.memo:
        model = load_model(MODEL)
        document.memo[key] = model.scores(model.add(route_features(document, sentence.number, role)))[0] > 0
    return cast("bool", document.memo[key])


def route_features(document: Document, number: int, role: str) -> set[str]:
    """What the classifier sees of a sentence that names ways to reach or to pay a person."""
    sentences = document.sentences
    words = [tokens(document, sentence) for sentence in sentences[max(0, number - 1) : number + 2]]
    own = words[min(number, 1)]
    frames = [frames_of(found) for found in words]
    found = set(run_names(runs_of(own)))
    found.update(frame_features(frames[min(number, 1)], *around(frames, min(number, 1))))
    found.update(_beside(own))
    if number:
        found.update(f"before:{word}" for word in words[0])
    if number + 1 < len(sentences):
        found.update(f"after:{word}" for word in words[-1])
    found.update((f"role={role}", f"sentences={min(len(sentences), LONG)}"))
    for word in own:
        if word[0] == "<":
            found.add(f"{word} {role}")
    return found


def _beside(words: Sequence[str]) -> Iterator[str]:
    """The words around each route, with and without their distance."""
    for place, word in enumerate(words):
        if word[0] != "<":
            continue
        for away in range(1, SPAN + 1):
            if place >= away:
                yield f"<{away}:{words[place - away]}"
                yield f"<:{words[place - away]}"
            if place + away < len(words):
                yield f">{away}:{words[place + away]}"
                yield f">:{words[place + away]}"
