"""The letter promises what nobody can promise.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that unusual wordings are found too.
Why it matters: a promise that cannot be kept costs the review.
Example: "You will never see a bug again."
Use instead: "I would agree on what done looks like, then give a date for the first part."
Source: D-27, D-28.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule

RULE = Rule(
    code="OVP005",
    category="over_promise",
    severity="error",
    message="Promises too much: {words}",
    suggestion="I would agree on what done looks like, then give a date for the first part.",
    check=Leans("promise"),
    bad=(
        "You will never have a single bug again, I promise.",
        "Your sales will double within a month, guaranteed.",
        "I can do everything you need, whatever it is, by Friday.",
    ),
    good=(
        "I can't promise a ranking; I can promise a clear report.",
        "The queue has guaranteed delivery.",
        "The import went from 40 minutes to 6.",
        "I would expect 6 to 9 hours for this part.",
        "A perfect hash is not needed here.",
    ),
)
