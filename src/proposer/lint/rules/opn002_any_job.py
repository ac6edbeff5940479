"""The letter opens as any letter could.

What it does: judges the first sentences of a letter by their words, their classes and how many of them speak of
anything in particular, so that unusual wordings are found too.
Why it matters: the first two sentences decide whether a letter is opened; these say nothing of the client's job.
Example: "Greetings of the day! I have gone through your requirement and can do it."
Use instead: "Your rota breaks when a shift crosses midnight. I would split those shifts before anything else."
Source: D-16, D-17, D-47.
"""

from proposer.lint.leaning import Leans
from proposer.lint.letters import LETTERS
from proposer.lint.rule import BEFORE, Rule

RULE = Rule(
    code="OPN002",
    category="generic_opener",
    severity="warning",
    message="An opening that would fit any job: {words}",
    suggestion="Open with the thing the client wants done, and what you would look at first.",
    stages=BEFORE,
    kinds=(None, *LETTERS),
    check=Leans("opener"),
    bad=(
        "Greetings of the day! I have gone through your requirement and I am fully able to do this task.",
        "Look no further, you have just found your expert. I do such jobs all the time and my clients are happy.",
        "Hi there! Your job caught my eye at once and I would be honoured to be part of it.",
    ),
    good=(
        "Hi! The two ledgers differ by one invoice, and I would begin with the date it was booked.",
        "I have read your post about the moss key, and the hair tips in plate four are what I would redraw first.",
        "Good morning, the ferry map needs two scales, since the harbour cannot be read at the small one.",
        "Is the second bearing the one that hums? Then the drawing needs a tighter fit there.",
        ("Thanks, I am glad that you like it. I can do that.", {"kind": "chat_reply"}),
    ),
)
