"""A contract is made for a part, for show, or closed early, and the rest is paid outside.

What it does: finds contracts made for the record or ended early, and hours or parts beside the contract.
Why it matters: a shell contract is circumvention too, and the larger part of the money is unprotected.
Example: "Put $20 on Upwork and pay the rest to my bank."
Use instead: "All parts can be milestones of one contract, funded one after the other."
Source: D-06.
"""

from proposer.lint.deals import Deals
from proposer.lint.rule import ANYONE, Rule

RULE = Rule(
    code="PAY004",
    category="off_platform_payment",
    severity="error",
    message="Splits the job between a contract and the outside: {words}",
    suggestion="All parts can be milestones of one contract on Upwork, funded one after the other.",
    roles=ANYONE,
    check=Deals("split"),
    bad=(
        "Put $20 on Upwork so we have the review, and pay the rest to my bank.",
        "Don't bother with the milestone, just send the money when it is done.",
        ("Close the contract and we go on privately.", {"stage": "active_contract"}),
        ("We only use Upwork to find people.", {"role": "job_post"}),
    ),
    good=(
        "I'd split the work into two milestones: $300 and $450.",
        "Half up front and half on delivery, both as milestones here.",
        "You can close the contract once the files are approved.",
        ("Please close this contract; for phase two we open a new one.", {"stage": "active_contract"}),
        ("The contract is small, the next one will be larger.", {"role": "job_post"}),
    ),
)
