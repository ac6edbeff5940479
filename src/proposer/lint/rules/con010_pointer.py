"""A text says where a route off the platform can be found before a contract.

What it does: finds directions to contact details that stand elsewhere: on a page, in a file, behind a search or a code.
Why it matters: pointing at contact details shares them; before a contract that breaks the platform's rules and can cost
the account.
Example: "My number is in the footer of the PDF."
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON010",
    category="contact_info",
    severity="error",
    message="Points to contact details before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("pointer"),
    bad=(
        "My number is in the footer of the attached PDF.",
        "Just google my name and the studio comes up first.",
        "The last page has a QR code, scan it and we chat there.",
        ("Our email is on our website.", {"role": "client_message"}),
    ),
    good=(
        "The phone field is on the second page of the form.",
        "Your number formats are in the first sheet.",
        "The QR code on each label opens the manual.",
        ("My number is in the footer of the attached PDF.", {"stage": "active_contract"}),
        "My rates and three samples are in the attached PDF.",
    ),
)
