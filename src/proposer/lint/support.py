"""What a claim may rest on: evidence, profile, post, thread, and what the person said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from proposer.lint.facts import LANGUAGES, Fact, is_ordinary, level_near, tools_in
from proposer.lint.figures import Figure, figures
from proposer.text.document import words_of
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern
from proposer.text.view import normalise

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.models.people import Evidence, PublicProfile

_IMPLIED = {
    "javascript": ("typescript", "react", "vue", "angular", "next.js", "node.js", "jquery", "svelte", "react native"),
    "html": ("react", "vue", "angular", "wordpress", "css", "webflow"),
    "css": ("react", "vue", "angular", "wordpress", "html", "webflow", "tailwind css"),
    "python": ("django", "fastapi", "flask", "pandas", "scrapy", "numpy", "pytorch"),
    "sql": ("postgresql", "mysql", "bigquery", "sqlite", "snowflake", "redshift", "dbt", "sql server"),
    "php": ("laravel", "wordpress", "symfony", "magento"),
    "wordpress": ("woocommerce", "elementor"),
    "dart": ("flutter",),
    "ruby": ("ruby on rails",),
    "git": ("github", "gitlab"),
    "react": ("react native", "next.js"),
}
"""Tools that nobody can use without the other."""
KIN = 5
"""First letters that words of one family share."""
_YEARS = range(1950, 2031)
_NOW = range(2024, 2029)
"""Years in which `since 2017` and `eight years` may both be true; a range, so that no clock is read."""


class _Ground(NamedTuple):
    words: frozenset[str]
    kin: frozenset[str]
    """Their first letters, as many as tell a family of words."""
    figures: tuple[Figure, ...]
    tools: frozenset[str]
    levels: dict[str, int]


@dataclass(frozen=True)
class Support:
    """Texts on which a claim may rest, as sets of words, figures and tools."""

    grounds: tuple[_Ground, ...]

    def holds(self, fact: Fact) -> bool:
        """Whether a fact occurs here."""
        if fact.figure is not None:
            return any(_matches(fact.figure, figure) for ground in self.grounds for figure in ground.figures)
        if fact.kind == "tool":
            return self._uses(fact.words[0]) or all(self._has(word) for word in words_of(fact.words[0]))
        if fact.kind == "language":
            return self._speaks(fact)
        if fact.kind == "credential":
            return all(self._has_kin(word) for word in fact.words)
        return all(self._has(word) for word in fact.words) or self._uses(" ".join(fact.words))

    def share(self, words: Iterable[str]) -> float:
        """The share of words that occur here, by their first five letters."""
        asked = {word[:KIN] for word in words}
        return max((len(asked & ground.kin) for ground in self.grounds), default=0) / len(asked) if asked else 0

    def _has(self, word: str) -> bool:
        return any(
            word in ground.words or word.rstrip("s") in ground.words or word + "s" in ground.words
            for ground in self.grounds
        )

    def _has_kin(self, word: str) -> bool:
        """Whether a word of the same family occurs: `certified` by `certification`, `translator` by `translation`."""
        if len(word) < KIN:
            return any(known.startswith(word) for ground in self.grounds for known in ground.words)
        return any(word[:KIN] in ground.kin for ground in self.grounds)

    def _uses(self, name: str) -> bool:
        named = next((tool.name.lower() for _, _, tool in tools_in(name)), name)
        held = frozenset().union(*(ground.tools for ground in self.grounds))
        return named in held or not held.isdisjoint(_IMPLIED.get(named, ()))

    def _speaks(self, fact: Fact) -> bool:
        known = [ground.levels[fact.words[0]] for ground in self.grounds if fact.words[0] in ground.levels]
        return bool(known) and (not fact.level or max(known) >= fact.level or 0 in known)


def _matches(claimed: Figure, held: Figure) -> bool:
    value = held.value
    if claimed.unit == "year" and held.unit != "year":
        return value in _YEARS and value + claimed.value in _NOW
    if held.unit == "year" and claimed.unit == "" and claimed.value in _YEARS:
        return claimed.value + value in _NOW
    if claimed.loose and claimed.value != value and (claimed.unit != held.unit or _YEARS[0] <= value <= _YEARS[-1]):
        return False
    if claimed.loose in ("over", "vague"):
        return claimed.value <= value <= claimed.value * (1.5 if claimed.loose == "over" else 10)
    if claimed.loose == "about":
        return abs(claimed.value - value) <= 0.15 * value
    return claimed.value == value


@lru_cache(maxsize=512)
def _ground(text: str) -> _Ground:
    view = normalise(text)
    words = words_of(view.lower)
    joined = (first + second for first, second in pairwise(words))
    spoken = {
        match.group(): level_near(view.lower, *match.span())
        for match in re.finditer(r"[a-z]+", view.lower)
        if match.group() in LANGUAGES
    }
    tools = frozenset(tool.name.lower() for _, _, tool in tools_in(view.plain))
    known = frozenset((*words, *joined))
    return _Ground(known, frozenset([word[:KIN] for word in known]), tuple(figures(view.lower)), tools, spoken)


def own_support(context: LintContext, ids: Iterable[str] | None = None) -> Support:
    """What supports a claim by the person's own account: evidence, profile, and what the person said.

    With `ids` only that evidence counts, beside who the person is (badges, certificates, languages, name, place).
    """
    texts = [*context.said, *(context.plan.said if context.plan else ()), context.note]
    profile = context.profile
    if profile:
        cited = None if ids is None else set(ids)
        texts += _person(profile)
        if cited is None:
            texts += [profile.overview, profile.title, ", ".join((*profile.skills, *profile.tools))]
        texts += [_told(item) for item in profile.evidence if cited is None or item.id in cited]
    return Support(tuple(_ground(text) for text in texts if text))


def full_support(context: LintContext, ids: Iterable[str] | None = None) -> Support:
    """What supports a claim at all: the person's own account, the post, and the thread."""
    texts: list[str] = []
    if context.job:
        texts += [context.job.text, *context.job.skills, *context.job.questions]
    if context.thread:
        texts += [*(message.text for message in context.thread.messages), context.thread.project or ""]
    return Support((*own_support(context, ids).grounds, *(_ground(text) for text in texts if text)))


def stated_support(context: LintContext) -> Support:
    """What the person and the profile's own prose say of the person, evidence aside."""
    said = [*context.said, *(context.plan.said if context.plan else ())]
    profile = context.profile
    texts = [*said, *([profile.overview, profile.title, *_person(profile)] if profile else ())]
    return Support(tuple(_ground(text) for text in texts if text))


def _person(profile: PublicProfile) -> list[str]:
    free = profile.availability
    hours = f"{free.hours_per_week} hours a week" if free.hours_per_week else ""
    zone = (profile.time_zone or "").replace("/", " ").replace("_", " ")
    languages = [f"{language.level} {language.name}" for language in profile.languages]
    rate = f"${profile.rate:g}" if profile.rate is not None else ""
    certified = [f"certified: {name}" for name in profile.certificates]
    lists = (*profile.badges, *certified, *profile.links, *languages)
    return [
        profile.display_name,
        *lists,
        hours,
        free.note or "",
        str(free.start or ""),
        profile.country or "",
        zone,
        rate,
    ]


def _told(item: Evidence) -> str:
    lists = (*item.numbers, *item.skills, *item.tools)
    parts = (item.did, item.outcome, *lists, item.client, item.link, str(item.year or ""))
    return "\n".join(part for part in parts if part)


def cited_by(context: LintContext, start: int) -> tuple[str, ...] | None:
    """The evidence ids of the section at an original offset; `None` outside every section."""
    for begin, end, ids in context.cited:
        if begin <= start < end:
            return ids
    return None


_CLOSED = Pattern(
    r"\b(?:under (?:an )?nda|nda\b[^.]{0,20}\b(?:client|work|project)|confidential|(?:do not|don't|never|"
    r"not to be) (?:mention|name|share)"
    r"(?:d)?|not public|internal only|(?:price|rate|my) floor|lowest (?:rate|price)|kept private)\b|\((?:private|"
    r"nda)\)|\bprivate:",
    re.IGNORECASE,
)
_CLOSED_WORDS = Pattern(r"(?<![\w@.])[A-Z][\w&]+(?: (?:& )?[A-Z][\w&]+)*|[$€£] ?\d[\d,.]*\d|\b[\w.+-]+@[\w-]+\.\w+")


@lru_cache(maxsize=64)
def _closed(prose: str) -> tuple[str, ...]:
    """Names, sums and addresses that prose calls private."""
    found: list[str] = []
    for sentence in re.split(r"(?<=[.!?;])\s+|\n", prose):
        if _CLOSED.search(sentence):
            for match in _CLOSED_WORDS.finditer(sentence):
                name = match.group()
                lone = " " not in name and not sentence[: match.start()].strip("\"'( ")
                if not lone and not _CLOSED.search(name) and not is_ordinary(name.lower()):
                    found.append(name)
    return tuple(found)


def private_words(profile: PublicProfile) -> tuple[str, ...]:
    """What a profile itself calls private: clients of work under NDA, and names that its prose says not to tell."""
    clients = (item.client for item in profile.evidence if item.nda and item.client)
    return (*clients, *_closed(profile.overview))


_EMPTY = frozenset(
    table(
        """also already just then once recently that this with from into over about more than have been what when where
        which while for and the was were had has did done made work worked year years last week month them they their
        like yours your you same kind very much many some such before after during most mostly main since only both"""
    )
)


def content_words(lower: str) -> tuple[str, ...]:
    """The words of a text that tell something, numbers aside."""
    return tuple(word for word in words_of(lower) if len(word) > 3 and word.isalpha() and word not in _EMPTY)
