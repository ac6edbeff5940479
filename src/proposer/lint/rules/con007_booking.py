"""An own booking link stands in a text before a contract.

What it does: finds links to booking calendars.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "calendly.com/sam/intro"
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON007",
    category="contact_info",
    severity="error",
    message="Booking link before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("booking"),
    bad=(
        "Pick a time: calendly.com/sam-reed/intro",
        "https://cal.com/samreed/15min",
        "My slots: https://tidycal.com/sam",
    ),
    good=(
        "We can agree a time for an Upwork call here.",
        "I embedded Calendly into a clinic's site.",
        ("calendly.com/sam-reed/intro has my hours.", {"stage": "active_contract"}),
        "The booking flow drops people at step three.",
        "I replaced https://calendly.com/acme-clinic with a booking page of their own.",
    ),
)
