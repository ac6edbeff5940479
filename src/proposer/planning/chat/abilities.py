"""What the profile says to a client who asks for experience or ability: yes, the nearest, or openly no (D-31)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposer.analysis.chat.steering import channels
from proposer.analysis.wants.tools import find_mentions
from proposer.models.people import Evidence
from proposer.models.plan import Point
from proposer.models.thread import Stage
from proposer.planning.chat.answerable import asks_ability, asks_past
from proposer.planning.chat.beside import ONLY, besides_the_work, foreign_field, is_foreign, is_other
from proposer.planning.chat.case import Case
from proposer.planning.chat.languages import IN_LANGUAGE, language_points
from proposer.planning.chat.likeness import nearest, shared
from proposer.planning.chat.masking import shown
from proposer.planning.chat.objects import object_of
from proposer.planning.chat.questions import trouble_of
from proposer.planning.chat.restated import restate
from proposer.planning.chat.subject import CHANNEL
from proposer.planning.chat.trade import count_words
from proposer.profiles import same_skills

HOURS = re.compile(
    r"\b(?:(?<!with )time ?zones?|time difference|awake|overlap (?:with (?:us|our|my|me)|hours|of)"
    r"|(?:hours?|time|zones?|much) overlap"
    r"|(?:work|available) (?:on |at )?(?:the )?weekends?"
    r"|working hours|business hours|hours (?:a|per) week|est|pst|cet|gmt"
    r"|(?:(?-i:[A-Z][a-z]{3,})|local|our) time)\b",
    re.IGNORECASE,
)
LICENCE = re.compile(
    r"\bare you (?:also )?an? (?:\w+ )?(?:doctor|lawyer|paramedic|nurse|accountant|architect"
    r"|teacher|pharmacist|engineer)\b"
    r"|\b(?:licen[cs]ed?|certified|certificate|certification|insured|stamp|chartered|cpa|attorney|sworn|insurance)\b",
    re.IGNORECASE,
)
OFFICIAL = re.compile(
    r"\b(?:(?:need|want) (?:it|them|this) (?:\w+ )?(?:certified|sworn|notari[sz]ed)|legally valid)\b", re.IGNORECASE
)
"""A text that an authority has to accept."""
INSURED = re.compile(r"\binsur\w+", re.IGNORECASE)
"""An insurance, which no certificate stands for."""
WHO = re.compile(
    r"\b(?:who else|just you|only you|you (?:yourself|personally|alone)"
    r"|(?:(?:do|does|doing) (?:it|this|that|all|everything|the \w+)"
    r"|writ\w+|mak\w+|draw|translat\w+|design|cod\w+|build|handl\w+|work on)(?: \w+){0,3} yourself"
    r"|(?:do|would"
    r"|will) you work alone|(?:are|r) (?:you|u) (?:an|the) agency|agency or|or (?:an )?agency"
    r"|your team|you (?:have|got|with) (?:a |any )?(?:team|staff|people)|outsource|subcontract"
    r"|you (?:the )?one (?:who|doing|that|writing|working)|(?:it )?you who(?:'d| would| will)"
    r"|who (?:will|would|does|is going)(?! (?:host|own|pay|use|see|have|get|be the (?:author|owner))\b))\b",
    re.IGNORECASE,
)
RULES = re.compile(
    r"\b(?:HIPAA|(?:EN|DIN|IEC|BS|ANSI) ?\d{3,5}"
    r"|GDPR|DSGVO|PCI(?:[- ]DSS)?|SOC ?2|ISO ?\d{3,5}|WCAG|FERPA|MDR|FDA|SOX|IFRS|GAAP)\b"
)
"""Laws and norms that work may fall under."""
YEARS = re.compile(
    r"\b(?:how many years|how long have you|years of (?:experience|practice|work|doing))\b", re.IGNORECASE
)
TOLD_BY_WORK = ("asks_experience", "sample_or_test")
"""Situations whose answer tells past work."""
DATED = re.compile(
    r"\b(?:you|u) (?:start|begin)\b|\bby (?:\w+day|tomorrow)\b|\bover the weekend\b|\b(?:today|tonight)\b",
    re.IGNORECASE,
)


def ability_points(case: Case) -> Iterator[Point]:
    """Give a point for each thing the client wants to know about the freelancer."""
    for situation in ("fit_check", "asks_experience"):
        if not case.has(situation) or _is_elsewhere(situation, case):
            continue
        if (asks_past if situation == "asks_experience" else asks_ability)(case.turn):
            yield from points_on(situation, case.words_of(situation), case)
        else:
            yield from personal_points(case.words_of(situation), case)


def _is_elsewhere(situation: str, case: Case) -> bool:
    """Whether the words read as a question of ability ask for a way to talk elsewhere: `can you send your LinkedIn`."""
    asked = [name for name in case.chat.situations if name.startswith("off_platform")]
    words = case.words_of(situation)
    return any(words in case.words_of(name) or case.words_of(name) in words for name in asked)


def points_on(situation: str, words: str, case: Case) -> Iterator[Point]:
    """Give the points that words about the freelancer ask for; `situation` tells experience from fit."""
    words = ONLY.sub("", words)
    found = [*personal_points(words, case), *_tools(words, case)]
    if found:
        yield from found
        return
    known = _without_evidence(words, case) if situation == "fit_check" else None
    if known is not None:
        yield from known
        return
    item, near = nearest(case, words)
    near = near and not is_foreign(words, item)
    if case.is_blank and not near:
        return  # with nothing known of the work, only a question can follow
    topic = "experience" if situation == "asks_experience" else "fit"
    if topic == "fit" and case.is_early and case.has("scope_change") and not (item and shared(case.turn, item)):
        return  # it asks for what takes the place of the work, which has a section of its own
    if topic == "fit" and not near and is_in_trade(case):
        told = (item.id,) if item and shared(f"{case.thread.title} {case.thing}", item) else ()
        yield Point(topic=topic, words=shown(words), about="trade", ground="the kind of work I do", evidence=told)
    elif item is None:
        yield Point(topic=topic, words=shown(words), about="none", ground="nothing close in past work")
    else:
        about = "far" if not near else "next" if is_other(words, item) else "near"
        yield Point(topic=topic, words=shown(words), about=about, ground=f"I {item.did}", evidence=(item.id,))


def _without_evidence(words: str, case: Case) -> tuple[Point, ...] | None:
    """Give the answer to a question of ability that past work is none to; nothing where past work answers it."""
    ended = case.thread.stage is Stage.ENDED
    if ended and trouble_of(case.turn):
        return ()  # the trouble has a point of its own
    if ended and AGAIN.search(words):
        return (Point(topic="interest", words=shown(words), ground="yes"),)  # they know the work
    if case.has("discount", *TOLD_BY_WORK) or DATED.search(words):
        return ()  # `can you do it for less`, `can you start Monday`, `can you show me` ask for no ability
    if case.has("price"):
        beside = besides_the_work(words, case)
        about = restate(beside)
        return (Point(topic="other", words=shown(beside), about=about),) if about else ()
    if case.is_early and case.kind == "repair" and trouble_of(case.told):
        told = "yes; it is reproduced first, and the cause told before anything is changed"
        return (Point(topic="repair", words=shown(words), ground=told),)
    if field := foreign_field(words, case):
        return tuple(_lacking([field], words, case))
    if beside := besides_the_work(words, case):
        return (Point(topic="other", words=shown(beside), about=restate(beside) or object_of(beside)),)
    return None


def is_in_trade(case: Case, *, whatever: bool = False) -> bool:
    """Whether the work is of a kind that the profile offers a first piece for, or names among its skills.

    Work whose line names tools of which the profile has none is of another trade, but for `whatever` tools.
    """
    named = [mention.tool.name for mention in find_mentions(case.thread.title) if mention.tool.name not in PLACES]
    skills = (*case.profile.skills, *case.profile.tools)
    if named and not whatever and not any(holding(one, case) or same_skills([one], skills) for one in named):
        return False
    kin = {case.work.key, KIN.get(case.work.key, case.work.key)}
    offered = any(one.work in kin for one in case.profile.milestones)
    return case.is_sure and (offered or count_words(" ".join(case.profile.skills), case.work) > 0)


KIN = {"landing_page": "website"}
"""Work that whoever does the other does as well."""
AGAIN = re.compile(
    r"^(?!.*\b(?:tell|where|which|when)\b).*\b(?:do|make|build|take|add|help|work|continue|extend|change|fix|update|adjust|redo|create|write|design|draw|translate|edit)\b",
    re.IGNORECASE,
)
"""Words of a former client who wants more work done."""


def personal_points(words: str, case: Case) -> Iterator[Point]:
    """What is asked about the person and not about the work."""
    profile = case.profile
    yield from language_points(words, case)
    if HOURS.search(words):
        zone = f"my time zone is {profile.time_zone}" if profile.time_zone else ""
        yield Point(topic="hours", words=shown(words), ground=profile.availability.note or zone, about=zone)
    if LICENCE.search(words) or (not case.has("off_platform_contact") and OFFICIAL.search(case.turn)):
        held = [one for one in profile.certificates if not INSURED.search(words) or INSURED.search(one)]
        yield Point(topic="licence", words=shown(words), ground=", ".join(held))
    if WHO.search(words) and not any(one.topic in ("privacy", "security", "shared") for one in case.asked):
        yield Point(topic="who", words=shown(words))
    if YEARS.search(words):
        item = None if find_mentions(words) else nearest(case, words)[0]
        yield Point(topic="years", words=shown(words), evidence=(item.id,) if item else ())
    told = " ".join((*profile.skills, *profile.certificates, *(item.did for item in profile.evidence)))
    asked = " ".join(one.words for one in case.asked)
    norm = RULES.search(case.turn if asks_past(words) else asked)
    if norm and not any(one.topic == "privacy" for one in case.asked):
        known = f"{norm[0]} is part of past work" if norm[0].lower() in told.lower() else ""
        yield Point(topic="rules", words=shown(words), about=norm[0], ground=known)


UNKNOWN = re.compile(
    r"\b(?i:(?:do|did) you (?:know|use|work with)|familiar with|experience (?:with|in)"
    r"|(?:worked|experienced) (?:with|in)|do you (?:also )?(?:do|offer))"
    r"\s+(?P<name>(?:[A-Za-z][a-z]+(?:an|ish|ch|ese) (?:\w+ )?(?:law|tax|rules|regulations|grammar|market)\b)"
    r"|[A-Z][A-Za-z0-9+#.-]*[A-Za-z0-9+#])(?!\s+[a-z]+(?:ers|ors|ists|ians)\b)"
)
"""A name that is asked for as a tool and stands in no list of tools."""


def _tools(words: str, case: Case) -> Iterator[Point]:
    """The tools that are asked for by name, each with the evidence that holds it."""
    mentioned = dict.fromkeys(mention.tool.name for mention in find_mentions(words))
    unknown = UNKNOWN.search(words)
    if (
        unknown
        and not (mentioned or RULES.search(words) or (IN_LANGUAGE.search(words) and " " not in unknown["name"]))
        and unknown["name"].lower() not in " ".join(case.profile.skills).lower()
    ):
        yield from _lacking([unknown["name"]], words, case)
        return
    away = case.has("off_platform_contact", "off_platform_call")
    named = [name for name in mentioned if not (CHANNEL.fullmatch(name) and CHANNEL.search(words))]
    named = [name for name in named if not (away and name.lower() in channels())]
    named = [name for name in named if name not in PLACES or KNOWN.search(words)]
    named += [name for name in _own_names(words, case) if name not in named]
    known = [(name, holding(name, case)) for name in named]
    held = [(name, item) for name, item in known if item is not None]
    skills = (*case.profile.skills, *case.profile.tools)
    lacking = [name for name, own in known[:2] if own is None and not same_skills([name], skills)]
    if lacking and lacking[0] == named[0]:
        yield from _lacking(lacking, words, case)
        lacking = []
    if held:
        name, item = held[0]
        names = " and ".join(tool for tool, other in held[:2] if other is item or other is not None)
        yield Point(topic="tool", words=shown(words), about=names, ground=f"I {item.did}", evidence=(item.id,))
    skilled = [name for name, own in known[:2] if own is None and same_skills([name], skills)]
    for name in skilled[:1]:
        yield Point(topic="tool", words=shown(words), about=name, ground=f"{name} is among my skills")
    yield from _lacking(lacking, words, case)


def _own_names(words: str, case: Case) -> Iterator[str]:
    """The tools among the freelancer's own that a question names and no list of tools has."""
    for name in dict.fromkeys((*case.profile.skills, *case.profile.tools)):
        if NAME.fullmatch(name) and re.search(rf"\b{re.escape(name)}\b", words):
            yield name


NAME = re.compile(r"[A-Z]+[a-z]*[A-Z]\w*")
"""A name that is no plain word: `OpenAPI`."""
PLACES = frozenset({"LinkedIn", "Amazon", "eBay", "Etsy", "Facebook", "Instagram", "YouTube", "TikTok", "Google"})
"""Names of where a client sells or is seen, which ask for no tool unless the words ask who knows it."""
KNOWN = re.compile(r"\b(?:know|knows|familiar|experience\w*|work(?:ed|ing)? (?:with|on|for|in)|used?)\b", re.IGNORECASE)


def _lacking(names: list[str], words: str, case: Case) -> Iterator[Point]:
    """The tools that are asked for and not known, with the nearest work."""
    for name in names:
        closest, near = nearest(case, words)
        offered = any(one.work == case.work.key for one in case.profile.milestones)
        closest = closest if near or offered or (closest and shared(case.told, closest)) else None
        yield Point(
            topic="no_tool",
            words=shown(words),
            about=name,
            ground=f"I {closest.did}" if closest else "",
            evidence=(closest.id,) if closest else (),
        )


def holding(name: str, case: Case) -> Evidence | None:
    """Give the evidence that names a tool, the one chosen for this talk first."""
    order = {choice.id: place for place, choice in enumerate(case.evidence)}
    ranked = sorted(case.profile.evidence, key=lambda item: order.get(item.id, len(order)))
    return next((item for item in ranked if same_skills([name], (*item.tools, *item.skills))), None)


def invited_point(case: Case) -> Point:
    """Give the point that tells a client who invites why the work fits, or openly what comes nearest."""
    item, near = nearest(case)
    told = f"{case.thread.title} {case.thing}"
    if item is not None and (near or (is_in_trade(case, whatever=True) and shared(told, item))):
        return Point(topic="fit", about="near" if near else "far", ground=f"I {item.did}", evidence=(item.id,))
    if is_in_trade(case):
        return Point(topic="fit", about="trade", ground="the kind of work I do")
    return Point(topic="fit", about="none", ground="nothing close in past work")
