"""Claims of experience: which sentences make one, the facts they rest on, and what supports a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from proposer.text.document import words_of
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon
from proposer.text.view import normalise

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.models.people import Evidence, PublicProfile
    from proposer.text.document import Document, Sentence

FactKind = Literal["number", "name", "tool", "credential", "language", "role", "outcome"]
HARD: frozenset[FactKind] = frozenset({"number", "name", "tool", "credential", "language"})
"""Kinds of fact whose lack of support is an error; the others are a warning."""


class Fact(NamedTuple):
    """One checkable fact of a claim, in plain offsets."""

    kind: FactKind
    start: int
    end: int
    words: tuple[str, ...]
    """What must occur in the support, in lower case."""


class Claim(NamedTuple):
    """One sentence that claims experience."""

    sentence: Sentence
    past: bool
    """Whether it tells of work that was done, and so must cite evidence; else it tells of a skill."""
    start: int
    """Where the claiming words begin, in plain offsets."""
    end: int


PAST = Lexicon(
    (
        "i|we've|i've|we|and {did}",
        "i|we have|had also|already|previously|recently|just? {did}|been|worked",
        "i've|i_have|we've|we_have also|already|previously|recently|just|since? {did}|been|worked",
        "i|we also|recently|once|previously|personally|even|first|then|later|just|already {did}",
        "my|our last|past|previous|recent|earlier|latest client~|project~|job~|role~|employer|work|contract|build|team",
        "in|at|during|for my|our? previous|past|last role|job|position|company|project|work",
        "years|year|yrs of|in|as|with|doing|building|working|experience",
        "years experience|exp|old",
    )
)
"""Tells of work that was done."""
SKILL = Lexicon(
    (
        "i'm|i_am|i|as a|an|also|currently|fully? certified|fluent|native|experienced|expert|proficient",
        "i'm|i_am|i|as a|an|also|currently|fully? accredited|licensed|licenced",
        (
            "i'm|i_am|as a|an .. developer|designer|writer|engineer|translator|marketer|analyst|editor|architect|"
            "consultant"
        ),
        "i'm|i_am|as a|an .. specialist|accountant|lawyer|expert",
        "i speak|know|specialise|specialize|hold|use|write",
        "i have|hold a|an|my|the .. certificate|certification|degree|badge|diploma|licence|license",
        "i have|hold a|an|my|the .. phd|master's|bachelor's",
        "i work with|in|on|daily|every",
        "my|our degree|certificate|certification|badge|experience|background|expertise|portfolio",
        "top_rated|rising_talent|expert-vetted|job_success",
    )
)
"""Tells of a skill, a credential or a language."""
_DENIED = Pattern(
    r"\b(?:i|we) (?:have not|haven't|have never|had not|hadn't|did not|didn't|do not|don't|am not|cannot|can't|"
    r"was not)\b"
    r"|\b(?:i|we) (?:wasn't|lack)\b|\bi'm not\b|\bnever\b|\bnot yet\b|\bno (?:direct )?experience\b"
)

_NUMBER = Pattern(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?:\s?(?:%|k|m|million|thousand)\b|%)?", re.IGNORECASE)
_SMALL = {
    word: str(number)
    for number, word in enumerate(
        table(
            """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty"""
        ),
        start=2,
    )
}
_COUNTED = Pattern(
    rf"\b({'|'.join(_SMALL)})(?=[ -](?:years?|clients?|projects?|shops?|stores?|sites?|apps?|companies|brands|"
    rf"people|times|countries|languages)\b)"
)
_NAME = Pattern(r"(?<![\w@./-])[A-Z][\w+#]*(?:[.'&-]\w+)*")
_ORDINARY = frozenset(
    table(
        """i i'm i've i'd i'll api apis csv pdf ui ux qa crm erp kpi url http https rest json xml html faq id ids ok
        roi seo b2b b2c saas monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december mon tue wed thu fri upwork hi hello dear thanks mvp
        it's ci cd tv uk us usa eu cms spa ai ml llm sdk etl db vat gdpr"""
    )
)
TOOLS = frozenset(
    table(
        """python django flask fastapi react angular vue svelte next.js node.js typescript javascript php laravel
        symfony wordpress woocommerce shopify magento webflow wix squarespace figma photoshop illustrator indesign
        sketch blender unity unreal swift kotlin flutter java spring golang rust ruby rails postgres postgresql
        mysql mongodb redis kafka rabbitmq elasticsearch snowflake bigquery dbt airflow spark hadoop tableau powerbi
        looker excel sheets airtable zapier n8n make.com hubspot salesforce pipedrive stripe paypal quickbooks xero
        netsuite sap aws azure gcp docker kubernetes terraform ansible jenkins github gitlab selenium playwright
        cypress puppeteer scrapy pandas numpy tensorflow pytorch langchain openai twilio sendgrid mailchimp klaviyo
        ahrefs semrush canva premiere davinci aftereffects autocad solidworks revit supabase firebase graphql
        solidity"""
    )
)
_CREDENTIAL = Pattern(
    r"\b(?:certified|certificate|certification|accredited|licen[cs]ed|phd|doctorate|master's|bachelor's|mba|"
    r"degree|diploma|top rated(?: plus)?|rising talent|expert-vetted|chartered)\b"
)
LANGUAGES = frozenset(
    table(
        """english spanish portuguese french german italian dutch russian ukrainian polish czech romanian turkish
        arabic hebrew persian hindi urdu bengali tamil punjabi chinese mandarin cantonese japanese korean vietnamese
        thai indonesian malay swahili greek swedish norwegian danish finnish hungarian tagalog serbian croatian
        bulgarian"""
    )
)
_LANGUAGE_CUE = Pattern(r"\b(?:speak|fluent|native|bilingual|mother tongue|translat\w+|language|conversational)\b")
_ROLE = Pattern(
    r"\b(?:led|headed|founded|co-founded|managed a team|supervised|directed|cto|ceo|head of|lead developer|"
    r"team lead|principal|director)\b"
)
_OUTCOME = Pattern(
    r"\b(?:doubled|tripled|quadrupled|halved|increased|reduced|cut|grew|boosted|saved|raised|improved|dropped|"
    r"lowered)\b"
)


def claims(document: Document) -> Iterator[Claim]:
    """Give the sentences that claim experience; an honest `I have not done this` is none."""
    seen: set[int] = set()
    for lexicon, past in ((PAST, True), (SKILL, False)):
        for start, end, sentence in sorted(lexicon.find(document)):
            if sentence.number in seen or _DENIED.search(sentence.lower) or sentence.lower.endswith("?"):
                continue
            seen.add(sentence.number)
            yield Claim(sentence, past, start, end)


def facts(document: Document, claim: Claim) -> Iterator[Fact]:
    """Give the checkable facts of a claim."""
    start, end, lower = claim.sentence.start, claim.sentence.end, claim.sentence.lower
    plain = document.view.plain[start:end]
    for match in _NUMBER.finditer(plain):
        yield Fact("number", start + match.start(), start + match.end(), (_figure(match.group()),))
    for match in _COUNTED.finditer(lower):
        yield Fact("number", start + match.start(), start + match.end(), (_SMALL[match.group(1) or match.group(2)],))
    for match in _NAME.finditer(plain):
        if fact := _name_fact(match, plain, start):
            yield fact
    for word in re.finditer(r"[a-z][\w+#]*(?:\.[a-z]+)?", lower):
        if word.group() in TOOLS and not plain[word.start()].isupper():
            yield Fact("tool", start + word.start(), start + word.end(), tuple(words_of(word.group())))
    for kind, pattern in _WORDED:
        for match in pattern.finditer(lower):
            yield Fact(kind, start + match.start(), start + match.end(), tuple(words_of(match.group())))


_WORDED: tuple[tuple[FactKind, Pattern], ...] = (
    ("credential", _CREDENTIAL),
    ("role", _ROLE),
    ("outcome", _OUTCOME),
)


def _name_fact(match: re.Match[str], plain: str, start: int) -> Fact | None:
    name = re.sub(r"'s$|'$", "", match.group())
    low = name.lower()
    first = not plain[: match.start()].strip("\"'(*- ")
    if low in _ORDINARY or len(low) < 2 or (first and low not in TOOLS and not re.search(r"[a-z][A-Z]|\d", name)):
        return None
    kind: FactKind = "language" if low in LANGUAGES and _LANGUAGE_CUE.search(plain.lower()) else "name"
    if low in LANGUAGES and kind == "name":
        return None
    return Fact(kind, start + match.start(), start + match.start() + len(name), tuple(words_of(low)))


def _figure(text: str) -> str:
    """A number as one compares it: `40,000`, `40k` and `40 thousand` are alike, a per cent sign counts."""
    low = re.sub(r"\s", "", text.lower()).replace(",", "")
    digits = re.match(r"[\d.]+", low)
    value = digits.group().rstrip(".") if digits else low
    for ending, factor in (("k", 1000), ("thousand", 1000), ("million", 1_000_000), ("m", 1_000_000)):
        if low.endswith(ending):
            return f"{float(value) * factor:.0f}"
    return value + ("%" if low.endswith("%") else "")


@dataclass(frozen=True)
class Support:
    """Words and figures on which a claim may rest."""

    words: frozenset[str]
    figures: frozenset[str]

    def holds(self, fact: Fact) -> bool:
        """Whether a fact occurs here."""
        if fact.kind == "number":
            figure = fact.words[0]
            return figure in self.figures or figure.rstrip("%") in self.figures
        return all(self._has(word) for word in fact.words)

    def _has(self, word: str) -> bool:
        return word in self.words or word.rstrip("s") in self.words or word + "s" in self.words


@lru_cache(maxsize=512)
def _parts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    plain = normalise(text).plain
    small = {_SMALL[word] for word in words_of(plain.lower()) if word in _SMALL}
    return frozenset(words_of(plain.lower())), frozenset({_figure(m.group()) for m in _NUMBER.finditer(plain)} | small)


def support(context: LintContext, ids: Iterable[str] | None) -> Support:
    """What supports the claims of a section that cites `ids`; `None` when nothing is known of what it cites."""
    profile = context.profile
    texts = list(context.said)
    if context.plan:
        texts += context.plan.said
    if context.job:
        texts += [context.job.text, *context.job.skills, *context.job.questions]
    if context.thread:
        texts += [message.text for message in context.thread.messages]
        texts.append(context.thread.project or "")
    texts.append(context.note)
    if profile:
        texts += _owner(profile)
        cited = None if ids is None else set(ids)
        texts += [_told(item) for item in profile.evidence if cited is None or item.id in cited]
    parts = [_parts(text) for text in texts if text]
    return Support(
        frozenset().union(*(words for words, _ in parts)), frozenset().union(*(figures for _, figures in parts))
    )


def _owner(profile: PublicProfile) -> list[str]:
    languages = [f"{language.name} {language.level}" for language in profile.languages]
    days = profile.availability.note or ""
    hours = str(profile.availability.hours_per_week or "")
    places = [profile.country or "", (profile.time_zone or "").replace("/", " ").replace("_", " ")]
    rate = f"{profile.rate:g}" if profile.rate is not None else ""
    lists = (*profile.skills, *profile.badges, *profile.certificates, *profile.tools, *profile.links)
    return [profile.display_name, profile.title, profile.overview, *lists, *languages, days, hours, *places, rate]


def _told(item: Evidence) -> str:
    parts = (
        item.did,
        item.outcome,
        *item.numbers,
        *item.skills,
        *item.tools,
        item.client,
        item.link,
        str(item.year or ""),
    )
    return "\n".join(part for part in parts if part)


def cited_by(context: LintContext, start: int) -> tuple[str, ...] | None:
    """The evidence ids of the section at an original offset; `None` outside every section."""
    for begin, end, ids in context.cited:
        if begin <= start < end:
            return ids
    return None
