"""Links, sorted by what they lead to: a person, a meeting, a calendar, a form, a payment, or just a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.text.candidates.candidate import Candidate, CandidateKind
from proposer.text.candidates.sites import TABLE
from proposer.text.candidates.suffix import is_suffix
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.text.document import Document

_GATE = Pattern(r"\.[a-z]{2}")
_LINK = Pattern(
    r"(?<![\w@./-])(?:(https?://|www\.)?((?:[\w-]{1,63}\.){1,4}[a-z]{2,24})\b(:\d+)?(/[^\s<>\"')\]]*)?)(?!@)"
)
_MEET_CODE = Pattern(r"(?<![\w/.-])[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])")
_SPELLED_DOT = r"\s?(?:[(\[{]\s?(?:dot|\.)\s?[)\]}]|\bdot\b|\s\.|\.\s)\s?"
_SPELLED = Pattern(
    rf"(?<![\w.])((?:[a-z]{{1,20}}(?:{_SPELLED_DOT}|\.)){{1,2}})([a-z]{{2,4}})((?:\s*(?:/|\bslash\b)\s*[\w.+-]+){{1,3}})"
)

_PUBLIC_PAGES = (
    "linkedin.com/pulse",
    "linkedin.com/posts",
    "twitter.com/intent",
    "x.com/intent",
    "facebook.com/business",
    "discord.com/developers",
    "zoom.us/docs",
    "developers.",
    "docs.",
    "api.",
    "help.",
    "support.",
    "status.",
    "core.telegram",
    "marketplace.zoom",
)
_CONTACT_PATH = Pattern(
    r"/(?:contact(?:-?us|-?me)?|hire-?me|book(?:ing|-a-call)?|schedule|get-in-touch|apply(?:-now)?|careers?/\S+|kontakt|contacto)\b"
)
_PAY_PATH = Pattern(r"/(?:pay|payments?|invoices?|pay-?me|donate)/[\w-]")
_FILES = frozenset(
    table(
        """js jsx ts tsx mjs py rb go rs java kt cs cpp php html htm css scss sass md txt csv json xml yml yaml toml
        ini cfg log sql sh bat exe zip tar gz rar pdf doc docx xls xlsx ppt pptx png jpg jpeg gif svg webp ico mp3
        mp4 mov wav avi psd ai fig sketch xd eps ttf woff vue svelte net lock env example local test spec map min
        ipynb swift dart lua pl ps dll so bin dat db parquet liquid twig j2 ejs hbs"""
    )
)
_TECHNICAL = frozenset(
    table(
        """node.js next.js nuxt.js vue.js react.js express.js three.js d3.js nest.js angular.js backbone.js socket.io
        asp.net vb.net ado.net ml.net .net e.g i.e readme.md package.json ember.js chart.js p5.js moment.js
        alpine.js discord.js deno.land booking.com draw.io monday.com make.com"""
    )
)
_OWN = ("upwork.com",)


def find(document: Document) -> Iterator[Candidate]:
    """Give the links of a text."""
    lower = document.view.lower
    if "://" in lower or _GATE.search(lower):
        for match in _LINK.finditer(lower):
            candidate = _sort(match)
            if candidate is not None:
                yield candidate
    if "meet" in document.known:
        for match in _MEET_CODE.finditer(lower):
            yield Candidate("meeting", match.start(), match.end(), match.group())
    if ("dot" in document.known or any(mark in lower for mark in (" .", ". ", "[.", "(.", "(dot", "[dot"))) and (
        "slash" in document.known or "/" in lower
    ):
        for match in _SPELLED.finditer(lower):
            yield from _spelled(match)


def _spelled(match: re.Match[str]) -> Iterator[Candidate]:
    host = re.sub(_SPELLED_DOT, ".", match[1]) + match[2]
    path = re.sub(r"\s*(?:/|\bslash\b)\s*", "/", match[3])
    if _LINK.fullmatch(match.group()):
        return
    kind = _kind(host, path)
    if kind not in ("site", "form"):
        yield Candidate(kind, match.start(), match.end(), host + path, "spelled out")


def _sort(match: re.Match[str]) -> Candidate | None:
    scheme, host, _, path = match.groups()
    host = host.removeprefix("www.")
    path = (path or "").rstrip(".,;:!?")
    if host.endswith(_OWN) or (not scheme and not _is_host(host, bool(path))):
        return None
    end = match.end() - (len(match[4] or "") - len(path))
    return Candidate(_kind(host, path), match.start(), end, host + path)


_OWN_ROOM = frozenset(
    table(
        "www api app my docs status slack help files hooks m web business developers developer support about blog core"
    )
)


def _kind(host: str, path: str) -> CandidateKind:
    address = host + path
    if host.endswith(".slack.com") and host.partition(".")[0] not in _OWN_ROOM:
        return "invite"
    if address.startswith("docs.google.com/forms"):
        return "form"
    if not address.startswith(_PUBLIC_PAGES) and not any(page in address for page in _PUBLIC_PAGES[:8]):
        for kind, sites in TABLE.items():
            for site in sites:
                if _leads_to(address, host, site):
                    bare = len(path) < 2 and (host == site or host.partition(".")[0] in _OWN_ROOM)
                    return "site" if bare else kind
    if host.startswith("pay.") or _PAY_PATH.search(path):
        return "payee"
    return "form" if _CONTACT_PATH.search(path) else "site"


def _leads_to(address: str, host: str, site: str) -> bool:
    domain, slash, _ = site.partition("/")
    if host != domain and not host.endswith("." + domain):
        return False
    return not slash or site in address


def _is_host(host: str, has_path: bool) -> bool:
    """Whether a bare name is a host: neither a file, a library, nor an unknown ending."""
    if host in _TECHNICAL:
        return False
    name, _, suffix = host.rpartition(".")
    if name.isdigit() or "_" in host:
        return False
    if suffix in _FILES and not has_path and suffix not in ("ai", "so", "sh", "net", "pl"):
        return False
    return is_suffix(suffix)
