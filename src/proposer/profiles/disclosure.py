"""Joins a profile with what may be told of its owner: no NDA client, nothing private."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from proposer.models.people import Evidence, Freelancer, Profile, PublicProfile

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:inc|llc|llp|ltd|limited|plc|gmbh|ag|kg|bv|b\.v|nv|n\.v|ab|as|a/s|oy|sa|s\.a|srl|s\.r\.l|sl|pty|co|corp|company)"
    r"\.?$",
    re.IGNORECASE,
)


def public_profile(profile: Profile, freelancer: Freelancer) -> PublicProfile:
    """Give the form of a profile that plans, prompts and the linter may see.

    It holds only the evidence that the profile selects. The client and link of `nda` evidence are gone, the client's
    name is neutral wherever else it stood, and nothing of `[private]` is read.
    """
    names = nda_names(freelancer.evidence)
    by_id = {item.id: item for item in freelancer.evidence}
    shared = profile.model_dump(include={"slug", "freelancer", "rate", "avoid"})
    owned = freelancer.model_dump(include={"display_name", "country", "time_zone", "languages", "sample"})
    note = freelancer.availability.note
    return PublicProfile(
        **shared,
        **owned,
        title=conceal(profile.title, names),
        overview=conceal(profile.overview, names),
        voice=conceal(profile.voice, names),
        skills=_conceal_all(profile.skills, names),
        milestones=tuple(
            preset.model_copy(update={"deliverable": conceal(preset.deliverable, names)})
            for preset in profile.milestones
        ),
        badges=_conceal_all(freelancer.badges, names),
        certificates=_conceal_all(freelancer.certificates, names),
        tools=_conceal_all(freelancer.tools, names),
        availability=freelancer.availability.model_copy(update={"note": note and conceal(note, names)}),
        links=tuple(link for link in freelancer.links if not mentions(link, names)),
        evidence=tuple(_publish(by_id[name], names) for name in profile.evidence if name in by_id),
    )


def _publish(item: Evidence, names: Sequence[str]) -> Evidence:
    hide_client = item.nda or (item.client is not None and mentions(item.client, names))
    hide_link = hide_client or (item.link is not None and mentions(item.link, names))
    return item.model_copy(
        update={
            "did": conceal(item.did, names),
            "outcome": item.outcome and conceal(item.outcome, names),
            "numbers": _conceal_all(item.numbers, names),
            "skills": _conceal_all(item.skills, names),
            "tools": _conceal_all(item.tools, names),
            "client": None if hide_client else item.client,
            "link": None if hide_link else item.link,
        }
    )


def nda_names(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Give the names of clients under NDA, longest first, with and without their legal form."""
    names: set[str] = set()
    for item in evidence:
        if item.nda and item.client and item.client.strip():
            name = item.client.strip()
            names |= {name, _LEGAL_FORM.sub("", name)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def secret_strings(freelancer: Freelancer) -> tuple[str, ...]:
    """Give what may never stand in a message: the private strings and the names of NDA clients. Never print them."""
    return (*freelancer.private.secrets(), *nda_names(freelancer.evidence))


def mentions(text: str, names: Iterable[str]) -> bool:
    """Say whether `text` names one of `names`, spaces and punctuation aside, as links and ids do."""
    squeezed = _squeeze(text)
    return any(_squeeze(name) in squeezed for name in names if _squeeze(name))


def conceal(text: str, names: Iterable[str]) -> str:
    """Put a neutral noun where `text` names one of `names`: `a client`, or `client` after an article."""
    for name in names:
        pattern = _naming(name)
        if pattern:
            text = pattern.sub(_neutral, text)
    return text


@lru_cache(maxsize=256)
def _naming(name: str) -> re.Pattern[str] | None:
    words = r"[\s_-]*".join(re.escape(word) for word in re.findall(r"[^\W_]+|[^\w\s]", name))
    if not words:
        return None
    return re.compile(
        rf"(?<!\w)(?P<article>(?:the|an?|this|that|their|our)\s+)?{words}(?P<tail>['’](?!\w))?(?!\w)", re.IGNORECASE
    )


def _neutral(found: re.Match[str]) -> str:
    article = found["article"] or ""
    noun = "client" if article and article.strip().lower() != "an" else "a client"
    owner = f"{found['tail']}s" if found["tail"] else ""  # `Foods' staff` is the client's staff
    return f"{article if noun == 'client' else ''}{noun}{owner}"


def _conceal_all(texts: Iterable[str], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(conceal(text, names) for text in texts)


def _squeeze(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
