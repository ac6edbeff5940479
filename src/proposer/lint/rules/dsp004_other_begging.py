"""The letter begs or offers itself at any price.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that unusual wordings are found too.
Why it matters: begging lowers the value of the work before it began.
Example: "I really need this job, any price is fine."
Use instead: "My rate is the one in the profile; a smaller first part keeps the cost low."
Source: D-24, D-27.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule

RULE = Rule(
    code="DSP004",
    category="desperate",
    severity="error",
    message="Sounds desperate: {words}",
    suggestion="My rate is the one in the profile; a smaller first part keeps the cost low.",
    check=Leans("desperate"),
    bad=(
        "I really need this job to pay my rent this month.",
        "Please give me just one chance, I will work for whatever you can pay.",
        "I beg you to choose me, I have no other work.",
    ),
    good=(
        "I would be glad to take this on.",
        "My rate is 35 an hour.",
        "I need the export before I can start.",
        "A smaller first part keeps the cost low.",
        "The chance of a clash is small, since the jobs run at night.",
    ),
)
