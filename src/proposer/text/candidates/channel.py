"""Ways of talking that are named without an id: an app, mail, the phone, or simply outside the platform."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    from proposer.text.document import Document


@cache
def _channels() -> Lexicon:
    return Lexicon(("{channel}", "{outside}", "{detail}"))


def find(document: Document) -> Iterator[Candidate]:
    """Give the channels a text names."""
    last = -1
    for start, end, _ in sorted(_channels().find(document)):
        if start >= last:
            yield Candidate("channel", start, end, document.view.lower[start:end])
            last = end
