"""Answers to what a post asks of the applicant, from facts of the profile and the kind of work alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from proposer.analysis.wants.notes import find_notes
from proposer.analysis.wants.table import Work, load_works
from proposer.models.job import JobPost
from proposer.models.people import MilestonePreset, PublicProfile
from proposer.models.plan import EvidenceChoice, HumanTask
from proposer.models.reading import Reading
from proposer.planning.past_work import NEAREST, tell_experience, tell_project, tell_samples
from proposer.planning.topics import facts_in, topic_of

IN_LETTER = frozenset({"approach", "experience", "other", "cv"})
"""What a request list may ask that the rest of the letter already gives, or only the person can."""
MOST = 8
QUOTED = 110
LONGEST_GENERAL = 10
"""Words of a question on the approach that is about the job as a whole and not about one part of it."""
SLOT = re.compile(r"\{tool\|([^}]*)\}")
UNIT = re.compile(
    r"\bper (issue|episode|article|page|word|video|post|lesson|session|image|clip|minute)\b", re.IGNORECASE
)

Answer = tuple[str, tuple[str, ...], str]
"""A text, the evidence it rests on, and what the person must add; no text where only the person can answer."""
NONE: Answer = ("", (), "a question the profile cannot answer")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is known for one thing the client asks."""

    number: int
    """Position among the client's questions, from 1."""
    topic: str
    words: str
    """The client's words."""
    text: str
    """One or two honest sentences; empty where only the person can answer."""
    evidence: tuple[str, ...] = ()
    missing: str = ""
    """What the person must add, in a few words; empty when the profile answers."""
    numbered: bool = True
    """Whether it is a question of the post and not an item of a request."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What an answer may rest on."""

    profile: PublicProfile
    said: tuple[str, ...]
    evidence: tuple[EvidenceChoice, ...]
    work: Work
    job: JobPost | None


def ground_of(
    reading: Reading,
    profile: PublicProfile,
    said: tuple[str, ...],
    evidence: tuple[EvidenceChoice, ...],
    job: JobPost | None = None,
) -> Ground:
    """Gather what answers may rest on."""
    works = load_works()
    return Ground(profile, said, evidence, works.get(reading.wants.work, works["other"]), job)


def find_replies(reading: Reading, ground: Ground) -> tuple[Reply, ...]:
    """A reply to each question typed into the post, in order, then to each request the letter must meet by itself."""
    asked = [
        (question.text, topic_of(question.text), True) for question in reading.questions if question.source == "post"
    ]
    seen = {topic for _, topic, _ in asked}
    for ask in reading.requests:
        wanted = (*facts_in(ask.text), *(() if ask.topic in IN_LETTER else (ask.topic,)))
        if {"rate", "price"} <= {*wanted}:
            wanted = tuple(topic for topic in wanted if topic != "price")
        fresh = [topic for topic in dict.fromkeys(wanted) if topic not in seen]
        asked += [(ask.text, topic, False) for topic in fresh]
        seen |= {*fresh}
    replies: list[Reply] = []
    for number, (words, topic, numbered) in enumerate(asked[:MOST], start=1):
        text, ids, missing = _reply(topic, words, ground)
        text = _without_repeats(text, replies)
        if not text:
            ids = ()
            missing = missing or NONE[2]
        replies.append(Reply(number, topic, words, text, ids, missing, numbered))
    return tuple(replies)


def _without_repeats(text: str, replies: list[Reply]) -> str:
    """An answer without what an earlier one has said."""
    said = " ".join(reply.text for reply in replies)
    if NEAREST in said:
        text = text.replace(f" {NEAREST}", "")
    return "" if text in said else text


def find_screening(reading: Reading, ground: Ground) -> tuple[Reply, ...]:
    """A reply to each screening question of the form, in order (D-36)."""
    replies = []
    for question in reading.questions:
        if question.source == "screening":
            topic = topic_of(question.text)
            replies.append(Reply(question.number, topic, question.text, *_reply(topic, question.text, ground)))
    return tuple(replies)


def tasks_of(replies: tuple[Reply, ...], *, form: bool = False) -> tuple[HumanTask, ...]:
    """What the person must answer or add, a line for each."""
    tasks = []
    for reply in replies:
        if not reply.missing:
            continue
        quoted = " ".join(reply.words.split())
        quoted = quoted if len(quoted) <= QUOTED else f"{quoted[:QUOTED].rstrip()}..."
        place = "screening question" if form else "question" if reply.numbered else "request"
        number = f" {reply.number}" if reply.numbered else ""
        verb = "add to the answer of" if reply.text else "answer"
        what = f': {reply.missing}; "{quoted}"' if reply.text else f': "{quoted}"'
        tasks.append(HumanTask(what=f"{verb} {place}{number}{what}", words=reply.words))
    return tuple(tasks)


def _reply(topic: str, words: str, ground: Ground) -> Answer:
    own = _said(topic, ground.said)
    if own:
        return own, (), ""
    if topic in ABOUT_WORK:
        return ABOUT_WORK[topic](words, ground.profile, ground.evidence)
    answer = BY_TOPIC.get(topic)
    return answer(words, ground) if answer else _approach(words, ground, general=False)


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


def preset_of(profile: PublicProfile, work: str) -> MilestonePreset | None:
    """The first milestone that the person likes to offer for a kind of work."""
    return next((preset for preset in profile.milestones if preset.work == work), None)


def _rate(words: str, ground: Ground) -> Answer:
    if ground.profile.rate is None:
        return "", (), "your rate"
    text = f"My hourly rate is ${ground.profile.rate:g}."
    unit = UNIT.search(words)
    if unit is not None:
        return f"{text} A price per {unit.group(1).lower()} would follow from the hours of the first one.", (), ""
    return text, (), ""


def _price(_words: str, ground: Ground) -> Answer:
    preset = preset_of(ground.profile, ground.work.key)
    if preset is not None and preset.amount is not None:
        return f"My first milestone, {preset.deliverable}, would be ${preset.amount:g}.", (), ""
    if ground.profile.rate is None:
        return "", (), "a price"
    first = next((part for part in ground.work.milestone if ":" not in part), ground.work.noun)
    text = f"I work at ${ground.profile.rate:g} an hour; for a fixed price I would begin with one part: {first}."
    return text, (), "a price"


def _timeline(_words: str, ground: Ground) -> Answer:
    preset = preset_of(ground.profile, ground.work.key)
    if preset is None or preset.days is None:
        return "", (), "a time estimate"
    return (
        f"As an estimate, {preset.deliverable} would take about {preset.days} days; the rest I would date after that.",
        (),
        "",
    )


def _availability(words: str, ground: Ground) -> Answer:
    here = ground.profile.availability
    if here.hours_per_week is None and here.start is None:
        return "", (), "when you can start"
    first = f"I have about {here.hours_per_week} hours a week" if here.hours_per_week else "I have time"
    if re.search(r"\b(?:business hours|weekend|time ?zone|working hours|overlap)\b", words, re.IGNORECASE):
        zone = f"; my time zone is {ground.profile.time_zone}" if ground.profile.time_zone else ""
        return f"{first} for new work{zone}.", (), "whether these hours suit you"
    if here.start is not None:
        return f"{first}, from {here.start:%B} {here.start.day}.", (), ""
    return f"{first} for new work.", (), "your start date"


def _location(_words: str, ground: Ground) -> Answer:
    if not ground.profile.country:
        return "", (), "your location"
    zone = f" ({ground.profile.time_zone})" if ground.profile.time_zone else ""
    return f"I work from {ground.profile.country}{zone}.", (), ""


def _language(_words: str, ground: Ground) -> Answer:
    spoken = [f"{language.name} ({language.level})" for language in ground.profile.languages]
    if not spoken:
        return "", (), "your languages"
    return f"I speak {', '.join(spoken[:-1]) + ' and ' + spoken[-1] if len(spoken) > 1 else spoken[0]}.", (), ""


def _needs(_words: str, ground: Ground) -> Answer:
    return f"From you I would need {ground.work.needs}.", (), ""


def _ask_first(_words: str, ground: Ground) -> Answer:
    wanted = [crux.on for crux in ground.work.crux][:2]
    return f"I would want to know {', and '.join(wanted)}.", (), ""


def _approach(words: str, ground: Ground, *, general: bool = True) -> Answer:
    """The note that fits the question's own words, else the first steps of this kind of work."""
    asked = JobPost(title="", description=words)
    for note in find_notes(asked, ground.work.key):
        if note.detail:
            return note.detail[0], (), ""
    if not general or len(words.split()) > LONGEST_GENERAL:
        return NONE
    first, then = (SLOT.sub(r"\1", step) for step in ground.work.steps[-1][:2])
    return f"I would first {first}, and then {then}.", (), ""


def _never(_words: str, _ground: Ground) -> Answer:
    return "", (), "how many years"


ABOUT_WORK: dict[str, Callable[[str, PublicProfile, tuple[EvidenceChoice, ...]], Answer]] = {
    "samples": tell_samples,
    "experience": tell_experience,
    "project": tell_project,
}
BY_TOPIC: dict[str, Callable[[str, Ground], Answer]] = {
    "years": _never,
    "needs": _needs,
    "ask_first": _ask_first,
    "rate": _rate,
    "price": _price,
    "timeline": _timeline,
    "availability": _availability,
    "location": _location,
    "language": _language,
    "approach": _approach,
}
