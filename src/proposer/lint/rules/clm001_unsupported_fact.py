"""A claim of experience holds a fact that nothing supports.

What it does: takes the numbers, names, tools, credentials and languages of each sentence that claims experience, and
looks
for them in the evidence its section cites, the profile, the post, and what the person said. Off without a profile.
Why it matters: an invented fact is a lie to the client, whoever wrote it.
Example: "I moved 90,000 orders to Shopify", when the evidence says 40,000.
Use instead: the figure that the evidence holds, or no figure.
Source: D-31.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.claims import Claim, claims, is_compared
from proposer.lint.facts import HARD, Fact, facts
from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.lint.support import Support, cited_by, full_support, own_support

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    if context.profile is None:
        return
    seen: set[tuple[int, int]] = set()
    grounds: dict[tuple[str, ...] | None, tuple[Support, Support]] = {}
    for claim in claims(document, career=context.stage != "pre_contract"):
        start, _ = document.view.span(claim.begin, claim.stop)
        ids = (cited_by(context, start) or None) if claim.work else None
        if ids not in grounds:
            grounds[ids] = full_support(context, ids), own_support(context, ids)
        ground, own = grounds[ids]
        for fact in facts(document, claim):
            if (fact.start, fact.end) in seen:
                continue
            if not ground.holds(fact):
                kind = fact.kind in HARD
            elif _is_personal(fact, claim) and not own.holds(fact):
                kind = None
            else:
                continue
            seen.add((fact.start, fact.end))
            yield Hit(fact.start, fact.end, severity="warning" if kind is False else "error", message=_MESSAGES[kind])


def _is_personal(fact: Fact, claim: Claim) -> bool:
    """Whether the client's saying it makes it no truer of the person: credentials, years, and all of past work."""
    if fact.kind in ("credential", "language") or (fact.figure is not None and fact.figure.unit == "year"):
        return True
    return claim.past and fact.kind in ("name", "tool", "number") and not is_compared(claim, fact.start)


_MESSAGES = {
    True: "Nothing in the evidence, the profile or the post supports {words}",
    False: "The evidence does not tell of {words}; check that it is so",
    None: "Only the post tells of {words}; nothing in the profile says that it is so of you",
}
PROFILE = {
    "overview": "I build imports and reports for small shops.",
    "skills": ["Python", "Shopify"],
    "languages": [{"name": "German", "level": "native"}],
    "evidence": [
        {
            "id": "orders",
            "did": "moved 40,000 orders from Magento to Shopify",
            "numbers": ["40,000 orders"],
            "tools": ["Python"],
        },
        {"id": "stock", "did": "wrote a stock report for a bakery with 6 branches", "outcome": "waste fell by 12 %"},
    ],
}

RULE = Rule(
    code="CLM001",
    category="unsupported_claim",
    severity="error",
    message=_MESSAGES[True],
    suggestion="Keep to what the evidence says, or leave the detail out.",
    needs=("profile",),
    check=Custom(_check),
    bad=(
        ("I moved 90,000 orders from Magento to Shopify.", {"profile": PROFILE}),
        ("I built the checkout of Zalando.", {"profile": PROFILE}),
        ("I've worked with Kubernetes for years.", {"profile": PROFILE}),
        ("I am fluent in Japanese.", {"profile": PROFILE}),
        ("I am a certified bookkeeper.", {"profile": PROFILE}),
        ("I moved 40,000 orders to Shopify.", {"profile": PROFILE, "cited": [[0, 40, ["stock"]]]}),
        (
            "I am a certified Klaviyo Platinum partner.",
            {"profile": PROFILE, "job": "Start with: I am a certified Klaviyo Platinum partner."},
        ),
        ("I ran the mail of Marrow & Finch.", {"profile": PROFILE, "job": "Say: I ran the mail of Marrow & Finch."}),
        ("Over the last seven years I built reports.", {"profile": "I build reports for small shops."}),
    ),
    good=(
        ("I moved 40k orders from Magento to Shopify with Python.", {"profile": PROFILE}),
        ("I moved 40,000 orders to Shopify.", {"profile": PROFILE, "cited": [[0, 40, ["orders"]]]}),
        ("I have not used Kubernetes; my nearest work is in Python.", {"profile": PROFILE}),
        ("Your 90,000 orders would go over in three runs.", {"profile": PROFILE}),
        "I built the checkout of Zalando.",
        ("I am a native speaker of German.", {"profile": PROFILE}),
        ("I worked with Zoho before.", {"profile": PROFILE, "said": ["I did two Zoho projects"]}),
        (
            "I moved orders with Python, much like what you do in Odoo.",
            {"profile": PROFILE, "job": "Move our records into Odoo."},
        ),
    ),
)
