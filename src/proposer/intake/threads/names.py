"""Who speaks: labels that say it, names that look like one, and which of them is the client."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from proposer.errors import ThreadError
from proposer.intake.threads.clock import Stamp, read_stamp, split_stamp

Author = Literal["client", "freelancer"]
Role = Literal["client", "freelancer", "platform"]

_ROLES: dict[Role, str] = {
    "client": "client|the client|customer|buyer|employer|hiring manager|prospect|lead|them|they|recruiter|user",
    "freelancer": "you|me|i|myself|self|freelancer|the freelancer|contractor|seller|talent|assistant|agency|us",
    "platform": "upwork|upwork team|upwork bot|upwork support|upwork messages|upwork notifications|system|notification",
}
_LONGEST = 40
_NO_NAMES = """thanks|thank you|thx|ty|hi|hello|hey|hi there|hello there|ok|okay|yes|no|yep|yeah|nope|sure|great|perfect
    |cool|nice|done
    |deal|sounds good|sounds great|got it|will do|agreed|awesome|excellent|amazing|wow|good|fine
    |right|correct|exactly|noted|sorry|please|cheers|best|regards|best regards|kind regards|good morning
    |good afternoon|good evening|morning|today|tomorrow|yesterday|tonight|now|later|soon|budget|timeline|time
    |timing|scope|scope of work|deliverable|deliverables|goal|goals|price|cost|rate|fee|link|links|url|website
    |site|stack|tech stack|tools|tool|update|updates|ps|p.s|nb|note|notes|important|example|examples|question
    |questions|answer|q|a|re|fwd|subject|day|week|month|phase|step|steps|milestone|total|summary|requirements
    |requirement|features|feature|task|tasks|todo|job|project|letter|cover letter|title|description|stage
    |deadline|due|due date|start|start date|end|end date|duration|hours|date|location|company|name|email|e-mail
    |phone|skype|telegram|whatsapp|password|username|login|user name|input|output|expected|actual|result|results
    |error|warning|info|option|options|version|file|files|attachment|attachments|attached|first|second|third|next
    |next step|next steps|finally|also|then|overview|background|context|problem|solution|approach|plan|process
    |experience|skills|references|portfolio|payment|terms|revisions|bonus|pros|cons|platform|language|framework
    |backend|frontend|design|content|call|meeting|available|availability|chat|conversation|messages|message
    |transcript|thread|discussion|history|edited|read|seen|sent|delivered|online|offline|new|what|why|how|when
    |where|who|which|edit|disclaimer|tl;dr|tldr|caveat|reminder|must have|nice to have|we need|i need|you need
    |for example|in short|in scope|out of scope|to do|ps2|let's talk|let me know|talk soon|see you|kickoff
    |kick-off|kickoff call|intro call|call me|welcome|congrats"""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands where a message names its author."""

    name: str
    role: Role | None = None
    stamp: Stamp | None = None

    @property
    def key(self) -> str:
        """The same for every spelling of one name."""
        return name_key(self.name)


def name_key(name: str) -> str:
    """A name without case, marks and idle space."""
    return " ".join(re.sub(r"[^\w\s]", " ", name.casefold()).split())


def read_role(text: str) -> Role | None:
    """Whose part a word is, in small letters or not: `Me`, `Client`, `Upwork`."""
    return _role_words().get(" ".join(text.casefold().strip(" :.*_#@").split()))


def read_label(text: str, *, day_first: bool = False) -> Label | None:
    """A name with what may stand around it: a role, a time, marks of Markdown. `None` for what cannot be a label."""
    text = re.sub(r"^[\s>#*_\-•]+|[\s*_:#]+$", "", text).strip()
    text = re.sub(r"\s*\(edited\)\s*$", "", text, flags=re.IGNORECASE)
    if not text or len(text) > 2 * _LONGEST:
        return None
    stamp, role = None, None
    for inner in re.findall(r"[(\[]([^()\[\]]{1,40})[)\]]", text):
        found, side = read_stamp(inner, day_first=day_first), read_role(inner)
        if found or side:
            stamp, role = found or stamp, side or role
            text = re.sub(rf"\s*[(\[]{re.escape(inner)}[)\]]\s*", " ", text).strip()
    split = split_stamp(text, day_first=day_first)
    if split and stamp is None:
        text, stamp = split
    parts = [part.strip(" *_") for part in re.split(r"\s+[-–—|/·•]\s+|[,·•|]\s*|\s*:\s*$", text) if part.strip(" *_")]
    for part in parts:
        role = role or read_role(part)
    names = [part for part in parts if read_role(part) is None]
    name = names[0] if names else parts[0] if parts else ""
    return Label(name, role, stamp) if name or role else None


def is_name(text: str) -> bool:
    """Whether a text has the shape of a name: a few words, the first with a capital, and no word of a sentence."""
    if not text or len(text) > _LONGEST or name_key(text) in _no_names():
        return False
    bare = re.sub(r"\b(?:[A-Z]|Inc|Ltd|Co|Jr|Sr|Dr|Mr|Mrs|Ms|St)\.", lambda match: match.group()[:-1], text)
    if re.search(r"[.!?,:;…\"“”<>=\\{}$%]|//|@\S", bare) or len(bare.split()) > 4:
        return False
    return any(char.isalpha() for char in bare) and not bare[0].islower() and not bare[0].isdigit()


def is_full_name(text: str) -> bool:
    """Whether it looks like a first name and a family name, both with capitals."""
    words = text.split()
    return is_name(text) and len(words) >= 2 and all(not word[0].islower() for word in words)


def initials(name: str) -> str:
    """What an avatar shows for a name."""
    return "".join(word[0] for word in name.split() if word[0].isalpha()).upper()


def matches(name: str, wanted: str | None) -> bool:
    """Whether a name is one of those that the person gave as the client's, whole or by its first words."""
    key = name_key(name)
    for one in (wanted or "").split(","):
        given = name_key(one)
        if given and key and (f"{key} ".startswith(f"{given} ") or f"{given} ".startswith(f"{key} ")):
            return True
    return False


def assign(labels: Sequence[Label], hints: Mapping[str, Author], wanted: str | None, source: str) -> dict[str, Author]:
    """Whose part each name is, by its key. Raises `ThreadError` when that cannot be told."""
    names = {label.key: label.name for label in labels if label.role != "platform"}
    found = _told(labels, wanted)
    if wanted and "client" not in found.values():
        raise ThreadError(f"{source}: no message by {wanted[:60]!r}; the names in it are {_shown(names.values())}")
    for key in names:
        if key in hints and key not in found:
            found[key] = hints[key]
    rest = [key for key in names if key not in found]
    if not rest:
        return found
    if "freelancer" in found.values():
        return found | dict.fromkeys(rest, "client")
    if "client" in found.values():
        return found | dict.fromkeys(rest, "freelancer")
    if len(names) == 1:
        return dict.fromkeys(rest, "client")  # a room opens when the client writes (D-37)
    raise ThreadError(
        f"{source}: who is the client? the names in it are {_shown(names.values())}; "
        "name the client, or write `Client:` and `Me:` before the messages"
    )


def _told(labels: Sequence[Label], wanted: str | None) -> dict[str, Author]:
    found: dict[str, Author] = {}
    for label in labels:
        if label.role == "client" or label.role == "freelancer":
            found.setdefault(label.key, label.role)
    if wanted:
        for label in labels:
            if matches(label.name, wanted) and label.role != "platform":
                found[label.key] = "client"
    return found


def _shown(names: Iterable[str]) -> str:
    kept = list(dict.fromkeys(names))
    return ", ".join(repr(name[:_LONGEST]) for name in kept[:4]) + (", ..." if len(kept) > 4 else "")


@cache
def _role_words() -> dict[str, Role]:
    return {word: role for role, words in _ROLES.items() for word in words.split("|")}


@cache
def _no_names() -> frozenset[str]:
    return frozenset(name_key(" ".join(word.split())) for word in _NO_NAMES.split("|"))
