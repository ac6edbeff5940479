"""The step in the contract: what the client sets up, what is needed, and what comes first after that (D-23)."""

from __future__ import annotations

import re

from proposer.planning.chat.money import SAME_PRICE
from proposer.writing.composer.chat.wording import Talk, Written, join, money

FIXED = (
    "If that suits you, create the {ordinal} milestone for {amount}, and I start with {begins}.",
    "If that fits, set it up as the {ordinal} milestone at {amount}, and I begin with {begins}.",
    "If you agree, create the {ordinal} milestone with it for {amount}; after that I start with {begins}.",
)
RUNNING = (
    "If that suits you, create it as the next milestone for {amount}; I start on it once it is funded.",
    "If that fits, set it up as the next milestone at {amount}, and I go on with it from there.",
)
UNPRICED_RUNNING = (
    "If that suits you, create it as the next milestone; I start on it once it is funded.",
    "If that fits, set it up as the next milestone here, and I go on with it from there.",
)
UNPRICED = (
    "If that suits you, create it as the {ordinal} milestone, and I start with {begins}.",
    "If that fits, set it up as the {ordinal} milestone here, and I begin with {begins}.",
)
HOURLY = (
    (
        "If that suits you, open the contract hourly with a limit of about {hours} hours for this part, "
        "and I start with {begins}."
    ),
)
HOURLY_OPEN = ("If that suits you, open the contract hourly with a low weekly limit, and I start with {begins}.",)
HOURLY_AS_TOLD = (
    "If that suits you, open the contract hourly with a limit of {weekly} hours a week, and I start with {begins}.",
)
WEEKLY = re.compile(r"\b(\d{1,2}) ?(?:h|hrs?|hours?) ?(?:a|per|/|each) ?(?:week|wk)\b", re.IGNORECASE)
OFFERED = (
    "Thank you for the offer. With this as its {ordinal} milestone{priced} I can accept it and start with {begins}.",
)
FUNDED = (
    "Thank you for funding it. As soon as the contract is active I start with {begins}.",
    "Good, then the money is set aside in the milestone, and I start with {begins} once the contract is active.",
)
NEEDS = ("From you I need {needs}.", "What I need from you: {needs}.", "For that I need {needs}.")
OFFER = re.compile(
    r"\b(?:(?:sent|made|created) (?:you )?(?:the|an|your) (?:offer|contract)|(?:hit|pressed|clicked) \W?hire"
    r"|check your offers?|(?:hire|offer|contract) (?:is |was )?(?:sent|out|in your)|accepted your"
    r"|funded (?:the|a|your|it)|hired you|(?:just|already) funded)\b",
    re.IGNORECASE,
)


IS_FUNDED = re.compile(
    r"\b(?:have|has|just|already|we|i) (?:just |already |now )?funded (?:the|a|your|it|our|this)\b"
    r"|\b(?:it|that|milestone|contract) (?:is|has been|was) (?:\w+ )?funded\b",
    re.IGNORECASE,
)
"""Money that is set aside already."""


def write(talk: Talk) -> Written:
    """Contract steps, the preferred first."""
    planned = talk.milestone
    if planned is None:
        return
    amount = ""
    if planned.amount is not None:
        amount = f"about {money(planned.amount)} (my estimate)" if planned.is_estimate else money(planned.amount)
    elif SAME_PRICE.search(_last_turn(talk)):
        amount = "the same price as before"
    values = {
        "ordinal": talk.ordinal,
        "amount": amount,
        "priced": f", at {amount}," if amount else "",
        "begins": planned.begins or "it",
        "hours": planned.hours,
        "weekly": _weekly(talk),
    }
    frames = _frames(talk, amount=amount)
    needs = talk.shuffled("needs", NEEDS)
    plain = UNPRICED if talk.early else UNPRICED_RUNNING
    for turn, frame in enumerate([*talk.shuffled("action", frames), *talk.shuffled("action", plain)]):
        wanted = needs[turn % len(needs)].format(needs=planned.needs) if planned.needs and talk.early else ""
        yield join(frame.format(**values), wanted), ()


def _frames(talk: Talk, *, amount: str) -> tuple[str, ...]:
    planned = talk.milestone
    if has_funded(talk):
        return FUNDED
    if OFFER.search(_last_turn(talk)):
        return OFFERED
    if planned is not None and planned.contract == "hourly" and talk.early:
        if _weekly(talk):
            return HOURLY_AS_TOLD
        return HOURLY if planned.hours else HOURLY_OPEN
    if not talk.early:
        return RUNNING if amount else UNPRICED_RUNNING
    return FIXED if amount else UNPRICED


def has_funded(talk: Talk) -> bool:
    """Whether the client has funded the milestone already, so that nothing is left to set up."""
    return IS_FUNDED.search(_last_turn(talk)) is not None


def _weekly(talk: Talk) -> str:
    """The hours a week that the client names."""
    found = WEEKLY.search(_last_turn(talk))
    return found[1] if found else ""


def _last_turn(talk: Talk) -> str:
    messages = talk.plan.thread.messages if talk.plan.thread else ()
    turn: list[str] = []
    for message in messages:
        turn = [] if message.author == "freelancer" else [*turn, message.text]
    return "\n".join(turn)
