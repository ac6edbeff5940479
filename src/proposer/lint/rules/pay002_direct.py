"""The job or its payment is taken outside the platform, whatever the way.

What it does: finds direct payment and hiring, own invoices, private deals, and prices without the platform.
Why it matters: even asking for it is a violation, before a contract and for two years after the first one.
Example: "Hire me directly and the price drops."
Use instead: "I keep payment on Upwork; you can set up the first milestone there."
Source: D-06, D-39.
"""

from proposer.lint.deals import Deals
from proposer.lint.rule import ANYONE, Rule

RULE = Rule(
    code="PAY002",
    category="off_platform_payment",
    severity="error",
    message="Takes the job or its payment off Upwork: {words}",
    suggestion="I keep payment on Upwork; you can set up the first milestone there.",
    roles=ANYONE,
    check=Deals("direct"),
    bad=(
        "If you pay me directly we both come out ahead.",
        "The whole set is 500 without the platform.",
        "My company can send you an invoice instead of the contract.",
        "Let's keep the second part between us, I do it for less.",
        ("Can we do the first task outside Upwork?", {"role": "client_message"}),
        ("I'd like to hire you directly from March on.", {"role": "client_message", "stage": "active_contract"}),
        ("Payment is settled outside Upwork.", {"role": "job_post"}),
        ("Si me contratas directamente, el precio es menor.", {}),
        ("Ohne Upwork wird es günstiger.", {}),
    ),
    good=(
        "I keep all payment on Upwork, so the milestone is the place for it.",
        "Paying me directly isn't possible for work that began here.",
        "Most of my work was outside Upwork: a bakery, a school, two clinics.",
        "If a permanent job is the plan, the conversion fee is the official way.",
        "You work directly with me, no agency in between.",
        "I can lower the price by leaving out the admin panel.",
        ("Please do not ask for payment outside of Upwork.", {"role": "job_post"}),
        ("You'll work directly with our founder.", {"role": "job_post"}),
    ),
)
