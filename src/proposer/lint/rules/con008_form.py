"""A form or an outside applicant system stands in a text before a contract.

What it does: finds links to forms, applicant systems and contact pages.
Why it matters: contact details before a contract break the platform's rules, even when the client asks, and can cost
the account.
Example: "Apply at https://boards.greenhouse.io/acme."
Use instead: "Reply here on Upwork and I will send the first outline."
Source: D-03, D-07, D-38.
"""

from proposer.lint.kinds import Routes
from proposer.lint.rule import ANYONE, BEFORE, Rule

RULE = Rule(
    code="CON008",
    category="contact_info",
    severity="error",
    message="Outside form before a contract: {words}",
    suggestion="Reply here on Upwork and I will send the first outline.",
    roles=ANYONE,
    stages=BEFORE,
    check=Routes("form"),
    bad=(
        ("Apply at https://boards.greenhouse.io/acme/jobs/1.", {"role": "job_post"}),
        ("Fill in https://forms.gle/Ab12Cd to be considered.", {"role": "job_post"}),
        "Everything is at samreed.dev/contact if you want it.",
    ),
    good=(
        "I answered your three questions here.",
        "The typeform on the site loses answers.",
        ("https://forms.gle/Ab12Cd is the intake form.", {"stage": "active_contract"}),
        "I rebuilt https://example.typeform.com/to/abc as a native page.",
        "The contact page needs a captcha.",
    ),
)
