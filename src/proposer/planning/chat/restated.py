"""A client's question said back as the thing that is still to be told: `whether I print them too`."""

from __future__ import annotations

import re

from proposer.models.plan import Point
from proposer.planning.chat.subject import CHANNEL, UNFIT

MOST = 6
"""Words of the client that may stand in a row."""
LEAD = re.compile(r"^(?:and|so|but|also|then|ok|hi|hello|well)[\s,]+", re.IGNORECASE)
YES_NO = re.compile(
    r"(?P<aux>do|can|could|would|will|are|have|is) (?P<who>you|u|we|i|it|they|this|that) (?P<rest>[^?]+)\?*",
    re.IGNORECASE,
)
WHAT = re.compile(
    r"(?P<wh>(?:where|when|who|how|which|what)(?: [a-z]+)??) (?P<aux>do|can|could|would|will|should) "
    r"(?P<who>you|u|we|i|they) (?P<rest>[^?]+)\?*",
    re.IGNORECASE,
)
ABOUT_THING = re.compile(
    r"(?P<aux>is|are|can|will|would|could) (?P<who>(?:your|the|our|my) [a-z]+) (?P<rest>(?!the\b|a\b|an\b)[^?]+)\?*",
    re.IGNORECASE,
)
NOUN_GOES_ON = re.compile(r"[a-z]+ [a-z]+(?:ed|en)\b", re.IGNORECASE)
"""The second word of a name, before what is said of it: `is the business card included`."""
OTHERWISE = re.compile(r"\s+or (?:do|should|must|can|will|is|are|would|not|only|just)\b", re.IGNORECASE)
"""Where the other half of a question begins: `or do we have to`."""
LAST_PART = re.compile(r"\s(?:of|for|in|on|from|during|after|before|with)\s.*$", re.IGNORECASE)
"""What can be left out of a long question."""
TURNED = {"you": "I", "u": "I", "we": "you", "i": "you"}
SWAPPED = {
    "yourself": "myself",
    "myself": "yourself",
    "your": "my",
    "my": "your",
    "our": "your",
    "us": "you",
    "me": "you",
    "yours": "mine",
    "mine": "yours",
}
FORMS = {("are", "I"): "am", ("is", "you"): "are"}
UNSAID = re.compile(r"[^a-zA-Z' -]|\b(?:i|you|u|we|i'm|you're|or|if|when|because|since|please|pls)\b", re.IGNORECASE)
"""What makes a question too tangled to be said back."""
FEELING = re.compile(
    r"(?:like|love|enjoy|mind|prefer|think|feel|tell|stick|see|agree|rather"
    r"|(?:be )?(?:really |still |also )?"
    r"(?:comfortable|happy|willing|interested|confident|ok|okay|fine|open|ready|sure))\b",
    re.IGNORECASE,
)
"""Verbs of a question that nobody has to look into."""
BOTH = "both"
"""What several questions without an answer are about."""
ASKING = ("whether ", "where ", "when ", "who ", "how ", "which ", "what ")
"""Words with which a question that was said back begins."""


def restate(words: str) -> str:
    """Give a question as a clause from the freelancer's side; nothing where its form is not plain."""
    plain = words.strip()
    while LEAD.match(plain):
        plain = LEAD.sub("", plain, count=1)
    plain = OTHERWISE.split(plain)[0]
    found = YES_NO.fullmatch(plain) or WHAT.fullmatch(plain) or ABOUT_THING.fullmatch(plain)
    if found is None:
        return ""
    rest = found["rest"].strip(" .!")
    if found.re is ABOUT_THING and NOUN_GOES_ON.match(rest):
        return ""
    if len(rest.split()) > MOST:
        rest = LAST_PART.sub("", rest)
    if FEELING.match(rest) or len(rest.split()) > MOST or any(one.search(rest) for one in (UNSAID, UNFIT, CHANNEL)):
        return ""
    asked = found.groupdict().get("wh", "") or "whether"
    first, *noun = found["who"].lower().split()
    who = " ".join((SWAPPED.get(first, first), *noun)) if noun else TURNED.get(first, first)
    aux = found["aux"].lower()
    verb = "" if aux == "do" else FORMS.get((aux, who), aux)
    told = " ".join(SWAPPED.get(word.lower(), word) for word in rest.split())
    return " ".join(part for part in (asked.lower(), who, verb, told) if part)


def merge_open(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Leave one point for all questions of which nothing is known, so that a message holds back only once."""
    unknown = [point for point in points if point.topic == "other"]
    if len(unknown) < 2:
        return points
    merged = unknown[0].model_copy(update={"about": BOTH})
    return tuple(merged if point is unknown[0] else point for point in points if point not in unknown[1:])
