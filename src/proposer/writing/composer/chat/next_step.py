"""The step in the contract, as a possibility and never as a demand (D-22)."""

from __future__ import annotations

from proposer.writing.composer.chat.wording import Talk, Written

FIXED = (
    (
        "If that direction suits you, you can set it up as the {ordinal} milestone here, and I would "
        "begin with {begins}."
    ),
    "If that fits, you can create it as the {ordinal} milestone on Upwork; I would start by {begins}.",
)
HOURLY = (
    "If that suits you, an hourly contract with a low weekly limit fits it, and I would begin with {begins}.",
    "If that fits, you can open an hourly contract here with a small limit; I would start by {begins}.",
)
BARE = ("If that suits you, you can set it up as the {ordinal} milestone here on Upwork.",)


def write(talk: Talk) -> Written:
    """Conditional contract steps, the preferred first."""
    planned = talk.milestone
    begins = planned.begins if planned else ""
    hourly = planned is not None and planned.contract == "hourly" and talk.early
    for frame in [*(talk.shuffled("contract", HOURLY if hourly else FIXED) if begins else []), *BARE]:
        yield frame.format(ordinal=talk.ordinal, begins=begins), ()
