"""Payment outside the platform is proposed, asked for or accepted.

What it does: finds phrases that take the money, the contract or the fee away from Upwork.
Why it matters: it is circumvention at every stage, and both sides lose their protection.
Example: "If you pay me directly we both save the fee."
Use instead: "I keep payment on Upwork; you can set up the first milestone there."
Source: D-06, D-39.
"""

from proposer.lint.deals import Deals
from proposer.lint.rule import ANYONE, Rule

RULE = Rule(
    code="PAY001",
    category="off_platform_payment",
    severity="error",
    message="Takes payment off Upwork: {words}",
    suggestion="I keep payment on Upwork; you can set up the first milestone there.",
    roles=ANYONE,
    check=Deals("route", "mention", "direct","fee","split"),
    bad=(
        "If you pay me directly we both come out ahead.",
        "You could pay me via PayPal after the first part.",
        "We can save the Upwork fee if we do it between us.",
    ),
    good=(
        "I keep all payment on Upwork, so the milestone is the place for it.",
        "I wired Stripe and PayPal into the checkout last year.",
        "I can't accept payment outside Upwork, and the milestone covers both of us.",
        "Customers can pay by card in the new checkout.",
        "You can fund the first milestone when the list is agreed.",
    ),
)
