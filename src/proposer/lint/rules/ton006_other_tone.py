"""The letter accuses, lectures, defends itself or is rude.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that unusual wordings are found too.
Why it matters: a client remembers the tone longer than the argument.
Example: "You clearly have not read my message."
Use instead: "I see it a little differently; here is what I would check first."
Source: D-10, D-30.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule

RULE = Rule(
    code="TON006",
    category="tone",
    severity="warning",
    message="Sounds harsh: {words}",
    suggestion="I see it a little differently; here is what I would check first.",
    check=Leans("tone"),
    bad=(
        "If you had read my message properly you would know the answer.",
        "That is a silly way to build a shop, frankly.",
        "Whoever wrote this code had no idea what they were doing.",
    ),
    good=(
        "I see it a little differently, and the log shows why.",
        "The export fails because the file has two headers.",
        "Thanks for the honest words.",
        "That part is outside what we agreed; it can be a new milestone.",
        "I would not start with the theme.",
        "Two pages of mine:\nhttps://kilnroom.com\nhttps://pikeandperch.com",
    ),
)
