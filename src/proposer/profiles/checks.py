"""What must hold in a freelancer or profile file beyond the types of its values."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from urllib.parse import urlsplit

from proposer.models.people import Freelancer, Profile
from proposer.profiles.disclosure import mentions, nda_names
from proposer.profiles.schema import spell_value
from proposer.profiles.toml_source import Loc

Fault = tuple[Loc, str]

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
CONTACT_HOSTS = frozenset(
    {
        "t.me",
        "telegram.me",
        "wa.me",
        "whatsapp.com",
        "calendly.com",
        "cal.com",
        "zoom.us",
        "meet.google.com",
        "teams.microsoft.com",
        "teams.live.com",
        "skype.com",
        "discord.gg",
        "discord.com",
        "signal.me",
        "signal.group",
        "m.me",
        "messenger.com",
        "line.me",
        "wechat.com",
        "weixin.qq.com",
        "slack.com",
        "linkedin.com",
        "facebook.com",
        "fb.me",
        "instagram.com",
        "twitter.com",
        "x.com",
        "threads.net",
        "tidycal.com",
        "savvycal.com",
        "acuityscheduling.com",
        "doodle.com",
        "koalendar.com",
        "linktr.ee",
        "bio.link",
        "about.me",
        "paypal.me",
        "viber.com",
        "snapchat.com",
        "tiktok.com",
    }
)
"""Hosts through which a person is reached outside the platform (D-03)."""


def is_slug(text: str) -> bool:
    """Say whether `text` is a short name such as `python-integrations`."""
    return len(text) <= 64 and _SLUG.fullmatch(text) is not None


def find_freelancer_faults(freelancer: Freelancer) -> Iterator[Fault]:
    """Find what is wrong in a freelancer whose types are right."""
    yield from _find_blank(("display_name",), freelancer.display_name)
    for index, language in enumerate(freelancer.languages):
        yield from _find_blank(("languages", index, "name"), language.name)
    hours = freelancer.availability.hours_per_week
    if hours is not None and not 1 <= hours <= 168:
        yield ("availability", "hours_per_week"), f"expected 1 to 168, found {hours}"
    for index, link in enumerate(freelancer.links):
        yield from _find_bad_link(("links", index), link)
    floor = freelancer.private.price_floor
    if floor is not None and not _is_positive(floor.get_secret_value()):
        yield ("private", "price_floor"), "expected a number above 0"
    yield from _find_evidence_faults(freelancer)


def _find_evidence_faults(freelancer: Freelancer) -> Iterator[Fault]:
    names = nda_names(freelancer.evidence)
    first: dict[str, int] = {}
    for index, item in enumerate(freelancer.evidence):
        loc = ("evidence", index)
        if not is_slug(item.id):
            yield (*loc, "id"), f"expected lower-case words joined by hyphens, found {spell_value(loc, item.id)}"
        if item.id in first:
            yield (*loc, "id"), f"{item.id!r} is already the id of evidence[{first[item.id] + 1}]; expected another"
        first.setdefault(item.id, index)
        if mentions(item.id, names):
            yield (*loc, "id"), "names a client under nda, and ids are shown; expected an id without the name"
        yield from _find_blank((*loc, "did"), item.did)
        if item.link is not None:
            yield from _find_bad_link((*loc, "link"), item.link)
        if item.year is not None and not 1970 <= item.year <= 2100:
            yield (*loc, "year"), f"expected a year such as 2024, found {item.year}"


def find_profile_faults(profile: Profile, owner: Freelancer, works: Collection[str] = ()) -> Iterator[Fault]:
    """Find what is wrong in a profile whose types are right, given its owner and the known kinds of work, if any."""
    yield from _find_blank(("title",), profile.title)
    yield from _find_blank(("overview",), profile.overview)
    if not _is_positive(profile.rate):
        yield ("rate",), f"expected a number of US dollars above 0, found {profile.rate}"
    yield from _find_repeats(("skills",), profile.skills)
    yield from _find_repeats(("evidence",), profile.evidence)
    known = [item.id for item in owner.evidence]
    for index, name in enumerate(profile.evidence):
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "expected an id from freelancer.toml"
            yield ("evidence", index), f"{spell_value((), name)} is not an evidence id of {owner.slug}; {hint}"
    for index, preset in enumerate(profile.milestones):
        loc = ("milestones", index)
        yield from _find_blank((*loc, "work"), preset.work)
        if works and preset.work.strip() and preset.work not in works:
            near = get_close_matches(preset.work, works, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"expected one of {', '.join(sorted(works))}"
            yield (
                (*loc, "work"),
                f"{spell_value((), preset.work)} is not a known kind of work; {hint}",
            )
        yield from _find_blank((*loc, "deliverable"), preset.deliverable)
        if preset.amount is not None and not _is_positive(preset.amount):
            yield (*loc, "amount"), f"expected a number of US dollars above 0, found {preset.amount}"
        if preset.days is not None and preset.days < 1:
            yield (*loc, "days"), f"expected 1 or more, found {preset.days}"


def _find_blank(loc: Loc, text: str) -> Iterator[Fault]:
    if not text.strip():
        yield loc, f"expected some text, found {text!r}"


def _find_repeats(loc: Loc, words: Sequence[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, word in enumerate(words):
        if not word.strip():
            yield (*loc, index), f"expected some text, found {word!r}"
        elif word.casefold() in seen:
            yield (*loc, index), f"{spell_value((), word)} stands twice; expected each once"
        seen.add(word.casefold())


def _find_bad_link(loc: Loc, link: str) -> Iterator[Fault]:
    if is_contact_route(link):
        yield loc, f"{spell_value((), link)} is a way to be contacted (D-03, D-08); expected a link to past work"
    elif not is_web_link(link):
        yield loc, f"expected a link such as 'https://example.com/work', found {spell_value((), link)}"


def is_contact_route(link: str) -> bool:
    """Say whether a link reaches a person outside the platform: mail, phone, chat, social, booking or meeting."""
    text = link.strip().casefold()
    if text.startswith(("mailto:", "tel:", "sms:", "skype:", "tg:", "whatsapp:", "callto:")) or _EMAIL.search(text):
        return True
    host = _host(text if "//" in text else f"//{text}")
    return any(host == known or host.endswith(f".{known}") for known in CONTACT_HOSTS)


def is_web_link(link: str) -> bool:
    """Say whether `link` is a plain http or https address."""
    return link.startswith(("http://", "https://")) and "." in _host(link) and not re.search(r"\s", link)


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or ""
    except ValueError:
        return ""


def _is_positive(number: float) -> bool:
    return math.isfinite(number) and number > 0
