"""The opening: the client's need in the first sentence, and what the work hangs on (D-16, D-17)."""

from __future__ import annotations

from collections.abc import Iterator

from proposer.analysis.wants.notes import may_open
from proposer.writing.composer.guard import is_clean_phrase
from proposer.writing.composer.need import FAULT, Need, head_of, is_activity
from proposer.writing.composer.wording import Brief, capital

NAMED = (
    "For {name}, my first look would go to {on}.",
    "With {name}, I would start by settling {on}.",
    "Before any work on {name}, I would want to see {on}.",
    "To get {name} right, it has to be clear early {on}.",
    "On {name}, the first thing I would check is {on}.",
    "{Name} will go more smoothly once we have settled {on}.",
    "What I would look at first for {name} is {on}.",
    "In {name}, the part that needs the most care is {on}.",
    "{Name} should not start before it is clear {on}.",
    "A good first hour on {name} goes into finding out {on}.",
)
SIZED = ("With {q} involved, the first thing to settle for {name} is {on}.",)
DONE = (
    "{Doing} is easier to plan once it is clear {on}.",
    "Before {doing}, I would find out {on}.",
    "In {doing}, it is easy to pass over {on}.",
    "{Doing} begins, as I see it, with {on}.",
    "{Doing} turns on one thing more than the tools: {on}.",
    "When it comes to {doing}, I would first want to know {on}.",
)
LONGEST, NAMED_WITHIN = 170, 140


def write(brief: Brief, need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Openings, the preferred first: what the post itself is about, then what its kind of work hangs on."""
    for note in (note for note in brief.notes if may_open(note, brief.job)):
        for text in brief.shuffled(f"opening {note.key}", note.opening):
            first = text.format(name=need.name, Name=capital(need.name))
            if _is_short(first, need):
                yield first, ()
    post = brief.job.text.lower()
    open_ones = [crux for crux in brief.work.crux if not any(word in post for word in crux.unless)]
    cruxes = {crux.on: crux.so for crux in open_ones or brief.work.crux}
    frames = brief.shuffled("opening frame", (*NAMED, *(DONE if need.doing else ())))
    if brief.size is not None and is_clean_phrase(brief.size, brief.plan) and brief.size.split()[0] not in need.name:
        frames = [*brief.shuffled("sized frame", SIZED), *frames]
    by_text = {f"{on} {so}": on for on, so in cruxes.items()}
    for on in (by_text[text] for text in brief.fitting("crux", by_text)):
        for frame in frames:
            first = frame.format(
                name=need.name,
                Name=capital(need.name),
                doing=need.doing or "",
                Doing=capital(need.doing or ""),
                on=on,
                q=brief.size,
            )
            if _is_short(first, need):
                if brief.lean < 2:
                    yield f"{first} {cruxes[on]}", ()
                yield first, ()
    yield f"{capital(need.name)} can be taken one small step at a time, and the first is to agree on the result.", ()


def _suits(first: str, need: Need) -> bool:
    """Whether a frame suits the name: only work starts, a fault is not to be got right, and `in` stands once."""
    if " should not start " in first and (not is_activity(head_of(need.name)) or " between " in need.name):
        return False
    if first.startswith(f"In {need.name}") and " in " in need.name:
        return False
    faulty = FAULT.search(need.name) is not None or "repair work" in need.name
    return not faulty or not first.startswith(("To get ", "A good ", capital(need.name)))


def _is_short(first: str, need: Need) -> bool:
    """Whether a first sentence is short, names the need early (D-35), and does not stumble over a second `for`."""
    at = first.lower().find(need.name.lower())
    if not _suits(first, need):
        return False
    if (first.startswith(f"For {need.name}") and " for " in need.name) or f"work on {need.name}" in first:
        return " work" not in need.name and " for " not in need.name and len(first) <= LONGEST
    return len(first) <= LONGEST and at + len(need.name) <= NAMED_WITHIN
