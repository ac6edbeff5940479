"""The question that a letter leads with, where its answer decides whether to take the job (D-37)."""

from __future__ import annotations

import hashlib

QUESTIONS: dict[str, tuple[str, ...]] = {
    "external_application_form": (
        "Could I answer the points of your form here in Upwork Messages instead?",
        "May the answers to your form come here in Upwork Messages?",
    ),
    "offplatform_contact": (
        "Could we keep the talk here in Upwork Messages until the contract starts?",
        "Does it suit you to go through the details here in Upwork Messages first?",
    ),
    "free_or_unpaid_work": (
        "Could the test be a small paid first milestone here on Upwork?",
        "Would a small paid milestone on Upwork serve you as the test?",
    ),
    "language": (
        "Which language would we work in?",
        "In which language would we write to each other?",
    ),
    "budget": (
        "What budget have you set aside for the first part?",
        "Which amount do you have in mind for a first milestone?",
    ),
    "cover": (
        "Which parts of the work is the budget meant to cover?",
        "How much of the work should fit into the budget of the post?",
    ),
    "result": (
        "What should exist at the end that does not exist today?",
        "What would you look at to see that the work is done?",
    ),
    "part": (
        "Which part of the work would you want to have first?",
        "Which single part would you like to have first?",
    ),
}
"""Wordings for each point of `Reading.asks_first` that can be asked in the same words of any post."""

SETTLED = {
    "part": ("first milestone", "first step", "first part", "first phase", "phase 1", "begin with", "start with")
}
"""Words of a post that settle a point, so that asking would show the post unread."""


def deciding_question(point: str, post: str, seed: str) -> str:
    """One wording for a point, always the same for one seed; empty where the kind of work has better questions."""
    if any(words in post.lower() for words in SETTLED.get(point, ())):
        return ""
    return min(QUESTIONS.get(point, ("",)), key=lambda words: hashlib.sha256(f"{seed}\n{words}".encode()).hexdigest())
