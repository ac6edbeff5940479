"""Worn phrases that are in no list.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that unusual wordings are found too.
Why it matters: clients read dozens of letters with the same phrases and stop reading at the first one.
Example: "Together we will turn your vision into a story that resonates."
Use instead: "Your shop page loads in nine seconds on a phone; the images are the reason."
Source: D-17, D-30, D-47.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule

RULE = Rule(
    code="SLP002",
    category="slop",
    severity="warning",
    message="A worn phrase: {words}",
    suggestion="Say the plain fact of this job instead.",
    check=Leans("slop"),
    bad=(
        "Together we will turn your vision into a story that truly resonates with your audience.",
        "Words have the power to move hearts, and your brand deserves nothing less.",
        "Let's craft something extraordinary that takes your business to new heights.",
    ),
    good=(
        "Your shop page loads in nine seconds on a phone; the images are the reason.",
        "The story in chapter three ends before the storm does.",
        "The lift in the old mill goes to the third level only.",
        "I would cut the second paragraph and keep the price.",
        "The landscape photos are in the wrong colour space.",
    ),
)
