"""A lower price or changed work: what stays and where the rest goes; in a close, one term in writing (D-24, D-26a)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.writing.composer.chat.first_step import amount_of
from proposer.writing.composer.chat.value import BUDGET, OPEN, OTHERS, VALUE, VALUE_BY_HOUR
from proposer.writing.composer.chat.wording import Talk, Written, join

SMALLER = (
    "What can be smaller is the first part: {deliverable}.",
    "What I can offer instead is a smaller first part: {deliverable}.",
    "To spend less at the start, you could begin with this: {deliverable}.",
)
FIRST = (
    "A first part could be this: {deliverable}.",
    "I would begin with this: {deliverable}.",
)
"""Where no part was priced before."""
SMALLEST = (
    "The smallest useful piece I could do for this is {deliverable}.",
    "The least that still makes sense would be this: {deliverable}.",
    "As the smallest start I could offer this: {deliverable}.",
)
"""Where even the smaller piece costs more than the client has named."""
NO_DEAL = (
    (
        "Thank you for saying so openly. At that figure I would not be the right choice, since I "
        "could not give the work "
        "the time it needs. If a smaller part ever fits your budget, you are welcome to write here."
    ),
    (
        "I understand the budget. At that figure I have to pass, as the work could not get the time it needs. "
        "If a smaller part would help one day, I am glad to look at it here."
    ),
)
CHANGED = (
    "That is another scope than the one we began with, so I would settle which version counts before any milestone.",
    "With that the scope changes, and the price and time I had in mind with it. I would fix the version first.",
)
REPLACED = (
    "Then the new version counts from here. Price and time follow it, and I would fix both before any milestone.",
    "Good to know now and not later. The new version has its own price and time, which I would fix here first.",
)
EXTRA = (
    (
        "I can take that on. It goes beyond what we agreed, so I would put it into a milestone of "
        "its own here, with its scope "
        "and price agreed before I start on it. What is agreed stays as it is."
    ),
    (
        "That can be added. It is extra to the agreed work, so it would be a separate milestone on Upwork, agreed in "
        "writing before I begin; the present part goes on unchanged."
    ),
)
EXTRA_BESIDES = (
    (
        "The new part goes beyond what we agreed, so I would put it into a milestone of its own here, with its scope "
        "and price agreed before I start on it."
    ),
    (
        "The new part I can take on as well. It is extra to the agreed work, so it would be a separate milestone on "
        "Upwork, agreed in writing before I begin."
    ),
)
ADDED = (
    (
        "Good to know before we start. It adds to the work, so price and time grow with it; I would take it "
        "as a part of its own."
    ),
    (
        "Thanks for saying so now. That is a part more, with a price and time of its own; the first part can "
        "stay as it is."
    ),
)
NEXT = (
    "Gladly. That can be the next milestone here, with its price named before you create it.",
    (
        "Yes, with pleasure. I would set it up as the next milestone, and name its price here once I have "
        "compared the two."
    ),
)
LESS = (
    (
        "Noted, I leave that out from here on. If it changes the price or the date of the present part, I "
        "say so here first."
    ),
    "Fine, that falls away. Should it change what we agreed on price or date, I write it here before I go on.",
)
ROUND = "One round of your remarks is part of it; anything beyond that we agree on here first."
BY_CHANGE = {
    "extra": EXTRA,
    "extra_besides": EXTRA_BESIDES,
    "next": NEXT,
    "less": LESS,
    "replaced": REPLACED,
    "added": ADDED,
}
BY_FIGURE = {"hour": VALUE_BY_HOUR, "open": OPEN, "others": OTHERS}
TERMS = {
    "communication": (
        "I will write here when it is ready to look at, and in between if something is unclear.",
        "You hear from me here in Messages at each step that can be looked at.",
    ),
    "revisions": (ROUND,),
    "payment": (
        "Payment runs through the milestone on Upwork and is released once you have approved the part.",
        "The amount sits in the milestone here until you have approved the part.",
    ),
    "structure": {
        "fixed": ("A fixed price fits this part, since its result is clear.",),
        "hourly": ("Hourly fits better here while the scope is open; a low weekly limit keeps it small.",),
    },
}


def write(talk: Talk) -> Written:
    """The line on price or scope; in a close the one term that should stand in writing."""
    if talk.plan.kind == "milestone_close":
        yield from ((text, ()) for text in talk.shuffled("term", list(_terms(talk))))
        return
    for turn in range(4):
        parts = [*_discount(talk, turn), *_changed(talk, turn)]
        if parts:
            yield join(*parts), ()


def _discount(talk: Talk, turn: int) -> Iterator[str]:
    for point in talk.points("discount"):
        if point.about.startswith("decline"):
            yield talk.shuffled("no deal", NO_DEAL)[turn % 2]
            return
        figure = point.about.partition(" ")[2]
        values = BY_FIGURE.get(figure, BUDGET if figure else VALUE)
        yield talk.shuffled("value", values)[turn % len(values)].format(figure=figure)
        if talk.milestone is not None and not talk.points("scope"):
            short = float(figure[1:].replace(",", "")) < (talk.milestone.amount or 0.0) if figure[:1] == "$" else False
            frames = SMALLEST if short else FIRST if figure in ("open", "others") else SMALLER
            smaller = talk.shuffled("smaller", frames)[turn % len(frames)]
            yield smaller.format(deliverable=talk.milestone.deliverable)
            yield amount_of(talk)


def _changed(talk: Talk, turn: int) -> Iterator[str]:
    for point in talk.points("scope"):
        options = BY_CHANGE.get(point.about, CHANGED)
        yield talk.shuffled("scope", options)[turn % len(options)]


def _terms(talk: Talk) -> Iterator[str]:
    name = talk.chat.next_to_settle or ""
    planned = talk.milestone
    if planned is None:
        return
    if name == "timeline" and planned.days:
        guess = ", as an estimate" if planned.is_estimate else ""
        time = f"{planned.days} working days" if planned.days > 1 else "one working day"
        yield f"I would plan about {time} for it{guess}, from the day I have what I need."
    elif name == "timeline":
        yield "The date for this part we can write into the milestone once I have what I need."
    elif name == "structure":
        yield from TERMS["structure"][planned.contract]  # type: ignore[index]
    elif name == "payment" and planned.contract == "hourly":
        yield "The hours run through Upwork's own tracker and its weekly bill."
    else:
        yield from TERMS.get(name, ())
