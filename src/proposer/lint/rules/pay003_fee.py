"""Somebody wants to get around the platform's fee, or hints at it.

What it does: finds fees that are to be saved, skipped or shared, and complaints about what the platform takes.
Why it matters: getting around the fee is circumvention, and a complaint about it is how such talk begins.
Example: "We could both save the Upwork fee."
Use instead: "The fee is part of working here; a smaller first milestone lowers the cost."
Source: D-06, D-11, D-39.
"""

from proposer.lint.deals import Deals
from proposer.lint.rule import ANYONE, Rule

RULE = Rule(
    code="PAY003",
    category="off_platform_payment",
    severity="error",
    message="Wants to get around the platform's fee: {words}",
    suggestion="I keep the whole job on Upwork; a smaller first milestone lowers the cost.",
    roles=ANYONE,
    check=Deals("fee"),
    bad=(
        "We can save the Upwork fee if we do it between us.",
        "Ten percent less if we skip the middleman's cut.",
        "The platform takes too much, there are other ways.",
        ("Upwork fees are too high for us, any idea?", {"role": "client_message"}),
        ("Así nos ahorramos la comisión.", {}),
    ),
    good=(
        "Upwork's fee is already part of my price.",
        "The fee table of your bank page is out of date.",
        "Batching the calls saves about 10 % of the API cost.",
        "I don't look for ways to save the fee; the contract protects us both.",
        ("The platform keeps a commission of 5 % on each booking, please show it.", {"role": "job_post"}),
        ("Is the Upwork fee part of your quote?", {"role": "client_message"}),
    ),
)
