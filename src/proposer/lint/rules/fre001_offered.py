"""Work without pay is offered.

What it does: finds offers of free pieces, samples made for this job, early starts, and pay only if it pleases.
Why it matters: the platform forbids it, and work given away is worth nothing in the talk that follows.
Example: "I can do a free mock-up first."
Use instead: "A small paid first milestone shows the direction."
Source: D-09, D-40.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import BEFORE, Rule

RULE = Rule(
    code="FRE001",
    category="free_work",
    severity="error",
    message="Offers work without pay: {words}",
    suggestion="A small paid first milestone on Upwork shows the direction.",
    stages=BEFORE,
    check=Leans("unpaid"),
    bad=(
        "I can do a free mock-up first so you see the style.",
        "Happy to write the first article for free.",
        "The first page is on me.",
        "I could start working on it before the contract is set.",
        "I already redesigned your header, see the attachment.",
        "If you don't like the logo, you don't pay.",
        "Puedo hacer una muestra gratis.",
        "Ich erstelle vorab einen kostenlosen Entwurf.",
    ),
    good=(
        "A small paid milestone shows the direction before the full build.",
        "The free tier of the host is enough for this.",
        "I don't do unpaid samples; a paid first page works well.",
        "Your free trial page loses people at step two.",
        "I can show two past samples here.",
        "Feel free to send the brand file here.",
        "A short call here on Upwork is fine.",
        "I do no unpaid mockups.",
        ("The label fix is at no charge, it was my own mistake.", {"stage": "active_contract"}),
    ),
    todo_good=(
        "Unpaid mockups I leave out, for a comparison too; a small paid one is yours whatever you decide.",
        "Then weather, if it earns its place.",
    ),
)
