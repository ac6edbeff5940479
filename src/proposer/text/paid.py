"""Tells work that is paid for from work that is not, where a text says it in so many words."""

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


_GIVEN = Pattern(
    r"\b(?:free|unpaid|gratis|pro bono|on the house|on us|favou?r|donat\w+|volunt\w+|goodwill|good will|exposure|equity"
    r"|nothing|no (?:money|pay|payment|budget|charge|fee)|not (?:be |get )?paid|without (?:pay|charge|a fee|cost)\w*"
    r"|n't (?:be )?(?:pay|paid)|kostenlos|gratuit\w*|umsonst|muft)\b"
)


def names_no_pay(lower: str) -> bool:
    """Whether a text, in lower case, says that something is to be had without pay."""
    return _GIVEN.search(lower) is not None
