"""A phone number stands in a text before a contract.

What it does: finds phone numbers in digits, in words, or spaced out; dates, prices, versions and ids are not numbers
to call.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "Call me on +44 20 7946 0018."
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON002",
    category="contact_info",
    severity="error",
    message="Phone number before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("phone"),
    bad=(
        "Call me on +44 20 7946 0018.",
        "My cell is (415) 555-0132, any time.",
        "Text five five five, oh one three two, four four.",
        "WhatsApp 0 7 7 0 0 9 0 0 1 2 3 works too.",
        "Reach me: 415.555.0132",
        ("Ring 020 7946 0018 for the details.", {"role": "client_message"}),
    ),
    good=(
        "The export holds 1,250,000 rows from 2023-04-01 to 2024-03-31.",
        "The server at 192.168.10.24 answers on port 8080.",
        "Order 4155550132 failed twice in the log.",
        "Between 2019 and 2024 I moved five shops.",
        "Version 10.15.7.2 broke the import.",
        ("My number is +44 20 7946 0018.", {"stage": "active_contract"}),
        "The price went from $1,200.00 to $1,450.00.",
    ),
)
