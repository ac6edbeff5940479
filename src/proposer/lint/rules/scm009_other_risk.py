"""A message asks for something that honest clients do not ask for.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that unusual wordings of known schemes are found too.
Why it matters: identity data, logins, money up front and unknown programs are how freelancers are robbed.
Example: "Send me the six digits that just arrived on your phone."
Use instead: "I keep documents and logins to myself; the rest we can do here."
Source: D-09, D-11.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import INCOMING, Rule

RULE = Rule(
    code="SCM009",
    category="scam_risk",
    severity="error",
    message="A risk for you: {words}",
    suggestion="I keep documents, logins and payments within Upwork; the work itself we can plan here.",
    roles=INCOMING,
    check=Leans("scam"),
    bad=(
        (
            "Tell me the six digits that just arrived on your phone so that I can verify you.",
            {"role": "client_message"},
        ),
        (
            "You only need to pay 30 dollars for the training kit, you get it back with the first salary.",
            {"role": "client_message"},
        ),
        ("Lend me your account for a few days and I pay you 200 a month.", {"role": "client_message"}),
    ),
    good=(
        ("The login page of our app needs a second factor.", {"role": "client_message"}),
        ("We sell gift cards in our shop and want a new design for them.", {"role": "client_message"}),
        ("Please send two past samples.", {"role": "client_message"}),
        ("The first milestone is funded, start whenever you like.", {"role": "client_message"}),
        ("Our passport scans are blurred before they are stored.", {"role": "client_message"}),
    ),
)
