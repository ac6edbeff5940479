"""One thing in a text that may be a way to reach a person or to pay one."""

from __future__ import annotations

from typing import Literal, NamedTuple

CandidateKind = Literal[
    "email",
    "phone",
    "handle",
    "profile",
    "invite",
    "meeting",
    "booking",
    "form",
    "address",
    "pointer",
    "payee",
    "site",
]
"""`pointer` says where a route stands; `payee` is where money can be sent to; `site` is a link to no person; the rest
are routes to one.

Ways of talking that are named without an id are for `topics/`.
"""


class Candidate(NamedTuple):
    """A candidate, with its place in the plain text."""

    kind: CandidateKind
    start: int
    end: int
    value: str
    """The detail in its usual spelling: what a person would type."""
    disguise: str = ""
    """How it was hidden: `spelled out`, `reversed`, `base64`, `digit words`; empty when it stood in the open."""
