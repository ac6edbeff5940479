"""The plan of a letter: sections, evidence with reasons, exact words, questions, and what needs the person."""

import hashlib
import shutil
from pathlib import Path

import pytest

from proposer.models.base import Span
from proposer.models.job import JobPost
from proposer.models.people import Evidence, Language, PublicProfile
from proposer.models.reading import Ask, Instruction, Question, Reading, Wants
from proposer.planning import plan_letter
from proposer.planning.evidence import FAR, NEAR
from proposer.planning.instructions import supports
from proposer.resources import find_shipped

JOB = JobPost(title="Sync Etsy orders into Xero", description="About 300 orders a month are typed by hand into Xero.")
WANTS = Wants(work="integration", stack=("Etsy", "Xero"))
PROFILE = PublicProfile(
    slug="sync",
    rate=60.0,
    evidence=(
        Evidence(
            id="etsy-xero",
            did="connected an Etsy shop to Xero so that 400 orders a month post themselves",
            outcome="nobody types orders any more",
            numbers=("400 orders a month",),
            skills=("API Integration",),
            tools=("Etsy", "Xero", "Python"),
        ),
        Evidence(id="poems", did="set forty poems for a printed booklet", skills=("Typesetting",), tools=("InDesign",)),
    ),
)


def instruct(kind: str, required: str, position: str = "start", *, exact: bool = True) -> Instruction:
    return Instruction.model_validate(
        {
            "kind": kind,
            "shape": "phrase",
            "required": required,
            "position": position,
            "exact": exact,
            "span": {"start": 0, "end": 1, "text": "A"},
        }
    )


def read(*instructions: Instruction, **parts: object) -> Reading:
    return Reading(wants=WANTS, instructions=instructions).model_copy(update=parts)


def test_the_sections_stand_in_the_letters_order() -> None:
    plan = plan_letter(JOB, PROFILE, read())
    assert [section.name for section in plan.sections] == [
        "opening",
        "approach",
        "proof",
        "concern",
        "question",
        "next_step",
    ]
    assert all(section.goal and section.max_chars > 0 for section in plan.sections)


def test_answers_are_planned_only_when_the_post_asks() -> None:
    asked = Question(number=1, text="What is your rate?", span=Span(start=0, end=1, text="A"))
    plan = plan_letter(JOB, PROFILE, read(questions=(asked,)))
    assert plan.sections[1].name == "answers"
    assert plan.questions == (asked,)


def test_screening_questions_are_not_answered_in_the_letter() -> None:
    asked = Question(
        number=1, text="What is your rate?", source="screening", span=Span(start=0, end=1, text="A", field="question:0")
    )
    plan = plan_letter(JOB, PROFILE, read(questions=(asked,)))
    assert plan.questions == ()
    assert "answers" not in [section.name for section in plan.sections]


def test_the_nearest_evidence_is_chosen_with_its_reason_and_the_far_is_not() -> None:
    plan = plan_letter(JOB, PROFILE, read())
    assert [choice.id for choice in plan.evidence] == ["etsy-xero"]
    assert plan.evidence[0].score >= NEAR > FAR
    assert "Xero" in plan.evidence[0].reason
    assert plan.warnings == ()


def test_work_of_the_same_family_is_told_as_related_and_not_as_near() -> None:
    job = JobPost(
        title="AI-based table extraction from PDF",
        description="We need OCR and table extraction: numbers read from PDF reports, with automation of the checks.",
    )
    reader = Evidence(
        id="receipts",
        did="built a pipeline that reads receipts from PDF with an LLM",
        skills=("LLM", "Automation"),
        tools=("OpenAI API", "Python"),
    )
    profile = PublicProfile(evidence=(reader, PROFILE.evidence[1]))
    (choice,) = plan_letter(job, profile, Reading(wants=Wants(work="computer_vision", stack=("Python",)))).evidence
    assert choice.id == "receipts"
    assert "related work" in choice.reason
    assert choice.score < NEAR


def test_without_near_evidence_the_plan_warns() -> None:
    plan = plan_letter(JOB, PublicProfile(evidence=PROFILE.evidence[1:]), read())
    assert plan.evidence == ()
    assert any("evidence" in warning for warning in plan.warnings)


def test_the_seed_is_the_hash_of_the_post() -> None:
    assert plan_letter(JOB, PROFILE, read()).seed == hashlib.sha256(JOB.text.encode()).hexdigest()


def test_a_marker_must_be_said_and_a_bait_may_not() -> None:
    plan = plan_letter(JOB, PROFILE, read(instruct("marker", "HERON"), instruct("bait", "solar teapot", "anywhere")))
    assert [(said.text, said.position) for said in plan.must_say] == [("HERON", "start")]
    assert plan.must_not_say == ("solar teapot",)
    assert plan.needs_human == ()


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        ("I have connected Etsy to Xero", True),
        ("I connected an Etsy shop to Xero with 400 orders", True),
        ("I have connected Etsy to Xero for 9000 shops", False),
        ("I have migrated Stripe subscriptions", False),
        ("yes", False),
    ],
)
def test_a_claim_is_said_only_when_the_evidence_holds_it(claim: str, true: bool) -> None:
    plan = plan_letter(JOB, PROFILE, read(instruct("claim", claim)))
    assert supports(claim, PROFILE, ()) is true
    assert (claim in [said.text for said in plan.must_say]) is true
    assert bool(plan.needs_human) is not true


def test_a_claim_may_rest_on_what_the_person_said() -> None:
    plan = plan_letter(
        JOB,
        PROFILE,
        read(instruct("claim", "I migrated Stripe subscriptions")),
        said=("migrated Stripe subscriptions twice",),
    )
    assert [said.text for said in plan.must_say] == ["I migrated Stripe subscriptions"]


@pytest.mark.parametrize(
    "one",
    [
        instruct("human", "I am human"),
        instruct("marker", "HERON", "subject"),
        instruct("marker", "HERON", "attachment"),
        instruct("marker", "my favorite bird", exact=False),
    ],
)
def test_what_code_cannot_do_is_left_to_the_person(one: Instruction) -> None:
    plan = plan_letter(JOB, PROFILE, read(one))
    assert plan.must_say == ()
    assert len(plan.needs_human) == 1


def test_a_question_that_the_profile_cannot_answer_needs_the_person() -> None:
    asked = Question(number=1, text="What is your favorite mountain?", span=Span(start=0, end=1, text="A"))
    plan = plan_letter(JOB, PROFILE, read(questions=(asked,)))
    assert [task.words for task in plan.needs_human] == ["What is your favorite mountain?"]


def test_a_request_for_the_rate_is_met_from_the_profile() -> None:
    ask = Ask(number=1, topic="rate", text="your rate", span=Span(start=0, end=1, text="A"))
    plan = plan_letter(JOB, PROFILE, read(requests=(ask,)))
    assert "answers" in [section.name for section in plan.sections]
    assert plan.needs_human == ()


def test_a_language_that_the_profile_does_not_list_is_a_warning_and_the_letter_is_in_english() -> None:
    plan = plan_letter(JOB, PROFILE, read(language="es"))
    assert plan.language == "en"
    assert any("Spanish" in warning and "does not list" in warning for warning in plan.warnings)
    assert "answers" not in [section.name for section in plan.sections]


def test_a_language_that_the_profile_lists_is_the_letters() -> None:
    speaker = PROFILE.model_copy(update={"languages": (Language(name="Spanish", level="fluent"),)})
    plan = plan_letter(JOB, speaker, read(language="es"))
    assert plan.language == "es"
    assert plan.warnings == ()
    assert plan.sections[1].name == "answers"
    assert not plan.sections[1].required
    assert plan_letter(JOB, speaker, read()).language == "en"


def test_a_kind_in_the_persons_own_folder_shadows_the_shipped_one(tmp_path: Path) -> None:
    shipped = find_shipped("prompts")
    assert shipped is not None
    own = tmp_path / "prompts" / "cover_letter"
    shutil.copytree(shipped / "cover_letter", own)
    kind = (own / "kind.toml").read_text("utf-8")
    (own / "kind.toml").write_text(kind.replace("max_words = 180", "max_words = 90"), "utf-8")
    assert plan_letter(JOB, PROFILE, read(), home=tmp_path).limits.max_words == 90
    assert plan_letter(JOB, PROFILE, read()).limits.max_words == 180
