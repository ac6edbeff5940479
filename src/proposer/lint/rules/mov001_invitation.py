"""The talk is invited, asked, moved or promised off Upwork before a contract.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do: an outside channel that is invited to, agreed to or announced, or the other side's details asked for.
Why it matters: before a contract all talk about the job stays on Upwork; leaving it costs protection and can cost the
account.
Example: "Add me on Telegram."
Use instead: "Happy to go through it here on Upwork."
Source: D-02, D-04, D-07.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="MOV001",
    category="move_off_platform",
    severity="error",
    message="Moves the talk off Upwork before a contract: {words}",
    suggestion="Happy to go through it here on Upwork; messages and calls both work.",
    roles=ANYONE,
    stages=BEFORE,
    check=Leans("move"),
    bad=(
        "Add me on Telegram and we can go through it.",
        "Let's hop on a Zoom call tomorrow.",
        "Sure, WhatsApp works for me.",
        "I'll email you the samples.",
        "Not a problem, Skype is fine.",
        "My website's chat is where I answer, so come over.",
        "te1egram suits me too.",
        "¿Hablamos por WhatsApp?",
        ("Message me on WhatsApp for the rest.", {"role": "client_message"}),
        "What's your email?",
        "Could you share your WhatsApp number?",
        ("Drop your Skype id here.", {"role": "client_message"}),
        "Are you on Telegram?",
    ),
    good=(
        "I built a Slack bot that posts stock levels.",
        "After the contract starts we can use Slack.",
        "I'd rather keep it on Upwork than move to WhatsApp.",
        ("Add me on Telegram and we can go through it.", {"stage": "active_contract"}),
        "You mentioned WhatsApp, and I keep the talk here until a contract is active.",
        "The email templates are half of the work.",
        "A call through Upwork works for me.",
        "What is the deadline for the first batch?",
        "Which email provider sends the receipts today?",
        ("What's your email?", {"stage": "active_contract"}),
        "I will not ask for your number before the contract starts.",
        "Could you share the export here?",
    ),
)
