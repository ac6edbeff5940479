"""The words of a text generator are left in the text.

What it does: finds a generator's announcement ("Here is your cover letter:"), its closing offer to change the tone,
its remarks about itself,
and signs of a raw answer.
Why it matters: one such line tells the client that nobody read the letter before it was sent.
Example: "Sure! Here's a shorter version of your proposal:"
Use instead: begin with the first sentence of the letter itself.
Source: D-32, D-41.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.coverage import covered
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_MADE = (
    "revised|polished|tailored|professional|personali[sz]ed|customi[sz]ed|improved|rewritten|refined|concise|"
    "shorter|shortened|updated|compelling|strong|draft|sample|complete|new|short|better"
)
_LETTER = (
    rf"(?:(?:\w+[ ,]+){{0,6}}?(?:cover[- ]?letters?|upwork (?:proposal|letter|message|reply|cover letter)|"
    r"application letter|your (?:proposal|letter|pitch|bid))"
    rf"|(?:an? |the |your )?(?:(?:\w+,? and |\w+,? )?(?:{_MADE}),? ){{1,3}}(?:\w+ ){{0,3}}?(?:proposal|letter|pitch|"
    r"bid)|an? (?:proposal|letter) (?:for (?:the|this|your) job|based on|that))"
    r"(?! (?:templates?|generator|head|form|page|builder|app|tool|section))"
)
_OPENING = Pattern(
    r"\W*(?:(?:sure|certainly|of course|absolutely|great|okay|ok|got it|understood|happy to "
    rf"help)\b[^\n:]{{0,40}}?[!.,:-]+\s+)?"
    r"(?:here(?:'s| is| are)|below is|this is|i(?:'ve| have) (?:written|drafted|prepared|revised|"
    rf"rewritten))\s(?!my\b){_LETTER}\b[^\n:.]{{0,80}}(?::|\.(?=\s*(?:\n|\Z))|(?=\n))\s*",
    flags=re.IGNORECASE,
)
_TITLE = Pattern(
    (
        r"[\W_]*(?:cover letter|upwork proposal|proposal|draft(?: letter| message)?|revised version|final version|"
        r"response|output)[\W_]*(?::\s*|\n)"
    ),
    flags=re.IGNORECASE,
)
_SELF = Pattern(
    r"(?:^|[.!?]\s)(?:as|being) an? (?:ai|artificial intelligence|large language|language)(?: language)?(?: "
    r"model| assistant|,)(?: (?:created|trained|developed) by \w+)?,?\s(?:i|my)\b"
    r"|\bi(?:'m| am) (?:just |only )?an? (?:ai|large language|language) (?:language )?(?:model|assistant)\b|\bi "
    r"(?:can't|cannot|am unable to|can not) (?:fulfill?|comply with|assist with|help with) (?:that|this|your) "
    r"request\b"
    r"|\bas of my (?:last|latest) (?:knowledge )?(?:update|training|cutoff)\b|\bmy (?:knowledge|training) (?:cutoff|"
    r"data)\b",
    flags=re.IGNORECASE | re.MULTILINE,
)
_CLOSING = Pattern(
    r"(?:^[ \t]{0,8}|(?<=[.!?]\s))"
    r"(?:(?:please )?(?:let me know|feel free|just (?:tell|ask)|would you like)[^.!?\n]{0,40}?"
    r"(?:adjust|customi[sz]e|tweak|modify|revise|edit|tailor|shorten|personali[sz]e|change|make (?:it|"
    r"this))[^.!?\n]{0,60}?"
    r"\b(?:tone|cover letter|proposal|letter|template|draft|placeholders?|wording|shorter|longer|more formal|more "
    r"concise|more personal|length)\b[^.!?\n]{0,60}[.!?]?"
    r"|i hope (?:this|the|that) (?:cover letter|proposal|letter|draft|message|version) (?:helps|works|meets|"
    r"is)[^.!?\n]{0,60}[.!?]?"
    r"|(?:note|remember|tip|important):? (?:to |please |be sure to |make sure to )?(?:replace|fill in|customi[sz]e|"
    r"insert|personali[sz]e|adjust)\b[^.!?\n]{0,100}[.!?]?"
    r"|(?:please )?(?:replace|fill in) (?:the |all |any )?(?:bracketed|placeholders?)\b[^.!?\n]{0,80}[.!?]?"
    r"|\(?(?:word|character) count: ?~?\d+[^\n]{0,20})",
    flags=re.IGNORECASE | re.MULTILINE,
)
_RAW = Pattern(
    (
        r"<\|[a-z_]{2,30}\|>|</?think(?:ing)?>|\[/?INST\]|</?s>|\A\s*(?:```(?:json)?\s*)?\{\s*\"\w{2,40}\"\s*:|"
        r"\b(?:system|user|assistant) ?prompt:"
    ),
    flags=re.IGNORECASE,
)
_CODE = Pattern(r"`[^`\n]{1,300}`|\"[^\"\n]{1,300}\"")


_NOUNS = frozenset(table("letter letters proposal proposals pitch bid draft response output version"))
_SELVES = frozenset(table("ai language request knowledge training"))
_OFFERED = frozenset(table("tone letter proposal template draft placeholders placeholder wording version bracketed"))
"""Words without which the announcement, the remark and the closing offer cannot stand there."""
_PERSONS = tuple(
    f"{lead} {article} {noun}"
    for lead in ("as", "being")
    for article in ("a", "an")
    for noun in ("ai", "artificial intelligence", "large language", "language")
)
_REMARKS = ("as of my l", "my knowledge", "my training")
_REMARKED = frozenset(("model", "assistant", "request"))
_INVITED = ("let me know", "feel free", "just tell", "just ask", "would you like", "i hope t", "replace", "fill in")
_NOTED = frozenset(table("note remember tip important count"))
"""Runs of characters and words without which they cannot either; these take longer to look for."""


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    text, lower, words = document.view.plain, document.view.lower, document.known
    opening = None if words.isdisjoint(_NOUNS) else _OPENING.match(text) or _TITLE.match(text)
    if opening:
        yield Hit(*opening.span(), fix="" if text[opening.end() :].strip() else None)
    patterns = (
        (_SELF, not words.isdisjoint(_SELVES) and _is_remarked(lower, words)),
        (
            _CLOSING,
            not (words.isdisjoint(_OFFERED) and "count" not in words)
            and (not words.isdisjoint(_NOTED) or any(map(lower.__contains__, _INVITED))),
        ),
        (_RAW, "<" in text or "{" in text or "[" in text or "prompt" in words),
    )
    found = [match for pattern, possible in patterns if possible for match in pattern.finditer(text)]
    shielded = [match.span() for match in _CODE.finditer(text)] if found else []
    for match in found:
        start = match.end() - len(match.group().lstrip(" \n.!?"))
        if not covered(shielded, start, match.end()):
            last = match.re.pattern == _CLOSING.source and not text[match.end() :].strip()
            yield Hit(start, match.end(), fix="" if last else None)


def _is_remarked(lower: str, words: frozenset[str]) -> bool:
    """Whether a generator may speak of itself."""
    if not words.isdisjoint(_REMARKED):
        return True
    persons = "as a" in lower or "being a" in lower
    return any(map(lower.__contains__, _PERSONS if persons else ())) or any(map(lower.__contains__, _REMARKS))


RULE = Rule(
    code="PLH002",
    category="placeholder",
    severity="error",
    message="Left over from a text generator: {words}",
    suggestion="Cut the line; the message begins with its own first sentence.",
    check=Custom(
        _check, Gate(words=_NOUNS | _SELVES | _OFFERED, needles=("count:", "<", '{"', '{ "', "[inst", "[/inst"))
    ),
    bad=(
        "Here is your cover letter:\n\nThe maps of the atlas need one scale.",
        "Sure! Here's a shorter version of your proposal that keeps the facts:\n\nThe index comes first.",
        "As an AI language model I can't see the plates, but the index comes first.",
        "The index comes first.\n\nLet me know if you'd like me to adjust the tone of the letter.",
        "**Cover Letter**\n\nThe maps of the atlas need one scale.",
        '{"opening": "The maps of the atlas need one scale."}',
    ),
    good=(
        "I'd make the AI model answer in two sentences and cite the page.",
        "Here is the draft of the landing page: three sections, one form.",
        "Your cover letter template prints the name twice; I would fix the loop.",
        "Let me know if you'd like the index first.",
        "The tone of the letters to members stays formal, as you asked.",
        "The response time of the search is four seconds.",
        "The version on your server is two years old.",
    ),
)
