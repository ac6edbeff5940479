"""An invite link to an outside chat stands in a text before a contract.

What it does: finds invite links of chat apps.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "Join discord.gg/abc123."
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON005",
    category="contact_info",
    severity="error",
    message="Invite link before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("invite"),
    bad=(
        "The room is discord.gg/q7Zk2p.",
        "https://chat.whatsapp.com/Gk3aPq7 has the team.",
        "https://join.slack.com/t/acme/shared_invite/zt-1 is open.",
    ),
    good=(
        "I wrote the invite flow of a chat app.",
        "The bot posts a digest each morning.",
        ("Here is the room: discord.gg/q7Zk2p", {"stage": "active_contract"}),
        "The team invites new sellers by a form in the app.",
        "See the docs at docs.python.org.",
    ),
)
