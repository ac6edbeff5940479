"""The opening: the client's need in the first sentence, and what the work hangs on (D-16, D-17)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief, capital

NAMED = (
    "For {name}, the first thing to pin down is {on}.",
    "{Name} will depend most on {on}.",
    "What decides {name} is {on}.",
    "The point that shapes {name} is {on}.",
    "{Name} will be a lot easier once it is clear {on}.",
    "Most of the risk in {name} sits in one place: {on}.",
    "Before work starts on {name}, it helps to know {on}.",
    "A good result for {name} begins with knowing {on}.",
    "With {name}, the thing to settle early is {on}.",
    "Behind {name} stands one practical question: {on}.",
    "What {name} will hinge on is {on}.",
    "{Name} should start from one fact: {on}.",
)
DONE = (
    "{Doing} comes down to {on}.",
    "{Doing} starts with one decision: {on}.",
    "In {doing}, the thing that is easiest to miss is {on}.",
    "{Doing} is mostly a matter of knowing {on}.",
    "{Doing} goes well or badly with one thing: {on}.",
    "The tricky half of {doing} is {on}.",
    "{Doing} gets simpler the moment it is clear {on}.",
    "The first hour of {doing} should go into finding out {on}.",
)


def write(brief: Brief, need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Openings, the preferred first."""
    post = brief.job.text.lower()
    open_ones = [crux for crux in brief.work.crux if not any(word in post for word in crux.unless)]
    cruxes = {crux.on: crux.so for crux in open_ones or brief.work.crux}
    frames = brief.shuffled("opening frame", (*NAMED, *(DONE if need.doing else ())))
    by_text = {f"{on} {so}": on for on, so in cruxes.items()}
    for on in (by_text[text] for text in brief.fitting("crux", by_text)):
        for frame in frames:
            first = frame.format(
                name=need.name,
                Name=capital(need.name),
                doing=need.doing or "",
                Doing=capital(need.doing or ""),
                on=on,
            )
            if len(first) <= 170 and first.find(need.name) + len(need.name) <= 140:
                if brief.lean < 2:
                    yield f"{first} {cruxes[on]}", ()
                yield first, ()
    yield f"{capital(need.name)} can be taken one small step at a time, and the first is to agree on the result.", ()
