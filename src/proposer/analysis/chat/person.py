"""What in a client's turn only the person can answer or decide."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.analysis.chat.turns import Turns
from proposer.analysis.chat.wording import places
from proposer.models.reading import Flag
from proposer.models.thread import Stage
from proposer.text.document import Document, read

_LONGEST = 160
_TOLD = (
    ("files", "look at what the client sent or points to: {words}"),
    ("meeting", "say whether this time for a call suits you: {words}"),
)


def find_needs(turns: Turns, situations: frozenset[str], flags: tuple[Flag, ...], stage: Stage) -> tuple[str, ...]:
    """Give what is left to the person, a sentence each; nothing when the freelancer spoke last."""
    walking = [f"decide whether to go on: {flag.advice}" for flag in flags if flag.code == "walk_away"]
    if turns.answered or turns.client is None:
        return tuple(walking)
    return tuple(dict.fromkeys([*walking, *_left(turns, situations, stage)]))


def _left(turns: Turns, situations: frozenset[str], stage: Stage) -> Iterator[str]:
    assert turns.client is not None  # noqa: S101
    document = read(turns.client.text)
    for name, sentence in _TOLD:
        if name == "files" and "suspicious_file" in situations:
            continue
        for place in places(document, "person", name)[:1]:
            yield sentence.format(words=_quote(document, place.start))
    if stage is Stage.PRE_CONTRACT:
        if "start_date" in situations:
            yield "say when you can start, with --say, unless the profile holds it"
        return
    for one in document.sentences:
        if one.lower.rstrip().endswith("?"):
            yield f"answer about the running work: {_quote(document, one.start)}"
            return


def _quote(document: Document, start: int) -> str:
    sentence = document.sentence_at(start)
    said = " ".join(document.view.plain[sentence.start : sentence.end].split())
    return f"{said[:_LONGEST]!r}"
