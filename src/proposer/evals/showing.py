"""What a case puts in and what is planned of it, in short, for those who read the result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proposer.evals.result import InputShown, Mark, Said
from proposer.evals.suite import Case
from proposer.models.plan import Plan, PlannedMilestone
from proposer.models.reading import ChatReading
from proposer.models.thread import Thread


def show_input(case: Case, plan: Plan, post: str) -> InputShown:
    """Give a case's input and its plan in short. `post` is the text of its job post."""
    chat = plan.reading.chat
    return InputShown(
        case=case.id,
        kind=case.kind,
        about=case.about,
        post=post,
        thread=_said(plan.thread, chat) if plan.thread and chat else (),
        plan=_letter_in_short(plan) if chat is None else _chat_in_short(case, plan, chat),
    )


def _said(thread: Thread, chat: ChatReading) -> tuple[Said, ...]:
    """The messages of a conversation, with the words that the reading rests on."""
    spans = [(f"signal {chat.signal}", chat.signal_span), *((one.name, one.span) for one in chat.found)]
    marks: dict[str, list[Mark]] = {}
    for note, span in spans:
        if span is not None and span.end > span.start:
            marks.setdefault(span.field, []).append(Mark(start=span.start, end=span.end, note=note.replace("_", " ")))
    return tuple(
        Said(
            author=message.author,
            text=message.text,
            hours_ago=message.hours_ago,
            marks=tuple(marks.get(f"message:{place}", ())),
        )
        for place, message in enumerate(thread.messages)
    )


def _letter_in_short(plan: Plan) -> dict[str, Any]:
    return {
        "advice": plan.reading.advice,
        "score": plan.reading.score,
        **_writer(plan),
        "must_say": [must.model_dump(mode="json") for must in plan.must_say],
        "must_not_say": list(plan.must_not_say),
        "questions": [question.text for question in plan.questions],
        "needs_human": [task.what for task in plan.needs_human],
        "flags": [flag.code for flag in plan.reading.flags],
    }


def _chat_in_short(case: Case, plan: Plan, chat: ChatReading) -> dict[str, Any]:
    return {
        "stage": plan.stage.value,
        "project": plan.thread.project if plan.thread else None,
        "move": chat.move,
        "signal": chat.signal,
        "situations": list(chat.situations),
        "expected": list(_expected(case)),
        "reasons": list(chat.reasons),
        "checklist": [f"{item.name}: {item.state}" for item in chat.checklist],
        **_writer(plan),
        "points": [point.model_dump(mode="json", include={"topic", "ground"}) for point in plan.points],
        "milestone": _milestone(plan.milestone) if plan.milestone else None,
        "questions_at_most": plan.limits.max_questions,
        "words_at_most": plan.limits.max_words,
        "needs_human": [task.what for task in plan.needs_human],
        "flags": [flag.code for flag in chat.flags],
    }


def _expected(case: Case) -> Iterator[str]:
    told = case.expect.model_dump(mode="json", include={"move", "signal", "situations", "max_questions"})
    for key, value in told.items():
        if value is not None:
            shown = ", ".join(value) or "none" if isinstance(value, list) else value
            yield f"{key.replace('_', ' ')}: {shown}"


def _writer(plan: Plan) -> dict[str, Any]:
    return {
        "profile": f"{plan.profile.freelancer}/{plan.profile.slug}",
        "why": plan.profile_reason,
        "sections": [section.name for section in plan.sections],
        "evidence": [choice.model_dump(mode="json") for choice in plan.evidence],
    }


def _milestone(milestone: PlannedMilestone) -> str:
    amount = "" if milestone.amount is None else f", ${milestone.amount:g}"
    estimate = " (an estimate)" if milestone.is_estimate and amount else ""
    return f"{milestone.deliverable}{amount}{estimate}, from the {milestone.source}"
