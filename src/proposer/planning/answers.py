"""Answers to what a post asks of the applicant, from facts of the profile alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposer.analysis.wants.tools import find_mentions
from proposer.models.people import Evidence, PublicProfile
from proposer.models.plan import EvidenceChoice
from proposer.models.reading import Reading
from proposer.planning.evidence import NEAR
from proposer.profiles import same_skills

TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "rate",
        re.compile(
            r"\b(?:hourly rate|your rate|rate per|rates?\b|how much (?:do|would|will) you (?:charge|cost)|charge)",
            re.IGNORECASE,
        ),
    ),
    ("price", re.compile(r"\b(?:price|pricing|cost|quote|budget|fixed fee)", re.IGNORECASE)),
    (
        "timeline",
        re.compile(
            r"\b(?:how long|how soon|how quickly|time ?frame|timeline|turn ?around|deadline|estimate"
            r"|when (?:could|can|would) .*(?:done|finish|deliver|complete))",
            re.IGNORECASE,
        ),
    ),
    (
        "availability",
        re.compile(
            r"\b(?:availab|when can you start|start date|how many hours|hours (?:per|a) week|full[- ]time"
            r"|part[- ]time)",
            re.IGNORECASE,
        ),
    ),
    (
        "location",
        re.compile(r"\b(?:time ?zone|where are you|located|which country|based in|your location)", re.IGNORECASE),
    ),
    ("language", re.compile(r"\b(?:speak|fluent|native|english level|languages?\b.*you)", re.IGNORECASE)),
    (
        "samples",
        re.compile(
            r"\b(?:portfolio|samples?|examples?|links?|past work|previous work|similar (?:project|work|site|app))",
            re.IGNORECASE,
        ),
    ),
    (
        "approach",
        re.compile(
            r"\b(?:how would you|how will you|approach|your process|what would you do|method|your plan"
            r"|which tools would|strategy)",
            re.IGNORECASE,
        ),
    ),
    (
        "experience",
        re.compile(
            r"\b(?:experience|have you|did you|familiar|worked (?:with|on)|ever|do you (?:know|use)"
            r"|comfortable with|proficien)",
            re.IGNORECASE,
        ),
    ),
)
IN_LETTER = frozenset({"approach", "experience", "other", "cv"})
"""What a request list may ask that the rest of the letter already gives."""
MOST = 6
LONGEST_ANSWER = 230
OPEN = (
    "That one I would rather answer properly in the chat than guess at here.",
    "This needs a straight answer from me, which I would give you in the chat.",
    "I would like to see a little more of your material before I answer this one.",
    "On this I would rather talk with you than write a line that says nothing.",
)
"""Honest lines for what the profile does not answer."""
SINCE_ASKED = re.compile(r"\b(?:how many years|years of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is known for one thing the client asks."""

    number: int
    """Position in the letter, from 1."""
    topic: str
    words: str
    """The client's words."""
    text: str
    """One or two honest sentences."""
    evidence: tuple[str, ...] = ()
    missing: str = ""
    """What the person must add, in a few words; empty when the profile answers."""


def find_replies(
    reading: Reading, profile: PublicProfile, said: tuple[str, ...], evidence: tuple[EvidenceChoice, ...]
) -> tuple[Reply, ...]:
    """A reply to each question typed into the post, in order, then to each request the letter must meet by itself."""
    asked = [(question.text, topic_of(question.text)) for question in reading.questions if question.source == "post"]
    seen = {topic for _, topic in asked}
    for ask in reading.requests:
        if ask.topic not in IN_LETTER and ask.topic not in seen:
            asked.append((ask.text, ask.topic))
            seen.add(ask.topic)
    replies: list[Reply] = []
    for number, (words, topic) in enumerate(asked[:MOST], start=1):
        again = topic in [reply.topic for reply in replies]
        text, ids, missing = _reply(number, topic, words, profile, said, evidence, again=again)
        replies.append(Reply(number, topic, words, text, ids, missing))
    return tuple(replies)


def topic_of(question: str) -> str:
    """What a question is about."""
    return next((topic for topic, pattern in TOPICS if pattern.search(question)), "other")


def _reply(
    number: int,
    topic: str,
    words: str,
    profile: PublicProfile,
    said: tuple[str, ...],
    evidence: tuple[EvidenceChoice, ...],
    *,
    again: bool,
) -> tuple[str, tuple[str, ...], str]:
    own = _said(topic, said)
    if own:
        return own, (), ""
    if topic == "samples":
        return _samples(profile, evidence)
    if topic == "experience":
        return _experience(words, profile, evidence)
    if topic not in BY_TOPIC or (topic == "approach" and again):
        return _open(number)
    return BY_TOPIC[topic](profile)


def _said(topic: str, said: tuple[str, ...]) -> str:
    """The person's own words on a topic, as a sentence."""
    for fact in said:
        if topic != "other" and (
            topic_of(fact) == topic or (topic == "availability" and re.search(r"\bstart\b", fact, re.IGNORECASE))
        ):
            return sentence_of(fact)
    return ""


def sentence_of(fact: str) -> str:
    """A fact stated by the person as a first-person sentence: `can start Monday` becomes `I can start Monday.`."""
    fact = fact.strip().rstrip(".")
    if re.match(r"(?:can|could|will|am|have|had|work|live|speak|charge|prefer|do|built|made|use|know)\b", fact):
        fact = f"I {fact}"
    return f"{fact[:1].upper()}{fact[1:]}." if fact else ""


def _rate(profile: PublicProfile) -> tuple[str, tuple[str, ...], str]:
    if profile.rate is None:
        return "My rate depends on the scope, so I would rather name it once the first step is agreed.", (), "your rate"
    return f"My hourly rate is ${profile.rate:g}.", (), ""


def _price(profile: PublicProfile) -> tuple[str, tuple[str, ...], str]:
    rate = f" at ${profile.rate:g} an hour" if profile.rate is not None else ""
    return (
        f"I would price the first milestone once its scope is clear{rate}, and the rest from what it shows.",
        (),
        "a price",
    )


def _timeline(_profile: PublicProfile) -> tuple[str, tuple[str, ...], str]:
    return "I would name a date after seeing the material; before that any date is a guess.", (), "a time estimate"


def _availability(profile: PublicProfile) -> tuple[str, tuple[str, ...], str]:
    hours, start = profile.availability.hours_per_week, profile.availability.start
    if hours is None and start is None:
        return "My start depends on the scope, so I would settle it with you in the chat.", (), "when you can start"
    first = f"I have about {hours} hours a week" if hours else "I have time"
    if start is not None:
        return f"{first}, from {start:%B} {start.day}.", (), ""
    return f"{first} for new work; the start date I would agree with you here.", (), "your start date"


def _location(profile: PublicProfile) -> tuple[str, tuple[str, ...], str]:
    if not profile.country:
        return "Hours and overlap I would settle with you in the chat.", (), "your location"
    zone = f" ({profile.time_zone})" if profile.time_zone else ""
    return f"I work from {profile.country}{zone}.", (), ""


def _language(profile: PublicProfile) -> tuple[str, tuple[str, ...], str]:
    if not profile.languages:
        return "My languages are listed on my profile.", (), "your languages"
    spoken = [f"{language.name} ({language.level})" for language in profile.languages]
    return f"I speak {', '.join(spoken[:-1]) + ' and ' + spoken[-1] if len(spoken) > 1 else spoken[0]}.", (), ""


def _approach(_profile: PublicProfile) -> tuple[str, tuple[str, ...], str]:
    return "The order of work is just below.", (), ""


def _open(number: int) -> tuple[str, tuple[str, ...], str]:
    return OPEN[number % len(OPEN)], (), "a question the profile cannot answer"


def _samples(profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]) -> tuple[str, tuple[str, ...], str]:
    by_id = {item.id: item for item in profile.evidence}
    shown = [by_id[choice.id] for choice in evidence if by_id[choice.id].link]
    if shown:
        return f"One you can look at: {shown[0].link}", (shown[0].id,), ""
    if profile.links:
        return f"Past work is collected at {profile.links[0]}", (), ""
    return "Samples that may be shown I would share here in the chat.", (), "work samples"


def _experience(
    words: str, profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]
) -> tuple[str, tuple[str, ...], str]:
    asked = [mention.tool.name for mention in find_mentions(words)]
    if SINCE_ASKED.search(words):
        return (
            "Rather than a number of years, here is one piece of work below that you can judge.",
            (),
            "how many years",
        )
    for name in asked:
        held = _holding(name, profile, evidence)
        if held is not None and evidence and held.id == evidence[0].id:
            return f"Yes, with {name}; the piece of work below shows how.", (held.id,), ""
        if held is not None:
            return (
                _shorten(f"Yes, with {name}: I {held.did}.", f"Yes, I have used {name} in paid work."),
                (held.id,),
                "",
            )
    if asked:
        nearest = " What comes nearest is told below." if evidence else ""
        return f"I have not used {asked[0]} in paid work.{nearest}", (), ""
    if evidence and evidence[0].score >= NEAR:
        return "Yes; the work told below shows it.", (evidence[0].id,), ""
    return "Not exactly this; what comes nearest is told below.", (), "whether your experience fits this question"


def _holding(name: str, profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]) -> Evidence | None:
    """The chosen evidence, or else any, that names a tool."""
    order = {choice.id: place for place, choice in enumerate(evidence)}
    ranked = sorted(profile.evidence, key=lambda item: order.get(item.id, len(order)))
    return next((item for item in ranked if same_skills([name], (*item.tools, *item.skills))), None)


def _shorten(text: str, instead: str) -> str:
    return text if len(text) <= LONGEST_ANSWER else instead


BY_TOPIC = {
    "rate": _rate,
    "price": _price,
    "timeline": _timeline,
    "availability": _availability,
    "location": _location,
    "language": _language,
    "approach": _approach,
}
