"""A private fact stands in the text.

What it does: looks for the freelancer's private strings and the names of clients under NDA, spaces and punctuation
aside.
Why it matters: what is private never leaves; a name under NDA can cost the client and the case.
Example: a real name, a bank account, or the name of a client whose work is under NDA.
Use instead: "a clinic group" for the name of the clinic group.
Source: D-32.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Hit, Rule
from proposer.lint.support import private_words
from proposer.text.pattern import Pattern
from proposer.text.view import lower, normalise

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_SIGN = Pattern(r"[^\W_]")
_BETWEEN = Pattern(r"[\W_]+")


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    secrets = dict.fromkeys((*context.secrets, *(private_words(context.profile) if context.profile else ())))
    if not secrets:
        return
    text = document.view.lower
    signs = _BETWEEN.sub("", text)
    held = [wanted for wanted in map(_signs_of, secrets) if len(wanted) > 1 and wanted in signs]
    places = [match.start() for match in _SIGN.finditer(text)] if held else []
    for wanted in held:
        found = signs.find(wanted)
        while found >= 0:
            start, end = places[found], places[found + len(wanted) - 1] + 1
            if _stands_alone(text, start, end):
                yield Hit(start, end)
            found = signs.find(wanted, found + len(wanted))


@lru_cache(maxsize=256)
def _signs_of(secret: str) -> str:
    return _BETWEEN.sub("", lower(normalise(secret).plain))


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not _SIGN.match(text, end) and not (start and _SIGN.match(text, start - 1))


RULE = Rule(
    code="CLM003",
    category="unsupported_claim",
    severity="error",
    message="A private fact stands here.",
    suggestion="Take it out; say it in general words if it matters.",
    needs=("secrets", "profile"),
    check=Custom(_check),
    bad=(
        ("The clinics of Morvane Dental use it daily.", {"secrets": ["Morvane Dental"]}),
        ("m.o.r.v.a.n.e dental pays for the hosting", {"secrets": ["Morvane Dental"]}),
        ("Regards, Ana", {"secrets": ["Ana"]}),
        (
            "The clinics of Morvane Dental use it daily.",
            {"profile": {"evidence": [{"id": "a", "did": "built a rota", "client": "Morvane Dental", "nda": True}]}},
        ),
        (
            "I built the rota of Morvane Dental.",
            {"profile": "I build rotas. Under NDA: the rota of Morvane Dental, 40 clinics."},
        ),
        ("It goes to DE00-1234-5678 as usual.", {"secrets": ["DE0012345678"]}),
    ),
    good=(
        ("A dental group uses it daily.", {"secrets": ["Morvane Dental"]}),
        ("The analysis takes a day.", {"secrets": ["Ana"]}),
        "The clinics use it daily.",
        (
            "I built the rota of 40 clinics.",
            {"profile": "I build rotas. Under NDA: the rota of Morvane Dental, 40 clinics."},
        ),
        ("I built the rota of Morvane Dental.", {"profile": "I built the rota of Morvane Dental, 40 clinics."}),
        ("The morvanental word is another.", {"secrets": ["Morvane Dental"]}),
        ("", {"secrets": ["Ana", ""]}),
    ),
)
