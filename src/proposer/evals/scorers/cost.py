"""What an answer cost: completions, tokens, the cached share, and whether it would have been repaired."""

from __future__ import annotations

from proposer.evals.scoring import Judged, Scorer, Subject


def _score(subject: Subject) -> Judged:
    asked = len(subject.tries) + subject.would_repair
    into = sum(one.usage.prompt_tokens or 0 for one in subject.tries)
    out = sum(one.usage.completion_tokens or 0 for one in subject.tries)
    cached = sum(one.usage.cached_tokens or 0 for one in subject.tries)
    share = f"{cached / into:.0%} cached" if into else "tokens unknown"
    more = ", would be written again" if subject.would_repair else ""
    reason = f"{len(subject.tries)} completion(s), {into} tokens in ({share}), {out} out{more}"
    return Judged(1 / max(asked, 1), reason)


SCORER = Scorer(
    name="cost",
    what="How many completions the answer takes: 1 for a first one that needs no repair, half for two.",
    score=_score,
    kinds=None,
    live_only=True,
)
