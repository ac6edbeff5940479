"""The step in the contract, as a possibility and never as a demand (D-22)."""

from __future__ import annotations

from proposer.writing.composer.chat.wording import Talk, Written

FIXED = (
    "If that direction suits you, you can set it up as the {ordinal} milestone here, and I would begin with {begins}.",
    "If that fits, you can create it as the {ordinal} milestone on Upwork; I would start by {begins}.",
    "If it sounds right to you, it can go into an offer as the {ordinal} milestone. I would start with {begins}.",
    "If you would like to try it that way, send it as the {ordinal} milestone, and I would start by {begins}.",
)
HOURLY = (
    "If that suits you, an hourly contract with a low weekly limit fits it, and I would begin with {begins}.",
    "If that fits, you can open an hourly contract here with a small limit; I would start by {begins}.",
)
BARE = (
    "If that suits you, you can set it up as the {ordinal} milestone here on Upwork.",
    "If it sounds right to you, it can go into an offer here as the {ordinal} milestone.",
    "If that fits, you can create it as the {ordinal} milestone and I take it from there.",
)


def write(talk: Talk) -> Written:
    """Conditional contract steps, the preferred first."""
    planned = talk.milestone
    begins = planned.begins if planned else ""
    hourly = planned is not None and planned.contract == "hourly" and talk.early
    told = any(point.about == "begins" for point in talk.points("approach"))
    told = told or any(point.about == "same" for point in talk.points("structure"))  # both know how it begins
    leads = begins and talk.early and not talk.lean and not told
    named = talk.shuffled("contract", HOURLY if hourly else FIXED) if leads else []
    bare = [frame for frame in BARE if talk.early or "offer" not in frame]
    for frame in (*named, *talk.shuffled("bare contract", bare)):
        yield frame.format(ordinal=talk.ordinal, begins=begins), ()
