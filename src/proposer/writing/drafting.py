"""Drafting: write, lay out, lint, have the failing sections written again, and tell the whole story.

A model may use three completions; what it cannot get right the composer writes, and the draft says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from proposer.errors import ModelError, NotJSON, Refused, RunError, Truncated
from proposer.layout import lay_out
from proposer.lint import lint
from proposer.models.draft import Attempt, Draft, Layout, Section, Writer
from proposer.models.finding import LintReport
from proposer.models.llm import Completion, Request, Usage
from proposer.models.plan import Plan
from proposer.prompts import Fault, Prompt
from proposer.text.document import Document, read
from proposer.writing.author import read_sections
from proposer.writing.composer import answer_screening, compose
from proposer.writing.context import lint_context
from proposer.writing.foreign import find_foreign_faults, in_english, in_own_language, is_foreign
from proposer.writing.soundness import find_unsound

MAX_COMPLETIONS = 3
"""Completions a draft may use in all, the repair of broken JSON included."""
QUOTE_CHARS = 160
"""Most characters of a faulty span that a repair prompt quotes."""

PROBLEMS: dict[type[ModelError], str] = {
    NotJSON: "it was not one JSON object with the section names as keys",
    Truncated: "it was cut off at the token limit",
}
"""What a repair prompt says of an unusable answer: fixed words, since an error's own differ between Python versions."""

Send = Callable[[Request], Completion]
Purpose = Literal["write", "json_repair", "repair", "compose"]


@dataclass
class Message:
    """A message in the making: its sections so far, who wrote each, and the attempts it took."""

    plan: Plan
    secrets: tuple[str, ...]
    sections: dict[str, Section] = field(default_factory=dict)
    writers: dict[str, Writer] = field(default_factory=dict)
    attempts: list[Attempt] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    checked: tuple[Layout, LintReport] | None = None
    """What `check` found, until a section changes."""
    document: Document | None = None
    """The text that `check` looked at, with what was found out about it."""

    def take(self, sections: Iterable[Section], writer: Writer) -> None:
        """Put sections in, replacing those of the same name."""
        for section in sections:
            self.sections[section.name] = section
            self.writers[section.name] = writer
        self.checked = None

    def compose(self, names: Sequence[str] | None = None) -> None:
        """Have the composer write these sections, or all; then nothing of another writer stays."""
        if names is None:
            self.sections, self.writers = {}, {}
        written = compose(self.plan, names)
        self.take(written, "composer")
        self.record("composer", "compose", tuple(section.name for section in written))

    def record(
        self,
        writer: Writer,
        purpose: Purpose,
        names: tuple[str, ...] = (),
        *,
        request: Request | None = None,
        completion: Completion | None = None,
        error: str | None = None,
    ) -> None:
        """Note an attempt, and what the linter says of the message it led to."""
        findings = () if error else self.check()[1].findings
        answered = completion or Completion(text="")
        self.attempts.append(
            Attempt(
                number=len(self.attempts) + 1,
                writer=writer,
                purpose=purpose,
                sections=names,
                findings=findings,
                error=error,
                fingerprint=request.fingerprint if request else None,
                model=answered.model or (request.model if request else None),
                finish_reason=answered.finish_reason if completion else None,
                usage=answered.usage,
                cached=answered.cached,
                dialect=answered.wire.dialect if completion else None,
            )
        )

    def check(self) -> tuple[Layout, LintReport]:
        """Lay the message out and lint it."""
        if self.checked is None:
            layout = lay_out(self.plan, self.ordered(), self.writers)
            self.document = read(layout.text)
            self.checked = layout, lint(self.document, lint_context(self.plan, layout, self.secrets))
        return self.checked

    def faults(self, first: Request) -> tuple[Fault, ...]:
        """Name what is wrong, section by section: missing, unsound, with an error finding, or a vague opening.

        An error outside every section is not here: no rewriting of a section would mend it.
        """
        layout, report = self.check()
        standing = [placed.name for placed in layout.sections]  # one that held nothing but a marker is not laid out
        missing = (
            Fault(section=planned.name, category="missing")
            for planned in self.plan.sections
            if planned.required and planned.name not in standing
        )
        broken = (
            Fault(
                section=placed.name, category=found.category, quote=layout.text[found.start : found.end][:QUOTE_CHARS]
            )
            for found in report.errors
            for placed in layout.sections
            if placed.start <= found.start and found.end <= placed.end
        )
        own = [section for section in self.ordered() if self.writers[section.name] == "model"]
        vague = (
            Fault(section=own[0].name, category=found.category)
            for found in report.findings
            if found.category == "preview" and own and [own[0].name] == standing[:1]
        )
        return (*missing, *find_unsound(own, first), *find_foreign_faults(own, self.plan), *vague, *broken)

    def ordered(self) -> list[Section]:
        """Give the sections in the plan's order."""
        return [self.sections[planned.name] for planned in self.plan.sections if planned.name in self.sections]

    def draft(self, prompt: Prompt | None = None, model: str | None = None) -> Draft:
        """Give the draft as it stands."""
        layout, report = self.check()
        writers = set(self.writers.values())
        asked = [attempt for attempt in self.attempts if attempt.writer == "model"]
        return Draft(
            kind=self.plan.kind,
            text=layout.text,
            sections=layout.sections,
            report=report,
            plan=self.plan,
            writer="mixed" if len(writers) > 1 else next(iter(writers), "composer"),
            model=model,
            prompt_version=prompt.label if prompt else None,
            fingerprint=asked[0].fingerprint if asked else None,
            attempts=tuple(self.attempts),
            usage=total_usage(asked),
            warnings=(*self.plan.warnings, *self.warnings),
            sample_profile=self.plan.profile.sample,
            answers=answer_screening(self.plan),
        )


def total_usage(attempts: Iterable[Attempt]) -> Usage:
    """Add up the tokens of the attempts that were not answered from the cache; unknown counts add nothing."""
    paid = [attempt.usage for attempt in attempts if not attempt.cached]

    def total(counts: list[int | None]) -> int | None:
        known = [count for count in counts if count is not None]
        return sum(known) if known else None

    return Usage(
        prompt_tokens=total([usage.prompt_tokens for usage in paid]),
        completion_tokens=total([usage.completion_tokens for usage in paid]),
        cached_tokens=total([usage.cached_tokens for usage in paid]),
    )


def compose_draft(plan: Plan, secrets: tuple[str, ...] = (), warnings: Sequence[str] = ()) -> Draft:
    """Draft a plan with the composer alone: no model, no network. `warnings` say why, where that needs saying."""
    message = Message(in_english(plan), secrets, warnings=[*warnings])
    message.compose()
    return message.draft()


def model_draft(plan: Plan, prompt: Prompt, request: Request, send: Send, secrets: tuple[str, ...] = ()) -> Draft:
    """Draft a plan with a model, and with the composer for what the model cannot get past the linter.

    A letter in another language it takes over as a whole, in English: half a letter in each would help nobody. Raises
    the `ModelError` of a first request that could not be answered at all.
    """
    message = Message(plan, secrets)
    _ask(message, prompt, request, send)
    failing = tuple(dict.fromkeys(fault.section for fault in message.faults(request)))
    whole = is_foreign(plan)
    if failing and not whole:
        message.compose(failing)
        message.warnings.append(f"the model's text did not hold for: {', '.join(failing)}; the composer wrote that")
    if message.check()[1].errors or (failing and whole):
        message.plan = in_english(plan)
        message.compose()
        message.warnings.append("the model's text did not pass the checks as a whole; the composer wrote the letter")
    elif whole:
        message.plan = in_own_language(plan, message.check()[0].text)
        message.checked = None
    return message.draft(prompt, request.model)


def _ask(message: Message, prompt: Prompt, first: Request, send: Send) -> None:
    """Ask the model until nothing fails or its completions are used up."""
    request = first
    purpose: Purpose = "write"
    wanted = tuple(planned.name for planned in message.plan.sections)
    for turn in range(MAX_COMPLETIONS):
        try:
            completion = send(request)
        except Refused as error:
            message.record("model", purpose, request=request, error=str(error))
            message.warnings.append(f"the model refused: {error}")
            return
        except RunError as error:
            if turn == 0:
                raise
            message.record("model", purpose, request=request, error=str(error))
            message.warnings.append(f"the repair could not be asked for: {error}")
            return
        try:
            sections = read_sections(completion, message.plan, prompt.kind)
        except (NotJSON, Truncated) as error:
            message.record("model", purpose, request=request, completion=completion, error=str(error))
            request = prompt.repair(first, completion.text, problem=PROBLEMS[type(error)])
            purpose = "json_repair"
            continue
        taken = tuple(section for section in sections if section.name in wanted)
        message.take(taken, "model")
        names = tuple(section.name for section in taken)
        message.record("model", purpose, names, request=request, completion=completion)
        faults = message.faults(first)
        if not faults:
            return
        wanted = tuple(dict.fromkeys(fault.section for fault in faults))
        request = prompt.repair(first, completion.text, faults=faults, wanted=wanted)
        purpose = "repair"
