"""A name or id on a messenger or social site stands in a text before a contract.

What it does: finds handles such as @name beside an app, labelled ids, and Discord or Skype ids.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "Telegram: @sam_reed"
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON003",
    category="contact_info",
    severity="error",
    message="Messenger or social id before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("handle"),
    bad=(
        "Telegram: @sam_reed",
        "My Skype id is live:sam.reed.44",
        "Discord is samreed#4471.",
        "Find me as @samreed_dev on Instagram.",
        "ping me: @sam_reed",
    ),
    good=(
        "The @property decorator hides the lookup.",
        "Install @angular/core first.",
        "I built a Telegram bot with buttons.",
        "Use @media queries for the phone layout.",
        ("Slack me at @sam_reed.", {"stage": "active_contract"}),
        "Discord servers of 4,000 people were part of that job.",
    ),
)
