"""The author: turns a model's completion into sections, trusting nothing it says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from proposer.errors import NotJSON, Truncated
from proposer.kinds import Kind
from proposer.llm.answer import parse_json
from proposer.models.draft import Section
from proposer.models.llm import Completion
from proposer.models.plan import Plan


def read_sections(completion: Completion, plan: Plan, kind: Kind) -> tuple[Section, ...]:
    """Give the sections that the plan asked for and the completion holds, in plan order.

    Unknown sections are dropped, and so are evidence ids that the profile does not have: a claim left without one is
    then found by the linter. Raises `Truncated` for a completion that was cut off and `NotJSON` for one that holds no
    such object; neither is ever read as an answer.
    """
    if completion.finish_reason == "length":
        raise Truncated("the answer was cut off at the token limit; raise max_tokens or use a larger model")
    answer = parse_json(completion.text)
    nested = answer.get("sections")
    if isinstance(nested, Mapping):
        answer = dict(nested)
    known = {item.id for item in plan.profile.evidence}
    sections = []
    for planned in plan.sections:
        section = _read_section(planned.name, answer.get(planned.name), kind.section(planned.name).max_chars, known)
        if section is not None:
            sections.append(section)
    if not sections:
        raise NotJSON(f"the answer holds none of the sections {', '.join(s.name for s in plan.sections)}")
    return tuple(sections)


def _read_section(name: str, value: Any, max_chars: int, known: set[str]) -> Section | None:
    """Read one value of the answer: an object, or a bare string as servers without schemas like to send."""
    if isinstance(value, str):
        value = {"text": value, "evidence": []}
    if not isinstance(value, Mapping) or not isinstance(value.get("text"), str):
        return None
    text = value["text"].strip()
    if not text or len(text) > 2 * max_chars:  # a server without schemas keeps no maxLength
        return None
    cited = value.get("evidence")
    ids = [str(item) for item in cited] if isinstance(cited, list) else []
    return Section(name=name, text=text, evidence=tuple(dict.fromkeys(item for item in ids if item in known)))
