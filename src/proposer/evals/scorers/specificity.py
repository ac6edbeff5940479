"""How much of a letter belongs to this post: the same letter is held against a fixed sample of other posts.

No overlap of words is taken for quality: what counts is how much better the letter fits its own post than posts that it
was not written for.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import chain
from math import fsum

from proposer.analysis.wants.lexicon import load_lexicon
from proposer.evals.scoring import Judged, Scorer, Subject
from proposer.lint.hollow import hollow_words
from proposer.models.job import JobPost
from proposer.text.document import words_of

ENOUGH = 2.5
"""Details of the post with which a letter is as specific as it needs to be."""
NEAR = 0.5
"""From this share of its details in another post the letter would fit that one too."""
STEM = 5


def telling(job: JobPost) -> frozenset[str]:
    """The beginnings of the words that make a post this post: those that would not fit any other."""
    return _stems(job.model_copy(update={"source": ""}))


@lru_cache(maxsize=512)
def _stems(job: JobPost) -> frozenset[str]:
    return stems(f"{job.title}\n{job.description}\n{' '.join(job.skills)}".lower())


def stems(lower: str) -> frozenset[str]:
    """The beginnings of the words of a text, without those that say nothing of a job."""
    usual = _usual()
    return frozenset(word[:STEM] for word in words_of(lower) if len(word) > 2) - usual


@cache
def _usual() -> frozenset[str]:
    """The beginnings of words that fit any job, or stand in many posts."""
    return frozenset(word[:STEM] for word in (*hollow_words(), *load_lexicon().common))


def _score(subject: Subject) -> Judged:
    job = subject.plan.job
    if job is None:
        raise ValueError("specificity needs a post")
    own = telling(job)
    others = [post for post in subject.sample if post != own]
    said = stems(subject.document.view.lower)
    common = Counter(chain.from_iterable(said & post for post in others))
    worth = {stem: 1 / (1 + common[stem]) for stem in said}
    # Sets have no order that holds from run to run, and `sum` rounds differently in each: `fsum` does not.
    details = fsum(worth[stem] for stem in said & own)
    fits = sum(fsum(worth[stem] for stem in said & post) >= NEAR * details for post in others)
    apart = 1 - fits / len(others) if others else 1.0
    reason = f"{details:.1f} details of this post; would fit {fits} of {len(others)} other posts half as well"
    return Judged(apart * min(1.0, details / ENOUGH), reason)


SCORER = Scorer(
    name="specificity",
    what="How many details of the post the letter holds, and how many posts of a fixed sample it would fit as well.",
    score=_score,
    bar=0.6,
    applies=lambda _, plan: plan.job is not None,
)
