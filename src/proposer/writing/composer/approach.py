"""The approach: the first steps, in the order that this kind of work needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.analysis.wants.details import find_listed
from proposer.analysis.wants.notes import may_open
from proposer.writing.composer.extras import extra_things
from proposer.writing.composer.guard import is_clean_phrase
from proposer.writing.composer.need import Need
from proposer.writing.composer.wording import Brief, capital, known_tools

THREE = (
    "I would first {a}. Next I would {b}, and after that {c}.",
    "My order would be this: {a}; then {b}; and only then {c}.",
    "First step: {a}. After that I would {b}, and finally {c}.",
    "I would {a} before anything else. With that agreed, I would {b}, then {c}.",
    "To begin with, I would {a}. From there I would {b} and, last, {c}.",
    "Here is the order I have in mind:\n1. {A}.\n2. {B}.\n3. {C}.",
    "Step one is to {a}. Step two is to {b}. Step three: {c}.",
    "I would begin small: {a}. Once you have seen that, I would {b} and then {c}.",
    "The plan in short: {a}, then {b}, and at the end {c}.",
    "At the start I would {a}. The middle part is to {b}. To close, I would {c}.",
    "I would take it in three moves:\n- {a}\n- {b}\n- {c}",
    "To open, I would {a}. Then comes the main part: {b}. Last, I would {c}.",
)
TWO = (
    "I would first {a}, and then {b}.",
    "First I would {a}. After that I would {b}.",
    "I would {a}, and from there {b}.",
)
MORE = (
    "Your post also has {x} and {y}; both would come after that.",
    "{X} and {y} would be the next parts.",
    "From your post I take {x} and {y} as the parts that follow.",
    "The same order would then serve for {x} and {y}.",
    "{X} and {y} I would add once that stands.",
    "I have also noted {x} and {y}, each as a later step of its own.",
)
ONE_MORE = (
    "{X} would follow in the same way.",
    "After that I would turn to {x}.",
    "From your post I take {x} as the part after that.",
    "I have also noted {x}; it would be a step of its own.",
)
LISTED = (
    "You list {l}; I would agree with you which of them comes first.",
    "Of what you list, {l}, I would take the hardest one as the test case.",
    "{L} are named in your post, and I would check each of them at the end.",
    "I noted {l} from your post, and would treat them as the checklist.",
)
EXISTS = re.compile(
    r"\b(?:existing|current(?:ly)?|already|maintain\w*|maintenance|updat\w+|upgrad\w+|fix\w*|take over|improv\w+"
    r"|enhanc\w+|redesign|migrat\w+|at the moment|today|we use|legacy|launched|took over)\b",
    re.IGNORECASE,
)
"""Signs that there is something to start from."""
STARTS_THERE = re.compile(r"\b(?:current|existing|present|have now|what exists|the last hundred|old data)\b")
START_CHARS = 700
LONG_TAIL = 60
"""Characters from which the details leave room for two general steps only."""
NEWLINE = "\n"
GIVEN = (
    "You name {a} and {b}, so I would plan the work around those.",
    "I would keep to {a} and {b}, as you name them, and add nothing without asking.",
    "{a} and {b} I take as fixed; the rest I would keep simple.",
)
SIZES = (
    "I would size the first part on your figure of {q}.",
    "Your {q} I would take as the measure for planning the rest.",
    "For the estimate I would work from your {q}.",
)
NEEDS = (
    "From you I would need {needs}.",
    "What I would need from you: {needs}.",
)
ASKS_NEEDS = re.compile(
    r"\bneed (?:from|of) (?:us|me)\b|\bwhat (?:do )?you(?:'d| would| will)? need (?:to|for|before|first)\b",
    re.IGNORECASE,
)
"""The client wants to hear what they must give."""
ENOUGH = 2
"""Details of the post that the plan of work takes up."""


def write(brief: Brief, need: Need) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Approaches, the preferred first; what the post itself names takes the place of the last general step."""
    tails = _tails(brief, need)
    for order in brief.fitting("steps", _fit_orders(brief)):
        steps = [brief.fill(step) for step in order.split("\n")]
        for tail in (*tails, ""):
            kept = steps[:2] if len(tail) > LONG_TAIL else steps
            for frame in brief.shuffled("approach frame", THREE if len(kept) > 2 else TWO):
                if ":" in frame and any(":" in step for step in kept):
                    continue
                text = _framed(frame, kept)
                yield (f"{text}{NEWLINE if NEWLINE in text else ' '}{tail}" if tail else text), ()


def _tails(brief: Brief, need: Need) -> list[str]:
    """What follows the first steps, longest first: details of the post, and what the client must give if they ask."""
    needs = ""
    if ASKS_NEEDS.search(brief.job.description) and not brief.is_told(brief.work.needs):
        needs = brief.pick("needs frame", NEEDS).format(needs=brief.work.needs)
    details = _details(brief)
    if len(details) < ENOUGH and brief.lean < 3:
        details += [more for more in (_more(brief, need), _size(brief)) if more][: ENOUGH - len(details)]
    most = 1 if brief.lean > 2 else ENOUGH
    return list(dict.fromkeys(" ".join(filter(None, (*details[:number], needs))) for number in range(most, -1, -1)))


def _details(brief: Brief) -> list[str]:
    picked = (brief.pick(f"detail {note.key}", note.detail) for note in brief.notes if note.detail)
    return [brief.fill(text) for text in picked if not brief.is_told(text)]


def _size(brief: Brief) -> str:
    """The figure of the post, where the opening speaks of something else."""
    if not any(may_open(note, brief.job) for note in brief.notes):
        return ""
    if brief.size is None or not is_clean_phrase(brief.size, brief.plan):
        return ""
    return brief.pick("size frame", SIZES).format(q=brief.size)


def _fit_orders(brief: Brief) -> list[str]:
    """The orders that suit a post: those that start from what exists only where something exists, and the reverse."""
    orders = ["\n".join(steps) for steps in brief.work.steps]
    exists = EXISTS.search(f"{brief.job.title}. {brief.job.description[:START_CHARS]}") is not None
    suited = [order for order in orders if (STARTS_THERE.search(order.split("\n")[0]) is not None) == exists]
    suited = suited or orders
    return [order for order in suited if not brief.is_told(order.split("\n")[0])] or suited


def _given(brief: Brief, need: Need) -> str:
    """That the tools the post names are taken as given."""
    names = [tool.name for tool in known_tools(brief.plan) if tool.name not in need.name and tool.name != brief.tool][
        :2
    ]
    if len(names) < 2 or sum(name in brief.job.description or name in brief.job.title for name in names) < 2:
        return ""
    return brief.pick("given frame", GIVEN).format(a=names[0], b=names[1])


def _framed(frame: str, steps: list[str]) -> str:
    words = dict(zip("abc", steps, strict=False)) | {
        name: capital(step) for name, step in zip("ABC", steps, strict=False)
    }
    if any("," in step for step in steps) and ("{a}, then" in frame or "; then {b}" in frame):
        frame = "I would first {a}. Next I would {b}. After that I would {c}."
    return frame.format(**words)


def _more(brief: Brief, need: Need) -> str:
    listed = [item for item in find_listed(brief.job) if is_clean_phrase(item, brief.plan)]
    if len(listed) > 1 and brief.pick("listed", "aab") == "a":
        named = f"{', '.join(listed[:-1])} and {listed[-1]}"
        return brief.pick("listed frame", LISTED).format(l=named, L=capital(named))
    things = extra_things(brief, need)
    if not things:
        return _given(brief, need)
    frame = brief.pick("more frame", MORE if len(things) > 1 else ONE_MORE)
    first, second = things[0], things[-1]
    return frame.format(x=first, X=capital(first), y=second)
