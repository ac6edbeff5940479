"""What the client proposed about payment outside is accepted, in words that name no payment.

What it does: finds a reply that opens with a yes when the message before proposes payment outside.
Why it matters: agreeing is circumvention as much as proposing, and a short "sure" is how it happens.
Example: "Could I pay you by bank?" "Sure, that works, I begin tonight."
Use instead: "I keep payment on Upwork; you can set up the first milestone there."
Source: D-06, D-10.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.models.context import LintContext
from proposer.text.document import Document, read

_YES = re.compile(
    r"\W*(?:(?:hi|hello|hey|thanks|thank you)\b[^.!?\n]{0,30}[,.!]\s*)?(?:sure|yes|yep|yeah|ok|okay|of course|"
    r"absolutely|deal|agreed|fine|great|perfect|sounds good|works for me|that works|that's fine|no problem|"
    r"not a problem|no worries|happy to|gladly|all right|alright)\b"
)
_KEEPS = frozenset(
    ("upwork", "platform", "contract", "contracts", "milestone", "milestones", "escrow", "here", "instead")
)
_DENIES = re.compile(r"\b(?:but|can't|cannot|not able|won't|don't|prefer|rather|stay|keep)\b")


@lru_cache(maxsize=8)
def _proposes(note: str) -> bool:
    return bool(read(note).deals)


def _accepted(document: Document, context: LintContext) -> Iterator[Hit]:
    lower = document.view.lower
    yes = _YES.match(lower)
    if yes and document.where.keys().isdisjoint(_KEEPS) and not _DENIES.search(lower) and _proposes(context.note):
        first = document.sentences[0]
        yield Hit(first.start, first.end)


RULE = Rule(
    code="PAY005",
    category="off_platform_payment",
    severity="error",
    message="Accepts the payment outside Upwork that the client proposed: {words}",
    suggestion="I keep payment on Upwork; you can set up the first milestone there.",
    needs=("note",),
    check=Custom(_accepted),
    bad=(
        ("Sure, that works. I begin tonight.", {"context": "Could I pay you by bank transfer?"}),
        ("Okay, fine for me.", {"context": "Let's do the first task outside Upwork."}),
        ("No problem, I'll send the details later.", {"context": "Is Venmo ok?", "stage": "active_contract"}),
    ),
    good=(
        ("Sure, I can start on Monday.", {"context": "Can you start this week?"}),
        ("Sure, a smaller first milestone is possible.", {"context": "Could I pay you by PayPal?"}),
        ("Thanks, but I keep payment on Upwork.", {"context": "Could I pay you by PayPal?"}),
        ("Yes, both can stand in the checkout.", {"context": "Can our customers pay by PayPal and Venmo?"}),
        ("Okay, but not that way.", {"context": "I'd pay you in cash."}),
    ),
)
