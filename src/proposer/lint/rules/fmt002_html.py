"""HTML that the platform shows as bare tags.

What it does: finds tags that format prose, in pairs, and line breaks written as tags. A tag that is only named is fine.
Why it matters: a cover letter is plain text; tags show that it was pasted from somewhere.
Example: "<b>Plan</b><br>Read the file first."
Use instead: "Plan: read the file first."
Source: D-35.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_TAG = Pattern(
    r"(?<![\w`'\"])<(/?)(b|i|u|s|em|strong|p|br|hr|ul|ol|li|h[1-6]|div|span|a|font|center|blockquote|table|tr|td|th|"
    r"tbody)"
    r"(?:\s[^<>\n]{0,200})?/?>",
    flags=re.IGNORECASE,
)
_ENTITY = Pattern(r"&(?:nbsp|amp|quot|lt|gt|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip|#39|#x27);")
_ENTITIES = {
    "&nbsp;": " ",
    "&amp;": "&",
    "&quot;": '"',
    "&lt;": "<",
    "&gt;": ">",
    "&rsquo;": "'",
    "&lsquo;": "'",
    "&ldquo;": '"',
    "&rdquo;": '"',
    "&mdash;": "-",
    "&ndash;": "-",
    "&hellip;": "...",
    "&#39;": "'",
    "&#x27;": "'",
}
_NAMED = Pattern(
    (
        r"(?:\b(?:the|a|an|each|every|your|its|of|with|inside|in|and|or|missing|extra|closing|opening|empty|stray|"
        r"nested|tags?|elements?)\s|[:(]\s?)$"
    ),
    flags=re.IGNORECASE,
)
_LOOK_BACK = 16


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    text = document.view.plain
    tags = list(_TAG.finditer(text)) if "<" in text else []
    closed = {match.group(2).lower() for match in tags if match.group(1)}
    for match in tags:
        name = match.group(2).lower()
        alone = name in ("br", "hr") or name not in closed
        if alone and (name not in ("br", "hr") or _is_named(text, match.start(), match.end())):
            continue
        yield Hit(*match.span(), fix="\n" if name in ("br", "hr") else "")
    for match in _ENTITY.finditer(text) if "&" in text else ():
        yield Hit(*match.span(), fix=_ENTITIES[match.group()])


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether the sentence speaks of the tag instead of using it."""
    before = text[max(0, start - _LOOK_BACK) : start]
    return bool(_NAMED.search(before)) or text[end : end + 5].lower().startswith((" tag", " elem", " in "))


RULE = Rule(
    code="FMT002",
    category="formatting",
    severity="warning",
    message="The platform does not render HTML: {words}",
    suggestion="Take the tag out, with a line break where it stood.",
    check=Custom(_check, Gate(needles=("<", "&"))),
    bad=(
        "<b>Atlas</b> first.<br>Then the index.",
        "<p>The maps come first.</p><p>The index follows.</p>",
        "Maps&nbsp;first, then the index &amp; the plates.",
    ),
    good=(
        "The <br> in your header splits the price.",
        "The wrapper <div> is closed twice on the second plate.",
        "The generic List<T> is copied at each call.",
        "Fewer than 5 < 8 plates are left, and 9 > 2.",
        "Use `<b>Atlas</b>` in the title field.",
        "R&D plates and the Q&A page stay.",
    ),
)
