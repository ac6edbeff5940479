"""From a recorded answer, or the composer, to the message that is scored."""

from __future__ import annotations

from typing import Any, NamedTuple

from proposer.errors import NotJSON, Truncated
from proposer.evals.library import Found
from proposer.evals.result import Try
from proposer.kinds import Kind
from proposer.lint import lint
from proposer.llm.replay import ReplaySender
from proposer.models.context import LintContext
from proposer.models.draft import Draft, Layout, PlacedSection
from proposer.models.finding import LintReport
from proposer.models.llm import Completion, Request
from proposer.models.plan import Plan
from proposer.prompts import Prompt
from proposer.text.document import Document, read
from proposer.writing.author import read_sections
from proposer.writing.context import lint_context
from proposer.writing.drafting import Message, compose_draft, model_draft

LETTER = "letter"
"""The one section of a written answer that is a whole text, as somebody would paste it."""


class Answer(NamedTuple):
    """A message ready to be scored."""

    layout: Layout
    report: LintReport
    context: LintContext
    tries: tuple[Try, ...] = ()
    would_repair: bool = False
    document: Document | None = None
    """The text as the linter has read it, where that is at hand."""


class Unusable(NamedTuple):
    """An answer that is never scored as one: refused, cut off, or unreadable."""

    why: str
    tries: tuple[Try, ...] = ()
    would_repair: bool = True


def composed(plan: Plan, secrets: tuple[str, ...]) -> Answer:
    """Give the built-in composer's message."""
    draft = compose_draft(plan, secrets)
    layout = Layout(text=draft.text, sections=draft.sections)
    return Answer(layout, draft.report, lint_context(plan, layout, secrets))


def written(plan: Plan, found: Found, kind: Kind, secrets: tuple[str, ...]) -> Answer | Unusable:
    """Give a hand-written answer: sections that are laid out as a model's would be, or a whole text left as it is."""
    recording = found.recording
    whole = (recording.answer or {}).get(LETTER) if recording else None
    if isinstance(whole, dict):
        layout = _pasted(whole)
        context = lint_context(plan, layout, secrets)
        document = read(layout.text)
        return Answer(layout, lint(document, context), context, document=document)
    return _first(plan, recording.as_completion() if recording else Completion(text=""), kind, secrets)


def replayed(
    plan: Plan, found: Found, prompt: Prompt, repairs: dict[str, Completion], secrets: tuple[str, ...]
) -> Answer | Unusable:
    """Give a model's answer: its recorded first completion alone is scored; recorded repairs tell the rest."""
    recording, request = found.recording, found.request
    if recording is None or request is None:
        return Unusable("there is no recording")
    if recording.completion is None:
        return Unusable(f"refused: {recording.error}", (Try(purpose="write", error=recording.error),))
    first = _first(plan, recording.completion, prompt.kind, secrets, request)
    if not repairs:
        return first
    recorded = ReplaySender({**repairs, request.fingerprint: recording.completion})
    draft = model_draft(plan, prompt, request, recorded.send, secrets)
    tries, would_repair = _story(draft)
    return first._replace(tries=tries, would_repair=would_repair)


def _story(draft: Draft) -> tuple[tuple[Try, ...], bool]:
    """The completions that a draft took, and whether it wanted one that is not recorded, or the composer."""
    tries = tuple(
        Try(purpose=attempt.purpose, finish_reason=attempt.finish_reason, error=attempt.error, usage=attempt.usage)
        for attempt in draft.attempts
        if attempt.writer == "model" and attempt.finish_reason is not None
    )
    return tries, len(draft.attempts) > len(tries)


def _first(
    plan: Plan, completion: Completion, kind: Kind, secrets: tuple[str, ...], request: Request | None = None
) -> Answer | Unusable:
    """The message of a first completion. With its request it is also known whether the draft would ask again."""
    tries = (Try(purpose="write", finish_reason=completion.finish_reason, usage=completion.usage),)
    if completion.finish_reason in {"content_filter", "error"}:
        return Unusable(f"refused: the completion ended with {completion.finish_reason}", tries)
    try:
        sections = read_sections(completion, plan, kind)
    except (NotJSON, Truncated) as error:
        return Unusable(str(error), tries)
    message = Message(plan, secrets)
    message.take(sections, "model")
    layout, report = message.check()
    if not layout.text.strip():
        return Unusable("the answer is empty", tries)
    again = request is not None and bool(message.faults(request))
    return Answer(layout, report, lint_context(plan, layout, secrets), tries, again, message.document)


def _pasted(whole: dict[str, Any]) -> Layout:
    text = str(whole.get("text", ""))
    evidence = tuple(str(item) for item in whole.get("evidence", ()))
    placed = PlacedSection(name=LETTER, text=text, evidence=evidence, writer="model", start=0, end=len(text))
    return Layout(text=text, sections=(placed,))
