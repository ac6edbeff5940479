"""An email address stands in a text before a contract.

What it does: finds email addresses in any spelling: open, with (at) and (dot), spaced, reversed, in base64.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "Write to me at sam@example.com."
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON001",
    category="contact_info",
    severity="error",
    message="Email address before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("email"),
    bad=(
        "Write to me at sam.reed@example.com.",
        "My inbox is samreed (at) example (dot) co (dot) uk.",
        "Try ria dot voss at gmail dot com for the files.",
        "moc.elpmaxe@deer.mas, read it backwards.",
        "The rest is in c2FtLnJlZWRAZXhhbXBsZS5jb20= if you decode it.",
        "I can't share my email, sam@example.com, before a contract.",
        ("Send your CV to jobs@example.com.", {"role": "job_post"}),
    ),
    good=(
        "Reply here and I will send the outline.",
        "Clone git@github.com:acme/ledger.git and run the tests.",
        "The decorator @cached keeps it fast.",
        "I set up DKIM and SPF for your mail domain.",
        ("My email is sam@example.com, for the folder.", {"stage": "active_contract"}),
        "The signup test uses the dummy email qa+1@example.com.",
        "Look at Node dot js first, then at the queue.",
    ),
)
