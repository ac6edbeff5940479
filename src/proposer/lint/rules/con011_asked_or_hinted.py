"""Contact details are asked for or hinted at before a contract.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do, so that asking and hinting count like giving.
Why it matters: asking for details counts as sharing them; before a contract it can cost the account.
Example: "What's your email?"
Use instead: "Happy to go through it here on Upwork."
Source: D-03, D-07, D-38.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON011",
    category="contact_info",
    severity="error",
    message="Asks for or hints at contact details before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Leans("contact"),
    bad=(
        "What's your email?",
        "Could you share your WhatsApp number?",
        ("Drop your Skype id here.", {"role": "client_message"}),
        "You find me under the same name on Telegram.",
        ("Before I hire I want to hear your voice, so what is your number?", {"role": "client_message"}),
    ),
    good=(
        "What is the deadline for the first batch?",
        "Which email provider sends the receipts today?",
        ("What's your email?", {"stage": "active_contract"}),
        "Could you share the export here?",
        "The phone field of your form takes letters, and that breaks the import.",
    ),
)
