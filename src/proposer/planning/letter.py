"""The plan of a cover letter."""

from __future__ import annotations

import hashlib
from pathlib import Path

from proposer.kinds import Kind, load_kind
from proposer.models.job import JobPost
from proposer.models.people import PublicProfile
from proposer.models.plan import EvidenceChoice, HumanTask, Plan, PlannedSection
from proposer.models.reading import Reading
from proposer.planning.answers import QUOTED, Reply, find_replies, find_screening, ground_of, tasks_of
from proposer.planning.deciding import deciding_question
from proposer.planning.evidence import NEAR, choose_evidence
from proposer.planning.instructions import forbidden_words, required_words, tasks_for_person
from proposer.planning.tongue import WRITTEN, is_listed, tongue_name

KIND = "cover_letter"


def plan_letter(
    job: JobPost,
    profile: PublicProfile,
    reading: Reading,
    *,
    said: tuple[str, ...] = (),
    profile_reason: str = "",
    home: Path | None = None,
) -> Plan:
    """Decide what a cover letter says: sections, evidence, exact words, questions and what needs the person.

    On the advice `apply_with_question` its question comes right after the opening. The letter is in the post's language
    when the profile lists it, else in English. `home` is the person's own folder, where the kind may be shadowed.
    """
    kind = load_kind(KIND, home)
    language = reading.language if is_listed(profile.languages, reading.language) else WRITTEN
    seed = hashlib.sha256(job.text.encode("utf-8", "surrogatepass")).hexdigest()
    deciding = deciding_question(reading.asks_first, job.text, seed)
    evidence = choose_evidence(job, profile, reading)
    ground = ground_of(reading, profile, said, evidence, job)
    replies = find_replies(reading, ground)
    tasks = (*tasks_for_person(reading, profile, said), *tasks_of(replies), *_attachments(reading))
    return Plan(
        kind="cover_letter",
        job=job,
        profile=profile,
        said=said,
        reading=reading,
        sections=_led(_sections(kind, evidence, replies, language), reading, deciding),
        evidence=evidence,
        must_say=required_words(reading, profile, said),
        must_not_say=forbidden_words(reading),
        questions=tuple(question for question in reading.questions if question.source == "post"),
        deciding_question=deciding,
        needs_human=(*tasks, *tasks_of(find_screening(reading, ground), form=True)),
        warnings=_warnings(reading, profile, evidence),
        limits=kind.limits,
        language=language,
        seed=seed,
        profile_reason=profile_reason,
    )


def _sections(
    kind: Kind, evidence: tuple[EvidenceChoice, ...], replies: tuple[Reply, ...], language: str
) -> tuple[PlannedSection, ...]:
    """The sections; questions are found in English only, so in another language the answers are left to the writer."""
    return tuple(
        PlannedSection(
            name=section.name,
            goal=section.goal,
            max_chars=section.max_chars,
            evidence=_cited(section.name, evidence, replies),
            required=section.required,
        )
        for section in kind.sections
        if section.name != "answers" or language != WRITTEN or any(reply.text for reply in replies)
    )


def _led(sections: tuple[PlannedSection, ...], reading: Reading, deciding: str) -> tuple[PlannedSection, ...]:
    """The sections, with the question right after the first one where the advice is to lead with it.

    The first one stays: a client sees little more than its need before opening the letter (D-35).
    """
    asked = next((section for section in sections if section.name == "question"), None)
    if reading.advice != "apply_with_question" or asked is None:
        return sections
    goal = f"Ask this, in one sentence: {deciding}" if deciding else asked.goal
    others = [section for section in sections if section is not asked]
    return (*others[:1], asked.model_copy(update={"goal": goal, "required": True}), *others[1:])


def _cited(name: str, evidence: tuple[EvidenceChoice, ...], replies: tuple[Reply, ...]) -> tuple[str, ...]:
    """The evidence that a section should rest on."""
    if name == "proof":
        near = [choice.id for choice in evidence if choice.score >= NEAR][:2]
        return tuple(near or [choice.id for choice in evidence[:1]])
    if name == "answers":
        return tuple(dict.fromkeys(found for reply in replies for found in reply.evidence))
    return ()


def _attachments(reading: Reading) -> tuple[HumanTask, ...]:
    """What the client wants attached or filled in, which no letter can hold."""
    return tuple(
        HumanTask(what=f'attach or add what is asked for: "{" ".join(ask.text.split())[:QUOTED]}"', words=ask.text)
        for ask in reading.requests
        if ask.topic == "cv"
    )


def _warnings(reading: Reading, profile: PublicProfile, evidence: tuple[EvidenceChoice, ...]) -> tuple[str, ...]:
    warnings = []
    if not is_listed(profile.languages, reading.language) and reading.language != WRITTEN:
        name = tongue_name(reading.language)
        warnings.append(
            f"the post is in {name}, which the profile does not list, so the letter is in English; "
            "check that you speak the client's language"
        )
    if not evidence:
        warnings.append("nothing in the profile's evidence is near this post; the letter says so")
    elif evidence[0].score < NEAR:
        warnings.append("the nearest evidence is not close to this post; the letter says so")
    return tuple(warnings)
