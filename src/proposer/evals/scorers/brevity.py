"""Short enough to be read, long enough to say something, in sentences that can be skimmed (D-18, D-35)."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject, marks

FEWEST, FEWEST_IN_CHAT = 45, 6
"""Words below which a letter says too little, and a chat message: short questions get short answers."""
FOR_ANSWER = 45
"""Words that each question allows on top of the kind's limit."""
LONG_SENTENCE = 26
"""Words of an average sentence from which a text is hard to read."""
LOSS = 0.25
"""What a wall of text, a broken format or long sentences each take away."""


def _score(subject: Subject) -> Judged:
    words = subject.document.word_count
    asked = len(subject.plan.questions) + len(subject.plan.reading.requests)
    most = subject.plan.limits.max_words + FOR_ANSWER * min(asked, 5)
    least = FEWEST if subject.case.is_letter else FEWEST_IN_CHAT
    value = words / least if words < least else max(0.0, min(1.0, 2 - words / most))
    notes = [f"{words} words of at most {most}"]
    found = subject.findings("wall_of_text", "formatting", "life_story")
    lengths = [len(sentence.words) for sentence in subject.document.sentences if sentence.words]
    average = sum(lengths) / len(lengths) if lengths else 0.0
    if average > LONG_SENTENCE:
        value -= LOSS
        notes.append(f"{average:.0f} words in the average sentence")
    if found:
        value -= LOSS * len(found)
        notes += dict.fromkeys(finding.category for finding in found)
    return Judged(max(0.0, value), "; ".join(notes), marks(found))


SCORER = Scorer(
    name="brevity",
    what="Whether the text keeps to its length, in paragraphs and sentences that can be skimmed.",
    score=_score,
    bar=0.85,
    kinds=None,
)
