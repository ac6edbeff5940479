"""The letter pushes: it chases, corners or lays guilt.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that unusual wordings are found too.
Why it matters: pressure is felt at once and costs trust.
Example: "I am still waiting for your decision."
Use instead: "Take the time you need; the outline is here when it helps."
Source: D-21, D-24, D-27.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule

RULE = Rule(
    code="PSH005",
    category="pushy",
    severity="error",
    message="Pushes the client: {words}",
    suggestion="Take the time you need; the outline is here when it helps.",
    check=Leans("pushy"),
    bad=(
        "I wrote you twice already and you still haven't answered me.",
        "You really should hire me now, every other choice would be a mistake.",
        "Third message from me, please have the courtesy to reply.",
    ),
    good=(
        "When it suits you, the outline is here.",
        "I can start on Monday if that works for you.",
        "Your deadline is Friday, so I would begin with the export.",
        "One question decides the start: which shop system do you use?",
        "Thanks for the details, they help.",
    ),
)
