"""What the case says that a good answer mentions."""

from __future__ import annotations

import re

from proposer.evals.scoring import Judged, Scorer, Subject
from proposer.text.view import normalise


def _score(subject: Subject) -> Judged:
    lower = subject.document.view.lower
    wanted = subject.case.expect.mention
    missed = [group for group in wanted if not any(_stands(word, lower) for word in group.split("|"))]
    reason = f"does not mention {'; '.join(map(_shown, missed))}" if missed else f"all {len(wanted)} mentioned"
    return Judged(1 - len(missed) / len(wanted), reason)


def _shown(group: str) -> str:
    return group.replace("|", " or ")


def _stands(word: str, lower: str) -> bool:
    """Whether a word, or one that begins with it, stands in the text."""
    return re.search(rf"(?<!\w){re.escape(normalise(word).lower.strip())}", lower) is not None


SCORER = Scorer(
    name="mentions",
    what="Whether what the case expects to be mentioned is mentioned.",
    score=_score,
    kinds=None,
    applies=lambda case, _: bool(case.expect.mention),
)
