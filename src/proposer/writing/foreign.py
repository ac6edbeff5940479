"""A message in another language than English: what is checked of it, and what the person is told.

The composer writes English only, and most rules of the linter read no other. Some faults show without any grammar: a
figure or a tool of past work that nothing supports, the name of a messenger, the word for free work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from proposer.analysis.language import detect_language
from proposer.lint.facts import Fact, tools_in
from proposer.lint.figures import figures
from proposer.lint.support import Support, full_support
from proposer.models.draft import Section
from proposer.models.plan import HumanTask, Plan
from proposer.planning.tongue import WRITTEN, tongue_name
from proposer.prompts import Fault
from proposer.writing.context import section_context

TOLD, OFFER = "proof", "next_step"
"""The section that tells of past work even where it cites none, and the one that offers something."""
_GROUPED = re.compile(r"(?<=\d)[. \u00a0\u202f'](?=\d{3}(?!\d))")
"""Between the thousands of a figure, as other languages than English write them."""
_DECIMAL = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")
_ITEM = re.compile(r"^\s*\d{1,2}[.)](?=\s)", re.MULTILINE)
_ROUTE = re.compile(
    r"\b(?:whats ?app|telegram|skype|discord|wechat|viber|zoom|google meet|calendly|paypal|payoneer|venmo|zelle|"
    r"bizum)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:gr[aá]tis|kostenlos\w*|kostenfrei\w*|umsonst|unentgeltlich\w*|gratuit\w*|za darmo|darmow\w+|ücretsiz\w*"
    r"|zdarma|ilmais\w+|бесплатн\w+|безкоштовн\w+)\b|免费|無料|مجان",
    re.IGNORECASE,
)


def is_foreign(plan: Plan) -> bool:
    """Whether a cover letter is to be in another language than English."""
    return plan.kind == "cover_letter" and plan.language != WRITTEN


def find_foreign_faults(sections: Sequence[Section], plan: Plan) -> Iterator[Fault]:
    """Name what may not stand in a letter of any language; nothing for an English one, which the linter reads."""
    for section in sections if is_foreign(plan) else ():
        for category, words in (*_routes(section, plan), *_claimed(section, plan)):
            yield Fault(section=section.name, category=category, quote=words)


def _routes(section: Section, plan: Plan) -> Iterator[tuple[str, str]]:
    """Ways off the platform that the work is not about (D-02, D-06), and free work in the offer (D-09)."""
    post = plan.job.text.lower() if plan.job else ""
    asked = any(flag.code == "offplatform_contact" for flag in plan.reading.flags)
    for match in _ROUTE.finditer(section.text):
        if asked or match.group().lower() not in post:
            yield "move_off_platform", match.group()
    if section.name == OFFER and (free := _FREE.search(section.text)):
        yield "free_work", free.group()


def _claimed(section: Section, plan: Plan) -> Iterator[tuple[str, str]]:
    """Figures and tools of past work that nothing supports (D-31)."""
    if section.name == TOLD or section.evidence:
        support = full_support(section_context(plan, section.text, section.evidence), section.evidence or None)
        for words in _unsupported(section.text, support):
            yield "unsupported_claim", words


def _unsupported(text: str, support: Support) -> Iterator[str]:
    plain = _DECIMAL.sub(".", _GROUPED.sub("", _ITEM.sub("", text)))
    for figure in figures(plain.lower()):
        if not support.holds(Fact("number", figure.start, figure.end, figure=figure)):
            yield plain[figure.start : figure.end]
    for start, end, tool in tools_in(text):
        if not support.holds(Fact("tool", start, end, (tool.name.lower(),))):
            yield text[start:end]


def in_english(plan: Plan) -> Plan:
    """A plan whose letter the composer writes, with what the person is told where another language was asked for."""
    name = tongue_name(plan.language)
    return _left(plan, f"since the built-in writer knows no {name}; use a model, or") if is_foreign(plan) else plan


def in_own_language(plan: Plan, text: str) -> Plan:
    """A plan whose letter a model wrote, with what the person must see to, since few checks read its language."""
    if not is_foreign(plan):
        return plan
    if detect_language(text) == WRITTEN:
        return _left(plan, "since the model wrote it so;")
    name = tongue_name(plan.language)
    what = f"read the {name} letter against your profile and the post: most checks read English only"
    return plan.model_copy(update={"needs_human": (*plan.needs_human, HumanTask(what=what))})


def _left(plan: Plan, why: str) -> Plan:
    """The plan, with the note and the task that an English letter leaves."""
    name = tongue_name(plan.language)
    note = f"the post is in {name}; this letter is in English {why} translate before you send"
    task = HumanTask(what=f"translate the letter into {name}, the language of the post, before you send it")
    return plan.model_copy(update={"warnings": (*plan.warnings, note), "needs_human": (*plan.needs_human, task)})
