"""Email addresses: in the open, spelled out, spaced, in leetspeak, reversed, in base64."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_OPEN = Pattern(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}\b(?!:)")
_AT = (
    r"\s*+(?:@|\(\s?at\s?\)|\[\s?at\s?\]|\{\s?at\s?\}|<\s?at\s?>|\(@\)|\[@\]|[-_*|/]at[-_*|/]|\(a\)|"
    r"[({\[]4t[)}\]]|\b(?:at|4t|arroba|at sign|at-sign|chez|собака)\b)\s*+"
)
_DOT = (
    r"\s*+(?:\.|\(\s?dot\s?\)|\[\s?dot\s?\]|\{\s?dot\s?\}|<\s?dot\s?>|\(\.\)|\[\.\]|[-_*|/]dot[-_*|/]|"
    r"[({\[]d0t[)}\]]|\b(?:dot|d0t|punto|ponto|point|punkt|точка)\b)\s*+"
)
_PROVIDERS = (
    r"(?:g[\s.-]?m[a4@][i1l]l|googlemail|hotm[a4]il|outl[o0]{2}k|y[a4]h[o0]{2}|icl[o0]ud|pr[o0]t[o0]nm[a4]il|"
    r"pr[o0]t[o0]n|ym[a4]il|"
    r"live|gmx|aol|zoho|fastmail|tutanota|mail|yandex|rediffmail|me)"
)
_TLD = (
    r"(?:c\s?[o0]\s?m|net|org|io|co|dev|me|in|uk|de|fr|es|br|ru|app|ai|info|biz|us|ca|au|pk|eu|pro|tech|xyz|"
    r"agency|studio|design|online|email|ch)"
)
_SPELLED = Pattern(
    rf"(?<![\w.])[\w][\w+-]{{0,40}}(?:{_DOT}[\w+-]{{1,40}}){{0,3}}?{_AT}[\w-]{{2,40}}(?:{_DOT}[\w-]{{2,30}}){{0,2}}?{_DOT}{_TLD}\b"
)
_PROVIDER_SPELLED = Pattern(rf"(?<![\w.])[\w.+-]{{3,40}}(?:{_AT}|\s+)(?:the\s+)?{_PROVIDERS}(?:{_DOT}|\s+){_TLD}\b")
_PROVIDER_BARE = Pattern(
    r"(?<![\w.])[\w.+-]{3,40}\s*+(?:@|\(at\)|\[at\]|\bat\b)\s*+(?:g-?mail|gm[a4]il|hotmail|outlook|yahoo|"
    r"icloud|protonmail)\b(?!\s*(?:api|inbox|account|smtp|\.?\s*com))"
)
_REVERSED = Pattern(r"(?<!\w)(?:moc|ten|gro|oi|ved|ku\.oc|em|ni)\.[\w.-]{2,40}@[\w.+-]{1,64}")
_BASE64 = re.compile(r"(?<![\w/+=])[A-Za-z0-9+/]{16,200}={0,2}(?![\w/+=])")
_AT_WORDS = frozenset({"dot", "d0t", "punto", "ponto", "punkt", "точка", "arroba", "at", "4t", "собака", "point"})
_PROVIDER_WORDS = frozenset(
    table(
        """gmail gmai1 gm4il gmall hotmail hotm4il outlook outl00k yahoo icloud protonmail proton gmx yandex rediffmail
        googlemail"""
    )
)
_LEET = str.maketrans("4103", "alоe".replace("о", "o"))
_NOT_LOCAL = frozenset(["git", "ssh", "sftp", "svn", "hg"])


def find(document: Document) -> Iterator[Candidate]:
    """Give the email addresses of a text."""
    lower, where = document.view.lower, document.where
    has_at = "@" in lower
    if has_at:
        for match in _OPEN.finditer(lower):
            value = match.group()
            if (
                _REVERSED.fullmatch(value) is None
                and value.partition("@")[0] not in _NOT_LOCAL
                and not lower.startswith(("://", ":"), match.end())
            ):
                yield Candidate("email", match.start(), match.end(), value.strip("."))
        if any(tail in lower for tail in ("moc.", "ten.", "gro.", "oi.", "ved.", "ku.", "em.", "ni.")):
            for match in _REVERSED.finditer(lower):
                yield Candidate("email", match.start(), match.end(), match.group()[::-1], "reversed")
    spelled = not where.keys().isdisjoint(_AT_WORDS)
    if (
        (
            spelled
            and (
                "dot" in lower
                or "d0t" in lower
                or "punto" in lower
                or "ponto" in lower
                or "punkt" in lower
                or "точка" in lower
            )
        )
        or has_at
    ) or (
        spelled
        and any(
            mark in lower for mark in ("(at", "[at", "{at", "<at", "( at", "[ at", "(a)", "-at-", "_at_", "*at*", "4t")
        )
    ):
        yield from _spelled(lower, _SPELLED)
    if not where.keys().isdisjoint(_PROVIDER_WORDS) or "g mail" in lower:
        yield from _spelled(lower, _PROVIDER_SPELLED)
        yield from _spelled(lower, _PROVIDER_BARE)
    yield from _encoded(document)


def _spelled(lower: str, pattern: Pattern) -> Iterator[Candidate]:
    for match in pattern.finditer(lower):
        text = match.group()
        if "@" in text and " " not in text:
            continue
        local = re.split(r"\W", text, maxsplit=1)[0]
        if "@" in text or _is_address(text, local):
            yield Candidate("email", match.start(), match.end(), _usual(text), "spelled out")


_FUNCTION_WORDS = frozenset(
    table(
        """look looking arrive meet work working live lives is be am are was me us it here there that this you more
        detail details good great days hours"""
    )
)


def _is_address(text: str, local: str) -> bool:
    """Whether a spelled-out run is an address and not prose such as `look at node dot js`."""
    return local not in _FUNCTION_WORDS or bool(re.search(r"[(\[{<]", text))


def _usual(text: str) -> str:
    text = re.sub(_AT, "@", text, count=1)
    text = re.sub(_DOT, ".", text)
    return re.sub(r"\s+", "", text)


def _encoded(document: Document) -> Iterator[Candidate]:
    """Addresses and links inside base64."""
    if max(map(len, document.where), default=0) < 16:
        return
    for match in _BASE64.finditer(document.view.plain):
        token = match.group()
        try:
            inside = base64.b64decode(token + "=" * (-len(token) % 4), validate=True).decode("ascii")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue
        if _OPEN.search(inside.lower()) or re.search(r"(?:t\.me|wa\.me|https?:)/|\+?\d{9,}", inside):
            yield Candidate("email" if "@" in inside else "profile", match.start(), match.end(), inside, "base64")
