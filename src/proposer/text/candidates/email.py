"""Email addresses: in the open, spelled out, spaced, in leetspeak, reversed, in base64."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate
from proposer.text.candidates.suffix import is_suffix
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_OPEN = Pattern(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}\b(?!:)")
_SKIP = r"[\s,]{0,3}(?:(?:then|and|symbol|sign|the)\s)?"
_AT_MARK = (
    r"@|%40|&#64;|[^\w\s'\",.;:!?]{1,2}\s?(?:at|ät|a|4t|@|arroba|arobase)\s?[^\w\s'\",.;:!?]{1,2}|_(?:at|a)_|"
    r"\((?:the )?(?:at|symbol|sign|a)\b[^)\n]{0,20}\)|\b(?:4t|arroba|arobase|arobas|chiocciola|klammeraffe|"
    r"at-sign|собака)\b"
)
_DOT_MARK = (
    r"·|。|&#46;|[^\w\s'\",;:!?]{1,2}\s?(?:dot|d0t|punkt|punto|ponto|point|full stop|period|"
    r"\.)\s?[^\w\s'\",;:!?]{1,2}|_dot_|"
    r"\b(?:dot|d0t|punto|ponto|point|punkt|точка|full stop|period)\b"
)
_AT = rf"{_SKIP}(?:{_AT_MARK}|\b(?:at|ät|chez)\b){_SKIP}"
_DOT = rf"(?:\s\.\s|\.|{_SKIP}(?:{_DOT_MARK}){_SKIP})"
_SPELLED = Pattern(
    rf"(?<![\w.])(\w[\w+-]{{0,40}}(?:{_DOT}[\w+-]{{1,40}}){{0,3}}?)({_AT})"
    rf"([\w-]{{2,40}}(?:{_DOT}[\w-]{{2,30}}){{0,2}}?)({_DOT})([a-z0]{{2,12}})\b"
)
_PROVIDERS = (
    r"(?:g[\s.-]?m[a4@][i1l]l|g\sm\sa\si\sl|google\s?mail|googlemail|hotm[a4]il|outl[o0]{2}k|y[a4]h[o0]{2}|"
    r"icl[o0]ud|pr[o0]t[o0]nm[a4]il|pr[o0]t[o0]n|ym[a4]il|gmx|posteo|zoho|fastmail|tutanota|yandex|rediffmail)"
)
_PROVIDER = Pattern(
    rf"(?<![\w.])([\w.+-]{{3,40}}(?:\s\d{{1,4}})?)(?:{_AT}|\s+\(?|\s(?:on|via)\s)(?:my\s|"
    rf"the\s)?{_PROVIDERS}(?:{_DOT}[a-z]{{2,4}})?\b"
    r"(?!\s*(?:api|inbox|account|smtp|draft|filter|label|add-?on|plugin))"
)
_LETTERED = Pattern(
    r"(?<!\w)(?:\w[\s._-]{1,2}){2,30}@\s?(?:\w[\s_-]{0,2}){2,40}[.·]\s?(?:[a-z][\s_-]?){1,5}[a-z](?!\w)"
)
_GLUED = Pattern(r"(?<!\w)([a-z][a-z\d._]{1,40})AT([a-z\d-]{2,40})DOT([a-z]{2,6})(?!\w)")
_ONE_WORD = Pattern(r"([a-z][a-z\d_-]{3,40})at([a-z][a-z\d-]{3,40})dot(com|net|org|io|co|de|dev|me|info|uk)")
_CUT_SHORT = Pattern(
    r"(?<![\w.@/-])([\w.+-]{2,40})@(?:[a-z][\w-]{2,40}\s?,\s?(?:com|net|org|io|co|de|uk)\b|"
    r"[a-z][a-z\d-]{3,40}(?![\w.@/:-]))"
)
_AT_KNOWN = Pattern(r"@(?:gmail|hotmail|yahoo|outlook|icloud|proton|googlemail)")
_NEAR_MAIL = Pattern(
    r"\b(?:my|me|us|our|reach|write|contact|mail|mein|mi|meu|mon)\b[^\n]{0,60}@[a-z]|"
    r"@[a-z][\w-]*[^\n]{0,40}\b(?:add|plus|usual|dot com|ending)\b"
)
_HASHED = Pattern(r"\be.?mail\W{1,5}([\w.+-]{2,40})\s?[#*~^|&%]\s?([\w-]{2,40})\s?\.\s?([a-z]{2,12})\b")
_REVERSED = Pattern(r"(?<![\w.@-])([a-z]{2,6}(?:\.[\w-]{2,40}){1,3})@([\w+-]{1,64}(?:\.[\w+-]{1,40})?)(?![\w.]*\w)")
_FEWEST_ENCODED = 16
_BASE64 = Pattern(rf"(?<![\w/+=])[A-Za-z0-9+/]{{{_FEWEST_ENCODED},200}}={{0,2}}(?![\w/+=])")
_INSIDE = Pattern(r"(?:tme|wame|https?:)/|\+?\d{9,}")
"""A link or a number, once spaces and stops are left out."""
_SIGN = "[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?"
_PICTURED = Pattern(rf"(?<![\w.])(\w[\w.+-]{{1,40}})\s?{_SIGN}\s?([\w-]{{2,40}})\s?{_SIGN}\s?([a-z]{{2,12}})(?!\w)")
"""An address with pictures for its signs."""

_AT_WORDS = frozenset(table("arroba arobase arobas chiocciola klammeraffe собака 4t at ät chez"))
_DOT_WORDS = frozenset(table("dot d0t punto ponto punkt точка point period"))
_AT_SIGNS = (
    "@",
    "(the",
    "(symbol",
    "(sign",
    "%40",
    "&#64",
    "(ä",
    "(a)",
    "[a]",
    "{a}",
    *(f"{sign}{space}at" for sign in "([{<-_*|/~.#^+:=\"'" for space in ("", " ")),
)
_MARKS = "([{<*|#~^_%&"
_PROVIDER_WORDS = frozenset(
    table(
        """gmail gmai1 gm4il gmall hotmail hotm4il outlook outl00k yahoo icloud protonmail proton gmx yandex rediffmail
        googlemail posteo google"""
    )
)
_NOT_LOCAL = frozenset(["git", "ssh", "sftp", "svn", "hg"])
_PROSE = frozenset(
    table(
        """look looking arrive meet work working lives is be am are was me us it here there that this you more detail
        details good great days hours in on by via with from to for the a an and or not of as into your our my use
        using like mail email e-mail send sent reach contact connect integrate connected set setup than through live
        team support login sign log both read write access google gmail outlook icloud yahoo hotmail proton"""
    )
)
"""Words of prose that stand before `at`, or before a provider's name, without being part of an address."""


def find(document: Document) -> Iterator[Candidate]:
    """Give the email addresses of a text."""
    lower, known = document.view.lower, document.known
    if "@" in lower:
        yield from _open(lower)
        yield from _reversed(lower)
        yield from _lettered(lower)
        yield from _cut_short(lower)
    words = not known.isdisjoint(_AT_WORDS)
    if (words and not known.isdisjoint(_DOT_WORDS)) or _has_sign(lower):
        yield from _spelled(lower)
    if not known.isdisjoint(_PROVIDER_WORDS) or "g m" in lower or "gm" in lower:
        yield from _at_provider(lower)
    yield from _replaced(document)
    yield from _encoded(document)


def _lettered(lower: str) -> Iterator[Candidate]:
    for match in _LETTERED.finditer(lower):
        yield Candidate("email", match.start(), match.end(), re.sub(r"[\s_-]", "", match.group()), "spelled out")


def _cut_short(lower: str) -> Iterator[Candidate]:
    """Addresses without their ending, or with a comma for the dot."""
    near = _NEAR_MAIL.search(lower)
    for match in _CUT_SHORT.finditer(lower):
        if (near or "," in match.group() or _AT_KNOWN.search(match.group())) and match[1] not in _NOT_LOCAL:
            yield Candidate("email", match.start(), match.end(), match.group(), "cut short")


def _replaced(document: Document) -> Iterator[Candidate]:
    """Addresses with another sign, with capital words or with plain ones for at and dot."""
    lower, plain = document.view.lower, document.view.plain
    if "#" in lower or "*" in lower:
        for match in _HASHED.finditer(lower):
            value = f"{match[1]}@{match[2]}.{match[3]}"
            yield Candidate("email", match.start(1), match.end(), value, "spelled out")
    if "DOT" in plain:
        for match in _GLUED.finditer(plain):
            yield Candidate("email", match.start(), match.end(), f"{match[1]}@{match[2]}.{match[3]}", "spelled out")
    for word in document.long_words:
        if "dot" in word and (parts := _ONE_WORD.fullmatch(word)):
            start = lower.find(word)
            value = f"{parts[1].replace('dot', '.')}@{parts[2]}.{parts[3]}"
            yield Candidate("email", start, start + len(word), value, "spelled out")
    for match in () if lower.isascii() else _PICTURED.finditer(lower):
        named = match[2] in _PROVIDER_WORDS or match[2] == "zoho" or re.search(r"[.\d_]", match[1])
        if named and is_suffix(match[3]):
            yield Candidate("email", match.start(), match.end(), f"{match[1]}@{match[2]}.{match[3]}", "spelled out")


def _has_sign(lower: str) -> bool:
    """Whether an at sign stands in the text, in any spelling with marks around it."""
    return (
        "@" in lower
        or "-at-" in lower
        or "/at/" in lower
        or (any(map(lower.__contains__, _MARKS)) and any(map(lower.__contains__, _AT_SIGNS)))
    )


def _open(lower: str) -> Iterator[Candidate]:
    for match in _OPEN.finditer(lower):
        value = match.group()
        if value.partition("@")[0] not in _NOT_LOCAL and not lower.startswith(("://", ":"), match.end()):
            yield Candidate("email", match.start(), match.end(), value.strip("."))


def _reversed(lower: str) -> Iterator[Candidate]:
    for match in _REVERSED.finditer(lower):
        first, *_ = match[1].split(".")
        last = match[2].rpartition(".")[2]
        if is_suffix(first[::-1]) and not ("." in match[2] and is_suffix(last)):
            yield Candidate("email", match.start(), match.end(), match.group()[::-1], "reversed")


def _spelled(lower: str) -> Iterator[Candidate]:
    for match in _SPELLED.finditer(lower):
        text = match.group()
        if _OPEN.fullmatch(text):
            continue
        at, dot = match[2].strip(), match[4].strip()
        signed = at not in ("at", "ät", "chez") or not dot.isalpha()
        if at in ("at", "chez") and dot == ".":
            continue  # `I work at acme.com` is prose
        suffix = match[5].replace("0", "o")
        if (at in ("at", "ät", "chez") and match[1] in _PROSE) or (not signed and match[3] in _PROSE - _PROVIDER_WORDS):
            continue
        if is_suffix(suffix):
            value = "@".join(re.sub(_DOT, ".", part) for part in (match[1], match[3])) + "." + suffix
            yield Candidate("email", match.start(), match.end(), value, "spelled out")


def _at_provider(lower: str) -> Iterator[Candidate]:
    for match in _PROVIDER.finditer(lower):
        between = lower[match.end(1) : match.end()]
        local = match[1].split()[0]
        glued = re.search(r"@|%40|[(\[{<]|\bat\b|\barroba\b|\bchez\b|dot|punto|ponto|\.\s?co|\.\s?me", between)
        if re.match(r"\s(?:on|via)\s", between) and re.search(r"[._\d]", local):
            glued = re.match(r"\s", between)
        if not local.strip(".-+") or local in _PROSE or "@" in local or not glued:
            continue
        if not _OPEN.fullmatch(match.group()):
            yield Candidate("email", match.start(), match.end(), _usual(match.group()), "spelled out")


def _usual(text: str) -> str:
    text = re.sub(rf"{_SKIP}(?:{_AT_MARK}){_SKIP}|\s+(?:at|ät|chez|on|via)\b{_SKIP}|\s+\(?", "@", text, count=1)
    text = re.sub(_DOT, ".", text)
    return re.sub(r"\s+", "", text)


def _encoded(document: Document) -> Iterator[Candidate]:
    """Addresses and links inside base64."""
    if not any(len(word) >= _FEWEST_ENCODED for word in document.long_words):
        return
    for match in _BASE64.finditer(document.view.plain):
        token = match.group()
        try:
            inside = base64.b64decode(token + "=" * (-len(token) % 4), validate=True).decode("ascii")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue
        if _OPEN.search(inside.lower()) or _INSIDE.search(re.sub(r"[\s().-]", "", inside)):
            yield Candidate("email" if "@" in inside else "profile", match.start(), match.end(), inside, "base64")
