"""A postal address stands in a text before a contract.

What it does: finds street addresses.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "12 Harbour Street, Leeds"
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON009",
    category="contact_info",
    severity="error",
    message="Postal address before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("address"),
    bad=(
        "My desk is at 12 Harbour Street, Leeds.",
        "Come by 480 West Mill Road, Suite 4.",
        ("Visit us at 7 Baker Avenue.", {"role": "client_message"}),
    ),
    good=(
        "The first 3 pages drive the traffic.",
        "The map shows 40 streets of the old town.",
        ("The office is 12 Harbour Street, Leeds.", {"stage": "active_contract"}),
        "I am based in Leeds and work UK hours.",
        "The 2 Road signs need a redraw.",
    ),
)
