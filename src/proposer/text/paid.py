"""Tells a test that is paid for from one that is not, where a sentence says it in so many words."""

from __future__ import annotations

from proposer.text.pattern import Pattern

_PAID = Pattern(
    r"\bpaid (?:\w+ ){0,2}(?:tests?|trials?|samples?|pilots?|auditions?|milestones?)\b"
    r"|\b(?:test|trial|sample|pilot) (?:is|are|will be|would be|gets?) paid\b"
    r"|\bpay(?:ing)? (?:you )?for (?:the|a|this|that) (?:test|trial|sample)\b(?!\?)"
)
_NOT = Pattern(
    r"\b(?:unpaid|why|free|gratis|nothing|without|if|unless|once|after|afterwards|later|then|only|no|not|never)\b|n't\b"
)


def is_paid_test(lower: str) -> bool:
    """Whether a sentence, in lower case, speaks of a paid test and of nothing that takes the pay away again."""
    return _PAID.search(lower) is not None and _NOT.search(lower) is None
