"""Why a message declines, cause by cause, in the order in which they are said (D-10, D-11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.models.plan import Point
from proposer.planning.chat.case import Case
from proposer.planning.chat.masking import shown
from proposer.planning.chat.revisions import find_revisions
from proposer.text.document import read

DETAILS = frozenset({"email", "phone", "handle", "profile", "invite", "address"})
CAUSES = (
    "contact",
    "details_sent",
    "call",
    "payment",
    "everyone_does_it",
    "access",
    "free_work",
    "unsafe_file",
    "identity",
)
"""In the order in which a message names them."""
MOST = 3
"""Causes that a short message can name."""
WEIGHT = (
    "payment",
    "unsafe_file",
    "identity",
    "details_sent",
    "contact",
    "call",
    "free_work",
    "access",
    "everyone_does_it",
)


def find_causes(case: Case) -> tuple[Point, ...]:
    """Give what is declined, the weightiest three causes in the order of the message."""
    found = {point.topic: point for point in _causes(case)}
    if len(found) > 1 and not found.keys() & ON_UPWORK:
        found.pop("everyone_does_it", None)  # it answers a rule of the place, which nothing else here names
    kept = sorted(found, key=WEIGHT.index)[:MOST]
    return tuple(found[name] for name in CAUSES if name in kept)


def _causes(case: Case) -> Iterator[Point]:
    codes = {flag.code for flag in case.chat.flags}
    sent = any(one.kind in DETAILS for one in read(case.turn).candidates)
    if case.has("off_platform_contact") and (sent or not case.has("off_platform_call")):  # one line covers both
        topic = "details_sent" if sent else "contact"
        words = shown(case.words_of("off_platform_contact"))
        yield Point(topic=topic, words=words, ground="the talk stays here until a contract is active")
    for situation, (topic, ground) in PLAIN.items():
        if case.has(situation):
            yield Point(topic=topic, words=shown(case.words_of(situation)), about=_form(topic, case), ground=ground)
    if "access_without_contract" in codes and not case.has("access_for_scoping"):
        yield Point(topic="access", ground=PLAIN["access_for_scoping"][1])
    if "identity_request" in codes:
        yield Point(topic="identity", ground="no papers, bank data or accounts; Upwork does such checks")


ON_UPWORK = frozenset({"contact", "details_sent", "call", "payment", "access", "identity"})
PLAIN = {
    "off_platform_call": ("call", "Upwork's own call tool works"),
    "off_platform_payment": ("payment", "payment stays on Upwork"),
    "everyone_does_it": ("everyone_does_it", "the rules are kept"),
    "access_for_scoping": ("access", "only the access that is needed, and the talk stays here"),
    "free_work": ("free_work", "a small paid milestone instead"),
    "suspicious_file": ("unsafe_file", "not opened or run; plain text or a PDF helps"),
}
"""The cause that a situation gives, and what is said of it."""


def _form(topic: str, case: Case) -> str:
    """A special form of a cause, which has words of its own."""
    if topic == "unsafe_file":
        return "remote" if REMOTE.search(case.turn) else ""
    return _free(case) if topic == "free_work" else ""


REMOTE = re.compile(
    r"\b(?:anydesk|teamviewer|rustdesk|remote(?:ly)?|let me in|install|log in(?:to)?|vnc|rdp)\b", re.IGNORECASE
)
"""A way into a computer, and not a file."""
EARLY = re.compile(
    r"\b(?:(?:contract|paperwork|offer|formalit\w+) (?:\w+ ){0,3}(?:later|after\w*|next)|before (?:the|a|any) contract"
    r"|(?:sort|sign|do|make) (?:\w+ ){0,2}(?:contract|paperwork)\b[^.!?]{0,30}\b(?:later|on \w+day|when|after\w*)"
    r"|without (?:a|the) (?:contract|offer|milestone)"
    r"|(?:contract|paperwork|offer) (?:then )?(?:comes|follows|(?:will|can) (?:come|follow))"
    r"|(?:start|begin) (?:\w+ ){0,3}(?:now|already|today|tonight|meanwhile|until))\b",
    re.IGNORECASE,
)
SHARE = re.compile(
    r"\b(?:equity|shares?|revenue|profit|partner(?:ship|s)?|(?:as|become|be) (?:a |our )?co-?founder|commission"
    r"|exposure|percent\w*)\b|%",
    re.IGNORECASE,
)


PAID_AFTER = re.compile(
    r"\b(?:pay|paid|payment)\b[^.!?]{0,30}\b(?:after|once|when|only if|at the end|on completion)\b"
    r"[^.!?]{0,40}\b(?:done|works?|working|finished|complete\w*|happy|satisfied|approved?|delivered|live|end)\b"
    r"|\bpay(?:ment)? (?:only )?(?:at the end|on completion|on delivery|after delivery)\b",
    re.IGNORECASE,
)
"""Pay only when all is done: what a milestone that is released after approval answers."""


def _free(case: Case) -> str:
    """What kind of unpaid work it is."""
    if not case.is_early:
        return "besides" if find_revisions(case.turn) else "extra"
    words = f"{case.words_of('free_work')} {case.turn}"
    if PAID_AFTER.search(words):
        return "after"
    return "share" if SHARE.search(words) else "early" if EARLY.search(words) else "test"
