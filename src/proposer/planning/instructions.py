"""What the client's instructions mean for a letter: said by code, never said, or left to the person (D-19, D-33)."""

from __future__ import annotations

import re

from proposer.analysis.wants.lexicon import word_set
from proposer.models.people import PublicProfile
from proposer.models.plan import HumanTask, MustSay
from proposer.models.reading import Instruction, Reading

PLACED = frozenset({"start", "anywhere", "first_sentence"})
CONTENT = re.compile(r"[a-z][a-z+#.]{3,}")
FIGURE = re.compile(r"\d+")
STEM = 5
"""Letters of a word that tell it from others, whatever its ending."""
FILLING = frozenset({"before", "already", "also", "ever", "have", "been", "previously", "with", "that", "this"})
"""Words of a claim that say nothing of the work."""
LONGEST = 200


def required_words(reading: Reading, profile: PublicProfile, said: tuple[str, ...]) -> tuple[MustSay, ...]:
    """Exact words to place: plain markers, and claims that the evidence supports."""
    return tuple(
        MustSay(text=one.required, position=one.position)
        for one in reading.instructions
        if _is_placed(one) and (one.kind == "marker" or supports(one.required, profile, said))
    )


def forbidden_words(reading: Reading) -> tuple[str, ...]:
    """Baits, which may not appear."""
    return tuple(
        dict.fromkeys(one.required for one in reading.instructions if one.kind == "bait" and one.required.strip())
    )


def tasks_for_person(reading: Reading, profile: PublicProfile, said: tuple[str, ...]) -> tuple[HumanTask, ...]:
    """Instructions that code may not or cannot carry out."""
    tasks = []
    for one in reading.instructions:
        what = _task(one, profile, said)
        if what:
            tasks.append(HumanTask(what=what, words=one.span.text[:LONGEST]))
    return tuple(tasks)


def supports(claim: str, profile: PublicProfile, said: tuple[str, ...]) -> bool:
    """Whether one piece of evidence, or what the person said, holds every word of a claim that says something.

    A demanded claim goes out under the person's name word for word, so nothing near enough will do.
    """
    words = {word.strip(".") for word in CONTENT.findall(claim.lower())} - word_set("empty") - FILLING
    if not words:
        return False
    texts = [f"{item.did} {item.outcome or ''} {' '.join((*item.skills, *item.tools))}" for item in profile.evidence]
    return any(_holds(text, words, set(FIGURE.findall(claim))) for text in (*texts, *said))


def _holds(text: str, words: set[str], figures: set[str]) -> bool:
    """Whether a text has every figure, and every word in some form of it."""
    stems = {word.strip(".")[:STEM] for word in CONTENT.findall(text.lower())}
    return figures <= set(FIGURE.findall(text)) and all(word[:STEM] in stems for word in words)


def _is_placed(one: Instruction) -> bool:
    return one.kind in {"marker", "claim"} and one.exact and one.position in PLACED and bool(one.required.strip())


def _task(one: Instruction, profile: PublicProfile, said: tuple[str, ...]) -> str:
    """One sentence for the person, or nothing where code does it."""
    if one.kind == "bait":
        return ""
    if one.kind == "human":
        return "Only you can do this; the letter leaves it open."
    if one.kind == "claim" and not supports(one.required, profile, said):
        return "The client asks you to state this; your evidence does not support it, so the letter does not say it."
    if one.position == "subject":
        return f"Put {one.required!r} into the subject or title field of your application."
    if one.position == "attachment":
        return f"Attach what is asked for, with {one.required!r} in it."
    if not one.exact:
        return f"The client asks for this at the {one.position.replace('_', ' ')}: {one.required!r}; add it yourself."
    return ""
