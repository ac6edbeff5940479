"""The checkable facts of a claim: numbers, names, tools, credentials, languages, roles and outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.lint.figures import Figure, figures
from proposer.lint.wording import cited
from proposer.text.document import words_of
from proposer.text.lexicon import everyday_words, table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.analysis.wants.tools import Tool
    from proposer.lint.claims import Claim
    from proposer.text.document import Document

FactKind = Literal["number", "name", "tool", "credential", "language", "role", "outcome"]
HARD: frozenset[FactKind] = frozenset({"number", "name", "tool", "credential", "language"})
"""Kinds of fact whose lack of support is an error; the others are a warning."""
LEVELS = {
    "basic": 1, "beginner": 1, "conversational": 2, "intermediate": 2, "working": 2, "fluent": 3, "fluently": 3,
    "proficient": 3, "advanced": 3, "professional": 3, "native": 4, "natively": 4, "bilingual": 4, "mother": 4,
}  # fmt: skip
"""How well a language is spoken, by the word that says so."""


class Fact(NamedTuple):
    """One checkable fact of a claim, in plain offsets."""

    kind: FactKind
    start: int
    end: int
    words: tuple[str, ...] = ()
    """What must occur in the support, in lower case."""
    figure: Figure | None = None
    level: int = 0
    """For a language: how well it is said to be spoken, 0 if that is not said."""


_LINK = Pattern(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w+|\b[\w-]+\.(?:com|org|net|io|co|dev|app)(?:/\S*)?\b")
_NAME = Pattern(r"(?<![\w@./-])[A-Z][\w+#]*(?:[.'&-]\w+)*(?:'s)?(?: (?:[A-Z][\w+#]*(?:[.'&-]\w+)*)(?:'s)?){0,4}")
_ORDINARY = frozenset(
    table(
        """i i'm i've i'd i'll api apis csv pdf ui ux qa crm erp kpi kpis url urls http https rest json xml faq id ids
        ok roi seo b2b b2c saas monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december mon tue wed thu fri upwork hi hello dear
        thanks mvp it's ci cd tv uk us usa eu cms spa ai ml llm llms sdk etl db vat gdpr utc gmt cet est pst iso
        sku skus hr it pr cv nda english yes no senior junior middle lead full stack fullstack backend frontend
        freelance mr mrs ms dr internet web messages christmas easter earth ceo cto cfo coo vp am pm q1 q2 q3 q4
        wcag iot os pc mac apps xls xlsx docx svg png jpg gif mp3 mp4 sql html css dns ssl vpn ssh ftp smtp utf
        ascii html5 css3 oauth jwt soap rss utm"""
    )
)
"""Capital words that name no one and claim nothing."""
_CREDENTIAL = Pattern(
    r"\b(?:certified|certificates?|certifications?|accredited|licen[cs]ed|ph\.?d|doctorate|master's|bachelor's|mba|"
    r"degrees?|diploma|top[- ]rated(?: plus)?|rising talent|expert-vetted|chartered|cpa|cfa|acca|pmp|award-winning|"
    r"job success|(?:platinum|gold|silver|premier|official|authori[sz]ed|preferred) (?:\w+ )?partner)\b"
)
LANGUAGES = frozenset(
    table(
        """english spanish portuguese french german italian dutch russian ukrainian polish czech romanian turkish
        arabic hebrew persian farsi hindi urdu bengali tamil telugu punjabi chinese mandarin cantonese japanese
        korean vietnamese thai indonesian malay swahili greek swedish norwegian danish finnish hungarian tagalog
        filipino serbian croatian bulgarian slovak slovenian lithuanian latvian estonian icelandic irish welsh
        gaelic catalan basque galician afrikaans zulu amharic armenian georgian albanian macedonian bosnian nepali
        sinhala khmer lao burmese mongolian kazakh uzbek latin yoruba igbo hausa"""
    )
)
_SMALL_LANGUAGE = Pattern(rf"\b(?:{'|'.join(sorted(LANGUAGES))})\b")
_LANGUAGE_CUE = Pattern(
    r"\b(?:speak|spoke|spoken|fluent|fluently|native|bilingual|mother tongue|translat\w+|interpret\w*|languages?|"
    r"tongue|"
    r"conversational|subtitl\w+|proficient)\b"
)
_CERTIFIED_AS = Pattern(
    r"(?:certified|accredited|licen[cs]ed|chartered) (?:(?:in|as|by|for|an?|the) )*(?!and\b|or\b|on\b|with\b|"
    r"since\b)([a-z]{3,20})"
)
_ROLE = Pattern(
    r"\b(?:led|headed|founded|co-founded|managed a team|supervised|directed|cto|ceo|cfo|head of|lead developer|"
    r"team lead|principal|director|vice president|chief \w+ officer)\b"
)
_OUTCOME = Pattern(
    r"\b(?:doubled|tripled|quadrupled|halved|increased|reduced|grew|boosted|saved|raised|improved|dropped|lowered|"
    r"won an award|sold out|went viral|five-star|5-star)\b"
)
_WORDED: tuple[tuple[FactKind, Pattern], ...] = (("credential", _CREDENTIAL), ("role", _ROLE), ("outcome", _OUTCOME))
_TOKEN = Pattern(r"[\w+#]+(?:[.'-]\w+)*")
_NO_COUNT = Pattern(
    r"[ -](?:things|questions|points|steps|ways|reasons|parts|sentences|notes|ideas|options|halves|sides|lines|"
    r"way|step|"
    r"factor|sided|fold|of (?:you|us|your|them|these|those|the (?:\w+ )?(?:questions|steps))|or three|or two|"
    r"hours a week|"
    r"hours per week)\b"
)
_NO_COUNT_BEFORE = Pattern(
    r"(?:\b(?:first|last|these|those|next|other|your(?: \w+){0,2}|one or|step|phase|milestone|part|version|point|"
    r"question|"
    r"number|no\.|utc[+-]?|gmt[+-]?|in) |^)$"
)
_VERSION = Pattern(
    r"(?:\.\d+)*(?=[,.;:)!]|\s*$| (?:and|or|to|with|for|in|on|at|from|into|as|so|by|is|was|of|app|site|project)\b)"
)
_CLIENTS = Pattern(r"\byour (?:[\w-]+ )?$")
"""What stands before a thing of the client's."""
_MONTH = Pattern(
    r"[ -]?(?:st|nd|rd|th)?[ -](?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b"
)


def facts(document: Document, claim: Claim) -> Iterator[Fact]:
    """Give the checkable facts of a claim."""
    plain = _LINK.sub(lambda found: " " * len(found.group()), document.view.plain[claim.begin : claim.stop])
    lower = _LINK.sub(lambda found: " " * len(found.group()), document.view.lower[claim.begin : claim.stop])
    for fact in (*_numbers(plain, lower, claim), *_names(plain, lower), *_tools(plain), *_others(lower)):
        placed = fact._replace(start=claim.begin + fact.start, end=claim.begin + fact.end)
        if not cited(claim.sentence, placed.start, placed.end):
            yield placed


def _numbers(plain: str, lower: str, claim: Claim) -> Iterator[Fact]:
    if not claim.counts:
        return
    for figure in figures(lower):
        ahead = lower[max(0, figure.start - 24) : figure.start]
        if _MONTH.match(lower, figure.end) or _NO_COUNT.match(lower, figure.end):
            continue
        if figure.start == 0 and re.match(r"[.):]", lower[figure.end : figure.end + 1]):
            continue
        small = figure.value < 20 and figure.unit == ""
        if claim.follows and small and not plain[figure.start].isdigit():
            continue
        if re.search(r"\byour(?: [\w-]+){0,2} $", ahead) or (
            small and ahead and _NO_COUNT_BEFORE.search(ahead) and not ahead.endswith("in ")
        ):
            continue
        named = re.search(r"(?:\b[A-Z][\w.+#]*) $", plain[: figure.start])
        if named and figure.value < 3000 and _VERSION.match(lower, figure.end) and plain[figure.start].isdigit():
            continue
        yield Fact("number", figure.start, figure.end, figure=figure)


def _names(plain: str, lower: str) -> Iterator[Fact]:
    known = known_tools()
    cue = bool(_LANGUAGE_CUE.search(lower))
    for match in _NAME.finditer(plain):
        for start, end, word in _words_in(match):
            low = word.lower()
            first = not plain[:start].strip("\"'(*- ")
            if low in LANGUAGES:
                if cue or re.search(r"\b(?:in|into|from|to|and|or)\b $", plain[max(0, start - 6) : start].lower()):
                    yield Fact("language", start, end, (low,), level=level_near(lower, start, end))
                continue
            tool = low in known and not (first and known[low].cautious)
            if _CLIENTS.search(plain[:start].lower()):
                continue
            if low in _ORDINARY or len(low) < 2 or (not tool and _is_everyday(low)):
                continue
            if (
                first
                and not tool
                and not re.search(r"[a-z][A-Z]|\d|^[A-Z]{2,}$", word)
                and not _begins_name(match, start, plain)
            ):
                continue
            yield Fact("name", start, end, tuple(words_of(low)))
    for match in _SMALL_LANGUAGE.finditer(lower) if cue else ():
        if plain[match.start()].islower():
            yield Fact("language", match.start(), match.end(), (match.group(),), level=level_near(lower, *match.span()))


def _words_in(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    for word in re.finditer(r"\S+", match.group()):
        text = re.sub(r"'s$|'$", "", word.group())
        yield match.start() + word.start(), match.start() + word.start() + len(text), text


def _begins_name(match: re.Match[str], start: int, plain: str) -> bool:
    """Whether the first word of a sentence belongs to a name: another capital word follows, or it acts on `me`."""
    more = start == match.start() and " " in match.group() and not _is_everyday(match.group().split()[1].lower())
    return more or bool(
        re.match(
            r"\w+ (?:used|uses|hired|chose|picked|trusted|trusts|commissioned|paid|featured|published|bought|"
            r"licensed|adopted|recommended) (?:me|my|our|us)\b",
            plain[start:],
        )
    )


def level_near(lower: str, start: int, end: int) -> int:
    """How well the language at a place is said to be spoken, by the nearest word that tells it; 0 if none does."""
    around = [
        (abs(m.start() - start) if m.start() < start else m.start() - end, LEVELS[m.group()])
        for m in re.finditer(rf"\b(?:{'|'.join(LEVELS)})\b", lower)
    ]
    near = [(far, level) for far, level in around if far <= 28]
    return min(near)[1] if near else 0


def _tools(plain: str) -> Iterator[Fact]:
    for start, end, tool in tools_in(plain):
        if (plain[start].islower() or " " in plain[start:end]) and not _CLIENTS.search(plain[:start].lower()):
            yield Fact("tool", start, end, (tool.name.lower(),))


def _others(lower: str) -> Iterator[Fact]:
    for kind, pattern in _WORDED:
        for match in pattern.finditer(lower):
            about = _CERTIFIED_AS.match(lower, match.start()) if kind == "credential" else None
            held = (*words_of(match.group()), *([about.group(1)] if about else ()))
            yield Fact(kind, match.start(), (about or match).end(), held)


@cache
def known_tools() -> dict[str, Tool]:
    """The table of tools, loaded when the first claim asks for it."""
    from proposer.analysis.wants.tools import load_tools

    return load_tools()


def tools_in(plain: str) -> Iterator[tuple[int, int, Tool]]:
    """Give the tools that a text names, the longest spelling first; everyday words only where they stand as names."""
    known = known_tools()
    tokens = list(_TOKEN.finditer(plain))
    at = 0
    while at < len(tokens):
        step = 1
        for size in (3, 2, 1):
            if at + size <= len(tokens):
                start, end = tokens[at].start(), tokens[at + size - 1].end()
                tool = known.get(plain[start:end].lower().removesuffix("'s"))
                if tool and (not tool.cautious or plain[start:end] == tool.name):
                    yield start, end, tool
                    step = size
                    break
        at += step


def _is_everyday(low: str) -> bool:
    return low in everyday_words() or low.rstrip("s") in everyday_words()


def is_ordinary(low: str) -> bool:
    """Whether a capital word names no one: an everyday word, an acronym, a language or a tool."""
    return low in _ORDINARY or low in LANGUAGES or low in known_tools() or _is_everyday(low)
