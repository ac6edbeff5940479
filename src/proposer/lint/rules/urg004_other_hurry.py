"""The letter invents a hurry.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that unusual wordings are found too.
Why it matters: invented scarcity reads as a trick.
Example: "My slot closes tonight."
Use instead: "I can start on Monday; take the time you need to decide."
Source: D-21, D-27.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule

RULE = Rule(
    code="URG004",
    category="urgency",
    severity="error",
    message="Invents a hurry: {words}",
    suggestion="I can start on Monday; take the time you need to decide.",
    # No `invitation_decline`: who declines hurries nobody, and "I am booked until autumn" is the reason there.
    kinds=(None, "cover_letter", "chat_reply", "milestone_close", "follow_up", "stay_on_platform", "invitation_reply"),
    check=Leans("urgency"),
    bad=(
        "Only one slot left this month, so decide today.",
        "My price goes up tomorrow, book now.",
        "Two other clients want this week, so I need your answer by tonight.",
    ),
    good=(
        "I can start on Monday.",
        "Your launch is on the 9th, so the banner comes first.",
        "The urgent tickets go to their own queue.",
        "I have 20 hours a week free from May on.",
        "If the deadline moves, the order of the parts changes.",
        "I am booked until autumn.",
    ),
)
