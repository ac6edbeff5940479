"""Prompts: from a plan to the messages of a request, through versioned Jinja templates.

Client text enters templates only as a value, never as a template, and only through the `fence` filter.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from proposer.analysis.language import language_name
from proposer.errors import PromptError
from proposer.kinds import Kind, load_kind
from proposer.models.base import Value
from proposer.models.job import JobPost
from proposer.models.llm import ChatMessage, Request
from proposer.models.people import PublicProfile
from proposer.models.plan import Plan, PlannedMilestone, Point
from proposer.models.reading import ChatReading, Reading
from proposer.models.thread import Stage
from proposer.resources import find_folder

MAX_EVIDENCE_IDS = 4
"""Most evidence ids a section may cite."""


class Fault(Value):
    """What was wrong with a section: the category of a finding and the words, never the rule's message.

    Rewording a rule must not change a request, or every recorded repair would be stale.
    """

    section: str
    category: str
    quote: str = ""


def fence(text: object, label: str) -> str:
    """Wrap untrusted text in tags whose name depends on the text, and break any copy of them inside."""
    body = str(text)
    nonce = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    broken = re.sub(r"<(?=\s*/)", "< ", body).replace(nonce, f"{nonce[:4]} {nonce[4:]}")
    return f"<{label}-{nonce}>\n{broken}\n</{label}-{nonce}>"


@lru_cache(maxsize=8)
def environment(home: Path | None = None) -> jinja2.Environment:
    """Give the sandboxed environment over the prompts folders, the user's first."""
    roots = [str(root) for root in find_folder("prompts", home)]
    env = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(roots),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["fence"] = fence
    return env


def response_schema(kind: Kind) -> dict[str, Any]:
    """Give the JSON schema of an answer: one nullable object per section, the same for every plan of the kind.

    Without `maxLength` a small model never stops.
    """
    sections = {
        section.name: {
            "anyOf": [
                {
                    "type": "object",
                    "properties": {
                        "text": {"type": "string", "maxLength": section.max_chars},
                        "evidence": {
                            "type": "array",
                            "items": {"type": "string", "maxLength": 40},
                            "maxItems": MAX_EVIDENCE_IDS,
                        },
                    },
                    "required": ["text", "evidence"],
                    "additionalProperties": False,
                },
                {"type": "null"},
            ]
        }
        for section in kind.sections
    }
    return {
        "type": "object",
        "properties": sections,
        "required": list(sections),
        "additionalProperties": False,
    }


def answer_tokens(kind: Kind) -> int:
    """Give the most tokens that an answer with every section at its limit can take, at three characters a token.

    A ceiling for models without one of their own. Hosted models count their thinking too, so they get none.
    """
    return sum(section.max_chars for section in kind.sections) // 3 + 40 * len(kind.sections)


CUT, MASKED = frozenset({"ai_directed"}), frozenset({"offplatform_contact", "external_application_form"})
"""Flags whose words a model does not see: orders to a machine, and ways to reach the client elsewhere."""
MASK = "(contact details removed)"


def safe_post(job: JobPost, reading: Reading) -> str:
    """Give the post as a model may see it: orders to a machine are cut out (D-33), contact details are masked."""
    holes = [(flag.span, MASK if flag.code in MASKED else "") for flag in reading.flags if flag.code in CUT | MASKED]
    holes += [(item.span, "") for item in reading.instructions if item.kind == "bait"]
    parts = [
        _fill(text, [(span.start, span.end, mask) for span, mask in holes if span.field == field]).strip()
        for field, text in (("title", job.title), ("description", job.description))
    ]
    if job.skills:
        parts.append(f"Skills: {', '.join(job.skills)}")
    return "\n\n".join(part for part in parts if part)


def _fill(text: str, holes: Sequence[tuple[int, int, str]]) -> str:
    """Put masks in place of spans, which may overlap."""
    kept, at = [], 0
    for start, end, mask in sorted(holes):
        if end > at:
            kept += [text[at : max(start, at)], mask]
            at = end
    return "".join([*kept, text[at:]])


def describe_profile(profile: PublicProfile) -> str:
    """Give the profile as plain lines, all its evidence included, the same for every post.

    The chosen evidence is named after the post, so that everything before the post stays in a server's prompt cache.
    """
    lines = [f"{profile.display_name}, {profile.title}"]
    lines += [profile.overview.strip()] if profile.overview else []
    lines += [f"Skills: {', '.join(profile.skills)}"] if profile.skills else []
    lines += [f"Voice: {profile.voice}"] if profile.voice else []
    lines += [f"Words not used: {', '.join(profile.avoid)}"] if profile.avoid else []
    lines += [f"Time zone: {profile.time_zone}"] if profile.time_zone else []
    lines += [f"Languages: {', '.join(f'{item.name} ({item.level})' for item in profile.languages)}"] * bool(
        profile.languages
    )
    lines.append("Evidence:")
    for item in profile.evidence:
        outcome = f" Outcome: {item.outcome}." if item.outcome else ""
        lines.append(f"[{item.id}] I {item.did.rstrip('.')}.{outcome}")
    return "\n".join(lines)


def template_values(plan: Plan, kind: Kind) -> dict[str, Any]:
    """Give what the `system` and `user` blocks may use."""
    if "job" in kind.needs and plan.job is None:
        raise PromptError(f"a plan of kind {kind.name} needs a job post")
    return {
        "sections": kind.sections,
        "profile": describe_profile(plan.profile),
        "post": safe_post(plan.job, plan.reading) if plan.job is not None else "",
        "wanted": [section.name for section in plan.sections],
        **(_thread_values(plan, kind) if "thread" in kind.needs else {}),
        "stack": plan.reading.wants.stack,
        "evidence": plan.evidence,
        "said": plan.said,
        "questions": plan.questions,
        "requests": sorted({request.topic for request in plan.reading.requests}),
        "must_say": plan.must_say,
        "lead": _lead(plan),
        "limits": plan.limits,
        "language": plan.language,
        "language_name": language_name(plan.language),
    }


def _thread_values(plan: Plan, kind: Kind) -> dict[str, Any]:
    """What the templates of chat messages use besides."""
    if plan.thread is None:
        raise PromptError(f"a plan of kind {kind.name} needs a conversation")
    from proposer.planning.chat.masking import masked_thread  # a letter needs none of it

    chat = plan.reading.chat or ChatReading()
    orders = [flag.span for flag in chat.flags if flag.code in CUT]
    return {
        "thread": masked_thread(plan.thread, orders),
        "stage": plan.stage.value.replace("_", " "),
        "signal": chat.signal,
        "move": chat.move.replace("_", " "),
        "points": "\n".join(_told(point) for point in plan.points if point.topic != "ask"),
        "asks": "\n".join(point.ground for point in plan.points if point.topic == "ask"),
        "milestone": _offered(plan.milestone) if plan.milestone is not None else "",
        "ordinal": "next" if plan.stage is Stage.ACTIVE_CONTRACT else "first",
    }


NEARNESS = {"near": " (close to it)", "far": " (not the same; the nearest there is)"}


def _told(point: Point) -> str:
    """A point in a line: what it is about, what is known of it, and the evidence.

    Where nothing is known the client's words stand, masked, so that the answer can name what it leaves open.
    """
    about = f" ({point.about})" if point.topic in ("tool", "no_tool") else NEARNESS.get(point.about, "")
    ids = f" [{', '.join(point.evidence)}]" if point.evidence else ""
    words = f', "{point.words}"' if point.words and not point.ground else ""
    return f"- {point.topic.replace('_', ' ')}{about}{words}: {point.ground or 'nothing is known'}{ids}"


def _offered(planned: PlannedMilestone) -> str:
    """A milestone as lines; what is unknown is left out."""
    guess = ", an estimate" if planned.is_estimate else ""
    parts = {
        "deliverable": planned.deliverable,
        "the outcome it serves": planned.goal,
        "the client can then": planned.review,
        "how the rest follows": planned.leads_on,
        "needed from the client": planned.needs,
        "first action": planned.begins,
        "contract": planned.contract,
        "amount": f"${planned.amount:g}{guess}" if planned.amount is not None else "unknown; name none",
        "working days": f"{planned.days}{guess}" if planned.days is not None else "",
    }
    return "\n".join(f"{name}: {value}" for name, value in parts.items() if value)


def _lead(plan: Plan) -> str:
    """What the question must ask where the letter leads with it; empty where it does not."""
    if plan.reading.advice != "apply_with_question":
        return ""
    return next((section.goal for section in plan.sections if section.name == "question"), "")


class Prompt:
    """One version of one kind's prompt."""

    def __init__(self, kind: Kind, version: str, home: Path | None = None) -> None:
        """Load `prompts/<kind>/<version>.j2`; raises `PromptError` when it is missing or lacks a block."""
        self.kind = kind
        self.version = version
        name = f"{kind.name}/{version}.j2"
        try:
            self._template = environment(home).get_template(name)
        except jinja2.TemplateNotFound:
            raise PromptError(f"no prompt {name}; the current version is {kind.current}") from None
        except jinja2.TemplateSyntaxError as error:
            raise PromptError(f"prompts/{name}:{error.lineno}: {error.message}") from None
        missing = [block for block in ("system", "user", "repair") if block not in self._template.blocks]
        if missing:
            raise PromptError(f"prompts/{name} lacks the block {missing[0]!r}; it needs system, user and repair")

    @property
    def label(self) -> str:
        """Kind and version, as reports and recordings name them."""
        return f"{self.kind.name}/{self.version}"

    def render(self, block: str, values: Mapping[str, Any]) -> str:
        """Render one block; raises `PromptError` when it uses a value it is not given."""
        try:
            text = "".join(self._template.blocks[block](self._template.new_context(dict(values))))
        except jinja2.UndefinedError as error:
            raise PromptError(f"prompts/{self.kind.name}/{self.version}.j2, block {block}: {error.message}") from None
        return re.sub(r"\n{3,}", "\n\n", text).strip()

    def request(self, plan: Plan, model: str, **sampling: Any) -> Request:
        """Give the first request for a plan."""
        values = template_values(plan, self.kind)
        messages = (
            ChatMessage(role="system", content=self.render("system", values)),
            ChatMessage(role="user", content=self.render("user", values)),
        )
        return Request(
            model=model,
            messages=messages,
            schema_name=f"{self.kind.name}_{self.version}",
            response_schema=response_schema(self.kind),
            **sampling,
        )

    def repair(
        self,
        request: Request,
        answer: str,
        *,
        faults: Sequence[Fault] = (),
        wanted: Sequence[str] = (),
        problem: str = "",
    ) -> Request:
        """Give the request that asks for the failing sections, or for a usable answer, once more."""
        content = self.render("repair", {"faults": faults, "wanted": wanted, "problem": problem})
        turn = (ChatMessage(role="assistant", content=answer), ChatMessage(role="user", content=content))
        return request.model_copy(update={"messages": (*request.messages, *turn)})


@lru_cache(maxsize=32)
def load_prompt(kind: str, version: str | None = None, home: Path | None = None) -> Prompt:
    """Load a kind's prompt, in its current version unless another is named."""
    loaded = load_kind(kind, home)
    return Prompt(loaded, version or loaded.current, home)


def show(request: Request) -> str:
    """Give a request as a person reads it: each message under its role, then the schema."""
    parts = [f"--- {message.role} ---\n{message.content}" for message in request.messages]
    parts.append("--- schema ---\n" + json.dumps(request.response_schema, indent=2, ensure_ascii=False))
    return "\n\n".join(parts)
