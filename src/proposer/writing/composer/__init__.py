"""The built-in writer: the sections of a plan in plain sentences, with no model.

Its free choices of wording hang on `Plan.seed` alone, so the same post gives the same letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from proposer.models.draft import Section
from proposer.models.plan import Plan, PlannedSection
from proposer.writing.composer import answers, approach, concern, next_step, opening, proof, question
from proposer.writing.composer.guard import is_clean_text, passes_lint
from proposer.writing.composer.need import Need, find_need
from proposer.writing.composer.screening import answer_screening
from proposer.writing.composer.wording import Brief, brief_of

__all__ = ["answer_screening", "compose"]

Writer = Callable[[Brief, Need], Iterator[tuple[str, tuple[str, ...]]]]
WRITERS: dict[str, Writer] = {
    "opening": opening.write,
    "answers": answers.write,
    "approach": approach.write,
    "proof": proof.write,
    "concern": concern.write,
    "question": question.write,
    "next_step": next_step.write,
}
SPARE = "concern"
"""The section given up when a letter grows too long."""
ORDER = ((0, True), (1, True), (2, True), (1, False), (2, False), (3, False))
NOTED_ORDER = ((0, True), (1, True), (2, True), (3, True))
"""How a letter is shortened: how lean its sections are, and whether the spare section stays."""
LEANER = frozenset({"opening", "approach", "proof", "question", "next_step"})
"""Sections that have a leaner form."""
FULL = 178
"""Words that a letter may have before it is shortened; answers come on top."""
LAST_RESORT = {
    "opening": "This can be taken one small step at a time, and the first is to agree on what done looks like.",
    "approach": "I would write back what I understood, do one small part, and plan the rest from your remarks.",
    "proof": "A small first part will show you more than a list of past work.",
    "next_step": "A message here is enough to begin, with one small part as the first milestone.",
}
"""For posts in which every other wording holds something that may not be said."""
OWN_FACTS = frozenset({"answers", "proof", "next_step"})
"""Sections that tell the person's own facts, in the person's words."""


def compose(plan: Plan, only: Sequence[str] | None = None) -> tuple[Section, ...]:
    """Write the plan's sections in order; `only` names those to write.

    An optional section that has nothing to say, or for which the letter has no room, is left out.
    """
    if plan.kind != "cover_letter":
        from proposer.writing.composer.chat import compose_chat  # a letter needs none of it

        return compose_chat(plan, only)
    brief = brief_of(plan)
    need = find_need(brief)
    written: list[Section] = []
    done: dict[tuple[str, int], Section | None] = {}
    noted = any(note.concern for note in brief.notes)
    for lean, whole in NOTED_ORDER if noted else ORDER:
        leaner = replace(brief, lean=lean)
        keys = [(planned, lean if planned.name in LEANER else 0) for planned in plan.sections]
        for planned, level in keys:
            if (planned.name, level) not in done:
                done[planned.name, level] = _write(planned, leaner, need)
            opening_text = done[planned.name, level]
            if planned.name == "opening" and opening_text is not None:
                leaner = replace(leaner, opened=opening_text.text)
        found = [done[planned.name, level] for planned, level in keys if whole or planned.name != SPARE]
        written = [section for section in found if section is not None]
        answered = sum(len(section.text.split()) for section in written if section.name == "answers")
        if sum(len(section.text.split()) for section in written) <= FULL + answered // 2:
            break
    return tuple(section for section in written if only is None or section.name in only)


def _write(planned: PlannedSection, brief: Brief, need: Need) -> Section | None:
    """The first wording that fits its limit and holds nothing it may not hold."""
    writer = WRITERS.get(planned.name)
    if writer is None:
        return None
    for text, evidence in writer(brief, need):
        if len(text) > planned.max_chars or not is_clean_text(text, brief.plan, facts=planned.name in OWN_FACTS):
            continue
        if passes_lint(text, evidence, brief.plan):
            return Section(name=planned.name, text=text, evidence=evidence)
    return Section(name=planned.name, text=LAST_RESORT[planned.name]) if planned.name in LAST_RESORT else None
