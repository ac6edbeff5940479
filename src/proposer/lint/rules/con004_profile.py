"""A link to a social or messenger profile stands in a text before a contract.

What it does: finds links such as t.me, wa.me, linkedin.com/in, and pages that list such links.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "See linkedin.com/in/sam-reed."
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON004",
    category="contact_info",
    severity="error",
    message="Profile link before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("profile"),
    bad=(
        "More about me: linkedin.com/in/sam-reed",
        "https://t.me/sam_reed is the quick way.",
        "Here: https://wa.me/447700900123",
        "t dot me slash samreed",
    ),
    good=(
        "The shop I built is linencove.example.com, and the search there is mine.",
        "I wrote posts for a bakery.",
        "The scraper reads https://www.linkedin.com/pulse/some-article daily.",
        "Node.js and Vue.js are in the stack.",
        ("My LinkedIn: linkedin.com/in/sam-reed", {"stage": "active_contract"}),
        "I connected the feed to the Instagram API.",
    ),
)
