"""An outside meeting link stands in a text before a contract.

What it does: finds links to meeting rooms.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "meet.google.com/abc-defg-hij"
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON006",
    category="contact_info",
    severity="error",
    message="Meeting link before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("meeting"),
    bad=(
        "The room is meet.google.com/abc-defg-hij.",
        "https://us02web.zoom.us/j/81234567890 at noon?",
        "teams.microsoft.com/l/meetup-join/19 works for us.",
    ),
    good=(
        "A short call with Upwork's own tool works for me.",
        "I built scheduling around the Zoom API.",
        ("https://us02web.zoom.us/j/81234567890 at noon?", {"stage": "active_contract"}),
        "The meeting notes go into the ticket.",
        "The meet page loads slowly on phones.",
    ),
)
