"""The other side's contact details are asked for before a contract.

What it does: finds questions for an email, a number or an id.
Why it matters: before a contract all talk about the job stays on Upwork; leaving it costs protection and can cost the
account.
Example: "What's your email?"
Use instead: "Happy to go through it here on Upwork."
Source: D-02, D-04, D-07.
"""

from proposer.lint.moving import Moves
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="MOV002",
    category="move_off_platform",
    severity="error",
    message="Asks for contact details before a contract: {words}",
    suggestion="Happy to go through it here on Upwork; messages and calls both work.",
    roles=ANYONE,
    stages=BEFORE,
    check=Moves("request"),
    bad=(
        "What's your email?",
        "Could you share your WhatsApp number?",
        ("Drop your Skype id here.", {"role": "client_message"}),
        "Are you on Telegram?",
    ),
    good=(
        "What is the deadline for the first batch?",
        "Which email provider sends the receipts today?",
        ("What's your email?", {"stage": "active_contract"}),
        "I will not ask for your number before the contract starts.",
        "Could you share the export here?",
    ),
)
