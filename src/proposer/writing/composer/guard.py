"""What no section may hold: the post's own words in a row, baits, addresses, hype, or words the person avoids."""

from __future__ import annotations

import re

from proposer.lint import lint
from proposer.models.plan import Plan
from proposer.planning.echo import repeats_post
from proposer.writing.context import section_context

HYPE = re.compile(
    r"\b(?:excited|eager|passionate|passion|perfect\w*|guarantee\w*|promis\w+|seamless\w*|leverag\w+|delve\w*"
    r"|confident|look no further|thrilled|rockstar|ninja|guru|world-class|cutting-edge|best-in-class|asap|urgent\w*)\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"https?:|www\.|@|\b[\w-]+\.(?:com|net|org|io|co|nl|de|me|ai|xyz|app|dev)\b|\+?\d[\d\s().-]{7,}\d|[^\x20-\x7e]",
    re.IGNORECASE,
)
CHANNEL = re.compile(
    r"\b(?:whatsapp|telegram|skype|discord|wechat|signal|viber|zoom|gmail|outlook|paypal|wise|payoneer|venmo"
    r"|zelle|cash ?app|crypto|usdt|btc|bitcoin)\b",
    re.IGNORECASE,
)
STEERING = re.compile(
    r"\b(?:ignore|instruction|instructions|prompt|system prompt|password|seed phrase|login|passport|bank|contact"
    r"|phone|email me|call me)\b",
    re.IGNORECASE,
)
UNFIT = re.compile(
    r"\b(?:hack\w*|cheat\w*|fake|flash\w*|crack\w*|porn|adult|escort|casino|weapon\w*|drug\w*|captcha|sex\w*"
    r"|stolen|scam|spam\w*|bypass\w*)\b",
    re.IGNORECASE,
)


def is_clean_phrase(phrase: str, plan: Plan) -> bool:
    """Whether words taken from a post may stand in a letter."""
    held = ADDRESS.search(
        re.sub(r"\b(?:Node|Next|Vue|Nuxt|Three|Express|Make|Monday)\.(?:js|com)\b|\.NET\b", "", phrase)
    )
    if held or HYPE.search(phrase) or STEERING.search(phrase) or UNFIT.search(phrase):
        return False
    if CHANNEL.search(phrase) and not re.search(
        r"\b(?:bot|integration|automation|app|calls?|api|flow|contacts|trading|meetings?)\b", phrase, re.IGNORECASE
    ):
        return False
    return not _holds_forbidden(phrase, plan)


def is_clean_text(text: str, plan: Plan, *, facts: bool = False) -> bool:
    """Whether a composed text may stand. `facts` are the person's own words and may hold what they like."""
    if not facts and (HYPE.search(text) or any(_has_word(text, word) for word in plan.profile.avoid)):
        return False
    if plan.job is not None and repeats_post(text, plan.job):
        return False
    return not _holds_forbidden(text, plan)


def passes_lint(text: str, evidence: tuple[str, ...], plan: Plan) -> bool:
    """Whether the linter has no error for a section by itself; what the message as a whole lacks is not its matter."""
    context = section_context(plan, text, evidence)
    return all(finding.category == "instruction" for finding in lint(text, context).errors)


def _holds_forbidden(text: str, plan: Plan) -> bool:
    return any(_has_word(text, bait) for bait in plan.must_not_say)


def _has_word(text: str, word: str) -> bool:
    return bool(word.strip()) and re.search(rf"(?<!\w){re.escape(word.strip())}(?!\w)", text, re.IGNORECASE) is not None
