"""The step in the contract: what the client sets up, what is needed, and what comes first after that (D-23)."""

from __future__ import annotations

import re

from proposer.planning.chat.money import SAME_PRICE, is_figure_named
from proposer.planning.chat.pieces import OPEN_PART, UNNAMED
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
    "Thank you for the offer. With this as its {ordinal} milestone{priced}, I can accept it and start with {begins}.",
)
OFFERED_BARE = (
    "Thank you for setting it up. I look through it, accept it here, and start once it is funded.",
    "Thank you. I go through it now and accept it here; once it is funded, I start.",
)
"""The same for a part that was agreed before."""
ACCEPTED = (
    "Gladly, let us do it so. Please send the offer with {part} as its milestone{priced}; I start once it is funded.",
    "Thank you, that suits me. Please send the offer with {part} as its milestone{priced}; I start once it is funded.",
)
"""For what was agreed in the talk, which is not told anew."""
STANDS = ("If that suits you, please send the offer with {part} as its milestone; I start once it is funded.",)
"""For a client who has asked for a lower price and heard that it stays."""
ACCEPTED_RUNNING = (
    "Thank you, gladly. If it becomes the next milestone, I start once that is funded; otherwise it just follows.",
    "Thank you, that suits me. As the next milestone it starts once funded; within the present one it just follows.",
)
HOURLY_ACCEPTED = (
    "Thank you, that suits me. Please send the hourly offer here with {limit}; I start once it is active.",
)
PRICE_FIRST = (
    "Gladly. I name its price here first; once you have set it up as the next milestone and funded it, I start on it.",
)
"""For a next piece whose price the client asks for."""
UNPRICED_YET = "The figure for it I write here before you set it up."
FUNDED = (
    "Thank you for funding it. As soon as the contract is active I start with {begins}.",
    "Good, then the money is set aside in the milestone, and I start with {begins} once the contract is active.",
)
FUNDED_RUNNING = (
    "Good, the milestone is funded; I go on with it and write here when there is something to look at.",
    "Thank you for funding it. I take it up now and write here when there is something to look at.",
)
NEEDS = ("From you I need {needs}.", "What I need from you: {needs}.", "For that I need {needs}.")
GIVEN = re.compile(
    r"\b(?:attached|attachment|enclosed|i (?:just )?(?:sent|uploaded|put) (?:you )?(?:the|all|every))\b"
    r"(?! (?:offer|contract|invit\w+|milestone|money))",
    re.IGNORECASE,
)
"""What is needed is there already."""
OFFER = re.compile(
    r"\b(?:(?:sent|made|created|set up|opened) (?:you )?(?:the|an|your) (?:\w+ )?(?:offer|contract|milestone)"
    r"|(?:hit|pressed|clicked) \W?hire"
    r"|offer(?:'s| is) (?:on its way|coming)|check your offers?"
    r"|(?:hire|offer|contract) (?:is |was )?(?:sent|out|in your)|accepted your"
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
    elif SAME_PRICE.search(talk.last_turn):
        amount = "the same price as before"
    values = {
        "ordinal": talk.ordinal,
        "amount": amount,
        "priced": f" at {amount}" if amount else "",
        "part": "that part" if planned.deliverable in UNNAMED - {OPEN_PART} else "the first part",
        "begins": planned.begins or "it",
        "hours": planned.hours,
        "weekly": _weekly(talk),
        "limit": f"a limit of {_weekly(talk)} hours a week" if _weekly(talk) else "a low weekly limit",
    }
    frames = _frames(talk, amount=amount)
    needs = talk.shuffled("needs", NEEDS)
    figure = "" if amount or planned.contract == "hourly" or _is_priced(talk) else UNPRICED_YET
    needed = talk.early and planned.needs and not GIVEN.search(talk.last_turn)
    plain = UNPRICED if talk.early else UNPRICED_RUNNING
    for turn, frame in enumerate([*talk.shuffled("action", frames), *talk.shuffled("action", plain)]):
        wanted = needs[turn % len(needs)].format(needs=planned.needs) if needed else ""
        yield join(frame.format(**values), figure, wanted), ()


def _frames(talk: Talk, *, amount: str) -> tuple[str, ...]:
    planned = talk.milestone
    if has_funded(talk):
        return FUNDED if talk.early else FUNDED_RUNNING
    described = any(section.name == "first_step" for section in talk.plan.sections)
    if OFFER.search(talk.last_turn):
        return OFFERED if described else OFFERED_BARE
    if not described:
        if not talk.early:
            asked = {"price", "estimate"} & {*talk.chat.situations}
            return PRICE_FIRST if asked and not amount else ACCEPTED_RUNNING
        if "discount" in talk.chat.situations:
            return STANDS
        return HOURLY_ACCEPTED if planned is not None and planned.contract == "hourly" else ACCEPTED
    if planned is not None and planned.contract == "hourly" and talk.early:
        if _weekly(talk):
            return HOURLY_AS_TOLD
        return HOURLY if planned.hours else HOURLY_OPEN
    if not talk.early:
        return RUNNING if amount else UNPRICED_RUNNING
    return FIXED if amount else UNPRICED


def _is_priced(talk: Talk) -> bool:
    """Whether a figure stands in the talk, or the money is set aside already."""
    told = talk.plan.thread is not None and is_figure_named(talk.plan.thread)
    return told or has_funded(talk) or OFFER.search(talk.last_turn) is not None or not talk.early


def has_funded(talk: Talk) -> bool:
    """Whether the client has funded the milestone already, so that nothing is left to set up."""
    return IS_FUNDED.search(talk.last_turn) is not None


def _weekly(talk: Talk) -> str:
    """The hours a week that the client names."""
    found = WEEKLY.search(talk.last_turn)
    return found[1] if found else ""
