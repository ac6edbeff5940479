"""Kinds of work that the words of a title decide by themselves, whatever tools the post names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from proposer.analysis.wants.lexicon import word_set
from proposer.analysis.wants.tools import find_mentions
from proposer.analysis.wants.transfer import find_link, find_titled_link, is_pushed
from proposer.models.job import JobPost

LANGUAGE = (
    "english|german|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian|czech|swedish|danish|norwegian"
    "|finnish|greek|turkish|arabic|hebrew|hindi|urdu|bengali|chinese|mandarin|japanese|korean|vietnamese|thai"
    "|indonesian|romanian|hungarian"
)
REEL = "videos?|film|footage|reels|vlogs?|shorts"
BUILT = (
    r"\b(?:developers?|plugins?|apis?|bots?|chatbots?|automat\w*|models?|tools?|software|platform|saas|tutor\w*"
    r"|lessons?|extension|scripts?|dashboards?)\b"
)
"""Titles with these want something made for a trade, or taught, and not the trade itself."""
NAMED: tuple[tuple[str, str, str], ...] = (
    ("translation", rf"^\W*translat(?:e|ing)\b|\b(?:{LANGUAGE}) *(?:to|into|[-–>/]+) *(?:{LANGUAGE})\b", "transcri"),
    ("translation", r"\b(?:translat(?:ions?|ors?)|locali[sz](?:e|ation))\b", "transcri|voice|interpret"),
    ("transcription", r"\btranscri(?:be|bing|ption|ptionist|ber)\b", "music"),
    ("editing", r"\b(?:proof-?read\w*|copy-?edit\w*|(?:line|developmental) edit\w*)\b", "video|audio|podcast"),
    (
        "editing",
        r"\bedit(?:or|ing)?\b.*\b(?:novels?|thesis|dissertation|manuscript|memoir|essays?|articles?|papers?|book)\b",
        "video|audio|photo|cover|podcast",
    ),
    ("audio", r"\bpodcasts?\b.*\bedit(?:or|ing)\b|\bedit\b.*\bpodcasts?\b", "video|youtube|clips|reels"),
    (
        "video",
        r"\bedit(?:or|ing)?\b.*\b(?:{reel})\b|\b(?:{reel}) edit(?:or|ing)\b".replace("{reel}", REEL),
        "thumbnail|photo",
    ),
    ("bookkeeping", r"\bbook-?keep(?:er|ing)\b", r"integrat|sync"),
    ("data_entry", r"\bdata[- ]entry\b", "integrat|sync"),
    ("research", r"^\W*(?:list of|research(?:ing)?|compile a list of|find \d+)\b", "emails?|leads?|papers?|customers"),
    (
        "resume",
        r"\b(?:edit|write|rewrite|review|improve|update|polish)\w*\b.*\b(?:cv|resume|cover letter)\b",
        "proposal|upwork",
    ),
    (
        "copywriting",
        r"\b(?:write|rewrite|writing)\b.*\b(?:about|home|sales|landing|services?)[- ]?(?:us )?(?:page|copy)\b",
        "app|code",
    ),
    ("social", r"\bcontent creator\b|\bsocial media (?:manager|marketing|content)\b", "ugc|edit"),
    ("legal", r"\b(?:nda|non-disclosure|privacy policy|terms (?:of|and) \w+)\b", "translat|page design"),
    ("legal", r"\breview\w*\b.*\b(?:contract|lease|agreement|nda)\b|\bcontract review\b", "smart|code"),
    (
        "render_3d",
        r"\b(?:house|3d|interior|exterior|product|kitchen|architectural) render(?:s|ing|ings)?\b",
        "react|web",
    ),
    ("ui_ux", r"\bredesign of (?:our|my|an?|the) (?:\w+ )?(?:app|tool|portal)\b", "logo|developer"),
    (
        "email_marketing",
        r"\b(?:mailchimp|klaviyo|brevo|activecampaign)\b.*\b(?:newsletter|set-?up|templates?|flows?|campaigns?)\b",
        "integrat|sync|connect",
    ),
    ("other", r"\bgrant (?:writer|writing|application|proposal)\b", "app|website"),
    ("admin", r"\b(?:virtual|personal|executive) assistant\b", "voice"),
    (
        "ads",
        r"\b(?:google|facebook|meta|instagram|tiktok|linkedin|bing) ads\b|\bppc\b",
        "report|design|creative|video|seo",
    ),
)
"""Kinds with the words that name them in a title, and the words beside which they do not."""
BY_TOOL = re.compile(r"\b(?:automat\w*|zapier|n8n|make\.com|pabbly)\b", re.IGNORECASE)
REPAIR = re.compile(
    r"\b(?:fix\w*|issues?|errors?|troubleshoot\w*|bugs?|problems?|broken|repair|debug\w*"
    r"|not (?:work|send|load|sav|show|open|updat)ing|memory leak|diagnos\w+"
    r"|malfunction\w*)\b",
    re.IGNORECASE,
)
FAILS = re.compile(
    r"\b(?:(?:it|app|site|page|shop|form|script|macro|plugin|server) (?:now )?(?:crash(?:es|ed)?|hangs|freezes|throws)"
    r"|throws (?:an? )?\w* ?error|runtime error|stopped working|no longer works?|fatal error|white screen"
    r"|[45]\d\d error|error [45]\d\d|(?:doesn't|does not|don't|do not) work any ?more)\b",
    re.IGNORECASE,
)
ENTERED = re.compile(
    r"\b(?:upload|enter|type|copy)(?:ing)? (?:about |around |our |the )*\d[\d,]* "
    r"(?:products|listings|items|records|rows)\b",
    re.IGNORECASE,
)
TECHNICAL = frozenset({"web", "language", "cloud", "mobile", "site", "shop", "data", "game", "books", "crm"})
BEGINNING = 220
SHORT = 500
"""Characters below which a post's one failing thing is what it is about."""


def decide(job: JobPost, ranked: Sequence[str]) -> str | None:
    """The kind of work that a title's own words decide, or a post's transfer or fault; `None` where they do not."""
    named = _named(job.title)
    if named is not None:
        return named
    if _is_link(job, ranked):
        return "automation" if BY_TOOL.search(job.title) else "integration"
    if _is_repair(job) and (ranked[0] in word_set("repairable") if ranked else _is_technical(job)):
        return "bug_fix"
    if ranked and ranked[0] == "spreadsheet" and re.search(r"\bdashboards?\b", job.title, re.IGNORECASE):
        return "dashboard"
    return "data_entry" if len(job.description) < SHORT and ENTERED.search(job.description) else None


def _is_technical(job: JobPost) -> bool:
    return any(mention.tool.group in TECHNICAL for mention in find_mentions(job.text[:SHORT]))


def _named(title: str) -> str | None:
    low = title.lower()
    if _built().search(low):
        return None
    return next((kind for kind, words, unless in _names() if words.search(low) and not unless.search(low)), None)


@cache
def _built() -> re.Pattern[str]:
    return re.compile(BUILT)


@cache
def _names() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """The table above, compiled at first use, for titles in lower case."""
    return tuple((kind, re.compile(words), re.compile(rf"\b(?:{unless})")) for kind, words, unless in NAMED)


def _is_link(job: JobPost, ranked: Sequence[str]) -> bool:
    if REPAIR.search(job.title):
        return False
    if find_titled_link(job.title) is not None:
        return True
    loose = not ranked or ranked[0] in word_set("linkable")
    return loose and len(job.description) < SHORT and (find_link(job) is not None or is_pushed(job))


def _is_repair(job: JobPost) -> bool:
    if REPAIR.search(job.title):
        return True
    return len(job.description) < SHORT and FAILS.search(f"{job.title}. {job.description[:BEGINNING]}") is not None
