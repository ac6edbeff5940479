"""Work without pay is asked for.

What it does: finds requests for unpaid tests, samples made for the job, early starts, free extras, shares as pay.
Why it matters: clients may not ask for it; a freelancer who says yes has no protection.
Example: "Send a free sample and we decide."
Use instead: "I can do that as a small paid milestone on Upwork."
Source: D-11, D-40.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import ALWAYS, INCOMING, Rule

RULE = Rule(
    code="FRE002",
    category="free_work",
    severity="error",
    message="Asks for work without pay: {words}",
    suggestion="I can do that as a small paid first milestone on Upwork.",
    roles=INCOMING,
    stages=ALWAYS,
    check=Leans("unpaid"),
    bad=(
        "Please do an unpaid test first.",
        "Send a free sample and we decide after.",
        "The trial task is unpaid.",
        "Start today, I'll set up the contract on Monday.",
        "Could you redo the page? No extra budget.",
        ("We pay in equity until there is revenue.", {"role": "job_post"}),
        ("To apply, redesign our header and attach the file.", {"role": "job_post"}),
    ),
    good=(
        "There is a paid test of two hours.",
        "Our free trial page needs a new headline.",
        "Please send past samples of your work.",
        "We never ask for unpaid tests.",
        "The app has a free tier for schools.",
        "Start with the export once the milestone is funded.",
        ("Create mock-ups for our new website, five pages.", {"role": "job_post"}),
    ),
)
