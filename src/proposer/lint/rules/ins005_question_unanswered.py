"""A question to the applicant gets no answer in the letter.

What it does: looks for an answer to each screening question and each question typed into the post: a numbered item, the
kind of fact that was asked for, or a sentence with the question's own words. `info` where the profile has no such fact,
so that only the person can answer.
Why it matters: an unanswered question is the quickest reason to pass a letter over.
Example: a letter without any day or week, when the post asks "How many days do you need?"
Use instead: one short, honest answer, even if it is "I have not done this; the nearest is …".
Source: D-19, D-36.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.answering import can_answer, is_answered
from proposer.lint.kinds import Custom
from proposer.lint.letters import LETTERS
from proposer.lint.rule import Hit, Rule

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.models.reading import Question
    from proposer.text.document import Document

_WHOLE = 60
"""Words from which a text of no kind is taken for a whole letter."""
_SHOWN = 90


def _check(document: Document, context: LintContext) -> Iterator[Hit]:
    if context.kind not in LETTERS and not (context.kind is None and document.word_count >= _WHOLE):
        return
    questions = _questions(context)
    left = {task.words for task in context.plan.needs_human} if context.plan else set()
    for place, question in enumerate(questions, start=1):
        if question.text in left or is_answered(document, question.text, place, len(questions)):
            continue
        mine = can_answer(context, question.text)
        shown = " ".join(question.text.split())[:_SHOWN]
        message = f"Question {place} has no answer: {shown!r}"
        yield Hit(0, 0, "warning" if mine else "info", message, None if mine else _BY_HAND, needs_human=not mine)


def _questions(context: LintContext) -> tuple[Question, ...]:
    """What the message must answer: the plan's questions; without a plan, those of the reading."""
    if context.plan is not None:
        return context.plan.questions
    return context.reading.questions if context.reading else ()


_BY_HAND = "Only you know this: add the answer before you send the message."


def _job(*questions: str, text: str = "Move 140 posts from Blogger to Ghost.") -> dict[str, object]:
    return {"kind": "cover_letter", "job": {"title": "Move a blog", "description": text, "questions": list(questions)}}


_LETTER = "The Blogger posts fit the import after one clean-up of their labels."

RULE = Rule(
    code="INS005",
    category="instruction",
    severity="warning",
    message="A question of the client has no answer.",
    suggestion="Answer it in a sentence, or say openly what you have not done.",
    needs=("plan", "reading"),
    check=Custom(_check),
    bad=(
        (_LETTER, _job("How many days do you need?")),
        (_LETTER, _job("What is your hourly rate?")),
        (
            f"{_LETTER}\n\n1. The redirects keep them alive.",
            _job("How do links survive?", "How many days do you need?"),
        ),
        (_LETTER, _job("Which country are you in?") | {"profile": {"overview": "I move blogs.", "country": "Norway"}}),
        (_LETTER, _job("Which country are you in?") | {"profile": {"overview": "I move blogs."}}),
    ),
    good=(
        (f"{_LETTER} I need four days for it.", _job("How many days do you need?")),
        (f"{_LETTER} My rate is $45 an hour.", _job("What is your hourly rate?")),
        (f"{_LETTER}\n1. By redirects.\n2. Four.", _job("How do links survive?", "How many days do you need?")),
        (
            f"{_LETTER} I have not used Ghost's members part; the nearest is Substack.",
            _job("Have you used Ghost before?"),
        ),
        (_LETTER, _job()),
        (_LETTER, _job("How many days do you need?") | {"kind": "chat_reply"}),
        (_LETTER, {"job": "Move 140 posts from Blogger to Ghost. What is your hourly rate?"}),
    ),
)
