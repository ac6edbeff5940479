"""What keeps the first step safe: what stays open, and how the rest follows (D-23, D-25)."""

from __future__ import annotations

from proposer.writing.composer.chat.wording import Talk, Written

LEADS = (
    "Nothing larger is fixed before you have seen it, and after that {leads}.",
    "The rest stays open until you have seen this part; then {leads}.",
    "That keeps the first step small, and {leads}.",
)
BARE = (
    "Nothing larger is fixed before you have seen it.",
    "The rest stays open until you have seen this part.",
)


def write(talk: Talk) -> Written:
    """Lines on the risk, the preferred first."""
    planned = talk.milestone
    own = planned is not None and planned.source in ("person", "client")
    if planned is not None and planned.leads_on and not own and not talk.lean:
        again = " then " in f" {planned.leads_on} "
        frames = [frame for frame in LEADS if not (again and ("then {" in frame or "after that" in frame))]
        yield from ((frame.format(leads=planned.leads_on), ()) for frame in talk.shuffled("risk", frames))
    yield from ((frame, ()) for frame in talk.shuffled("bare risk", BARE))
